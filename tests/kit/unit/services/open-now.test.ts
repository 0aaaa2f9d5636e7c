import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHours, writeHours } from '../../../../src/lib/services/hours-text.ts';
import {
  describeState,
  isOpenNow,
  openState,
  ukTime,
  type OpenState,
} from '../../../../src/lib/services/open-now.ts';
import { days, type HoursSpan } from '../../../../src/lib/services/opening-hours.ts';

const minute = 60_000;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const span = (spanDays: HoursSpan['days'], opens: string, closes: string): HoursSpan => ({
  days: spanDays,
  opens,
  closes,
});

const office = [span(weekdays, '09:00', '17:00')];
const split = [span(['wed'], '10:00', '13:00'), span(['wed'], '17:00', '19:00')];
const night = [
  span(['fri', 'sat'], '20:00', '24:00'),
  span(['sat', 'sun'], '00:00', '02:00'),
  span(['sun'], '00:00', '24:00'),
];
const holidays = ['2026-12-25', '2026-12-26', '2026-12-28', '2027-01-01', '2027-12-25'];

/** What a reader sees at a moment in UTC. */
const seen = (hours: readonly HoursSpan[] | 'always', utc: string): string =>
  describeState(openState(hours, Date.parse(utc), holidays));

describe('ukTime', () => {
  test.each([
    ['2026-01-01T00:00:00Z', '2026-01-01', 'thu', 0],
    ['2026-11-24T16:59:59.999Z', '2026-11-24', 'tue', 1019],
    ['2026-07-01T23:30:00Z', '2026-07-02', 'thu', 30],
    // Clocks go forward at 1am on the last Sunday of March,
    ['2027-03-28T00:59:00Z', '2027-03-28', 'sun', 59],
    ['2027-03-28T01:00:00Z', '2027-03-28', 'sun', 120],
    // and back at 2am on the last Sunday of October, so that 1am to 2am comes twice.
    ['2026-10-25T00:59:00Z', '2026-10-25', 'sun', 119],
    ['2026-10-25T01:00:00Z', '2026-10-25', 'sun', 60],
    ['2028-02-29T12:00:00Z', '2028-02-29', 'tue', 720],
  ])('%s is %s, %s, minute %i', (utc, date, day, minutes) => {
    expect(ukTime(Date.parse(utc))).toEqual({ date, day, minutes });
  });

  test.each(['America/New_York', 'Asia/Tokyo', 'Europe/London'])('on a device in %s', (TZ) => {
    const code = `
      const { openState, describeState, ukTime } = await import('./src/lib/services/open-now.ts');
      const at = Date.parse('2027-06-29T16:59:00+01:00');
      const hours = [{ days: ['tue'], opens: '09:00', closes: '17:00' }];
      console.log(new Date(at).getHours(), JSON.stringify(ukTime(at)), describeState(openState(hours, at, [])));`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
      env: { ...process.env, TZ },
    });
    const hour = { 'America/New_York': 11, 'Asia/Tokyo': 0, 'Europe/London': 16 }[TZ];
    expect(stdout.trim()).toBe(
      `${hour ?? ''} {"date":"2027-06-29","day":"tue","minutes":1019} Open now until 5pm`,
    );
  });
});

describe('what a reader sees', () => {
  test.each([
    // The two edges of a day, to the minute. 24 November 2026 is a Tuesday.
    ['2026-11-24T08:59:00Z', 'Opens today 9am'],
    ['2026-11-24T09:00:00Z', 'Open now until 5pm'],
    ['2026-11-24T16:59:59Z', 'Open now until 5pm'],
    ['2026-11-24T17:00:00Z', 'Opens tomorrow 9am'],
    ['2026-11-24T23:59:00Z', 'Opens tomorrow 9am'],
    ['2026-11-25T00:00:00Z', 'Opens today 9am'],
    // Over the weekend and the end of the week.
    ['2026-11-27T17:00:00Z', 'Opens Monday 9am'],
    ['2026-11-29T12:00:00Z', 'Opens tomorrow 9am'],
    // Bank holidays: 25 December 2026 is a Friday, and Monday the 28th stands in for the 26th.
    ['2026-12-24T17:00:00Z', 'Opens Tuesday 9am'],
    ['2026-12-25T10:00:00Z', 'Hours may differ today (bank holiday)'],
    ['2026-12-26T10:00:00Z', 'Hours may differ today (public holiday)'],
    ['2026-12-27T10:00:00Z', 'Opens Tuesday 9am'],
    ['2026-12-28T10:00:00Z', 'Hours may differ today (bank holiday)'],
    ['2026-12-29T10:00:00Z', 'Open now until 5pm'],
    // The day begins and ends by the clock of the United Kingdom, in summer too.
    ['2027-06-28T23:30:00Z', 'Opens today 9am'],
    ['2027-06-29T15:59:00Z', 'Open now until 5pm'],
    ['2027-06-29T16:00:00Z', 'Opens tomorrow 9am'],
  ])('Monday to Friday, 9am to 5pm, at %s: %s', (utc, words) => {
    expect(seen(office, utc)).toBe(words);
  });

  test.each([
    ['2026-11-25T12:59:00Z', 'Open now until 1pm'],
    ['2026-11-25T13:00:00Z', 'Opens today 5pm'],
    ['2026-11-25T18:59:00Z', 'Open now until 7pm'],
    // A week on is the same weekday.
    ['2026-11-25T19:00:00Z', 'Opens next Wednesday 10am'],
    ['2026-11-26T00:00:00Z', 'Opens Wednesday 10am'],
  ])('a split day at %s: %s', (utc, words) => {
    expect(seen(split, utc)).toBe(words);
  });

  test.each([
    ['2026-11-27T19:59:00Z', 'Opens today 8pm'],
    ['2026-11-27T20:00:00Z', 'Open now until 2am tomorrow'],
    ['2026-11-28T00:00:00Z', 'Open now until 2am'],
    ['2026-11-28T02:00:00Z', 'Opens today 8pm'],
    ['2026-11-28T23:59:00Z', 'Open now until midnight tomorrow'],
    ['2026-11-29T12:00:00Z', 'Open now until midnight'],
    ['2026-11-30T00:00:00Z', 'Opens Friday 8pm'],
  ])('past midnight at %s: %s', (utc, words) => {
    expect(seen(night, utc)).toBe(words);
  });

  const sunday = [span(['sun'], '00:30', '02:30')];
  test.each([
    ['2027-03-28T00:59:00Z', 'Open now until 2:30am'],
    ['2027-03-28T01:29:00Z', 'Open now until 2:30am'],
    ['2027-03-28T01:30:00Z', 'Opens next Sunday 12:30am'],
    ['2026-10-24T23:29:00Z', 'Opens today 12:30am'],
    ['2026-10-25T01:59:00Z', 'Open now until 2:30am'],
    ['2026-10-25T02:29:00Z', 'Open now until 2:30am'],
    ['2026-10-25T02:30:00Z', 'Opens next Sunday 12:30am'],
  ])('across a clock change at %s: %s', (utc, words) => {
    expect(seen(sunday, utc)).toBe(words);
  });

  test.each([
    ['day and night, on a bank holiday too', 'always', '2026-12-25T03:00:00Z', 'Open 24 hours'],
    [
      'every hour of every day, said as spans',
      [span(days, '00:00', '24:00')],
      '2027-02-10T03:00:00Z',
      'Open now',
    ],
    [
      'every hour of every day, up to a bank holiday',
      [span(days, '00:00', '24:00')],
      '2026-12-23T03:00:00Z',
      'Open now until midnight tomorrow',
    ],
    [
      'spans that touch and overlap',
      [
        span(['tue'], '12:00', '15:00'),
        span(['tue'], '09:00', '12:00'),
        span(['tue'], '14:00', '14:30'),
      ],
      '2026-11-24T11:59:00Z',
      'Open now until 3pm',
    ],
    [
      'to the end of a named day',
      [span(['tue', 'wed', 'thu'], '00:00', '24:00')],
      '2026-11-24T12:00:00Z',
      'Open now until midnight on Thursday',
    ],
    [
      'from the beginning of a day',
      [span(['thu'], '00:00', '09:00')],
      '2026-11-24T12:00:00Z',
      'Opens Thursday 12am',
    ],
    [
      'a holiday that its only day falls on twice',
      [span(['fri'], '09:00', '10:00')],
      '2026-12-24T12:00:00Z',
      'Closed now',
    ],
  ] as const)('%s', (_, hours, utc, words) => {
    expect(seen(hours, utc)).toBe(words);
  });
});

const time = fc.integer({ min: 0, max: 24 * 60 }).map((minutes) => {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
});
const anySpan = fc
  .tuple(fc.subarray([...days], { minLength: 1 }), time, time)
  .filter(([, opens, closes]) => opens < closes)
  .map(([chosen, opens, closes]) => span(chosen, opens, closes));
const anyHours = fc.array(anySpan, { minLength: 1, maxLength: 5 });
/** Any minute of 2026 to 2028. */
const anyInstant = fc
  .integer({ min: Date.parse('2026-01-01') / minute, max: Date.parse('2029-01-01') / minute })
  .map((minutes) => minutes * minute);

/** The plain reading of hours: inside a span of this weekday, by the clock on a UK wall. */
function inside(hours: readonly HoursSpan[], instant: number): boolean {
  const wall = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(instant);
  const [weekday = '', clock = ''] = wall.split(/,? /);
  return hours.some(
    ({ days: chosen, opens, closes }) =>
      chosen.some((day) => day === weekday.toLowerCase()) && opens <= clock && clock < closes,
  );
}

describe('laws', () => {
  test('open exactly at the minutes inside a span', () => {
    fc.assert(
      fc.property(anyHours, anyInstant, (hours, instant) => {
        expect(isOpenNow(hours, instant, [])).toBe(inside(hours, instant));
        expect(isOpenNow('always', instant, [])).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  /** The first instant after one at which the clock in the United Kingdom has come to a moment. */
  function instantOf(from: number, ahead: number, clock: string): number {
    const today = ukTime(from).date;
    const midnight = Date.parse(today) + ahead * 24 * 60 * minute;
    const [hour = 0, minutes = 0] = clock.split(':').map(Number);
    const asUtc = midnight + (hour * 60 + minutes) * minute;
    const wanted = new Date(asUtc).toISOString().slice(0, 10);
    const wall = (hour % 24) * 60 + minutes;
    for (let instant = Math.max(from, asUtc - 60 * minute); ; instant += minute) {
      const now = ukTime(instant);
      if (now.date > wanted || (now.date === wanted && now.minutes >= wall)) return instant;
    }
  }

  test('an opening that is named is one: shut until then, and open from then', () => {
    let openings = 0;
    fc.assert(
      fc.property(anyHours, anyInstant, (hours, instant) => {
        const state = openState(hours, instant, []);
        if (state.kind !== 'opens') return;
        openings += 1;
        const opens = instantOf(instant, state.at.ahead, state.at.time);
        expect(opens).toBeGreaterThan(instant);
        // A span inside the hour that a clock change leaves out never comes.
        if (ukTime(opens).minutes % 60 === 0 && !inside(hours, opens)) return;
        expect(isOpenNow(hours, opens, [])).toBe(true);
        expect(isOpenNow(hours, opens - minute, [])).toBe(false);
      }),
      { numRuns: 500 },
    );
    expect(openings).toBeGreaterThan(50);
  });

  test('open until a time is open at every minute before it, and not at it', () => {
    fc.assert(
      fc.property(anyHours, anyInstant, (hours, instant) => {
        const state = openState(hours, instant, []);
        if (state.kind !== 'open' || !state.until) return;
        const { ahead, time: clock } = state.until;
        const [hour = 0, minutes = 0] = clock.split(':').map(Number);
        const now = ukTime(instant);
        const left = ahead * 24 * 60 + hour * 60 + minutes - now.minutes;
        const end = instant + left * minute;
        const offset = (at: number): number => ukTime(at).minutes - ((at / minute) % (24 * 60));
        // A day on which the clocks change has an hour twice or not at all.
        if ((offset(end) - offset(instant)) % (24 * 60) !== 0) return;
        expect(isOpenNow(hours, end, [])).toBe(false);
        expect(isOpenNow(hours, end - minute, [])).toBe(true);
        expect(isOpenNow(hours, instant + Math.floor(left / 2) * minute, [])).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('on a holiday nothing but day and night is called open, and nothing is said to open', () => {
    fc.assert(
      fc.property(anyHours, anyInstant, fc.integer({ min: 0, max: 7 }), (hours, instant, ahead) => {
        const date = (days: number): string =>
          new Date(Date.parse(ukTime(instant).date) + days * 24 * 60 * minute)
            .toISOString()
            .slice(0, 10);
        expect(openState(hours, instant, [date(0)]).kind).toBe('holiday');
        expect(isOpenNow(hours, instant, [date(0)])).toBe(false);
        expect(isOpenNow('always', instant, [date(0)])).toBe(true);
        const state = openState(hours, instant, [date(ahead)]);
        if (state.kind === 'opens') expect(state.at.ahead).not.toBe(ahead);
      }),
    );
  });

  test('every state has words, one line of at most 40 characters', () => {
    const moment = fc.record({
      ahead: fc.integer({ min: 0, max: 7 }),
      day: fc.constantFrom(...days),
      time,
    });
    const anyState: fc.Arbitrary<OpenState> = fc.oneof(
      fc.constant<OpenState>({ kind: 'always' }),
      fc.constant<OpenState>({ kind: 'open' }),
      fc.constant<OpenState>({ kind: 'closed' }),
      moment.map((until): OpenState => ({ kind: 'open', until })),
      moment.map((at): OpenState => ({ kind: 'opens', at })),
      fc.constantFrom(...days).map((day): OpenState => ({ kind: 'holiday', day })),
    );
    fc.assert(
      fc.property(anyState, (state) => {
        expect(describeState(state)).toMatch(/^(Open|Opens|Closed|Hours)( [A-Za-z0-9:()]+)+$/);
        expect(describeState(state).length).toBeLessThanOrEqual(40);
      }),
    );
  });
});

describe('hours in an attribute', () => {
  test('are read as they were written, in meaning', () => {
    fc.assert(
      fc.property(anyHours, anyInstant, (hours, instant) => {
        const read = readHours(writeHours(hours));
        expect(openState(read, instant, [])).toEqual(openState(hours, instant, []));
        expect(writeHours(read)).toBe(writeHours(hours));
      }),
    );
    expect(writeHours(office)).toBe('mon,tue,wed,thu,fri 09:00-17:00');
  });

  test.each(['', 'soon', 'mon', 'mon 09:00', ';', '<b>'])('%j gives nothing', (text) => {
    expect(readHours(text)).toEqual([]);
  });

  test('no text is a fault', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        readHours(text);
      }),
    );
  });
});
