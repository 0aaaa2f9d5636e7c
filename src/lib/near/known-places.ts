import type { PlaceData } from '../../schemas/place.ts';
import { byTitle } from '../services/service.ts';

/** A place on a map: latitude and longitude, in degrees. */
export type Spot = readonly [number, number];

/** An area as pages and phones know it, in the words of its editor. */
export interface KnownArea {
  key: string;
  /** What a sentence calls it. */
  name: string;
  /** The key of the area that it is a part of; left out where that is none of these. */
  within?: string;
  /** Its middle, where a source gives one. */
  at?: Spot;
  /** What it is called. */
  names: readonly string[];
  /** Towns that lie in it, and those of which only a part does. */
  towns: readonly string[];
  partTowns: readonly string[];
  /** First halves of postcodes: of those in part, only some addresses are in it. */
  postcodes: readonly string[];
  partPostcodes: readonly string[];
}

/** Where people may live. */
export interface KnownPlaces {
  /** The key of the council's own area. */
  home: string;
  /** Every area: the council's own first, then its parts A to Z, then all others A to Z. */
  areas: readonly KnownArea[];
  /** Towns and areas outside of it that people may type. */
  outside: readonly string[];
}

/** The keys of an area and of all that it lies in, from itself out; none for an area that is not known. */
export function listAround(
  key: string,
  { areas }: { areas: readonly Pick<KnownArea, 'key' | 'within'>[] },
): string[] {
  const around: string[] = [];
  let next = areas.find((area) => area.key === key);
  while (next && !around.includes(next.key)) {
    around.push(next.key);
    const { within } = next;
    next = areas.find((area) => area.key === within);
  }
  return around;
}

/** The parts of the council's own area: its districts, and what lies in them. */
export const listParts = (places: KnownPlaces): KnownArea[] =>
  places.areas.filter(
    ({ key }) => key !== places.home && listAround(key, places).includes(places.home),
  );

/** A latitude and a longitude, where an editor gave them. */
export const findSpot = ({ coordinates }: Pick<PlaceData, 'coordinates'>): Spot | undefined =>
  coordinates && [coordinates.latitude, coordinates.longitude];

/** A file of a place, with its name as other files give it. */
interface Entry {
  id: string;
  data: PlaceData;
}

/**
 * What is known of places, of the files of all of them. `home` is the name of the council's own
 * area, `outside` what people type of places outside of it.
 */
export function describePlaces(
  entries: readonly Entry[],
  home: string,
  outside: readonly string[] = [],
): KnownPlaces {
  const own = entries.find(({ data }) => data.kind === 'area' && data.name === home);
  const areas = entries
    .filter(({ data }) => data.kind === 'area')
    .map(({ data }): KnownArea => {
      const within = entries.find(({ id }) => id === data.within)?.data.key;
      const at = findSpot(data);
      const { key, towns, partTowns, postcodes, partPostcodes } = data;
      return {
        key,
        name: data.called ?? data.name,
        ...(within !== undefined && { within }),
        ...(at && { at }),
        names: [data.name, ...data.alsoKnownAs],
        ...{ towns, partTowns, postcodes, partPostcodes },
      };
    });
  const known = { home: own?.data.key ?? '', areas, outside };
  const parts = new Set(listParts(known).map(({ key }) => key));
  const rank = ({ key }: KnownArea): number => (key === known.home ? 0 : parts.has(key) ? 1 : 2);
  return {
    ...known,
    areas: areas.toSorted(
      (one, other) =>
        rank(one) - rank(other) || byTitle({ title: one.name }, { title: other.name }),
    ),
  };
}
