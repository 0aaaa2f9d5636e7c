import { globSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { builtPages } from '../fixtures/built-pages.ts';
import { budgetOf, weightOf } from '../fixtures/weights.ts';

describe('every page keeps its budget', () => {
  test.each(builtPages())('$path', (page) => {
    const weight = weightOf(page);
    const budget = budgetOf(page);
    expect(weight.html).toBeLessThanOrEqual(budget.html);
    expect(weight.script).toBeLessThanOrEqual(budget.script);
  });
});

test('one font file of at most 36 kB', () => {
  const fonts = globSync('dist/**/*.{woff,woff2,ttf,otf}');
  expect(fonts).toHaveLength(1);
  for (const font of fonts) expect(statSync(font).size).toBeLessThanOrEqual(36_000);
});

test('what the search engine loads before the first query is at most 120 kB', () => {
  const engine = globSync(
    'dist/pagefind/{pagefind.js,pagefind-worker.js,wasm.en.pagefind,*.pf_meta,pagefind-entry.json}',
  );
  expect(engine.length).toBeGreaterThanOrEqual(5);
  // The index files are compressed already; scripts are compressed by the host.
  const bytes = engine
    .map((file) => readFileSync(file))
    .map((content) => Math.min(content.length, gzipSync(content, { level: 9 }).length));
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(120_000);
});
