import { saysSomething, valuesIn, wordsIn } from '../links/fragment.ts';
import { own } from '../own.ts';
import { cardsOnPage } from '../paging.ts';
import { sorts, type Chosen, type Facet, type Sort } from './choice.ts';

/** What a reader has chosen. A link holds it after `#`, which browsers never send. */
export interface FilterChoice {
  chosen: Chosen;
  sort: Sort;
}

/** The same with how far they have come in the list, which the tab remembers and no link holds. */
export interface FilterState extends FilterChoice {
  /** How many services are shown. */
  shown: number;
}

/** What a fragment says, and whether all of it could be read. */
interface ReadState extends FilterState {
  whole: boolean;
}

/** The names of the order and of how much is shown; no facet may have them. */
const ownNames = { sort: 'sort', shown: 'shown' } as const;

/** Nobody looks further in one list: what says more comes from no page of ours. */
const mostShown = 1_000;

/** How many services a fragment asks for; where it gives no number, or too large a one, within bounds. */
function readShown(given = ''): number {
  const number = /^\d{1,6}$/.test(given) ? Number(given) : cardsOnPage;
  return Math.max(cardsOnPage, Math.min(number, mostShown));
}

/**
 * What a fragment such as `#topic=mediation+court&cost=free&sort=best` asks for, with values in
 * the order of their facets. Whatever names no facet, value or order is left out: where any of it
 * was meant for us, it is not `whole`. The ids of facets are letters, digits and hyphens. Never
 * throws.
 */
export function stateFromHash(hash: string, facets: readonly Facet[]): ReadState {
  const given = valuesIn(hash, [...facets.map(({ id }) => id), ...Object.values(ownNames)]);
  const chosen: Record<string, readonly string[]> = {};
  let whole = given.size > 0 || !saysSomething(hash);
  for (const { id, values } of facets) {
    const named = new Set(wordsIn(given.get(id)));
    const known = values.filter((value) => named.has(value.id)).map((value) => value.id);
    chosen[id] = known;
    if (known.length < named.size) whole = false;
  }
  const orders = wordsIn(given.get(ownNames.sort));
  const sort = sorts.find((name) => name === orders[0]);
  return {
    chosen,
    sort: sort ?? sorts[0],
    shown: readShown(given.get(ownNames.shown)?.[0]),
    whole: whole && (sort ? true : orders.length === 0),
  };
}

/**
 * The fragment that `stateFromHash` reads back to the same state; empty when nothing is chosen.
 * The ids of values must have no spaces, and end in a letter or digit.
 */
export function hashFromState({ chosen, sort }: FilterChoice, facets: readonly Facet[]): string {
  const parts: string[] = [];
  for (const { id, values } of facets) {
    const named = values.filter((value) => own(chosen, id)?.includes(value.id));
    const text = named.map((value) => encodeURIComponent(value.id)).join('+');
    if (text !== '') parts.push(`${id}=${text}`);
  }
  if (sort !== sorts[0]) parts.push(`${ownNames.sort}=${sort}`);
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

/** The same with how much is shown, for the memory of the tab; empty when nothing is chosen. */
export function memoryFromState(state: FilterState, facets: readonly Facet[]): string {
  const hash = hashFromState(state, facets);
  if (hash === '' || state.shown === cardsOnPage) return hash;
  return `${hash}&${ownNames.shown}=${state.shown}`;
}
