import { listHolidays, listSpecialDays } from '../../../lib/plan/periods.ts';
import { makeCountTable, sayCounts } from '../../../lib/plan/rota-words.ts';
import { listYears, nightsOfYear, type Years } from '../../../lib/plan/year-counts.ts';
import { createElement, replaceChildren } from '../../dom.ts';
import type { Asked, Boxes } from './boxes.ts';
import { buildWordTable } from './word-table.ts';

/**
 * What the answers of the reader give together: the rota with holidays and special days laid over
 * it. Nothing where there is no rota, or nothing that changes its nights in these years.
 */
function layOver({ findAnswer, data, today }: Asked): Years | undefined {
  const [rota, days, holidays] = [findAnswer('rota'), findAnswer('days'), findAnswer('holidays')];
  if (rota?.kind !== 'rota') return undefined;
  const found = listYears(
    {
      rota: rota.rota,
      holidays: holidays?.kind === 'holidays' ? listHolidays(holidays.rows, data.holidays) : [],
      specialDays: days?.kind === 'days' ? listSpecialDays(days.rows, data.specialDays) : [],
    },
    today,
  );
  return found?.isLaidOver ? found : undefined;
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
    const { plan, starts } = found;
    root.append(
      createElement('p', 'app-field-name', 'What this means for a year'),
      ...starts.map((from) =>
        createElement('p', '', sayCounts(plan, from, nightsOfYear, asked.people).join(' ')),
      ),
      createElement('p', '', 'Holidays and days without a date are not counted.'),
      buildWordTable(
        'Nights in a year, with holidays and special days',
        makeCountTable(plan, starts, nightsOfYear, asked.people),
      ),
    );
  };
  return { root, refresh };
}
