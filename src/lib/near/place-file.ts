import { packColumn, readColumn, type Column } from '../services/columns.ts';
import { markOrder } from '../services/pack-cards.ts';
import type { KnownPlaces } from './known-places.ts';

/** What a page fetches to understand where somebody lives: one file, the same whoever asks. */
export interface PlaceFile {
  /** Stands for the order in which services are counted: see `markOrder`. */
  order: number;
  known: KnownPlaces;
  /** For each service, the places of its areas among those that are known. */
  areasOf: Column;
}

/** The file, of all services in their order. */
export function packPlaces(
  services: readonly { id: string; areas: readonly { key: string }[] }[],
  known: KnownPlaces,
): PlaceFile {
  const placeOf = new Map(known.areas.map(({ key }, place) => [key, place]));
  return {
    order: markOrder(services),
    known,
    areasOf: packColumn(
      services.map(({ areas }) => areas.flatMap(({ key }) => placeOf.get(key) ?? [])),
    ),
  };
}

/** The keys of the areas of each service, in the order of all: each set of them is one list. */
export function readAreasOf({ known, areasOf }: PlaceFile): (readonly string[])[] {
  const sets = areasOf.sets.map((set) => set.flatMap((place) => known.areas[place]?.key ?? []));
  return readColumn(areasOf).map((set) => sets[set] ?? []);
}
