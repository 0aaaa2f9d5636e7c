import { describe, expect, test } from 'vitest';
import { explainIssues } from '../../../../src/content-check/explain-issues.ts';
import { formatReport, showValue, readValue } from '../../../../src/content-check/problems.ts';
import { serviceSchema } from '../../../../src/schemas/service.ts';
import { listServiceFacts } from '../../../fixtures/services.ts';

describe('showValue', () => {
  test.each([
    [undefined, 'nothing'],
    [null, 'nothing'],
    ['words', '"words"'],
    [new Date('2026-11-21'), 'the date 2026-11-21'],
    ['x'.repeat(200), `"${'x'.repeat(76)}…`],
  ])('%j', (value, shown) => {
    expect(showValue(value)).toBe(shown);
  });
});

test('readValue follows a path and gives undefined where it ends early', () => {
  expect(readValue({ a: [{ b: 1 }] }, ['a', 0, 'b'])).toBe(1);
  expect(readValue({ a: 'text' }, ['a', 'b', 'c'])).toBeUndefined();
});

describe('problems of one service', () => {
  const problems = (facts: object) => {
    const data = { ...listServiceFacts(), ...facts };
    const result = serviceSchema.safeParse(data);
    return explainIssues('f.md', data, result.error?.issues ?? []);
  };
  const closed = { status: 'closed', statusNote: 'Ended.' };

  test.each<[string, object, string, string]>([
    ['unknown key', { colour: 'red' }, 'colour', 'no such field'],
    ['wrong type', { title: 4 }, 'title', 'words'],
    ['missing', { summary: undefined }, 'summary', 'words'],
    ['not in the list', { status: 'open' }, 'status', 'current, unconfirmed, closed'],
    ['too long', { summary: 'x'.repeat(161) }, 'summary', 'at most 160 characters; this has 161'],
    ['no topic', { topics: [] }, 'topics', 'at least one topic'],
    ['http', { website: 'http://example.org' }, 'website', 'https://'],
    ['malformed link', { website: 'https:/example' }, 'website', 'https://'],
    ['not a host', { website: 'https://localhost' }, 'website', 'https://'],
    [
      'phone',
      { phones: [{ number: '0808 200', label: 'Line' }] },
      'phones.0.number',
      'valid UK phone number',
    ],
    [
      'phone without quotes',
      { phones: [{ number: 8082000247, label: 'Line' }] },
      'phones.0.number',
      'quotes',
    ],
    [
      'day that is not',
      { verified: { date: '2026-02-30', source: 's', by: 'b' } },
      'verified.date',
      'a day that exists',
    ],
    [
      'current without a date',
      { verified: { source: 's', by: 'b' } },
      'verified.date',
      'date of the source',
    ],
    [
      'unconfirmed without a note',
      { status: 'unconfirmed' },
      'statusNote',
      'what is not confirmed',
    ],
    ['closed without a note', { status: 'closed' }, 'statusNote', 'replacedBy'],
    [
      'closed with a number',
      { ...closed, phones: [{ number: '999', label: 'x' }] },
      'phones',
      'closed service',
    ],
    [
      'hours backwards',
      { openingHours: [{ days: ['mon'], opens: '09:00', closes: '05:00' }] },
      'openingHours.0.closes',
      'a later time than it opens',
    ],
    [
      'a whole day said as one time twice',
      { openingHours: [{ days: ['mon'], opens: '09:00', closes: '09:00' }] },
      'openingHours.0.closes',
      'a later time than it opens',
    ],
    [
      'a word for hours that means nothing',
      { openingHours: 'daily' },
      'openingHours',
      'the word "always", a list of',
    ],
    [
      'a day that is none',
      { openingHours: [{ days: ['mon', 'sonday'], opens: '09:00', closes: '17:00' }] },
      'openingHours.0.days.1',
      'one of: mon,',
    ],
    [
      'term time as yes',
      { openingHours: [{ days: ['mon'], opens: '09:00', closes: '17:00', termTime: true }] },
      'openingHours.0.termTime',
      'one of: only, never',
    ],
    [
      'closed on no day',
      { openingHours: { open: 'always', closedOn: [] } },
      'openingHours.closedOn',
      'at least one day, or the hours alone',
    ],
    [
      'closed on a day that does not exist',
      { openingHours: { open: 'always', closedOn: [{ on: '2026-02-30' }] } },
      'openingHours.closedOn.0.on',
      'or the word bank-holidays',
    ],
    [
      'closed from a day without an end',
      { openingHours: { open: 'always', closedOn: [{ from: '2026-12-24' }] } },
      'openingHours.closedOn.0',
      'either "on" with one day',
    ],
    [
      'closed for years',
      { openingHours: { open: 'always', closedOn: [{ from: '2026-12-24', to: '2062-01-02' }] } },
      'openingHours.closedOn.0.to',
      'within a year',
    ],
    [
      'closed on bank holidays and open on them',
      {
        openingHours: {
          open: [{ days: ['sun', 'bank-holidays'], opens: '09:00', closes: '17:00' }],
          closedOn: [{ on: 'bank-holidays' }],
        },
      },
      'openingHours.closedOn',
      'it is open then, or closed',
    ],
    [
      'closures without hours',
      { openingHours: { closedOn: [{ on: '2026-12-24' }] } },
      'openingHours.open',
      'the word "always", or a list',
    ],
    [
      'hours at a place where it does not meet people',
      { hoursAt: [{ place: 'hall', hours: 'always' }] },
      'hoursAt.0.place',
      'one of the places of this service',
    ],
    [
      'hours at one place twice',
      {
        places: ['hall'],
        hoursAt: [
          { place: 'hall', hours: 'always' },
          { place: 'hall', hours: 'always' },
        ],
      },
      'hoursAt.1.place',
      'each place once',
    ],
    ['markup', { title: 'A <b>' }, 'title', 'without < or >'],
  ])('%s', (_, facts, field, write) => {
    const [problem] = problems(facts);
    expect(problem?.field).toContain(field);
    expect(problem?.write).toContain(write);
  });

  test('a good one has none', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ ...closed })).toEqual([]);
  });

  test('all are given at once, one for each unknown key', () => {
    expect(
      problems({ colour: 1, size: 2, title: 4 })
        .map(({ field }) => field)
        .sort(),
    ).toEqual(['colour', 'size', 'title']);
  });
});

test('the report counts, and says line by line what is wrong, what to write and what was meant', () => {
  const report = formatReport([
    { file: 'b.md', field: 'title', found: 'nothing', write: 'words' },
    {
      file: 'a.md',
      field: 'topics.0',
      found: '"mony"',
      write: 'a topic',
      line: 9,
      options: ['money'],
    },
    {
      file: 'a.md',
      field: 'titel',
      found: '"A"',
      write: 'no such field',
      line: 2,
      options: ['title'],
    },
  ]);
  expect(report).toBe(
    [
      '3 content problems in 2 files',
      'b.md\n  title\n    found: nothing\n    write: words',
      [
        'a.md\n  line 2, titel\n    found: "A"\n    write: no such field\n    did you mean: title',
        '  line 9, topics.0\n    found: "mony"\n    write: a topic\n    did you mean: money',
      ].join('\n'),
    ].join('\n\n'),
  );
});
