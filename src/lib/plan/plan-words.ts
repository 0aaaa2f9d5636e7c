import { isolateText } from '../referral/direction.ts';
import type { Cell, Row, Subject } from './comparison.ts';
import { joinWords } from '../join-words.ts';
import { fillWords, findPeople, namePoint, nameUnknownQuestion, type People } from './people.ts';
import type { Party, Plan, Value } from './plan.ts';
import { sayAnswer, sayValue, type Known } from './say-value.ts';
import type { PlanQuestion, Template } from './template.ts';

/** A question or a point in words, with what each of the two says to it. */
export interface Entry {
  /** The id of its row: those of one question follow one another. */
  row: string;
  /** The question as asked, or the heading of a point; with whom it is about where not with all. */
  title: string;
  /** The same without whom it is about, and who that is: nobody where it is about all. */
  name: string;
  about: string;
  /** Each view line by line: nothing where that person has said nothing. */
  views: Readonly<Record<Party, readonly string[]>>;
  /** What both say in lines that need no question beside them, where both say the same. */
  alone: readonly string[];
  /** Ids of the children it is about: empty where the plan names none, and of a point. */
  children: readonly string[];
  /** Whether it may stand on the page for a child. */
  childPage: boolean;
}

/** Entries under the title of their section. */
export interface EntrySection {
  title: string;
  entries: readonly Entry[];
}

/** All that a plan says, in the order of the form, in the parts that its documents have. */
export interface PlanParts {
  /** What both say the same. */
  agreed: readonly EntrySection[];
  /** What only one says, or both say otherwise. */
  open: readonly EntrySection[];
  /** What nobody has said anything to. */
  undiscussed: readonly EntrySection[];
}

const findQuestion = (subject: Subject): Pick<PlanQuestion, 'options' | 'say'> =>
  subject.kind === 'question' || subject.kind === 'retired' ? subject.question : { options: [] };

const nameSection = (subject: Subject): string => {
  if (subject.kind === 'question') return subject.section.title;
  return subject.kind === 'point' ? 'Points of their own' : 'From an earlier form';
};

/** What a row is about: its question as asked, or the heading of a point. */
export function nameSubject({ id, subject }: Row, people: People): string {
  switch (subject.kind) {
    case 'question':
    case 'retired':
      return fillWords(subject.question.label, people);
    case 'unknown':
      return nameUnknownQuestion(id);
    case 'point':
      return namePoint(subject.p1?.title, subject.p2?.title);
  }
}

/** The children whom a cell is about by name, or nobody where it is about all of the plan. */
function nameSome({ children }: Cell, plan: Plan): string {
  const isAll = plan.children.every(({ id }) => children.includes(id));
  if (children.length === 0 || (isAll && children.length === plan.children.length)) return '';
  const names = children.map((id) => plan.children.find((each) => each.id === id)?.name);
  return joinWords(names.map((name) => (name ? isolateText(name) : 'a child not named here')));
}

function describeCell(row: Row, cell: Cell, plan: Plan, known: Known): Entry {
  const all = findPeople(plan);
  const about = nameSome(cell, plan);
  const named = plan.children.filter(({ id }) => cell.children.includes(id));
  const people = about ? { ...all, children: named.map(({ name }) => name) } : all;
  const question = findQuestion(row.subject);
  const say = (value: Value | undefined): string[] =>
    value ? sayValue(value, question, people, known) : [];
  const name = nameSubject(row, people);
  const title = about ? `${name} (${about})` : name;
  const agreed = cell.status === 'both-say' ? cell.p1 : undefined;
  const lines = agreed ? sayAnswer(agreed, question, people, known) : [];
  return {
    row: row.id,
    title,
    name,
    about,
    views: { p1: say(cell.p1), p2: say(cell.p2) },
    alone: lines.length > 0 && question.say === undefined ? [title, ...lines] : lines,
    children: cell.children,
    childPage:
      row.subject.kind === 'question' && row.subject.question.childPage && cell.p1?.kind !== 'none',
  };
}

/** In which part a cell stands. */
const findPart = ({ status }: Cell): keyof PlanParts => {
  if (status === 'both-say') return 'agreed';
  return status === 'nobody' ? 'undiscussed' : 'open';
};

/** Rows in the order of the form, then points, then what the form does not ask. */
function sortRows(rows: readonly Row[], template: Template): Row[] {
  const ids = template.sections.flatMap(({ questions }) => questions.map(({ id }) => id));
  const place = ({ id, subject }: Row): number => {
    if (subject.kind === 'question') return ids.indexOf(id);
    return ids.length + (subject.kind === 'point' ? 0 : 1);
  };
  return rows
    .map((row, index) => ({ row, index }))
    .sort((one, other) => place(one.row) - place(other.row) || one.index - other.index)
    .map(({ row }) => row);
}

/**
 * A plan in words by names, from what comparing it gave. Nothing is said for a person who said
 * nothing: that view is empty.
 */
export function listPlanParts(
  plan: Plan,
  rows: readonly Row[],
  template: Template,
  known: Known,
): PlanParts {
  const parts: Record<keyof PlanParts, { title: string; entries: Entry[] }[]> = {
    agreed: [],
    open: [],
    undiscussed: [],
  };
  for (const row of sortRows(rows, template)) {
    const title = nameSection(row.subject);
    for (const cell of row.cells) {
      const part = parts[findPart(cell)];
      const entry = describeCell(row, cell, plan, known);
      const section = part.find((each) => each.title === title);
      if (section) section.entries.push(entry);
      else part.push({ title, entries: [entry] });
    }
  }
  return parts;
}
