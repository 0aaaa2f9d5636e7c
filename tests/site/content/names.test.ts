import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { names, serviceNames, stands } from '../../fixtures/council-names.ts';

/** Of services the names alone: a title of plain words may stand anywhere. */
const products = serviceNames.filter((name) => /\p{Lu}.* \p{Lu}/u.test(name));

const files = globSync(['src/**/*.{ts,astro,scss}', 'src/pages/.well-known/*.ts']);

test('nothing under src/ names the council, its area, its services or who runs them', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(names.length).toBeGreaterThan(0);
  const found = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return [...names, ...products]
      .filter((name) => stands(name, text))
      .map((name) => `${file}: ${name}`);
  });
  expect(found).toEqual([]);
});
