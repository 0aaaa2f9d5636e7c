import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fitParts,
  measureFrame,
  measureItem,
  type LeafletItem,
  type LeafletPart,
} from '../../../../src/lib/leaflets/fit-parts.ts';

const item = (rank: number, length = 10): LeafletItem => ({ rank, lines: ['a'.repeat(length)] });
const part = (heading: string, ...items: LeafletItem[]): LeafletPart => ({
  heading,
  kind: 'words',
  items,
});
const kept = (parts: readonly LeafletPart[]): Record<string, number[]> =>
  Object.fromEntries(parts.map(({ heading, items }) => [heading, items.map(({ rank }) => rank)]));

test('longer words are higher, and a name is higher than a line', () => {
  expect(measureItem(item(1, 200))).toBeGreaterThan(measureItem(item(1)));
  expect(measureItem({ rank: 1, name: 'a', lines: [] })).toBeGreaterThan(measureItem(item(1)));
  expect(measureFrame('a'.repeat(80), 'b')).toBeGreaterThan(measureFrame('a', 'b'));
});

test.each([
  ['all where there is room', 100, { one: [1, 4], two: [2], three: [3] }],
  ['the most important where there is little, in the order given', 7.5, { one: [1], two: [2] }],
  ['nothing where there is none', 0, {}],
])('keeps %s', (_, room, expected) => {
  const parts = [part('one', item(1), item(4)), part('two', item(2)), part('three', item(3))];
  expect(kept(fitParts(parts, room))).toEqual(expected);
});

test('nothing stands without what stands before it', () => {
  const parts = [part('one', item(1, 2000), item(2)), part('two', item(3))];
  expect(kept(fitParts(parts, 10))).toEqual({ two: [3] });
});

const items = fc.array(
  fc.record({
    rank: fc.integer({ min: 1, max: 9 }),
    lines: fc.array(fc.string({ maxLength: 300 }), { maxLength: 4 }),
  }),
  { maxLength: 5 },
);

test('every item is there whole or not at all, from the first of its part on, and all fit', () => {
  fc.assert(
    fc.property(fc.array(items, { maxLength: 6 }), fc.nat({ max: 60 }), (lists, room) => {
      const parts = lists.map((list, place) => part(String(place), ...list));
      const fitting = fitParts(parts, room);
      const height = fitting
        .flatMap((each) => each.items)
        .reduce((sum, each) => sum + measureItem(each), 0);
      expect(height).toBeLessThanOrEqual(room);
      for (const { heading, items: some } of fitting) {
        expect(some.length).toBeGreaterThan(0);
        expect(lists[Number(heading)]?.slice(0, some.length)).toEqual(some);
      }
      expect(fitting.map(({ heading }) => Number(heading))).toEqual(
        fitting.map(({ heading }) => Number(heading)).toSorted((one, other) => one - other),
      );
    }),
  );
});
