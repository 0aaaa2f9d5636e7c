import type { People } from './people.ts';
import { fillWords } from './people.ts';
import type { PlanContent } from './plan-content.ts';
import { units } from './plan.ts';
import { listOffered, type PlanQuestion } from './template.ts';

/** What the two parents are called on paper, before they write their names. */
export const paperPeople: People = { p1: 'Parent A', p2: 'Parent B', children: [] };

/** A question as paper asks it: all that each of the two can tick, fill in or write. */
export interface PaperQuestion {
  id: string;
  label: string;
  /** On what it depends, and how to answer it. */
  hint: string;
  why: string;
  /** What to tick. */
  boxes: readonly string[];
  /** What to fill in, with a blank: `____ days`. */
  blanks: readonly string[];
  /** The names of rows in which each parent writes; an empty one is for a name of one's own. */
  rows: readonly string[];
  /** How many empty lines each parent has. */
  lines: number;
}

type Content = Pick<PlanContent, 'template' | 'rotas' | 'holidays' | 'specialDays'>;

/** How a time may be spent, of which a day has no halves. */
const sayWays = (halves: string): string =>
  `Write for each: as the rota, one parent, ${halves}in turn, or both together.`;
const whoDecides =
  'Write for each: both together, one parent after asking the other, or one parent alone.';
const ranked = 'Write 1, 2 and 3 beside the first three.';
/** Words and their blank, which no end of a line parts. */
const withBlank = (words: string, length: number): string => `${words}\u00a0${'_'.repeat(length)}`;
const blankNights = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
  .map((day) => withBlank(day, 2))
  .join('  ');
const blankDay = `${withBlank('Day', 4)}  ${withBlank('Month', 4)}  ${withBlank('Year', 6)}`;
const blankLength = `____ ${units.join(' / ')}`;

/** What a kind of question gives to tick, to fill in and to write in. */
function listPlaces(
  { kind, options, other }: PlanQuestion,
  content: Content,
): Partial<Pick<PaperQuestion, 'boxes' | 'blanks' | 'rows' | 'lines'> & { how: string }> {
  const boxes = listOffered(options).map(({ label }) => label);
  const lines = other ? 1 : 0;
  switch (kind) {
    case 'text':
      return { lines: 1 };
    case 'long':
      return { lines: 3 };
    case 'list':
      return { lines: 3, how: 'One to a line.' };
    case 'choice':
      return { boxes, lines, how: 'Tick one.' };
    case 'choices':
      return { boxes, lines, how: 'Tick all that suit.' };
    case 'who':
      return { boxes: ['{p1}', '{p2}', 'Both'], lines };
    case 'order':
      return { boxes, lines, how: ranked };
    case 'date':
      return { blanks: [blankDay] };
    case 'time':
      return { blanks: ['At ____'] };
    case 'duration':
      return { blanks: [blankLength] };
    case 'date-or-duration':
      return { blanks: [`On: ${blankDay}`, `Or after: ${blankLength}`] };
    case 'rota':
      return {
        boxes: content.rotas.map(({ label }) => label),
        blanks: [
          ...[1, 2, 3, 4].map((week) => `Week ${week}: ${blankNights}`),
          `${withBlank('From Monday', 8)}  ${withBlank('First with', 4)}`,
        ],
        how: 'Tick a pattern, or write A or B for each night.',
      };
    case 'holidays':
      return {
        rows: [...listOffered(content.holidays).map(({ name }) => name), ''],
        how: sayWays('half each, '),
      };
    case 'days':
      return {
        rows: [...listOffered(content.specialDays).map(({ label }) => label), ''],
        how: sayWays(''),
      };
    case 'decisions':
      return { rows: [...boxes, ...(other ? [''] : [])], how: whoDecides };
  }
}

/** When a question is asked at all, in words. */
function sayCondition({ when }: PlanQuestion, { template }: Content): string {
  const asked = template.sections
    .flatMap(({ questions }) => questions)
    .find(({ id }) => id === when?.question);
  if (!when || !asked) return '';
  const answers = listOffered(asked.options).filter(({ value }) => when.is.includes(value));
  return `Only if “${asked.label}” is ${answers.map(({ label }) => `“${label}”`).join(' or ')}.`;
}

/** A question for paper, where the two have no other names than A and B yet. */
function makePaperQuestion(question: PlanQuestion, content: Content): PaperQuestion {
  const fill = (words: string): string => fillWords(words, paperPeople);
  const { boxes = [], blanks = [], rows = [], lines = 0, how = '' } = listPlaces(question, content);
  const each = question.perChild ? 'If it is not the same for each child, write the name.' : '';
  const hint = [sayCondition(question, content), question.hint, how, each];
  return {
    id: question.id,
    label: fill(question.label),
    hint: fill(hint.filter((part) => part !== undefined && part !== '').join(' ')),
    why: question.why,
    boxes: boxes.map(fill),
    blanks,
    rows: rows.map(fill),
    lines,
  };
}

/** A part of the form on paper. */
export interface PaperPart {
  title: string;
  intro: string;
  questions: readonly PaperQuestion[];
}

/** The form on paper: first the short form, then the rest of each section. Each question stands once. */
export function listPaperParts(content: Content): PaperPart[] {
  const { sections } = content.template;
  const make = (questions: readonly PlanQuestion[]): PaperQuestion[] =>
    questions.map((question) => makePaperQuestion(question, content));
  const short: PaperPart = {
    title: 'The short plan',
    intro: 'These questions matter most to many parents. You can stop after them.',
    questions: make(sections.flatMap(({ questions }) => questions.filter(({ short }) => short))),
  };
  const rest = sections.map(({ title, intro, questions }) => ({
    title: `More: ${title}`,
    intro,
    questions: make(questions.filter(({ short }) => !short)),
  }));
  return [short, ...rest].filter(({ questions }) => questions.length > 0);
}
