import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/lib/checker/evaluate.ts';
import type { Flow } from '../../src/lib/checker/flow.ts';
import { joinParts, singlePart } from '../../src/lib/checker/join-parts.ts';
import { allPaths } from '../../src/lib/checker/paths.ts';
import { checkerSchema } from '../../src/schemas/checker.ts';
import { builtPages, type BuiltPage } from '../fixtures/built-pages.ts';
import { missingWays } from '../fixtures/ways-on.ts';

const pages = builtPages();
const part = (name: string) =>
  checkerSchema.parse(load(readFileSync(`content/checker/${name}.yaml`, 'utf8')));

/** How many paths of a flow end in each outcome. */
function ends(flow: Flow): Map<string, number> {
  const counts = new Map<string, number>();
  for (const answers of allPaths(flow)) {
    const outcome = decide(flow, answers) ?? 'none';
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  }
  return counts;
}

const at = (path: string): BuiltPage => {
  const page = pages.find((candidate) => candidate.path === path);
  if (!page) throw new Error(`There is no page ${path}`);
  return page;
};

describe.each([
  {
    path: '/practitioners/check-eligibility/',
    flow: joinParts(part('safety'), part('criteria')),
    least: 700,
  },
  {
    path: '/practitioners/mediation-or-counselling/',
    flow: singlePart(part('decision-guide')),
    least: 100,
  },
])('every path of $path', ({ path, flow, least }) => {
  const counts = ends(flow);

  test('is walked', () => {
    const walked = [...counts.values()].reduce((sum, count) => sum + count, 0);
    expect(walked).toBeGreaterThan(least);
    expect(counts.has('none')).toBe(false);
  });

  test.each([...counts.keys()])('that ends in %s leads on', (outcome) => {
    const page = at(`${path}${outcome}/`);
    expect(missingWays(page, pages)).toEqual([]);
    // The same words stand on the page of the questions, where the script finds them.
    expect(at(path).html).toContain(`data-outcome="${outcome}"`);
  });
});

describe.each(['mediation', 'counselling'])('the stops before the form for %s', (route) => {
  const { html, path } = at(`/practitioners/refer/${route}/`);
  const stops = part('before-referral');

  test.each([...ends(singlePart(stops)).keys()])('every path that ends in %s leads on', (id) => {
    const [, article = ''] = html.split(`data-outcome="${id}"`);
    const [own = ''] = article.split('</details>');
    const page = { file: '', path, html: `${own}</main>` };
    expect(missingWays(page, pages)).toEqual([]);
  });
});

test('a page without ways on is a dead end', () => {
  const page = { file: '', path: '/nowhere/', html: '<h2>What to do now</h2><ul></ul></main>' };
  expect(missingWays(page, pages)).toHaveLength(3);
});
