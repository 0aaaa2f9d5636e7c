import { own } from '../own.ts';
import { byTitle, statusRank, type Service } from './service.ts';

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
  /** As far as it is known: the page says only what is due for a check. */
  freshness?: Service['freshness'] | undefined;
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

/** A set of items: the bit of each is at its place in the list, 32 to a number. */
type Bits = Uint32Array;

/** Items made ready to be filtered and counted: for every value, which of them have it. */
export interface FilterIndex {
  items: readonly FilterItem[];
  /** The same items by title. */
  aToZ: readonly FilterItem[];
  facets: readonly { id: string; values: ReadonlyMap<string, Bits> }[];
}

const emptyBits = (items: readonly unknown[]): Bits =>
  new Uint32Array(Math.ceil(items.length / 32));

/** Reads the values of every item once. */
export function indexItems(facets: readonly Facet[], items: readonly FilterItem[]): FilterIndex {
  return {
    items,
    aToZ: [...items].sort(byTitle),
    facets: facets.map((facet) => {
      const values = new Map(facet.values.map(({ id }) => [id, emptyBits(items)]));
      items.forEach((item, place) => {
        for (const value of own(item.values, facet.id) ?? []) {
          const bits = values.get(value);
          if (bits) bits[place >> 5] = (bits[place >> 5] ?? 0) | (1 << (place & 31));
        }
      });
      return { id: facet.id, values };
    }),
  };
}

/** How many bits of a number of 32 bits are 1, by adding neighbours: Hacker's Delight, 5-1. */
function listOnes(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The items that have one of the values chosen in each facet with a choice, but in `except`. */
function fitting({ items, facets }: FilterIndex, chosen: Chosen, except?: string): Bits {
  const fits = emptyBits(items).fill(0xffffffff);
  for (const { id, values } of facets) {
    const wanted = own(chosen, id) ?? [];
    if (wanted.length === 0 || id === except) continue;
    const either = emptyBits(items);
    for (const value of wanted) {
      values.get(value)?.forEach((word, place) => {
        either[place] = (either[place] ?? 0) | word;
      });
    }
    either.forEach((word, place) => {
      fits[place] = (fits[place] ?? 0) & word;
    });
  }
  return fits;
}

/**
 * The items that have, for every facet with a choice, at least one of the values chosen. They
 * keep the order of the index. A choice in a facet that the index does not have narrows nothing.
 */
export function filterItems(index: FilterIndex, chosen: Chosen): FilterItem[] {
  const fits = fitting(index, chosen);
  return index.items.filter((_, place) => ((fits[place >> 5] ?? 0) >>> (place & 31)) & 1);
}

/**
 * For every value of every facet, how many items have it and meet the choices of all other
 * facets: the length of what `filterItems` gives when this value alone is chosen in its facet.
 */
export function countsFor(index: FilterIndex, chosen: Chosen): Counts {
  return new Map(
    index.facets.map(({ id, values }) => {
      const fits = fitting(index, chosen, id);
      const count = (bits: Bits): number =>
        bits.reduce((sum, word, place) => sum + listOnes(word & (fits[place] ?? 0)), 0);
      return [id, new Map([...values].map(([value, bits]) => [value, count(bits)]))];
    }),
  );
}

/** The choice with one value more, or one less. */
export function choose(chosen: Chosen, facet: string, value: string, add: boolean): Chosen {
  const others = (own(chosen, facet) ?? []).filter((other) => other !== value);
  return { ...chosen, [facet]: add ? [...others, value] : others };
}

/**
 * All items in the order of a sort: `best` goes by the rank of their status, then by how many of
 * the values chosen they have, most first; `a-z` has closed ones after all others. A to Z by title
 * within each.
 */
export function inOrder({ aToZ }: FilterIndex, sort: Sort, chosen: Chosen): FilterItem[] {
  const choices = Object.keys(chosen);
  const most = choices.reduce((sum, facet) => sum + (chosen[facet] ?? []).length, 0);
  const missing = ({ values }: FilterItem): number =>
    choices.reduce((left, facet) => {
      const had = (chosen[facet] ?? []).filter((value) => own(values, facet)?.includes(value));
      return left - had.length;
    }, most);
  // Put into groups, because comparing thousands of titles at every change takes too long.
  const groups: FilterItem[][] = [];
  for (const item of aToZ) {
    const group =
      sort === 'best'
        ? statusRank(item) * (most + 1) + missing(item)
        : Number(item.status === 'closed');
    (groups[group] ??= []).push(item);
  }
  return groups.reduce<FilterItem[]>((all, group) => all.concat(group), []);
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
