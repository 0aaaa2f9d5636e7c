import {
  confidential,
  findLabel,
  listAnswers,
  makeItemHeading,
  startNewPage,
  type Block,
  type DocumentModel,
  type FormDefinition,
  type Row,
} from './document-model.ts';
import type { Field, Section } from './form.ts';

/** How many parents or children a blank form has room for. */
const blankItems = (section: Section): number =>
  section.repeat ? Math.max(section.repeat.least, Math.min(section.repeat.most, 4)) : 1;

const blankAnswer = (field: Field): string[] => {
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return field.options.map(({ label }) => `☐ ${label}`);
    case 'date':
      return ['Day ____  Month ____  Year ________'];
    case 'long-text':
      return ['', '', '', '', ''];
    case 'text':
    case 'age':
      return [''];
  }
};

function blankRow(section: Section, field: Field): Row {
  const { when } = field;
  const other = when && section.fields.find(({ id }) => id === when.field);
  const answers = other ? when.is.map((value) => `“${findLabel(other, value)}”`).join(' or ') : '';
  const condition = other ? `Only if “${other.label}” is ${answers}. ` : '';
  const hint = `${condition}${field.hint ?? ''}`.trim();
  return { label: field.label, ...(hint ? { hint } : {}), answer: blankAnswer(field) };
}

/**
 * The same form to be filled in by hand or in Word. `screened` are what to
 * check before it; `exchange` is the name of the secure way to send it.
 */
export function makeBlankDocument(
  { route, criteria, version, sections }: FormDefinition,
  screened: readonly string[],
  exchange: string,
): DocumentModel {
  const rows = (section: Section): Row[] => section.fields.map((field) => blankRow(section, field));
  return {
    title: `Referral to ${route}: blank form`,
    blocks: [
      { kind: 'text', text: confidential },
      { kind: 'text', text: `Send it by ${exchange} and in no other way. Never use email.` },
      { kind: 'text', text: 'Fill this in only when each of these is true.' },
      { kind: 'heading', level: 1, text: 'Eligibility summary' },
      { kind: 'text', text: version },
      {
        kind: 'table',
        columns: ['Checked', 'Answer'],
        rows: [
          ...screened.map((label) => ({ label, answer: ['☐ Yes'] })),
          ...criteria.fields
            .flatMap(listAnswers)
            .map(({ label }) => ({ label, answer: ['☐ Yes'] })),
        ],
      },
      ...startNewPage(
        sections.flatMap((section): Block[] => [
          { kind: 'heading', level: 1, text: section.title },
          ...(section.intro ? [{ kind: 'text' as const, text: section.intro }] : []),
          ...Array.from({ length: blankItems(section) }, (_, index) => index + 1).flatMap(
            (item): Block[] => [
              ...makeItemHeading(section, item),
              { kind: 'table', columns: ['Question', 'Answer'], rows: rows(section) },
            ],
          ),
        ]),
      ),
    ],
  };
}
