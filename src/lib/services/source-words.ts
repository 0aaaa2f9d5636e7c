import { formatDay } from '../dates/format-day.ts';
import { isDue, type Reviewable } from './due.ts';

/** A listing, with what its facts were checked against. */
interface Sourced extends Pick<Reviewable, 'status'> {
  verified: { date?: string | undefined; source: string };
}

/**
 * Of when what facts were checked against is: `Last confirmed 1 December 2025`. What was never
 * confirmed, or has ended, has a source of a day, and nobody who confirmed it on that day.
 */
export function describeSourceDay({ status, verified: { date } }: Sourced): string {
  if (!date) return 'From a source without a date';
  return `${status === 'current' ? 'Last confirmed' : 'From a source of'} ${formatDay(date)}`;
}

/** What facts were checked against: `Last confirmed 1 December 2025: a newsletter`. */
export function describeSource(listing: Sourced): string {
  return `${describeSourceDay(listing)}: ${listing.verified.source.replace(/\.$/, '')}`;
}

/** What to know of a listing that is due for a check; undefined for any other. */
export function warnOfAge(listing: Reviewable & Sourced): string | undefined {
  const { date } = listing.verified;
  return isDue(listing) && date
    ? `What we checked them against is from ${formatDay(date)}. Ask before you rely on them.`
    : undefined;
}
