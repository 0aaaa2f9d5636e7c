import { byStatus, byTitle, type Service } from './service.ts';

/** One thing that a facet can be, such as `free`, with the words beside its box. */
interface FacetValue {
  id: string;
  label: string;
}

/** One way to narrow the directory, such as what a service costs. */
export interface Facet {
  /** Also its name in the address. */
  id: string;
  label: string;
  /** What to know before choosing. */
  hint?: string | undefined;
  values: readonly FacetValue[];
}

/** A service as the filters know it. */
export interface FilterItem extends Pick<Service, 'id' | 'title' | 'status'> {
  /** The ids of its values, each once, by the id of the facet. */
  values: Readonly<Record<string, readonly string[]>>;
}

/** The ids of the values chosen, by the id of the facet. A facet without any narrows nothing. */
export type Chosen = Readonly<Record<string, readonly string[]>>;

/** The ways to order what is found. The first is how the page stands before anyone chooses. */
export const sorts = ['a-z', 'best'] as const;
export type Sort = (typeof sorts)[number];

/** How many results each value of each facet stands for, by the ids of both. */
export type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

interface Condition {
  facet: string;
  wanted: ReadonlySet<string>;
}

const conditionsOf = (chosen: Chosen): Condition[] =>
  Object.entries(chosen).flatMap(([facet, values]) =>
    values.length > 0 ? [{ facet, wanted: new Set(values) }] : [],
  );

const meets = (item: FilterItem, { facet, wanted }: Condition): boolean =>
  (item.values[facet] ?? []).some((value) => wanted.has(value));

/**
 * The items that have, for every facet with a choice, at least one of the values chosen. They
 * keep the order they came in.
 */
export function filterItems(items: readonly FilterItem[], chosen: Chosen): FilterItem[] {
  const conditions = conditionsOf(chosen);
  return items.filter((item) => conditions.every((condition) => meets(item, condition)));
}

/**
 * For every value of every facet, how many items have it and meet the choices of all other
 * facets: the length of what `filterItems` gives when this value alone is chosen in its facet.
 * Reads each item once.
 */
export function countsFor(
  facets: readonly Facet[],
  items: readonly FilterItem[],
  chosen: Chosen,
): Counts {
  const conditions = conditionsOf(chosen);
  const counts = new Map(
    facets.map(({ id, values }) => [id, new Map(values.map((value) => [value.id, 0]))]),
  );
  for (const item of items) {
    const missed = conditions.filter((condition) => !meets(item, condition));
    // An item that misses one facet's choice counts for that facet alone: it is what choosing
    // otherwise there would give. One that misses two is out whatever is chosen next.
    if (missed.length > 1) continue;
    const [only] = missed;
    for (const [facet, ofFacet] of counts) {
      if (only && only.facet !== facet) continue;
      for (const value of item.values[facet] ?? []) {
        const count = ofFacet.get(value);
        if (count !== undefined) ofFacet.set(value, count + 1);
      }
    }
  }
  return counts;
}

/** The choice with one value more, or one less. */
export function choose(chosen: Chosen, facet: string, value: string, add: boolean): Chosen {
  const others = (chosen[facet] ?? []).filter((other) => other !== value);
  return { ...chosen, [facet]: add ? [...others, value] : others };
}

const closedLast = (one: FilterItem, other: FilterItem): number =>
  Number(one.status === 'closed') - Number(other.status === 'closed') || byTitle(one, other);

/**
 * The items in the order of a sort: `best` puts checked ones first and closed ones last, `a-z`
 * has closed ones after all others; A to Z by title within each.
 */
export function inOrder(items: readonly FilterItem[], sort: Sort): FilterItem[] {
  return [...items].sort(sort === 'best' ? byStatus : closedLast);
}

/** How many were found, in words: `12 services, 1 of them closed`. */
export function resultWords(found: readonly Pick<FilterItem, 'status'>[]): string {
  const total = found.length;
  const closed = found.filter(({ status }) => status === 'closed').length;
  if (total === 0) return 'No services found';
  const words = total === 1 ? '1 service' : `${total} services`;
  if (closed === 0) return words;
  if (closed < total) return `${words}, ${closed} of them closed`;
  return total === 1 ? `${words}, which has closed` : `${words}, all of them closed`;
}
