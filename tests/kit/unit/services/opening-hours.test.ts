import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clockTime,
  dayList,
  days,
  describeHours,
} from '../../../../src/lib/services/opening-hours.ts';

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
