import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWordList } from '../../../../src/lib/search/word-list.ts';
import { readWordSet } from '../../../../src/lib/search/word-set.ts';
import { packWordList, packWordSet } from '../../../../src/search-index/pack-words.ts';

test('a word that is in it is never denied', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (words) => {
      const set = readWordSet(packWordSet(words));
      expect(words.filter((word) => !set.has(word))).toEqual([]);
    }),
  );
});

test('few of other words are taken for one, and a word costs about a byte', () => {
  const words = Array.from({ length: 3_000 }, (_, index) => `word${index * 7}`);
  const packed = packWordSet(words);
  const set = readWordSet(packed);
  const others = Array.from({ length: 6_400 }, (_, index) => `other${index}`);
  expect(others.filter((word) => set.has(word)).length).toBeLessThan(100);
  expect(others.filter((word) => set.has(word)).length).toBeGreaterThan(10);
  expect((packed.length * 6) / 8 / words.length).toBeLessThan(1.2);
});

test.each(['', '|', 'x', '5', '3|', '|AAAA', '2|\u0000'])('%j is a set of nothing', (text) => {
  expect(readWordSet(text).has('word')).toBe(false);
});

test('a list of words comes back as it was', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-zß-ÿ0-9]{1,40}$/)), (words) => {
      expect(readWordList(packWordList(words))).toEqual(words);
    }),
  );
});
