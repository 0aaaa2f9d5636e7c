import { own } from '../own.ts';
import { readColumn, type Column } from './columns.ts';
import { addBit, emptyBits, type Bits, type FilterIndex } from './filters.ts';
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
  /** By the id of a facet, the places of its values. Areas and hours stand below. */
  columns: Readonly<Record<string, Column>>;
  /** Whether it was checked and is past its review: `[1]`, or nothing. */
  stale: Column;
  areas: readonly AreaNode[];
  /** The places of the areas of each service among those above, as its file names them. */
  areasOf: Column;
  /** All hours that may be called open, each once, as `writeDays` writes them; `*` is always. */
  hours: readonly string[];
  /** Which of these hold for each service: where any is open, it is. */
  hoursOf: Column;
  /** The last ISO days on which hours may be called open, and which of them holds for each service. */
  until: readonly string[];
  untilOf: Column;
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
  column: Column,
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

/** The rank of the status of each service, by its value of the facet `status`: see `statusRank`. */
function readRanks({ facets, columns, stale }: FilterData): number[] {
  const values = facets.find(({ id }) => id === 'status')?.values ?? [];
  const column = own(columns, 'status');
  const ofSet = column?.sets.map(([value = -1]) => {
    const status = statuses.find((name) => name === values[value]?.id) ?? 'current';
    return statusRank({ status });
  });
  const past = readColumn(stale).map((set) => stale.sets[set]?.[0] ?? 0);
  const sets = column ? readColumn(column) : [];
  return past.map((late, place) => (ofSet?.[sets[place] ?? -1] ?? 0) + late);
}

const statuses = ['current', 'unconfirmed', 'closed'] as const;

/** Reads the data once. Nothing is open yet: `readOpening` tells that. */
export function indexFilters(data: FilterData): FilterIndex {
  const ranks = readRanks(data);
  return {
    ranks,
    facets: data.facets.map((facet) => {
      const { id, values } = facet;
      const column = own(data.columns, id) ?? { sets: [], at: '', rest: '' };
      const size = [ranks.length, values.length] as const;
      const bits =
        id === facetsApart.area
          ? spread(data.areasOf, size, listAreaValues(data, facet))
          : spread(column, size, column.sets);
      return {
        id,
        values: new Map(values.map((value, place) => [value.id, bits[place] ?? emptyBits(0)])),
      };
    }),
  };
}

/**
 * Gives what tells, for an instant (milliseconds since 1970), which services are open then: of
 * those whose hours are confirmed, by the rule of their cards.
 */
export function readOpening({
  hours,
  hoursOf,
  until,
  untilOf,
}: Pick<FilterData, 'hours' | 'hoursOf' | 'until' | 'untilOf'>): (now: number) => Bits {
  const sets = readColumn(hoursOf);
  const last = readColumn(untilOf).map((set) => until[untilOf.sets[set]?.[0] ?? -1] ?? '');
  return (now) => {
    const { date, minutes } = ukTime(now);
    const open = hours.map((days) => days !== alwaysOpen && isOpen(readDay(days, date), minutes));
    const opens = hoursOf.sets.map((own) => own.some((each) => open[each]));
    const isAlways = hoursOf.sets.map((own) => own.some((each) => hours[each] === alwaysOpen));
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
