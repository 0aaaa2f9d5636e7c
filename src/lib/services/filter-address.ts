import { saysSomething, valuesIn, wordsIn } from '../links/fragment.ts';
import { own } from '../own.ts';
import { sorts, type Chosen, type Facet, type Sort } from './filters.ts';

/** What a reader has chosen. A link holds it after `#`, which browsers never send. */
export interface FilterState {
  chosen: Chosen;
  sort: Sort;
}

/** What a fragment says, and whether all of it could be read. */
interface ReadState extends FilterState {
  whole: boolean;
}

/** The name of the order in the address; no facet may have it. */
const sortName = 'sort';

/**
 * What a fragment such as `#topic=mediation+court&cost=free&sort=best` asks for, with values in
 * the order of their facets. Whatever names no facet, value or order is left out: where any of it
 * was meant for us, it is not `whole`. The ids of facets are letters, digits and hyphens. Never
 * throws.
 */
export function stateFromHash(hash: string, facets: readonly Facet[]): ReadState {
  const given = valuesIn(hash, [...facets.map(({ id }) => id), sortName]);
  const chosen: Record<string, readonly string[]> = {};
  let whole = given.size > 0 || !saysSomething(hash);
  for (const { id, values } of facets) {
    const named = new Set(wordsIn(given.get(id)));
    const known = values.filter((value) => named.has(value.id)).map((value) => value.id);
    chosen[id] = known;
    if (known.length < named.size) whole = false;
  }
  const orders = wordsIn(given.get(sortName));
  const sort = sorts.find((name) => name === orders[0]);
  return { chosen, sort: sort ?? sorts[0], whole: whole && (sort ? true : orders.length === 0) };
}

/**
 * The fragment that `stateFromHash` reads back to the same state; empty when nothing is chosen.
 * The ids of values must have no spaces, and end in a letter or digit.
 */
export function hashFromState({ chosen, sort }: FilterState, facets: readonly Facet[]): string {
  const parts: string[] = [];
  for (const { id, values } of facets) {
    const named = values.filter((value) => own(chosen, id)?.includes(value.id));
    const text = named.map((value) => encodeURIComponent(value.id)).join('+');
    if (text !== '') parts.push(`${id}=${text}`);
  }
  if (sort !== sorts[0]) parts.push(`${sortName}=${sort}`);
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}
