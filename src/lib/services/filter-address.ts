import { sorts, type Chosen, type Facet, type Sort } from './filters.ts';

/** What a reader has chosen. It lives after `#` in the address, which browsers never send. */
export interface FilterState {
  chosen: Chosen;
  sort: Sort;
}

/** The name of the order in the address; no facet may have it. */
const sortName = 'sort';

const read = (hash: string): URLSearchParams => new URLSearchParams(hash.replace(/^#/, ''));

/**
 * What a fragment such as `#topic=mediation+court&cost=free&sort=best` asks for, with values in
 * the order of their facets. Whatever names no facet, value or order is ignored. Never throws.
 */
export function stateFromHash(hash: string, facets: readonly Facet[]): FilterState {
  const given = read(hash);
  const chosen: Record<string, readonly string[]> = {};
  for (const facet of facets) {
    const named = new Set(given.getAll(facet.id).join(' ').split(' '));
    chosen[facet.id] = facet.values.map(({ id }) => id).filter((id) => named.has(id));
  }
  const sort = sorts.find((name) => name === given.get(sortName));
  return { chosen, sort: sort ?? sorts[0] };
}

/**
 * The fragment that `stateFromHash` reads back to the same state; empty when nothing is chosen.
 * The ids of values must have no spaces.
 */
export function hashFromState({ chosen, sort }: FilterState, facets: readonly Facet[]): string {
  const parts: string[] = [];
  for (const { id, values } of facets) {
    const named = values.filter((value) => chosen[id]?.includes(value.id));
    const text = named.map((value) => encodeURIComponent(value.id)).join('+');
    if (text !== '') parts.push(`${encodeURIComponent(id)}=${text}`);
  }
  if (sort !== sorts[0]) parts.push(`${sortName}=${sort}`);
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

/** Whether a fragment asks for filters, or for none at all; `#letter-b` is a place on the page. */
export function isFilterHash(hash: string, facets: readonly Facet[]): boolean {
  const given = read(hash);
  return (
    given.toString() === '' ||
    [sortName, ...facets.map(({ id }) => id)].some((name) => given.has(name))
  );
}
