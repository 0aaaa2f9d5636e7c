import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  guessWord,
  editDistance,
  soundOut,
  makeSpelling,
} from '../../../../src/lib/search/spelling.ts';

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
    expect(editDistance(one, other, 5)).toBe(count);
  });

  const word = fc.string({ maxLength: 12 });
  test('a word is no slip of itself, and order does not matter', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(editDistance(one, one, 3)).toBe(0);
        expect(editDistance(one, other, 3)).toBe(editDistance(other, one, 3));
        expect(editDistance(one, other, 3) === 0).toBe(one === other);
      }),
    );
  });

  test('it stops counting past the most', () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (one, other, most) => {
        const far = editDistance(one, other, 99);
        expect(editDistance(one, other, most)).toBe(Math.min(far, most + 1));
      }),
    );
  });
});

test.each([
  ['mediashun', 'mediation'],
  ['councelling', 'counselling'],
  ['counciling', 'counselling'],
  ['maintanance', 'maintenance'],
  ['fisical', 'physical'],
  ['kustody', 'custody'],
  ['sosial', 'sossial'],
  ['nife', 'knife'],
  ['seperashun', 'separation'],
])('%s sounds as %s does', (one, other) => {
  expect(soundOut(one)).toBe(soundOut(other));
});

describe('guessWord', () => {
  const targets = new Map([
    ['separation', 40],
    ['mediation', 64],
    ['mediating', 32],
    ['counselling', 30],
    ['custody', 4],
    ['parents', 64],
    ['court', 30],
    ['count', 30],
    ['debt', 4],
    ['samaritans', 8],
    ['08001111', 1],
    ['cafcass', 8],
    ['choked', 2],
    ['chosen', 16],
  ]);
  const spelling = makeSpelling(targets, new Set(['rape', 'raped', 'choked', 'strangled']));
  test.each([
    ['seperation', ['separation'], true],
    ['mediatin', ['mediation'], true],
    ['mediashun', ['mediation'], true],
    ['custdy', ['custody'], true],
    ['perents', ['parents'], true],
    ['councelling', ['counselling'], true],
    ['cafcas', ['cafcass'], true],
    ['samaxitams', ['samaritans'], false],
    ['couut', ['count', 'court'], false],
  ])('%s: %j, sure: %s', (slip, words, sure) => {
    expect(guessWord(slip, spelling)).toEqual({ words, sure });
  });

  test.each([
    ['dbt'],
    ['08001112'],
    ['xylophone'],
    ['corut1'],
    // Of harm, or as near to it as to anything else.
    ['choked'],
    ['chokd'],
    ['chosed'],
    ['strangld'],
  ])('%s is not mended', (word) => {
    expect(guessWord(word, spelling)).toBeUndefined();
  });

  test('of two words as near the one used far more is taken', () => {
    const near = new Map([
      ['talking', 90],
      ['taking', 2],
    ]);
    expect(guessWord('tallking', makeSpelling(near, new Set()))).toEqual({
      words: ['talking'],
      sure: true,
    });
    expect(guessWord('taaking', makeSpelling(near, new Set()))?.sure).toBe(true);
  });

  const letters = fc.stringMatching(/^[a-e]{1,9}$/);
  test('what is given is a target, and never a word of harm', () => {
    fc.assert(
      fc.property(fc.array(letters), fc.array(letters), letters, (known, bad, typed) => {
        const harm = new Set(bad);
        const all = new Map(known.map((word, index) => [word, index + 1]));
        const meant = guessWord(typed, makeSpelling(all, harm));
        for (const word of meant?.words ?? []) {
          expect(all.has(word)).toBe(true);
          expect(harm.has(word)).toBe(false);
        }
        if (harm.has(typed) && typed.length >= 4) expect(meant).toBeUndefined();
        if (typed.length < 4) expect(meant).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });
});
