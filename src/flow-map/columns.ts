/**
 * The measures of the columns, from left to right: `x` is where one begins, `width` how wide it is,
 * `letters` how many fit into a width. In the units of the drawing.
 */

export const head = { letters: 96 };
export const asked = { x: 2, width: 296, letters: 34 };
export const down = { x: asked.x + asked.width / 2, letters: 42 };
export const answer = { x: 308, letters: 23 };
export const reached = { x: 462, width: 348, letters: 41, noteLetters: 50 };
const lanes = { x: 834, apart: 20 };
export const right = reached.x + reached.width;
export const padding = 12;

/** How far a line runs down a lane before it ends in the line that is there. */
export const bend = 10;

/** Where a lane runs, counted from the inside. */
export const findLane = (lane: number): number => lanes.x + lane * lanes.apart;
