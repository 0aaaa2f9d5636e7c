import { days, type Day } from './opening-hours.ts';

/** What a clock and a calendar in the United Kingdom show. */
export interface UkTime {
  /** ISO day. */
  date: string;
  day: Day;
  /** Minutes since midnight on the clock, 0 to 1439. */
  minutes: number;
}

const ukClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

const dayLength = 24 * 60 * 60 * 1000;

/** The weekday of an ISO day: 1 January 1970 was a Thursday. */
export const findDay = (date: string): Day =>
  days[(Math.floor(Date.parse(date) / dayLength) + 3) % 7] ?? 'mon';

/**
 * The time in the United Kingdom at an instant (milliseconds since 1970), whatever zone the device
 * is in. Throws a RangeError for an instant that is no date.
 */
export function ukTime(instant: number): UkTime {
  const parts = new Map(
    ukClock.formatToParts(instant).map(({ type, value }): [string, string] => [type, value]),
  );
  const read = (name: string): string => parts.get(name) ?? '';
  const date = `${read('year')}-${read('month')}-${read('day')}`;
  // Some engines write the first hour of a day as 24.
  return {
    date,
    day: findDay(date),
    minutes: (Number(read('hour')) % 24) * 60 + Number(read('minute')),
  };
}
