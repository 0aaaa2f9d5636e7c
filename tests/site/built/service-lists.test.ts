import { describe, expect, test } from 'vitest';
import { readPageData } from '../../../src/lib/page-data.ts';
import type { FilterData } from '../../../src/lib/services/filter-data.ts';
import { builtPages } from '../../fixtures/built-pages.ts';
import { siteDate } from '../../../scripts/site-date.ts';
import { content } from '../../fixtures/site-content.ts';

const home = content.site?.data.area;

type Facts = (typeof content.services)[number]['data'];

const pages = new Map(builtPages().map(({ path, html }) => [path, html]));
const directory = pages.get('/support/') ?? '';
const [, written = ''] = /<script type="application\/json">(.*?)<\/script>/s.exec(directory) ?? [];
const { facets, items } = readPageData<FilterData>(written, 'facets');

/** The areas of a service, and every area that these lie in. */
function listAreas(ids: readonly string[]): string[] {
  const above = ids.flatMap(
    (id) => content.places.find((each) => each.id === id)?.data.within ?? [],
  );
  return above.length === 0 ? [...ids] : [...ids, ...listAreas(above)];
}

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

const values = facets.flatMap((facet, index) =>
  facet.values.map(({ id, label }, place) => ({
    facet: facet.id,
    label,
    found: content.services
      .map((service) => service.id)
      .filter((service) => hasValue(service, facet.id, id))
      .sort(),
    filtered: Object.keys(items)
      .filter((service) => items[service]?.[index]?.includes(place))
      .sort(),
  })),
);

test('the filters know every service, and find by each value those whose files have it', () => {
  expect(Object.keys(items).sort()).toEqual(content.services.map(({ id }) => id).sort());
  for (const { facet, label, found, filtered } of values) {
    expect(filtered, `${facet}: ${label}`).toEqual(found);
  }
});

describe('without script there is a page for each value, with what the filter finds', () => {
  const listed = values.filter(({ facet }) => facet !== 'topic' && facet !== 'open');
  test.each(listed)('$facet: $label', ({ facet, label, found }) => {
    const path = linksOf(facet).get(label);
    if (found.length === 0) {
      expect(path).toBeUndefined();
      return;
    }
    const html = pages.get(path ?? '') ?? '';
    const shown = [...html.matchAll(/<li [^>]*data-service="([^"]+)"/g)].map(([, id]) => id);
    expect(shown.sort()).toEqual(found);
    expect(html).toContain(`>${found.length} service`);
    expect(pages.get('/site-map/')).toContain(`href="${path ?? ''}"`);
    // These pages are not for the site's own search, whose first answer has a budget.
    expect(html).not.toContain('data-pagefind-meta');
  });
});

test('a topic has its page, and the lists lead there', () => {
  expect(facets.find(({ id }) => id === 'topic')?.values).toHaveLength(content.topics.length);
  for (const { id } of content.topics) expect(pages.has(`/topics/${id}/`), id).toBe(true);
  expect(directory).toMatch(/<a [^>]*href="\/topics\/"[^>]*>By topic<\/a>/);
});
