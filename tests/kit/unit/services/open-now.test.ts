import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeState, openState, type OpenState } from '../../../../src/lib/services/open-now.ts';
import {
  days,
  type HoursSpan,
  type OpeningHours,
} from '../../../../src/lib/services/opening-hours.ts';
import { ukTime } from '../../../../src/lib/services/uk-time.ts';
import { anySpans, readRule, writeTime } from '../../../fixtures/hours.ts';

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
const terms = [
  { from: '2026-11-02', to: '2026-12-18' },
  { from: '2027-01-04', to: '2027-02-12' },
];
const holidays = ['2026-12-25', '2026-12-26', '2026-12-28', '2027-01-01', '2027-12-25'];

/** What a reader sees at a moment in UTC. */
function seen(hours: OpeningHours, utc: string): string {
  const state = openState(readRule(hours, { holidays, terms }), Date.parse(utc));
  return state ? describeState(state) : '';
}

const isOpenNow = (hours: OpeningHours, instant: number, free: readonly string[]): boolean =>
  openState(readRule(hours, { holidays: free, terms: [] }), instant)?.kind === 'open';

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
      const { openState, describeState } = await import('./src/lib/services/open-now.ts');
      const { readDay } = await import('./src/lib/services/hours-text.ts');
      const { ukTime } = await import('./src/lib/services/uk-time.ts');
      const at = Date.parse('2027-06-29T16:59:00+01:00');
      const read = (date) => readDay(';540-1020;;;;;', date);
      console.log(new Date(at).getHours(), JSON.stringify(ukTime(at)), describeState(openState(read, at)));`;
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
    ['2026-12-26T10:00:00Z', 'Opens Tuesday 9am'],
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
    ['day and night, on a bank holiday too', 'always', '2026-12-25T03:00:00Z', 'Open now'],
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
      'Open now',
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

describe('what a reader sees of hours that are not the same each week', () => {
  const evening = [span(['fri'], '18:00', '01:00')];
  const bank = [...office, span(['sun', 'bank-holidays'], '10:00', '14:00')];
  const group = [{ ...span(['tue'], '10:00', '12:00'), termTime: 'only' } as const];
  const both = [span(['tue'], '09:00', '11:00'), ...group];
  const shut = (open: 'always' | HoursSpan[], ...closedOn: object[]): OpeningHours => ({
    open,
    closedOn,
  });
  const christmas = { from: '2026-12-24', to: '2027-01-01', reason: 'Christmas' };

  test.each([
    // 27 November 2026 is a Friday.
    ['a span past midnight', evening, '2026-11-27T17:59:00Z', 'Opens today 6pm'],
    ['a span past midnight', evening, '2026-11-27T18:00:00Z', 'Open now until 1am tomorrow'],
    ['a span past midnight', evening, '2026-11-28T00:59:00Z', 'Open now until 1am'],
    ['a span past midnight', evening, '2026-11-28T01:00:00Z', 'Opens Friday 6pm'],
    // The night of Saturday 24 October 2026 has an hour twice, and that of 27 March 2027 one less.
    [
      'the clock back',
      [span(['sat'], '22:00', '01:30')],
      '2026-10-25T01:29:00Z',
      'Open now until 1:30am',
    ],
    [
      'the clock back',
      [span(['sat'], '22:00', '01:30')],
      '2026-10-25T01:30:00Z',
      'Opens Saturday 10pm',
    ],
    [
      'the clock on',
      [span(['sat'], '22:00', '03:00')],
      '2027-03-28T01:59:00Z',
      'Open now until 3am',
    ],
    [
      'the clock on',
      [span(['sat'], '22:00', '03:00')],
      '2027-03-28T02:00:00Z',
      'Opens Saturday 10pm',
    ],
    // A holiday that nobody speaks of may end at midnight what runs into it, or not.
    ['into a holiday', [span(['thu'], '18:00', '01:00')], '2026-12-24T20:00:00Z', 'Open now'],
    [
      'into a holiday',
      [span(['thu'], '18:00', '01:00')],
      '2026-12-25T00:30:00Z',
      'Hours may differ today (bank holiday)',
    ],
    [
      'out of a holiday',
      [span(['fri'], '18:00', '01:00'), span(['sun'], '09:00', '10:00')],
      '2027-01-02T00:30:00Z',
      '',
    ],
    [
      'out of a holiday',
      [span(['fri'], '18:00', '01:00'), span(['sun'], '09:00', '10:00')],
      '2027-01-02T01:00:00Z',
      'Opens tomorrow 9am',
    ],
    // Bank holidays: closed, with hours of their own, as Sundays.
    [
      'closed on bank holidays',
      shut(office, { on: 'bank-holidays' }),
      '2026-12-28T10:00:00Z',
      'Opens tomorrow 9am',
    ],
    [
      'closed on bank holidays',
      shut(office, { on: 'bank-holidays' }),
      '2026-12-26T10:00:00Z',
      'Opens Tuesday 9am',
    ],
    ['own hours on bank holidays', bank, '2026-12-28T09:30:00Z', 'Opens today 10am'],
    ['own hours on bank holidays', bank, '2026-12-28T10:00:00Z', 'Open now until 2pm'],
    [
      'own hours on bank holidays',
      bank,
      '2026-12-26T10:00:00Z',
      'Hours may differ today (public holiday)',
    ],
    ['own hours on bank holidays', bank, '2026-12-27T10:00:00Z', 'Open now until 2pm'],
    [
      'each day and bank holidays alike',
      [span([...days, 'bank-holidays'], '09:00', '17:00')],
      '2026-12-26T10:00:00Z',
      'Open now until 5pm',
    ],
    [
      'day and night but for bank holidays',
      shut('always', { on: 'bank-holidays' }),
      '2026-12-24T10:00:00Z',
      'Open now until midnight',
    ],
    [
      'day and night but for bank holidays',
      shut('always', { on: 'bank-holidays' }),
      '2026-12-26T10:00:00Z',
      'Hours may differ today (public holiday)',
    ],
    // Closed days.
    ['closed for days', shut(office, christmas), '2026-12-23T16:00:00Z', 'Open now until 5pm'],
    ['closed for days', shut(office, christmas), '2026-12-24T10:00:00Z', 'Closed now'],
    ['closed for days', shut(office, christmas), '2026-12-28T10:00:00Z', 'Opens next Monday 9am'],
    [
      'closed on a holiday',
      shut(office, { on: '2026-12-25' }),
      '2026-12-25T10:00:00Z',
      'Opens Tuesday 9am',
    ],
    [
      'day and night, but one day',
      shut('always', { on: '2026-11-26' }),
      '2026-11-25T10:00:00Z',
      'Open now until midnight',
    ],
    [
      'day and night, but one day',
      shut('always', { on: '2026-11-26' }),
      '2026-11-26T10:00:00Z',
      'Opens tomorrow 12am',
    ],
    [
      'a night into a closed day',
      shut(evening, { on: '2026-11-28' }),
      '2026-11-27T20:00:00Z',
      'Open now until midnight',
    ],
    [
      'a night out of a closed day',
      shut(evening, { on: '2026-11-27' }),
      '2026-11-28T00:30:00Z',
      'Opens Friday 6pm',
    ],
    // Term time: known terms, the holiday between them, and what nobody knows.
    ['in term time', group, '2026-11-24T10:00:00Z', 'Open now until midday'],
    ['in term time', group, '2026-12-22T10:00:00Z', 'Closed now'],
    ['in term time', group, '2027-01-05T10:00:00Z', 'Open now until midday'],
    ['before the first term', group, '2026-10-27T10:00:00Z', ''],
    ['after the last term', group, '2027-02-16T10:00:00Z', ''],
    ['after the last term, at another hour', group, '2027-02-16T13:00:00Z', 'Closed now'],
    ['in August', group, '2027-08-03T10:00:00Z', ''],
    ['in August, on another day', group, '2027-08-04T11:00:00Z', 'Closed now'],
    ['in August, at an hour of the whole year', both, '2027-08-03T08:30:00Z', 'Open now'],
    [
      'in school holidays',
      [{ ...span(['tue'], '10:00', '12:00'), termTime: 'never' } as const],
      '2026-12-22T10:00:00Z',
      'Open now until midday',
    ],
    [
      'in school holidays',
      [{ ...span(['tue'], '10:00', '12:00'), termTime: 'never' } as const],
      '2026-11-24T10:00:00Z',
      'Closed now',
    ],
  ] as const)('%s: %j at %s: %s', (_, hours, utc, words) => {
    expect(seen(hours, utc)).toBe(words);
  });
});

const time = fc.integer({ min: 0, max: 24 * 60 }).map(writeTime);
/** Any minute of 2026 to 2028. */
const anyInstant = fc
  .integer({ min: Date.parse('2026-01-01') / minute, max: Date.parse('2029-01-01') / minute })
  .map((minutes) => minutes * minute);

/** The plain reading of hours: inside a span of this weekday, or of the night before. */
function inside(hours: readonly HoursSpan[], instant: number): boolean {
  const wall = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(instant);
  const [weekday = '', clock = ''] = wall.split(/,? /);
  const today = days.findIndex((day) => day === weekday.toLowerCase());
  const eve = days[(today + 6) % 7];
  return hours.some(({ days: chosen, opens, closes }) => {
    const night = closes <= opens;
    const begins = chosen.some((day) => day === days[today]) && opens <= clock;
    const ends = chosen.some((day) => day === eve) && clock < closes;
    return night ? begins || ends : begins && clock < closes;
  });
}

describe('laws', () => {
  test('open exactly at the minutes inside a span', () => {
    fc.assert(
      fc.property(anySpans, anyInstant, (hours, instant) => {
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
      fc.property(anySpans, anyInstant, (hours, instant) => {
        const state = openState(readRule(hours, { holidays: [], terms: [] }), instant);
        if (state?.kind !== 'opens') return;
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
      fc.property(anySpans, anyInstant, (hours, instant) => {
        const state = openState(readRule(hours, { holidays: [], terms: [] }), instant);
        if (state?.kind !== 'open' || !state.until) return;
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

  test('on a holiday nothing but day and night is called open, nothing is said to open, and what never opens is shut', () => {
    fc.assert(
      fc.property(anySpans, anyInstant, fc.integer({ min: 0, max: 7 }), (hours, instant, ahead) => {
        const date = (days: number): string =>
          new Date(Date.parse(ukTime(instant).date) + days * 24 * 60 * minute)
            .toISOString()
            .slice(0, 10);
        const at = (day: string): OpenState | undefined =>
          openState(readRule(hours, { holidays: [day], terms: [] }), instant);
        const read = readRule(hours, { holidays: [], terms: [] });
        expect(at(date(0))?.kind === 'holiday').toBe(read(date(0)).length !== 0);
        expect(at(date(0))?.kind).not.toBe('open');
        expect(isOpenNow('always', instant, [date(0)])).toBe(true);
        const state = at(date(ahead));
        if (state?.kind === 'opens') expect(state.at.ahead).not.toBe(ahead);
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
