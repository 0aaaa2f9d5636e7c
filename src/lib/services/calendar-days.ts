import { addDays, countDays } from '../dates/days.ts';
import type { Day } from './opening-hours.ts';
import { findDay } from './uk-time.ts';

/** A stretch of school days without a holiday in it: its first and its last ISO day. */
export interface SchoolTerm {
  from: string;
  to: string;
}

/** What makes one day another than the next. */
export interface Calendar {
  /** The public holidays of the council's nation, as ISO days. */
  holidays: readonly string[];
  /** The terms of the council's schools that are known, in order. */
  terms: readonly SchoolTerm[];
}

/** A day as the rules of hours see it. */
export interface CalendarDay {
  /** ISO day. */
  date: string;
  day: Day;
  /** Whether it is a public holiday. */
  holiday: boolean;
  /** Whether schools are in term or have a holiday; undefined where nobody can know. */
  school: 'term' | 'holiday' | undefined;
}

/**
 * Whether the schools of the council are in term on an ISO day. Between two known terms is a
 * holiday; before the first and after the last nothing is known. A weekend that ends a term or
 * comes right before one belongs to neither for sure.
 */
export function judgeSchool(date: string, terms: readonly SchoolTerm[]): CalendarDay['school'] {
  if (terms.some(({ from, to }) => from <= date && date <= to)) return 'term';
  const before = terms.filter(({ to }) => to < date).pop();
  const after = terms.find(({ from }) => from > date);
  if (!before || !after) return undefined;
  const [since, left] = [countDays(before.to, date), countDays(date, after.from)];
  const day = findDay(date);
  if (day === 'sat' && (since === 1 || left <= 2)) return undefined;
  if (day === 'sun' && (since <= 2 || left === 1)) return undefined;
  return 'holiday';
}

/** An ISO day as the rules of hours see it. */
export const describeDay = (date: string, { holidays, terms }: Calendar): CalendarDay => ({
  date,
  day: findDay(date),
  holiday: holidays.includes(date),
  school: judgeSchool(date, terms),
});

/** Every day from one ISO day to another, both among them. */
export const listDays = (from: string, to: string, calendar: Calendar): CalendarDay[] =>
  Array.from({ length: countDays(from, to) + 1 }, (_, ahead) =>
    describeDay(addDays(from, ahead), calendar),
  );
