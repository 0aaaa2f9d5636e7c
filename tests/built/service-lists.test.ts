import { describe, expect, test } from 'vitest';
import { readPageData } from '../../src/lib/page-data.ts';
import type { FilterData } from '../../src/lib/services/filter-data.ts';
import { builtPages } from '../fixtures/built-pages.ts';

const pages = new Map(builtPages().map(({ path, html }) => [path, html]));
const directory = pages.get('/support/') ?? '';
const [, written = ''] = /<script type="application\/json">(.*?)<\/script>/s.exec(directory) ?? [];
const { facets, items } = readPageData<FilterData>(written, 'facets');

/** The addresses of the lists by their words, of one group of links. */
function linksOf(facet: string): Map<string, string> {
  const [, list = ''] =
    new RegExp(`<ul[^>]* aria-labelledby="only-${facet}"[^>]*>(.*?)</ul>`, 's').exec(directory) ??
    [];
  const links = list.matchAll(/<a [^>]*href="([^"]+)"[^>]*>([^<]+)<\/a>/g);
  return new Map([...links].map(([, href = '', words = '']) => [words.trim(), href]));
}

const values = facets.flatMap((facet, index) =>
  facet.values.map(({ label }, place) => ({
    facet: facet.id,
    label,
    found: Object.keys(items)
      .filter((id) => items[id]?.[index]?.includes(place))
      .sort(),
  })),
);
const listed = values.filter(({ facet }) => facet !== 'topic' && facet !== 'open');

test('most values have a list of their own', () => {
  expect(listed.filter(({ found }) => found.length > 0).length).toBeGreaterThan(18);
});

describe('without script there is a page for each value, with what the filter finds', () => {
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
  const topics = facets.find(({ id }) => id === 'topic')?.values ?? [];
  expect(topics.length).toBeGreaterThan(10);
  for (const { id } of topics) expect(pages.has(`/topics/${id}/`), id).toBe(true);
  expect(directory).toContain('<a href="/topics/">By topic</a>');
});

test('the addresses that other sites know stay', () => {
  for (const id of ['free', 'by-phone', 'online', 'in-person', 'together', 'apart']) {
    expect(pages.has(`/support/${id}/`), id).toBe(true);
  }
});
