import { expect, test } from 'vitest';
import { agesOverlap, describeAges } from '../../../../src/lib/services/ages.ts';

test.each([
  [{ from: 10, to: 24 }, 'Ages 10 to 24'],
  [{ to: 18 }, 'Up to age 18'],
  [{ from: 0 }, 'Age 0 and over'],
  [{}, undefined],
  [undefined, undefined],
])('%j is %s', (ages, words) => {
  expect(describeAges(ages)).toBe(words);
});

test.each([
  [{ from: 1, to: 10 }, { from: 10, to: 24 }, true],
  [{ from: 1, to: 9 }, { from: 10, to: 24 }, false],
  [{ from: 0, to: 0 }, { to: 18 }, true],
  [{ from: 18 }, { to: 18 }, true],
  [{ from: 19 }, { to: 18 }, false],
  [{}, { from: 18 }, true],
])('%j and %j overlap: %s', (one, other, overlap) => {
  expect(agesOverlap(one, other)).toBe(overlap);
  expect(agesOverlap(other, one)).toBe(overlap);
});
