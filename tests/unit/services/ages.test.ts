import { expect, test } from 'vitest';
import { describeAges } from '../../../src/lib/services/ages.ts';

test.each([
  [{ from: 10, to: 24 }, 'Ages 10 to 24'],
  [{ to: 18 }, 'Up to age 18'],
  [{ from: 0 }, 'Age 0 and over'],
  [{}, undefined],
  [undefined, undefined],
])('%j is %s', (ages, words) => {
  expect(describeAges(ages)).toBe(words);
});
