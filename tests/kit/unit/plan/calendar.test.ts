import { describe, expect, test } from 'vitest';
import { addDays, countDays } from '../../../../src/lib/dates/days.ts';
import {
  listCalendarEvents,
  type CalendarChoices,
  type CalendarEvent,
  type CalendarPlan,
} from '../../../../src/lib/plan/calendar.ts';
import { findNight, listHandovers, makeNightPlan } from '../../../../src/lib/plan/periods.ts';
import { makeRota, people, swapped } from '../../../fixtures/plan-people.ts';

const nothing: CalendarChoices = { parents: false, children: false, place: false };
const named: CalendarChoices = { ...nothing, parents: true };
const weekAbout: CalendarPlan = {
  rota: makeRota('11111112222222'),
  holidays: [
    { id: 'summer', how: 'halves', who: 'p2', from: '2027-07-24', to: '2027-08-31' },
    { id: 'easter', how: 'rota', from: '2027-03-25', to: '2027-04-10' },
  ],
  specialDays: [
    { id: 'christmas-day', how: 'both', from: '2027-12-25', to: '2027-12-25' },
    { id: 'mothering-sunday', how: 'one', who: 'p2', from: '2027-03-07', to: '2027-03-07' },
  ],
  schoolTime: '15:15',
  otherTime: '18:00',
  place: 'At school, by the gate',
};

const list = (
  plan: CalendarPlan,
  choices = named,
  who = people,
  today = '2026-12-01',
): CalendarEvent[] => listCalendarEvents('plan1', plan, who, choices, today);
const titles = (events: readonly CalendarEvent[]): string[] => [
  ...new Set(events.map(({ title }) => title)),
];
const days = (events: readonly CalendarEvent[]): { from: string; to: string; title: string }[] =>
  events.flatMap(({ title, when }) => ('from' in when ? [{ title, ...when }] : []));
const times = (events: readonly CalendarEvent[]): string[] =>
  events.flatMap(({ when }) => ('at' in when ? [when.at] : []));

describe('stays', () => {
  test('cover each night once, with the parent who has it, for at most 13 months', () => {
    const stays = days(list(weekAbout)).filter(({ title }) => !title.includes('together'));
    let next = '2027-01-04';
    for (const { title, from, to } of stays) {
      expect(from).toBe(next);
      for (let day = from; day < to; day = addDays(day, 1)) {
        expect(title).toBe(
          { p1: 'With Sam', p2: 'With Alex', none: '' }[
            findNight(makeNightPlan(weekAbout), day) ?? 'none'
          ],
        );
      }
      next = to;
    }
    expect(countDays('2027-01-04', next)).toBe(392);
    expect(next <= '2028-02-04').toBe(true);
  });

  test('begin with that of today where the rota has begun', () => {
    expect(list(weekAbout, named, people, '2027-02-03')[0]?.when).toEqual({
      from: '2027-02-01',
      to: '2027-02-08',
    });
    const always = { rota: makeRota('1111111'), holidays: [], specialDays: [] };
    expect(days(list(always, named, people, '2027-08-02'))).toEqual([
      { title: 'With Sam', from: '2027-07-02', to: '2028-08-28' },
    ]);
  });

  test('of holidays alone leave the nights between them out', () => {
    const { holidays } = weekAbout;
    expect(days(list({ holidays, specialDays: [] }))).toEqual([
      { title: 'With Alex', from: '2027-07-24', to: '2027-08-13' },
      { title: 'With Sam', from: '2027-08-13', to: '2027-09-01' },
    ]);
  });

  test('rest in a holiday with both parents, which is one entry', () => {
    const plan: CalendarPlan = {
      rota: makeRota('1111111'),
      holidays: [{ id: 'summer', how: 'both', from: '2027-07-24', to: '2027-08-31' }],
      specialDays: [],
    };
    expect(days(list(plan))).toEqual([
      { title: 'With Sam', from: '2027-01-04', to: '2027-07-24' },
      { title: 'With Sam and Alex together', from: '2027-07-24', to: '2027-09-01' },
      { title: 'With Sam', from: '2027-09-01', to: '2028-01-31' },
    ]);
  });

  test('of a plan without nights are none', () => {
    expect(list({ holidays: [], specialDays: [] })).toEqual([]);
  });

  test('a special day inside a holiday wins', () => {
    const day = { id: 'x', how: 'one', who: 'p1', from: '2027-08-01', to: '2027-08-01' } as const;
    expect(days(list({ ...weekAbout, specialDays: [day] }))).toContainEqual({
      title: 'With Sam',
      from: '2027-08-01',
      to: '2027-08-02',
    });
  });

  test('a special day inside a stay cuts it', () => {
    expect(days(list(weekAbout))).toContainEqual({
      title: 'With Alex',
      from: '2027-03-07',
      to: '2027-03-15',
    });
  });
});

describe('handovers', () => {
  const fridays = {
    rota: makeRota('1111222'),
    holidays: [],
    specialDays: [],
    schoolTime: '18:00',
  };
  test('are instants in UTC, on both sides of both changes of the clocks', () => {
    const found = times(list(fridays));
    for (const at of [
      '2027-03-26T18:00:00Z',
      '2027-04-02T17:00:00Z',
      '2027-10-29T17:00:00Z',
      '2027-11-05T18:00:00Z',
    ]) {
      expect(found).toContain(at);
    }
  });

  test('are all those that are counted where both times are known', () => {
    expect(times(list(weekAbout))).toHaveLength(
      listHandovers(makeNightPlan(weekAbout), '2027-01-04', 392).length,
    );
  });

  test('have the time of other days at weekends and in holidays, also where the rota goes on', () => {
    const found = times(list(weekAbout));
    // A Monday in term, a Monday in the Easter holiday, and a Saturday.
    expect(found).toContain('2027-01-11T15:15:00Z');
    expect(found).toContain('2027-03-29T17:00:00Z');
    expect(found).toContain('2027-08-13T17:00:00Z');
    expect(found.filter((at) => at.startsWith('2027-01-11'))).toHaveLength(1);
  });

  test('on a Saturday in term have the time of other days', () => {
    const saturdays = { ...fridays, rota: makeRota('1111122'), otherTime: '10:00' };
    const found = times(list(saturdays)).filter((at) => at.startsWith('2027-01-1'));
    // Monday, Saturday and Monday: no other day.
    expect(found).toEqual(['2027-01-11T18:00:00Z', '2027-01-16T10:00:00Z', '2027-01-18T18:00:00Z']);
  });

  test('have no entry where nothing says when', () => {
    expect(times(list({ ...fridays, rota: makeRota('1111122') }))).toContain(
      '2027-01-11T18:00:00Z',
    );
    const untimed = { rota: makeRota('1111122'), holidays: [], specialDays: [] };
    expect(times(list(untimed))).toEqual([]);
  });

  test('at an hour that does not come have none, and at one that comes twice have the first', () => {
    const night = { ...weekAbout, rota: makeRota('1111112'), holidays: [], specialDays: [] };
    const found = times(list({ ...night, otherTime: '01:30', schoolTime: '01:30' }));
    expect(found.filter((at) => at.startsWith('2027-03-28'))).toEqual([]);
    expect(found).toContain('2027-03-21T01:30:00Z');
    expect(found).toContain('2027-10-31T00:30:00Z');
  });
});

describe('what others may see', () => {
  test('is no name and no place unless it is asked for', () => {
    const events = list(weekAbout, nothing);
    expect(titles(events).sort()).toEqual([
      'Both homes together',
      'Handover to Home 1',
      'Handover to Home 2',
      'Home 1',
      'Home 2',
    ]);
    expect(JSON.stringify(events)).not.toMatch(/Sam|Alex|Jo|Max|school/);
  });

  test.each([
    ['parents', named, ['Handover to Sam', 'With Sam', 'With Sam and Alex together']],
    [
      'children',
      { ...nothing, children: true },
      ['Handover of Jo and Max to Home 1', 'Jo and Max: Home 1'],
    ],
    [
      'both',
      { ...named, children: true },
      ['Handover of Jo and Max to Sam', 'Jo and Max with Sam'],
    ],
    [
      'that it is a suggestion',
      { ...named, suggestedBy: 'p2' },
      ['With Sam (suggested by Alex)', 'Handover to Sam (suggested by Alex)'],
    ],
    [
      'that it is one, without names',
      { ...nothing, suggestedBy: 'p2' },
      ['Home 1 (suggested by Home 2)'],
    ],
  ] satisfies [string, CalendarChoices, string[]][])('%s', (_, choices, some) => {
    expect(titles(list(weekAbout, choices))).toEqual(expect.arrayContaining(some));
  });

  test('the place of a handover, and never of a stay', () => {
    const events = list(weekAbout, { ...nothing, place: true });
    for (const { when, place } of events) {
      expect(place).toBe('at' in when ? 'At school, by the gate' : undefined);
    }
  });

  test('the names swap with the parents, and nothing else', () => {
    const exchange = (text: string): string =>
      text.replace(/Sam|Alex/g, (name) => (name === 'Sam' ? 'Alex' : 'Sam'));
    expect(list(weekAbout, named, swapped)).toEqual(
      list(weekAbout).map((event) => ({ ...event, title: exchange(event.title) })),
    );
  });
});

test('each entry has an id of its own, the same when the plan is written again', () => {
  const ids = list(weekAbout).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => id.startsWith('plan1-'))).toBe(true);
  const later = list(weekAbout, named, people, '2027-02-10').map(({ id }) => id);
  const both = later.filter((id) => id.slice(-10) < '2028-01-24');
  expect(both.length).toBeGreaterThan(90);
  expect(both.filter((id) => !ids.includes(id))).toEqual([]);
});

test('entries stand in the order of their days', () => {
  const starts = list(weekAbout).map(({ when }) => ('at' in when ? when.at : when.from));
  expect(starts).toEqual([...starts].sort());
});
