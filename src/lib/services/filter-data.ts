import { readColumn, type Column } from './columns.ts';
import { addBit, emptyBits, hasBit, type Bits, type FilterIndex } from './filters.ts';
import type { Facet } from './choice.ts';
import { readDay } from './hours-text.ts';
import { isOpen } from './is-open.ts';
import { statusRank } from './service.ts';
import { ukTime } from './uk-time.ts';

/** An area in the tree of areas: what it lies in is a place in the same list. */
export interface AreaNode {
  key: string;
  within?: number;
  /** Whether it is a part of the council's own area. */
  part?: true;
}

/** What the filters know of all services, in the order of all. */
export interface FilterData {
  /** Stands for that order: see `markOrder`. */
  order: number;
  facets: readonly Facet[];
  /**
   * The places of the values of each service. Those of several facets are counted on from one to
   * the next, because facts that hang together are smaller so. Areas and hours stand below.
   */
  columns: readonly (Column & { of: readonly string[] })[];
  /** Whether it was checked and is past its review: `[1]`, or nothing. */
  stale: Column;
  areas: readonly AreaNode[];
  /** The places of the areas of each service among those above, as its file names them. */
  areasOf: Column;
  /**
   * The hours that may be called open, as `writeDays` writes them; `*` is always. Where any of them
   * is open, the service is.
   */
  hoursOf: Column<string>;
  /** For each service that has hours, the last ISO day on which they may be called open. */
  untilOf: Column<string>;
}

/** Hours of every day and night. */
export const alwaysOpen = '*';

/** The facets that no column of their own says: by the tree of areas, and by the clock. */
export const facetsApart = { area: 'area', open: 'open' } as const;

/** The areas that some area lies in, from the nearest out. */
function listAround(areas: readonly AreaNode[], place: number): number[] {
  const around: number[] = [];
  let next = areas[place]?.within;
  while (next !== undefined && !around.includes(next)) {
    around.push(next);
    next = areas[next]?.within;
  }
  return around;
}

/**
 * For each set of areas that services name, all by which they are found: these, what they lie in,
 * and the parts of the council's own area that lie in them.
 */
function reachAreas({ areas, areasOf }: Pick<FilterData, 'areas' | 'areasOf'>): number[][] {
  const around = areas.map((_, place) => listAround(areas, place));
  const parts = areas.map((): number[] => []);
  areas.forEach(({ part }, place) => {
    if (part) for (const above of around[place] ?? []) parts[above]?.push(place);
  });
  return areasOf.sets.map((own) => [
    ...new Set(own.flatMap((area) => [area, ...(around[area] ?? []), ...(parts[area] ?? [])])),
  ]);
}

/** The services of each value, where each of the sets of a column stands for some values. */
function spread(
  column: Pick<Column, 'at' | 'rest'>,
  [services, values]: readonly [number, number],
  valuesOf: readonly (readonly number[])[],
): Bits[] {
  const sets = readColumn(column);
  const all = Array.from({ length: values }, () => emptyBits(services));
  sets.forEach((set, place) => {
    for (const value of valuesOf[set] ?? []) {
      const bits = all[value];
      if (bits) addBit(bits, place);
    }
  });
  return all;
}

/** For each set of areas that services name, the places of the values by which it is found. */
function listAreaValues(data: FilterData, { values }: Facet): number[][] {
  const valueOf = new Map(values.map(({ id }, place) => [id, place]));
  const ofArea = data.areas.map(({ key }) => valueOf.get(key));
  return reachAreas(data).map((reached) => reached.flatMap((area) => ofArea[area] ?? []));
}

/** The services of each value of each facet, by the id of the facet; of who is open, none. */
function spreadFacets(data: FilterData): Map<string, Bits[]> {
  const { facets, columns, areasOf } = data;
  const services = areasOf.at.length;
  const found = new Map<string, Bits[]>();
  for (const column of columns) {
    const sizes = column.of.map(
      (id) => facets.find((facet) => facet.id === id)?.values.length ?? 0,
    );
    const all = spread(column, [services, sizes.reduce((sum, size) => sum + size, 0)], column.sets);
    column.of.forEach((id, place) => found.set(id, all.splice(0, sizes[place])));
  }
  for (const facet of facets) {
    if (facet.id !== facetsApart.area) continue;
    const size = [services, facet.values.length] as const;
    found.set(facet.id, spread(areasOf, size, listAreaValues(data, facet)));
  }
  return found;
}

/** The rank of the status of each service, by the services of each value of `status`: see `statusRank`. */
function readRanks({ facets, stale }: FilterData, ofStatus: readonly Bits[]): number[] {
  const values = facets.find(({ id }) => id === 'status')?.values ?? [];
  const ranks = values.map(({ id }) =>
    statusRank({ status: statuses.find((name) => name === id) ?? 'current' }),
  );
  return readColumn(stale).map((set, place) => {
    const value = ofStatus.findIndex((bits) => hasBit(bits, place));
    return (ranks[value] ?? 0) + (stale.sets[set]?.[0] ?? 0);
  });
}

const statuses = ['current', 'unconfirmed', 'closed'] as const;

/** Reads the data once. Nothing is open yet: `readOpening` tells that. */
export function indexFilters(data: FilterData): FilterIndex {
  const bits = spreadFacets(data);
  return {
    ranks: readRanks(data, bits.get('status') ?? []),
    facets: data.facets.map(({ id, values }) => ({
      id,
      values: new Map(
        values.map((value, place) => [value.id, bits.get(id)?.[place] ?? emptyBits(0)]),
      ),
    })),
  };
}

/**
 * Gives what tells, for an instant (milliseconds since 1970), which services are open then: of
 * those whose hours are confirmed, by the rule of their cards.
 */
export function readOpening({
  hoursOf,
  untilOf,
}: Pick<FilterData, 'hoursOf' | 'untilOf'>): (now: number) => Bits {
  const sets = readColumn(hoursOf);
  const ends = readColumn(untilOf).map((set) => untilOf.sets[set]?.[0] ?? '');
  let next = 0;
  const last = sets.map((set) => (hoursOf.sets[set]?.length ? (ends[next++] ?? '') : ''));
  const isAlways = hoursOf.sets.map((hours) => hours.includes(alwaysOpen));
  return (now) => {
    const { date, minutes } = ukTime(now);
    const opens = hoursOf.sets.map((hours) =>
      hours.some((days) => days !== alwaysOpen && isOpen(readDay(days, date), minutes)),
    );
    const bits = emptyBits(sets.length);
    sets.forEach((set, place) => {
      if (isAlways[set] || (opens[set] && date <= (last[place] ?? ''))) addBit(bits, place);
    });
    return bits;
  };
}

/** The index, with the services that are open. */
export const addOpening = (index: FilterIndex, open: Bits): FilterIndex => ({
  ...index,
  facets: index.facets.map((facet) =>
    facet.id === facetsApart.open
      ? { ...facet, values: new Map([...facet.values.keys()].map((value) => [value, open])) }
      : facet,
  ),
});
