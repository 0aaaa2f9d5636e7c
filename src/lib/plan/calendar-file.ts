import ical, { ICalEventClass, ICalEventTransparency } from 'ical-generator';
import type { CalendarEvent } from './calendar.ts';

/** Signs that no text of a calendar may hold: controls but for the end of a line. */
const controls = /[\u0000-\u0009\u000B-\u001F\u007F]/g;

const clean = (text: string): string => text.replace(controls, ' ');

/**
 * The text of a calendar file (`.ics`, RFC 5545) of a plan. No time zone, no rule that repeats and
 * no alarm is in it: whole days are days wherever they are read, and times are in UTC. `day` (ISO)
 * is when it was made, so that the same plan gives the same bytes on every device.
 */
export function makeCalendarFile(events: readonly CalendarEvent[], day: string): string {
  const calendar = ical({
    prodId: { company: 'parenting-plan', product: 'calendar', language: 'EN' },
    name: 'Parenting plan',
  });
  for (const { id, title, when, place } of events) {
    calendar.createEvent({
      id,
      stamp: new Date(`${day}T00:00:00Z`),
      summary: clean(title),
      class: ICalEventClass.PRIVATE,
      transparency: ICalEventTransparency.TRANSPARENT,
      ...('at' in when
        ? { start: new Date(when.at) }
        : { start: new Date(when.from), end: new Date(when.to), allDay: true }),
      ...(place === undefined ? {} : { location: clean(place) }),
    });
  }
  return `${calendar.toString()}\r\n`;
}
