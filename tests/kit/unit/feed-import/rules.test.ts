import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findProseProblems } from '../../../../src/content-check/prose.ts';
import { readProse } from '../../../../src/content-check/markdown.ts';
import { isSeen } from '../../../../src/content-check/text-problems.ts';
import { cleanLine, cleanParagraphs, cutWords } from '../../../../src/feed-import/clean-text.ts';
import { readCost } from '../../../../src/feed-import/read-cost.ts';
import { readFeedDay } from '../../../../src/feed-import/read-day.ts';
import { readHoursWords, readSchedules } from '../../../../src/feed-import/read-hours.ts';
import { readNumbers } from '../../../../src/feed-import/read-phones.ts';
import { isPrivate } from '../../../../src/feed-import/private-address.ts';
import { readService, type FeedService } from '../../../../src/feed-import/shapes.ts';
import { makeNames, slug } from '../../../../src/feed-import/slugs.ts';
import { isHidden } from '../../../../src/feed-import/withheld.ts';
import { writeParagraph } from '../../../../src/feed-import/write-prose.ts';
import type { HoursSpan } from '../../../../src/lib/services/opening-hours.ts';
import { describeHours, sayHours } from '../../../../src/lib/services/hours-words.ts';
import { readPlainText } from '../../../../src/open-data/plain-text.ts';
import { openingHours } from '../../../../src/schemas/shared.ts';
import { hostileHours } from '../../../fixtures/feed-hours.ts';
import '../../../fixtures/seed.ts';

const today = '2026-11-27';

/** A service of a feed, with some fields. */
function feedService(facts: object): FeedService {
  const read = readService({ id: 'a', name: 'A', ...facts });
  if ('why' in read) throw new Error(read.why);
  return read;
}

describe('a text of a feed', () => {
  test.each([
    ['<p>One <b>two</b></p><p>three</p>', ['One two', 'three']],
    ['One<br>two<ul><li>three<li>four</ul>', ['One two', '- three\n- four']],
    ['<script>alert(1)</script>Fine<style>p{}</style>', ['Fine']],
    ['&lt;script&gt;alert(1)&lt;/script&gt; Fine', ['script alert(1) /script Fine']],
    ['Fish &amp; chips &pound;5', ['Fish & chips £5']],
    ['Mums &amp;amp; dads&amp;nbsp;too &amp;#8211; all', ['Mums & dads too – all']],
    ['&amp;lt;b&amp;gt;One&amp;lt;/b&amp;gt; R&D; Q&A;', ['b One /b R&D; Q&A;']],
    ['a\r\nb\r\n\r\nc', ['a b', 'c']],
    ['one\ntwo', ['one', 'two']],
    ['- one\n- two\nthree', ['- one\n- two', 'three']],
    ['a\u202Eb\u0000c\u200Bd\u00A0e\uFEFF', ['abcd e']],
    ['x'.repeat(5), ['xxxxx']],
    ['', []],
    ['<div>'.repeat(3000), []],
  ])('%j is %j', (text, paragraphs) => {
    expect(cleanParagraphs(text)).toEqual(paragraphs);
  });

  test('is one line without markup and without what nobody sees, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const line = cleanLine(text) ?? '';
        expect(isSeen(line)).toBe(true);
        expect(line).not.toMatch(/[<>\n]/);
      }),
      { numRuns: 30 },
    );
  });

  test('is cut at a word', () => {
    expect(cutWords('one two three', 9)).toBe('one two…');
    expect(cutWords('one two', 9)).toBe('one two');
    expect(cutWords('x'.repeat(80), 65)).toHaveLength(65);
  });
});

describe('prose that is made of it', () => {
  const marks = fc.constantFrom(
    ...'*_`#-+=|~$[](){}<>!&;:@\\.1)\t "\''.split(''),
    ...[
      'www.',
      'https://',
      'http://',
      'a@b.org',
      '020 7946 0018',
      '![x](y)',
      '```',
      '---',
      '[^1]',
      '    x',
      '&lt;',
      ' word ',
    ],
  );
  const hostile = fc.array(marks, { maxLength: 30 }).map((parts) => parts.join(''));

  test('holds no markup but what we write, whatever it was', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 4 }), (texts) => {
        const paragraphs = cleanParagraphs(texts.join('\n\n')).map((each) =>
          writeParagraph(each, []),
        );
        const text = ['## A', ...paragraphs, '## B', 'b'].join('\n\n');
        const prose = readProse(text, false);
        expect(
          findProseProblems('services', 'content/services/a.md', { text, prose, before: 0 }),
        ).toEqual([]);
        expect(prose.parts.filter(({ type }) => type === 'heading')).toHaveLength(2);
        const known = ['root', 'heading', 'paragraph', 'text', 'link', 'list', 'listItem'];
        expect(prose.parts.map(({ type }) => type).filter((type) => !known.includes(type))).toEqual(
          [],
        );
        for (const link of prose.links) expect(link).toMatch(/^https:\/\//);
      }),
      { numRuns: 500 },
    );
  });

  test('says the same words', () => {
    for (const words of [
      '1. One',
      '- a',
      '# No heading',
      'a * b * c',
      '2 < 3 & 4',
      '[x](y)',
      'snake_case_word',
    ]) {
      const [paragraph = ''] = cleanParagraphs(words);
      const [said = ''] = readPlainText(writeParagraph(paragraph, []));
      expect(said).toBe(paragraph);
    }
  });

  test.each([
    [
      'See https://example.org/a_(b)?c=1.',
      'See [a page of example.org](https://example.org/a_%28b%29?c=1).',
    ],
    ['See http://example.org/a', 'See example.org/a'],
    ['javascript://x', 'x'],
    ['See https://me:secret@example.org/', 'See me:secret at example.org/'],
    ['Call 020 7946 0018 now', 'Call the number on this page now'],
    ['Call 020 7946 0999 now', 'Call (a number that we left out) now'],
    ['Write to me@example.org', 'Write to me at example.org'],
  ])('%j becomes %j', (words, prose) => {
    const written = writeParagraph(words, ['020 7946 0018']).replace('a%5f', 'a_');
    expect(written).toBe(prose);
  });
});

describe('hours', () => {
  test('in the words of a page are read back, whatever they are', () => {
    fc.assert(
      fc.property(hostileHours, (hours) => {
        fc.pre(openingHours.safeParse(hours).success);
        const read = readHoursWords(sayHours(hours));
        expect(read).toBeDefined();
        expect(read && describeHours(read).toSorted()).toEqual(describeHours(hours).toSorted());
      }),
    );
  });

  test.each([
    ['Mon-Fri 9am-5pm', [['mon', 'tue', 'wed', 'thu', 'fri'], '09:00', '17:00']],
    ['Monday – Friday: 09:00 – 17:30', [['mon', 'tue', 'wed', 'thu', 'fri'], '09:00', '17:30']],
    ['Weekdays, 10 - 11.30am', [['mon', 'tue', 'wed', 'thu', 'fri'], '10:00', '11:30']],
    ['Tuesdays and Thursdays from 9.30am until 1pm', [['tue', 'thu'], '09:30', '13:00']],
    [
      'Every day 8am to midnight',
      [['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], '08:00', '24:00'],
    ],
    ['Sat to Mon 9am to 1pm', [['mon', 'sat', 'sun'], '09:00', '13:00']],
  ])('%j are understood', (words, [days, opens, closes]) => {
    expect(readHoursWords(words)).toEqual([{ days, opens, closes }]);
  });

  test.each([
    'By appointment',
    'Mon-Fri 9-5',
    'Monday 9am to 25pm',
    'Monday 9:75 to 10:00',
    'Moonday 9am to 5pm',
    'Monday 9am to 5pm. Closed for lunch',
    'Monday 5pm to 9am to 10am',
    '',
  ])('%j stay words', (words) => {
    expect(readHoursWords(words)).toBeUndefined();
  });

  test.each([
    [
      'a rule for each week',
      { freq: 'WEEKLY', byday: 'MO,TU', opens_at: '10:00:00', closes_at: '18:00Z' },
      [{ days: ['mon', 'tue'], opens: '10:00', closes: '18:00' }],
      [],
    ],
    [
      'all of each day',
      { byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00', closes_at: '23:59' },
      'always',
      [],
    ],
    [
      'the second Monday of a month',
      { freq: 'MONTHLY', byday: '2MO', opens_at: '10:00', closes_at: '11:00' },
      undefined,
      ['the second Monday of the month, 10:00 to 11:00'],
    ],
    [
      'every other week',
      {
        freq: 'WEEKLY',
        interval: 2,
        byday: 'MO',
        opens_at: '10:00',
        closes_at: '11:00',
        description: 'Every other Monday',
      },
      undefined,
      ['Every other Monday'],
    ],
    [
      'what is over',
      { byday: 'MO', opens_at: '10:00', closes_at: '11:00', valid_to: '2005-01-01' },
      undefined,
      [],
    ],
    [
      'what begins later',
      { byday: 'MO', opens_at: '10:00', closes_at: '11:00', valid_from: '2030-01-01' },
      undefined,
      ['Monday, 10:00 to 11:00, from 1 January 2030'],
    ],
    [
      'hours that turn round',
      { byday: 'MO', opens_at: '09:00', closes_at: '08:00', description: 'Ask us' },
      undefined,
      ['Ask us'],
    ],
    [
      'a day that is none',
      { byday: 'XX', opens_at: '09:00', closes_at: '10:00' },
      undefined,
      ['XX, 09:00 to 10:00'],
    ],
    ...(
      [
        ['days in a list', { byday: ['MO', 'WE'] }, ['mon', 'wed']],
        ['days with spaces', { byday: 'MO TU; WE' }, ['mon', 'tue', 'wed']],
        ['days by their names', { byday: 'Monday to Wednesday' }, ['mon', 'tue', 'wed']],
        ['every day', { freq: 'DAILY' }, ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']],
        ['what has begun, the year last', { byday: 'MO', valid_from: '30/11/2025' }, ['mon']],
      ] as const
    ).map(([name, facts, days]): [string, object, HoursSpan[], string[]] => [
      name,
      { ...facts, opens_at: '10:00', closes_at: '11:00' },
      [{ days: [...days], opens: '10:00', closes: '11:00' }],
      [],
    ]),
    ...(
      [
        [
          'what may begin later',
          { byday: 'MO', valid_from: '05/01/2027' },
          'Monday, 10:00 to 11:00, from 05/01/2027',
        ],
        [
          'what begins later, the year last',
          { byday: 'MO', valid_from: '31/01/2027' },
          'Monday, 10:00 to 11:00, from 31 January 2027',
        ],
        [
          'every other week without words',
          { interval: '2', byday: 'MO,TH' },
          'Monday and Thursday, every 2 weeks, 10:00 to 11:00',
        ],
        [
          'some weeks of a month',
          { byday: '1TU,-1FR' },
          'the first Tuesday and the last Friday of the month, 10:00 to 11:00',
        ],
        [
          'a day of a month',
          { freq: 'MONTHLY', bymonthday: 3 },
          'day 3 of the month, 10:00 to 11:00',
        ],
        [
          'every third month',
          { freq: 'MONTHLY', interval: 3, byday: '2WE' },
          'the second Wednesday of the month, every 3 months, 10:00 to 11:00',
        ],
        ['a few times', { byday: 'SA', count: 4 }, 'Saturday, not every week, 10:00 to 11:00'],
        ['a year', { freq: 'YEARLY', byday: 'SA' }, 'Saturday, not every week, 10:00 to 11:00'],
      ] as const
    ).map(([name, facts, words]): [string, object, undefined, string[]] => [
      name,
      { ...facts, opens_at: '10:00', closes_at: '11:00' },
      undefined,
      [words],
    ]),
    ...(['31/12/2005', '20051231T000000Z'] as const).map(
      (last): [string, object, undefined, string[]] => [
        `what is over by ${last}`,
        { byday: 'MO', opens_at: '10:00', closes_at: '11:00', until: last },
        undefined,
        [],
      ],
    ),
    [
      'past midnight',
      { byday: 'FR,SA', opens_at: '18:00', closes_at: '02:00' },
      [{ days: ['fri', 'sat'], opens: '18:00', closes: '02:00' }],
      [],
    ],
    [
      'words alone',
      { description: 'Monday, 9am to 5pm' },
      [{ days: ['mon'], opens: '09:00', closes: '17:00' }],
      [],
    ],
  ])('%s', (_, schedule, hours, words) => {
    const { schedules } = feedService({ schedules: [schedule] });
    expect(readSchedules(schedules, today)).toEqual({ hours, words });
  });
});

describe('a day', () => {
  test.each([
    ['2026-03-04', '2026-03-04'],
    ['2026-03-04T10:00:00Z', '2026-03-04'],
    ['20260304', '2026-03-04'],
    ['14/03/2026', '2026-03-14'],
    ['14.3.2026 10:00', '2026-03-14'],
    ['03-14-2026', '2026-03-14'],
    ['04/04/2026', '2026-04-04'],
    ['03/04/2026', undefined],
    ['31/02/2026', undefined],
    ['2026-02-31', undefined],
    ['14/03/26', undefined],
    ['yesterday', undefined],
    ['', undefined],
  ])('%j is %j', (written, day) => {
    expect(readFeedDay(written)).toBe(day);
  });
});

describe('a number', () => {
  test.each([
    ['+44 20 7946 0018', '020 7946 0018'],
    ['"+44 1234 234567"', '01234 234567'],
    ['+44 (0)20 7946 0018', '020 7946 0018'],
    ['02079460018', '020 7946 0018'],
    ['tel:020-7946-0018', '020 7946 0018'],
    ['020 7946 0018 ext. 204', '020 7946 0018, 204'],
    ['116 123', '116 123'],
    ['Tel: 020 7946 0018', '020 7946 0018'],
    ['Freephone 0800 123 4567', '0800 123 4567'],
    ['020 7946 0018 / 01234 234567', '020 7946 0018 + 01234 234567'],
    ['020 7946 0018 or 020 7946 0019 ext 4', '020 7946 0018 + 020 7946 0019, 4'],
    ['020 7946 0018 or ask at the desk', undefined],
    ['N/A', undefined],
    ['0800 CALL US', undefined],
    ['12345', undefined],
    ['+1 202 555 0100', undefined],
    ['javascript:alert(1)', undefined],
    ['', undefined],
  ])('%j is %j', (number, dialled) => {
    const [phone] = feedService({ phones: [{ number }] }).phones;
    const read = (phone ? readNumbers(phone) : []).map((each) =>
      [each.number, ...(each.extension === undefined ? [] : [each.extension])].join(', '),
    );
    expect(read.length > 0 ? read.join(' + ') : undefined).toBe(dialled);
  });

  test('of a fax is none', () => {
    const [phone] = feedService({ phones: [{ number: '020 7946 0018', type: 'fax' }] }).phones;
    expect(phone && readNumbers(phone)).toEqual([]);
  });
});

describe('a cost', () => {
  test.each([
    [{}, { kind: 'unknown' }],
    [{ fees_description: 'Free' }, { kind: 'free' }],
    [{ fees: 'Free of charge.' }, { kind: 'free' }],
    [{ fees: 'Free for members' }, { kind: 'varies', note: 'Free for members' }],
    [{ cost_options: [{ amount: 0 }] }, { kind: 'free' }],
    [
      { cost_options: [{ amount: '12.50', option: 'Each' }] },
      { kind: 'varies', amount: 12.5, note: 'Each' },
    ],
    [{ cost_options: [{ amount: 5 }, { amount: 20 }] }, { kind: 'varies', from: 5, to: 20 }],
    [
      { cost_options: [{ amount: 0, option: 'Members' }, { amount: 20 }] },
      { kind: 'varies', from: 0, to: 20, note: 'Members' },
    ],
    [{ cost_options: [{ amount: -5 }] }, { kind: 'unknown' }],
    [{ cost_options: [{ amount: 'NaN' }] }, { kind: 'unknown' }],
    [
      { cost_options: [{ amount: 35, valid_to: '2022-12-31', option: 'Old' }] },
      { kind: 'varies', note: 'Old' },
    ],
  ])('%j is %j', (facts, cost) => {
    expect(readCost(feedService(facts), today)).toEqual(cost);
  });
});

describe('the name of a file', () => {
  test.each([
    ['Café & Co.', 'cafe-and-co'],
    ['../../etc/passwd', 'etc-passwd'],
    ['日本', ''],
    ['x'.repeat(200), 'x'.repeat(60)],
  ])('of %j is %j', (words, name) => {
    expect(slug(words)).toBe(name);
  });

  test('is one that nothing else has, and that means nothing else', () => {
    const make = makeNames(['a-group', 'free', 'a-group-trust']);
    expect(make('A group', 'Trust')).toBe('a-group-2');
    expect(make('A group', 'Ltd')).toBe('a-group-ltd');
    expect(make('Free')).toBe('free-2');
    expect(make('日本')).toBe('entry');
    expect(make('???')).toBe('entry-2');
    for (const words of ['con', 'constructor', '2', 'a-to-z', 'area-north', '__proto__']) {
      const name = make(words);
      expect(name).toMatch(/^entry-[a-z0-9-]+$|^proto$/);
    }
  });

  test('differs for any words, however alike', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 8 }), { maxLength: 40 }), (all) => {
        const make = makeNames([]);
        const names = all.map((words) => make(words, 'x'));
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
  });
});

describe('a place that nobody may learn', () => {
  test.each([
    [{ name: 'Rose House', description: 'A refuge for women.' }, true],
    [{ name: 'Example Women’s Aid' }, true],
    [{ name: 'A', description: 'The address is confidential.' }, true],
    [{ name: 'A', organization: { name: 'Domestic Abuse Trust' } }, true],
    [{ name: 'A', description: 'We refuse nobody.' }, false],
    [{ name: 'A', description: 'A club. Ask if there has been domestic abuse.' }, false],
  ])('%j: %s', (facts, hidden) => {
    expect(isHidden(feedService(facts))).toBe(hidden);
  });
});

test.each([
  ...[
    '10.1.2.3',
    '127.0.0.1',
    '169.254.169.254',
    '172.20.0.1',
    '192.168.1.1',
    '0.0.0.0',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    '100.64.0.1',
  ].map((address) => [address, true] as const),
  ...['93.184.216.34', '2606:2800:220:1::1', '172.32.0.1', '11.0.0.1'].map(
    (address) => [address, false] as const,
  ),
])('%s is private: %s', (address, inner) => {
  expect(isPrivate(address)).toBe(inner);
});
