import { describe, expect, test } from 'vitest';
import { confirmedHours } from '../../../../src/lib/services/confirmed-hours.ts';

const review = { today: '2026-11-21', warnAfterDays: 180 };
const holidays = ['2026-08-31', '2026-12-25', '2027-01-13', '2027-01-15', '2027-03-26'];
const office = [{ days: ['mon', 'tue'], opens: '09:00', closes: '17:00' }] as const;
const sure = {
  hours: office,
  status: 'current',
  unconfirmed: false,
  checked: '2026-07-10',
} as const;

describe('hours that may be called open', () => {
  test('carry the last day of their review period, and the holidays up to a week after it', () => {
    expect(confirmedHours(sure, review, holidays)).toEqual({
      hours: office,
      until: '2027-01-06',
      holidays: ['2026-12-25', '2027-01-13'],
    });
    expect(confirmedHours({ ...sure, hours: 'always' }, review, holidays)?.holidays).toEqual([]);
  });

  test.each([
    ['without hours', { hours: undefined }],
    ['of an entry that is not confirmed', { status: 'unconfirmed' }],
    ['of a closed entry', { status: 'closed' }],
    ['of a number that is not confirmed', { unconfirmed: true }],
    ['without a date', { checked: undefined }],
    ['past their review', { checked: '2026-05-24' }],
  ] as const)('are none %s', (_, facts) => {
    expect(confirmedHours({ ...sure, ...facts }, review, holidays)).toBeUndefined();
  });

  test('last through the last day of the review', () => {
    expect(confirmedHours({ ...sure, checked: '2026-05-25' }, review, [])?.until).toBe(
      '2026-11-21',
    );
  });
});
