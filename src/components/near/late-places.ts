import { answerPlace, sayOrder, type PlaceAnswer } from '../../lib/near/answer-place.ts';
import {
  groupByNearness,
  judgeNearness,
  orderByNearness,
  type Home,
  type Located,
  type Near,
  type NearGroup,
} from '../../lib/near/order-by-nearness.ts';
import { readAreasOf, type PlaceFile } from '../../lib/near/place-file.ts';
import { indexPlaces } from '../../lib/near/place-index.ts';
import { understandPlace } from '../../lib/near/understand-place.ts';
import { readPageData } from '../../lib/page-data.ts';

/** Where a reader lives, for a list of services: it stays in the memory of the page. */
export interface Living {
  /** Stands for the order in which services are counted: see `markOrder`. */
  order: number;
  /** The keys of the areas of the service at a place in that order. */
  areasOf: (place: number) => readonly string[];
  /** How near what is for these areas is. */
  judge: (areas: readonly string[]) => Near;
  /** Services from the nearest out: see `orderByNearness`. */
  arrange: <Service extends Located>(
    services: readonly Service[],
  ) => (Near & { service: Service })[];
  /** The same in groups: see `groupByNearness`. */
  group: <Service extends Located>(services: readonly Service[]) => NearGroup<Service>[];
}

/** Understands where somebody lives. */
export interface Places {
  answer: (text: string) => PlaceAnswer;
  /** What lists are to know of it, and in which order services come then, in words. */
  live: (home: Home) => { living: Living; order: string };
}

/** Reads what was fetched. Throws for what a build did not write. */
export function openPlaces(text: string): Places {
  const file = readPageData<PlaceFile>(text, 'areasOf');
  const { order, known } = file;
  const index = indexPlaces(known);
  const areas = readAreasOf(file);
  return {
    answer: (words) => answerPlace(understandPlace(words, index), known),
    live: (home) => ({
      living: {
        order,
        areasOf: (place) => areas[place] ?? [],
        judge: (own) => judgeNearness(own, home, known),
        arrange: (services) => orderByNearness(services, home, known),
        group: (services) => groupByNearness(services, home, known),
      },
      order: sayOrder([...new Set(areas)], home, known),
    }),
  };
}
