import { describe, expect, test } from 'vitest';
import { listPublishedHours, listWeeklyTimes } from '../../../../src/open-data/schedules.ts';
import type { OpeningHours } from '../../../../src/lib/services/opening-hours.ts';
import { service } from '../../../fixtures/services.ts';

const everyDay = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

test.each<[string, OpeningHours, object[]]>([
  [
    'a span',
    [{ days: ['tue', 'mon'], opens: '09:00', closes: '17:00' }],
    [
      {
        days: ['mon', 'tue'],
        opens: '09:00',
        closes: '17:00',
        words: 'Monday and Tuesday, 9am to 5pm',
      },
    ],
  ],
  [
    'day and night',
    'always',
    [{ days: everyDay, opens: '00:00', closes: '23:59', words: '24 hours a day, every day' }],
  ],
  [
    'past midnight: cut there, on both days',
    [{ days: ['fri', 'sun'], opens: '18:00', closes: '01:00' }],
    [
      { days: ['fri', 'sun'], opens: '18:00', closes: '23:59' },
      { days: ['mon', 'sat'], opens: '00:00', closes: '01:00' },
    ],
  ],
  [
    'until midnight, written either way',
    [
      { days: ['mon'], opens: '18:00', closes: '24:00' },
      { days: ['tue'], opens: '18:00', closes: '00:00' },
    ],
    [
      { days: ['mon'], opens: '18:00', closes: '23:59' },
      { days: ['tue'], opens: '18:00', closes: '23:59' },
    ],
  ],
  [
    'bank holidays, terms and closed days: in words',
    {
      open: [{ days: ['sun', 'bank-holidays'], opens: '10:00', closes: '12:00', termTime: 'only' }],
      closedOn: [{ on: '2026-12-24', reason: 'Christmas' }],
    },
    [
      {
        days: ['sun'],
        notes: 'Also on bank holidays. In term time alone. Closed on 24 December 2026: Christmas',
      },
    ],
  ],
  [
    'bank holidays alone: no week has them',
    [{ days: ['bank-holidays'], opens: '10:00', closes: '12:00' }],
    [],
  ],
])('%s', (_, hours, times) => {
  const listed = listWeeklyTimes(hours);
  expect(listed).toHaveLength(times.length);
  times.forEach((each, place) => {
    expect(listed[place]).toMatchObject(each);
  });
});

describe('hours by which a program may call a service open', () => {
  const hours: OpeningHours = [{ days: ['mon'], opens: '09:00', closes: '17:00' }];
  const confirmed = { always: false, days: '', until: '2026-12-31' };
  const [phone] = service('a', { phones: [{ number: '020 7946 0018', label: 'Desk' }] }).phones;
  if (!phone) throw new Error('no phone');

  test('are those that the site may call open, and no others', () => {
    const open = { ...service('a'), phones: [{ ...phone, hours, confirmed }] };
    expect(listPublishedHours(open)).toMatchObject([{ attending: 'phone' }]);
    expect(listPublishedHours({ ...open, phones: [{ ...phone, hours }] })).toEqual([]);
  });
});
