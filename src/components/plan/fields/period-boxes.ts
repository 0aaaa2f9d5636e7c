import { fillWords, nameUnknown } from '../../../lib/plan/people.ts';
import type { PeriodRow } from '../../../lib/plan/plan.ts';
import { sayComingDays, sayComingSpans } from '../../../lib/plan/say-periods.ts';
import { requirePart } from '../../dom.ts';
import { nameBox } from '../../fields/choices.ts';
import { makeId } from '../make-id.ts';
import { onPress } from '../on-press.ts';
import type { Asked, BuildBoxes, Reading } from './boxes.ts';
import { PeriodBoxes, type Listed } from './period-row.ts';

/** The most holidays or days that a family may add. */
const mostOwn = 20;

/** Rows of content, each with who has the children, and rows that the family adds. */
function buildPeriods(
  asked: Asked,
  known: readonly Listed[],
  before: readonly PeriodRow[],
): {
  root: HTMLElement;
  read: () => Reading;
} {
  const { copy, question } = asked;
  const root = copy('plan-periods');
  const list = requirePart(root, 'rows');
  let rows: PeriodBoxes[] = [];
  let count = 0;

  const addRow = (listed: Listed, row?: PeriodRow): PeriodBoxes => {
    const made = new PeriodBoxes({ ...asked, key: nameBox(asked.key, count) }, listed, row);
    count += 1;
    rows.push(made);
    list.append(made.root);
    return made;
  };
  const isDay = question.kind === 'days';
  const addOwn = (row?: PeriodRow): PeriodBoxes => {
    const made = addRow(
      { id: row?.id ?? `own-${makeId()}`, label: row?.name, dates: '', isDay },
      row,
    );
    made.onRemove(() => {
      rows = rows.filter((each) => each !== made);
      made.root.remove();
      add.focus();
      add.dispatchEvent(new Event('input', { bubbles: true }));
    });
    return made;
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
  for (const row of before) {
    if (known.some(({ id }) => id === row.id)) continue;
    // What another form lists has no name in the plan.
    if (row.name !== undefined) addOwn(row);
    else addRow({ id: row.id, label: nameUnknown(row.id, asked.people), dates: '', isDay }, row);
  }

  return {
    root,
    read: () => {
      const readings = rows.map((row) => row.read());
      const fault = readings.find((reading) => reading.fault)?.fault;
      if (fault) return { fault };
      const said = readings.flatMap(({ row }) => row ?? []);
      return { value: { kind: isDay ? 'days' : 'holidays', rows: said } };
    },
  };
}

/** Who the children are with in each school holiday. */
export const buildHolidays: BuildBoxes = (asked, value) =>
  buildPeriods(
    asked,
    asked.data.holidays.map(({ id, name, dates }) => ({
      id,
      label: name,
      dates: sayComingSpans(dates, asked.today),
      isDay: false,
    })),
    value?.kind === 'holidays' ? value.rows : [],
  );

/** Who the children are with on each special day. */
export const buildSpecialDays: BuildBoxes = (asked, value) =>
  buildPeriods(
    asked,
    asked.data.specialDays.map(({ id, label, dates }) => ({
      id,
      label: fillWords(label, asked.people),
      dates: sayComingDays(dates, asked.today),
      isDay: true,
    })),
    value?.kind === 'days' ? value.rows : [],
  );
