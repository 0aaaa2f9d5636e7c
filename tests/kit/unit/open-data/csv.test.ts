import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../../../src/open-data/csv.ts';

/** What a spreadsheet may take for the beginning of a formula. */
const marks = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

const read = (csv: string): string[][] => parse(csv, { bom: true });

describe('a table as CSV', () => {
  test('gives every cell back, whatever is in it, but for the mark before a formula', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...marks, '"', ',', ';', '\n', ' ', 'é', "'") }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
        const back = read(writeCsv(rows));
        expect(
          back.map((row) => row.map((each) => each.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, ''))),
        ).toEqual(rows);
      }),
    );
  });

  test('holds no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.constantFrom(...marks), fc.string(), (mark, rest) => {
        expect(read(writeCsv([[`${mark}${rest}`]]))[0]?.[0]).toBe(`'${mark}${rest}`);
      }),
    );
  });

  test('begins with the mark of UTF-8, ends its rows as the standard does, and quotes every cell', () => {
    expect(
      writeCsv([
        ['a', 'one\ntwo'],
        ['"b"', ''],
      ]),
    ).toBe('\ufeff"a","one\ntwo"\r\n"""b""",""\r\n');
  });
});
