import type { CalendarDay } from './calendar-days.ts';
import {
  bankHolidays,
  splitHours,
  type Closure,
  type HoursWithClosures,
  type OpeningHours,
  type SpanDay,
} from './opening-hours.ts';

/** A part of one day, in minutes since midnight; the last minute is not in it. */
export interface Span {
  from: number;
  to: number;
  /** False where it may be open, and nobody can know. */
  sure: boolean;
}

/** The spans of a day in order, none touching one that is as sure; or a holiday that no hours speak of. */
export type DayHours = readonly Span[] | 'holiday';

const minutesInDay = 24 * 60;

/** What opens on one day, before the night before it is looked at. */
interface DayPlan {
  /** A span may go on past the end of the day. */
  spans: readonly Span[];
  holiday: boolean;
  /** Whether a span of the day before may run on into this day. */
  takes: 'all' | 'perhaps' | 'nothing';
}

function countMinutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

/** The spans that open on a day of a name, where the schools are in term, have a holiday, or either. */
function listSpans(
  open: HoursWithClosures['open'],
  name: SpanDay,
  school: CalendarDay['school'],
): Span[] {
  if (open === 'always') return [{ from: 0, to: minutesInDay, sure: true }];
  return open
    .filter(({ days }) => days.includes(name))
    .filter(({ termTime }) => !termTime || !school || (termTime === 'only') === (school === 'term'))
    .map(({ opens, closes, termTime }) => {
      const [from, end] = [countMinutes(opens), countMinutes(closes)];
      const to = end > from ? end : end + minutesInDay;
      return { from, to, sure: !termTime || school !== undefined };
    });
}

const makeUnsure = (spans: readonly Span[]): Span[] =>
  spans.map((span) => ({ ...span, sure: false }));

const isOn =
  (date: string) =>
  ({ on, from = on, to = on }: Closure): boolean =>
    from !== undefined && to !== undefined && from <= date && date <= to;

function planDay(hours: OpeningHours, { date, day, holiday, school }: CalendarDay): DayPlan {
  const { open, closedOn } = splitHours(hours);
  if (closedOn.some(isOn(date))) return { spans: [], holiday: false, takes: 'nothing' };
  const usual = listSpans(open, day, school);
  if (!holiday) return { spans: usual, holiday: false, takes: 'all' };

  const closed = closedOn.some(({ on }) => on === bankHolidays);
  const spoken =
    closed || (open !== 'always' && open.some(({ days }) => days.includes(bankHolidays)));
  if (!spoken && open === 'always') return { spans: usual, holiday: false, takes: 'all' };
  if (!spoken) return { spans: makeUnsure(usual), holiday: true, takes: 'perhaps' };

  const own = closed ? [] : listSpans(open, bankHolidays, school);
  if (day !== 'sat' && day !== 'sun') return { spans: own, holiday: false, takes: 'nothing' };
  // At a weekend the day itself is no bank holiday: a weekday stands in for it. Nobody can know
  // which of the two is meant, unless both come to the same.
  const same = JSON.stringify(joinSpans(own)) === JSON.stringify(joinSpans(usual));
  return same
    ? { spans: usual, holiday: false, takes: 'perhaps' }
    : { spans: makeUnsure([...usual, ...own]), holiday: true, takes: 'perhaps' };
}

/** Spans in order, those that touch or overlap as one; where a sure one is, it wins. */
function joinSpans(spans: readonly Span[]): Span[] {
  const cuts = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const joined: Span[] = [];
  cuts.forEach((from, index) => {
    const here = spans.filter((span) => span.from <= from && from < span.to);
    const to = cuts[index + 1];
    if (here.length === 0 || to === undefined) return;
    const sure = here.some((span) => span.sure);
    const last = joined[joined.length - 1];
    if (last?.to === from && last.sure === sure) last.to = to;
    else joined.push({ from, to, sure });
  });
  return joined;
}

function finishDay(before: DayPlan, { spans, holiday, takes }: DayPlan): DayHours {
  const night = before.spans
    .filter(({ to }) => to > minutesInDay && takes !== 'nothing')
    .map(({ to, sure }) => ({ from: 0, to: to - minutesInDay, sure: sure && takes === 'all' }));
  // What never opens on this weekday is as shut on a holiday.
  if (holiday && spans.length + night.length > 0) return 'holiday';
  const day = spans.map((span) => ({ ...span, to: Math.min(span.to, minutesInDay) }));
  return joinSpans([...night, ...day]);
}

/**
 * What some hours come to on each of these days but the first, which is the eve of the others: the
 * one rule of what is open when.
 * - On a closed day nothing is open: a span of the evening before ends at midnight.
 * - A bank holiday goes by the spans that name it. Hours that say nothing of it are unknown then,
 *   but for those that are open always, or never on that weekday.
 * - A span in term time, or in school holidays, is unsure on days of which neither is known.
 */
export function listDayHours(hours: OpeningHours, days: readonly CalendarDay[]): DayHours[] {
  const plans = days.map((day) => planDay(hours, day));
  return plans.slice(1).map((plan, eve) => finishDay(plans[eve] ?? plan, plan));
}

/** What is open on a day where any of several is, such as one of two buildings. */
export function uniteDays(all: readonly DayHours[]): DayHours {
  const [only, ...others] = all;
  if (only && others.length === 0) return only;
  if (all.every((each) => each === 'holiday')) return 'holiday';
  return joinSpans(
    all.flatMap((each) =>
      each === 'holiday' ? [{ from: 0, to: minutesInDay, sure: false }] : each,
    ),
  );
}
