/** One operation of the content of a PDF page, by its place in the text. */
interface Operation {
  operator: string;
  /** What stands before it, as it is written. */
  operands: readonly string[];
  start: number;
  end: number;
}

/** A box on the page, in its own units: left, bottom, right, top. */
export type Box = readonly [number, number, number, number];

/** Something that a page shows. */
export interface Paint {
  /** Where its operations begin and end in the text. */
  start: number;
  end: number;
  /** Every marked content around it, outermost first. */
  marks: readonly Mark[];
  /** What it covers, where it is a drawing. */
  box: Box | undefined;
}

/** Content that says what it is: part of the structure, by its number there, or decoration. */
interface Mark {
  tag: string;
  id: number | undefined;
}

const token =
  /[\0\t\n\f\r ]+|%[^\n\r]*|<<|>>|[[\]]|<[\da-fA-F\s]*>|\/[^\0\t\n\f\r ()<>[\]{}/%]*|[^\0\t\n\f\r ()<>[\]{}/%]+/y;

/** The place after a string in brackets that begins at `start`: brackets in it may be nested. */
function endOfString(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '\\') at += 1;
    else if (letter === '(') depth += 1;
    else if (letter === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  throw new Error('a string of a PDF page does not end');
}

/**
 * The operations of the content of a page, in order. Throws where the content cannot be read, or
 * holds the bytes of a picture, which no browser writes there.
 */
export function readOperations(text: string): Operation[] {
  const operations: Operation[] = [];
  let operands: string[] = [];
  let start: number | undefined;
  for (let at = 0; at < text.length;) {
    let end: number;
    if (text[at] === '(') end = endOfString(text, at);
    else {
      token.lastIndex = at;
      if (!token.test(text)) throw new Error(`the content of a PDF page has a fault at ${at}`);
      end = token.lastIndex;
    }
    const word = text.slice(at, end);
    if (/^[^\s%\0]/.test(word)) {
      start ??= at;
      if (/^[A-Za-z'"][A-Za-z0-9*]*$/.test(word) && !/^(true|false|null)$/.test(word)) {
        if (word === 'BI') throw new Error('a PDF page has the bytes of a picture in its content');
        operations.push({ operator: word, operands, start, end });
        operands = [];
        start = undefined;
      } else operands.push(word);
    }
    at = end;
  }
  return operations;
}

/** How points of a drawing come to stand on the page: a, b, c, d, e, f of ISO 32000-1, 8.3.4. */
type Matrix = readonly [number, number, number, number, number, number];

const multiply = (one: Matrix, other: Matrix): Matrix => [
  one[0] * other[0] + one[1] * other[2],
  one[0] * other[1] + one[1] * other[3],
  one[2] * other[0] + one[3] * other[2],
  one[2] * other[1] + one[3] * other[3],
  one[4] * other[0] + one[5] * other[2] + other[4],
  one[4] * other[1] + one[5] * other[3] + other[5],
];

/** The corners that an operation of a path names, as numbers in pairs. */
function pathPoints(operator: string, numbers: readonly number[]): number[][] {
  if (operator === 're') {
    const [x = 0, y = 0, width = 0, height = 0] = numbers;
    return [
      [x, y],
      [x + width, y],
      [x, y + height],
      [x + width, y + height],
    ];
  }
  return Array.from({ length: numbers.length / 2 }, (_, place) =>
    numbers.slice(place * 2, place * 2 + 2),
  );
}

/** The smallest box around some points. */
function boxAround(points: readonly (readonly [number, number])[]): Box | undefined {
  if (points.length === 0) return undefined;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

const readMark = ({ operands }: Operation): Mark => {
  const place = operands.indexOf('/MCID');
  const id = place === -1 ? undefined : Number(operands[place + 1]);
  return { tag: operands[0] ?? '', id };
};

/** Everything that the content of a page shows, in order. Throws as `readOperations` does. */
export function findPaints(text: string): Paint[] {
  const paints: Paint[] = [];
  const marks: Mark[] = [];
  const kept: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let points: [number, number][] = [];
  let pathStart: number | undefined;
  for (const operation of readOperations(text)) {
    const { operator, operands, start, end } = operation;
    const numbers = operands.map(Number);
    if (operator === 'q') kept.push(matrix);
    else if (operator === 'Q') matrix = kept.pop() ?? matrix;
    else if (operator === 'cm') {
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
      matrix = multiply([a, b, c, d, e, f], matrix);
    } else if (operator === 'BMC' || operator === 'BDC') marks.push(readMark(operation));
    else if (operator === 'EMC') marks.pop();
    else if (/^(m|l|c|v|y|re)$/.test(operator)) {
      pathStart ??= start;
      for (const [x = 0, y = 0] of pathPoints(operator, numbers)) {
        const [, , , , e, f] = multiply([1, 0, 0, 1, x, y], matrix);
        points.push([e, f]);
      }
    } else if (/^(S|s|f|F|f\*|B|B\*|b|b\*|n)$/.test(operator)) {
      if (operator !== 'n') {
        paints.push({ start: pathStart ?? start, end, marks: [...marks], box: boxAround(points) });
      }
      points = [];
      pathStart = undefined;
    } else if (/^(Tj|TJ|'|"|Do|sh)$/.test(operator)) {
      paints.push({ start, end, marks: [...marks], box: undefined });
    }
  }
  return paints;
}
