import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../src/lib/dates/days.ts';
import type { Party, RotaValue } from '../../../../src/lib/plan/plan.ts';
import {
  findRotaNight,
  giveSameNights,
  listDifferentNights,
  moveToMonday,
  swapParty,
} from '../../../../src/lib/plan/rota.ts';

const monday = '2027-01-04';
const rota = (nights: string, from = monday, first: Party = 'p1'): RotaValue => ({
  nights,
  from,
  first,
});

const anyDay = fc.integer({ min: -4000, max: 4000 }).map((days) => addDays(monday, days));
const anyMonday = fc.integer({ min: -500, max: 500 }).map((weeks) => addDays(monday, 7 * weeks));
const anyParty = fc.constantFrom<Party>('p1', 'p2');
const anyRota = fc
  .record({
    weeks: fc.constantFrom(1, 2, 3, 4),
    signs: fc.array(fc.constantFrom('1', '2'), { minLength: 28, maxLength: 28 }),
    from: anyMonday,
    first: anyParty,
  })
  .map(({ weeks, signs, from, first }) => rota(signs.slice(0, 7 * weeks).join(''), from, first));

describe('the night of a rota', () => {
  test.each([
    ['2027-01-04', 'p1'],
    ['2027-01-06', 'p2'],
    ['2027-01-08', 'p1'],
    ['2027-01-11', 'p2'],
    ['2027-01-18', 'p1'],
    // Before its first night a rota goes on backwards.
    ['2027-01-03', 'p2'],
    ['2026-12-21', 'p1'],
    // The nights on which the clocks change.
    ['2027-03-27', 'p2'],
    ['2027-03-28', 'p2'],
    ['2027-10-31', 'p1'],
    // A leap day.
    ['2028-02-29', 'p1'],
  ] as const)('of %s is with %s', (day, party) => {
    expect(findRotaNight(rota('11221112211222'), day)).toBe(party);
  });

  test('is with the other parent when the other is first', () => {
    fc.assert(
      fc.property(anyRota, anyDay, (one, day) => {
        const other = { ...one, first: swapParty(one.first) };
        expect(findRotaNight(other, day)).toBe(swapParty(findRotaNight(one, day)));
      }),
    );
  });

  test('is the same when the start moves by a whole turn', () => {
    fc.assert(
      fc.property(anyRota, anyDay, fc.integer({ min: -20, max: 20 }), (one, day, turns) => {
        const moved = { ...one, from: addDays(one.from, turns * one.nights.length) };
        expect(findRotaNight(moved, day)).toBe(findRotaNight(one, day));
      }),
    );
  });

  test('is the same when the start is given as another day of its week', () => {
    fc.assert(
      fc.property(anyRota, anyDay, fc.integer({ min: 0, max: 6 }), (one, day, later) => {
        const inWeek = { ...one, from: addDays(one.from, later) };
        expect(findRotaNight(inWeek, day)).toBe(findRotaNight(one, day));
      }),
    );
  });
});

describe('a start that is not a Monday', () => {
  test.each([
    ['2027-01-04', '2027-01-04', false],
    ['2027-01-05', '2027-01-04', true],
    ['2027-01-10', '2027-01-04', true],
    ['2027-01-01', '2026-12-28', true],
    ['2028-03-01', '2028-02-28', true],
  ])('%s becomes %s', (given, from, moved) => {
    expect(moveToMonday(given)).toEqual({ from, moved });
  });
});

describe('the same nights', () => {
  const named = { ...rota('11221111122222'), pattern: '2-2-5-5' };

  test('have any name', () => {
    expect(giveSameNights(named, rota('11221111122222', '2026-12-21'))).toBe(true);
    expect(listDifferentNights(named, rota('11221111122222', '2026-12-21'))).toEqual({
      nights: [],
      outOf: 14,
    });
  });

  test.each([
    ['a pattern written twice', rota('1111222'), rota('11112221111222')],
    ['with the parents and the signs turned', rota('1112222'), rota('2221111', monday, 'p2')],
    ['a week later in a rota of two', rota('11111112222222'), rota('22222221111111', '2027-01-11')],
  ])('%s', (_, one, other) => {
    expect(giveSameNights(one, other)).toBe(true);
  });

  test('are not those of another pattern, and it is said on which', () => {
    const other = rota('11221112211222');
    expect(giveSameNights(named, other)).toBe(false);
    expect(listDifferentNights(named, other)).toEqual({
      nights: ['2027-01-11', '2027-01-12', '2027-01-13', '2027-01-14'],
      outOf: 14,
    });
  });

  test('count from the later start', () => {
    const { nights, outOf } = listDifferentNights(
      rota('1111111'),
      rota('112111111111111111111', '2027-02-01'),
    );
    expect({ nights, outOf }).toEqual({ nights: ['2027-02-03'], outOf: 21 });
  });

  test('are the same exactly where no night differs, whichever comes first', () => {
    fc.assert(
      fc.property(anyRota, anyRota, (one, other) => {
        const same = listDifferentNights(one, other).nights.length === 0;
        expect(giveSameNights(one, other)).toBe(same);
        expect(giveSameNights(other, one)).toBe(same);
        expect(listDifferentNights(other, one)).toEqual(listDifferentNights(one, other));
      }),
    );
  });

  test('stay the same when both swap the parents', () => {
    fc.assert(
      fc.property(anyRota, anyRota, (one, other) => {
        const swap = (each: RotaValue): RotaValue => ({ ...each, first: swapParty(each.first) });
        expect(giveSameNights(swap(one), swap(other))).toBe(giveSameNights(one, other));
        expect(giveSameNights(one, swap(one))).toBe(false);
      }),
    );
  });

  test('of 28 and of 21 nights are compared over all 84', () => {
    const long = `${'1'.repeat(27)}2`;
    const { outOf } = listDifferentNights(rota(long), rota('1'.repeat(21)));
    expect(outOf).toBe(84);
  });
});
