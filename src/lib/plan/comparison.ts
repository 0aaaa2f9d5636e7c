import type { Point, Value } from './plan.ts';
import type { PlanQuestion, PlanSection, RetiredQuestion } from './template.ts';

/**
 * How what two people say to a question stands, for a child. `cannot-compare`: both say something,
 * and what it means here is not known, so that both are to be read.
 */
export type Status = 'both-say' | 'differ' | 'only-p1' | 'only-p2' | 'nobody' | 'cannot-compare';

/** What both say for the children of whom they say the same. */
export interface Cell {
  /** Ids of children in the order of the plan; empty where the plan names none, and of a point. */
  children: readonly string[];
  status: Status;
  p1?: Value;
  p2?: Value;
}

/** What a row is about. */
export type Subject =
  | { kind: 'question'; section: PlanSection; question: PlanQuestion }
  /** A question that this form asks no more. */
  | { kind: 'retired'; question: RetiredQuestion }
  /** A question of another form, of which only the id is known. */
  | { kind: 'unknown' }
  /** A point of somebody's own: each side's, where it has one. */
  | { kind: 'point'; p1?: Point; p2?: Point };

/** A question or a point, and what both say to it. */
export interface Row {
  /** The id of the question, or of the point: of p1's where both have one. */
  id: string;
  subject: Subject;
  /** Of the children of whom anything is said, that which most needs to be looked at. */
  status: Status;
  /** One where all children have the same, else one for each group of children. */
  cells: readonly Cell[];
}

/** How much a status needs to be looked at: the most first. */
export const need: Readonly<Record<Status, number>> = {
  differ: 0,
  'cannot-compare': 0,
  'only-p1': 1,
  'only-p2': 1,
  nobody: 2,
  'both-say': 3,
};

/**
 * Of the statuses of cells, that which most needs to be looked at. Children of whom nobody says
 * anything count only where that is so of all.
 */
export const findNeediest = (cells: readonly Cell[]): Status =>
  cells.reduce<Status>(
    (most, { status }) =>
      most === 'nobody' || (status !== 'nobody' && need[status] < need[most]) ? status : most,
    'nobody',
  );

/** How many rows are the same, are to be looked at, have one answer, and are empty. */
export interface Counts {
  same: number;
  look: number;
  one: number;
  empty: number;
}

/** The figures of the heading over what was compared. */
export function countRows(rows: readonly Row[]): Counts {
  const count = (most: number): number => rows.filter((row) => need[row.status] === most).length;
  return { look: count(0), one: count(1), empty: count(2), same: count(3) };
}
