import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../../src/lib/dates/days.ts';
import { findLondonInstant } from '../../../../src/lib/dates/london-time.ts';

test.each([
  ['2027-03-26', '18:00', '2027-03-26T18:00:00Z'],
  ['2027-04-02', '18:00', '2027-04-02T17:00:00Z'],
  ['2027-10-29', '18:00', '2027-10-29T17:00:00Z'],
  ['2027-11-05', '18:00', '2027-11-05T18:00:00Z'],
  // The clocks go forward: 1am is 2am.
  ['2027-03-28', '00:59', '2027-03-28T00:59:00Z'],
  ['2027-03-28', '01:00', undefined],
  ['2027-03-28', '01:30', undefined],
  ['2027-03-28', '01:59', undefined],
  ['2027-03-28', '02:00', '2027-03-28T01:00:00Z'],
  // They go back: the hour from 1am comes twice, and means the first.
  ['2027-10-31', '00:30', '2027-10-30T23:30:00Z'],
  ['2027-10-31', '01:30', '2027-10-31T00:30:00Z'],
  ['2027-10-31', '02:00', '2027-10-31T02:00:00Z'],
  // Midnight in summer is still the day before in UTC.
  ['2027-06-01', '00:00', '2027-05-31T23:00:00Z'],
  ['2028-02-29', '07:45', '2028-02-29T07:45:00Z'],
])('%s at %s is %s', (day, time, instant) => {
  expect(findLondonInstant(day, time)).toBe(instant);
});

test('every instant reads in London as the time that was asked for', () => {
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/London',
    dateStyle: 'short',
    timeStyle: 'short',
    hour12: false,
  });
  const day = fc.integer({ min: 0, max: 6000 }).map((days) => addDays('2024-01-01', days));
  const time = fc
    .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.constantFrom(0, 15, 30, 59) })
    .map(({ hour, minute }) =>
      [hour, minute].map((part) => String(part).padStart(2, '0')).join(':'),
    );
  fc.assert(
    fc.property(day, time, (day, time) => {
      const instant = findLondonInstant(day, time);
      if (instant === undefined) expect(time.slice(0, 2)).toBe('01');
      else expect(clock.format(new Date(instant)).replace('24:', '00:')).toBe(`${day}, ${time}`);
    }),
    { numRuns: 500 },
  );
});
