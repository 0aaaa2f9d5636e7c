import { globSync, readFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { chromium, type Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forms } from '../../../scripts/compress.ts';
import { parseHeadersFile, parseRedirectsFile } from '../../../src/hosting/cloudflare.ts';
import { feedLists, feedNotFound, findFeedFile } from '../../../src/hosting/feeds.ts';
import { findHeaders, hostFiles, notFoundPage } from '../../../src/hosting/headers.ts';
import { findMediaType } from '../../../src/hosting/media-types.ts';
import { keptListAddress, keptWorkerAddress } from '../../../src/lib/script-addresses.ts';
import { kitRoot, kitSite } from '../../fixtures/kit-site.ts';
import {
  startCaddy,
  startCloudflare,
  startNginx,
  startOwn,
  type Running,
} from '../../fixtures/servers.ts';

/** The policy as the build made it, with the digests of what is really in the pages. */
const rules = parseHeadersFile(readFileSync(`${kitSite}/_headers`, 'utf8'));
/** As the build made them; the file for another host is hidden otherwise. */
const redirects = parseRedirectsFile(readFileSync(`${kitSite}/_redirects`, 'utf8')).filter(
  ({ from }) => !hostFiles.includes(from),
);
const referralForm = '/practitioners/refer/coaching/';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks for a path exactly as it is written: fetch would tidy it. */
const ask = (
  url: string,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> =>
  new Promise((give, fail) => {
    const { hostname, port } = new URL(url);
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        give({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        });
      });
    });
    asked.once('error', fail);
    asked.end();
  });

/** A file of the built site, as an address. Throws when there is none. */
function built(pattern: string): string {
  const [file] = globSync(pattern, { cwd: kitSite }).sort();
  if (file === undefined) throw new Error(`The built site has no ${pattern}`);
  return `/${file.replaceAll('\\', '/')}`;
}

/** One of every kind of file that the site has. */
const files = [
  '/',
  '/support/',
  '/search/',
  '/practitioners/check-eligibility/',
  referralForm,
  built('practitioners/refer/*.docx'),
  built('_astro/*.js'),
  built('_astro/*.woff2'),
  built('_astro/*.jpg'),
  built('_astro/*.svg'),
  built('files/*.pdf'),
  built('pagefind/pagefind-worker.js'),
  built('pagefind/wasm.en.pagefind'),
  built('pagefind/index/*.pf_index'),
  built('pagefind/fragment/*.pf_fragment'),
  '/search-words.json',
  '/my-list/services/0.json',
  '/support/cards/0.json',
  '/situations/services.json',
  '/support/places.json',
  keptListAddress,
  keptWorkerAddress,
  '/sitemap-index.xml',
  '/sitemap-0.xml',
  '/robots.txt',
  '/favicon.svg',
  '/.well-known/security.txt',
  '/oruk/v3',
  built('oruk/v3/services/*-*'),
  '/oruk/v1/services',
  built('oruk/v1/services/*-*'),
  '/open-data/',
  '/open-data/files/services.csv',
  '/open-data/files/datapackage.json',
  '/open-data/files/changes.atom',
];

/** How programs ask for a list: none of it may lead elsewhere, or be refused. */
const asked = feedLists.flatMap((list) =>
  ['', '/', '?page=1', '?page=2', '?per_page=500', '/?include=contacts,service_at_locations'].map(
    (rest) => ({ list, path: `${list}${rest}` }),
  ),
);

const missingData = [
  '/oruk/v3/services/4e19c4f1-5f29-5c11-9dd9-8a1cbfff3693',
  '/oruk/v3/services/4e19c4f1-5f29-5c11-9dd9-8a1cbfff3693?page=1',
  '/oruk/v3/organizations',
  '/oruk/v3/organizations/',
  '/oruk/v1/services/4e19c4f1-5f29-5c11-9dd9-8a1cbfff3693',
  '/oruk/v1/',
  '/oruk/v2/services',
];

const missing = [
  '/no-such-page',
  '/no-such-page/',
  '/support/no/such/page/',
  '/no-such-file.js',
  '/_astro/none.js',
  '/_astro/',
  '/pagefind/none.pf_index',
  '/practitioners/refer/none/',
  '/.env',
  '/.git/config',
  '/support/.hidden',
  '/.well-known/none',
  '/index.html.gz',
  '/index.html.br',
];

/** Addresses that have led elsewhere, or split a header, on some server at some time. */
const hostile = [
  '//evil.example',
  '//evil.example/',
  '///evil.example/%2e%2e',
  '//evil.example/%2f..',
  '//support',
  '//support?a=1',
  '//support/index.html',
  '//support/index.html/',
  '//robots.txt/',
  '//_astro',
  '///support',
  '//evil.example@support',
  '/\\evil.example',
  '/\\/evil.example/support',
  '/%5cevil.example',
  '/%2f%2fevil.example',
  '/%2fevil.example',
  '/.//evil.example',
  '/support%2f..%2f..%2fevil.example',
  '/support/..//evil.example/..',
  '/support%0d%0aSet-Cookie:%20a=b',
  '/support%0d%0a%0d%0a<script>alert(1)</script>',
  '/support?next=//evil.example',
  '/%00',
  '/support%00/',
  '/..%2fpackage.json',
  '/..%2f..%2f..%2f..%2fetc%2fpasswd',
  '/../../../../etc/passwd',
  '/_astro/..%5c..%5cpackage.json',
  `/${'a'.repeat(300)}`,
];

const essence = (type: string | undefined): string =>
  (type ?? '').split(';')[0]?.trim().replace('application/javascript', 'text/javascript') ?? '';

/** The headers of the policy as a response has them, `null` for those it lacks. */
const policyOf = (
  { headers }: Answer,
  names: readonly string[],
): Record<string, string | string[] | null> =>
  Object.fromEntries(names.map((name) => [name, headers[name.toLowerCase()] ?? null]));

interface Host {
  name: string;
  start: () => Promise<Running>;
  /** Compressed forms that it sends, of the names of Accept-Encoding. */
  compresses: readonly ('br' | 'gzip')[];
  /** True where a part of a file can be asked for. */
  ranges: boolean;
  /** Names that cannot be on this machine's disk; the host itself has none. */
  fails?: RegExp;
}

const hosts: Host[] = [
  { name: 'our own server', start: () => startOwn(kitRoot), compresses: [], ranges: true },
  { name: 'nginx', start: () => startNginx(kitRoot), compresses: ['gzip'], ranges: true },
  { name: 'Caddy', start: () => startCaddy(kitRoot), compresses: ['br', 'gzip'], ranges: true },
  {
    name: 'Cloudflare',
    start: () => startCloudflare(kitRoot),
    compresses: [],
    ranges: false,
    fails: /%00|a{300}|\.(html|txt)\/$/,
  },
];

let browser: Browser;
beforeAll(async () => {
  const path = process.env['HEADLESS_SHELL_PATH'] ?? process.env['CHROMIUM_PATH'];
  browser = await chromium.launch({
    ...(path ? { executablePath: path } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
});
afterAll(() => browser.close());

describe.each(hosts)('$name', ({ name, start, compresses, ranges, fails }) => {
  let host: Running;
  beforeAll(async () => {
    host = await start();
    return () => host.stop();
  });

  test.each(files)('%s is served by the policy, with its type', async (path) => {
    const answer = await ask(host.url, path);
    const expected = findHeaders(rules, path);
    expect(answer.status).toBe(200);
    expect(policyOf(answer, Object.keys(expected))).toEqual(expected);
    expect(answer.headers['access-control-allow-origin']).toBe(
      expected['Access-Control-Allow-Origin'],
    );
    expect(answer.headers).not.toHaveProperty('set-cookie');
    expect(essence(answer.headers['content-type'])).toBe(findMediaType(path));
    if (/\/$|\.txt$/.test(path)) expect(answer.headers['content-type']).toMatch(/charset=utf-8/i);
    const file = `${kitSite}${findFeedFile(path) ?? path.replace(/\/$/, '/index.html')}`;
    expect(answer.body.equals(readFileSync(file))).toBe(true);
  });

  test.each(asked)('$path answers at once with the list, to any other site', async (each) => {
    const file = readFileSync(`${kitSite}${findFeedFile(each.list) ?? ''}`);
    const from = { Origin: 'https://finder.example' };
    const answer = await ask(host.url, each.path, from);
    expect(answer.status).toBe(200);
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answer.body.equals(file)).toBe(true);
    const head = await ask(host.url, each.path, from, 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(head.headers['access-control-allow-origin']).toBe('*');
  });

  test.each(missingData)('%s is no data, and programs can read that', async (path) => {
    const answer = await ask(host.url, path, { Origin: 'https://finder.example' });
    expect(answer.status).toBe(404);
    expect(answer.headers).not.toHaveProperty('location');
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect(essence(answer.headers['content-type'])).toBe('application/json');
    expect(answer.body.equals(readFileSync(`${kitSite}${feedNotFound}`))).toBe(true);
  });

  test.each(missing)('%s is missing, and says so with the status', async (path) => {
    const answer = await ask(host.url, path);
    const { 'Content-Security-Policy': pages = '', ...others } = findHeaders(rules, notFoundPage);
    expect(answer.status).toBe(404);
    expect(answer.body.equals(readFileSync(`${kitSite}${notFoundPage}`))).toBe(true);
    expect(policyOf(answer, Object.keys(others))).toEqual(others);
    // Some hosts go by the address that was asked for, some by the page that is shown.
    expect([pages, findHeaders(rules, path)['Content-Security-Policy']]).toContain(
      answer.headers['content-security-policy'],
    );
  });

  test.each(hostFiles)('%s is not served', async (path) => {
    const { status, headers, body } = await ask(host.url, path);
    expect(status).not.toBe(200);
    expect(headers.location ?? '/').toBe('/');
    expect(body.toString()).not.toMatch(/Cache-Control/);
  });

  test.each(['/support', referralForm.replace(/\/$/, ''), '/practitioners/check-eligibility'])(
    '%s leads for good to the same address with a slash, question and all',
    async (path) => {
      for (const question of ['', '?a=1&b=%2F%20c']) {
        const answer = await ask(host.url, `${path}${question}`);
        expect([301, 308]).toContain(answer.status);
        const to = new URL(answer.headers.location ?? '', `${host.url}${path}`);
        expect(to.href).toBe(`${host.url}${path}/${question}`);
        const { 'Cache-Control': kept, ...expected } = findHeaders(rules, path);
        expect(kept).toBeDefined();
        expect(policyOf(answer, Object.keys(expected))).toEqual(expected);
      }
    },
  );

  test.each(redirects)('$from leads to $to', async ({ from, to }) => {
    const answer = await ask(host.url, from);
    expect(answer.status).toBe(301);
    expect(new URL(answer.headers.location ?? '', host.url).pathname).toBe(to);
    expect((await ask(host.url, to)).status).toBe(200);
  });

  test.each(hostile)('%s leads nowhere else and breaks nothing', async (path) => {
    const { status, headers, body } = await ask(host.url, path);
    expect(status).toBeLessThan(fails?.test(path) ? 503 : 500);
    expect(status === 200 && path.includes('etc')).toBe(false);
    expect(headers).not.toHaveProperty('set-cookie');
    expect(body.toString()).not.toMatch(/^root:|"private"|alert\(1\)/m);
    if (status >= 300 && status < 400) {
      const { location = '' } = headers;
      expect(location).not.toMatch(/^[/\\]{2}|[\r\n]/);
      expect(new URL(location, host.url).origin).toBe(host.url);
    }
  });

  test.each([
    '/%70ractitioners/refer/coaching/',
    '/practitioners%2frefer/coaching/',
    '/practitioners/%72efer/coaching/index.html',
    '//practitioners/refer/coaching/',
    '/practitioners//refer/coaching/',
    '/./practitioners/refer/coaching/',
    '/support/../practitioners/refer/coaching/',
  ])('%s does not evade the policy of the referral form', async (path) => {
    const answer = await ask(host.url, path);
    const strict = findHeaders(rules, referralForm)['Content-Security-Policy'];
    // What browsers take from a header alone a page cannot state.
    const stated = strict?.replace("; frame-ancestors 'none'", '') ?? '';
    const own = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(
      answer.body.toString(),
    )?.[1];
    // A page need not let through the rules that only other kinds of page have.
    const plain = (policy = ''): string =>
      policy.replaceAll('&#39;', "'").replace(/ 'sha256-[^']*'/g, '');
    const safe =
      answer.status !== 200 ||
      answer.headers['content-security-policy'] === strict ||
      (own !== undefined && plain(own) === plain(stated));
    expect(safe).toBe(true);
  });

  test('HEAD says what GET says, without the page', async () => {
    const [head, get] = await Promise.all([
      ask(host.url, '/support/', {}, 'HEAD'),
      ask(host.url, '/support/'),
    ]);
    expect(head.status).toBe(200);
    expect(head.body).toHaveLength(0);
    const names = ['Content-Type', ...Object.keys(findHeaders(rules, '/support/'))];
    expect(policyOf(head, names)).toEqual(policyOf(get, names));
  });

  test.each(['POST', 'PUT', 'DELETE'])('%s is refused', async (method) => {
    const { status } = await ask(host.url, '/support/', {}, method);
    expect(status).toBe(405);
  });

  test('a page that has not changed is not sent again', async () => {
    const first = await ask(host.url, '/support/');
    const again = await ask(host.url, '/support/', { 'If-None-Match': first.headers.etag ?? '' });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
  });

  test('a part of a file is sent as such, or the whole file', async () => {
    const font = built('_astro/*.woff2');
    const whole = readFileSync(`${kitSite}${font}`);
    const answer = await ask(host.url, font, { Range: 'bytes=100-199' });
    expect(answer.status).toBe(ranges ? 206 : 200);
    expect(answer.body.equals(ranges ? whole.subarray(100, 200) : whole)).toBe(true);
  });

  for (const encoding of compresses) {
    test(`${encoding} is sent to whom can read it, from its file where there is one`, async () => {
      const headers = { 'Accept-Encoding': encoding };
      const [beforehand, now] = await Promise.all([
        ask(host.url, '/support/', headers),
        ask(host.url, '/practitioners/', headers),
      ]);
      expect(beforehand.headers['content-encoding']).toBe(encoding);
      const form = encoding === 'gzip' ? 'gz' : 'br';
      const made = await forms[form](readFileSync(`${kitSite}/support/index.html`));
      expect(beforehand.body.equals(made)).toBe(true);
      expect(beforehand.headers.vary).toMatch(/accept-encoding/i);
      // Nothing makes brotli as it answers.
      if (encoding === 'gzip') expect(now.headers['content-encoding']).toBe('gzip');
      expect(policyOf(beforehand, ['Content-Security-Policy', 'Cache-Control'])).toEqual(
        policyOf(now, ['Content-Security-Policy', 'Cache-Control']),
      );
      expect(essence(beforehand.headers['content-type'])).toBe('text/html');
    });
  }

  test('a page of any other site may read the data', async () => {
    const page = await browser.newPage();
    const read = await page.evaluate(async (url) => {
      const ask = async (path: string): Promise<string> => {
        const answer = await fetch(`${url}${path}`);
        return `${answer.status} ${await answer.text()}`;
      };
      const feed = (await ask('/open-data/files/changes.atom')).replace(/^\d+ /, '');
      const changes = new DOMParser().parseFromString(feed, 'application/xml');
      return {
        list: await ask('/oruk/v3/services?page=1'),
        none: await ask('/oruk/v3/services/none'),
        table: await ask('/open-data/files/phones.csv'),
        broken: changes.querySelector('parsererror')?.textContent,
        entries: changes.querySelectorAll('feed > entry > updated').length,
      };
    }, host.url);
    await page.close();
    expect(read.list).toMatch(/^200 \{"total_items":/);
    expect(read.none).toMatch(/^404 \{"error":/);
    expect(read.table).toMatch(/^200 .?"id"/);
    expect(read.broken).toBeUndefined();
    expect(read.entries).toBeGreaterThan(0);
  });

  test('pages, search, the checker and the form work in a browser, without one report', async () => {
    const context = await browser.newContext({ baseURL: host.url });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('requestfailed', (failed) => faults.push(`failed ${failed.url()}`));
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
    });
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        console.error(`${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    page.setDefaultTimeout(15_000);

    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();

    await page.goto('/search/#q=coaching');
    await page
      .getByRole('status')
      .filter({ hasText: /results for/ })
      .waitFor();

    await page.goto('/practitioners/check-eligibility/');
    await page.getByRole('radio', { name: 'Yes', exact: true }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'Get help with fear first' }).waitFor();

    await page.goto('/my-list/#s=listening-line&v=1');
    await page.getByRole('main').getByRole('link', { name: '0808 157 0003' }).waitFor();

    await page.goto(referralForm);
    await page.getByRole('radio').first().waitFor();

    await page.goto('/practitioners/toolkit/');
    await page.getByRole('button', { name: 'Keep the toolkit on this device' }).click();
    await page.getByRole('button', { name: 'Remove the toolkit from this device' }).waitFor();
    await page.goto(referralForm);
    await page.getByRole('radio').first().waitFor();
    await context.close();
    expect(faults, name).toEqual([]);
  });
});

test('what is asked for is everything that the site has', () => {
  const endings = (paths: readonly string[]): string[] =>
    [...new Set(paths.map((path) => /\.([^./]+)$/.exec(path)?.[1] ?? 'html'))].sort();
  const all = globSync('**/*.*', { cwd: kitSite }).filter(
    (file) => !hostFiles.includes(`/${file}`),
  );
  expect(endings(files)).toEqual(endings(all));
});
