import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, countDays } from '../../../../src/lib/dates/days.ts';
import {
  countNights,
  findNight,
  listClashes,
  listHandovers,
  listHolidays,
  listSpecialDays,
  listStretches,
  type NightPlan,
  type Period,
} from '../../../../src/lib/plan/periods.ts';
import type { Party, PeriodRow, RotaValue } from '../../../../src/lib/plan/plan.ts';
import { swapParty } from '../../../../src/lib/plan/rota.ts';

const monday = '2027-01-04';
const year = 364;
const rota = (nights: string, first: Party = 'p1'): RotaValue => ({ nights, from: monday, first });
const weekAbout = rota('11111112222222');

/** The table of patterns: nights with the first parent, changes of home in 364 nights, longest stay. */
const patterns: [string, string, number, number, number][] = [
  ['2-2-3', '11221112211222', 182, 156, 3],
  ['2-2-5-5', '11221111122222', 182, 104, 5],
  ['3-4-4-3', '11122221111222', 182, 104, 4],
  ['week about', '11111112222222', 182, 52, 7],
  ['alternate weekend, Friday and Saturday', '11112211111111', 312, 52, 12],
  ['alternate weekend to Monday', '11112221111111', 286, 52, 11],
  ['alternate weekend and each Wednesday', '11212211121111', 260, 156, 6],
];

describe('nights in 364 nights', () => {
  test.each(patterns)('%s', (_, nights, first, changes, longest) => {
    expect(countNights({ rota: rota(nights), layers: [] }, monday, year)).toEqual({
      nights: { p1: first, p2: year - first, both: 0 },
      changes,
      longest,
    });
  });
});

const summer = (row: Partial<PeriodRow> = {}): PeriodRow => ({
  id: 'summer',
  from: '2027-07-24',
  to: '2027-08-31',
  how: 'halves',
  who: 'p2',
  ...row,
});
const withHolidays = (...rows: PeriodRow[]): NightPlan => ({
  rota: weekAbout,
  layers: [listHolidays(rows, [])],
});
/** Who has each night from a day, a letter for each: s is p1 and a is p2. */
const say = (plan: NightPlan, from: string, count: number): string =>
  Array.from(
    { length: count },
    (_, index) =>
      ({ p1: 's', p2: 'a', none: '-' })[findNight(plan, addDays(from, index)) ?? 'none'],
  ).join('');

describe('a rota with holidays over it', () => {
  const plan = withHolidays(summer());

  test('halves give the odd night to the first', () => {
    expect(countNights(plan, '2027-07-24', 39)).toMatchObject({ nights: { p1: 19, p2: 20 } });
    expect(listHandovers(plan, '2027-07-25', 38)).toEqual([{ day: '2027-08-13', to: 'p1' }]);
  });

  test('the year counts both', () => {
    expect(countNights(plan, monday, year)).toMatchObject({
      nights: { p1: 183, p2: 181 },
      changes: 48,
    });
  });

  test('a special day with the parent who has it already changes nothing', () => {
    const mothers = listSpecialDays(
      [{ id: 'mothering-sunday', how: 'one', who: 'p1' }],
      [{ id: 'mothering-sunday', label: 'Mothering Sunday', dates: ['2027-03-07', '2028-03-26'] }],
    );
    const more = { ...plan, layers: [mothers, ...plan.layers] };
    expect(mothers).toHaveLength(2);
    expect(listStretches(more, monday, year)).toEqual(listStretches(plan, monday, year));
  });

  test.each([
    ['in turn, in the year that is named', { how: 'turns', who: 'p2', year: 2027 }, 'a'],
    ['in turn, a year later', { how: 'turns', who: 'p2', year: 2026 }, 's'],
    ['in turn, two years before', { how: 'turns', who: 'p2', year: 2029 }, 'a'],
    ['always with one', { how: 'one', who: 'p1' }, 's'],
  ] as const)('%s', (_, row, letter) => {
    const from = '2027-12-20';
    const newYear = summer({ ...row, from, to: '2028-01-03' });
    // It belongs to the year in which it begins, also after New Year.
    expect(say(withHolidays(newYear), from, 15)).toBe(letter.repeat(15));
  });

  test.each([
    ['the rota goes on', summer({ how: 'rota' })],
    ['both together', summer({ how: 'both' })],
    ['words of one’s own', summer({ how: 'other', words: 'As the summer before' })],
    ['nobody is named', { id: 'summer', from: '2027-07-24', to: '2027-08-31', how: 'one' }],
    ['in turn without a year', summer({ how: 'turns' })],
    ['no days are known', { id: 'summer', how: 'one', who: 'p2' }],
    ['it ends before it begins', summer({ to: '2027-07-01' })],
  ] as [string, PeriodRow][])('nothing changes where %s', (_, row) => {
    expect(say(withHolidays(row), monday, year)).toBe(say(withHolidays(), monday, year));
  });

  test('touching holidays have one handover at the joint', () => {
    const plan = withHolidays(
      summer({ from: '2027-07-24', to: '2027-07-30', how: 'one', who: 'p1' }),
      summer({ id: 'late', from: '2027-07-31', to: '2027-08-10', how: 'one', who: 'p2' }),
    );
    expect(listHandovers(plan, '2027-07-25', 16)).toEqual([{ day: '2027-07-31', to: 'p2' }]);
  });

  test('a special day wins over a holiday, and a swap over both', () => {
    const one = (id: string, day: string, who: Party): Period => ({
      id,
      how: 'one',
      from: day,
      to: day,
      who,
    });
    const holiday = listHolidays([summer({ how: 'one', who: 'p1' })], []);
    const special = [one('birthday', '2027-08-02', 'p2'), one('party', '2027-08-04', 'p2')];
    const swaps = [one('swap', '2027-08-04', 'p1'), one('swap', '2027-08-06', 'p2')];
    const layers = [swaps, special, holiday];
    expect(say({ rota: weekAbout, layers }, '2027-08-01', 7)).toBe('sasssas');
    expect(say({ layers }, '2027-07-22', 4)).toBe('--ss');
  });

  test('content gives the days that a family does not', () => {
    const dates = [
      { from: '2027-02-15', to: '2027-02-19' },
      { from: '2028-02-14', to: '2028-02-18' },
    ];
    const known = [{ id: 'half-term', name: 'Half-term', dates }];
    const row: PeriodRow = { id: 'half-term', how: 'one', who: 'p2' };
    expect(listHolidays([row], known)).toEqual(dates.map((days) => ({ ...row, ...days })));
    const own = { from: '2027-02-12', to: '2027-02-21' };
    expect(listHolidays([{ ...row, ...own }], known)).toMatchObject([own]);
  });
});

const anyDay = fc.integer({ min: -50, max: 800 }).map((days) => addDays(monday, days));
const anyParty = fc.constantFrom<Party>('p1', 'p2');
const anyPeriod = fc.record(
  {
    id: fc.constant('x'),
    from: anyDay,
    to: anyDay,
    how: fc.constantFrom<PeriodRow['how'][]>('rota', 'halves', 'turns', 'one', 'both', 'other'),
    who: anyParty,
    year: fc.integer({ min: 2025, max: 2030 }),
  },
  { requiredKeys: ['id', 'from', 'to', 'how'] },
);
const anyPlan = fc.record({
  rota: fc
    .record({
      signs: fc.array(fc.constantFrom('1', '2'), { minLength: 28, maxLength: 28 }),
      weeks: fc.integer({ min: 1, max: 4 }),
      first: anyParty,
    })
    .map(({ signs, weeks, first }) => rota(signs.slice(0, 7 * weeks).join(''), first)),
  layers: fc.array(fc.array(anyPeriod, { maxLength: 4 }), { maxLength: 3 }),
});
const swapPlan = ({ rota, layers }: NightPlan): NightPlan => ({
  ...(rota ? { rota: { ...rota, first: swapParty(rota.first) } } : {}),
  layers: layers.map((layer) =>
    layer.map((period) => (period.who ? { ...period, who: swapParty(period.who) } : period)),
  ),
});
const anyCount = fc.integer({ min: 1, max: 400 });

describe('laws', () => {
  test('the nights add up to the days', () => {
    fc.assert(
      fc.property(anyPlan, anyDay, anyCount, (plan, from, count) => {
        const { nights } = countNights(plan, from, count);
        expect(nights.p1 + nights.p2).toBe(count);
      }),
    );
  });

  test('the counts swap with the parents', () => {
    fc.assert(
      fc.property(anyPlan, anyDay, anyCount, (plan, from, count) => {
        const { nights, ...rest } = countNights(plan, from, count);
        expect(countNights(swapPlan(plan), from, count)).toEqual({
          nights: { ...nights, p1: nights.p2, p2: nights.p1 },
          ...rest,
        });
      }),
    );
  });

  test('there are as many handovers as changes counted, each to who has the night', () => {
    fc.assert(
      fc.property(anyPlan, anyDay, anyCount, (plan, from, count) => {
        const handovers = listHandovers(plan, from, count);
        expect(handovers).toHaveLength(countNights(plan, from, count).changes);
        for (const { day, to } of handovers) {
          expect(findNight(plan, day)).toBe(to);
          expect(findNight(plan, addDays(day, -1))).toBe(swapParty(to));
        }
      }),
    );
  });

  test('the stretches cover every night once, and neighbours are never the same', () => {
    fc.assert(
      fc.property(anyPlan, anyDay, anyCount, (plan, from, count) => {
        let next = from;
        let before: Party | undefined;
        for (const stretch of listStretches(plan, from, count)) {
          expect(stretch.from).toBe(next);
          expect(stretch.party).not.toBe(before);
          expect(stretch.nights).toBeGreaterThan(0);
          next = addDays(stretch.from, stretch.nights);
          before = stretch.party;
        }
        expect(countDays(from, next)).toBe(count);
      }),
    );
  });

  test('without a rota only the nights of periods are known', () => {
    fc.assert(
      fc.property(anyPlan, anyDay, anyCount, ({ layers }, from, count) => {
        const { nights } = countNights({ layers }, from, count);
        const known = listStretches({ layers }, from, count).filter(({ party }) => party);
        const total = known.reduce((sum, { nights }) => sum + nights, 0);
        expect(nights.p1 + nights.p2).toBe(total);
      }),
    );
  });
});

describe('holidays that name different parents for the same nights', () => {
  const span = (id: string, from: string, to: string, more: Partial<Period> = {}): Period => ({
    id,
    from,
    to,
    how: 'one',
    who: 'p1',
    ...more,
  });
  const august = span('august', '2027-08-01', '2027-08-10');
  test.each([
    ['with the same parent', span('b', '2027-08-05', '2027-08-12'), []],
    ['one after the other', span('b', '2027-08-11', '2027-08-12', { who: 'p2' }), []],
    [
      'sharing some nights',
      span('b', '2027-08-09', '2027-08-12', { who: 'p2' }),
      ['2027-08-09', '2027-08-10'],
    ],
    ['of which one is with both', span('b', '2027-08-09', '2027-08-12', { how: 'both' }), []],
    [
      'of which one is in halves',
      span('b', '2027-08-07', '2027-08-10', { how: 'halves' }),
      ['2027-08-09', '2027-08-10'],
    ],
  ])('%s', (_, other, nights) => {
    expect(listClashes([august, other])).toEqual(
      nights.length === 0 ? [] : [{ first: august, second: other, nights }],
    );
  });

  test('a span of years is looked through no further than is of use', () => {
    const [clash] = listClashes([
      span('a', '1990-01-01', '2190-01-01'),
      span('b', '1990-01-01', '2190-01-01', { who: 'p2' }),
    ]);
    expect(clash?.nights.length).toBe(400);
  });
});
