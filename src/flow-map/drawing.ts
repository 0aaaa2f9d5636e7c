import type { Outcome } from '../schemas/checker.ts';
import type { MapPart } from './flow-map.ts';

/** Lines of words; `y` is the baseline of the first one. */
export interface Words {
  look: 'heading' | 'strong' | 'note';
  x: number;
  y: number;
  lines: string[];
}

/** A box around words: the head of a part, a question, or an outcome of some kind. */
export interface Box {
  id: string;
  kind: 'part' | 'question' | Outcome['kind'];
  x: number;
  y: number;
  width: number;
  height: number;
  words: Words[];
}

/** A place in the units of the drawing. */
export type Point = readonly [x: number, y: number];

/** A line from point to point, along one axis at a time. */
export interface Line {
  points: readonly Point[];
  /** False where it joins a line that ends in an arrow. */
  arrow: boolean;
}

/** What is drawn for one part, from `y` down; sheets lie under each other without a gap. */
export interface Sheet {
  part: MapPart;
  y: number;
  height: number;
  boxes: Box[];
  lines: Line[];
  /** Words beside lines. */
  words: Words[];
}

/** The whole drawing, in its own units. */
export interface Drawing {
  width: number;
  sheets: Sheet[];
}

/** The distance between the baselines of two lines of words, by look. */
export const leading: Readonly<Record<Words['look'], number>> = {
  heading: 26,
  strong: 20,
  note: 18,
};
