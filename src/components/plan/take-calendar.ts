import { makeCalendarFile } from '../../lib/plan/calendar-file.ts';
import { listCalendarEvents, type CalendarChoices } from '../../lib/plan/calendar.ts';
import type { PlanCalendar } from '../../lib/plan/find-calendars.ts';
import { findPeople } from '../../lib/plan/people.ts';
import type { Plan } from '../../lib/plan/plan.ts';
import { readToday } from '../today.ts';

/*
 * What makes the calendar file of a plan. It is heavy, and is fetched when one is asked for.
 */

/**
 * A calendar of a plan as a file, with its name, which says nothing of what is in it. Nothing where
 * it would be empty.
 */
export function writeCalendar(
  plan: Plan,
  { children, plan: shown }: PlanCalendar,
  choices: CalendarChoices,
): { content: string; name: string } | undefined {
  const today = readToday();
  const named = { ...plan, children: plan.children.filter(({ id }) => children.includes(id)) };
  const id = [plan.plan, ...(children.length < plan.children.length ? children : [])].join('-');
  const events = listCalendarEvents(id, shown, findPeople(named), choices, today);
  if (events.length === 0) return undefined;
  return { content: makeCalendarFile(events, today), name: `plan-${today}.ics` };
}
