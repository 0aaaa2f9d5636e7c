import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayList, describeHours, sayHours } from '../../../../src/lib/services/hours-words.ts';
import { clockTime, days, dropPast } from '../../../../src/lib/services/opening-hours.ts';

describe('clockTime', () => {
  test.each([
    ['09:00', '9am'],
    ['17:30', '5:30pm'],
    ['12:00', 'midday'],
    ['12:15', '12:15pm'],
    ['00:00', 'midnight'],
    ['24:00', 'midnight'],
    ['00:05', '12:05am'],
    ['23:59', '11:59pm'],
  ])('%s is %s', (time, words) => {
    expect(clockTime(time)).toBe(words);
  });
});

describe('dayList', () => {
  test.each([
    [['mon'], 'Monday'],
    [['mon', 'tue'], 'Monday and Tuesday'],
    [['mon', 'tue', 'wed', 'thu', 'fri'], 'Monday to Friday'],
    [['tue', 'thu', 'fri'], 'Tuesday, Thursday and Friday'],
    [['sun', 'sat'], 'Saturday and Sunday'],
    [['mon', 'wed', 'thu', 'fri', 'sun'], 'Monday, Wednesday to Friday and Sunday'],
    [[...days], 'Monday to Sunday'],
    [['bank-holidays', 'sun'], 'Sunday and bank holidays'],
    [
      ['mon', 'tue', 'wed', 'sat', 'bank-holidays'],
      'Monday to Wednesday, Saturday and bank holidays',
    ],
    [['bank-holidays'], 'Bank holidays'],
  ] as const)('%j is %s', (chosen, words) => {
    expect(dayList(chosen)).toBe(words);
  });

  test('does not depend on the order of the days', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...days], { minLength: 1 }), (chosen) => {
        const inOrder = days.filter((day) => chosen.includes(day));
        expect(dayList(chosen)).toBe(dayList(inOrder));
      }),
    );
  });
});

test('describeHours says every span', () => {
  expect(describeHours('always')).toEqual(['24 hours a day, every day']);
  expect(
    describeHours([
      { days: ['mon', 'tue', 'wed', 'thu', 'fri'], opens: '09:00', closes: '21:00' },
      { days: ['sat', 'sun'], opens: '09:00', closes: '16:00' },
    ]),
  ).toEqual(['Monday to Friday, 9am to 9pm', 'Saturday and Sunday, 9am to 4pm']);
});

const office = [{ days: ['mon', 'tue', 'wed'], opens: '09:00', closes: '17:00' }] as const;

describe('hours that are not the same each week', () => {
  test('say a span past midnight as one, and whether it is for term time', () => {
    expect(
      describeHours([
        { days: ['fri'], opens: '18:00', closes: '01:00' },
        { days: ['sat', 'bank-holidays'], opens: '18:00', closes: '00:00' },
        { days: ['mon'], opens: '10:00', closes: '12:00', termTime: 'only' },
        { days: ['mon'], opens: '10:00', closes: '15:00', termTime: 'never' },
      ]),
    ).toEqual([
      'Friday, 6pm to 1am',
      'Saturday, 6pm to midnight',
      'Monday, 10am to midday, in term time',
      'Monday, 10am to 3pm, in school holidays',
      'On bank holidays only 6pm to midnight',
    ]);
  });

  test.each<[Parameters<typeof describeHours>[0], string[]]>([
    [
      [
        { days: ['fri', 'sat'], opens: '18:00', closes: '01:00' },
        { days: ['sun', 'bank-holidays'], opens: '10:00', closes: '14:00' },
        { days: ['bank-holidays'], opens: '16:00', closes: '18:00' },
      ],
      [
        'Friday and Saturday, 6pm to 1am',
        'Sunday, 10am to 2pm',
        'On bank holidays only 10am to 2pm and 4pm to 6pm',
      ],
    ],
    // No holiday is at a weekend, or has other hours than the weekdays: one sentence is true.
    [
      [
        { days: ['mon', 'tue', 'bank-holidays'], opens: '09:00', closes: '17:00' },
        { days: ['sat'], opens: '10:00', closes: '12:00' },
      ],
      ['Monday, Tuesday and bank holidays, 9am to 5pm', 'Saturday, 10am to midday'],
    ],
  ])('%j: say of bank holidays what takes the place of the day', (hours, words) => {
    expect(describeHours(hours)).toEqual(words);
  });

  const closedOn = [
    { from: '2026-12-24', to: '2027-01-01', reason: 'Christmas' },
    { on: '2026-12-04', reason: 'staff training' },
    { on: 'bank-holidays' },
    { on: '2026-11-20' },
  ];

  test('say what is closed after the spans, the first first', () => {
    expect(describeHours({ open: office, closedOn })).toEqual([
      'Monday to Wednesday, 9am to 5pm',
      'Closed on bank holidays',
      'Closed on 20 November 2026',
      'Closed on 4 December 2026: staff training',
      'Closed from 24 December 2026 to 1 January 2027: Christmas',
    ]);
    expect(sayHours({ open: 'always', closedOn: [{ on: '2026-12-25' }] })).toBe(
      '24 hours a day. Closed on 25 December 2026',
    );
  });

  test.each([
    ['2026-12-24', '2026-12-27', 'from 24 to 27 December 2026'],
    ['2026-11-30', '2026-12-04', 'from 30 November to 4 December 2026'],
    ['2026-12-24', '2027-12-27', 'from 24 December 2026 to 27 December 2027'],
  ])('from %s to %s say what both days share once', (from, to, words) => {
    expect(sayHours({ open: 'always', closedOn: [{ from, to }] })).toContain(`Closed ${words}`);
  });

  test('are without what is over, in the shortest shape', () => {
    const [christmas, training, banks] = closedOn;
    const left = (day: string) => dropPast({ open: office, closedOn }, day);
    expect(left('2026-11-21')).toEqual({ open: office, closedOn: [christmas, training, banks] });
    expect(left('2027-01-01')).toEqual({ open: office, closedOn: [christmas, banks] });
    expect(left('2027-01-02')).toEqual({ open: office, closedOn: [banks] });
    const once = { open: 'always', closedOn: [{ on: '2026-12-25' }] } as const;
    expect(dropPast(once, '2026-12-25')).toEqual(once);
    expect(dropPast(once, '2026-12-26')).toBe('always');
    expect(dropPast('always', '2026-12-26')).toBe('always');
    expect(dropPast(office, '2026-12-26')).toBe(office);
  });
});
