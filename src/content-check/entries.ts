import type { z } from 'astro/zod';
import type { CheckerData } from '../schemas/checker.ts';
import type { collections, CollectionName } from '../schemas/collections.ts';
import type { GoldenData } from '../schemas/golden.ts';
import type { LaunchData } from '../schemas/launch.ts';
import type {
  PlanHolidaysData,
  PlanRotasData,
  PlanSpecialDaysData,
  PlanTemplateData,
  PlanWords,
} from '../schemas/plan.ts';
import type { PromotedData } from '../schemas/promoted.ts';
import type { SearchPlacesData } from '../schemas/search-places.ts';
import type { Site } from '../schemas/site.ts';
import type { SynonymsData } from '../schemas/synonyms.ts';
import type { TermsData } from '../schemas/terms.ts';
import type { WordsData } from '../schemas/words.ts';

/** Words that stand together in prose, and where they lead. */
export interface Block {
  text: string;
  links: readonly string[];
  heading: boolean;
}

/** One parsed file. */
export interface Entry<Data> {
  id: string;
  file: string;
  data: Data;
  /** Addresses that its prose links to, as written. */
  links: readonly string[];
  /** Where the pictures of its prose are, as written. */
  pictures: readonly string[];
  /** The anchors that the headings of its prose make. */
  anchors: readonly string[];
  /** The words of every paragraph, item, heading and cell of its prose. */
  blocks: readonly Block[];
}

/** A folder of content. */
export type Folder = CollectionName;

/** The files of every folder: of one that a council leaves out, none. */
type Folders = {
  [Name in Folder]: Entry<z.output<(typeof collections)[Name]['schema']>>[];
};

/** Every parsed file of content. Files that failed their schema are absent. */
export interface Content extends Folders {
  site: Entry<Site> | undefined;
  promoted: Entry<PromotedData> | undefined;
  synonyms: Entry<SynonymsData> | undefined;
  /** A council may list no places for search. */
  searchPlaces: Entry<SearchPlacesData> | undefined;
  /** A council may try search with no phrases of its own. */
  golden: Entry<GoldenData> | undefined;
  words: Entry<WordsData> | undefined;
  launch: Entry<LaunchData> | undefined;
  /** A council may have no source for the terms of its schools. */
  terms: Entry<TermsData> | undefined;
  /** A council may have no parenting plan. */
  planTemplate: Entry<PlanTemplateData> | undefined;
  planSafety: Entry<CheckerData> | undefined;
  planRotas: Entry<PlanRotasData> | undefined;
  planHolidays: Entry<PlanHolidaysData> | undefined;
  planSpecialDays: Entry<PlanSpecialDaysData> | undefined;
  planWords: Entry<PlanWords> | undefined;
}
