import { addDays } from '../dates/days.ts';
import type { CalendarDay } from './calendar-days.ts';
import { listDayHours, uniteDays } from './day-hours.ts';
import { judgeFreshness } from './due.ts';
import { writeDays } from './hours-text.ts';
import type { OpeningHours } from './opening-hours.ts';

/** Hours that may be called open or shut, with what it takes to say so on the page. */
export interface ConfirmedHours {
  /** Whether they are day and night, every day: then there is nothing to work out. */
  always: boolean;
  /** What they come to on every day that can matter, as `writeDays` writes it. */
  days: string;
  /** The last ISO day on which the hours may be called open: their review is due after it. */
  until: string;
}

/** What a file says of some hours. */
interface Facts {
  /** None, or those of one number; of several places, any of which may be open. */
  hours: readonly OpeningHours[];
  status: 'current' | 'unconfirmed' | 'closed';
  /** Whether their phone number is marked as not confirmed. */
  unconfirmed: boolean;
  /** ISO day of the source. */
  checked: string | undefined;
}

/** How many days after the end of the review the page may look at, to say what opens next. */
export const daysAhead = 8;

/**
 * The hours of a current, confirmed entry that is within its review period on `today` (ISO day);
 * undefined for any other, which is never called open or shut. `days` are those from the eve of
 * today to `daysAhead` after the longest review.
 */
export function confirmedHours(
  { hours, status, unconfirmed, checked }: Facts,
  review: { today: string; warnAfterDays: number },
  days: readonly CalendarDay[],
): ConfirmedHours | undefined {
  if (hours.length === 0 || unconfirmed || status !== 'current' || !checked) return undefined;
  if (judgeFreshness(checked, review.today, review.warnAfterDays) !== 'fresh') return undefined;
  const until = addDays(checked, review.warnAfterDays);
  if (hours.includes('always')) return { always: true, days: '', until };
  const last = addDays(until, daysAhead);
  const near = days.filter(({ date }) => date <= last);
  const tables = hours.map((each) => listDayHours(each, near));
  const united = near
    .slice(1)
    .map((_, index) => uniteDays(tables.map((table) => table[index] ?? [])));
  return { always: false, days: writeDays(near.slice(1), united), until };
}
