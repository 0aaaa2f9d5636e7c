import { spawnSync } from 'node:child_process';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { makeCalendarFile } from '../../../../src/lib/plan/calendar-file.ts';
import { listCalendarEvents, type CalendarEvent } from '../../../../src/lib/plan/calendar.ts';
import { hostileTexts } from '../../../fixtures/hostile.ts';
import { makeRota, people } from '../../../fixtures/plan-people.ts';

const day = '2026-12-01';
const plan = {
  rota: makeRota('1111222'),
  holidays: [],
  specialDays: [],
  schoolTime: '18:00',
  otherTime: '18:00',
};
const choices = { parents: true, children: false, place: false };
const events = listCalendarEvents('k3j9x2m4q8w7e5r1', plan, people, choices, day);
const file = makeCalendarFile(events, day);

/** What another parser of calendars reads in a file. */
const parse = (text: string): ICAL.Event[] =>
  ICAL.Component.fromString(text)
    .getAllSubcomponents('vevent')
    .map((each) => new ICAL.Event(each));

const lines = (text: string): string[] => text.split('\r\n');
const octets = (line: string): number => new TextEncoder().encode(line).length;

describe('a calendar file', () => {
  test('is read whole by another parser', () => {
    const read = parse(file);
    expect(read).toHaveLength(events.length);
    expect(read.map(({ uid }) => uid)).toEqual(events.map(({ id }) => id));
    expect(read.map(({ summary }) => summary)).toEqual(events.map(({ title }) => title));
    read.forEach((event, index) => {
      const when = events[index]?.when;
      const start = event.startDate.toString();
      if (when && 'at' in when) expect(start).toBe(when.at);
      else {
        expect(event.startDate.isDate).toBe(true);
        expect({ from: start, to: event.endDate.toString() }).toEqual(when);
      }
    });
  });

  test('has handovers at 18:00 in London as UTC, before and after each change of the clocks', () => {
    for (const start of ['20270326T18', '20270402T17', '20271029T17', '20271105T18']) {
      expect(lines(file)).toContain(`DTSTART:${start}0000Z`);
    }
  });

  test('has no zone, rule that repeats, alarm or name of a child, and is private', () => {
    expect(file).not.toMatch(/TZID|VTIMEZONE|TIMEZONE|RRULE|EXDATE|VALARM|LOCATION|Jo|Max/);
    expect(file.match(/^CLASS:PRIVATE\r$/gm)).toHaveLength(events.length);
    expect(file.match(/^TRANSP:TRANSPARENT\r$/gm)).toHaveLength(events.length);
    expect(file.match(/^DTSTAMP:20261201T000000Z\r$/gm)).toHaveLength(events.length);
  });

  test('ends every line as the format asks, and none is over 75 octets', () => {
    const long: CalendarEvent = {
      id: 'x',
      title: `With ${'Nguyễn Ǝ 😀 سام '.repeat(40)}`,
      when: { at: '2027-01-01T18:00:00Z' },
      place: 'ő'.repeat(300),
    };
    for (const text of [file, makeCalendarFile([long], day)]) {
      expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
      expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
      expect(lines(text).filter((line) => octets(line) > 75)).toEqual([]);
    }
    const [read] = parse(makeCalendarFile([long], day));
    expect([read?.summary, read?.location]).toEqual([long.title, long.place]);
  });

  test.each(['America/New_York', 'Europe/London', 'Pacific/Auckland'])(
    'has the same bytes with the device in %s',
    (zone) => {
      const script = `
        import { makeCalendarFile } from './src/lib/plan/calendar-file.ts';
        process.stdout.write(makeCalendarFile(${JSON.stringify(events)}, '${day}'));
        process.stderr.write(Intl.DateTimeFormat().resolvedOptions().timeZone);`;
      const { stdout, stderr } = spawnSync(
        process.execPath,
        ['--input-type=module', '--no-warnings', '--eval', script],
        { encoding: 'utf8', env: { ...process.env, TZ: zone } },
      );
      expect(stderr).toBe(zone);
      expect(stdout).toBe(file);
    },
  );

  test.each(hostileTexts)('holds %s as text and nothing else', (_, text) => {
    const title = text.slice(0, 2000);
    const hostile: CalendarEvent = { id: 'x', title, place: title, when: { from: day, to: day } };
    const made = makeCalendarFile([hostile, ...events.slice(0, 1)], day);
    const read = parse(made);
    expect(read).toHaveLength(2);
    expect(made.replace(/\r\n/g, '')).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/);
    const words = (from: string): string => from.replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim();
    expect(words(read[0]?.summary ?? '')).toBe(words(title));
    expect(lines(made).filter((line) => /^(BEGIN|END):/.test(line))).toHaveLength(6);
  });

  test('words that look like a calendar stay words', () => {
    const title = 'Sam\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nACTION:DISPLAY';
    const made = makeCalendarFile([{ id: 'x', title, when: { from: day, to: day } }], day);
    expect(parse(made)).toHaveLength(1);
    expect(made).not.toMatch(/^BEGIN:VALARM/m);
  });
});
