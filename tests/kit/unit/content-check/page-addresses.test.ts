import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ownPages } from '../../../../src/lib/addresses.ts';

test('the pages that no content makes are those of src/pages/', () => {
  const pages = globSync('src/pages/**/*.astro')
    .map((file) => file.replaceAll('\\', '/').replace('src/pages', ''))
    // The first of several pages has no number.
    .map((file) => file.replace('[...page].astro', 'index.astro'))
    .filter((file) => !/[[\]]|\/404\.astro/.test(file))
    .map((file) => file.replace(/(index)?\.astro$/, '').replace(/([^/])$/, '$1/'))
    .sort();
  expect(pages.length).toBeGreaterThan(10);
  expect(
    Object.values(ownPages)
      .map(({ href }) => href)
      .sort(),
  ).toEqual(pages);
});
