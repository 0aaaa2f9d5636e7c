import { isDue, type Reviewable } from './due.ts';

/** How far to trust an entry by the age of what it was checked against. */
export type Freshness = 'fresh' | 'due' | 'undated';

const dayLength = 24 * 60 * 60 * 1000;

/** Whole days from one ISO day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
}

/** The ISO day that is so many whole days after another. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayLength).toISOString().slice(0, 10);
}

/**
 * Whether an entry checked on `date` (ISO day, absent for an undated source) is due for a check
 * on `today` (ISO day). It stays fresh for `warnAfterDays` days, the last one included.
 */
export function freshness(
  date: string | undefined,
  today: string,
  warnAfterDays: number,
): Freshness {
  if (date === undefined) return 'undated';
  return daysBetween(date, today) > warnAfterDays ? 'due' : 'fresh';
}

const longDay = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** An ISO day as readers write it: `10 July 2026`. */
export function readableDay(date: string): string {
  return longDay.format(new Date(date));
}

/** What a review needs to know of an entry. */
interface Reviewed {
  file: string;
  /** ISO day of the source, absent when the source has none. */
  date: string | undefined;
  /** The role that checks it. */
  owner: string;
  /** False for what says that it is not confirmed: it can be due, and never overdue. */
  checked: boolean;
}

/** An entry that is due for a check, with its age in days and whether it is past all patience. */
export interface DueEntry extends Reviewed {
  days: number;
  overdue: boolean;
}

/**
 * The entries whose source is older than `warnAfterDays` on `today` (ISO day), oldest first;
 * checked ones older than `failAfterDays` are overdue. Entries without a date are not among them: they
 * say on their page that they are not confirmed.
 */
export function dueEntries(
  entries: readonly Reviewed[],
  today: string,
  review: { warnAfterDays: number; failAfterDays: number },
): DueEntry[] {
  return entries
    .flatMap((entry) => {
      if (entry.date === undefined) return [];
      const days = daysBetween(entry.date, today);
      return days > review.warnAfterDays
        ? [{ ...entry, days, overdue: entry.checked && days > review.failAfterDays }]
        : [];
    })
    .sort((one, other) => other.days - one.days || one.file.localeCompare(other.file));
}

/** A listing, with what its facts were checked against. */
interface Sourced extends Pick<Reviewable, 'status'> {
  verified: { date?: string | undefined; source: string };
}

/**
 * Of when what facts were checked against is: `Last confirmed 1 December 2025`. What was never
 * confirmed, or has ended, has a source of a day, and nobody who confirmed it on that day.
 */
export function sourceDay({ status, verified: { date } }: Sourced): string {
  if (!date) return 'From a source without a date';
  return `${status === 'current' ? 'Last confirmed' : 'From a source of'} ${readableDay(date)}`;
}

/** What facts were checked against: `Last confirmed 1 December 2025: a newsletter`. */
export function sourceWords(listing: Sourced): string {
  return `${sourceDay(listing)}: ${listing.verified.source.replace(/\.$/, '')}`;
}

/** What a listing was checked against, and whether its details may have changed. */
export function checkedWords(listing: Reviewable & Sourced): string {
  return `${sourceWords(listing)}.${isDue(listing) ? ' The details may have changed.' : ''}`;
}
