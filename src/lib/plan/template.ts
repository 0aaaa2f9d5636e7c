/** How a question of a plan is answered. What each kind holds is in `plan.ts`. */
export const questionKinds = [
  'text',
  'long',
  'choice',
  'choices',
  'who',
  'order',
  'list',
  'date',
  'time',
  'duration',
  'date-or-duration',
  'rota',
  'holidays',
  'days',
  'decisions',
] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** What a form may offer no more: plans that hold it still show it by its words, and can choose it. */
interface Retirable {
  retired?: boolean | undefined;
}

/** What a form offers: of what is retired, only what a plan holds. */
export const listOffered = <Item extends Retirable>(
  items: readonly Item[],
  isHeld: (item: Item) => boolean = () => false,
): Item[] => items.filter((item) => item.retired !== true || isHeld(item));

/** An answer to choose. One whose value begins with `p1-` has a mate that begins with `p2-`. */
export interface PlanOption extends Retirable {
  value: string;
  /** Words that may name `{p1}` and `{p2}`. */
  label: string;
}

export interface PlanQuestion {
  /** Never changes and is never used again: plans that people keep name it. */
  id: string;
  kind: QuestionKind;
  /** The question as asked: it may name `{p1}`, `{p2}`. */
  label: string;
  hint?: string | undefined;
  /** Why it is worth answering, in a sentence. */
  why: string;
  /** What may be chosen; of `decisions`, what is decided. Empty for kinds that choose nothing. */
  options: readonly PlanOption[];
  /** Whether one's own words may stand beside, or instead of, what is chosen. */
  other: boolean;
  /** Whether one child may have another answer than all. */
  perChild: boolean;
  /** Whether it is in the short form. */
  short: boolean;
  /** Whether its answer may stand on the page for the child. */
  childPage: boolean;
  /** What the calendar takes from its answer. */
  calendar?: 'place' | 'school-time' | 'other-time' | undefined;
  /** Asked only while another question has one of these values. */
  when?: { question: string; is: readonly string[] } | undefined;
  /** The answer as a sentence for documents, with `{value}`, and `{p1}`, `{p2}`, `{children}`. */
  say?: string | undefined;
}

export interface PlanSection {
  id: string;
  title: string;
  intro: string;
  questions: readonly PlanQuestion[];
}

/** A question that is asked no more: plans that hold its answer still show it. */
export type RetiredQuestion = Pick<PlanQuestion, 'id' | 'kind' | 'label' | 'options'>;

/** The form of a plan: its sections in order. */
export interface Template {
  id: string;
  /** The month of its last change: `2026-11`. */
  edition: string;
  sections: readonly PlanSection[];
  retired: readonly RetiredQuestion[];
}

/** What answers are compared by: the form, and the holidays and days that it has names for. */
export interface PlanForm {
  template: Template;
  holidays: readonly Holiday[];
  specialDays: readonly SpecialDay[];
}

/** A pattern of nights with a name, in which `1` is the parent whose turn is first. */
export interface Rota {
  id: string;
  label: string;
  /** `1` or `2` for each night from a Monday: 7, 14, 21 or 28 of them. */
  nights: string;
  /** What it is often used for. */
  suits: string;
}

/**
 * A school holiday that families share out. `dates` are its first and last ISO days, one for each
 * year that content knows; empty where families write them.
 */
export interface Holiday extends Retirable {
  id: string;
  name: string;
  dates: readonly { from: string; to: string }[];
}

/** A day that families keep. `dates` are its ISO days as far as content knows; empty where families write it. */
export interface SpecialDay extends Retirable {
  id: string;
  label: string;
  dates: readonly string[];
}
