import { expect, test } from 'vitest';
import { sayComingDays, sayComingSpans } from '../../../../src/lib/plan/say-periods.ts';

const easter = ['2026-04-05', '2027-03-28', '2028-04-16'];

test.each([
  ['one that has passed is left out', easter, '2026-11-28', '28 March 2027; 16 April 2028'],
  ['today has not passed', easter, '2027-03-28', '28 March 2027; 16 April 2028'],
  ['yesterday has', easter, '2027-03-29', '16 April 2028'],
  ['none is left', easter, '2028-04-17', ''],
  [
    'the same day each year needs no year',
    ['2026-12-25', '2027-12-25'],
    '2026-12-26',
    '25 December',
  ],
  ['none is known', [], '2026-11-28', ''],
])('of a special day: %s', (_, days, today, words) => {
  expect(sayComingDays(days, today)).toBe(words);
});

test.each([
  ['2026-08-01', '24 July to 31 August 2026; 24 July to 31 August 2027'],
  ['2026-08-31', '24 July to 31 August 2026; 24 July to 31 August 2027'],
  ['2026-09-01', '24 July to 31 August 2027'],
])('of a holiday, those that are not over on %s', (today, words) => {
  const spans = ['2026', '2027'].map((year) => ({ from: `${year}-07-24`, to: `${year}-08-31` }));
  expect(sayComingSpans(spans, today)).toBe(words);
});
