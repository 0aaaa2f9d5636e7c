import Holidays from 'date-holidays';
import { own } from '../lib/own.ts';
import type { Nation } from '../lib/services/nations.ts';
import type { MovingDay } from '../schemas/plan.ts';

/** What the library calls each nation. */
const states: Record<Nation, string> = {
  england: 'ENG',
  wales: 'WLS',
  scotland: 'SCT',
  'northern-ireland': 'NIR',
};

/**
 * The public holidays of a nation in a year and the two after it, as ISO days in order: the bank
 * holidays, which are always Monday to Friday, and those days themselves that fall at a weekend and
 * for which a weekday stands in. Worked out when the site is
 * built: the library is never on a page.
 */
export function publicHolidays(year: number, nation: Nation): string[] {
  const library = new Holidays('GB', states[nation], { types: ['public'] });
  return [year, year + 1, year + 2].flatMap((each) =>
    library.getHolidays(each).map(({ date }) => date.slice(0, 10)),
  );
}

/** The library's rules for days that move and are no bank holidays everywhere. */
const movingRules: Readonly<Record<MovingDay, string>> = {
  'mothering-sunday': 'easter -21',
  'fathers-day': '3rd sunday in June',
  'easter-sunday': 'easter',
};

/** A day that moves, or the month and the day of one that does not, in a year and the two after it. */
export function specialDates(date: string, year: number): string[] {
  const years = [year, year + 1, year + 2];
  const rule = own(movingRules, date);
  if (rule === undefined) return years.map((each) => `${each}-${date}`);
  const england = new Holidays('GB', 'ENG', { types: ['public', 'observance'] });
  return years.map((each) => {
    const found = england.getHolidays(each).find((holiday) => holiday.rule === rule);
    if (!found) throw new Error(`date-holidays no longer knows ${date}`);
    return found.date.slice(0, 10);
  });
}
