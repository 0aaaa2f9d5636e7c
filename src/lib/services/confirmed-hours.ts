import { addDays } from '../dates/days.ts';
import { judgeFreshness } from './due.ts';
import type { OpeningHours } from './opening-hours.ts';

/** Hours that may be called open or shut, with what it takes to say so on the page. */
export interface ConfirmedHours {
  hours: OpeningHours;
  /** England's public holidays that can matter before `until` and in the week after, as ISO days. */
  holidays: readonly string[];
  /** The last ISO day on which the hours may be called open: their review is due after it. */
  until: string;
}

/** What a file says of some hours. */
interface Facts {
  hours: OpeningHours | undefined;
  status: 'current' | 'unconfirmed' | 'closed';
  /** Whether their phone number is marked as not confirmed. */
  unconfirmed: boolean;
  /** ISO day of the source. */
  checked: string | undefined;
}

/**
 * The hours of a current, confirmed entry that is within its review period on `today` (ISO day);
 * undefined for any other, which is never called open or shut. `holidays` are all that are known.
 */
export function confirmedHours(
  { hours, status, unconfirmed, checked }: Facts,
  review: { today: string; warnAfterDays: number },
  holidays: readonly string[],
): ConfirmedHours | undefined {
  if (!hours || unconfirmed || status !== 'current' || !checked) return undefined;
  if (judgeFreshness(checked, review.today, review.warnAfterDays) !== 'fresh') return undefined;
  const until = addDays(checked, review.warnAfterDays);
  const last = addDays(until, 8);
  const matters = (day: string): boolean => day >= review.today && day <= last;
  return { hours, until, holidays: hours === 'always' ? [] : holidays.filter(matters) };
}
