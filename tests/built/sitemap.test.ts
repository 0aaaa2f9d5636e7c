import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtPages } from '../fixtures/built-pages.ts';

test('search engines are given every page but the two that are not for them', () => {
  const listed = [
    ...readFileSync('dist/sitemap-0.xml', 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g),
  ].map(([, address = '']) => new URL(address).pathname);
  const pages = builtPages()
    .map(({ path }) => path)
    .filter((path) => !['/404.html', '/closed/'].includes(path));
  expect(listed.sort()).toEqual(pages.sort());
});

test('robots.txt names the list of pages', () => {
  expect(readFileSync('dist/robots.txt', 'utf8')).toMatch(
    /^Sitemap: https:\/\/[^/]+\/sitemap-index\.xml$/m,
  );
});
