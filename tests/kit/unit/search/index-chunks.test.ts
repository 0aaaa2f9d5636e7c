import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chunkNames,
  smallerChunks,
  sortedFilter,
  withFiles,
} from '../../../../src/lib/search/index-chunks.ts';

type Item = number | string | readonly Item[];

const head = (kind: number, value: number): number[] =>
  value < 24
    ? [(kind << 5) | value]
    : value < 256
      ? [(kind << 5) | 24, value]
      : value < 65_536
        ? [(kind << 5) | 25, value >> 8, value & 255]
        : [(kind << 5) | 26, value >> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255];

/** CBOR as the engine writes it: numbers, texts and lists. */
function encode(item: Item): number[] {
  if (typeof item === 'number') return item < 0 ? head(1, -1 - item) : head(0, item);
  if (typeof item === 'string') {
    const bytes = [...new TextEncoder().encode(item)];
    return [...head(3, bytes.length), ...bytes];
  }
  return [...head(4, item.length), ...item.flatMap(encode)];
}
const bytesOf = (item: Item): Uint8Array => Uint8Array.from(encode(item));

const indexFile = (words: readonly string[]): Uint8Array =>
  bytesOf([words.map((word) => [word, [[3, [-25, 870, 70_000], []]], []])]);

/** The words that a part of the index holds, in its order. */
const wordsIn = (bytes: Uint8Array): string[] => {
  // A list of three, then a text of fewer than 24 letters.
  const entries = Buffer.from(bytes)
    .toString('latin1')
    .matchAll(/\x83[\x61-\x77]([a-z]+)/g);
  return [...entries].map(([, word = '']) => word);
};

const letters = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', 'd'),
  minLength: 2,
  maxLength: 8,
});

describe('smallerChunks', () => {
  test('every word is in one part, which answers for it and comes first of those that might', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(letters, { minLength: 1, maxLength: 300 }),
        fc.nat(300),
        (words, size) => {
          const half = Math.floor(words.length / 2);
          const files = [indexFile(words.slice(0, half)), indexFile(words.slice(half))];
          const chunks = smallerChunks(files, size);
          expect(chunks.flatMap(({ bytes }) => wordsIn(bytes))).toEqual([...words].sort());
          for (const word of words) {
            // How the engine chooses: the first part whose words begin no later and end no earlier.
            const answers = chunks.find(({ from, to }) => word >= from && word <= to);
            expect(answers && wordsIn(answers.bytes)).toContain(word);
          }
        },
      ),
    );
  });

  test('words that begin alike stay together, and parts are about as large as asked', () => {
    const words = Array.from(
      { length: 400 },
      (_, index) =>
        `w${String.fromCharCode(97 + (index % 26))}x${'a'.repeat(index % 5)}${String.fromCharCode(97 + (index % 7))}`,
    );
    const chunks = smallerChunks([indexFile([...new Set(words)])], 200);
    expect(chunks.length).toBeGreaterThan(5);
    const starts = chunks.map(
      ({ bytes }) => new Set(wordsIn(bytes).map((word) => word.slice(0, 3))),
    );
    const all = starts.flatMap((each) => [...each]);
    expect(new Set(all).size).toBe(all.length);
  });

  test.each([
    ['no list', Uint8Array.from([0])],
    ['two lists', bytesOf([[], []])],
    ['no word', bytesOf([[[3, []]]])],
    ['half of a file', indexFile(['court', 'child']).subarray(0, 12)],
    ['a length without end', Uint8Array.from([0x9f])],
    ['nothing', new Uint8Array()],
  ])('stops on %s', (_name, file) => {
    expect(() => smallerChunks([file], 10)).toThrow(/search index/);
  });
});

test('the contents list the new parts and filters and keep all else', () => {
  const rest: Item[] = [[], ['kind', 'title']];
  const pages: Item = Array.from({ length: 300 }, (_, index) => [`en_${index}`, 70_000]);
  const before: Item = [
    '1.5.2',
    pages,
    [
      ['a', 'm', 'en_a'],
      ['n', 'z', 'en_b'],
    ],
    [
      ['topic', 'en_x'],
      ['kind', 'en_y'],
    ],
    ...rest,
  ];
  expect(chunkNames(bytesOf(before))).toEqual(['en_a', 'en_b']);
  const chunks = [
    { from: 'a', to: 'cou~', name: 'en_1' },
    { from: 'cov', to: 'z', name: 'en_2' },
  ];
  const filters = [
    { filter: 'topic', name: 'en_3' },
    { filter: 'kind', name: 'en_4' },
  ];
  const after = withFiles(bytesOf(before), chunks, filters);
  const wanted: Item = [
    '1.5.2',
    pages,
    chunks.map(({ from, to, name }) => [from, to, name]),
    [
      ['kind', 'en_4'],
      ['topic', 'en_3'],
    ],
    ...rest,
  ];
  expect([...after]).toEqual(encode(wanted));
  expect(chunkNames(after)).toEqual(['en_1', 'en_2']);
});

test.each([
  ['no third part', bytesOf(['1.5.2', []])],
  ['a file without a name', bytesOf(['1.5.2', [], [['a', 'b']]])],
])('contents with %s are refused', (_name, contents) => {
  expect(() => chunkNames(contents)).toThrow(/search index/);
});

test('a filter is the same whatever order the engine gives its values in', () => {
  const pages = (many: number): Item => Array.from({ length: many }, (_, place) => place * 200);
  const values: Item[] = [
    ['Toolkit', pages(300)],
    ['Guide', pages(3)],
    ['Service', []],
  ];
  const wanted = encode([
    'kind',
    [
      ['Guide', pages(3)],
      ['Service', []],
      ['Toolkit', pages(300)],
    ],
  ]);
  for (const order of [values, values.toReversed()]) {
    const { filter, bytes } = sortedFilter(bytesOf(['kind', order]));
    expect(filter).toBe('kind');
    expect([...bytes]).toEqual(wanted);
  }
});

test.each([
  ['no name', bytesOf([])],
  ['no values', bytesOf(['kind'])],
  ['a value without words', bytesOf(['kind', [[]]])],
])('a filter with %s is refused', (_name, file) => {
  expect(() => sortedFilter(file)).toThrow(/search index/);
});
