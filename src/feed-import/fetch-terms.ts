import { BrokenOff, readPages, type Reading } from './read-pages.ts';
import { isIdAlone, listTerms } from './meanings.ts';
import { readService } from './shapes.ts';

/** The lists of terms: of version 3, and of version 1. */
const lists = ['taxonomy_terms', 'taxonomies'] as const;

/** Whether some service is described by a term, or by one below another, that no service has. */
function needsMore(services: readonly unknown[]): boolean {
  const all = services.flatMap((item) => {
    const read = readService(item);
    return 'why' in read ? [] : [read];
  });
  const terms = all.flatMap(listTerms);
  const known = new Set(terms.map(({ id }) => id));
  const named = all.flatMap(({ attributes }) => attributes.map((each) => each.taxonomy_term));
  const wanted = [
    ...terms.map(({ parent }) => parent),
    ...named.filter(isIdAlone).map((term) => term?.id),
  ];
  return wanted.some((id) => id !== undefined && !known.has(id));
}

/**
 * The terms of a feed, which say what stands above those of its services: they are asked for only
 * where that is not known already. Where they cannot be had, there are none, and it is said.
 * `at` is the address of the list of services.
 */
export async function fetchTerms(
  reading: Reading,
  at: string,
  services: readonly unknown[],
): Promise<unknown[]> {
  const url = new URL(at);
  const base = /^(.*)\/services\/?$/.exec(url.pathname)?.[1];
  if (base === undefined || !needsMore(services)) return [];
  url.search = '';
  for (const name of lists) {
    url.pathname = `${base}/${name}`;
    try {
      const first = await reading.read(url.href);
      if (first.kind !== 'page') continue;
      const { items } = await readPages(reading.startAnew(), url.href, first);
      return [...items.values()];
    } catch (fault) {
      if (!(fault instanceof BrokenOff)) throw fault;
      reading.refused.push({ id: '', name, why: fault.message });
      return [];
    }
  }
  return [];
}
