import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findInlineCode } from '../../../src/hosting/inline-code.ts';
import { builtPages } from '../../fixtures/built-pages.ts';
import { kitSite } from '../../fixtures/kit-site.ts';

const css = [
  ...new Set(builtPages(kitSite).flatMap(({ html }) => findInlineCode(html).styles)),
].join('\n');
const sources = globSync('src/styles/*.scss').map((file) => readFileSync(file, 'utf8'));

test('every rule of our own is in the built styles', () => {
  const names = new Set(
    sources.flatMap((source) =>
      [...source.replace(/\/\/.*$/gm, '').matchAll(/\.app-[a-z0-9_-]+/g)].map(([name]) => name),
    ),
  );
  expect(names.size).toBeGreaterThan(60);
  expect([...names].filter((name) => !css.includes(name))).toEqual([]);
});

test.each([
  [/:focus-visible\{[^}]*outline:3px solid/, 'a focus that can be seen'],
  [/main a\[href\^="?https\\?:"?\]::?after/, 'addresses on paper'],
  [/\.govuk-radios__item input/, 'radios that a script makes'],
  [/\.govuk-checkboxes__item input/, 'boxes that a script makes'],
  [/\.govuk-date-input__item/, 'dates that a script makes'],
  [/\.govuk-error-summary/, 'the list of mistakes'],
])('%s is there: %s', (rule) => {
  expect(rule.test(css)).toBe(true);
});
