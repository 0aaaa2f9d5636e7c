import { describe, expect, test } from 'vitest';
import { writeAzureConfig } from '../../../../src/hosting/azure.ts';
import { writeCaddyfile } from '../../../../src/hosting/caddy.ts';
import {
  writeHeadersFile,
  parseHeadersFile,
  parseRedirectsFile,
  writeRedirectsFile,
} from '../../../../src/hosting/cloudflare.ts';
import { feedLists } from '../../../../src/hosting/feeds.ts';
import {
  makeHeaderRules,
  findHeaders,
  fixedRedirects,
  type HeaderRule,
} from '../../../../src/hosting/headers.ts';
import { findMediaType, textTypes } from '../../../../src/hosting/media-types.ts';
import { writeNginxConfig } from '../../../../src/hosting/nginx.ts';
import { quote } from '../../../../src/hosting/quote.ts';

const rules = makeHeaderRules({ styles: ['c3R5bGU='], scripts: ['c2NyaXB0'] });
const paths = [
  '/',
  '/support/',
  '/_astro/a.js',
  '/practitioners/refer/mediation/',
  '/practitioners/kept-worker.js',
  '/pagefind/pagefind-worker.js',
  '/pagefind/index/en_0.pf_index',
  '/404.html',
  '/oruk/v3',
  '/oruk/v3/services/',
  '/oruk/v3/services/4e19c4f1-5f29-5c11-9dd9-8a1cbfff3693',
  '/open-data/',
  '/open-data/files/services.csv',
];

test('every path is whole, or a folder and all in it: no host reads more', () => {
  for (const { path } of rules) expect(path).toMatch(/^\/[^*]*(\/\*)?$|^\/\*$/);
});

describe('_headers', () => {
  const text = writeHeadersFile(rules);

  test('says what is read from it', () => {
    const plain = rules.map((rule) => ({ ...rule, without: rule.without ?? [] }));
    expect(parseHeadersFile(text)).toEqual(plain);
  });

  test('is within what hosts read: 100 rules, 2,000 characters a line', () => {
    expect(rules.length).toBeLessThanOrEqual(100);
    const lines = text.split('\n').map((line) => line.length);
    expect(Math.max(...lines)).toBeLessThanOrEqual(2000);
  });

  test('means the same where lines without a colon are skipped and the last rule wins', () => {
    const skipped = text.replace(/^ +! .*\n/gm, '');
    for (const path of paths) {
      expect(findHeaders(parseHeadersFile(skipped), path)).toEqual(findHeaders(rules, path));
    }
  });
});

test('_redirects names every redirect and hides the file of another host', () => {
  const lines = writeRedirectsFile(fixedRedirects).trimEnd().split('\n');
  expect(lines).toEqual([
    ...fixedRedirects.map(({ from, to }) => `${from} ${to} 301`),
    '/staticwebapp.config.json / 301',
    '/oruk/404.html / 301',
    ...feedLists.flatMap((list) => [
      `${list} ${list}/index.json 200`,
      `${list}/ ${list}/index.json 200`,
    ]),
    '/oruk/* /oruk/404.json 404',
  ]);
  // Only the first kind leads a reader elsewhere.
  expect(parseRedirectsFile(writeRedirectsFile(fixedRedirects))).toHaveLength(
    fixedRedirects.length + 2,
  );
});

describe('staticwebapp.config.json', () => {
  const text = writeAzureConfig(rules, fixedRedirects);
  interface Config {
    globalHeaders: Record<string, string>;
    routes: { route: string; headers?: Record<string, string>; redirect?: string }[];
  }
  const isConfig = (data: unknown): data is Config =>
    typeof data === 'object' && data !== null && 'routes' in data && 'globalHeaders' in data;
  const data: unknown = JSON.parse(text);
  if (!isConfig(data)) throw new Error('it has no routes');

  /** What the host sends: the first route that matches, over the headers of all. */
  const sent = (path: string): Record<string, string> => {
    const first = data.routes.find(({ route }) =>
      route.endsWith('/*') ? path.startsWith(route.slice(0, -1)) : route === path,
    );
    return { ...data.globalHeaders, ...first?.headers };
  };

  test.each(paths)('%s has the headers of the policy', (path) => {
    expect(sent(path)).toEqual(findHeaders(rules, path));
  });

  test('adds the slash, keeps the status of what is missing, and knows every type', () => {
    expect(data).toMatchObject({
      trailingSlash: 'always',
      responseOverrides: { 404: { rewrite: '/404.html' } },
      mimeTypes: { '.pf_index': 'application/octet-stream' },
    });
    expect(data).not.toHaveProperty('navigationFallback');
  });

  test('is within the 20 kB that the host reads', () => {
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(20_000);
  });
});

describe.each([
  ['nginx', writeNginxConfig],
  ['Caddy', writeCaddyfile],
] as const)('the file of %s', (name, write) => {
  const text = write(rules, fixedRedirects, 'site.example');

  test('names the host, every redirect and every value of the policy', () => {
    expect(text).toContain('site.example');
    for (const { from, to } of fixedRedirects) expect(text).toMatch(new RegExp(`${from}.*${to}`));
    // Where a file is served nginx says of which type it is.
    const values = rules.flatMap(({ headers: { 'Content-Type': type, ...headers } }) => [
      ...Object.values(headers),
      ...(type === undefined || name === 'nginx' ? [] : [type]),
    ]);
    for (const value of values) expect(text).toContain(`"${value}"`);
  });

  test('keeps no record of readers, and serves the missing page with its status', () => {
    expect(text).not.toMatch(/access_log (?!off)|^\s*log\b/m);
    expect(text).toContain('/404.html');
    expect(text).not.toMatch(/try_files.*index\.html/);
  });

  test('refuses a value that could end its quotes', () => {
    const bad: HeaderRule[] = [{ path: '/*', headers: { 'X-Test': '"; evil' } }];
    expect(() => write(bad, [], 'site.example')).toThrow('A header must not hold');
  });
});

test.each(['a"b', 'a\\b', 'a$b', 'a{b}', 'a`b', 'a\nb'])('quoted refuses %j', (value) => {
  expect(() => quote(value)).toThrow('A header must not hold');
});

test.each([
  ['/', 'text/html'],
  ['/support/', 'text/html'],
  ['/a.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['/pagefind/wasm.en.pagefind', 'application/octet-stream'],
  ['/.well-known/security.txt', 'text/plain'],
  ['/oruk/v3/services', 'application/json'],
  ['/open-data/files/services.csv', 'text/csv'],
  ['/open-data/files/changes.atom', 'application/atom+xml'],
  ['/a.exe', undefined],
])('%s is %s', (path, type) => {
  expect(findMediaType(path)).toBe(type);
});

test('text is compressed, and what is compressed already is not', () => {
  expect(textTypes).toContain('text/html');
  expect(textTypes).toContain('application/json');
  expect(textTypes).not.toContain('application/octet-stream');
  expect(textTypes).not.toContain('font/woff2');
});
