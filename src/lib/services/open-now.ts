import { addDays } from '../dates/days.ts';
import { clockTime, dayNames, days, type Day, type OpeningHours } from './opening-hours.ts';

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
const minutesInDay = 24 * 60;
const week = 7;

/** The weekday of an ISO day: 1 January 1970 was a Thursday. */
const findDay = (date: string): Day =>
  days[(Math.floor(Date.parse(date) / dayLength) + 3) % week] ?? 'mon';

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

/** A time to come: days from today (0 to 7), its weekday, and `HH:MM` on a UK clock. */
interface Moment {
  ahead: number;
  day: Day;
  /** `24:00` is the midnight that ends the day. */
  time: string;
}

/**
 * Whether hours are open, and what comes next.
 * - `always`: day and night, every day of the year.
 * - `open`: until a moment; without one, for longer than a week.
 * - `opens`: shut now, and open from a moment within a week.
 * - `holiday`: today is a public holiday, and the hours do not say if they hold.
 * - `closed`: shut now, and for longer than a week.
 */
export type OpenState =
  | { kind: 'always' }
  | { kind: 'open'; until?: Moment }
  | { kind: 'opens'; at: Moment }
  | { kind: 'holiday'; day: Day }
  | { kind: 'closed' };

/** A part of one day, in minutes since midnight; the last minute is not in it. */
interface Span {
  from: number;
  to: number;
}

function countMinutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

function formatTime(minutes: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The spans of one weekday in order, those that touch or overlap as one. */
function spansOn(day: Day, hours: Exclude<OpeningHours, 'always'>): Span[] {
  const spans = hours
    .filter((span) => span.days.includes(day))
    .map(({ opens, closes }) => ({ from: countMinutes(opens), to: countMinutes(closes) }))
    .sort((one, other) => one.from - other.from);
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined[joined.length - 1];
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else joined.push(span);
  }
  return joined;
}

/**
 * The state of these hours at an instant (milliseconds since 1970). `holidays` are the public
 * holidays of England as ISO days. No source says what any service does on them, so hours other
 * than `always` are never called open on one, and never said to open on one. Hours are times on a
 * UK clock: an hour that the clock repeats in October counts twice.
 */
export function openState(
  hours: OpeningHours,
  instant: number,
  holidays: readonly string[],
): OpenState {
  if (hours === 'always') return { kind: 'always' };
  const { date, day, minutes } = ukTime(instant);
  if (holidays.includes(date)) return { kind: 'holiday', day };

  const spansAhead = (ahead: number): Span[] => {
    const then = addDays(date, ahead);
    return holidays.includes(then) ? [] : spansOn(findDay(then), hours);
  };
  const moment = (ahead: number, time: number): Moment => ({
    ahead,
    day: findDay(addDays(date, ahead)),
    time: formatTime(time),
  });

  const current = spansAhead(0).find(({ from, to }) => from <= minutes && minutes < to);
  if (current) {
    let ahead = 0;
    let end = current.to;
    // Past midnight it stays open when the next day begins open.
    while (end === minutesInDay) {
      if (ahead === week) return { kind: 'open' };
      const [next] = spansAhead(ahead + 1);
      if (next?.from !== 0) break;
      ahead += 1;
      end = next.to;
    }
    return { kind: 'open', until: moment(ahead, end) };
  }
  for (let ahead = 0; ahead <= week; ahead += 1) {
    const next = spansAhead(ahead).find(({ from }) => ahead > 0 || from > minutes);
    if (next) return { kind: 'opens', at: moment(ahead, next.from) };
  }
  return { kind: 'closed' };
}

/** Whether these hours are open at an instant. On a public holiday only `always` is. */
export function isOpenNow(
  hours: OpeningHours,
  instant: number,
  holidays: readonly string[],
): boolean {
  const { kind } = openState(hours, instant, holidays);
  return kind === 'always' || kind === 'open';
}

const weekday = ({ ahead, day }: Moment): string =>
  ahead === week ? `next ${dayNames[day]}` : dayNames[day];

/** ` tomorrow`, ` on Sunday`; nothing for today, when only one midnight is to come. */
function untilDay(moment: Moment): string {
  if (moment.ahead === 0) return '';
  if (moment.ahead === 1) return ' tomorrow';
  return ` ${moment.ahead === week ? '' : 'on '}${weekday(moment)}`;
}

function opensDay(moment: Moment): string {
  if (moment.ahead === 0) return 'today';
  return moment.ahead === 1 ? 'tomorrow' : weekday(moment);
}

/** A state in a few words, such as `Open now until 5pm` or `Opens tomorrow 9am`. */
export function describeState(state: OpenState): string {
  switch (state.kind) {
    case 'always':
      return 'Open 24 hours';
    case 'open':
      return state.until
        ? `Open now until ${clockTime(state.until.time)}${untilDay(state.until)}`
        : 'Open now';
    case 'opens': {
      // "Sunday midnight" could be either end of Sunday.
      const time = state.at.time === '00:00' ? '12am' : clockTime(state.at.time);
      return `Opens ${opensDay(state.at)} ${time}`;
    }
    case 'holiday': {
      // A bank holiday is never at a weekend: Christmas Day on a Saturday moves its own to Monday.
      const weekend = state.day === 'sat' || state.day === 'sun';
      return `Hours may differ today (${weekend ? 'public' : 'bank'} holiday)`;
    }
    case 'closed':
      return 'Closed now';
  }
}
