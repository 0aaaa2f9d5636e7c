import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import { beginSearch } from '../../../../src/search-index/begin-search.ts';

const page = (scripts: string) =>
  `<head><meta name="viewport" content="x"></head><body>${scripts}</body>`;
const entry = '<script type="module" src="/_astro/entry.js"></script>';
const files: Record<string, string> = {
  '/_astro/entry.js':
    'import{a}from"./shared.js";import"./list.js";const b=()=>import(`./late.js`);',
  '/_astro/shared.js': 'export{};',
  '/_astro/list.js': 'import{a}from"./shared.js";import"./deep.js"',
  '/_astro/deep.js': '',
  '/_astro/late.js': 'import{c}from"./entry.js";import{d}from"./shared.js"',
  '/_astro/two.js': 'import(`./late.js`);import(`./alone.js`)',
  '/_astro/alone.js': 'export{}',
};
const read = (address: string): string => files[address] ?? '';

/** Runs the script in the head of a page that is opened so, and gives what it asks for. */
function open(where: { location?: string; state?: unknown; handed?: string; denied?: boolean }): {
  linked: string[];
  fetched: string[];
  workers: string[];
} {
  const html = beginSearch(page(entry), read);
  const [, code = ''] = /<script>(.*?)<\/script>/.exec(html) ?? [];
  const asked: ReturnType<typeof open> = { linked: [], fetched: [], workers: [] };
  let allow = (address: string): string | null => address;
  const context = createContext({
    window: { trustedTypes: true },
    location: where.location ?? 'https://x.example/search/',
    history: { state: where.state ?? null },
    sessionStorage: {
      get search() {
        if (where.denied) throw new Error('denied');
        return where.handed;
      },
    },
    document: {
      createElement: () => ({}),
      head: { append: ({ href }: { href: string }) => asked.linked.push(href) },
    },
    trustedTypes: {
      createPolicy: (_: string, rules: { createScriptURL: typeof allow }) => {
        allow = rules.createScriptURL;
      },
    },
    fetch: (address: string) => {
      asked.fetched.push(address);
      return Promise.reject(new Error('no network'));
    },
    Worker: function Worker(address: string) {
      asked.workers.push(allow(address) ?? 'refused');
    },
  });
  runInContext(code, context);
  if (asked.workers.length > 0) expect(allow('/other.js')).toBeNull();
  return asked;
}

const all = {
  linked: ['/_astro/late.js'],
  fetched: ['/search-words.json', '/pagefind/wasm.en.pagefind'],
  workers: ['/pagefind/pagefind-worker.js'],
};
const none = { linked: [], fetched: [], workers: [] };

test.each([
  ['a question after #', { location: 'https://x.example/search/#q=court' }, all],
  ['a question that was sent', { location: 'https://x.example/search/?q=court' }, all],
  ['a question that its entry of the history remembers', { state: { search: '#q=court' } }, all],
  ['words of another page’s form', { handed: 'court' }, all],
  ['no question', {}, none],
  [
    'an empty one',
    { location: 'https://x.example/search/#q=', state: { search: '' }, handed: '' },
    none,
  ],
  ['storage that is denied', { denied: true }, none],
])('with %s', (_name, where, asked) => {
  expect(open(where)).toEqual(asked);
});

test('the page’s own script and all that it imports is named before what answers, because it shows help for who is afraid', () => {
  const html = beginSearch(page(entry), read);
  expect([...html.matchAll(/modulepreload" href="([^"]+)"/g)].map(([, href]) => href)).toEqual(
    ['entry', 'shared', 'list', 'deep'].map((name) => `/_astro/${name}.js`),
  );
  expect(html).toMatch(/^<head>(<link [^>]*>){4}<script>.*<\/script><meta name="viewport"/);
});

test('a page that is not as it was before stops the build', () => {
  expect(() => beginSearch(page(''), read)).toThrow(/one script/);
  expect(() => beginSearch(entry, read)).toThrow(/viewport/);
  expect(() => beginSearch(page(entry + entry), read)).toThrow(/one script/);
  for (const other of ['alone', 'two']) {
    expect(() => beginSearch(page(entry.replace('entry', other)), read)).toThrow(/what answers/);
  }
});
