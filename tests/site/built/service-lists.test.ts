import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPageData } from '../../../src/lib/page-data.ts';
import type { CountedFacet } from '../../../src/lib/services/facets.ts';
import { indexFilters, type FilterData } from '../../../src/lib/services/filter-data.ts';
import { findPlaces } from '../../../src/lib/services/filters.ts';
import { byTitle } from '../../../src/lib/services/service.ts';
import { builtPages } from '../../fixtures/built-pages.ts';
import { siteDate } from '../../../scripts/site-date.ts';
import { content } from '../../fixtures/site-content.ts';

const home = content.site?.data.area;

type Facts = (typeof content.services)[number]['data'];

const pages = new Map(builtPages().map(({ path, html }) => [path, html]));
const directory = pages.get('/support/') ?? '';
const [, written = ''] = /<script type="application\/json">(.*?)<\/script>/s.exec(directory) ?? [];
const { facets } = readPageData<{ facets: CountedFacet[] }>(written, 'facets');
const data = readPageData<FilterData>(readFileSync('dist/support/filters.json', 'utf8'), 'columns');
const index = indexFilters(data);
/** The ids of all services in the order of all. */
const inOrder = content.services
  .map(({ id, data: { title } }) => ({ id, title }))
  .sort((one, other) => byTitle(one, other) || (one.id < other.id ? -1 : 1))
  .map(({ id }) => id);

/** The areas of a service, and every area that these lie in. */
function listAreas(ids: readonly string[]): string[] {
  const above = ids.flatMap(
    (id) => content.places.find((each) => each.id === id)?.data.within ?? [],
  );
  return above.length === 0 ? [...ids] : [...ids, ...listAreas(above)];
}

/** Whether an area lies in the council's own. */
const isDistrict = (area: string): boolean =>
  listAreas([area])
    .slice(1)
    .some((id) => content.places.find((each) => each.id === id)?.data.name === home);

/** Whether a service for these areas helps in a part of the council's own area, or covers an area. */
function coversArea(ids: readonly string[], area: string): boolean {
  const above = listAreas([area]);
  const isPart = above
    .slice(1)
    .some((id) => content.places.find((each) => each.id === id)?.data.name === home);
  return listAreas(ids).includes(area) || (isPart && above.some((id) => ids.includes(id)));
}

/** What stands most in the way of somebody who asks by themselves. */
function readIntake({ paused, referralOnly, waitingList }: Facts): string {
  if (paused && !(paused.until !== undefined && paused.until <= siteDate)) return 'paused';
  if (referralOnly !== undefined) return 'referral';
  return waitingList ? 'waiting-list' : 'yourself';
}

/** Whether a service has a value, read from its file without the code of the filters. */
function hasValue(id: string, facet: string, value: string): boolean {
  const facts = content.services.find((service) => service.id === id)?.data;
  if (!facts) throw new Error(`no service ${id}`);
  const { status, topics, audiences, cost, channels } = facts;
  const values: Record<string, readonly string[]> = {
    topic: topics,
    for: audiences,
    // Nobody can pay for, phone or visit what has closed.
    cost: status === 'closed' ? [] : [cost.kind === 'fixed' ? 'paid' : cost.kind],
    how: status === 'closed' ? [] : channels,
    intake: status === 'closed' ? [] : [readIntake(facts)],
    area: coversArea(facts.areas, value) ? [value] : [],
    open: [],
    status: [status],
  };
  const own = values[facet];
  if (!own) throw new Error(`no facet ${facet}`);
  return own.includes(value);
}

/** The addresses of the lists by their words, of one group of links. */
function linksOf(facet: string): Map<string, string> {
  const [, list = ''] =
    new RegExp(`<ul[^>]* aria-labelledby="only-${facet}"[^>]*>(.*?)</ul>`, 's').exec(directory) ??
    [];
  const links = list.matchAll(/<a [^>]*href="([^"]+)"[^>]*>([^<]+)<\/a>/g);
  return new Map([...links].map(([, href = '', words = '']) => [words.trim(), href]));
}

const values = facets.flatMap((facet) =>
  facet.values.map(({ id, label, count }) => ({
    facet: facet.id,
    ...{ id, label, count },
    found: content.services
      .map((service) => service.id)
      .filter((service) => hasValue(service, facet.id, id))
      .sort(),
    filtered: findPlaces(index, { [facet.id]: [id] }, 'a-z')
      .map((place) => inOrder[place])
      .sort(),
  })),
);

test('the filters know every service, and find by each value those whose files have it', () => {
  expect(index.ranks).toHaveLength(content.services.length);
  expect(data.facets.map(({ id }) => id)).toEqual(facets.map(({ id }) => id));
  for (const { facet, label, found, filtered, count } of values) {
    expect(filtered, `${facet}: ${label}`).toEqual(found);
    // Who is open is counted on the page.
    expect(count, `${facet}: ${label}`).toBe(facet === 'open' ? undefined : found.length);
  }
});

describe('without script there is a page for each value, with what the filter finds', () => {
  // A district has a page of another kind: see district-pages.test.ts.
  const listed = values.filter(
    ({ facet, id }) =>
      facet !== 'topic' && facet !== 'open' && !(facet === 'area' && isDistrict(id)),
  );
  test.each(listed)('$facet: $label', ({ facet, label, found }) => {
    const path = linksOf(facet).get(label);
    if (found.length === 0) {
      expect(path).toBeUndefined();
      return;
    }
    const parts = findParts(path ?? '');
    expect(parts.flatMap(({ html }) => listCards(html)).sort()).toEqual(found);
    for (const { html } of parts) {
      expect(html).toContain(found.length === 1 ? '1 service' : `${found.length} services`);
      // These pages are not for the site's own search, whose first answer has a budget.
      expect(html).not.toContain('data-pagefind-meta');
    }
    expect(pages.get('/site-map/')).toContain(`href="${path ?? ''}"`);
  });
});

const listCards = (html: string): string[] =>
  [...html.matchAll(/<li class="app-card" data-service="([^"]+)"/g)].map(([, id = '']) => id);

/** The pages of a list, from the first on, as the link to the next one leads. */
function findParts(first: string): { path: string; html: string }[] {
  const parts: { path: string; html: string }[] = [];
  let next: string | undefined = first;
  while (next !== undefined) {
    const html: string = pages.get(next) ?? expect.fail(`no page ${next}`);
    parts.push({ path: next, html });
    next = /<a [^>]*href="([^"]+)" rel="next"/.exec(html)?.[1];
  }
  return parts;
}

describe('a list is cut into pages of twenty', () => {
  const further = [...pages.keys()].filter((path) => path.endsWith('/2/'));
  const firsts = further.map((path) => path.replace(/2\/$/, ''));

  test('wherever it is longer, and nowhere else', () => {
    for (const [path, html] of pages) {
      const cards = listCards(html);
      if (!firsts.includes(path) && !/\/\d+\/$/.test(path)) {
        expect(html, path).not.toContain('aria-label="Pages of this list"');
      }
      if (path.startsWith('/topics/')) expect(new Set(cards).size, path).toBe(cards.length);
    }
  });

  test.each(firsts)('%s', (first) => {
    const parts = findParts(first);
    expect(parts.length).toBeGreaterThan(1);
    // What has closed stands apart on the last page of a topic, and on the page of a district what
    // is for wider areas.
    const listed = parts.map(({ html }) =>
      listCards(html.split(/<h2 id="(?:closed|for-home|for-wider)"/)[0] ?? ''),
    );
    const shown = listed.flat();
    expect(new Set(shown).size).toBe(shown.length);
    parts.forEach(({ path, html }, place) => {
      expect(path).toBe(place === 0 ? first : `${first}${place + 1}/`);
      const cards = listed[place] ?? [];
      if (place < parts.length - 1) expect(cards).toHaveLength(20);
      const from = place * 20 + 1;
      const to = from + cards.length - 1;
      expect(html).toContain(
        `${from === to ? from : `${from} to ${to}`} of ${shown.length} services`,
      );
      // Nothing that was above the list is further away than one link.
      expect(html).toContain(`href="${path}" aria-current="page">${place + 1}</a>`);
      if (place > 0) {
        expect(html).toContain(`(page ${place + 1} of ${parts.length})`);
        expect(/<nav class="app-crumbs".*?<\/nav>/s.exec(html)?.[0]).toContain(`href="${first}"`);
      }
    });
  });
});

test('a topic has its page, and the lists lead there', () => {
  expect(facets.find(({ id }) => id === 'topic')?.values).toHaveLength(content.topics.length);
  for (const { id } of content.topics) expect(pages.has(`/topics/${id}/`), id).toBe(true);
  expect(directory).toMatch(/<a [^>]*href="\/topics\/"[^>]*>By topic<\/a>/);
});
