import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correctWord, slips, slipsAllowed } from '../../../src/lib/search/spelling.ts';

describe('slips', () => {
  test.each([
    ['mediation', 'mediation', 0],
    ['meditation', 'mediation', 1],
    ['seperation', 'separation', 1],
    ['voilence', 'violence', 1],
    ['abusve', 'abusive', 1],
    ['counceling', 'counselling', 2],
    ['', 'abc', 3],
    ['cat', 'dog', 3],
  ])('%s and %s: %i', (one, other, count) => {
    expect(slips(one, other, 5)).toBe(count);
  });

  const word = fc.string({ maxLength: 12 });
  test('a word is no slip of itself, and order does not matter', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(slips(one, one, 3)).toBe(0);
        expect(slips(one, other, 3)).toBe(slips(other, one, 3));
        expect(slips(one, other, 3) === 0).toBe(one === other);
      }),
    );
  });

  test('it stops counting past the most', () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (one, other, most) => {
        const far = slips(one, other, 99);
        expect(slips(one, other, most)).toBe(Math.min(far, most + 1));
      }),
    );
  });
});

test.each([
  ['abc', 0],
  ['abcd', 1],
  ['abcdefg', 1],
  ['abcdefgh', 2],
])('%s may have %i slips', (word, count) => {
  expect(slipsAllowed(word)).toBe(count);
});

describe('correctWord', () => {
  const vocabulary = new Map([
    ['separation', 40],
    ['mediation', 64],
    ['counselling', 30],
    ['court', 30],
    ['count', 2],
    ['debt', 4],
    ['once', 1],
    ['samaritans', 8],
    ['08001111', 1],
    ['cafcass', 8],
  ]);
  test.each([
    ['seperation', 'separation'],
    ['meditation', 'mediation'],
    ['counceling', 'counselling'],
    ['cafcas', 'cafcass'],
    ['samaratins', 'samaritans'],
    ['couut', 'court'],
    ['separation', undefined],
    ['dbt', undefined],
    ['08001112', undefined],
    ['kourt', undefined],
    ['xylophone', undefined],
    ['onte', 'once'],
  ])('%s: %s', (word, meant) => {
    expect(correctWord(word, vocabulary)).toBe(meant);
  });

  test('a first letter is rarely missed', () => {
    const near = new Map([
      ['talking', 90],
      ['staking', 2],
    ]);
    expect(correctWord('stalking', near)).toBe('staking');
  });

  test('a known word and a short word are never changed, and what is given is known', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 9 }), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.string({ maxLength: 12 }), (known, typed) => {
        const all = new Map(known.map((word, index) => [word, index + 1]));
        for (const word of known) expect(correctWord(word, all)).toBeUndefined();
        const meant = correctWord(typed, all);
        if (typed.length < 4) expect(meant).toBeUndefined();
        if (meant !== undefined) expect(all.has(meant)).toBe(true);
      }),
    );
  });
});
