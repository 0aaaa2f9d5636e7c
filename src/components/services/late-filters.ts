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
import { FoundCards } from './found-cards.ts';

/** What the filters know of all services, with the cards of what they find. */
export interface Filters {
  cards: FoundCards;
  /** Tells who is open, at an instant in milliseconds since 1970: none is before. */
  setTime: (now: number) => void;
  /** How many services each value would give beside what is chosen. */
  count: (chosen: Chosen) => Counts;
  /** The places of what is found, in order, and how many they are, in words. */
  find: (chosen: Chosen, sort: Sort) => { places: readonly number[]; words: string };
}

/** Reads what was fetched, for the page whose cards are shown. Throws for what a build did not write. */
export function openFilters(text: string, page: ParentNode): Filters {
  const data = readPageData<FilterData>(text, 'columns');
  const all = indexFilters(data);
  const openAt = readOpening(data);
  let index = all;
  return {
    cards: new FoundCards(page, data.order),
    setTime: (now) => {
      index = addOpening(all, openAt(now));
    },
    count: (chosen) => countsFor(index, chosen),
    find: (chosen, sort) => {
      const places = findPlaces(index, chosen, sort);
      return { places, words: resultWords(places.length, countClosed(index, places)) };
    },
  };
}
