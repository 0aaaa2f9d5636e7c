import { globSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtPages } from '../../fixtures/built-pages.ts';
import { budgetOf, countElements, onTheWire, weightOf } from '../../fixtures/weights.ts';

const sum = (sizes: readonly number[]): number => sizes.reduce((all, each) => all + each, 0);

describe('every page keeps its budget', () => {
  test.each(builtPages())('$path', (page) => {
    const weight = weightOf(page);
    const budget = budgetOf(page);
    expect(weight.html).toBeLessThanOrEqual(budget.html);
    expect(weight.script).toBeLessThanOrEqual(budget.script);
  });
});

/** So many elements a page may have on an old phone, and one with more services has no more. */
const mostElements = 1_500;

test('no page has more elements than an old phone bears', () => {
  const counts = builtPages().map(({ path, html }) => ({
    path,
    count: countElements(html),
  }));
  expect(Math.max(...counts.map(({ count }) => count))).toBeGreaterThan(300);
  // The sheet of a plan holds every question for two pens, however many services there are.
  const others = counts.filter(({ path }) => path !== '/parents/plan/paper/');
  expect(others.filter(({ count }) => count > mostElements)).toEqual([]);
});

test('what a form fetches once it is open, to make its files, is at most 80 kB', () => {
  const files = globSync('dist/_astro/referral-files*.js');
  expect(files).toHaveLength(1);
  expect(sum(files.map(onTheWire))).toBeLessThanOrEqual(80_000);
  const pages = builtPages().filter(({ html }) => html.includes('referral-files'));
  expect(pages.map(({ path }) => path)).toEqual([]);
});

test('one font file of at most 36 kB', () => {
  const fonts = globSync('dist/**/*.{woff,woff2,ttf,otf}');
  expect(fonts).toHaveLength(1);
  for (const font of fonts) expect(statSync(font).size).toBeLessThanOrEqual(36_000);
});

test('what the search engine loads before the first query is at most 100 kB', () => {
  const engine = globSync(
    'dist/{pagefind/{pagefind-worker.js,wasm.en.pagefind},search-words.json}',
  );
  expect(engine.length).toBe(3);
  expect(sum(engine.map(onTheWire))).toBeLessThanOrEqual(100_000);
});

test('the site’s own words are at most 20 kB', () => {
  expect(onTheWire('dist/search-words.json')).toBeLessThanOrEqual(20_000);
});

test('a part of the index is small, because each word of a question fetches one', () => {
  const parts = globSync('dist/pagefind/index/*.pf_index').map(onTheWire);
  expect(parts.length).toBeGreaterThan(0);
  expect(Math.max(...parts)).toBeLessThanOrEqual(6_000);
});

test('no part of the engine is published that no page uses', () => {
  const files = globSync('dist/pagefind/*').map((file) => file.replaceAll('\\', '/'));
  expect(files.filter((file) => /(ui|highlight|pagefind)\.(js|css)$|unknown/.test(file))).toEqual(
    [],
  );
});
