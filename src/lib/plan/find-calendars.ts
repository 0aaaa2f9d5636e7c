import type { CalendarPlan } from './calendar.ts';
import { isSameData } from './canonical.ts';
import type { Cell, Row } from './comparison.ts';
import { findPeople, type People } from './people.ts';
import { listHolidays, listSpecialDays, type Period } from './periods.ts';
import type { Party, Plan, Value } from './plan.ts';
import { sayValue, type Known } from './say-value.ts';
import type { PlanQuestion } from './template.ts';

/** What a calendar takes from the answer to a question, where it takes anything. */
function readAnswer(
  { calendar, ...question }: PlanQuestion,
  value: Value,
  people: People,
  known: Known,
): Partial<CalendarPlan> {
  switch (value.kind) {
    case 'rota':
      return { rota: value.rota };
    case 'holidays':
      return { holidays: listHolidays(value.rows, known.holidays) };
    case 'days':
      return { specialDays: listSpecialDays(value.rows, known.specialDays) };
    case 'time':
      if (calendar === 'school-time') return { schoolTime: value.time };
      return calendar === 'other-time' ? { otherTime: value.time } : {};
    case 'none':
      return {};
    default: {
      if (calendar !== 'place') return {};
      const place = sayValue(value, question, people, known).join(', ');
      return place === '' ? {} : { place };
    }
  }
}

/** The answer of a cell: what both say, or what one suggests. */
const findAnswer = ({ status, p1, ...views }: Cell, whose: Party | 'both'): Value | undefined => {
  if (whose === 'both') return status === 'both-say' ? p1 : undefined;
  return whose === 'p1' ? p1 : views.p2;
};

function findCalendar(
  rows: readonly Row[],
  child: string | undefined,
  whose: Party | 'both',
  people: People,
  known: Known,
): CalendarPlan {
  const found = rows.flatMap(({ subject, cells }): Partial<CalendarPlan>[] => {
    if (subject.kind !== 'question') return [];
    const cell = cells.find(({ children }) =>
      child === undefined ? children.length === 0 : children.includes(child),
    );
    const value = cell && findAnswer(cell, whose);
    return value ? [readAnswer(subject.question, value, people, known)] : [];
  });
  const none: CalendarPlan = { holidays: [], specialDays: [] };
  return found.reduce<CalendarPlan>((all, each) => ({ ...all, ...each }), none);
}

/** Whether a calendar can show a period: not where the rota goes on, or where only words say how. */
const isShown = ({ how }: Period): boolean => how !== 'rota' && how !== 'other';

/** A calendar, and the ids of the children whose it is: none where the plan names none. */
export interface PlanCalendar {
  children: readonly string[];
  plan: CalendarPlan;
}

/**
 * The calendars of a plan, from what comparing it gave: one for all children of whom the same holds.
 * `whose` is what both say, or the suggestion of one. A calendar in which there is nothing to show is left out.
 */
export function findCalendars(
  plan: Plan,
  rows: readonly Row[],
  whose: Party | 'both',
  known: Known,
): PlanCalendar[] {
  const people = findPeople(plan);
  const named = plan.children.map(({ id }) => id);
  const calendars: PlanCalendar[] = [];
  for (const child of named.length > 0 ? named : [undefined]) {
    const found = findCalendar(rows, child, whose, people, known);
    if (!found.rota && ![...found.holidays, ...found.specialDays].some(isShown)) continue;
    const children = child === undefined ? [] : [child];
    const at = calendars.findIndex((each) => isSameData(each.plan, found));
    const same = calendars[at];
    if (same) calendars[at] = { ...same, children: [...same.children, ...children] };
    else calendars.push({ children, plan: found });
  }
  return calendars;
}
