import type { Box, Line, Words } from './drawing.ts';

/** Pieces of the drawing. The next ones may begin at `foot`. */
export interface Piece {
  boxes: Box[];
  lines: Line[];
  words: Words[];
  /** How high each line to an outcome runs. */
  tracks: { outcome: string; y: number }[];
  foot: number;
}

/** A piece without anything in it. */
export const leaveEmpty = (foot: number): Piece => ({
  boxes: [],
  lines: [],
  words: [],
  tracks: [],
  foot,
});

/** Draws pieces under each other; the first one begins at `top`. */
export function stack(top: number, makers: readonly ((top: number) => Piece)[]): Piece {
  return makers.reduce((above, make) => {
    const below = make(above.foot);
    return {
      boxes: [...above.boxes, ...below.boxes],
      lines: [...above.lines, ...below.lines],
      words: [...above.words, ...below.words],
      tracks: [...above.tracks, ...below.tracks],
      foot: below.foot,
    };
  }, leaveEmpty(top));
}
