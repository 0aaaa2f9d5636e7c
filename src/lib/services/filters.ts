import { own } from '../own.ts';
import { sayNumber } from '../say-number.ts';
import type { Chosen, Sort } from './choice.ts';
import { statusRank } from './service.ts';

/** How many results each value of each facet stands for, by the ids of both. */
export type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** A set of services: the bit of each is at its place in the order of all, 32 to a number. */
export type Bits = Uint32Array;

/** All services made ready to be filtered and counted: for every value, which of them have it. */
export interface FilterIndex {
  /** The rank of the status of each service, by its place: A to Z by title. */
  ranks: readonly number[];
  facets: readonly { id: string; values: ReadonlyMap<string, Bits> }[];
}

/** A set of none of so many services. */
export const emptyBits = (count: number): Bits => new Uint32Array(Math.ceil(count / 32));

/** Puts a service into a set. */
export function addBit(bits: Bits, place: number): void {
  bits[place >> 5] = (bits[place >> 5] ?? 0) | (1 << (place & 31));
}

/** Whether a service is in a set. */
export const hasBit = (bits: Bits, place: number): boolean =>
  (((bits[place >> 5] ?? 0) >>> (place & 31)) & 1) === 1;

/** How many bits of a number of 32 bits are 1, by adding neighbours: Hacker's Delight, 5-1. */
function listOnes(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The services that have one of the values chosen in each facet with a choice, but in `except`. */
function fitting({ ranks, facets }: FilterIndex, chosen: Chosen, except?: string): Bits {
  const fits = emptyBits(ranks.length).fill(0xffffffff);
  for (const { id, values } of facets) {
    const wanted = own(chosen, id) ?? [];
    if (wanted.length === 0 || id === except) continue;
    const either = emptyBits(ranks.length);
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
 * For every value of every facet, how many services have it and meet the choices of all other
 * facets: how many `findPlaces` gives when this value alone is chosen in its facet.
 */
export function countsFor(index: FilterIndex, chosen: Chosen): Counts {
  return new Map(
    index.facets.map(({ id, values }) => {
      const fits = fitting(index, chosen, id);
      const count = (bits: Bits): number => {
        let sum = 0;
        for (let word = 0; word < bits.length; word += 1) {
          sum += listOnes((bits[word] ?? 0) & (fits[word] ?? 0));
        }
        return sum;
      };
      return [id, new Map([...values].map(([value, bits]) => [value, count(bits)]))];
    }),
  );
}

/** For each service, how many of the values chosen it has. */
function countHits({ ranks, facets }: FilterIndex, chosen: Chosen): number[] {
  const hits = ranks.map(() => 0);
  for (const { id, values } of facets) {
    for (const value of own(chosen, id) ?? []) {
      const bits = values.get(value);
      if (bits) hits.forEach((had, place) => (hits[place] = had + Number(hasBit(bits, place))));
    }
  }
  return hits;
}

/**
 * The places of the services that have, for every facet with a choice, at least one of the values
 * chosen, in the order of a sort: `best` goes by the rank of their status, then by how many of the
 * values chosen they have, most first; `a-z` has closed ones after all others. A to Z by title
 * within each. A choice in a facet that the index does not have narrows nothing.
 */
export function findPlaces(index: FilterIndex, chosen: Chosen, sort: Sort): number[] {
  const fits = fitting(index, chosen);
  const most = Object.keys(chosen).reduce((sum, id) => sum + (own(chosen, id) ?? []).length, 0);
  const hits = sort === 'best' ? countHits(index, chosen) : [];
  // Put into groups, because comparing thousands at every change takes too long.
  const groups: number[][] = [];
  index.ranks.forEach((rank, place) => {
    if (!hasBit(fits, place)) return;
    const group =
      sort === 'best' ? rank * (most + 1) + most - (hits[place] ?? 0) : Number(rank === closedRank);
    (groups[group] ??= []).push(place);
  });
  return groups.reduce<number[]>((all, group) => all.concat(group), []);
}

const closedRank = statusRank({ status: 'closed' });

/** How many of some places are of services that have closed. */
export const countClosed = ({ ranks }: FilterIndex, places: readonly number[]): number =>
  places.filter((place) => ranks[place] === closedRank).length;

/** How many services there are, and how many of them have closed. */
export const countStatus = (
  services: readonly { status: string }[],
): [total: number, closed: number] => [
  services.length,
  services.filter(({ status }) => status === 'closed').length,
];

/** How many were found, in words: `12 services, 1 of them closed`. */
export function resultWords(total: number, closed: number): string {
  if (total === 0) return 'No services found';
  const words = total === 1 ? '1 service' : `${sayNumber(total)} services`;
  if (closed === 0) return words;
  if (closed < total) return `${words}, ${sayNumber(closed)} of them closed`;
  return total === 1 ? `${words}, which has closed` : `${words}, all of them closed`;
}
