import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureMiles, sayMiles } from '../../../../src/lib/near/distance.ts';
import type { Spot } from '../../../../src/lib/near/known-places.ts';

test.each<[Spot, Spot, number]>([
  [[52, -1], [52, -1], 0],
  // One degree of latitude.
  [[51, 0], [52, 0], 69.09],
  // One degree of longitude at 60 degrees is half of one at the equator.
  [[60, 0], [60, 1], 34.55],
])('from %j to %j are %s miles', (one, other, miles) => {
  expect(measureMiles(one, other)).toBeCloseTo(miles, 1);
});

test.each([
  [0, 'less than a mile'],
  [0.49, 'less than a mile'],
  [0.6, 'about 1 mile'],
  [3.4, 'about 3 miles'],
  [19.4, 'about 19 miles'],
  [21, 'about 20 miles'],
  [38, 'about 40 miles'],
])('%s miles are %s', (miles, words) => {
  expect(sayMiles(miles)).toBe(words);
});

test('it is as far there as back, and never nothing between two places', () => {
  const spot = fc.tuple(
    fc.double({ min: 49, max: 61, noNaN: true }),
    fc.double({ min: -9, max: 2, noNaN: true }),
  );
  fc.assert(
    fc.property(spot, spot, (one, other) => {
      const there = measureMiles(one, other);
      expect(there).toBeGreaterThanOrEqual(0);
      expect(there).toBeLessThan(1200);
      expect(measureMiles(other, one)).toBeCloseTo(there, 6);
    }),
  );
});
