import { describe, expect, test } from 'vitest';
import { judgeEntry } from '../../../../src/source-check/judge-entry.ts';
import {
  listSources,
  orderAddresses,
  type CheckedEntry,
} from '../../../../src/source-check/list-sources.ts';
import { readRecord, renewRecord, isConfirmed } from '../../../../src/source-check/record.ts';
import { formatSources } from '../../../../src/source-check/report.ts';
import { makeVisitor, type Visit } from '../../../../src/source-check/visit.ts';
import { readCouncil } from '../../../fixtures/invented-council.ts';
import { page, startSourceServer } from '../../../fixtures/source-server.ts';

const address = 'https://line.pages.example/line/';
const source = 'https://news.pages.example/news/';
const entry: CheckedEntry = {
  ...{ key: 'line', file: 'content/services/line.md', title: 'Listening Line' },
  ...{ owner: 'Example editor', addresses: [address], numbers: ['020 7946 0018'] },
  names: ['Example Listening Line', 'Example Trust'],
};
const call = page('Call 020 7946 0018.');
const seen = (body: string, facts: Partial<Extract<Visit, { kind: 'page' }>> = {}): Visit => ({
  ...{ kind: 'page', url: address, moved: true, readable: true, whole: true, body },
  ...facts,
});
const judge = (visit: Visit, own: Partial<CheckedEntry> = {}): string[] => {
  const { findings, unseen } = judgeEntry({ ...entry, ...own }, new Map([[address, visit]]));
  return [...findings.map(({ kind }) => kind), ...unseen.map(({ why }) => why)];
};

describe('a page of an entry', () => {
  test.each<[string, Visit, string[]]>([
    ['as it should be', seen(call), []],
    ['with its name in capitals', seen(call.replace(/Example L/, 'EXAMPLE L')), []],
    ['that names who runs it alone', seen(page('Example Trust, 020 7946 0018', 'Help')), []],
    ['without our number', seen(page('Call 020 7946 0099.')), ['number']],
    ['moved for good', seen(call, { url: 'https://line.pages.example/call/' }), ['moved']],
    ['moved for now', seen(call, { url: 'https://line.pages.example/c/', moved: false }), []],
    ['with www', seen(call, { url: 'https://www.line.pages.example/line' }), []],
    [
      'below a name of theirs',
      seen(call, { url: 'https://a.line.pages.example/line/' }),
      ['moved'],
    ],
    ['on its front page', seen(call, { url: 'https://line.pages.example/' }), ['front-page']],
    [
      'on another site',
      seen(page('We sell cars.', 'Cars'), { url: 'https://www.other.example/' }),
      ['other-site', 'not-theirs', 'number'],
    ],
    ['that says it is gone', seen(page('Sorry', 'Page not found')), ['gone', 'number']],
    ['that is for sale', seen('<p>This domain is for sale</p>'), ['not-theirs', 'number']],
    ['of somebody else', seen(page('Win at cards', 'Cards')), ['not-theirs', 'number']],
    ['that a script writes', seen('<p>Loading</p>'), ['it says nothing without a script']],
    ['too long', seen(call, { whole: false }), ['it is too long to read whole']],
    ['on paper', seen('', { readable: false, whole: false }), ['it is no page of words']],
    ['gone', { kind: 'fault', fault: 'gone', detail: 'it answers 404' }, ['gone']],
    ['not seen', { kind: 'unseen', why: 'it answers 403' }, ['it answers 403']],
  ])('%s', (_, visit, expected) => {
    expect(judge(visit)).toEqual(expected);
  });

  test('a front page is right where the front page is named', () => {
    const front = 'https://line.pages.example/';
    const own = { ...entry, addresses: [front] };
    const visits = new Map([[front, seen(call, { url: front })]]);
    expect(judgeEntry(own, visits).findings).toEqual([]);
  });

  test('a number is right on any of its pages, and is missed only where all were seen', () => {
    const both = { ...entry, addresses: [address, source] };
    const look = (other: Visit): string[] =>
      judgeEntry(
        both,
        new Map([
          [address, seen(page('Write to us.'))],
          [source, other],
        ]),
      ).findings.map(({ kind }) => kind);
    expect(look(seen(call, { url: source }))).toEqual([]);
    expect(look(seen(page('Nothing.'), { url: source }))).toEqual(['number']);
    expect(look({ kind: 'unseen', why: 'it answers 403' })).toEqual([]);
    expect(look({ kind: 'fault', fault: 'gone', detail: 'it answers 404' })).toEqual(['gone']);
  });
});

test('what is looked at is what is open and has a page, hosts by turns', async () => {
  const { content } = await readCouncil();
  const entries = listSources(content.services, content.providers);
  const open = content.services.filter(
    ({ data }) => data.status !== 'closed' && (data.website ?? data.verified.sourceUrl),
  );
  expect(entries.map(({ key }) => key)).toEqual(open.map(({ data }) => data.key));
  expect(entries.length).toBeGreaterThan(3);
  const of = (...addresses: string[]): CheckedEntry => ({ ...entry, addresses });
  expect(
    orderAddresses([
      of('https://a.example/1/', 'https://a.example/2/'),
      of('https://b.example/1/', 'https://a.example/1/'),
    ]),
  ).toEqual(['https://a.example/1/', 'https://b.example/1/', 'https://a.example/2/']);
  expect(orderAddresses([])).toEqual([]);
});

describe('what was found on one day and on another', () => {
  const gone = judgeEntry(
    entry,
    new Map([[address, { kind: 'fault', fault: 'gone', detail: 'it answers 404' }]]),
  );
  const unseen = judgeEntry(entry, new Map([[address, { kind: 'unseen', why: '503' }]]));
  const right = judgeEntry(entry, new Map([[address, seen(call)]]));
  const first = renewRecord([gone], undefined, '2026-11-01');

  test('a fault counts when it is met again on another day', () => {
    const again = renewRecord([gone], first, '2026-11-02');
    expect(first.findings.map((each) => isConfirmed(each, '2026-11-01'))).toEqual([false]);
    expect(again.findings.map((each) => [each.since, isConfirmed(each, '2026-11-02')])).toEqual([
      ['2026-11-01', true],
    ]);
  });

  test('a page that cannot be seen neither proves nor ends it, and one that is right ends it', () => {
    const between = renewRecord([unseen], first, '2026-11-02');
    expect(between.findings).toEqual(first.findings);
    expect(renewRecord([gone], between, '2026-11-03').findings[0]?.since).toBe('2026-11-01');
    expect(renewRecord([right], first, '2026-11-02').findings).toEqual([]);
  });

  test('a number that is missed stays while one page of its entry cannot be seen', () => {
    const both = { ...entry, addresses: [address, source] };
    const pages = new Map([[address, seen(page('Write.'))]]);
    const missed = judgeEntry(
      both,
      new Map([...pages, [source, seen(page('News.'), { url: source })]]),
    );
    const before = renewRecord([missed], undefined, '2026-11-01');
    expect(before.findings).toHaveLength(1);
    expect(renewRecord([judgeEntry(both, pages)], before, '2026-11-02').findings).toEqual(
      before.findings,
    );
  });

  test('a record is read as it was written, and another is none', () => {
    expect(readRecord(JSON.stringify(first))).toEqual(first);
    for (const text of ['', '{', '[]', JSON.stringify({ ...first, version: 2 })]) {
      expect(readRecord(text)).toBeUndefined();
    }
  });
});

test('entries are looked at on a server and reported to their owner, from the second day on', async () => {
  const server = await startSourceServer();
  let time = 0;
  const visitor = (timeout: number) =>
    makeVisitor({
      ...{ robotName: 'x', agent: 'x', timeout, largest: 1_000_000, pause: 5000 },
      connect: server.connect,
      now: () => time,
      wait: (milliseconds) => {
        time += milliseconds;
        return Promise.resolve();
      },
    });
  const [hasty, patient] = [visitor(300), visitor(20_000)];
  const make = (key: string, host = 'line'): CheckedEntry => ({
    ...{ ...entry, key, file: `content/services/${key}.md` },
    addresses: [`https://${host}.pages.example/${key}/`],
  });
  const entries = [
    ...['line', 'packed', 'no-number', 'renamed', 'to-front', 'says-gone', 'for-sale'],
    ...['theirs', 'script', 'huge', 'stall', 'round'],
  ].map((key) => make(key));
  entries.push(make('lapsed', 'nowhere'), make('warned', 'expired'));
  const visits = new Map<string, Visit>();
  for (const each of orderAddresses(entries)) {
    visits.set(each, await (each.endsWith('/stall/') ? hasty : patient)(each));
  }
  await server.stop();
  const judged = entries.map((each) => judgeEntry(each, visits));
  const first = renewRecord(judged, undefined, '2026-11-01');
  expect(formatSources(first, entries)).toMatch(
    /^Met for the first time: run this again on another day\n/,
  );
  const said = formatSources(renewRecord(judged, first, '2026-12-01'), entries);
  expect(said).toMatch(/^Example editor: \d+ to mend\n/);
  expect(said).toContain(`  content/services/no-number.md
    https://line.pages.example/no-number/
    NUMBER: 020 7946 0018 does not stand on it, first met on 2026-11-01`);
  const kinds = new Map(first.findings.map(({ key, kind }) => [key, kind]));
  expect(Object.fromEntries(kinds)).toMatchObject({
    ...{ 'no-number': 'number', renamed: 'moved', 'to-front': 'front-page', lapsed: 'no-host' },
    ...{ warned: 'certificate', round: 'loop' },
  });
  const all = first.findings.map(({ key, kind }) => `${key} ${kind}`);
  expect(all).toEqual(
    expect.arrayContaining(['says-gone gone', 'for-sale not-theirs', 'theirs not-theirs']),
  );
  expect(first.unseen.map((each) => new URL(each.address).pathname)).toEqual([
    ...['/script/', '/huge/', '/stall/'],
  ]);
  expect([...kinds.keys()]).not.toContain('line');
  expect([...kinds.keys()]).not.toContain('packed');
});
