import { readPageData } from '../../lib/page-data.ts';
import type { Chosen, Sort } from '../../lib/services/choice.ts';
import {
  addOpening,
  indexFilters,
  readOpening,
  type FilterData,
} from '../../lib/services/filter-data.ts';
import { countClosed, countsFor, findPlaces, resultWords } from '../../lib/services/filters.ts';
import type { Counts } from '../../lib/services/filters.ts';
import type { Living } from '../near/late-places.ts';
import { FoundCards, type FoundGroup } from './found-cards.ts';

/** What the filters know of all services, with the cards of what they find. */
export interface Filters {
  cards: FoundCards;
  /** Stands for the order in which services are counted: see `markOrder`. */
  order: number;
  /** Tells who is open, at an instant in milliseconds since 1970: none is before. */
  setTime: (now: number) => void;
  /** How many services each value would give beside what is chosen. */
  count: (chosen: Chosen) => Counts;
  /** What is found, by a choice and where its reader lives if that is known. */
  find: (chosen: Chosen, sort: Sort, living: Living | undefined) => FoundServices;
}

/** Services found, in order. */
interface FoundServices {
  groups: readonly FoundGroup[];
  /** How many they are, in words. */
  words: string;
  /** What their list is called. */
  order: string;
  /** What is said of them. */
  said: string;
}

/** What is found as one group, or by where its reader lives. */
function makeGroups(places: readonly number[], living: Living | undefined): FoundGroup[] {
  if (!living) return places.length > 0 ? [{ title: '', places }] : [];
  return living
    .group(places.map((place) => ({ place, areas: living.areasOf(place) })))
    .map(({ title, services }) => ({ title, places: services.map(({ place }) => place) }));
}

/** What a list in this order is called, and what is said of the order. */
function nameOrder(sort: Sort, isNear: boolean): { order: string; how: string } {
  const where = 'by where you live';
  if (sort === 'a-z') {
    return isNear
      ? { order: `Services found, ${where}`, how: `, ${where}` }
      : { order: 'Services found, A to Z', how: '' };
  }
  return isNear
    ? { order: `Best match, ${where}`, how: `, ${where}, best match first` }
    : { order: 'Best match, checked first', how: ', best match first' };
}

/** Reads what was fetched, for the page whose cards are shown. Throws for what a build did not write. */
export function openFilters(text: string, page: ParentNode): Filters {
  const data = readPageData<FilterData>(text, 'columns');
  const all = indexFilters(data);
  const openAt = readOpening(data);
  let index = all;
  return {
    cards: new FoundCards(page, data.order),
    order: data.order,
    setTime: (now) => {
      index = addOpening(all, openAt(now));
    },
    count: (chosen) => countsFor(index, chosen),
    find: (chosen, sort, living) => {
      const places = findPlaces(index, chosen, sort);
      const words = resultWords(places.length, countClosed(index, places));
      const { order, how } = nameOrder(sort, living !== undefined);
      return {
        groups: makeGroups(places, living),
        words,
        order,
        said: places.length > 0 ? words + how : words,
      };
    },
  };
}
