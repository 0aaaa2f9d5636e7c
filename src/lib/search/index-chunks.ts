/**
 * The search engine cuts its index into files of about 26 kB and fetches one for every word of a
 * question. These functions cut it into smaller ones, so that a question of six words costs a
 * phone 25 kB and not 130. They copy the engine's own bytes, which are CBOR (RFC 8949): a list
 * that holds a list of words, each a list that begins with its word; and a table of contents
 * whose third part lists each file's first word, last word and name, and whose fourth lists each
 * filter and the name of its file: the filter's name and its values. What does not look so stops
 * the build.
 */

/** One part of the index: the first and last word it answers for, and its bytes. */
export interface IndexChunk {
  from: string;
  to: string;
  bytes: Uint8Array;
}

/** Words that begin with the same letters stay in one part, so that beginnings can be found. */
const beginning = 3;
/** Comes after every letter and digit. */
const afterAll = '~';

interface Head {
  kind: number;
  value: number;
  /** Where what follows the head begins. */
  next: number;
}

const at = (bytes: Uint8Array, place: number): number => {
  const byte = bytes[place];
  if (byte === undefined) throw new Error('search index: it ends too soon');
  return byte;
};

function headAt(bytes: Uint8Array, place: number): Head {
  const first = at(bytes, place);
  const kind = first >> 5;
  const short = first & 31;
  if (short < 24) return { kind, value: short, next: place + 1 };
  const length = { 24: 1, 25: 2, 26: 4 }[short];
  if (length === undefined) throw new Error('search index: a length of a kind not known');
  let value = 0;
  for (let index = 1; index <= length; index += 1) value = value * 256 + at(bytes, place + index);
  return { kind, value, next: place + 1 + length };
}

/** Where the item that begins at `place` ends. */
function endOf(bytes: Uint8Array, place: number): number {
  const { kind, value, next } = headAt(bytes, place);
  if (kind === 2 || kind === 3) return next + value;
  if (kind !== 4) return next;
  let end = next;
  for (let index = 0; index < value; index += 1) end = endOf(bytes, end);
  return end;
}

/** The items of the list that begins at `place`, as the places where each begins and ends. */
function itemsAt(bytes: Uint8Array, place: number): { from: number; to: number }[] {
  const { kind, value, next } = headAt(bytes, place);
  if (kind !== 4) throw new Error('search index: a list was expected');
  const items: { from: number; to: number }[] = [];
  let from = next;
  for (let index = 0; index < value; index += 1) {
    const to = endOf(bytes, from);
    items.push({ from, to });
    from = to;
  }
  return items;
}

function textAt(bytes: Uint8Array, place: number): string {
  const { kind, value, next } = headAt(bytes, place);
  if (kind !== 3) throw new Error('search index: a text was expected');
  return new TextDecoder().decode(bytes.subarray(next, next + value));
}

const join = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
};

const head = (kind: number, value: number): Uint8Array =>
  Uint8Array.from(
    value < 24
      ? [(kind << 5) | value]
      : value < 256
        ? [(kind << 5) | 24, value]
        : [(kind << 5) | 25, value >> 8, value & 255],
  );
const list = (items: readonly Uint8Array[]): Uint8Array => join([head(4, items.length), ...items]);
const text = (value: string): Uint8Array => {
  const bytes = new TextEncoder().encode(value);
  return join([head(3, bytes.length), bytes]);
};

const begins = (word: string): string => Array.from(word).slice(0, beginning).join('');

/**
 * The words of whole index files, A to Z, in parts of about `size` bytes each. Each part
 * answers for every word that begins as its words do.
 */
export function smallerChunks(files: readonly Uint8Array[], size: number): IndexChunk[] {
  const words = files.flatMap((file) => {
    const [all, ...others] = itemsAt(file, 0);
    if (!all || others.length > 0) throw new Error('search index: one list was expected');
    return itemsAt(file, all.from).map(({ from, to }) => {
      const name = itemsAt(file, from)[0];
      return { word: name ? textAt(file, name.from) : '', bytes: file.slice(from, to) };
    });
  });
  words.sort((one, other) => (one.word < other.word ? -1 : 1));

  const groups: (typeof words)[] = [];
  let length = 0;
  for (const entry of words) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    if (!group || (last && length >= size && begins(last.word) !== begins(entry.word))) {
      groups.push([entry]);
      length = entry.bytes.length;
    } else {
      group.push(entry);
      length += entry.bytes.length;
    }
  }
  return groups.map((group) => {
    const first = begins(group[0]?.word ?? '');
    const last = begins(group[group.length - 1]?.word ?? '');
    return {
      from: first,
      to: Array.from(last).length < beginning ? last : `${last}${afterAll}`,
      bytes: list([list(group.map(({ bytes }) => bytes))]),
    };
  });
}

/** The names of the index files that a table of contents lists. */
export function chunkNames(contents: Uint8Array): string[] {
  const chunks = itemsAt(contents, 0)[2];
  if (!chunks) throw new Error('search index: the contents have no third part');
  return itemsAt(contents, chunks.from).map((chunk) => {
    const name = itemsAt(contents, chunk.from)[2];
    if (!name) throw new Error('search index: a file without a name');
    return textAt(contents, name.from);
  });
}

/** A part of a list that must be there. */
function part<Part>(items: readonly Part[], index: number, what: string): Part {
  const found = items[index];
  if (!found) throw new Error(`search index: ${what}`);
  return found;
}

/**
 * A filter file of the engine, which lists its values in an order of chance, with them A to Z,
 * so that the same site gives the same bytes; and the name of the filter.
 */
export function sortedFilter(file: Uint8Array): { filter: string; bytes: Uint8Array } {
  const parts = itemsAt(file, 0);
  const name = part(parts, 0, 'a filter without a name');
  const values = itemsAt(file, part(parts, 1, 'a filter without values').from)
    .map(({ from, to }) => ({
      value: textAt(file, part(itemsAt(file, from), 0, 'a filter value without words').from),
      bytes: file.subarray(from, to),
    }))
    .sort((one, other) => (one.value < other.value ? -1 : 1));
  return {
    filter: textAt(file, name.from),
    bytes: list([file.subarray(name.from, name.to), list(values.map(({ bytes }) => bytes))]),
  };
}

/** The table of contents with these index files and filter files in place of those it lists. */
export function withFiles(
  contents: Uint8Array,
  chunks: readonly { from: string; to: string; name: string }[],
  filters: readonly { filter: string; name: string }[],
): Uint8Array {
  const inOrder = filters.toSorted((one, other) => (one.filter < other.filter ? -1 : 1));
  const replaced: Record<number, Uint8Array> = {
    2: list(chunks.map((chunk) => list([text(chunk.from), text(chunk.to), text(chunk.name)]))),
    3: list(inOrder.map(({ filter, name }) => list([text(filter), text(name)]))),
  };
  return list(
    itemsAt(contents, 0).map(
      ({ from, to }, index) => replaced[index] ?? contents.subarray(from, to),
    ),
  );
}
