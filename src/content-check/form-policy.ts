import type { Section } from '../lib/referral/form.ts';
import type { Content } from './entries.ts';
import type { Problem } from './problems.ts';

/** What no form asks for: it says who a family is, or it is no provider's business. */
const tooMuch =
  /\b(date of birth|birth ?da(te|y)|(?<!e-?mail )address(es)?|postcode|NHS|school|surname|ethnic\w*|religio\w*|faith|gender|nationality|income)\b/i;

/** Whether a section has a day that has been and must be given. */
const asksAgreement = ({ fields }: Section): boolean =>
  fields.some(
    (field) => field.kind === 'date' && field.range === 'past' && field.required !== undefined,
  );

/** How a hint asks to leave others out. */
const namesNobody = /\bname no|\bno names?\b/i;

/** A section about a child has an age, which no other has. */
const isAboutChild = ({ fields }: Section): boolean => fields.some(({ kind }) => kind === 'age');

/**
 * What a referral form asks of families that it must not ask, and what it leaves out: more than the
 * provider needs, more of a child than a first name or initials and an age, room for a story
 * without a word on names, a field that does not say why it is there, and parents whose day of
 * agreement nobody writes down.
 */
export function findFormPolicyProblems({ referrals }: Content): Problem[] {
  return referrals.flatMap(({ file, data }) => [
    ...data.sections.flatMap((section, place) =>
      findSectionFaults(section).map(({ field, ...fault }) => ({
        file,
        field: `sections.${place}.${field}`,
        ...fault,
      })),
    ),
    ...(data.parents === 'one' && data.sections.length > 0 && !data.sections.some(asksAgreement)
      ? [
          {
            file,
            field: 'sections',
            found: 'no day of agreement',
            write: 'the day on which the parent agreed: kind: date, range: past and a "required"',
          },
        ]
      : []),
  ]);
}

function findSectionFaults(section: Section): Omit<Problem, 'file'>[] {
  const faults: Omit<Problem, 'file'>[] = [];
  const add = (field: string, found: string, write: string): void => {
    faults.push({ field, found, write });
  };
  const refuse = (field: string, words: string): void => {
    const [word] = tooMuch.exec(words) ?? [];
    if (word === undefined) return;
    add(
      field,
      JSON.stringify(words),
      `nothing about "${word}": a form asks only what the provider needs`,
    );
  };
  refuse('title', section.title);
  const child = isAboutChild(section);
  section.fields.forEach((field, index) => {
    const at = `fields.${index}`;
    const { kind, label, hint } = field;
    refuse(`${at}.label`, label);
    if ('options' in field) {
      field.options.forEach((option, each) => {
        refuse(`${at}.options.${each}.label`, option.label);
      });
    }
    if (hint === undefined) add(`${at}.hint`, 'nothing', 'why this is asked, or how to answer');
    else if (kind === 'long-text' && !namesNobody.test(hint)) {
      add(
        `${at}.hint`,
        JSON.stringify(hint),
        'also "Name nobody else.": a story has room for names',
      );
    }
    const named = kind === 'text' && /\b(first name|initials?)\b/i.test(label);
    if (child && !named && ['text', 'long-text', 'date'].includes(kind)) {
      add(
        at,
        JSON.stringify(label),
        'of a child only the age, and one text whose label is "First name or initials"',
      );
    }
  });
  if (section.repeat && !child && !asksAgreement(section)) {
    add(
      'fields',
      'no day of agreement',
      'the day on which each parent agreed: kind: date, range: past and a "required"',
    );
  }
  return faults;
}
