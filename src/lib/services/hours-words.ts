import { formatDay } from '../dates/format-day.ts';
import { joinWords } from '../join-words.ts';
import {
  bankHolidays,
  clockTime,
  dayNames,
  days,
  splitHours,
  type Closure,
  type Day,
  type HoursSpan,
  type OpeningHours,
  type SpanDay,
} from './opening-hours.ts';

/** Days as a reader says them: runs of three or more as `Monday to Friday`, others listed. */
export function dayList(chosen: readonly SpanDay[]): string {
  const names: string[] = [];
  let run: Day[] = [];
  const endRun = (): void => {
    const [first] = run;
    const last = run.at(-1);
    if (first && last && run.length > 2) names.push(`${dayNames[first]} to ${dayNames[last]}`);
    else names.push(...run.map((day) => dayNames[day]));
    run = [];
  };
  for (const day of days) {
    if (chosen.includes(day)) run.push(day);
    else endRun();
  }
  endRun();
  if (chosen.includes(bankHolidays))
    names.push(names.length > 0 ? 'bank holidays' : 'Bank holidays');
  return joinWords(names);
}

const inTerm = { only: ', in term time', never: ', in school holidays' };

const describeTimes = ({ opens, closes, termTime }: HoursSpan): string =>
  `${clockTime(opens)} to ${clockTime(closes)}${termTime ? inTerm[termTime] : ''}`;

const describeSpan = (span: HoursSpan): string => `${dayList(span.days)}, ${describeTimes(span)}`;

const isWorkday = (day: SpanDay): boolean => day !== bankHolidays && day !== 'sat' && day !== 'sun';

/**
 * Spans as sentences. The hours of bank holidays take the place of the weekday's own: where these
 * are others, bank holidays have a sentence that says so.
 */
function describeSpans(open: readonly HoursSpan[]): string[] {
  const own = open.filter(({ days: chosen }) => chosen.includes(bankHolidays));
  const others = open.filter(({ days: chosen }) => !chosen.includes(bankHolidays));
  if (own.length === 0 || !others.some(({ days: chosen }) => chosen.some(isWorkday)))
    return open.map(describeSpan);
  const usual = open
    .map((span) => ({ ...span, days: span.days.filter((day) => day !== bankHolidays) }))
    .filter(({ days: chosen }) => chosen.length > 0);
  return [...usual.map(describeSpan), `On bank holidays only ${joinWords(own.map(describeTimes))}`];
}

/** From one ISO day to another, with what both share said once: `from 24 to 27 December 2026`. */
function describeRange(from: string, to: string): string {
  const [day, month, year] = formatDay(from).split(' ');
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  const first = [day, sameMonth ? '' : month, sameYear ? '' : year].filter(Boolean).join(' ');
  return `from ${first} to ${formatDay(to)}`;
}

function describeClosure({ on, from = '', to = '', reason }: Closure): string {
  const when =
    on === undefined
      ? describeRange(from, to)
      : `on ${on === bankHolidays ? 'bank holidays' : formatDay(on)}`;
  return `Closed ${when}${reason === undefined ? '' : `: ${reason}`}`;
}

const firstDay = ({ on, from }: Closure): string => (on === bankHolidays ? '' : (on ?? from ?? ''));

/**
 * Hours as sentences without full stops: one a span, `Monday to Friday, 9am to 5pm`, then one for
 * each closure, the earliest first.
 */
export function describeHours(hours: OpeningHours): string[] {
  const { open, closedOn } = splitHours(hours);
  const closures = [...closedOn].sort((one, other) => (firstDay(one) < firstDay(other) ? -1 : 1));
  return [
    ...(open === 'always'
      ? [closures.length > 0 ? '24 hours a day' : '24 hours a day, every day']
      : describeSpans(open)),
    ...closures.map(describeClosure),
  ];
}

/** The same on one line, without its last full stop. */
export const sayHours = (hours: OpeningHours): string => describeHours(hours).join('. ');
