/** Days in the order of a week in the United Kingdom. */
export const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Day = (typeof days)[number];

/** What a span or a closure may name besides days of the week and of the calendar. */
export const bankHolidays = 'bank-holidays';

/** The days that a span may name: a weekday, or the bank holidays that fall on one. */
export const spanDays = [...days, bankHolidays] as const;
export type SpanDay = (typeof spanDays)[number];

/**
 * One span on one or more days. Times are 24-hour UK clock times, `HH:MM`. One that closes at an
 * earlier time than it opens ends on the next day: it belongs to the day on which it opens.
 */
export interface HoursSpan {
  days: readonly SpanDay[];
  opens: string;
  closes: string;
  /** `only`: in the terms of the council's schools alone; `never`: in their holidays alone. */
  termTime?: 'only' | 'never' | undefined;
}

/** Days on which it is closed: one ISO day or all bank holidays, or a range with both ends in it. */
export interface Closure {
  on?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  reason?: string | undefined;
}

/** Hours with days on which they do not hold. A closed day wins over all else. */
export interface HoursWithClosures {
  open: 'always' | readonly HoursSpan[];
  closedOn: readonly Closure[];
}

/** `always` is day and night, every day of the year, bank holidays too. */
export type OpeningHours = 'always' | readonly HoursSpan[] | HoursWithClosures;

/** Hours of every shape in one. */
export const splitHours = (hours: OpeningHours): HoursWithClosures =>
  typeof hours === 'object' && 'open' in hours ? hours : { open: hours, closedOn: [] };

/**
 * Hours without the closures that were over before an ISO day, in the shortest shape that says the
 * same: what is closed on no day any more and open at every hour is `always`.
 */
export function dropPast(hours: OpeningHours, day: string): OpeningHours {
  const { open, closedOn } = splitHours(hours);
  const ahead = closedOn.filter(({ on, to = on }) => to === bankHolidays || (to ?? '') >= day);
  return ahead.length > 0 ? { open, closedOn: ahead } : open;
}

/** Days as readers write them. */
export const dayNames: Record<Day, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** `09:00` as `9am`, `17:30` as `5:30pm`, `12:00` as `midday`, `00:00` and `24:00` as `midnight`. */
export function clockTime(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  if (minute === 0 && hour === 12) return 'midday';
  if (minute === 0 && hour % 24 === 0) return 'midnight';
  const half = hour % 24 < 12 ? 'am' : 'pm';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${half}`;
}
