import { addDays, countDays } from '../dates/days.ts';
import type { CalendarPlan } from './calendar.ts';
import { makeNightPlan, type NightPlan } from './periods.ts';
import { moveToMonday } from './rota.ts';

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
