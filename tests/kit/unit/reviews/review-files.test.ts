import { spawnSync } from 'node:child_process';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { makeReviewCalendar } from '../../../../src/reviews/calendar.ts';
import { writeDraft } from '../../../../src/reviews/draft.ts';
import { writeLetter } from '../../../../src/reviews/letter.ts';
import type { Review } from '../../../../src/reviews/list-reviews.ts';
import { groupByOwner } from '../../../../src/reviews/owners.ts';
import { makeReviewFiles } from '../../../../src/reviews/review-files.ts';

const site = { name: 'Calmer Homes', url: 'https://calmer-homes.example' };
const today = '2026-11-27';
const review = (key: string, facts: Partial<Review> = {}): Review => ({
  ...{ key, file: `content/services/${key}.md`, title: `The ${key}`, path: `/support/${key}/` },
  ...{ owner: 'Example editor', source: 'Its page; read, twice', date: '2026-06-01' },
  ...{ checkBy: '2026-11-28', days: 179, state: 'fresh', task: 'facts' },
  ...facts,
});
const due = review('day-line', { state: 'due', checkBy: '2026-11-20' });
const soon = review('late-line', { title: 'Zoë’s, “late” line; 日本' });
const later = review('far-line', { checkBy: '2026-12-29' });
const unsure = review('unsure-line', { state: 'due', checkBy: '2014-06-30', task: 'source' });

const parse = (text: string): ICAL.Event[] =>
  ICAL.Component.fromString(text)
    .getAllSubcomponents('vevent')
    .map((each) => new ICAL.Event(each));

describe('a calendar of checks', () => {
  const file = makeReviewCalendar([due, soon, later, unsure], site, today);

  test('has a whole day for each that is sure, which another parser reads', () => {
    const read = parse(file);
    expect(read.map(({ uid }) => uid)).toEqual([
      'day-line@calmer-homes.example',
      'late-line@calmer-homes.example',
      'far-line@calmer-homes.example',
    ]);
    expect(read.map(({ startDate }) => [startDate.isDate, startDate.toString()])).toEqual([
      [true, '2026-11-20'],
      [true, '2026-11-28'],
      [true, '2026-12-29'],
    ]);
    expect(read[1]?.endDate.toString()).toBe('2026-11-29');
    expect(read[1]?.summary).toBe('Check: Zoë’s, “late” line; 日本');
    expect(read[1]?.description).toContain('Source: Its page; read, twice (1 June 2026)\n');
  });

  test('has no zone, no alarm, nobody who is asked and no busy time', () => {
    expect(file).not.toMatch(
      /TZID|TIMEZONE|VALARM|RRULE|ATTENDEE|ORGANIZER|mailto:|BUSYSTATUS:BUSY/,
    );
    expect(file.match(/^TRANSP:TRANSPARENT\r$/gm)).toHaveLength(3);
    expect(file.match(/^DTSTAMP:20261127T000000Z\r$/gm)).toHaveLength(3);
    expect(file.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    expect(file.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  });

  test.each(['America/New_York', 'Pacific/Auckland'])(
    'is the same with the machine in %s',
    (zone) => {
      const script = `import { makeReviewCalendar } from './src/reviews/calendar.ts';
        process.stdout.write(makeReviewCalendar(${JSON.stringify([due, soon, later])}, ${JSON.stringify(site)}, '${today}'));`;
      const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
        encoding: 'utf8',
        env: { ...process.env, TZ: zone },
      });
      expect(stdout).toBe(file);
    },
  );
});

describe('a letter to an owner', () => {
  const owner = (...reviews: Review[]) => ({ role: 'Example editor', reviews });

  test('names what is due now and within a month, with its page, source and day', () => {
    const letter = writeLetter(owner(due, soon, later, unsure), site, today);
    expect(letter?.subject).toBe('2 entries to check: Calmer Homes');
    expect(letter?.text).toContain(`To check now: 1 entry

1. The day-line
   Page: https://calmer-homes.example/support/day-line/
   File: content/services/day-line.md
   Source: Its page; read, twice (1 June 2026)
   Check by: 20 November 2026

To check by 28 December 2026: 1 entry

1. Zoë’s, “late” line; 日本`);
    expect(letter?.text).toContain('Not confirmed, when you find a better source: 1 entry');
    expect(letter?.text).not.toContain('The far-line');
  });

  test('is not written where nothing is due, however much is not confirmed', () => {
    expect(writeLetter(owner(later, unsure), site, today)).toBeUndefined();
  });

  test('a month between two letters hides nothing', () => {
    const last = review('last', { checkBy: '2026-12-28' });
    expect(writeLetter(owner(last), site, today)?.text).toContain('The last');
  });
});

test.each([
  ['editor@example.org', 'Calmer Homes'],
  [undefined, 'Zoë’s “calm” homes — 日本 and a name that is much longer than one line of a header'],
])('a draft to %s says in plain text what the letter says', (email, name) => {
  const text = 'Hello,\n\n1. Zoë’s line\n';
  const draft = writeDraft({ subject: name, text }, email);
  const [head = '', body = ''] = draft.split('\r\n\r\n');
  const headers = head.replace(/\r\n /g, ' ').split('\r\n');
  expect(headers).toContain('X-Unsent: 1');
  expect(headers.filter((line) => line.startsWith('To: '))).toEqual(
    email === undefined ? [] : [`To: ${email}`],
  );
  expect(headers.some((line) => /^(From|Date|Bcc):/.test(line))).toBe(false);
  const subject = headers.find((line) => line.startsWith('Subject: '))?.slice(9) ?? '';
  const words = subject
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?utf-8\?B\?([^?]*)\?=/g, (_, word: string) =>
      Buffer.from(word, 'base64').toString(),
    );
  expect(words).toBe(name);
  expect(draft.split('\r\n').every((line) => /^[\x20-\x7e]{0,78}$/.test(line))).toBe(true);
  expect(Buffer.from(body, 'base64').toString()).toBe(text.replace(/\n/g, '\r\n'));
});

test('each owner has files of a name of its own, and an address only where one is known', () => {
  const roles = ['Directory editor', 'directory: éditor', '¿?', 'Directory éditor!'];
  const owners = groupByOwner(
    roles.map((role, index) => review(`line-${index}`, { owner: role, state: 'due' })),
    [{ role: 'Directory editor', email: 'directory@example.org' }],
  );
  expect(owners.map(({ role, name, email }) => [role, name, email])).toEqual([
    ['Directory editor', 'directory-editor', 'directory@example.org'],
    ['Directory éditor!', 'directory-editor-2', undefined],
    ['directory: éditor', 'directory-editor-3', undefined],
    ['¿?', 'owner', undefined],
  ]);
  const files = makeReviewFiles(owners, site, today);
  expect(files.size).toBe(1 + 4 * 3);
  const withAddress = [...files].filter(([, text]) => text.includes('directory@example.org'));
  expect(withAddress.map(([name]) => name)).toEqual(['directory-editor.eml']);
});

test('the list for other programs has no address and no private path of a machine', () => {
  const owners = groupByOwner([due, unsure, review('terms.yaml', { path: undefined })], []);
  const list: unknown = JSON.parse(makeReviewFiles(owners, site, today).get('reviews.json') ?? '');
  expect(list).toMatchObject({
    ...{ version: 1, today, site },
    reviews: [
      {
        ...{ key: 'day-line', title: 'The day-line', owner: 'Example editor', state: 'due' },
        ...{ page: 'https://calmer-homes.example/support/day-line/', checkBy: '2026-11-20' },
      },
      { key: 'unsure-line', task: 'source' },
      { key: 'terms.yaml' },
    ],
  });
});
