import { LineCounter, parseDocument, visit, type Document } from 'yaml';
import { shorten, type Problem } from '../content-check/problems.ts';
import { readFacts } from '../content-check/read-facts.ts';
import { typeAnew } from '../content-check/text-problems.ts';
import { changeFacts } from './change-facts.ts';
import { UnknownForm } from './entries.ts';
import { areEqual, isFactRecord, type Facts } from './facts.ts';
import { changeProse, trimProse } from './prose.ts';
import { renderLines, type Order } from './render.ts';
import { UnseenText } from './scalars.ts';
import { applySplices } from './splices.ts';

/** What a file of content says. */
export interface FileContent {
  facts: Facts;
  /** The text below the facts, without the empty lines around it; empty in a `.yaml` file. */
  prose: string;
}

/** What a file of content is to say; without `prose` that stays as it is. */
export interface AskedContent {
  facts: Facts;
  prose?: string;
}

const forms = {
  shared: {
    found: 'a value marked with & and used again with *',
    write: 'each value written out',
  },
  other: {
    write: 'one field to a line, "field: value", as the examples of content/README.md show',
  },
};

/** The text of a file in three parts: above the facts, the facts, below them. */
function splitText(file: string, text: string): [string, string, string] {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  if (file.endsWith('.yaml')) return [text.slice(0, mark), text.slice(mark), ''];
  const from = text.indexOf('\n', text.indexOf('---')) + 1;
  const to = text.indexOf('\n---', from - 1) + 1;
  return [text.slice(0, from), text.slice(from, to), text.slice(to)];
}

/** The prose below the facts, from the line on that ends them. */
const belowFence = (below: string): [string, string] => {
  const end = below.indexOf('\n');
  return end < 0 ? [below, ''] : [below.slice(0, end + 1), below.slice(end + 1)];
};

const decode = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** Where facts are written in a form that could only be changed by a guess, and what it is. */
function findUnknownForm(facts: Document): { at: number; shared: boolean } | undefined {
  let found: { at: number; shared: boolean } | undefined;
  visit(facts, {
    Alias: (_, { range }) => {
      found ??= { at: range?.[0] ?? 0, shared: true };
      return visit.BREAK;
    },
    Value: (_, { anchor, tag, range }) => {
      if (anchor === undefined && tag === undefined) return undefined;
      found ??= { at: range?.[0] ?? 0, shared: anchor !== undefined };
      return visit.BREAK;
    },
  });
  return found;
}

/** The fault of a text that cannot be written; anything else is thrown on. */
function refuseText(file: string, fault: unknown): Problem[] {
  if (!(fault instanceof UnseenText)) throw fault;
  const found = JSON.stringify(shorten(fault.message));
  return [{ file, field: '(facts)', found, write: typeAnew }];
}

/** What a file of content says, or, in the words of the content check, why it cannot be read. */
export function readFile(file: string, bytes: Uint8Array): FileContent | Problem[] {
  const raw = readFacts(file, bytes);
  if (Array.isArray(raw)) return raw;
  const { data } = raw;
  if (!isFactRecord(data)) {
    return [{ file, field: '(facts)', found: 'no fields', write: forms.other.write }];
  }
  return { facts: data, prose: trimProse(raw.prose) };
}

/**
 * The bytes of a file that says what is asked, every other byte of it left alone: notes, order,
 * quotes, brackets, line ends, a byte order mark and fields that nobody asked about. `order` gives
 * the fields that may stand at a path, in the order in which new ones are written. Where the file
 * cannot be read, or holds a form that could only be changed by a guess, it gives the faults in the
 * words of the content check.
 */
export function writeFile(
  file: string,
  bytes: Uint8Array,
  asked: AskedContent,
  order: Order = () => [],
): Uint8Array | Problem[] {
  const read = readFile(file, bytes);
  if (Array.isArray(read)) return read;
  const [above, facts, below] = splitText(file, decode(bytes));
  const counter = new LineCounter();
  const document = parseDocument(facts, {
    keepSourceTokens: true,
    lineCounter: counter,
    prettyErrors: false,
  });
  const { contents, errors } = document;
  const refuse = (at: number, shared: boolean): Problem[] => {
    const { line } = counter.linePos(at);
    const words = shorten((facts.split('\n')[line - 1] ?? '').trim());
    const fault = shared ? forms.shared : { found: JSON.stringify(words), ...forms.other };
    return [{ file, field: '(facts)', line: line + above.split('\n').length - 1, ...fault }];
  };
  const [error] = errors;
  if (error || !contents) return refuse(error?.pos[0] ?? 0, false);
  const form = findUnknownForm(document);
  if (form) return refuse(form.at, form.shared);
  let changed: string;
  try {
    changed = applySplices(facts, changeFacts(facts, contents, read.facts, asked.facts, order));
  } catch (fault) {
    if (fault instanceof UnknownForm) return refuse(fault.at, false);
    return refuseText(file, fault);
  }
  const ended = facts.endsWith('\n') || !changed.endsWith('\n');
  const written = ended ? changed : changed.replace(/\r?\n$/, '');
  const [fence, prose] = belowFence(below);
  const words = asked.prose === undefined ? prose : changeProse(prose, asked.prose);
  const glued = words !== prose && fence !== '' && !fence.endsWith('\n') ? `${fence}\n` : fence;
  const result = new TextEncoder().encode(above + written + glued + words);
  const again = readFile(file, result);
  if (Array.isArray(again)) return again;
  const right =
    areEqual(again.facts, asked.facts) && again.prose === trimProse(asked.prose ?? read.prose);
  return right ? result : refuse(0, false);
}

/**
 * The bytes of a new file of content, its fields in the order of the schema; or, in the words of the
 * content check, why a text cannot be written.
 */
export function createFile(
  file: string,
  { facts, prose }: FileContent,
  order: Order,
): Uint8Array | Problem[] {
  let lines: string[];
  try {
    lines = renderLines(facts, [], order);
  } catch (fault) {
    return refuseText(file, fault);
  }
  const text = file.endsWith('.yaml')
    ? lines
    : ['---', ...lines, '---', '', ...trimProse(prose).split('\n')];
  return new TextEncoder().encode(`${text.join('\n')}\n`);
}
