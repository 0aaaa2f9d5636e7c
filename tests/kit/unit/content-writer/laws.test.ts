import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCollection, isMap, isNode, isPair, isScalar, parseDocument, type Document } from 'yaml';
import {
  areEqual,
  isList,
  isScalar as isScalarFact,
  type Facts,
} from '../../../../src/content-writer/facts.ts';
import { readFile, writeFile } from '../../../../src/content-writer/write-file.ts';
import {
  anyFact,
  anyFacts,
  listPaths,
  lookAt,
  putAt,
  writtenFile,
  type WrittenFile,
} from '../../../fixtures/written-facts.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** The facts of a file that can be read. Others are not what the laws are about. */
function read({ file, text }: WrittenFile): Facts | undefined {
  if (!text.isWellFormed()) return undefined;
  const found = readFile(file, encode(text));
  return Array.isArray(found) ? undefined : found.facts;
}

/** The text of a file with other facts; the faults stop the test. */
function write({ file, text }: WrittenFile, facts: Facts): string {
  const bytes = writeFile(file, encode(text), { facts });
  if (Array.isArray(bytes)) throw new Error(JSON.stringify(bytes));
  return decode(bytes);
}

/** A file, its facts and one place in them. */
const filePlace = writtenFile(anyFacts)
  .map((file) => ({ file, facts: read(file) }))
  .filter((each): each is { file: WrittenFile; facts: Facts } => each.facts !== undefined)
  .chain(({ file, facts }) =>
    fc.constantFrom(...listPaths(facts)).map((path) => ({ file, facts, path })),
  );

/** The facts of a file as the YAML library reads them, and where they begin in the file. */
function parseFacts({ text }: WrittenFile): { facts: Document; from: number } {
  const from = !text.includes('---') ? Number(text.startsWith('\uFEFF')) : text.indexOf('\n') + 1;
  const fenced = text.replace('\uFEFF', '').startsWith('---');
  const to = fenced ? text.indexOf('\n---', from - 1) + 1 : text.length;
  const start = fenced ? from : Number(text.startsWith('\uFEFF'));
  return { facts: parseDocument(text.slice(start, to)), from: start };
}

const splitLines = (text: string): string[] => text.split(/\r?\n/);

/** Whether all lines of one text stand in another, in the same order. */
function holdsLines(text: string, lines: readonly string[]): boolean {
  let at = 0;
  for (const line of splitLines(text)) if (line === lines[at]) at += 1;
  return at === lines.length;
}

const runs = { numRuns: 250 };

describe('the laws of the writer', () => {
  test('what nobody changes comes back byte for byte', () => {
    fc.assert(
      fc.property(writtenFile(anyFacts), (file) => {
        const facts = read(file);
        fc.pre(facts !== undefined);
        expect(write(file, facts)).toBe(file.text);
      }),
      runs,
    );
  });

  test('what was written says what was asked: one place with another value, or none', () => {
    fc.assert(
      fc.property(filePlace, fc.option(anyFact, { nil: undefined }), (place, value) => {
        const asked = putAt(place.facts, place.path, value);
        fc.pre(Object.keys(asked).length > 0);
        expect(read({ ...place.file, text: write(place.file, asked) })).toEqual(asked);
      }),
      runs,
    );
  });

  test('and other facts altogether', () => {
    fc.assert(
      fc.property(writtenFile(anyFacts), anyFacts, (file, asked) => {
        fc.pre(read(file) !== undefined);
        expect(read({ ...file, text: write(file, asked) })).toEqual(asked);
      }),
      runs,
    );
  });

  test('a text, number or truth value changes on its own lines only', () => {
    fc.assert(
      fc.property(filePlace, anyFact, ({ file, facts, path }, value) => {
        fc.pre(isScalarFact(value) && value !== null);
        const { facts: document, from } = parseFacts(file);
        const node = document.getIn(path, true);
        fc.pre(isScalar(node) && node.value !== null && node.range !== undefined);
        const [start, end] = node.range ?? [0, 0];
        const first = file.text.lastIndexOf('\n', from + start - 1) + 1;
        const close = file.text.indexOf('\n', from + Math.max(start, end - 1));
        const text = write(file, putAt(facts, path, value));
        expect(text.startsWith(file.text.slice(0, first))).toBe(true);
        if (close >= 0) expect(text.endsWith(file.text.slice(close))).toBe(true);
      }),
      runs,
    );
  });

  test('a field that comes leaves every line that was there', () => {
    fc.assert(
      fc.property(filePlace, anyFact, ({ file, facts, path }, value) => {
        const { facts: document } = parseFacts(file);
        const parent = path.slice(0, -1);
        const node = parent.length === 0 ? document.contents : document.getIn(parent, true);
        fc.pre(isMap(node) && node.flow !== true);
        const text = write(file, putAt(facts, [...parent, 'came'], value));
        expect(holdsLines(text, splitLines(file.text))).toBe(true);
      }),
      runs,
    );
  });

  test('a field that goes takes only lines of its own', () => {
    fc.assert(
      fc.property(filePlace, ({ file, facts, path }) => {
        const { facts: document, from } = parseFacts(file);
        const parent = path.slice(0, -1);
        const node = parent.length === 0 ? document.contents : document.getIn(parent, true);
        fc.pre(isCollection(node) && node.flow !== true && node.items.length > 1);
        const at = node.items.findIndex(
          (item, here) => (isPair(item) ? String(item.key) : here) === path[path.length - 1],
        );
        // Of two items that say the same, the second goes.
        const beside = lookAt(facts, [...parent, at + 1]);
        fc.pre(isMap(node) || !areEqual(lookAt(facts, path), beside));
        const [start, next] = [at, at + 1].map((each) => {
          const item: unknown = node.items[each];
          const first: unknown = isPair(item) ? item.key : item;
          return isNode(first) && first.range ? from + first.range[0] : undefined;
        });
        const text = write(file, putAt(facts, path, undefined));
        const head = isMap(node) ? start : file.text.lastIndexOf('-', (start ?? 0) - 1);
        const above = file.text.slice(0, file.text.lastIndexOf('\n', head) + 1);
        expect(text.startsWith(above.replace(/\r?\n$/, ''))).toBe(true);
        // An empty item has no place of its own in what the library reads.
        if (next !== undefined && next > (start ?? 0)) {
          const line = file.text.lastIndexOf('\n', next) + 1;
          // What follows the first of an item takes its place behind the hyphen.
          expect(text.endsWith(file.text.slice(at === 0 ? next : line))).toBe(true);
        }
      }),
      runs,
    );
  });

  test('writing it twice is writing it once', () => {
    fc.assert(
      fc.property(writtenFile(anyFacts), anyFacts, (file, asked) => {
        fc.pre(read(file) !== undefined);
        const text = write(file, asked);
        expect(write({ ...file, text }, asked)).toBe(text);
      }),
      runs,
    );
  });

  test('a field that came and goes again leaves the first bytes', () => {
    fc.assert(
      fc.property(filePlace, anyFact, ({ file, facts, path }, value) => {
        const parent = lookAt(facts, path.slice(0, -1)) ?? facts;
        const next = isList(parent) ? parent.length : 'came';
        const text = write(file, putAt(facts, [...path.slice(0, -1), next], value));
        expect(write({ ...file, text }, facts)).toBe(file.text);
      }),
      runs,
    );
  });

  // It cannot hold for what one line of text no longer says: where lines were folded, which of two
  // ways to quote or to write a number was chosen, and the notes inside what was taken out.
  test('a text on one line that is changed and changed back leaves the first bytes', () => {
    fc.assert(
      fc.property(filePlace, ({ file, facts, path }) => {
        const { facts: document } = parseFacts(file);
        const node = document.getIn(path, true);
        fc.pre(isScalar(node) && typeof node.value === 'string' && node.range !== undefined);
        const source = String(node.source);
        const plain = node.type === 'PLAIN' && /^[a-z]{2,}( [a-z]+)*\.?$/i.test(source);
        const quoted =
          (node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE') &&
          node.range?.[1] === (node.range?.[0] ?? 0) + source.length + 2 &&
          /^[\w ,.-]*$/.test(node.value);
        fc.pre((plain && !/^(no|yes|on)$/i.test(source)) || quoted);
        const text = write(file, putAt(facts, path, 'other'));
        expect(write({ ...file, text }, facts)).toBe(file.text);
      }),
      runs,
    );
  });
});
