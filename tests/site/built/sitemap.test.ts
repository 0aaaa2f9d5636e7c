import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtPages } from '../../fixtures/built-pages.ts';

const leaflets = builtPages()
  .map(({ path }) => path)
  .filter((path) => path.startsWith('/leaflets/'));
const hidden = ['/search/', '/my-list/', '/closed/', ...leaflets];

test('pages that hold what a reader asks for, and pages for paper, are kept from search engines, and no other is', () => {
  const kept = builtPages().filter(({ html }) => html.includes('name="robots" content="noindex"'));
  expect(kept.map(({ path }) => path).sort()).toEqual(hidden.toSorted());
});

test('search engines are given every page that is for them, but for the further pages of lists', () => {
  const listed = [
    ...readFileSync('dist/sitemap-0.xml', 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g),
  ].map(([, address = '']) => new URL(address).pathname);
  const pages = builtPages()
    .map(({ path }) => path)
    .filter((path) => !['/404.html', ...hidden].includes(path))
    // What stands on further pages of a list has a page of its own.
    .filter((path) => !/\/\d+\/$/.test(path));
  expect(listed.sort()).toEqual(pages.sort());
});

test('security.txt leads to words on how to report a weakness', () => {
  const contact = /^Contact: (.*)$/m.exec(readFileSync('dist/.well-known/security.txt', 'utf8'));
  const { pathname, hash } = new URL(contact?.[1] ?? '');
  expect(hash).not.toBe('');
  const { html } = builtPages().find(({ path }) => path === pathname) ?? { html: '' };
  expect(html).toContain(`<h2 id="${hash.slice(1)}">`);
});

test('robots.txt names the list of pages', () => {
  expect(readFileSync('dist/robots.txt', 'utf8')).toMatch(
    /^Sitemap: https:\/\/[^/]+\/sitemap-index\.xml$/m,
  );
});
