import { day } from '../schemas/shared.ts';

const known = (year: string, month: string, date: string): string | undefined => {
  const written = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return day.safeParse(written).success ? written : undefined;
};

/**
 * An ISO day by how feeds write one: as ISO does, with a time behind it or without its hyphens, or
 * with slashes or full stops, the year last, where that can be read in one way alone. Nothing for
 * other words, for a day that does not exist, and for `03/04/2026`, of which nobody can tell.
 */
export function readFeedDay(written: string | undefined): string | undefined {
  const said = (written ?? '').trim();
  const [, year, month = '', date = ''] =
    /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(said) ?? /^(\d{4})(\d\d)(\d\d)(?:T|$)/.exec(said) ?? [];
  if (year !== undefined) return known(year, month, date);
  const [, one = '', two = '', last] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(said) ?? [];
  if (last === undefined) return undefined;
  const [dayFirst, monthFirst] = [known(last, two, one), known(last, one, two)];
  return dayFirst !== undefined && monthFirst !== undefined && dayFirst !== monthFirst
    ? undefined
    : (dayFirst ?? monthFirst);
}
