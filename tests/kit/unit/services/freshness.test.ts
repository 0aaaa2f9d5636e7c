import { describe, expect, test } from 'vitest';
import { listDue } from '../../../../scripts/due-for-check.ts';
import { isDue, isStale, judgeFreshness } from '../../../../src/lib/services/due.ts';
import { countDays } from '../../../../src/lib/dates/days.ts';
import { formatDay } from '../../../../src/lib/dates/format-day.ts';
import { describeSource } from '../../../../src/lib/services/source-words.ts';

type ServiceStatus = 'current' | 'unconfirmed' | 'closed';

describe('freshness, reviewed every 180 days', () => {
  test.each([
    ['2026-11-21', '2026-11-21', 'fresh'],
    ['2026-05-25', '2026-11-21', 'fresh'],
    ['2026-05-24', '2026-11-21', 'due'],
    ['2025-12-01', '2026-11-21', 'due'],
    ['2026-12-01', '2026-11-21', 'fresh'],
    [undefined, '2026-11-21', 'undated'],
  ])('checked on %s and seen on %s is %s', (date, today, expected) => {
    expect(judgeFreshness(date, today, 180)).toBe(expected);
  });
});

test('countDays counts calendar days across a clock change and a leap day', () => {
  expect(countDays('2026-03-28', '2026-03-30')).toBe(2);
  expect(countDays('2028-02-28', '2028-03-01')).toBe(2);
  expect(countDays('2026-11-21', '2026-11-20')).toBe(-1);
});

test('formatDay writes a day in words', () => {
  expect(formatDay('2026-07-10')).toBe('10 July 2026');
});

test.each([
  ['current', '2026-07-10', 'Last confirmed 10 July 2026: A page'],
  ['unconfirmed', '2026-07-10', 'From a source of 10 July 2026: A page'],
  ['closed', '2026-07-10', 'From a source of 10 July 2026: A page'],
  ['current', undefined, 'From a source without a date: A page'],
  ['unconfirmed', undefined, 'From a source without a date: A page'],
] as const)('what is %s by a source of %s: %s', (status, date, words) => {
  expect(describeSource({ status, verified: { date, source: 'A page.' } })).toBe(words);
});

test('listDue lists what is past its review, oldest first, and what is past all patience', () => {
  const listing = (file: string, date: string | undefined, status: ServiceStatus = 'current') => ({
    file,
    data: { status, verified: { date, by: 'Editor', source: 'A page' } },
  });
  const review = { warnAfterDays: 180, failAfterDays: 400 };
  const due = listDue(
    [
      listing('fresh', '2026-11-01'),
      listing('last-day', '2026-05-25'),
      listing('due', '2026-05-24'),
      listing('at-400', '2025-10-17'),
      listing('at-401', '2025-10-16'),
      listing('undated', undefined),
      listing('unconfirmed', '2014-01-01', 'unconfirmed'),
      listing('closed', '2014-01-01', 'closed'),
    ],
    '2026-11-21',
    review,
  );
  expect(due.map(({ file, days, overdue }) => [file, days, overdue])).toEqual([
    ['unconfirmed', 4707, false],
    ['at-401', 401, true],
    ['at-400', 400, false],
    ['due', 181, false],
  ]);
});

test.each([
  ['current', 'due', true, true],
  ['current', 'fresh', false, false],
  ['current', undefined, false, false],
  ['unconfirmed', 'due', true, false],
  ['unconfirmed', 'undated', false, false],
  ['closed', 'due', false, false],
] as const)('a listing that is %s and %s: due %s, stale %s', (status, age, due, stale) => {
  expect(isDue({ status, freshness: age })).toBe(due);
  expect(isStale({ status, freshness: age })).toBe(stale);
});
