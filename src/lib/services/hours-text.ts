import type { CalendarDay } from './calendar-days.ts';
import type { DayHours, Span } from './day-hours.ts';
import { days } from './opening-hours.ts';
import { findDay } from './uk-time.ts';

const writeDay = (hours: DayHours): string =>
  hours === 'holiday'
    ? 'h'
    : hours.map(({ from, to, sure }) => `${from}-${to}${sure ? '' : '?'}`).join(',');

/** The text that stands there most often; of those that stand there as often, the first. */
function findCommon(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), ['', 0])[0];
}

/**
 * What some hours come to on some days, on one line for an attribute of a page: what is usual from
 * Monday to Sunday, then each day that is not as its weekday usually is.
 * `540-1020;540-1020;;;;1080-1440;0-60? 2026-12-25=h 2026-12-28=` has hours in minutes on Monday,
 * Tuesday, Saturday and Sunday, perhaps, a holiday of which nothing is known, and a closed day.
 */
export function writeDays(calendar: readonly CalendarDay[], hours: readonly DayHours[]): string {
  const all = calendar.map(({ date, day }, index) => ({
    date,
    day,
    text: writeDay(hours[index] ?? []),
  }));
  const usual = days.map((day) =>
    findCommon(all.filter((each) => each.day === day).map(({ text }) => text)),
  );
  const others = all.filter(({ day, text }) => text !== usual[days.indexOf(day)]);
  return [usual.join(';'), ...others.map(({ date, text }) => `${date}=${text}`)].join(' ');
}

/**
 * What hours that `writeDays` wrote come to on an ISO day; nothing where the text cannot be read.
 * Never throws.
 */
export function readDay(text: string, date: string): DayHours | undefined {
  const [week = '', ...others] = text.split(' ');
  const other = others.find((each) => each.startsWith(date));
  const found = other ? other.slice(date.length + 1) : week.split(';')[days.indexOf(findDay(date))];
  if (found === 'h') return 'holiday';
  if (found === '') return [];
  const spans: Span[] = [];
  for (const part of (found ?? '').split(',')) {
    const [, from, to, unsure] = /^(\d+)-(\d+)(\?)?$/.exec(part) ?? [];
    if (to === undefined) return undefined;
    spans.push({ from: Number(from), to: Number(to), sure: unsure === undefined });
  }
  return spans;
}
