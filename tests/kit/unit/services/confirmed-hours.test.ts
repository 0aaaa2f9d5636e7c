import { describe, expect, test } from 'vitest';
import { listDays } from '../../../../src/lib/services/calendar-days.ts';
import { confirmedHours } from '../../../../src/lib/services/confirmed-hours.ts';

const review = { today: '2026-11-21', warnAfterDays: 180 };
const holidays = ['2026-08-31', '2026-12-25', '2027-01-12', '2027-01-18', '2027-03-26'];
const days = listDays('2026-11-20', '2027-05-28', { holidays, terms: [] });
const office = [{ days: ['mon', 'tue'], opens: '09:00', closes: '17:00' }] as const;
const sure = {
  hours: [office],
  status: 'current',
  unconfirmed: false,
  checked: '2026-07-10',
} as const;

describe('hours that may be called open', () => {
  test('carry the last day of their review period, and all days up to a week after it', () => {
    expect(confirmedHours(sure, review, days)).toEqual({
      always: false,
      days: '540-1020;540-1020;;;;; 2027-01-12=h',
      until: '2027-01-06',
    });
    expect(confirmedHours({ ...sure, hours: [office, 'always'] }, review, days)).toEqual({
      always: true,
      days: '',
      until: '2027-01-06',
    });
  });

  test('of several places are open where any is', () => {
    const other = [{ days: ['tue', 'sat'], opens: '16:00', closes: '18:00' }] as const;
    expect(confirmedHours({ ...sure, hours: [office, other] }, review, days)?.days).toBe(
      '540-1020;540-1080;;;;960-1080; 2027-01-12=h',
    );
    const ruled = { open: other, closedOn: [{ on: 'bank-holidays' }] };
    expect(confirmedHours({ ...sure, hours: [office, ruled] }, review, days)?.days).toMatch(
      / 2027-01-12=0-1440\?$/,
    );
  });

  test('begin with what is left of the evening before', () => {
    const night = [{ days: ['fri'], opens: '18:00', closes: '01:00' }] as const;
    // 20 November 2026 is a Friday.
    expect(confirmedHours({ ...sure, hours: [night] }, review, days)?.days).toMatch(
      /^;;;;1080-1440;0-60; /,
    );
  });

  test.each([
    ['without hours', { hours: [] }],
    ['of an entry that is not confirmed', { status: 'unconfirmed' }],
    ['of a closed entry', { status: 'closed' }],
    ['of a number that is not confirmed', { unconfirmed: true }],
    ['without a date', { checked: undefined }],
    ['past their review', { checked: '2026-05-24' }],
  ] as const)('are none %s', (_, facts) => {
    expect(confirmedHours({ ...sure, ...facts }, review, days)).toBeUndefined();
  });

  test('last through the last day of the review', () => {
    expect(confirmedHours({ ...sure, checked: '2026-05-25' }, review, days)?.until).toBe(
      '2026-11-21',
    );
  });
});
