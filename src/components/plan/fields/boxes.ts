import type { People } from '../../../lib/plan/people.ts';
import type { Value } from '../../../lib/plan/plan.ts';
import type { PlanQuestion } from '../../../lib/plan/template.ts';
import type { PlanData } from '../plan-data.ts';

/** A question as it stands on the page, for all children or for one. */
export interface Asked {
  question: PlanQuestion;
  /** The id of its first box; the ids of others begin with it. */
  key: string;
  /** The id of what names it. */
  name: string;
  people: People;
  /** Today, an ISO day: days before it are not offered. */
  today: string;
  data: PlanData;
  /** What the reader answers now to the question of a kind, of all children or of the same one. */
  findAnswer: (kind: PlanQuestion['kind']) => Value | undefined;
  /** A copy of the template of this name. */
  copy: (template: string) => HTMLElement;
}

/**
 * What boxes hold now: a value or nothing, and what must be mended, and where. Beside a fault the
 * value is what is right of the answer; without one, the answer stays as it was before.
 */
export interface Reading {
  value?: Value | undefined;
  fault?: { message: string; box: HTMLElement } | undefined;
}

/** The boxes of a question. */
export interface Boxes {
  root: HTMLElement;
  read: () => Reading;
  /** Shows anew what follows from other answers too. */
  refresh?: () => void;
}

/** Makes the boxes of a kind of question, holding a value of its kind or nothing. */
export type BuildBoxes = (asked: Asked, value: Value | undefined) => Boxes;
