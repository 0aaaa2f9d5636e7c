// Over 200 lines: every way in which a value of one form becomes another stands here, and they call
// each other.
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import {
  endWithNotes,
  findEnd,
  findStart,
  readEntries,
  startOfNotes,
  type Collection,
  type Entry,
} from './entries.ts';
import { areEqual, isFields, isList, isScalar as isWord, type Fact, type Facts } from './facts.ts';
import { planFields, planItems, type Step } from './plan-steps.ts';
import { renderEntry, renderFlow, renderInline, renderLines, type Order } from './render.ts';
import { writeName, writeScalar, type Habit, type Written } from './scalars.ts';
import type { Splice } from './splices.ts';
import {
  columnAt,
  endOfLine,
  findLineEnd,
  findNextLine,
  opensLine,
  startOfLine,
} from './text-lines.ts';

type Path = readonly PropertyKey[];

/** How a scalar is written that stands in a text. */
const styles: Partial<Record<string, Written['style']>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/**
 * What must be replaced in the text of facts so that they say `is` in place of `was`, and nothing
 * else. `root` is the text as the YAML library reads it. Throws `UnknownForm`.
 */
export function changeFacts(
  text: string,
  root: Node,
  was: Facts,
  is: Facts,
  order: Order,
): Splice[] {
  const splices: Splice[] = [];
  const lineEnd = findLineEnd(text);
  const replace = (from: number, to: number, put: string): void => {
    splices.push({ from, to, text: put });
  };
  const indent = (lines: readonly string[], column: number): string[] =>
    lines.map((line) => ' '.repeat(column) + line.replaceAll('\n', `\n${' '.repeat(column)}`));
  const join = (lines: readonly string[]): string => lines.join('\n').replaceAll('\n', lineEnd);

  /** Puts whole lines in before the line that begins at an offset, or after the last one. */
  const putLines = (at: number, lines: readonly string[]): void => {
    const behind = at === text.length && at > 0 && text[at - 1] !== '\n';
    replace(at, at, behind ? lineEnd + join(lines) : join(lines) + lineEnd);
  };

  /** What a field needs whose value has a note after it on its line. */
  const findHabit = (name: string | undefined, at: number): Habit => {
    if (!/^\s+#/.test(text.slice(at, endOfLine(text, at)))) return 'alone';
    return /^(title|name|label)$/.test(name ?? '') ? 'noted title' : 'noted';
  };

  /** Another value for an entry whose value cannot be changed in part. */
  const replaceValue = (entry: Entry, flow: boolean, is: Fact, path: Path): void => {
    const { after, column, value, end } = entry;
    const start = value === undefined ? after : findStart(value);
    const sameLine = startOfLine(text, start) === startOfLine(text, after);
    const braces = value !== undefined && (isMap(value) || isSeq(value)) && value.flow === true;
    const habit = findHabit(entry.name, sameLine || flow ? end : after);
    const inline = isWord(is)
      ? writeScalar(is, flow ? 'flow' : 'block', habit)
      : flow || (braces && value.items.length > 0)
        ? renderFlow(is, path, order)
        : renderInline(is, path, order);
    if (inline !== undefined) {
      if (value === undefined) replace(after, after, ` ${inline}`);
      else if (sameLine || flow) replace(start, end, inline);
      else {
        replace(after, after, ` ${inline}`);
        replace(endOfLine(text, startOfLine(text, start) - 1), endOfLine(text, end), '');
      }
      return;
    }
    const lines = renderLines(is, path, order);
    if (value !== undefined && !sameLine) {
      const far = columnAt(text, start);
      const fits = far > column || isList(is);
      const put = join(indent(lines, fits ? far : column + 2));
      replace(startOfLine(text, start), endOfLine(text, end), put);
      return;
    }
    const rest = endOfLine(text, end);
    if (entry.name === undefined && text.slice(end, rest).trim() === '') {
      const [first = '', ...others] = indent(lines, column + 2);
      replace(after, end, ` ${join([first.trimStart(), ...others])}`);
      return;
    }
    if (end > after) replace(after, end, '');
    replace(rest, rest, lineEnd + join(indent(lines, column + 2)));
  };

  /** Another text, number or truth value, written as the one before it. */
  const replaceScalar = ({ name, value: node, end }: Entry, flow: boolean, is: Fact): boolean => {
    if (!isScalar(node) || !isWord(is)) return false;
    const start = findStart(node);
    const style = styles[node.type ?? ''] ?? 'plain';
    const source = text.slice(start, end);
    const written = { style, source, column: columnAt(text, start) };
    const put = writeScalar(is, flow ? 'flow' : 'block', findHabit(name, end), written);
    replace(start, end, put.replaceAll('\n', lineEnd));
    return true;
  };

  const changeValue = (entry: Entry, flow: boolean, was: Fact, is: Fact, path: Path): void => {
    if (areEqual(was, is)) return;
    const { value } = entry;
    if (replaceScalar(entry, flow, is)) return;
    if ((isMap(value) || isSeq(value)) && changeCollection(value, was, is, path)) return;
    replaceValue(entry, flow, is, path);
  };

  /** Whether a collection could be changed in part: something of it stays. */
  const changeCollection = (node: Collection, was: Fact, is: Fact, path: Path): boolean => {
    const steps =
      isMap(node) && isFields(was) && isFields(is)
        ? planFields(readEntries(text, node), was, is, path, order(path))
        : isSeq(node) && isList(was) && isList(is)
          ? planItems(readEntries(text, node), was, is, path)
          : [];
    if (!steps.some(({ kind }) => kind === 'stay')) return false;
    const flow = node.flow === true;
    for (const step of steps) {
      if (step.kind === 'stay') changeValue(step.entry, flow, step.was, step.is, step.path);
    }
    if (flow) changeBraces(steps);
    else changeLines(steps);
    return true;
  };

  /** Takes out and puts in entries that stand on lines of their own. */
  const changeLines = (steps: readonly Step[]): void => {
    const [first] = steps.flatMap((step) => (step.kind === 'come' ? [] : [step.entry]));
    const compact = first !== undefined && !opensLine(text, first.start) ? first : undefined;
    const stays = steps.flatMap((step) => (step.kind === 'stay' ? [step.entry] : []));
    const leaving = steps.flatMap((step) => (step.kind === 'go' ? [step.entry] : []));
    const [head] = stays;
    const ahead = leaving.filter(({ start }) => head !== undefined && start < head.start);
    const lastAhead = ahead[ahead.length - 1];
    const shared = compact !== undefined && lastAhead !== undefined && head !== undefined;
    if (shared) {
      // The first stands behind the hyphen of an item: what stays takes its place there.
      const below = endWithNotes(text, lastAhead);
      const hyphen = text.slice(0, compact.start).trimEnd().length;
      if (text.slice(below, head.start).trim() === '') replace(compact.start, head.start, '');
      else replace(hyphen, endOfLine(text, below - 1), '');
    }
    for (const entry of leaving) {
      if (shared && ahead.includes(entry)) continue;
      replace(startOfLine(text, entry.start), endWithNotes(text, entry), '');
    }
    let anchor: Entry | undefined;
    const sample = head?.value;
    const braces = sample !== undefined && !isScalar(sample) && 'flow' in sample && sample.flow;
    for (const step of steps) {
      if (step.kind === 'stay') anchor = step.entry;
      if (step.kind !== 'come' || head === undefined) continue;
      const { name, is, path } = step;
      const inline =
        name === undefined && braces && !isWord(is) ? renderFlow(is, path, order) : undefined;
      const key = name === undefined ? '-' : `${writeName(name)}:`;
      const lines = renderEntry(key, is, path, order, inline);
      if (anchor !== undefined) {
        putLines(endWithNotes(text, anchor), indent(lines, head.column));
      } else if (compact === undefined) {
        putLines(startOfNotes(text, head), indent(lines, head.column));
      } else {
        const [own = '', ...others] = indent(lines, head.column);
        const before = join([own.trimStart(), ...others]);
        replace(head.start, head.start, before + lineEnd + ' '.repeat(head.column));
      }
    }
  };

  /** Takes out and puts in entries between brackets. */
  const changeBraces = (steps: readonly Step[]): void => {
    const entries = steps.flatMap((step) => (step.kind === 'come' ? [] : [step.entry]));
    const findComma = (from: number): number => {
      const gap = /^(?:\s|#[^\n]*)*,/.exec(text.slice(from));
      return gap ? from + gap[0].length - 1 : -1;
    };
    const isAlone = (entry: Entry): boolean => {
      const rest = text.slice(entry.end, endOfLine(text, entry.end));
      return opensLine(text, entry.start) && /^\s*,?\s*(#.*)?$/.test(rest);
    };
    const hasComma = (entry: Entry): boolean =>
      /^\s*,/.test(text.slice(entry.end, endOfLine(text, entry.end)));
    let anchor: Entry | undefined;
    const coming = new Map<Entry | undefined, string[]>();
    for (const step of steps) {
      if (step.kind === 'stay') anchor = step.entry;
      else if (step.kind === 'come') {
        const value = renderFlow(step.is, step.path, order);
        const words = step.name === undefined ? value : `${writeName(step.name)}: ${value}`;
        coming.set(anchor, [...(coming.get(anchor) ?? []), words]);
      } else {
        const { entry } = step;
        const at = entries.indexOf(entry);
        const [before, next] = [entries[at - 1], entries[at + 1]];
        if (isAlone(entry))
          replace(startOfLine(text, entry.start), findNextLine(text, entry.end), '');
        else if (anchor && before) replace(findComma(before.end), entry.end, '');
        else if (next) replace(entry.start, next.start, '');
      }
    }
    const [last, behind] = [
      entries[entries.length - 1],
      anchor && entries[entries.indexOf(anchor) + 1],
    ];
    if (anchor && last && behind && !coming.has(anchor) && isAlone(behind) && !hasComma(last)) {
      const comma = findComma(anchor.end);
      const noted = /^,\s*#/.test(text.slice(comma, endOfLine(text, comma)));
      const before = steps.find((step) => step.kind === 'stay' && step.entry === anchor);
      const source = anchor.value ? text.slice(findStart(anchor.value), anchor.end) : '';
      // The note would cut off a text of several words that no longer has a comma behind it.
      const changed = before?.kind === 'stay' && !areEqual(before.was, before.is);
      const words = changed || /\s\S*[^"'\]}\s]$/.test(source);
      if (!noted || !words) replace(comma, comma + 1, '');
    }
    const [head] = steps.flatMap((step) => (step.kind === 'stay' ? [step.entry] : []));
    for (const [after, words] of coming) {
      if (after === undefined) {
        if (!head) continue;
        if (isAlone(head))
          putLines(
            startOfLine(text, head.start),
            indent(
              words.map((each) => `${each},`),
              head.column,
            ),
          );
        else replace(head.start, head.start, `${words.join(', ')}, `);
      } else if (isAlone(after)) {
        const comma = hasComma(after);
        const ownLines = words.map((each) => lineEnd + ' '.repeat(after.column) + each).join(',');
        const rest = endOfLine(text, after.end);
        if (!comma) replace(after.end, after.end, ',');
        replace(rest, rest, comma ? `${ownLines},` : ownLines);
      } else replace(after.end, after.end, `, ${words.join(', ')}`);
    }
  };

  const whole: Entry = {
    name: '',
    start: findStart(root),
    after: findStart(root),
    end: findEnd(text, root),
    column: -2,
    value: root,
  };
  const kept = (isMap(root) || isSeq(root)) && changeCollection(root, was, is, []);
  if (!kept && !areEqual(was, is)) {
    replace(whole.start, endOfLine(text, whole.end), join(renderLines(is, [], order)));
  }
  return splices;
}
