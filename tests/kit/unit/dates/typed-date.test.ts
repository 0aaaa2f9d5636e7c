import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate } from '../../../../src/lib/dates/typed-date.ts';

describe('a day that exists is read', () => {
  test.each([
    [['21', '11', '2026'], '2026-11-21'],
    [['1', '2', '2026'], '2026-02-01'],
    [['01', '02', '2026'], '2026-02-01'],
    [[' 1 ', '\t2', '2026\u00a0'], '2026-02-01'],
    [['29', '2', '2024'], '2024-02-29'],
    [['29', '2', '2000'], '2000-02-29'],
    [['31', '12', '1999'], '1999-12-31'],
    [['1', '1', '1000'], '1000-01-01'],
    [['31', '12', '9999'], '9999-12-31'],
    [['1', 'nov', '2026'], '2026-11-01'],
    [['1', 'November', '2026'], '2026-11-01'],
    [['1', 'Nov.', '2026'], '2026-11-01'],
    [['1', 'of November', '2026'], '2026-11-01'],
    [['1', 'SEPT', '2026'], '2026-09-01'],
    [['1', 'may', '2026'], '2026-05-01'],
    [['1st', '11', '2026'], '2026-11-01'],
    [['2nd', 'nov', '2026'], '2026-11-02'],
    [['3 rd', '11', '2026'], '2026-11-03'],
    [['21ST of', 'November', '2026'], '2026-11-21'],
    [['2nd of November', '', '2026'], '2026-11-02'],
    [['2 nov', '', '2026'], '2026-11-02'],
    [['2nd of November', '11', '2026'], '2026-11-02'],
    [['2nd November', 'nov', '2026'], '2026-11-02'],
  ])('%j is %s', (parts, day) => {
    expect(readDate(parts)).toBe(day);
  });
});

describe('anything else says what to mend, and in which box', () => {
  const exists = 'must be a day that exists';
  const day = 'must have a day from 1 to 31';
  const month = 'must have a month from 1 to 12, or its name';
  const year = 'must have a year of four numbers';
  test.each([
    [[], 'must include a day and a month and a year', 0],
    [['', '', ''], 'must include a day and a month and a year', 0],
    [[' ', '\n', '\t'], 'must include a day and a month and a year', 0],
    [['', '2', ''], 'must include a day and a year', 0],
    [['', '2', '2026'], 'must include a day', 0],
    [['1', '', ''], 'must include a month and a year', 1],
    [['1', ' ', '2026'], 'must include a month', 1],
    [['1', '2', ''], 'must include a year', 2],
    [['1', '2'], 'must include a year', 2],
    [['first', '2', '2026'], day, 0],
    [['1th2', '2', '2026'], day, 0],
    [['2nd of March', '2', '2026'], day, 0],
    [['2nd of', '', '2026'], 'must include a month', 1],
    [['2nd of Smarch', '', '2026'], month, 1],
    [['November 2nd', '11', '2026'], day, 0],
    [['-1', '2', '2026'], day, 0],
    [['1.5', '2', '2026'], day, 0],
    [['001', '2', '2026'], day, 0],
    [['1 1', '2', '2026'], day, 0],
    [['١', '2', '2026'], day, 0],
    [['0', '2', '2026'], exists, 0],
    [['32', '1', '2026'], exists, 0],
    [['31', '4', '2026'], exists, 0],
    [['30', '2', '2024'], exists, 0],
    [['29', '2', '2026'], exists, 0],
    [['29', '2', '1900'], exists, 0],
    [['1', '13', '2026'], month, 1],
    [['1', '0', '2026'], month, 1],
    [['1', '00', '2026'], month, 1],
    [['1', 'Ma', '2026'], month, 1],
    [['1', 'Smarch', '2026'], month, 1],
    [['1', 'Mayor', '2026'], month, 1],
    [['1', 'constructor', '2026'], month, 1],
    [['1', '2nd', '2026'], month, 1],
    [['1', '1e0', '2026'], month, 1],
    [['31', '13', '26'], month, 1],
    [['1', '2', '26'], year, 2],
    [['1', '2', '0026'], year, 2],
    [['1', '2', '20266'], year, 2],
    [['1', '2', '2O26'], year, 2],
    [['1', '2', '-2026'], year, 2],
    [['31', '4', 'x'], year, 2],
  ])('%j %s', (parts, fault, box) => {
    expect(readDate(parts)).toEqual({ fault, box });
  });
});

const isoDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('every day from 1900 to 2100 is read back from its parts, with or without zeros', () => {
  fc.assert(
    fc.property(isoDay, fc.boolean(), (iso, zeros) => {
      const [year = '', month = '', day = ''] = iso.split('-');
      const short = (part: string): string => (zeros ? part : part.replace(/^0/, ''));
      expect(readDate([short(day), short(month), year])).toBe(iso);
    }),
  );
});

const monthNames = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(2026, month, 1)).toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' }),
);

test('every month is known by its name and by each beginning of three letters or more', () => {
  monthNames.forEach((name, index) => {
    const iso = `2026-${String(index + 1).padStart(2, '0')}-09`;
    for (let length = 3; length <= name.length; length += 1) {
      const begun = name.slice(0, length);
      for (const words of [begun, begun.toLowerCase(), begun.toUpperCase(), `${begun}.`]) {
        expect(readDate(['9', words, '2026']), words).toBe(iso);
        expect(readDate([`9th of ${words}`, '', '2026']), words).toBe(iso);
      }
    }
  });
});

const box = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.integer({ min: -1, max: 40 }).map(String),
  fc.integer({ min: 1890, max: 2110 }).map(String),
);

test('any three strings are a day that exists or a fault in words, never an error', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 3 }), (parts) => {
      const read = readDate(parts);
      if (typeof read !== 'string') {
        expect(read.fault).toMatch(/^must /);
        return;
      }
      expect(new Date(read).toISOString().slice(0, 10)).toBe(read);
      expect(read.split('-').map(Number).reverse()).toEqual(parts.map(Number));
    }),
    { numRuns: 1000 },
  );
});
