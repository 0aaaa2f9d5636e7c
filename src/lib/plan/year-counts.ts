import { addDays, countDays } from '../dates/days.ts';
import { isolateText } from '../referral/direction.ts';
import type { CalendarPlan } from './calendar.ts';
import type { Row } from './comparison.ts';
import { findCalendars } from './find-calendars.ts';
import { findPeople, joinWords } from './people.ts';
import { makeNightPlan, type NightPlan } from './periods.ts';
import type { Party, Plan } from './plan.ts';
import { moveToMonday } from './rota.ts';
import { sayCounts } from './rota-words.ts';
import type { Known } from './say-value.ts';

/** Nights are counted over a year of whole weeks. */
export const nightsOfYear = 364;

/** A rota with what is laid over it, to be counted. */
export interface Years {
  plan: NightPlan;
  /** The first nights of the year that runs now, or of the first to come, and of the next where that differs. */
  starts: string[];
  /** Whether a holiday or a special day changes nights of these years. */
  isLaidOver: boolean;
}

/** The years of a rota by which nights are counted, `today` being an ISO day. Nothing without a rota. */
export function listYears(calendar: CalendarPlan, today: string): Years | undefined {
  const { rota } = calendar;
  if (!rota) return undefined;
  const { from } = moveToMonday(rota.from);
  const passed = Math.max(0, Math.floor(countDays(from, today) / nightsOfYear));
  const first = addDays(from, passed * nightsOfYear);
  const next = addDays(first, nightsOfYear);
  const end = addDays(next, nightsOfYear);
  const isCounted = (days: { from: string; to: string }): boolean =>
    days.to >= first && days.from < end;
  const whole = makeNightPlan(calendar);
  const layers = whole.layers.map((layer) =>
    layer.filter((period) => period.who !== undefined && isCounted(period)),
  );
  const shared = (whole.shared ?? []).filter(isCounted);
  const laid = [...layers.flatMap((layer) => layer), ...shared];
  return {
    plan: { rota, layers, shared },
    starts: laid.some(({ to }) => to >= next) ? [first, next] : [first],
    isLaidOver: laid.length > 0,
  };
}

/** Nights of a year in sentences: as both say, and as each suggests where that is not the same. */
export type YearWords = Readonly<Record<Party | 'both', readonly string[]>>;

/** The nights of a year of a plan in words, from what comparing it gave, for the children of whom they hold. */
export function sayYears(plan: Plan, rows: readonly Row[], known: Known, today: string): YearWords {
  const people = findPeople(plan);
  const say = (whose: Party | 'both'): string[] =>
    findCalendars(plan, rows, whose, known).flatMap((calendar) => {
      const years = listYears(calendar.plan, today);
      if (!years) return [];
      const some = plan.children.filter(({ id }) => calendar.children.includes(id));
      const names = joinWords(some.map(({ name }) => isolateText(name)));
      const about = some.length < plan.children.length ? `For ${names}. ` : '';
      return years.starts.map(
        (from) => about + sayCounts(years.plan, from, nightsOfYear, people).join(' '),
      );
    });
  const both = say('both');
  const sayOwn = (party: Party): string[] => say(party).filter((line) => !both.includes(line));
  return { both, p1: sayOwn('p1'), p2: sayOwn('p2') };
}
