import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type CST,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { columnAt, findNextLine, startOfLine } from './text-lines.ts';

export type Collection = YAMLMap | YAMLSeq;

/** A field or an item of a list, as it stands in a text. */
export interface Entry {
  /** The name of a field; nothing for an item. */
  name: string | undefined;
  /** Where its name, its hyphen or, between brackets, its value begins. */
  start: number;
  /** Where its colon or hyphen ends, or its value begins between brackets. */
  after: number;
  /** Where the last character of it ends that is no comment. */
  end: number;
  /** How many characters stand before it on its line. */
  column: number;
  /** What its value is; nothing where none is written. */
  value: Node | undefined;
}

/** The structure of facts is written in a way that cannot be changed without a guess. */
export class UnknownForm extends Error {
  readonly at: number;

  constructor(at: number) {
    super(`no such form is known at ${at}`);
    this.at = at;
  }
}

const rangeOf = ({ range }: Node): readonly [number, number] => {
  if (!range) throw new UnknownForm(0);
  return [range[0], range[1]];
};

/** Where a value begins. */
export const findStart = (node: Node): number => rangeOf(node)[0];

/** Where the last character of a value ends; comments after it are not of it. */
export function findEnd(text: string, node: Node): number {
  const [start, end] = rangeOf(node);
  if ((isMap(node) || isSeq(node)) && node.flow !== true) {
    return readEntries(text, node).reduce((last, entry) => Math.max(last, entry.end), start);
  }
  if (isScalar(node) && (node.type ?? '').startsWith('BLOCK')) {
    const source = text.slice(start, end);
    const keeps = /^.\d?\+/.test(source);
    return start + source.replace(keeps ? /\r?\n$/ : /(\r?\n[ \t]*)+$/, '').length;
  }
  return end;
}

const findToken = (
  tokens: readonly CST.SourceToken[] | undefined,
  type: CST.SourceToken['type'],
): number | undefined => tokens?.find((token) => token.type === type)?.offset;

/** Whether nothing is written where a value could stand. */
const isBlank = (node: Node): boolean => isScalar(node) && rangeOf(node)[0] === rangeOf(node)[1];

/** Where an entry ends, and its value: nothing where none is written. */
function readValue(text: string, value: unknown, after: number): Pick<Entry, 'end' | 'value'> {
  if (!isNode(value) || isBlank(value)) return { end: after, value: undefined };
  return { end: findEnd(text, value), value };
}

function readField(text: string, pair: unknown): Entry {
  if (!isPair(pair) || !isScalar(pair.key)) throw new UnknownForm(0);
  const { key, value, srcToken } = pair;
  const start = findStart(key);
  const colon = findToken(srcToken?.sep, 'map-value-ind');
  const explicit = findToken(srcToken?.start, 'explicit-key-ind');
  const name = key.value;
  if (colon === undefined || explicit !== undefined || typeof name !== 'string' || name === '<<') {
    throw new UnknownForm(start);
  }
  const column = columnAt(text, start);
  return { name, start, after: colon + 1, column, ...readValue(text, value, colon + 1) };
}

function readItem(text: string, list: YAMLSeq, node: unknown, at: number): Entry {
  if (!isNode(node)) throw new UnknownForm(findStart(list));
  const { srcToken } = list;
  const start =
    srcToken?.type === 'block-seq'
      ? findToken(srcToken.items[at]?.start, 'seq-item-ind')
      : findStart(node);
  if (start === undefined) throw new UnknownForm(findStart(node));
  const after = srcToken?.type === 'block-seq' ? start + 1 : start;
  const column = columnAt(text, start);
  return { name: undefined, start, after, column, ...readValue(text, node, after) };
}

/** The fields or items of a collection, in the order in which they stand. Throws `UnknownForm`. */
export function readEntries(text: string, collection: Collection): Entry[] {
  // A list may hold a field without braces: the library makes a map of it that has none.
  const start = findStart(collection);
  if (collection.flow === true && text[start] !== (isMap(collection) ? '{' : '[')) {
    throw new UnknownForm(start);
  }
  return isMap(collection)
    ? collection.items.map((pair) => readField(text, pair))
    : collection.items.map((item, at) => readItem(text, collection, item, at));
}

/** Where an entry ends with its line and with the notes below that stand further in than it. */
export function endWithNotes(text: string, { end, column }: Entry): number {
  let last = findNextLine(text, end);
  for (let at = last; at < text.length; at = findNextLine(text, at)) {
    const line = text.slice(at, findNextLine(text, at));
    const words = line.trimStart();
    if (words === '') continue;
    if (!words.startsWith('#') || line.length - words.length <= column) break;
    last = findNextLine(text, at);
  }
  return last;
}

/** Where the notes begin that stand right above an entry, as far in as it. */
export function startOfNotes(text: string, { start, column }: Entry): number {
  let first = startOfLine(text, start);
  while (first > 0) {
    const above = startOfLine(text, first - 1);
    const line = text.slice(above, first);
    if (!line.trimStart().startsWith('#') || line.length - line.trimStart().length !== column)
      break;
    first = above;
  }
  return first;
}
