import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { siteDate } from '../../../scripts/site-date.ts';
import { cut, send, startFeedServer } from '../../fixtures/feed-server.ts';

let server: Awaited<ReturnType<typeof startFeedServer>>;
let root: string;

beforeAll(async () => {
  server = await startFeedServer();
});
afterAll(() => server.stop());
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'council-'));
  cpSync('tests/fixtures/second-council/content', join(root, 'content'), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** A command as an editor runs it: what it says, and with which code it ends. */
async function run(
  script: string,
  ...words: readonly string[]
): Promise<{ said: string; code: number | null }> {
  const child = spawn(
    process.execPath,
    ['--import', resolve('tests/fixtures/feed-host.ts'), resolve(`scripts/${script}.ts`), ...words],
    {
      cwd: root,
      env: {
        ...process.env,
        SITE_DATE: siteDate,
        FEED_PORT: String(server.port),
        NODE_EXTRA_CA_CERTS: resolve('tests/fixtures/certificates/authority.pem'),
      },
    },
  );
  const ended = once(child, 'exit');
  const said = (await text(child.stdout)) + (await text(child.stderr));
  await ended;
  return { said, code: child.exitCode };
}

/** Every file of the content with what it says. */
function listFiles(): Map<string, string> {
  const files = globSync('**/*.*', { cwd: join(root, 'content') }).map((name) => `content/${name}`);
  return new Map(files.map((file) => [file, readFileSync(join(root, file), 'latin1')]));
}

const service = (id: string, facts: object = {}): Record<string, unknown> => ({
  ...{ id, name: `Calm Group ${id}`, description: 'People talk here. It is calm.' },
  organization: { id: 'o1', name: 'Calm Trust', description: 'A trust.' },
  status: 'active',
  attributes: [{ taxonomy_term: { id: 't1', name: 'Arguments at home', taxonomy: 'Needs' } }],
  service_areas: [{ id: 'sa1', name: 'Exampleshire' }],
  schedules: [],
  ...facts,
});
const address = 'https://data.pages.example/oruk/v3';
const serve = (...contents: readonly unknown[]): void => {
  const list = { total_items: contents.length, total_pages: 1, page_number: 1, last_page: true };
  server.serve({
    '/oruk/v3': { version: 'HSDS-UK-3.0' },
    '/oruk/v3/services': { ...list, contents },
  });
};

/** Changes the file of the feed of the council. */
function mapFeed(change: (text: string) => string): void {
  const file = join(root, 'content/feeds/neighbours.yaml');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
const atServer = (text: string): string => text.replace(/^url: .*$/m, `url: ${address}`);

test('a feed is looked at, then written, and a second time nothing changes', async () => {
  mapFeed(atServer);
  serve(service('a'), service('b', { attributes: [] }));
  const before = listFiles();
  const looked = await run('import-feed', address);
  expect(looked).toMatchObject({ code: 0 });
  expect(looked.said).toMatch(/^new \(2\)$/m);
  expect(looked.said).toContain('Calm Group a (a): content/services/calm-group-a.md');
  expect(looked.said).toMatch(/^refused \(1\)\n {2}Calm Group b \(b\): no term says/m);
  expect(looked.said).toContain('Nothing was written. To write: npm run import:feed -- ');
  expect(listFiles()).toEqual(before);

  const written = await run('import-feed', address, '--write');
  expect(written).toMatchObject({ code: 0 });
  expect(written.said).toContain('0 answers of the feed, and 2 kept in feeds/neighbours/');
  expect(written.said).toMatch(/^Written: 2 files\.$/m);
  const after = listFiles();
  expect([...after.keys()].filter((file) => !before.has(file)).toSorted()).toEqual([
    'content/providers/calm-trust.yaml',
    'content/services/calm-group-a.md',
  ]);
  for (const [file, bytes] of before) expect(after.get(file), file).toBe(bytes);
  expect(after.get('content/services/calm-group-a.md')).toContain('status: unconfirmed');
  expect(await run('check-content')).toMatchObject({ code: 0 });

  const again = await run('import-feed', address, '--write');
  expect(again).toMatchObject({ code: 0 });
  expect(again.said).toMatch(/^unchanged: 2 files$/m);
  expect(again.said).not.toMatch(/^(?:new|changed|kept|Written)/m);
  expect(listFiles()).toEqual(after);
}, 120_000);

test('a file does as well, and a feed without a file of its own brings one to paste', async () => {
  writeFileSync(join(root, 'export.json'), JSON.stringify([service('a')]));
  const before = listFiles();
  const named = await run('import-feed', 'export.json', '--as', 'Far Shire', '--write');
  expect(named).toMatchObject({ code: 0 });
  expect(named.said).toContain('Nothing was written. Write content/feeds/far-shire.yaml first');
  expect(named.said).toContain('{ term: Arguments at home, of: Needs, topics: [] } # 1');
  expect(listFiles()).toEqual(before);
  // The one feed that there is.
  const looked = await run('import-feed', 'export.json');
  expect(looked).toMatchObject({ code: 0 });
  expect(looked.said).toContain(
    'To write: npm run import:feed -- export.json --as neighbours --write',
  );
  expect(listFiles()).toEqual(before);
  expect(await run('import-feed', 'export.json', '--write')).toMatchObject({ code: 0 });
  expect(listFiles().get('content/services/calm-group-a.md')).toContain('feed: neighbours');
  // What stands above a term is in a file beside it.
  const below = { id: 't2', name: 'Arguments at supper', parent_id: 't1' };
  const attributes = [{ taxonomy_term: below }];
  writeFileSync(join(root, 'export.json'), JSON.stringify([service('c', { attributes })]));
  const alone = await run('import-feed', 'export.json');
  expect(alone.said).toMatch(/^refused \(1\)\n {2}Calm Group c \(c\): no/m);
  const terms = [{ id: 't1', name: 'Arguments at home', taxonomy: 'Needs' }];
  writeFileSync(join(root, 'taxonomy_terms.json'), JSON.stringify(terms));
  const both = await run('import-feed', 'export.json');
  expect(both.said).toMatch(/^new \(1\)\n {2}Calm Group c/m);
  expect(both.said).toMatch(/^terms from taxonomy_terms\.json$/m);
  expect(alone.said).not.toContain('terms from');
}, 120_000);

test('what cannot be read is said in plain words, and nothing is written', async () => {
  mapFeed(atServer);
  writeFileSync(join(root, 'page.json'), '<!doctype html><p>Moved</p>');
  server.serve({
    '/oruk/v3': send('<!doctype html>', { 'Content-Type': 'text/html' }),
    '/cut': cut,
  });
  const before = listFiles();
  for (const [words, said] of [
    [[], 'Say which feed: npm run import:feed -- URL-or-file'],
    [['a.json', 'b.json'], 'Say which feed'],
    [['--all'], 'Say which feed'],
    [['missing.json'], 'write: the name of a file that is there'],
    [['content'], 'write: the name of a file that is there'],
    [['page.json'], 'Broken off: a page, and no JSON'],
    [['http://data.pages.example/oruk/v3'], 'only names by HTTPS are asked'],
    [['https://localhost/oruk/v3'], 'only names by HTTPS are asked'],
    [['https://10.0.0.1/oruk/v3'], 'only names by HTTPS are asked'],
    [['https://'], 'or a whole address, such as https://other.example/oruk/v3'],
    [['data.pages.example/oruk/v3'], 'or a whole address, such as https://'],
    [['https://data.pages.example/cut'], 'Broken off: https://data.pages.example/cut: no answer'],
    [[address], 'https://data.pages.example/oruk/v3/services: a page, and no JSON'],
  ] as const) {
    const ran = await run('import-feed', ...words, '--write');
    expect(ran.said).toContain(said);
    // No trace of the program stands in it.
    expect(ran.said).not.toMatch(/^ {4}at /m);
    expect(ran.code).toBe(1);
  }
  expect(listFiles()).toEqual(before);
}, 240_000);

test('a file of a feed that is wrong is named with what to write, and nothing is written', async () => {
  writeFileSync(join(root, 'export.json'), JSON.stringify([service('a')]));
  for (const [change, said] of [
    [
      (text: string) => text.replace('topics: [rows]', 'topics: [row]'),
      /terms\.0\.topics\.0\n.*row.*\n.*\n.*did you mean: rows/,
    ],
    [(text: string) => text.replace('licence:', 'license:'), /did you mean: licence/],
    [(text: string) => `${text}terms: [`, /neighbours\.yaml/],
  ] as const) {
    const good = readFileSync(join(root, 'content/feeds/neighbours.yaml'), 'utf8');
    mapFeed(change);
    const before = listFiles();
    const ran = await run('import-feed', 'export.json', '--as', 'neighbours', '--write');
    expect(ran.said).toMatch(said);
    expect(ran.said).toContain('content/feeds/neighbours.yaml');
    expect(ran.said).not.toMatch(/^ {4}at /m);
    expect(ran.code).toBe(1);
    expect(listFiles()).toEqual(before);
    mapFeed(() => good);
  }
}, 120_000);
