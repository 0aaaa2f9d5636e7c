import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { checkWords } from '../../scripts/words.ts';
import { wordsSchema } from '../../src/schemas/words.ts';
import { builtPages } from '../fixtures/built-pages.ts';

const rules = wordsSchema.parse(load(readFileSync('content/words.yaml', 'utf8')));

test('the words of every page can be read', () => {
  const { ages, short, longest, faults } = checkWords(builtPages(), rules);
  expect(faults).toEqual([]);
  expect(ages.length).toBeGreaterThan(80);
  expect(ages[0]?.age).toBeLessThanOrEqual(11);
  expect(longest).toBeLessThanOrEqual(25);
  expect(longest).toBeGreaterThan(15);
  // Lists of services have few words of their own; every other page for parents is measured.
  const lists = builtPages().flatMap(({ path, html }) =>
    /^\/support\/[^/]+\/$/.test(path) && !html.includes('<h1 data-service=') ? [path] : [],
  );
  expect(lists.length).toBeGreaterThan(5);
  const unmeasured = short.filter((path) => /^\/(parents|situations|support|topics)\/./.test(path));
  expect(unmeasured.filter((path) => !lists.includes(path))).toEqual([]);
});
