import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFeedAsker, type FeedReply } from '../../../../src/feed-import/ask-politely.ts';
import { decodeFeed } from '../../../../src/feed-import/decode-feed.ts';
import { fetchFeed, readFeedFile } from '../../../../src/feed-import/fetch-feed.ts';
import { BrokenOff } from '../../../../src/feed-import/read-pages.ts';
import { keepAnswers, keptFor } from '../../../../src/feed-import/kept-answers.ts';
import type { Fetched } from '../../../../src/feed-import/plan-import.ts';
import {
  startFeedServer,
  bomb,
  cut,
  endless,
  lead,
  send,
  stall,
  type FeedPaths,
} from '../../../fixtures/feed-server.ts';

let server: Awaited<ReturnType<typeof startFeedServer>>;
beforeAll(async () => {
  server = await startFeedServer();
});
afterAll(() => server.stop());

const base = 'https://data.pages.example/oruk/v3';
const root = {
  version: 'HSDS-UK-3.0',
  profile: 'https://x.example',
  openapi_url: 'https://x.example',
};
const listed = (id: string): Record<string, unknown> => ({
  id,
  name: `Service ${id}`,
  status: 'active',
});
const whole = (id: string): Record<string, unknown> => ({ ...listed(id), schedules: [] });
const page = (contents: readonly unknown[], facts: object = {}): Record<string, unknown> => ({
  ...{ total_items: contents.length, total_pages: 1, page_number: 1, last_page: true },
  ...facts,
  contents,
});
const ids = ({ services }: Fetched): unknown[] =>
  services.map((service) =>
    typeof service === 'object' && service && 'id' in service ? service.id : service,
  );

/** Asks the server for whom no time passes but what it waits. */
function ask(timeout = 20_000): { get: (address: string) => Promise<FeedReply>; waits: number[] } {
  const waits: number[] = [];
  const now = (): number => waits.reduce((sum, each) => sum + each, 0);
  return {
    waits,
    get: makeFeedAsker({
      ...{ robotName: 'InventedImport', agent: 'InventedImport/1.0', connect: server.connect },
      ...{
        timeout,
        largest: 2_000_000,
        pause: 1000,
        now,
        clock: () => Date.parse('2026-11-27T12:00:00Z'),
      },
      wanted: { accept: 'application/json', reads: () => true, decode: decodeFeed },
      wait: (milliseconds) => {
        waits.push(milliseconds);
        return Promise.resolve();
      },
    }),
  };
}

async function read(paths: FeedPaths, address = base, timeout?: number): Promise<Fetched> {
  server.serve(paths);
  return fetchFeed(address, ask(timeout).get);
}

describe('a feed is read', () => {
  test('from its own address, page by page, then each service by its id', async () => {
    const fetched = await read({
      '/oruk/v3': root,
      '/oruk/v3/services': page([listed('a'), listed('b')], {
        total_items: 3,
        total_pages: 2,
        last_page: false,
      }),
      '/oruk/v3/services?page=2': page([listed('c')], {
        total_items: 3,
        total_pages: 2,
        page_number: 2,
      }),
      '/oruk/v3/services/a': whole('a'),
      '/oruk/v3/services/b': whole('b'),
      '/oruk/v3/services/c': whole('c'),
    });
    expect(fetched).toEqual({
      services: [whole('a'), whole('b'), whole('c')],
      terms: [],
      refused: [],
      whole: true,
    });
    expect(server.asked.map(({ path }) => path)[0]).toBe('/robots.txt');
    expect(new Set(server.asked.map(({ agent }) => agent))).toEqual(
      new Set(['InventedImport/1.0']),
    );
    expect(server.busiest()).toBe(1);
  });

  test('of version 1, whose list holds all', async () => {
    const old = { totalElements: 2, totalPages: 2, number: 1, last: false };
    const fetched = await read(
      {
        '/v1/services': { ...old, content: [{ ...whole('a'), contacts: [] }] },
        '/v1/services?page=2': {
          ...old,
          number: 2,
          last: true,
          content: [{ ...whole('b'), contacts: [] }],
        },
      },
      'https://data.pages.example/v1/services',
    );
    expect(ids(fetched)).toEqual(['a', 'b']);
    expect(server.asked).toHaveLength(3);
  });

  test('with a pause between two requests, and as late as it asks', async () => {
    let times = 0;
    server.serve({
      '/robots.txt': send('User-agent: *\nCrawl-delay: 3', { 'Content-Type': 'text/plain' }),
      '/v1/services': (response, request) => {
        times += 1;
        if (times === 1) send('', { 'Retry-After': '90' }, 429)(response, request);
        else if (times === 2)
          send('', { 'Retry-After': 'Fri, 27 Nov 2026 12:02:00 GMT' }, 503)(response, request);
        else send(JSON.stringify(page([whole('a')])))(response, request);
      },
    });
    const { get, waits } = ask();
    expect(ids(await fetchFeed('https://data.pages.example/v1/services', get))).toEqual(['a']);
    expect(waits).toEqual([3000, 90_000, 120_000]);
  });
});

/** Feeds that cannot be read to their end, and the reason that is given. */
const broken: Record<string, [FeedPaths, RegExp]> = {
  '1 cut off in the middle': [{ '/oruk/v3': cut }, /ECONNRESET/],
  '2 a list that ends in the middle': [
    { '/oruk/v3/services': send('{"contents":[{"id":"a"') },
    /no JSON, or only a part/,
  ],
  '3 HTML in place of JSON': [
    { '/oruk/v3': send('<!doctype html><title>Hello'), '/oruk/v3/services': send('<html>') },
    /a page, and no JSON/,
  ],
  '4 an answer without end': [{ '/oruk/v3': endless }, /more than 2000000 bytes/],
  '5 a bomb of gzip': [{ '/oruk/v3': bomb }, /more than 2000000 bytes/],
  '6 a server that stalls': [{ '/oruk/v3': stall }, /no whole answer in time/],
  '7 a redirect to another host': [
    { '/oruk/v3': lead('https://www.other.example/oruk/v3') },
    /another host, www\.other\.example/,
  ],
  '8 a redirect to plain HTTP': [
    { '/oruk/v3': lead('http://data.pages.example/oruk/v3') },
    /HTTPS and names alone/,
  ],
  '9 a redirect to an address of this machine': [
    { '/oruk/v3': lead('https://127.0.0.1/') },
    /HTTPS and names alone/,
  ],
  '10 a redirect to a machine of the network': [
    { '/oruk/v3': lead('https://printer.local/') },
    /HTTPS and names alone/,
  ],
  '11 redirects that go round': [
    { '/oruk/v3': lead('/oruk/v3/'), '/oruk/v3/': lead('/oruk/v3') },
    /answers 404|leads on and on/,
  ],
  '12 500 to everything': [
    { '/oruk/v3': send('', {}, 500), '/oruk/v3/services': send('', {}, 500) },
    /answers 500/,
  ],
  '13 429 that asks to wait for a week': [
    { '/oruk/v3': send('', { 'Retry-After': '604800' }, 429) },
    /asks for fewer requests \(429\)/,
  ],
  '14 429 again and again': [{ '/oruk/v3': send('', {}, 429) }, /asks for fewer requests/],
  '15 robots.txt that asks to stay away': [
    { '/robots.txt': send('User-agent: *\nDisallow: /oruk/'), '/oruk/v3': root },
    /robots\.txt asks programs to stay away/,
  ],
  '16 JSON that is a number': [{ '/oruk/v3/services': send('7') }, /no list and no service/],
  '17 a packed file that is cut off': [
    { '/oruk/v3/services': send(gzipSync('{"contents":[]}').subarray(0, 20)) },
    /no JSON/,
  ],
  '18 services that all answer 500': [
    {
      '/oruk/v3/services': page(['a', 'b', 'c', 'd', 'e', 'f'].map(listed)),
      ...Object.fromEntries(
        'abcdef'.split('').map((id) => [`/oruk/v3/services/${id}`, send('', {}, 500)]),
      ),
    },
    /5 services in a row cannot be read/,
  ],
};

describe('a feed is broken off that is', () => {
  test.each(Object.entries(broken))('%s', async (name, [paths, why]) => {
    const fetched = read(paths, base, name.includes('stalls') ? 100 : undefined);
    await expect(fetched).rejects.toThrow(BrokenOff);
    await expect(fetched).rejects.toThrow(why);
    expect(server.asked.every(({ host }) => host === 'data.pages.example')).toBe(true);
  });
});

/** Feeds that are read, with what comes of them: ids of services, reasons, and whether that is all. */
const odd: Record<string, [FeedPaths, unknown[], RegExp[], boolean]> = {
  '19 pages that go round': [
    {
      '/oruk/v3/services': page([whole('a')], { total_pages: 900, last_page: false }),
      ...Object.fromEntries(
        [2, 3, 4].map((at) => [
          `/oruk/v3/services?page=${at}`,
          page([whole('a')], { total_pages: 900, last_page: false }),
        ]),
      ),
    },
    ['a'],
    [],
    false,
  ],
  '20 a million services that are ten': [
    {
      '/oruk/v3/services': page([whole('a')], {
        total_items: 1_000_000,
        total_pages: 100_000,
        last_page: false,
      }),
    },
    ['a'],
    [/answers 404/],
    false,
  ],
  '21 more pages than it says': [
    {
      '/oruk/v3/services': page([whole('a')], { total_items: 30 }),
      '/oruk/v3/services?page=2': page([whole('b')]),
    },
    ['a'],
    [],
    false,
  ],
  '22 an id twice, with two names': [
    { '/oruk/v3/services': page([whole('a'), { ...whole('a'), name: 'Another' }]) },
    ['a'],
    [/another service has its id/],
    true,
  ],
  '23 ids with slashes, steps and questions': [
    {
      '/oruk/v3/services': page([listed('a/b?c#d'), whole('..'), whole('../../x')]),
      '/oruk/v3/services/a%2Fb%3Fc%23d': whole('a/b?c#d'),
    },
    ['a/b?c#d', '../../x'],
    [/no id that can be asked for/],
    true,
  ],
  '24 an address that gives another service': [
    { '/oruk/v3/services': page([listed('a')]), '/oruk/v3/services/a': whole('b') },
    [],
    [/gives another service/],
    true,
  ],
  '25 a byte order mark': [
    { '/oruk/v3/services': send(`\uFEFF${JSON.stringify(page([whole('a')]))}`) },
    ['a'],
    [],
    true,
  ],
  '26 names of prototypes as fields and ids': [
    {
      '/oruk/v3/services': send(
        '{"__proto__":{"contents":[]},"constructor":1,"contents":[{"id":"__proto__","name":"P","schedules":[],"__proto__":{"name":"Q"}}]}',
      ),
    },
    ['__proto__'],
    [],
    true,
  ],
  '27 items of the wrong type': [
    { '/oruk/v3/services': page([null, 7, 'a', [], whole('a')], { total_items: 5 }) },
    ['a'],
    [/no id/, /no id/, /no id/, /no id/],
    true,
  ],
  '28 nests that are deep': [
    {
      '/oruk/v3/services': send(
        `{"contents":[{"id":"a","name":"A","schedules":${'['.repeat(50_000)}${']'.repeat(50_000)}}]}`,
      ),
    },
    ['a'],
    [],
    true,
  ],
  '29 one service that is gone': [
    { '/oruk/v3/services': page([listed('a'), listed('b')]), '/oruk/v3/services/b': whole('b') },
    ['b'],
    [/it answers 404/],
    true,
  ],
};

/** Feeds that are as the standard says in all but what stands in each name: all of them is read. */
const bent: Record<string, FeedPaths> = {
  'pages counted from 0': {
    '/oruk/v3/services': page([whole('a')], { total_pages: 3, page_number: 0, last_page: false }),
    '/oruk/v3/services?page=1': page([whole('é')], {
      total_pages: 3,
      page_number: 1,
      last_page: false,
    }),
    '/oruk/v3/services?page=2': page([whole('A')], { total_pages: 3, page_number: 2 }),
  },
  'pages counted from 0, of which the last brings nothing new': {
    '/oruk/v3/services': page([whole('a')], { total_pages: 3, page_number: 0, last_page: false }),
    '/oruk/v3/services?page=1': page([whole('é'), whole('A')], {
      ...{ total_pages: 3, page_number: 1, last_page: false },
    }),
    '/oruk/v3/services?page=2': page([whole('A')], { total_pages: 3, page_number: 2 }),
  },
  'pages that say 0 and are asked for from 1': {
    ...Object.fromEntries(
      ['', '?page=1'].map((query) => [
        `/oruk/v3/services${query}`,
        page([whole('a')], { total_pages: 3, page_number: 0, last_page: false }),
      ]),
    ),
    '/oruk/v3/services?page=2': page([whole('é')], {
      total_pages: 3,
      page_number: 1,
      last_page: false,
    }),
    '/oruk/v3/services?page=3': page([whole('A')], { total_pages: 3, page_number: 2 }),
  },
  'the encoding of older Windows': {
    '/oruk/v3/services': send(
      Buffer.from(JSON.stringify(page([whole('a'), whole('é'), whole('A')])), 'latin1'),
    ),
  },
  'a page in its middle that brings nothing new, and one that is empty': {
    '/oruk/v3/services': page([whole('a')], { total_pages: 5, last_page: false }),
    '/oruk/v3/services?page=2': page([whole('a')], {
      ...{ total_pages: 5, page_number: 2, last_page: false },
    }),
    '/oruk/v3/services?page=3': page([whole('é')], { total_pages: 5, last_page: false }),
    '/oruk/v3/services?page=4': page([], { total_pages: 5, last_page: false }),
    '/oruk/v3/services?page=5': page([whole('A')], { total_pages: 5 }),
  },
  'UTF-16 with its mark': {
    '/oruk/v3/services': send(
      Buffer.from(`\uFEFF${JSON.stringify(page([whole('a'), whole('é'), whole('A')]))}`, 'utf16le'),
    ),
  },
  'a packed file': {
    '/oruk/v3/services': send(
      gzipSync(JSON.stringify(page([whole('a'), whole('é'), whole('A')]))),
      { 'Content-Type': 'application/gzip' },
    ),
  },
  'an older name of how it is packed': {
    '/oruk/v3/services': send(
      gzipSync(JSON.stringify(page([whole('a'), whole('é'), whole('A')]))),
      {
        'Content-Encoding': 'X-GZip',
      },
    ),
  },
};

describe('a feed is read whole that has', () => {
  test.each(Object.entries(bent))('%s', async (_, paths) => {
    const fetched = await read(paths);
    // Ids that differ in a letter's case alone are two.
    expect(ids(fetched)).toEqual(['a', 'é', 'A']);
    expect(fetched).toMatchObject({ refused: [], whole: true });
  });
});

describe('a feed is read as far as it goes that has', () => {
  test.each(Object.entries(odd))('%s', async (_, [paths, services, reasons, all]) => {
    const fetched = await read(paths);
    expect(ids(fetched)).toEqual(services);
    expect(fetched.refused).toHaveLength(reasons.length);
    reasons.forEach((reason, at) => {
      expect(fetched.refused[at]?.why).toMatch(reason);
    });
    expect(fetched.whole).toBe(all);
  });
});

describe('an import that was broken off', () => {
  test('goes on from what it had, for a day', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'feed-')), 'kept');
    const paths = {
      '/oruk/v3/services': page([listed('a'), listed('b')]),
      '/oruk/v3/services/a': whole('a'),
    };
    const first = keepAnswers(folder, base, ask().get, 0);
    server.serve({ ...paths, '/oruk/v3/services/b': cut });
    await expect(fetchFeed(base, first.ask)).rejects.toThrow(BrokenOff);
    const services = { ...paths, '/oruk/v3/services/b': whole('b') };
    server.serve(services);
    const second = keepAnswers(folder, base, ask().get, keptFor - 1);
    expect(ids(await fetchFeed(base, second.ask))).toEqual(['a', 'b']);
    expect(server.asked.map(({ path }) => path)).toEqual([
      '/robots.txt',
      '/oruk/v3',
      '/oruk/v3/services/b',
    ]);
    server.serve(services);
    const later = keepAnswers(folder, base, ask().get, keptFor);
    expect(ids(await fetchFeed(base, later.ask))).toEqual(['a', 'b']);
    expect(server.asked).toHaveLength(5);
    rmSync(folder, { recursive: true });
  });
});

describe('a file of a feed', () => {
  test.each([
    'oruk-3.0-pass/service_full.json',
    'oruk-3.0-pass/service_list.json',
    'oruk-3.0-fail/service_list.json',
    'hsds-3.0-full/service_full.json',
    'hsds-3.0-full/service_list.json',
  ])('is read: %s', (file) => {
    const text = readFileSync(`tests/fixtures/open-referral/samples/${file}`, 'utf8');
    expect(readFeedFile(text).services.length).toBeGreaterThan(0);
  });

  test.each([
    ['the address of a feed alone', JSON.stringify(root), /says where a feed is/],
    ['a page', '<!doctype html>', /a page, and no JSON/],
    ['nothing', '', /no JSON/],
    ['a zip file', decodeFeed(zipSync({ 'services.json': strToU8('[]') })), /unpack it/],
  ])('is none: %s', (_, text, why) => {
    expect(() => readFeedFile(text)).toThrow(why);
  });
});
