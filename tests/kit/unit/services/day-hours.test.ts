import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../src/lib/dates/days.ts';
import { describeDay, judgeSchool, listDays } from '../../../../src/lib/services/calendar-days.ts';
import { uniteDays, type DayHours } from '../../../../src/lib/services/day-hours.ts';
import { describeHours } from '../../../../src/lib/services/hours-words.ts';
import { openState } from '../../../../src/lib/services/open-now.ts';
import {
  dayNames,
  days,
  splitHours,
  type OpeningHours,
} from '../../../../src/lib/services/opening-hours.ts';
import { ukTime } from '../../../../src/lib/services/uk-time.ts';
import { anyCalendar, anyDate, anyHours, anySpans, readRule } from '../../../fixtures/hours.ts';

const terms = [
  // To a Friday, and from a Tuesday.
  { from: '2026-09-02', to: '2026-10-23' },
  { from: '2026-11-03', to: '2026-12-17' },
  // From a Monday.
  { from: '2027-01-04', to: '2027-02-12' },
];

describe('whether schools are in term', () => {
  test.each([
    ['2026-09-01', undefined],
    ['2026-09-02', 'term'],
    ['2026-10-23', 'term'],
    // The weekend after the last Friday is of neither.
    ['2026-10-24', undefined],
    ['2026-10-25', undefined],
    ['2026-10-26', 'holiday'],
    ['2026-11-01', 'holiday'],
    ['2026-11-02', 'holiday'],
    ['2026-11-03', 'term'],
    ['2026-11-07', 'term'],
    // The term ended on a Thursday, so that the weekend belongs to the holiday.
    ['2026-12-18', 'holiday'],
    ['2026-12-19', 'holiday'],
    ['2027-01-01', 'holiday'],
    ['2027-01-02', undefined],
    ['2027-01-03', undefined],
    ['2027-01-04', 'term'],
    ['2027-02-13', undefined],
    ['2027-08-03', undefined],
  ])('%s: %s', (date, school) => {
    expect(judgeSchool(date, terms)).toBe(school);
    expect(describeDay(date, { holidays: [date], terms })).toMatchObject({ school, holiday: true });
  });

  test('is not known without terms', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(judgeSchool(date, [])).toBeUndefined();
      }),
    );
  });
});

/** Each minute of a day: open, closed, perhaps. */
const listMinutes = (hours: DayHours): string[] =>
  Array.from({ length: 1440 }, (_, minute) => {
    if (hours === 'holiday') return '?';
    const span = hours.find(({ from, to }) => from <= minute && minute < to);
    return span ? (span.sure ? 'open' : '?') : 'closed';
  });

/** The minutes of a week that words such as "Friday, 6pm to 1am" say. */
function readWords(sentences: readonly string[]): Set<number> {
  const clock = (words: string): number => {
    if (words === 'midnight') return 0;
    const [, hour = '12', minute = '0', half = 'pm'] =
      /^(\d+)(?::(\d\d))?(am|pm)$/.exec(words) ?? [];
    return (Number(hour) % 12) * 60 + Number(minute) + (half === 'pm' ? 720 : 0);
  };
  const names = days.map((day) => dayNames[day]);
  const open = new Set<number>();
  for (const sentence of sentences) {
    const [, chosen = '', opens = '', closes = ''] = /^(.*), (\S+) to (\S+)$/.exec(sentence) ?? [];
    const [from, end] = [clock(opens), clock(closes)];
    const to = end > from ? end : end + 1440;
    const said = chosen.split(/, | and /).flatMap((part) => {
      const [first = '', last = first] = part.split(' to ');
      return names.slice(names.indexOf(first), names.indexOf(last) + 1);
    });
    for (const day of said) {
      const start = names.indexOf(day) * 1440;
      for (let minute = from; minute < to; minute += 1) open.add((start + minute) % (7 * 1440));
    }
  }
  return open;
}

describe('laws', () => {
  const noCalendar = { holidays: [], terms: [] };

  test('every minute of a week is open by the words just when it is by the rule', () => {
    fc.assert(
      fc.property(anySpans, (hours) => {
        const read = readRule(hours, noCalendar);
        const words = readWords(describeHours(hours));
        // From a Monday.
        const week = days.flatMap((_, ahead) => listMinutes(read(addDays('2026-11-23', ahead))));
        expect(week.map((state) => state === 'open')).toEqual(
          week.map((_, minute) => words.has(minute)),
        );
      }),
      { numRuns: 50 },
    );
  });

  test('spans of a day are in order, inside it, and never one in another', () => {
    fc.assert(
      fc.property(anyHours, anyCalendar, anyDate, (hours, calendar, date) => {
        const found = readRule(hours, calendar)(date);
        if (found === 'holiday') return;
        let last = 0;
        found.forEach(({ from, to, sure }, index) => {
          expect(from).toBeGreaterThanOrEqual(last);
          if (found[index - 1]?.to === from) expect(found[index - 1]?.sure).toBe(!sure);
          expect(to).toBeGreaterThan(from);
          last = to;
        });
        expect(last).toBeLessThanOrEqual(1440);
      }),
      { numRuns: 500 },
    );
  });

  test('a closed day wins over all', () => {
    fc.assert(
      fc.property(anyHours, anyCalendar, anyDate, (hours, calendar, date) => {
        const { open, closedOn } = splitHours(hours);
        const shut = { open, closedOn: [...closedOn, { on: date }] };
        expect(readRule(shut, { ...calendar, holidays: [date] })(date)).toEqual([]);
        expect(readRule(shut, calendar)(date)).toEqual([]);
        const within = { from: addDays(date, -1), to: addDays(date, 1) };
        expect(readRule({ open, closedOn: [within] }, calendar)(date)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('days that are far from a closure are as they were without it', () => {
    fc.assert(
      fc.property(anyHours, anyCalendar, anyDate, (hours, calendar, date) => {
        const { open, closedOn } = splitHours(hours);
        const shut = { open, closedOn: [...closedOn, { on: date }] };
        for (const ahead of [-2, -1, 2, 3]) {
          const other = addDays(date, ahead);
          expect(readRule(shut, calendar)(other)).toEqual(readRule(hours, calendar)(other));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('what rests on term time is known on no day of which nobody knows the term', () => {
    fc.assert(
      fc.property(anySpans, anyCalendar, anyDate, (spans, { terms: known }, date) => {
        const calendar = { holidays: [], terms: known };
        const all = (termTime: 'only' | 'never'): OpeningHours =>
          spans.map((span) => ({ ...span, termTime }));
        const [plain, only, never] = [spans, all('only'), all('never')].map((hours) =>
          listMinutes(readRule(hours, calendar)(date)),
        );
        const eve = judgeSchool(addDays(date, -1), known);
        const today = judgeSchool(date, known);
        if (today === undefined && eve === undefined) {
          const unsure = plain?.map((state) => (state === 'open' ? '?' : state));
          expect(only).toEqual(unsure);
          expect(never).toEqual(unsure);
        } else if (today === eve) {
          const none = plain?.map(() => 'closed');
          expect(only).toEqual(today === 'term' ? plain : none);
          expect(never).toEqual(today === 'term' ? none : plain);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('at every instant hours are open, or closed, or nothing is said, and never two of these', () => {
    const instant = fc
      .integer({ min: Date.parse('2026-01-02') / 60_000, max: Date.parse('2028-12-01') / 60_000 })
      .map((minute) => minute * 60_000);
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyHours, anyCalendar, instant, (hours, calendar, now) => {
        const read = readRule(hours, calendar);
        const { date, minutes } = ukTime(now);
        const minute = listMinutes(read(date))[minutes] ?? '';
        const kind = openState(read, now)?.kind ?? 'nothing';
        seen.add(`${minute} ${kind}`);
        const fits = {
          open: ['open'],
          closed: ['opens', 'closed'],
          '?': [read(date) === 'holiday' ? 'holiday' : 'nothing'],
        }[minute];
        expect(fits).toContain(kind);
      }),
      { numRuns: 2000 },
    );
    expect([...seen].sort()).toEqual([
      '? holiday',
      '? nothing',
      'closed closed',
      'closed opens',
      'open open',
    ]);
  });

  test('where any of several is open, the whole is; it is closed where all are', () => {
    fc.assert(
      fc.property(
        fc.array(anyHours, { minLength: 1, maxLength: 3 }),
        anyCalendar,
        anyDate,
        (several, calendar, date) => {
          const each = several.map((hours) => readRule(hours, calendar)(date));
          const minutes = each.map(listMinutes);
          listMinutes(uniteDays(each)).forEach((state, minute) => {
            const states = minutes.map((all) => all[minute]);
            const open = states.includes('open');
            const closed = states.every((one) => one === 'closed');
            if (!(open || closed) || state !== (open ? 'open' : 'closed'))
              expect(state).toBe(open ? 'open' : closed ? 'closed' : '?');
          });
        },
      ),
      { numRuns: 100 },
    );
  });

  test('a list of days has each once, from the first to the last', () => {
    expect(
      listDays('2026-12-30', '2027-01-02', noCalendar).map(({ date, day }) => [date, day]),
    ).toEqual([
      ['2026-12-30', 'wed'],
      ['2026-12-31', 'thu'],
      ['2027-01-01', 'fri'],
      ['2027-01-02', 'sat'],
    ]);
  });
});
