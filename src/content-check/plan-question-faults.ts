import { listOffered } from '../lib/plan/template.ts';
import type { PlanTemplateData } from '../schemas/plan.ts';
import type { Problem } from './problems.ts';
import { findRepeats } from './repeats.ts';

/** A question of the form of a plan, as its file has it. */
export type PlanQuestionData = PlanTemplateData['sections'][number]['questions'][number];
/** A fault of the form without its file. */
export type PlanFault = Omit<Problem, 'file'>;

/** Kinds that choose among options, and of these the kinds that take one's own words as well. */
const choosing = ['choice', 'choices', 'order', 'decisions'];
const takesOther = [...choosing, 'who'];

/** What the calendar can take, and from which kinds. */
const calendarKinds = {
  place: ['choice', 'choices'],
  'school-time': ['time'],
  'other-time': ['time'],
};

const known = { asked: ['{p1}', '{p2}'], said: ['{p1}', '{p2}', '{children}', '{value}'] };

/** Every name in brackets that nothing fills in, and every bracket that is no part of one. */
export const findUnknownNames = (words: string, names: readonly string[]): string[] =>
  (words.match(/\{[^}]*\}?|\}/g) ?? []).filter((name) => !names.includes(name));

/** The option that is another with the two parents changed over. */
const swap = (words: string): string =>
  words.replace(/\{p([12])\}/g, (_, party: string) => (party === '1' ? '{p2}' : '{p1}'));

/** Options of which one parent has something that the other has not. */
function findMateFaults({ options }: PlanQuestionData): PlanFault[] {
  return options.flatMap(({ value, label, retired }, index): PlanFault[] => {
    const [, party, rest = ''] = /^p([12])(|-.+)$/.exec(value) ?? [];
    const field = `options.${index}`;
    if (party === undefined) {
      return label === swap(label)
        ? []
        : [
            {
              field: `${field}.value`,
              found: JSON.stringify(value),
              write: 'a value that begins with p1- or p2-: the label names one parent',
            },
          ];
    }
    const mate = `p${party === '1' ? '2' : '1'}${rest}`;
    const other = options.find((option) => option.value === mate);
    if (!other) {
      const write = `an option "${mate}" beside it: what one parent can do, the other can`;
      return [{ field: `${field}.value`, found: JSON.stringify(value), write }];
    }
    if (retired && !other.retired) {
      const write = `it on "${mate}" too: what one parent can do, the other can`;
      return [{ field: `${field}.retired`, found: 'true', write }];
    }
    if (other.label !== swap(label)) {
      const write = `the words of "${mate}" with {p1} and {p2} changed over`;
      return [{ field: `${field}.label`, found: JSON.stringify(label), write }];
    }
    return label === other.label
      ? [
          {
            field: `${field}.label`,
            found: JSON.stringify(label),
            write: `words that name {p${party}}: the value does`,
          },
        ]
      : [];
  });
}

/** What is wrong with a question by itself. */
export function findQuestionFaults(question: PlanQuestionData): PlanFault[] {
  const { kind, options, other, label, hint, say, calendar, sensitive, childPage } = question;
  const faults: PlanFault[] = [];
  const add = (field: string, found: string, write: string): void => {
    faults.push({ field, found, write });
  };
  const least = kind === 'decisions' ? 1 : 2;
  const offered = listOffered(options);
  if (choosing.includes(kind) && offered.length < least) {
    add(
      'options',
      `${offered.length} options`,
      'at least two options to choose from, or one decision',
    );
  }
  if (!choosing.includes(kind) && options.length > 0) {
    add('options', kind, `nothing: only ${choosing.join(', ')} have options`);
  }
  if (other && !takesOther.includes(kind)) {
    add(
      'other',
      kind,
      `nothing: only ${takesOther.join(', ')} have words of one’s own beside them`,
    );
  }
  for (const value of findRepeats(options.map(({ value }) => value))) {
    add('options', JSON.stringify(value), 'each answer once');
  }
  for (const label of findRepeats(options.map(({ label }) => label))) {
    add('options', JSON.stringify(label), 'other words: two answers say the same');
  }
  if (kind === 'decisions') {
    options.forEach(({ value }, index) => {
      if (/^p[12](-|$)/.test(value)) add(`options.${index}.value`, JSON.stringify(value), neutral);
    });
  } else faults.push(...findMateFaults(question));
  const texts: [string, string | undefined, readonly string[]][] = [
    ['label', label, known.asked],
    ['hint', hint, known.asked],
    ['why', question.why, []],
    ['say', say, known.said],
    ...options.map((option, index): [string, string, readonly string[]] => [
      `options.${index}.label`,
      option.label,
      known.asked,
    ]),
  ];
  for (const [field, words = '', names] of texts) {
    const [unknown] = findUnknownNames(words, names);
    if (unknown === undefined) continue;
    add(
      field,
      JSON.stringify(unknown),
      `no brackets but these: ${names.length > 0 ? names.join(', ') : 'none'}`,
    );
  }
  if (say !== undefined && !say.includes('{value}')) {
    add('say', JSON.stringify(say), 'a sentence with {value}, where the answer stands');
  }
  if (sensitive && childPage) {
    add('childPage', 'true', 'false: the answer is sensitive, and a child may read that page');
  }
  if (calendar && !calendarKinds[calendar].includes(kind)) {
    add('calendar', kind, `nothing, or kind: ${calendarKinds[calendar].join(' or ')}`);
  }
  return faults;
}

/** What an id of the content itself may not say. */
export const neutral =
  'an id that names neither parent: not p1 or p2, nor one that begins with p1- or p2-';

/** When a question is asked, where that names nothing that was asked before it. */
export function findConditionFaults(
  { when }: PlanQuestionData,
  earlier: readonly PlanQuestionData[],
): PlanFault[] {
  if (!when) return [];
  const other = earlier.find(({ id }) => id === when.question);
  if (!other || !['choice', 'choices'].includes(other.kind)) {
    return [
      {
        field: 'when.question',
        found: JSON.stringify(when.question),
        write: 'the id of an earlier question whose kind is choice or choices',
        options: earlier.map(({ id }) => id),
      },
    ];
  }
  if (other.when) {
    return [
      {
        field: 'when.question',
        found: JSON.stringify(when.question),
        write: 'the id of a question that is always asked: this one waits for another itself',
      },
    ];
  }
  const values = other.options.map(({ value }) => value);
  const unknown = when.is.filter((value) => !values.includes(value));
  const offered = listOffered(other.options).map(({ value }) => value);
  if (unknown.length === 0 && !when.is.some((value) => offered.includes(value))) {
    return [
      {
        field: 'when.is',
        found: JSON.stringify(when.is),
        write: `one of: ${offered.join(', ')}`,
        options: offered,
      },
    ];
  }
  return unknown.map((value) => ({
    field: 'when.is',
    found: JSON.stringify(value),
    write: `one of: ${values.join(', ')}`,
    options: values,
  }));
}
