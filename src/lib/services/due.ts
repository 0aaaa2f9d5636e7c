import type { Freshness } from './freshness.ts';

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
