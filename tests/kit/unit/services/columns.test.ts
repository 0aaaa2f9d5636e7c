import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writePageData } from '../../../../src/lib/page-data.ts';
import { packColumn, readColumn } from '../../../../src/lib/services/columns.ts';

const read = (rows: readonly (readonly number[])[]): (readonly number[] | undefined)[] => {
  const column = packColumn(rows);
  return readColumn(column).map((set) => column.sets[set]);
};

test('what is read is what was packed, with as many digits as it takes', () => {
  const row = fc.uniqueArray(fc.nat({ max: 400 }), { maxLength: 3 });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 300 }), (rows) => {
      expect(read(rows)).toEqual(rows);
    }),
  );
  const many = Array.from({ length: 9_000 }, (_, place) => [place]);
  expect(read(many)).toEqual(many);
  // What is there often takes one digit, what is rare up to three.
  const { at, rest } = packColumn(many);
  expect(at).toHaveLength(9_000);
  expect(rest).toHaveLength(1_840 + 2 * (9_000 - 1_910));
});

test('each digit is one byte of JSON and of a page', () => {
  const { rest } = packColumn(Array.from({ length: 162 }, (_, place) => [place]));
  expect(new Set(rest).size).toBe(92);
  expect(writePageData({ rest }).length).toBe(writePageData({ rest: '' }).length + 92);
});
