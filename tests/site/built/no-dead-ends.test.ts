import { screenings } from '../../../src/lib/referral/availability.ts';
import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/lib/checker/evaluate.ts';
import type { Flow } from '../../../src/lib/checker/flow.ts';
import { joinParts, singlePart } from '../../../src/lib/checker/join-parts.ts';
import { allPaths } from '../../../src/lib/checker/paths.ts';
import type { CheckerData } from '../../../src/schemas/checker.ts';
import { builtPages, type BuiltPage } from '../../fixtures/built-pages.ts';
import { content } from '../../fixtures/site-content.ts';
import { missingWays } from '../../fixtures/ways-on.ts';

const pages = builtPages();
const findPart = (id: string): CheckerData | undefined =>
  content.checker.find((entry) => entry.id === id)?.data;
const part = (id: string): CheckerData => {
  const found = findPart(id);
  if (!found) throw new Error(`content/checker/${id}.yaml is missing or has a problem`);
  return found;
};

/** The outcomes that at least one path of a flow ends in. */
const ends = (flow: Flow): string[] => [
  ...new Set([...allPaths(flow)].map((answers) => decide(flow, answers) ?? 'none')),
];

const at = (path: string): BuiltPage => {
  const page = pages.find((candidate) => candidate.path === path);
  if (!page) throw new Error(`There is no page ${path}`);
  return page;
};

/** The page on which the questions of a flow are asked: it holds the words of every outcome. */
const asked = (outcomes: readonly string[]): BuiltPage => {
  const page = pages.find(({ html }) =>
    outcomes.every((outcome) => html.includes(`data-outcome="${outcome}"`)),
  );
  if (!page) throw new Error(`no page asks the questions that end in ${outcomes.join(', ')}`);
  return page;
};

const [safety, criteria, guide] = [part('safety'), part('criteria'), findPart('decision-guide')];

describe.each([
  {
    name: 'the eligibility checker',
    flow: joinParts(safety, criteria),
    outcomes: [...safety.outcomes, ...criteria.outcomes],
  },
  // A council with one route of referral has no guide to choose by.
  ...(guide
    ? [{ name: 'the decision guide', flow: singlePart(guide), outcomes: guide.outcomes }]
    : []),
])('every path of $name', ({ flow, outcomes }) => {
  const ids = outcomes.map(({ id }) => id);
  const { path } = asked(ids);

  test('ends in an outcome, and every outcome is the end of one', () => {
    expect(ends(flow).sort()).toEqual(ids.toSorted());
  });

  test.each(ids)('that ends in %s leads on', (outcome) => {
    expect(missingWays(at(`${path}${outcome}/`), pages)).toEqual([]);
  });
});

describe.each(content.referrals.filter(({ data }) => data.referrals === 'open'))(
  'the screening before the referral by $id',
  ({ id, data: { parents } }) => {
    const { html, path } = at(`/practitioners/refer/${id}/`);
    const screening = part(screenings[parents]);

    test.each(ends(singlePart(screening)))('every path that ends in %s leads on', (outcome) => {
      const [, article = ''] = html.split(`data-outcome="${outcome}"`);
      const [own = ''] = article.split('</details>');
      const page = { file: '', path, html: `${own}</main>` };
      expect(missingWays(page, pages)).toEqual([]);
    });
  },
);

test('a page without ways on is a dead end', () => {
  const page = { file: '', path: '/nowhere/', html: '<h2>What to do now</h2><ul></ul></main>' };
  expect(missingWays(page, pages)).toHaveLength(3);
});
