import { expect, test } from 'vitest';
import { sayWhatWasDone } from '../../../src/lib/search/say.ts';
import type { Understanding } from '../../../src/lib/search/understand.ts';

const asked = (done: Partial<Understanding> = {}): Understanding => ({
  question: 'court',
  words: 'court',
  concerns: [],
  mended: [],
  unknown: [],
  alsoFor: [],
  ...done,
});

test.each<[string, Understanding, number, string]>([
  ['Court', asked(), 2, '2 results for “Court”'],
  ['court', asked(), 1, '1 result for “court”'],
  ['qqq', asked({ unknown: ['qqq'] }), 0, 'Nothing found for “qqq”'],
  [
    'seperation',
    asked({ question: 'separation', mended: [{ from: 'seperation', to: 'separation' }] }),
    12,
    'Showing results for “separation”: 12 results',
  ],
  [
    'seperation zqxj',
    asked({
      question: 'separation zqxj',
      words: 'separation',
      mended: [{ from: 'seperation', to: 'separation' }],
      unknown: ['zqxj'],
    }),
    1,
    'Showing results for “separation”: 1 result. No page has “zqxj”, so we left that out',
  ],
  [
    'zqxj court',
    asked({ unknown: ['zqxj'] }),
    3,
    '3 results for “court”. No page has “zqxj”, so we left that out',
  ],
  [
    'a b c d court',
    asked({ unknown: ['a', 'b', 'c', 'd'] }),
    3,
    '3 results for “court”. No page has “a”, “b” or “c”, so we left that out',
  ],
  [
    'custody',
    asked({ words: 'custody', alsoFor: ['child arrangements'] }),
    5,
    '5 results for “custody”. We also looked for “child arrangements”',
  ],
])('%s', (typed, what, count, said) => {
  expect(sayWhatWasDone(typed, what, count)).toBe(said);
});
