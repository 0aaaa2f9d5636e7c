import { formatDay } from '../dates/format-day.ts';
import { readDate } from '../dates/typed-date.ts';
import {
  isAsked,
  isEmpty,
  itemCount,
  itemName,
  nameField,
  type Field,
  type FilledForm,
  type Section,
  type Value,
} from './form.ts';

/** Stands first in every document, and on the page where it is checked. */
export const confidential = 'Confidential: do not share one parent’s answers with the other.';

/** A row of a table: what was asked, and each line of the answer. */
export interface Row {
  label: string;
  /** Why it is asked: only in a form to be filled in by hand. */
  hint?: string;
  answer: readonly string[];
  /** The field that it comes from, where there is one to change, and what that belongs to. */
  key?: string;
  of?: string;
}

/** A part of a document in the order it is read. */
export type Block =
  | { kind: 'heading'; level: 1 | 2; text: string; newPage?: boolean }
  | { kind: 'text'; text: string }
  | { kind: 'table'; columns: readonly [string, string]; rows: readonly Row[] };

/** A question that two people answer side by side. */
interface SidesRow {
  label: string;
  hint?: string;
  /** The lines of each of the two answers. */
  answers: readonly [readonly string[], readonly string[]];
}

/** A part of a Word file: also a table in which two people answer. */
export type WordBlock =
  Block | { kind: 'sides'; columns: readonly [string, string, string]; rows: readonly SidesRow[] };

/** A document without its format: the page to check, the Word file and the blank form agree. */
export interface DocumentModel {
  title: string;
  /** What every page must say at its head and foot. */
  mark?: string;
  /** What the foot of every page says before its number: that it is confidential, where absent. */
  foot?: string;
  blocks: readonly Block[];
}

/** What a Word file is made of. */
export interface WordModel extends Omit<DocumentModel, 'blocks'> {
  blocks: readonly WordBlock[];
}

/** What every document of a route rests on. */
export interface FormDefinition {
  /** The name of the route. */
  route: string;
  /** The criteria as a section, ticked in the form and stated on the first page. */
  criteria: Section;
  /** Whose criteria they are, and when they were checked. */
  version: string;
  sections: readonly Section[];
}

/** The answers that a field gives to choose from: none where it takes words. */
export const listAnswers = (field: Field): readonly { value: string; label: string }[] =>
  'options' in field ? field.options : [];

/** What an answer of a field is called: nothing where the field has no such answer. */
export const findLabel = (field: Field, value: string): string =>
  listAnswers(field).find((option) => option.value === value)?.label ?? '';

/**
 * An answer in words, line by line. "Not given" where a field that may stay empty did, or `missing`
 * where it may not.
 */
export function listAnswerLines(
  field: Field,
  value: Value | undefined,
  missing = 'Not given',
): string[] {
  if (isEmpty(value)) return [field.required ? missing : 'Not given'];
  const parts = typeof value === 'string' ? [value] : (value ?? []);
  switch (field.kind) {
    case 'date': {
      const read = readDate(parts);
      return [typeof read === 'string' ? formatDay(read) : parts.join(' ')];
    }
    case 'choice':
    case 'choices':
      return parts.map((part) => findLabel(field, part));
    case 'text':
    case 'long-text':
    case 'age':
      return parts.flatMap((part) => part.trim().split(/\s*[\n\v\f\r\u2028\u2029]\s*/));
  }
}

/** The sections of a filled form: a heading for each, and a table for each parent or child. */
export function listAnswerBlocks(
  sections: readonly Section[],
  form: FilledForm,
  missing?: string,
): Block[] {
  return sections.flatMap((section): Block[] => [
    { kind: 'heading', level: 1, text: section.title },
    ...Array.from({ length: itemCount(section, form) }, (_, index) => index + 1).flatMap(
      (item): Block[] => [
        ...makeItemHeading(section, item),
        {
          kind: 'table',
          columns: ['Question', 'Answer'],
          rows: section.fields
            .filter((field) => isAsked(section, item, field, form))
            .map((field) => {
              const key = nameField(section, item, field);
              const of = itemName(section, item) ?? section.title;
              return {
                label: field.label,
                answer: listAnswerLines(field, form.values[key], missing),
                key,
                of,
              };
            }),
        },
      ],
    ),
  ]);
}

/** The same blocks, with the first heading at the top of a page. */
export const startNewPage = ([first, ...rest]: readonly Block[]): Block[] =>
  first?.kind === 'heading' ? [{ ...first, newPage: true }, ...rest] : rest;

/** The heading of one parent or child: none in a section that does not repeat. */
export function makeItemHeading(section: Section, item: number): Block[] {
  const name = itemName(section, item);
  return name ? [{ kind: 'heading', level: 2, text: name }] : [];
}

/**
 * The referral: the eligibility summary as the first page, then every section. `screened` are the
 * answers given before the form; `today` is an ISO day.
 */
export function referralDocument(
  { route, criteria, version, sections }: FormDefinition,
  form: FilledForm,
  screened: readonly string[],
  today: string,
): DocumentModel {
  return {
    title: `Referral to ${route}`,
    blocks: [
      { kind: 'text', text: confidential },
      { kind: 'text', text: `Made on ${formatDay(today)}.` },
      { kind: 'heading', level: 1, text: 'Eligibility summary' },
      { kind: 'text', text: version },
      {
        kind: 'table',
        columns: ['Checked', 'Answer'],
        rows: [
          ...screened.map((label) => ({ label, answer: ['Yes'] })),
          ...criteria.fields.flatMap((field) => {
            const key = nameField(criteria, 1, field);
            const ticked = form.values[key] ?? [];
            return listAnswers(field).map(({ value, label }) => ({
              label,
              answer: [ticked.includes(value) ? 'Yes' : 'No'],
              key,
              of: criteria.title,
            }));
          }),
        ],
      },
      ...startNewPage(listAnswerBlocks(sections, form)),
    ],
  };
}
