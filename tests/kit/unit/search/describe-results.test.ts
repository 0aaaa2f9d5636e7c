import { expect, test } from 'vitest';
import { describeResults } from '../../../../src/lib/search/describe-results.ts';
import type { ParsedQuery } from '../../../../src/lib/search/parse-query.ts';

const asked = (done: Partial<ParsedQuery> = {}): ParsedQuery => ({
  question: 'court',
  words: 'court',
  concerns: [],
  corrections: [],
  offered: [],
  unknown: [],
  alsoFor: [],
  ...done,
});

test.each<[string, ParsedQuery, number, string]>([
  ['Court', asked(), 2, '2 results for “Court”'],
  ['court', asked(), 1, '1 result for “court”'],
  ['qqq', asked({ unknown: ['qqq'] }), 0, 'Nothing found for “qqq”'],
  [
    'seperation',
    asked({ question: 'separation', corrections: [{ from: 'seperation', to: 'separation' }] }),
    12,
    'Showing results for “separation”: 12 results',
  ],
  [
    'seperation zqxj',
    asked({
      question: 'separation zqxj',
      words: 'separation',
      corrections: [{ from: 'seperation', to: 'separation' }],
      unknown: ['zqxj'],
    }),
    1,
    'Showing results for “separation”: 1 result',
  ],
  ['zqxj court', asked({ unknown: ['zqxj'] }), 3, '3 results for “court”'],
  [
    'custody',
    asked({ words: 'custody', alsoFor: ['child arrangements'] }),
    5,
    '5 results for “custody”',
  ],
])('%s', (typed, what, count, said) => {
  expect(describeResults(typed, what, count)).toBe(said);
});
