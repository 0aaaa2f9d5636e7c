import { answer, asked, bend, findLane, padding, reached } from './columns.ts';
import type { Ways } from './flow-map.ts';
import { drawOutcome, writeOutcome } from './outcome-box.ts';
import { listAlternatives, measureHeight, writeNote, setOnLine } from './paragraphs.ts';
import { stack, type Piece } from './pieces.ts';
import { findOutcome, type Plan } from './plan.ts';
import { wrap } from './wrap-words.ts';

type Exit = Ways['exits'][number];

/** An arrow to the right, into the box of its outcome. */
function drawExitToBox(plan: Plan, { outcome, labels }: Exit, top: number): Piece {
  const found = findOutcome(plan, outcome);
  const words = [writeNote(listAlternatives(labels, answer.letters))];
  const half = measureHeight(writeOutcome(plan, found, reached.letters)) / 2 + padding;
  const track = top + Math.max(half, measureHeight(words) + 6);
  const drawn = drawOutcome(plan, found, reached, track - half);
  return {
    boxes: drawn.boxes,
    lines: [
      {
        points: [
          [asked.x + asked.width, track],
          [reached.x, track],
        ],
        arrow: true,
      },
    ],
    words: setOnLine(answer.x, track, words),
    tracks: [{ outcome, y: track }],
    foot: drawn.foot + padding,
  };
}

/** A line to the right into the lane of its outcome, with the outcome's title on it. */
function drawExitToLane(plan: Plan, { outcome, labels }: Exit, lane: number, top: number): Piece {
  const words = [writeNote(listAlternatives(labels, answer.letters))];
  const { title } = findOutcome(plan, outcome);
  const where = [writeNote(wrap(`to: ${title}`, reached.noteLetters))];
  const track = top + Math.max(measureHeight(words), measureHeight(where)) + 6;
  const x = findLane(lane);
  return {
    boxes: [],
    lines: [
      {
        points: [
          [asked.x + asked.width, track],
          [x, track],
          [x, track + bend],
        ],
        arrow: false,
      },
    ],
    words: [...setOnLine(answer.x, track, words), ...setOnLine(reached.x, track, where)],
    tracks: [{ outcome, y: track }],
    foot: track + 2 * padding,
  };
}

/** Every line that leaves a question to the right: first into boxes, then into lanes. */
export function drawExits(plan: Plan, row: number, top: number): Piece {
  const exits = (plan.rows[row]?.exits ?? []).map((exit) => {
    const end = plan.ends.get(exit.outcome);
    return { exit, here: end?.last === row, lane: end?.lane ?? 0 };
  });
  const toLanes = exits.filter(({ here }) => !here).sort((a, b) => b.lane - a.lane);
  return stack(top, [
    ...exits
      .filter(({ here }) => here)
      .map(
        ({ exit }) =>
          (y: number) =>
            drawExitToBox(plan, exit, y),
      ),
    ...toLanes.map(
      ({ exit, lane }) =>
        (y: number) =>
          drawExitToLane(plan, exit, lane, y),
    ),
  ]);
}
