import { describe, expect, test } from 'vitest';
import { mostBytes, readText } from '../../../../src/content-check/text-problems.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const found = (bytes: Uint8Array): string => {
  const text = readText(bytes);
  return typeof text === 'string' ? 'text' : text.found;
};

describe('readText', () => {
  test.each([
    'Plain words.',
    '“Curly”, £5, café, naïve, Âge, 中文, 👍🏽',
    'one\r\ntwo\tthree',
    '====\n',
    '> <<<<<<< quoted',
    'a ======= b',
  ])('%j is text', (text) => {
    expect(readText(utf8(text))).toBe(text);
  });

  test('a byte order mark is no part of the text', () => {
    expect(readText(utf8('\uFEFFkey: x'))).toBe('key: x');
  });

  test.each([
    ['too much', utf8('x'.repeat(mostBytes + 1)), `${mostBytes + 1} bytes`],
    ['Latin-1', Uint8Array.from([0x63, 0xe9]), 'bytes that are not UTF-8 text'],
    ['a null', utf8('a\0b'), 'bytes that are not UTF-8 text'],
    ['UTF-8 read as Windows-1252', utf8('donâ€™t'), '"â€™t"'],
    ['UTF-8 read as Latin-1', utf8('Â£5 off'), '"Â£5 off"'],
    ['a bell', utf8('one\ntwo\u0007'), 'a character on line 2 that nobody can see (U+0007)'],
    [
      'a mark that turns text',
      utf8('a\u202eb'),
      'a character on line 1 that nobody can see (U+202E)',
    ],
    ['a merge', utf8('a\n<<<<<<< HEAD\nb'), '"<<<<<<< HEAD"'],
    ['half a merge', utf8('a\n=======\nb'), '"======="'],
  ])('%s is not', (_, bytes, wanted) => {
    expect(found(bytes)).toBe(wanted);
  });
});
