import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../src/lib/dates/days.ts';
import {
  listRotaWeeks,
  listRuns,
  makeCountTable,
  makeRotaTable,
  sayCounts,
  sayDay,
  sayDays,
  sayDifferentNights,
  sayMovedStart,
  sayRota,
} from '../../../../src/lib/plan/rota-words.ts';
import { makeRota, people, swapped } from '../../../fixtures/plan-people.ts';

describe('days in words', () => {
  test.each([
    ['2027-07-24', '2027-07-24', '24 July 2027'],
    ['2027-07-24', '2027-07-31', '24 to 31 July 2027'],
    ['2027-07-24', '2027-08-31', '24 July to 31 August 2027'],
    ['2027-12-20', '2028-01-03', '20 December 2027 to 3 January 2028'],
  ])('%s to %s', (from, to, words) => {
    expect(sayDays(from, to)).toBe(words);
  });

  test.each([
    [[], []],
    [['2028-02-29'], ['Tuesday 29 February 2028']],
    [
      ['2027-01-11', '2027-01-12', '2027-01-13', '2027-01-14'],
      ['Monday 11 to Thursday 14 January 2027'],
    ],
    [
      ['2027-01-31', '2027-02-01', '2027-02-05', '2027-12-31', '2028-01-01'],
      [
        'Sunday 31 January to Monday 1 February 2027',
        'Friday 5 February 2027',
        'Friday 31 December 2027 to Saturday 1 January 2028',
      ],
    ],
  ])('%j as runs', (nights, runs) => {
    expect(listRuns(nights)).toEqual(runs);
  });

  test('every day of the week has its name', () => {
    const week = Array.from({ length: 7 }, (_, index) => sayDay(addDays('2027-03-26', index)));
    expect(week.map((each) => each.replace(/ .*/, '')).join(' ')).toBe(
      'Friday Saturday Sunday Monday Tuesday Wednesday Thursday',
    );
  });

  test('a start that is moved is said, and a Monday is not', () => {
    expect(sayMovedStart('2027-01-06')).toBe(
      'Wednesday 6 January 2027 is not a Monday. The nights count from Monday 4 January 2027.',
    );
    expect(sayMovedStart('2027-01-04')).toBeUndefined();
  });
});

describe('a rota as sentences', () => {
  test('names each stay with its morning', () => {
    expect(listRotaWeeks(makeRota('11221112211222'), people)).toEqual([
      {
        title: 'Week 1',
        sentences: [
          'From Monday to Wednesday morning with Sam.',
          'From Wednesday to Friday morning with Alex.',
          'From Friday to Monday morning with Sam.',
        ],
      },
      {
        title: 'Week 2',
        sentences: [
          'From Monday to Wednesday morning with Alex.',
          'From Wednesday to Friday morning with Sam.',
          'From Friday to Monday morning with Alex.',
        ],
      },
    ]);
  });

  test.each([
    [
      'mostly with one parent, and Friday and Saturday with the other',
      makeRota('1111221'),
      [
        'From Monday 4 January 2027, and then the same every week.',
        'Each week: From Monday to Friday morning with Sam. From Friday to Sunday morning with Alex. From Sunday to Monday morning with Sam.',
      ],
    ],
    [
      'week about, the other first',
      makeRota('11111112222222', '2027-01-04', 'p2'),
      [
        'From Monday 4 January 2027, and then the same every 2 weeks.',
        'Week 1: All week with Alex.',
        'Week 2: All week with Sam.',
      ],
    ],
    [
      'a start within a week',
      makeRota('1111112', '2027-01-07'),
      [
        'From Monday 4 January 2027, and then the same every week.',
        'Each week: From Monday to Sunday morning with Sam. From Sunday to Monday morning with Alex.',
      ],
    ],
  ])('%s', (_, rota, lines) => {
    expect(sayRota(rota, people)).toEqual(lines);
  });

  test('who is first and what they are called swap together', () => {
    const rota = makeRota('11112211111111');
    expect(sayRota({ ...rota, first: 'p2' }, swapped)).toEqual(sayRota(rota, people));
    expect(sayRota(rota, swapped)).not.toEqual(sayRota(rota, people));
  });

  test('names that run from the right are set apart', () => {
    const [week] = listRotaWeeks(makeRota('1111111'), { ...people, p1: 'سام' });
    expect(week?.sentences).toEqual(['All week with \u2068سام\u2069.']);
  });
});

test('a rota as a table has a row for each week and a column for each night', () => {
  expect(makeRotaTable(makeRota('11112211111111'), people)).toEqual({
    columns: [
      ...['Night', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    ],
    rows: [
      ['Week 1', 'Sam', 'Sam', 'Sam', 'Sam', 'Alex', 'Alex', 'Sam'],
      ['Week 2', 'Sam', 'Sam', 'Sam', 'Sam', 'Sam', 'Sam', 'Sam'],
    ],
  });
});

describe('nights and changes of home', () => {
  const plan = { rota: makeRota('11112211111111'), layers: [] };

  test('of a year in sentences', () => {
    expect(sayCounts(plan, '2027-01-04', 364, people)).toEqual([
      'In 52 weeks from Monday 4 January 2027: 312 nights with Sam and 52 nights with Alex.',
      'That is 52 changes of home. The longest stay in one home is 12 nights.',
    ]);
  });

  test('of one night', () => {
    expect(sayCounts(plan, '2027-01-08', 1, people)).toEqual([
      'In 1 night from Friday 8 January 2027: 0 nights with Sam and 1 night with Alex.',
      'That is 1 change of home. The longest stay in one home is 1 night.',
    ]);
  });

  test('in a table', () => {
    expect(makeCountTable(plan, ['2027-01-04'], 14, people)).toEqual({
      columns: ['What', 'In 2 weeks from 4 January 2027'],
      rows: [
        ['Nights with Sam', '12'],
        ['Nights with Alex', '2'],
        ['Changes of home', '2'],
        ['Longest stay in one home', '8 nights'],
      ],
    });
  });
});

test.each([
  ['11221111122222', '2026-12-21', undefined],
  [
    '11221112211222',
    '2027-01-04',
    '4 of 14 nights are not the same: Monday 11 to Thursday 14 January 2027.',
  ],
  ['11221111122221', '2027-01-04', '1 of 14 nights is not the same: Sunday 17 January 2027.'],
])('the nights on which %s from %s differs', (nights, from, words) => {
  expect(sayDifferentNights(makeRota('11221111122222'), makeRota(nights, from))).toBe(words);
});
