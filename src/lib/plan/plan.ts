/** The two who make a plan. */
export const parties = ['p1', 'p2'] as const;
export type Party = (typeof parties)[number];

/** Something chosen, by its value, or words of one's own. */
export type Pick = string | { other: string };

export const units = ['hours', 'days', 'weeks', 'months'] as const;
export type Unit = (typeof units)[number];

/**
 * Nights in two homes that repeat from a Monday. The nights stand here even where they have the
 * name of a pattern, so that a plan means the same where nobody knows the pattern.
 */
export interface RotaValue {
  /** The id of a named pattern, for show; absent for a grid of one's own. */
  pattern?: string;
  /** `1` or `2` for each night, 7, 14, 21 or 28 of them: `1` is with `first`. */
  nights: string;
  /** The Monday of the first night, an ISO day. */
  from: string;
  first: Party;
}

/**
 * Who children are with in a holiday or on a special day. `rota`: nothing changes. `halves`: first
 * `who`, then the other. `turns`: `who` in the year `year`, then in turn; a holiday belongs to the
 * year in which it begins. `one`: always `who`. `both`: together. `other`: as `words` say.
 */
export interface PeriodRow {
  /** The id of a holiday or special day that content knows, or one of the plan's own. */
  id: string;
  /** Its name, where content does not know it. */
  name?: string;
  /** ISO days, first and last; a special day has only `from`. Absent where content knows them. */
  from?: string;
  to?: string;
  how: 'rota' | 'halves' | 'turns' | 'one' | 'both' | 'other';
  who?: Party;
  year?: number;
  words?: string;
}

/** How one thing is decided: by both, by one after asking the other, by one, or as words say. */
export interface DecisionRow {
  id: string;
  how: 'both' | 'p1-asks' | 'p2-asks' | 'p1' | 'p2' | 'other';
  words?: string;
}

/**
 * What answers a question, by its kind. `text`, `long`: words. `choice`, `who`: one pick.
 * `choices`: picks in any order. `order`: picks in order. `list`: words in order.
 * `who` picks `p1`, `p2` or `both`.
 */
export type Value =
  | { kind: 'text' | 'long'; text: string }
  | { kind: 'choice' | 'choices' | 'who' | 'order'; picks: readonly Pick[] }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'date'; date: string }
  | { kind: 'time'; time: string }
  | { kind: 'duration'; amount: number; unit: Unit }
  | { kind: 'rota'; rota: RotaValue }
  | { kind: 'holidays' | 'days'; rows: readonly PeriodRow[] }
  | { kind: 'decisions'; decisions: readonly DecisionRow[] }
  /** "We need not decide this", which is an answer. */
  | { kind: 'none' };

/** A side's answer to one question. A child's own value stands before that for all. */
export interface Answer {
  all?: Value;
  /** By the child's id. */
  children?: Readonly<Record<string, Value>>;
  /** The revision of the side in which it was last changed. */
  rev: number;
}

/** `mine`: keeps what it suggests itself. */
export const replies = ['mine', 'not-yet', 'mediator'] as const;

/** What a side says to the other side's answer of a revision. */
export interface Reply {
  to: number;
  say: (typeof replies)[number];
}

/** A heading and a suggestion of one's own, outside the form. */
export interface Point {
  id: string;
  title: string;
  text: string;
  rev: number;
}

/** All that one of the two says. Only that person's copy writes it. */
export interface Side {
  /** How often it was saved. */
  rev: number;
  /** The day of the last save, an ISO day, for show. */
  saved: string;
  /** Digests of its earlier saves, oldest first. */
  trail: readonly string[];
  /** By the id of the question. */
  answers: Readonly<Record<string, Answer>>;
  /** By the id of the question, or of the other side's point. */
  replies: Readonly<Record<string, Reply>>;
  points: readonly Point[];
  /** Happy with all that both say, which a digest names: any change of it ends this. */
  happy?: { day: string; mark: string };
}

export const stages = ['expected', 'under-2', '2-4', '5-10', '11-17'] as const;
export type Stage = (typeof stages)[number];

export interface Child {
  id: string;
  name: string;
  stage: Stage;
}

/** Someone else who looks after the children, as the children call them. */
type Carer = string;

/** A parenting plan: what each of the two suggests. A file holds it with what its readers see. */
export interface Plan {
  format: 'parenting-plan';
  version: 1;
  template: { id: string; edition: string };
  /** 16 letters and digits by chance: the same in all copies of one plan. */
  plan: string;
  parties: Readonly<Record<Party, { name: string }>>;
  children: readonly Child[];
  carers: readonly Carer[];
  sides: Readonly<Record<Party, Side>>;
  /** What else stood at the top of its file: kept as it came, for whoever knows it. */
  more?: Readonly<Record<string, unknown>>;
}

/**
 * How much a plan may hold. Whatever people are let write here can be read again: the data of two
 * full sides, even of two versions of each, and the page around it in any letters.
 */
export const limits = {
  /** Bytes of a file. */
  file: 2 * 1024 * 1024,
  /** Letters of its data. */
  data: 384 * 1024,
  /** Letters of all answers and points of a side, as data. */
  side: 64 * 1024,
  name: 40,
  text: 2000,
  /** Children and points that somebody may name here. */
  children: 8,
  points: 60,
  /** Children and points of a file: two plans that were put together have those of both. */
  joined: 200,
  title: 200,
  /** Questions that a side answers or replies to, of this form and of others. */
  answers: 500,
  /** Picks, lines or rows of an answer, and other carers: a text has no more lines. */
  items: 1000,
  /** Saves that a side remembers. */
  trail: 2000,
  /** How many things may stand at the top of a file that are not known here. */
  unknown: 8,
  /** Letters of each of them with its key, as data. */
  more: 2 * 1024,
  /** Brackets within brackets of a file. */
  depth: 10,
  /** The first and the last year of a day. */
  years: [1900, 2199],
} as const;

/** Whether an ISO day is of a year that a plan may name. */
export function isPlanYear(day: string): boolean {
  const [first, last] = limits.years;
  const year = Number(day.slice(0, 4));
  return year >= first && year <= last;
}
