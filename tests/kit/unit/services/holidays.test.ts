import { describe, expect, test } from 'vitest';
import { publicHolidays } from '../../../../src/queries/holidays.ts';

/** As the government lists them: https://www.gov.uk/bank-holidays */
const bankHolidays: Record<string, string[]> = {
  2026: ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
  2027: ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'],
  2028: ['01-03', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26'],
};
/** The days themselves, where a weekday stands in for them. */
const weekends: Record<string, string[]> = {
  2026: ['12-26'],
  2027: ['12-25', '12-26'],
  2028: ['01-01'],
};

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(day).getUTCDay());

describe('the public holidays of England', () => {
  const days = publicHolidays(2026, 'england');

  test('cover the year and the two after it, in order, each once', () => {
    expect(days).toEqual([...new Set(days)].sort());
    expect([...new Set(days.map((day) => day.slice(0, 4)))]).toEqual(['2026', '2027', '2028']);
  });

  test.each(['2026', '2027', '2028'])('in %s are the known ones', (year) => {
    const ofYear = days.filter((day) => day.startsWith(year));
    const monthAndDay = (day: string): string => day.slice(5);
    expect(ofYear.filter((day) => !isWeekend(day)).map(monthAndDay)).toEqual(bankHolidays[year]);
    expect(ofYear.filter(isWeekend).map(monthAndDay)).toEqual(weekends[year]);
  });
});

describe('the public holidays of another nation', () => {
  /** Of 2026, with the days at a weekend for which a weekday stands in. */
  const own = {
    wales: ['04-06', '08-31'],
    scotland: ['01-02', '08-03', '11-30'],
    'northern-ireland': ['03-17', '04-06', '07-13', '08-31'],
  } as const;

  test.each(['wales', 'scotland', 'northern-ireland'] as const)('%s', (nation) => {
    const days = publicHolidays(2026, nation)
      .filter((day) => day.startsWith('2026') && !isWeekend(day))
      .map((day) => day.slice(5));
    const shared = ['01-01', '04-03', '05-04', '05-25', '12-25', '12-28'];
    expect(days).toEqual([...shared, ...own[nation]].sort());
  });
});
