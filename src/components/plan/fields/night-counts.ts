import { addDays, countDays } from '../../../lib/dates/days.ts';
import { listHolidays, listSpecialDays, type NightPlan } from '../../../lib/plan/periods.ts';
import { moveToMonday } from '../../../lib/plan/rota.ts';
import { makeCountTable, sayCounts } from '../../../lib/plan/rota-words.ts';
import { createElement, replaceChildren } from '../../dom.ts';
import type { Asked, Boxes } from './boxes.ts';
import { buildWordTable } from './word-table.ts';

/** Nights are counted over a year of whole weeks. */
export const nightsOfYear = 364;

/** The first nights of the year that runs now, or of the first to come, and of the next. */
function listYears(start: string, today: string): string[] {
  const passed = Math.max(0, Math.floor(countDays(start, today) / nightsOfYear));
  const from = addDays(start, passed * nightsOfYear);
  return [from, addDays(from, nightsOfYear)];
}

/**
 * What the answers of the reader give together: the rota with holidays and special days laid over
 * it. Nothing where there is no rota, or nothing that names a parent for days of these two years.
 */
function layOver({
  findAnswer,
  data,
  today,
}: Asked): { plan: NightPlan; years: string[] } | undefined {
  const [rota, days, holidays] = [findAnswer('rota'), findAnswer('days'), findAnswer('holidays')];
  if (rota?.kind !== 'rota') return undefined;
  const years = listYears(moveToMonday(rota.rota.from).from, today);
  const [first = '', last = ''] = years;
  const end = addDays(last, nightsOfYear);
  const layers = [
    days?.kind === 'days' ? listSpecialDays(days.rows, data.specialDays) : [],
    holidays?.kind === 'holidays' ? listHolidays(holidays.rows, data.holidays) : [],
  ].map((layer) =>
    layer.filter(({ who, from, to }) => who !== undefined && to >= first && from < end),
  );
  if (layers.every(({ length }) => length === 0)) return undefined;
  const isNext = layers.some((layer) => layer.some(({ to }) => to >= last));
  return { plan: { rota: rota.rota, layers }, years: isNext ? years : [first] };
}

/** Nights in each home with holidays and special days, in words and a table. */
export function buildCounts(asked: Asked): Pick<Boxes, 'root'> & { refresh: () => void } {
  const root = createElement('div', '');
  let shown = '';
  const refresh = (): void => {
    const found = layOver(asked);
    const words = JSON.stringify(found ?? null);
    if (words === shown) return;
    shown = words;
    replaceChildren(root);
    if (!found) return;
    const { plan, years } = found;
    root.append(
      createElement('p', 'app-field-name', 'What this means for a year'),
      ...years.map((from) =>
        createElement('p', '', sayCounts(plan, from, nightsOfYear, asked.people).join(' ')),
      ),
      createElement('p', '', 'Holidays and days without a date are not counted.'),
      buildWordTable(
        'Nights in a year, with holidays and special days',
        makeCountTable(plan, years, nightsOfYear, asked.people),
      ),
    );
  };
  return { root, refresh };
}
