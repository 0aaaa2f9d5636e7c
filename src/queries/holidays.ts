import Holidays from 'date-holidays';

/**
 * The public holidays of England in a year and the two after it, as ISO days in order: the bank
 * holidays, which are always Monday to Friday, and Christmas Day, Boxing Day and New Year's Day
 * where they fall at a weekend and a weekday stands in for them. Worked out when the site is
 * built: the library is never on a page.
 */
export function publicHolidays(year: number): string[] {
  const england = new Holidays('GB', 'ENG', { types: ['public'] });
  return [year, year + 1, year + 2].flatMap((each) =>
    england.getHolidays(each).map(({ date }) => date.slice(0, 10)),
  );
}
