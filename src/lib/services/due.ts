import { countDays } from '../dates/days.ts';

/** How far to trust an entry by the age of what it was checked against. */
export type Freshness = 'fresh' | 'due' | 'undated';

/**
 * Whether an entry checked on `date` (ISO day, absent for an undated source) is due for a check
 * on `today` (ISO day). It stays fresh for `warnAfterDays` days, the last one included.
 */
export function judgeFreshness(
  date: string | undefined,
  today: string,
  warnAfterDays: number,
): Freshness {
  if (date === undefined) return 'undated';
  return countDays(date, today) > warnAfterDays ? 'due' : 'fresh';
}

/** What the state of a listing rests on. */
export interface Reviewable {
  status: 'current' | 'unconfirmed' | 'closed';
  freshness?: Freshness | undefined;
}

/** Whether a listing that has not closed is past its review: its details may have changed. */
export const isDue = ({ status, freshness }: Reviewable): boolean =>
  status !== 'closed' && freshness === 'due';

/** Whether a listing was checked and is past its review: others are recommended first. */
export const isStale = (listing: Reviewable): boolean =>
  listing.status === 'current' && isDue(listing);
