import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markWords, splitExcerpt } from '../../../../src/lib/search/marked-text.ts';

test('splitExcerpt finds the marks and decodes the text', () => {
  expect(splitExcerpt('a &lt;b&gt; <mark>c &amp; d</mark> e')).toEqual([
    { text: 'a <b> ', marked: false },
    { text: 'c & d', marked: true },
    { text: ' e', marked: false },
  ]);
});

test('markWords marks whole words whatever their case', () => {
  const marked = markWords('Child maintenance for children', ['child', 'MAINTENANCE,'])
    .filter((part) => part.marked)
    .map(({ text }) => text);
  expect(marked).toEqual(['Child', 'maintenance']);
});

test('markWords loses and adds nothing', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (text, words) => {
      const parts = markWords(text, words);
      expect(parts.map((part) => part.text).join('')).toBe(text);
    }),
  );
});
