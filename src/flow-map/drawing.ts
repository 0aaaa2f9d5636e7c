import type { Outcome } from '../schemas/checker.ts';
import type { Flow, Question } from '../lib/checker/flow.ts';
import {
  checkedOn,
  findGoal,
  outcomeMark,
  waysFrom,
  type MapOutcome,
  type MapPart,
  type Ways,
} from './flow-map.ts';

/** Breaks words into lines of at most `limit` characters. A longer word has a line of its own. */
export function wrap(text: string, limit: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= limit) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

/** The same number of lines as `wrap` gives, each as short as that allows. */
export function balance(text: string, limit: number): string[] {
  const { length } = wrap(text, limit);
  let least = limit;
  while (least > 1 && wrap(text, least - 1).length === length) least -= 1;
  return wrap(text, least);
}

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

type Point = readonly [x: number, y: number];

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

/** The measures of the columns, from left to right. `letters` is how many fit into a width. */
const head = { letters: 96 };
const asked = { x: 2, width: 296, letters: 34 };
const down = { x: asked.x + asked.width / 2, letters: 42 };
const answer = { x: 308, letters: 23 };
const reached = { x: 462, width: 348, letters: 41, noteLetters: 50 };
const lanes = { x: 834, apart: 20 };
const right = reached.x + reached.width;
const padding = 12;
/** How far a line runs down a lane before it ends in the line that is there. */
const bend = 10;

const laneAt = (lane: number): number => lanes.x + lane * lanes.apart;

interface Paragraph {
  look: Words['look'];
  lines: string[];
}

const note = (lines: string[]): Paragraph => ({ look: 'note', lines });
const strong = (lines: string[]): Paragraph => ({ look: 'strong', lines });

const measureHeight = (paragraphs: readonly Paragraph[]): number =>
  paragraphs.reduce((sum, { look, lines }) => sum + lines.length * leading[look], 0);

/** Sets paragraphs under each other; the first one begins at `top`. */
function setWords(x: number, top: number, paragraphs: readonly Paragraph[]): Words[] {
  return paragraphs.map(({ look, lines }, index) => ({
    look,
    x,
    y: top + measureHeight(paragraphs.slice(0, index)) + leading[look] - 5,
    lines,
  }));
}

/** Sets paragraphs on a line that runs at the height `track`. */
const setOnLine = (x: number, track: number, paragraphs: readonly Paragraph[]): Words[] =>
  setWords(x, track - measureHeight(paragraphs) - 4, paragraphs);

/** Each label on lines of its own, joined by "or". */
const orLines = (labels: readonly string[], limit: number): string[] =>
  labels.flatMap((label, index) => balance(index === 0 ? label : `or ${label}`, limit));

/** Where an outcome stands that a single answer leads to. */
interface End {
  /** Rows of the first and of the last question that lead to it; its box stands at the last. */
  first: number;
  last: number;
  /** Its lane on the right of the boxes, from the inside; one question alone needs none. */
  lane: number | undefined;
}

/**
 * Where each outcome stands that a single answer leads to, in the order of their boxes. A lane lies
 * further out than every lane beside it that ends before it, so that no line from a lane into a box
 * crosses another.
 */
function findEnds(rows: readonly Ways[]): Map<string, End> {
  const ends = new Map<string, End>();
  rows.forEach(({ exits }, row) => {
    for (const { outcome } of exits) {
      const first = ends.get(outcome)?.first ?? row;
      // Taken out and put in again: the last question that leads to an outcome gives its place.
      ends.delete(outcome);
      ends.set(outcome, { first, last: row, lane: undefined });
    }
  });
  const shared = [...ends.values()].filter(({ first, last }) => first < last);
  shared.forEach((end, index) => {
    const beside = shared.slice(0, index).filter(({ last }) => last >= end.first);
    end.lane = Math.max(-1, ...beside.map(({ lane }) => lane ?? -1)) + 1;
  });
  return ends;
}

/** What is known of a flow before it is drawn. */
interface Plan {
  flow: Flow;
  outcomes: readonly MapOutcome[];
  /** For each question in the order they are asked. */
  rows: readonly Ways[];
  ends: ReadonlyMap<string, End>;
}

/** Pieces of the drawing. The next ones may begin at `foot`. */
interface Piece {
  boxes: Box[];
  lines: Line[];
  words: Words[];
  /** How high each line to an outcome runs. */
  tracks: { outcome: string; y: number }[];
  foot: number;
}

const nothing = (foot: number): Piece => ({ boxes: [], lines: [], words: [], tracks: [], foot });

/** Draws pieces under each other; the first one begins at `top`. */
function stack(top: number, makers: readonly ((top: number) => Piece)[]): Piece {
  return makers.reduce((above, make) => {
    const below = make(above.foot);
    return {
      boxes: [...above.boxes, ...below.boxes],
      lines: [...above.lines, ...below.lines],
      words: [...above.words, ...below.words],
      tracks: [...above.tracks, ...below.tracks],
      foot: below.foot,
    };
  }, nothing(top));
}

function findOutcome({ outcomes }: Plan, id: string): MapOutcome {
  const found = outcomes.find((outcome) => outcome.id === id);
  if (!found) throw new Error(`No outcome ${id}`);
  return found;
}

function outcomeWords({ flow }: Plan, outcome: MapOutcome, letters: number): Paragraph[] {
  return [note([outcomeMark(flow, outcome)]), strong(balance(outcome.title, letters))];
}

/** The box of an outcome, in the column of questions or in that of outcomes. */
function outcomeAt(
  plan: Plan,
  outcome: MapOutcome,
  { x, width, letters }: { x: number; width: number; letters: number },
  top: number,
): Piece {
  const words = outcomeWords(plan, outcome, letters);
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
  return { ...nothing(top + height), boxes: [box] };
}

type Exit = Ways['exits'][number];

/** An arrow to the right, into the box of its outcome. */
function exitToBox(plan: Plan, { outcome, labels }: Exit, top: number): Piece {
  const found = findOutcome(plan, outcome);
  const words = [note(orLines(labels, answer.letters))];
  const half = measureHeight(outcomeWords(plan, found, reached.letters)) / 2 + padding;
  const track = top + Math.max(half, measureHeight(words) + 6);
  const drawn = outcomeAt(plan, found, reached, track - half);
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
function exitToLane(plan: Plan, { outcome, labels }: Exit, lane: number, top: number): Piece {
  const words = [note(orLines(labels, answer.letters))];
  const { title } = findOutcome(plan, outcome);
  const where = [note(wrap(`to: ${title}`, reached.noteLetters))];
  const track = top + Math.max(measureHeight(words), measureHeight(where)) + 6;
  const x = laneAt(lane);
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
function listExits(plan: Plan, row: number, top: number): Piece {
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
            exitToBox(plan, exit, y),
      ),
    ...toLanes.map(
      ({ exit, lane }) =>
        (y: number) =>
          exitToLane(plan, exit, lane, y),
    ),
  ]);
}

/** A question with all that leaves it to the right. */
function questionAt(plan: Plan, question: Question, top: number): Piece {
  const row = plan.flow.questions.indexOf(question);
  const words = [note([`Question ${row + 1}`]), strong(balance(question.question, asked.letters))];
  const exits = listExits(plan, row, top);
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
function arrowDown(labels: readonly string[], top: number): Piece {
  const words = [note(orLines(labels, down.letters))];
  const foot = top + measureHeight(words) + 26;
  return {
    ...nothing(foot),
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
    note([...wrap(version, head.letters), checkedOn(checked)]),
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
  return { ...nothing(top + height), boxes: [box] };
}

/** A part from its head to the arrow that leaves its last question. */
function partAt(plan: Plan, part: MapPart, top: number): Piece {
  const { flow, rows } = plan;
  const questions = flow.questions.filter(({ id }) =>
    part.questions.some((each) => each.id === id),
  );
  return stack(top, [
    (y) => drawHead(part, y),
    (y) => arrowDown([], y),
    ...questions.flatMap((question) => [
      (y: number) => questionAt(plan, question, y),
      (y: number) => arrowDown(rows[flow.questions.indexOf(question)]?.on ?? [], y),
    ]),
  ]);
}

/** The outcome of answers that all go on, and below it those that no single answer reaches. */
function footAt(plan: Plan, top: number): Piece {
  const goal = findGoal(plan.flow);
  const rest = plan.outcomes.filter(({ id }) => id !== goal && !plan.ends.has(id));
  const restNote = (y: number): Piece => ({
    ...nothing(y + padding + leading.note),
    words: setWords(reached.x, y + padding, [note(['Reached by several answers only:'])]),
  });
  return stack(top, [
    (y) => (goal === undefined ? nothing(y) : outcomeAt(plan, findOutcome(plan, goal), asked, y)),
    ...(rest.length > 0 ? [restNote] : []),
    ...rest.map(
      (outcome) =>
        (y: number): Piece =>
          outcomeAt(plan, outcome, reached, y + padding),
    ),
    (y) => nothing(y + 2),
  ]);
}

/** The lanes of outcomes whose boxes stand in a piece: from the first line to each, down to it. */
function listLanes(
  { ends }: Plan,
  { boxes }: Piece,
  tracks: readonly Piece['tracks'][number][],
): Line[] {
  return [...ends].flatMap(([outcome, { lane }]) => {
    const heights = tracks.filter((track) => track.outcome === outcome).map(({ y }) => y);
    if (lane === undefined || !boxes.some(({ id }) => id === outcome)) return [];
    const [x, from, to] = [laneAt(lane), Math.min(...heights) + bend, Math.max(...heights)];
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
  const rows = flow.questions.map((question) => waysFrom(flow, question));
  const plan: Plan = { flow, outcomes, rows, ends: findEnds(rows) };
  const sheets: Sheet[] = [];
  const tracks: Piece['tracks'] = [];
  let y = 0;
  for (const part of parts) {
    const last = part === parts.at(-1);
    const piece = stack(y, [
      (top) => partAt(plan, part, top),
      ...(last ? [(top: number): Piece => footAt(plan, top)] : []),
    ]);
    tracks.push(...piece.tracks);
    const lines = [...piece.lines, ...listLanes(plan, piece, tracks)];
    sheets.push({ part, y, height: piece.foot - y, boxes: piece.boxes, lines, words: piece.words });
    y = piece.foot;
  }
  const outermost = Math.max(-1, ...[...plan.ends.values()].map(({ lane }) => lane ?? -1));
  return { width: outermost < 0 ? right + 2 : laneAt(outermost) + 2, sheets };
}

/** The direction from one point to another along one axis. */
const toward = ([x, y]: Point, [toX, toY]: Point): Point => [
  Math.sign(toX - x),
  Math.sign(toY - y),
];

/** A line as the `d` of an SVG path, with rounded corners and the head of its arrow. */
export function writePath({ points, arrow }: Line): string {
  const radius = 8;
  const steps = points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    const next = points[index + 2];
    const corners = (index > 0 ? 1 : 0) + (next ? 1 : 0);
    const [x, y] = toward(from, to);
    const length = Math.abs(to[0] - from[0]) + Math.abs(to[1] - from[1]) - corners * radius;
    const straight = x === 0 ? `v${y * length}` : `h${x * length}`;
    if (!next) return arrow ? `${straight}${headTo([x, y])}` : straight;
    const [thenX, thenY] = toward(to, next);
    const corner = [x, y, x + thenX, y + thenY].map((each) => each * radius);
    return `${straight}q${corner.join(' ')}`;
  });
  return `M${(points[0] ?? []).join(' ')}${steps.join('')}`;
}

/** The head of an arrow that points in a direction: right, left or down. */
function headTo([x]: Point): string {
  if (x === 0) return 'm-6-8 6 8 6-8';
  return x > 0 ? 'm-8-6 8 6-8 6' : 'm8-6-8 6 8 6';
}
