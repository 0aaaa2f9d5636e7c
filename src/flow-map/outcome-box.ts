import { padding } from './columns.ts';
import type { Box } from './drawing.ts';
import { outcomeMark, type MapOutcome } from './flow-map.ts';
import { measureHeight, writeNote, setWords, writeStrong, type Paragraph } from './paragraphs.ts';
import { leaveEmpty, type Piece } from './pieces.ts';
import type { Plan } from './plan.ts';
import { balance } from './wrap-words.ts';

/** The words in the box of an outcome: what kind it is, and its title. */
export function writeOutcome({ flow }: Plan, outcome: MapOutcome, letters: number): Paragraph[] {
  return [writeNote([outcomeMark(flow, outcome)]), writeStrong(balance(outcome.title, letters))];
}

/** The box of an outcome, in the column of questions or in that of outcomes. */
export function drawOutcome(
  plan: Plan,
  outcome: MapOutcome,
  { x, width, letters }: { x: number; width: number; letters: number },
  top: number,
): Piece {
  const words = writeOutcome(plan, outcome, letters);
  const height = measureHeight(words) + 2 * padding;
  const box: Box = {
    id: outcome.id,
    kind: outcome.kind,
    x,
    y: top,
    width,
    height,
    words: setWords(x + padding + 2, top + padding, words),
  };
  return { ...leaveEmpty(top + height), boxes: [box] };
}
