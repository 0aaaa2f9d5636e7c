import { describe, expect, test } from 'vitest';
import { findHeaders, makeHeaderRules } from '../../../../src/hosting/headers.ts';
import { statesPolicy, writeStatedPolicy } from '../../../../src/hosting/policies.ts';
import { collectInlineCode, findInlineCode } from '../../../../src/hosting/inline-code.ts';

const digests = { styles: ['c3R5bGU='], scripts: ['c2NyaXB0'] };
const rules = makeHeaderRules(digests);

describe('the policy of pages', () => {
  const headers = findHeaders(rules, '/support/');
  const policy = headers['Content-Security-Policy'] ?? '';

  test('allows nothing by default and inline code by digest only', () => {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' 'sha256-c2NyaXB0'");
    expect(policy).toContain("style-src 'sha256-c3R5bGU='");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  test.each([
    ['Referrer-Policy', 'no-referrer'],
    ['X-Content-Type-Options', 'nosniff'],
    ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains'],
  ])('%s is %s', (name, value) => {
    expect(headers[name]).toBe(value);
  });
});

test.each([
  '/practitioners/refer/mediation/',
  '/parents/plan/',
  '/parents/plan/build/',
  '/parents/plan/paper/',
])('%s, where a family is asked for its details, can send nothing anywhere', (path) => {
  const policy = findHeaders(rules, path)['Content-Security-Policy'];
  expect(policy).toContain("form-action 'none'");
  expect(policy).toContain("connect-src 'none'");
  expect(policy).toContain("worker-src 'none'");
  expect(policy).toContain("trusted-types 'none'");
  expect(policy).toContain("script-src 'self' 'sha256-c2NyaXB0'");
});

test('only the search engine may compile WebAssembly', () => {
  const policy = findHeaders(rules, '/pagefind/pagefind-worker.js')['Content-Security-Policy'];
  expect(policy).toContain("'wasm-unsafe-eval'");
});

test('what answers without a signal can ask this site alone, and run no other code', () => {
  const headers = findHeaders(rules, '/practitioners/kept-worker.js');
  expect(headers['Content-Security-Policy']).toBe(
    "default-src 'none'; connect-src 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  );
  expect(headers['Cache-Control']).toBe('no-store');
});

test('hashed files are kept for ever', () => {
  expect(findHeaders(rules, '/_astro/a.js')['Cache-Control']).toContain('immutable');
});

test.each(['/', '/support/', '/support', '/urgent-help/index.html', '/closed/', '/404.html'])(
  'no browser keeps the page at %s',
  (path) => {
    expect(findHeaders(rules, path)['Cache-Control']).toBe('no-store');
  },
);

test.each([
  ['/pagefind/index/en_0.pf_index', /immutable/],
  ['/pagefind/wasm.en.pagefind', /max-age=300, stale-while-revalidate/],
  ['/pagefind/pagefind-worker.js', /max-age=300, stale-while-revalidate/],
  ['/favicon.svg', /max-age=300, must-revalidate/],
  ['/my-list/services/0.json', /max-age=300, must-revalidate/],
  ['/support/cards/0.json', /max-age=300, must-revalidate/],
  ['/situations/services.json', /max-age=300, must-revalidate/],
  ['/support/places.json', /max-age=300, must-revalidate/],
  ['/search-words.json', /max-age=300, must-revalidate/],
  ['/search-topics.json', /max-age=300, must-revalidate/],
  ['/search-names/0.json', /max-age=300, must-revalidate/],
])('%s is kept as long as it may be', (path, kept) => {
  expect(findHeaders(rules, path)['Cache-Control']).toMatch(kept);
});

test('a script can make code of no text, but start one worker', () => {
  const policy = findHeaders(rules, '/search/')['Content-Security-Policy'];
  expect(policy).toContain("require-trusted-types-for 'script'; trusted-types default");
});

test('a page about a family states its whole policy itself, and no other does', () => {
  expect(statesPolicy('/practitioners/refer/mediation/')).toBe(true);
  expect(statesPolicy('/parents/plan/build/')).toBe(true);
  expect(statesPolicy('/practitioners/')).toBe(false);
  expect(statesPolicy('/parents/')).toBe(false);
  const header = findHeaders(rules, '/practitioners/refer/')['Content-Security-Policy'] ?? '';
  expect(header).toContain("; frame-ancestors 'none'");
  expect(writeStatedPolicy(digests)).toBe(header.replace("; frame-ancestors 'none'", ''));
});

test('findInlineCode finds styles and scripts, not data, files or comments', () => {
  const html = [
    '<style>a{}</style>',
    '<script>run()</script>',
    '<script src="/a.js"></script>',
    '<script type="application/json">{}</script>',
    '<!-- <script>no()</script> -->',
  ].join('\n');
  expect(findInlineCode(html)).toEqual({ styles: ['a{}'], scripts: ['run()'] });
});

test('collectInlineCode has the code of every page that it was shown, each of it once', () => {
  const { look, styles, scripts } = collectInlineCode();
  look('<style>a{}</style><script>run()</script>');
  look('<style>a{}</style><style>b{}</style><script>run()</script>');
  expect([...styles]).toEqual(['a{}', 'b{}']);
  expect([...scripts]).toEqual(['run()']);
});
