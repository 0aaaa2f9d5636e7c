import { CORE_SCHEMA, load } from 'js-yaml';
import { parse } from 'yaml';
import { isSeen } from '../content-check/text-problems.ts';
import { areEqual, isFact, type Scalar } from './facts.ts';

/** Where a text is written: alone on a line, or between brackets. */
export type Context = 'block' | 'flow';

/** Whether a note follows on the line: it would cut off a text of several words, and any title. */
export type Habit = 'alone' | 'noted' | 'noted title';

/** How a value was written before. */
export interface Written {
  style: 'plain' | 'single' | 'double' | 'literal' | 'folded';
  source: string;
  /** How many characters stand before it on its line. */
  column: number;
}

/** What another reader of YAML would take for a number, a time or a day, and every phone number. */
const numeric = /^[\d+(.-][\d\s()+.:/,_-]*$/;

/** A word, or several of them, of which no reader of YAML makes anything else. */
const plainWords =
  /^(?:[A-Za-z]{2,}(?:-[A-Za-z0-9]+)*|[A-Za-z][\w’'().-]*(?: [A-Za-z0-9(][\w’'().-]*)+)$/;
/** Words that are no text for some reader. */
const meantOtherwise = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

/** Whether every reader of YAML, old or new, takes the source for the value. */
function readsAs(source: string, value: Scalar, context: Context): boolean {
  const texts = context === 'flow' ? [`[${source}]`, `{ k: ${source} }`] : [`k: ${source}`];
  const readers = [
    (text: string): unknown => load(text),
    (text: string): unknown => load(text, { schema: CORE_SCHEMA }),
    (text: string): unknown => parse(text, { logLevel: 'error' }),
    (text: string): unknown => parse(text, { version: '1.1', logLevel: 'error' }),
  ];
  return texts.every((text) =>
    readers.every((read) => {
      try {
        const found = read(text);
        return isFact(found) && areEqual(found, text.startsWith('[') ? [value] : { k: value });
      } catch {
        return false;
      }
    }),
  );
}

/** A text holds a character that nobody sees: the content check would refuse it. */
export class UnseenText extends Error {}

/** Throws `UnseenText`. */
function quoteDouble(text: string): string {
  if (!isSeen(text) || !text.isWellFormed()) throw new UnseenText(text);
  return JSON.stringify(text);
}

const isPlain = (text: string, context: Context, habit: Habit): boolean =>
  (habit === 'alone' || (habit === 'noted' && !/\s/.test(text))) &&
  isSeen(text) &&
  !numeric.test(text) &&
  // Most words of content are of this kind, and each reader would take its time.
  ((plainWords.test(text) && !meantOtherwise.test(text)) || readsAs(text, text, context));

/** Words in lines of at most so many characters, broken at single spaces. */
function wrap(text: string, most: number, indent: string, first: number): string {
  const lines = [''];
  let room = most - first;
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1] ?? '';
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`;
    else {
      lines.push(word);
      room = most - indent.length;
    }
  }
  return lines.join(`\n${indent}`);
}

/** The longest line of what was written, and the spaces before its second line. */
function measure({ source, column }: Written): { most: number; indent: string } {
  const [first = '', ...rest] = source.split(/\r?\n/);
  const indent = /^ */.exec(rest.find((line) => line.trim() !== '') ?? '')?.[0] ?? '';
  return { most: Math.max(column + first.length, ...rest.map((line) => line.length)), indent };
}

/** A text of several lines in the style of `|` or `>`, where it can be written so. */
function writeBlock(text: string, was: Written, sign: '|' | '>'): string | undefined {
  const [first = ''] = was.source.split(/\r?\n/);
  const { indent } = measure(was);
  const most = Math.max(
    ...was.source
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.length),
  );
  if (indent === '' || /^.\S*\d/.test(first)) return undefined;
  const ended = text.endsWith('\n');
  const body = ended ? text.slice(0, -1) : text;
  const chomp = ended ? (body.endsWith('\n') || body === '' ? '+' : '') : '-';
  const lines =
    sign === '|'
      ? body
      : body.replace(/[^\n]+/g, (line) =>
          wrap(line, most - indent.length, '', 0).replaceAll('\n', '\r'),
        );
  const folded = sign === '|' ? lines : lines.replace(/\n+/g, '\n$&').replaceAll('\r', '\n');
  const written = folded.replace(/^(?=[^\n])/gm, indent);
  const source = `${sign}${chomp}${first.replace(/^.[-+]?/, '')}\n${written}`;
  return isSeen(text) && readsAs(`${source}\n`, text, 'block') ? source : undefined;
}

/** A text folded over several lines, as it was before, where it can be written so. */
function fold(line: string, text: string, was: Written, context: Context): string | undefined {
  if (!was.source.includes('\n')) return undefined;
  const { most, indent } = measure(was);
  const folded = wrap(line, most, indent, was.column);
  return readsAs(folded, text, context) ? folded : undefined;
}

/**
 * How a value is written: in the style in which the value before it was written, as long as every
 * reader of YAML takes it for the value. Else, and where nothing stood there, without quotes if it
 * can be, and in double quotes if not. Lines end with `\n`. Throws `UnseenText`.
 */
export function writeScalar(
  value: Scalar,
  context: Context,
  habit: Habit = 'alone',
  was?: Written,
): string {
  if (typeof value !== 'string') return String(Object.is(value, -0) ? 0 : value);
  const double = quoteDouble(value);
  if (was === undefined) return isPlain(value, context, habit) ? value : double;
  switch (was.style) {
    case 'literal':
      return writeBlock(value, was, '|') ?? double;
    case 'folded':
      return writeBlock(value, was, '>') ?? writeBlock(value, was, '|') ?? double;
    case 'double':
      return fold(double, value, was, context) ?? double;
    case 'single': {
      const single = `'${value.replaceAll("'", "''")}'`;
      if (!isSeen(value) || value.includes('\n')) return double;
      const line = readsAs(single, value, context) ? single : double;
      return fold(single, value, was, context) ?? line;
    }
    case 'plain': {
      if (isDay(was.source) && isDay(value)) return value;
      if (!isPlain(value, context, habit)) return double;
      return fold(value, value, was, context) ?? value;
    }
  }
}

const reserved = /^(y|n|yes|no|on|off|true|false|null)$/i;

/** How the name of a field is written. */
export const writeName = (name: string): string =>
  /^[a-z_][\w-]*$/i.test(name) && !reserved.test(name) ? name : quoteDouble(name);
