import type { Flow, Question } from '../lib/checker/flow.ts';
import { asked, bend, down, head, findLane, padding, reached, right } from './columns.ts';
import { leading, type Box, type Drawing, type Line, type Point, type Sheet } from './drawing.ts';
import { drawExits } from './exits.ts';
import { checkedOn, findGoal, type MapOutcome, type MapPart } from './flow-map.ts';
import { drawOutcome } from './outcome-box.ts';
import {
  listAlternatives,
  measureHeight,
  writeNote,
  setWords,
  writeStrong,
  type Paragraph,
} from './paragraphs.ts';
import { leaveEmpty, stack, type Piece } from './pieces.ts';
import { findOutcome, planDrawing, type Plan } from './plan.ts';
import { balance, wrap } from './wrap-words.ts';

/** A question with all that leaves it to the right. */
function drawQuestion(plan: Plan, question: Question, top: number): Piece {
  const row = plan.flow.questions.indexOf(question);
  const words = [
    writeNote([`Question ${row + 1}`]),
    writeStrong(balance(question.question, asked.letters)),
  ];
  const exits = drawExits(plan, row, top);
  const height = Math.max(measureHeight(words) + 2 * padding, exits.foot - padding - top);
  const middle = top + Math.floor((height - measureHeight(words)) / 2);
  const box: Box = {
    id: question.id,
    kind: 'question',
    x: asked.x,
    y: top,
    width: asked.width,
    height,
    words: setWords(asked.x + padding + 2, middle, words),
  };
  return { ...exits, boxes: [box, ...exits.boxes], foot: top + height };
}

/** An arrow down, with the answers beside it that go on. */
function drawArrowDown(labels: readonly string[], top: number): Piece {
  const words = [writeNote(listAlternatives(labels, down.letters))];
  const foot = top + measureHeight(words) + 26;
  return {
    ...leaveEmpty(foot),
    lines: [
      {
        points: [
          [down.x, top],
          [down.x, foot],
        ],
        arrow: true,
      },
    ],
    words: labels.length === 0 ? [] : setWords(down.x + padding, top + 10, words),
  };
}

/** The head of a part: its title, whose rules it holds, and when they were checked. */
function drawHead({ title, version, checked }: MapPart, top: number): Piece {
  const words: Paragraph[] = [
    { look: 'heading', lines: wrap(title, head.letters / 2) },
    writeNote([...wrap(version, head.letters), checkedOn(checked)]),
  ];
  const height = measureHeight(words) + 2 * padding;
  const box: Box = {
    id: title,
    kind: 'part',
    x: asked.x,
    y: top,
    width: right - asked.x,
    height,
    words: setWords(asked.x + padding + 2, top + padding, words),
  };
  return { ...leaveEmpty(top + height), boxes: [box] };
}

/** A part from its head to the arrow that leaves its last question. */
function drawPart(plan: Plan, part: MapPart, top: number): Piece {
  const { flow, rows } = plan;
  const questions = flow.questions.filter(({ id }) =>
    part.questions.some((each) => each.id === id),
  );
  return stack(top, [
    (y) => drawHead(part, y),
    (y) => drawArrowDown([], y),
    ...questions.flatMap((question) => [
      (y: number) => drawQuestion(plan, question, y),
      (y: number) => drawArrowDown(rows[flow.questions.indexOf(question)]?.on ?? [], y),
    ]),
  ]);
}

/** The outcome of answers that all go on, and below it those that no single answer reaches. */
function drawFoot(plan: Plan, top: number): Piece {
  const goal = findGoal(plan.flow);
  const rest = plan.outcomes.filter(({ id }) => id !== goal && !plan.ends.has(id));
  const restNote = (y: number): Piece => ({
    ...leaveEmpty(y + padding + leading.note),
    words: setWords(reached.x, y + padding, [writeNote(['Reached by several answers only:'])]),
  });
  return stack(top, [
    (y) =>
      goal === undefined ? leaveEmpty(y) : drawOutcome(plan, findOutcome(plan, goal), asked, y),
    ...(rest.length > 0 ? [restNote] : []),
    ...rest.map(
      (outcome) =>
        (y: number): Piece =>
          drawOutcome(plan, outcome, reached, y + padding),
    ),
    (y) => leaveEmpty(y + 2),
  ]);
}

/** The lanes of outcomes whose boxes stand in a piece: from the first line to each, down to it. */
function drawLanes(
  { ends }: Plan,
  { boxes }: Piece,
  tracks: readonly Piece['tracks'][number][],
): Line[] {
  return [...ends].flatMap(([outcome, { lane }]) => {
    const heights = tracks.filter((track) => track.outcome === outcome).map(({ y }) => y);
    if (lane === undefined || !boxes.some(({ id }) => id === outcome)) return [];
    const [x, from, to] = [findLane(lane), Math.min(...heights) + bend, Math.max(...heights)];
    const points: Point[] = [
      [x, from],
      [x, to],
      [right, to],
    ];
    return [{ points, arrow: true }];
  });
}

/**
 * Lays out the drawing of a flow: every part, question and outcome in one box each. Takes the parts
 * in the order they are asked, and every outcome of the flow.
 *
 * Questions stand at the left in the order they are asked. An arrow down carries the answers that
 * go on; a line to the right leads every other answer to the outcome it reaches by itself. That
 * outcome stands beside the last question that leads to it, and earlier questions reach it by a
 * lane at the far right. At the foot stand the outcome of answers that all go on, and the outcomes
 * that no single answer reaches.
 */
export function layOut(
  flow: Flow,
  parts: readonly MapPart[],
  outcomes: readonly MapOutcome[],
): Drawing {
  const plan = planDrawing(flow, outcomes);
  const sheets: Sheet[] = [];
  const tracks: Piece['tracks'] = [];
  let y = 0;
  for (const part of parts) {
    const last = part === parts.at(-1);
    const piece = stack(y, [
      (top) => drawPart(plan, part, top),
      ...(last ? [(top: number): Piece => drawFoot(plan, top)] : []),
    ]);
    tracks.push(...piece.tracks);
    const lines = [...piece.lines, ...drawLanes(plan, piece, tracks)];
    sheets.push({ part, y, height: piece.foot - y, boxes: piece.boxes, lines, words: piece.words });
    y = piece.foot;
  }
  const outermost = Math.max(-1, ...[...plan.ends.values()].map(({ lane }) => lane ?? -1));
  return { width: outermost < 0 ? right + 2 : findLane(outermost) + 2, sheets };
}
