import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../src/lib/dates/days.ts';
import { listDays } from '../../../../src/lib/services/calendar-days.ts';
import { listDayHours } from '../../../../src/lib/services/day-hours.ts';
import { readDay, writeDays } from '../../../../src/lib/services/hours-text.ts';
import type { OpeningHours } from '../../../../src/lib/services/opening-hours.ts';
import { anyCalendar, anyDate, anyHours } from '../../../fixtures/hours.ts';

const write = (
  hours: OpeningHours,
  from: string,
  to: string,
  calendar = { holidays: ['2026-12-25', '2026-12-28'], terms: [] },
): string => {
  const days = listDays(addDays(from, -1), to, calendar);
  return writeDays(days.slice(1), listDayHours(hours, days));
};

describe('hours in an attribute', () => {
  test('are read as they were written, on every day', () => {
    fc.assert(
      fc.property(anyHours, anyCalendar, anyDate, (hours, calendar, from) => {
        const days = listDays(addDays(from, -1), addDays(from, 60), calendar);
        const table = listDayHours(hours, days);
        const text = writeDays(days.slice(1), table);
        expect(text).toMatch(/^[\d,;?h-]*( \d{4}-\d\d-\d\d=[\d,?h-]*)*$/);
        expect(days.slice(1).map(({ date }) => readDay(text, date))).toEqual(table);
      }),
    );
  });

  test('hold the usual week once, and each other day', () => {
    const office = { days: ['mon', 'tue'], opens: '09:00', closes: '17:00' } as const;
    expect(write([office], '2026-11-27', '2026-12-31')).toBe('540-1020;540-1020;;;;; 2026-12-28=h');
    expect(
      write({ open: [office], closedOn: [{ on: '2026-12-01' }] }, '2026-11-27', '2026-12-20'),
    ).toBe('540-1020;540-1020;;;;; 2026-12-01=');
    // What holds on most days is what is usual.
    expect(write([{ ...office, termTime: 'only' }], '2026-11-27', '2026-12-20')).toBe(
      '540-1020?;540-1020?;;;;;',
    );
  });

  test.each(['', 'soon', ';soon', ';9-', '<b>'])('%j tells nothing of a Tuesday', (text) => {
    expect(readDay(text, '2026-11-24')).toBeUndefined();
  });

  test('no text is a fault', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        readDay(text, '2026-11-24');
      }),
    );
  });
});
