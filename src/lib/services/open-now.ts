import { addDays } from '../dates/days.ts';
import type { DayHours } from './day-hours.ts';
import { clockTime, dayNames, type Day } from './opening-hours.ts';
import { findDay, ukTime } from './uk-time.ts';

const minutesInDay = 24 * 60;
const week = 7;

/** A time to come: days from today (0 to 7), its weekday, and `HH:MM` on a UK clock. */
interface Moment {
  ahead: number;
  day: Day;
  /** `24:00` is the midnight that ends the day. */
  time: string;
}

/**
 * Whether hours are open, and what comes next.
 * - `open`: until a moment; without one, for longer than a week, or until nobody knows when.
 * - `opens`: shut now, and open from a moment within a week.
 * - `holiday`: today is a public holiday, and the hours do not say if they hold.
 * - `closed`: shut now, and for longer than a week or until nobody knows when.
 */
export type OpenState =
  | { kind: 'open'; until?: Moment }
  | { kind: 'opens'; at: Moment }
  | { kind: 'holiday'; day: Day }
  | { kind: 'closed' };

function formatTime(minutes: number): string {
  const two = (number: number): string => (number < 10 ? `0${number}` : `${number}`);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/**
 * The state at an instant (milliseconds since 1970) of hours that `read` gives for an ISO day, and
 * nothing where it cannot be known. They are times on a UK clock: an hour that the clock repeats in
 * October counts twice. A public holiday that the hours do not speak of is passed over on the way
 * to the next opening, and ends nothing that may go on at midnight.
 */
export function openState(
  read: (date: string) => DayHours | undefined,
  instant: number,
): OpenState | undefined {
  const { date, day, minutes } = ukTime(instant);
  const readAhead = (ahead: number): DayHours | undefined => read(addDays(date, ahead));
  const moment = (ahead: number, time: number): Moment => ({
    ahead,
    day: findDay(addDays(date, ahead)),
    time: formatTime(time),
  });

  let spans = read(date);
  if (spans === 'holiday') return { kind: 'holiday', day };
  if (!spans) return undefined;
  let current = spans.find(({ from, to }) => from <= minutes && minutes < to);
  if (current) {
    if (!current.sure) return undefined;
    for (let ahead = 0; ahead <= week; ahead += 1) {
      const { to } = current;
      const until = { kind: 'open', until: moment(ahead, to) } as const;
      // What touches it and is not one with it is unsure.
      if (to < minutesInDay)
        return spans.some(({ from }) => from === to) ? { kind: 'open' } : until;
      // Past midnight it stays open when the next day begins open.
      spans = readAhead(ahead + 1);
      if (!spans || spans === 'holiday') break;
      [current] = spans;
      if (current?.from !== 0) return until;
      if (!current.sure) break;
    }
    return { kind: 'open' };
  }
  for (let ahead = 0; ahead <= week; ahead += 1) {
    const then = readAhead(ahead);
    if (!then) break;
    if (then === 'holiday') continue;
    const next = then.find(({ from }) => ahead > 0 || from > minutes);
    if (next)
      return next.sure ? { kind: 'opens', at: moment(ahead, next.from) } : { kind: 'closed' };
  }
  return { kind: 'closed' };
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
