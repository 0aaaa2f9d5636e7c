import { fillWords, nameUnknown } from '../../../lib/plan/people.ts';
import { listClashes, listHolidays, listSpecialDays } from '../../../lib/plan/periods.ts';
import type { PeriodRow } from '../../../lib/plan/plan.ts';
import { listOffered } from '../../../lib/plan/template.ts';
import { sayClash, sayComingDays, sayComingSpans } from '../../../lib/plan/say-periods.ts';
import { createElement, replaceChildren, requirePart } from '../../dom.ts';
import { makeId } from '../make-id.ts';
import { onPress } from '../on-press.ts';
import type { Asked, Boxes, BuildBoxes } from './boxes.ts';
import { buildCounts } from './night-counts.ts';
import { PeriodBoxes, type Listed } from './period-row.ts';

/** The most holidays or days that a family may add. */
const mostOwn = 20;

/** Rows of content, each with who has the children, and rows that the family adds. */
function buildPeriods(asked: Asked, known: readonly Listed[], before: readonly PeriodRow[]): Boxes {
  const { copy, question } = asked;
  const root = copy('plan-periods');
  const list = requirePart(root, 'rows');
  let rows: PeriodBoxes[] = [];
  let made = 0;

  const addRow = (listed: Listed, row?: PeriodRow): PeriodBoxes => {
    made += 1;
    const key = made === 1 ? asked.key : `${asked.key}.${made}`;
    const boxes = new PeriodBoxes({ ...asked, key }, listed, row);
    rows.push(boxes);
    list.append(boxes.root);
    return boxes;
  };
  const isDay = question.kind === 'days';
  const addOwn = (row?: PeriodRow): PeriodBoxes => {
    // What another form named, or this one no longer does, has its id alone for a name.
    const label = row && (row.name ?? nameUnknown(row.id, asked.people));
    const boxes = addRow({ id: row?.id ?? `own-${makeId()}`, label, dates: '', isDay }, row);
    boxes.onRemove(() => {
      rows = rows.filter((each) => each !== boxes);
      boxes.root.remove();
      add.hidden = false;
      add.focus();
      add.dispatchEvent(new Event('input', { bubbles: true }));
    });
    return boxes;
  };
  for (const listed of known)
    addRow(
      listed,
      before.find(({ id }) => id === listed.id),
    );
  const add = onPress(root, 'add', () => {
    addOwn().focus();
    add.hidden = rows.length >= known.length + mostOwn;
  });
  add.textContent = isDay ? 'Add a day of our own' : 'Add a holiday of our own';
  for (const row of before) if (known.every(({ id }) => id !== row.id)) addOwn(row);

  const { holidays, specialDays } = asked.data;
  const clashes = createElement('div', '');
  const counts = buildCounts(asked);
  root.append(clashes, counts.root);
  let shown = '';
  const refresh = (): void => {
    const said = rows.flatMap((row) => row.read().row ?? []);
    const periods = isDay ? listSpecialDays(said, specialDays) : listHolidays(said, holidays);
    const words = listClashes(periods).map(({ first, second, nights }) =>
      sayClash(
        [first, second].map(({ id }) => findName(id)),
        nights,
      ),
    );
    counts.refresh();
    if (words.join() === shown) return;
    shown = words.join();
    replaceChildren(clashes, ...words.map((each) => createElement('p', '', each)));
  };
  const findName = (id: string): string => rows.find((row) => row.id === id)?.name ?? id;
  refresh();
  return {
    root,
    read: () => {
      const readings = rows.map((row) => row.read());
      return {
        fault: readings.find((reading) => reading.fault)?.fault,
        value: {
          kind: isDay ? 'days' : 'holidays',
          rows: readings.flatMap(({ row }) => row ?? []),
        },
      };
    },
    refresh,
  };
}

/** Whether a row of a plan is about a holiday or day. */
const isIn =
  (rows: readonly PeriodRow[]) =>
  ({ id }: { id: string }): boolean =>
    rows.some((row) => row.id === id);

/** Who the children are with in each school holiday. */
export const buildHolidays: BuildBoxes = (asked, value) => {
  const rows = value?.kind === 'holidays' ? value.rows : [];
  return buildPeriods(
    asked,
    listOffered(asked.data.holidays, isIn(rows)).map(({ id, name, dates }) => ({
      id,
      label: name,
      dates: sayComingSpans(dates, asked.today),
      isDay: false,
    })),
    rows,
  );
};

/** Who the children are with on each special day. */
export const buildSpecialDays: BuildBoxes = (asked, value) => {
  const rows = value?.kind === 'days' ? value.rows : [];
  return buildPeriods(
    asked,
    listOffered(asked.data.specialDays, isIn(rows)).map(({ id, label, dates }) => ({
      id,
      label: fillWords(label, asked.people),
      dates: sayComingDays(dates, asked.today),
      isDay: true,
    })),
    rows,
  );
};
