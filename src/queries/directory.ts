import { getCollection } from 'astro:content';
import {
  countFacets,
  directoryFacets,
  type CountedFacet,
  type DirectoryFacet,
} from '../lib/services/facets.ts';
import type { FilterData } from '../lib/services/filter-data.ts';
import { countStatus, resultWords } from '../lib/services/filters.ts';
import { byLetter, type Letter } from '../lib/services/letters.ts';
import { cutPages, type ListPage } from '../lib/paging.ts';
import { packFilters } from '../lib/services/pack-filters.ts';
import { serviceLists, type ListGroup } from '../lib/services/lists.ts';
import type { Service } from '../lib/services/service.ts';
import { getAudiences } from './audiences.ts';
import { getServices } from './services.ts';
import { getSite } from './site.ts';
import { getTopics } from './topics.ts';

/** Every way to narrow the directory. */
const getFacets = (): Promise<DirectoryFacet[]> =>
  import.meta.env.DEV ? readFacets() : (facets ??= readFacets());

/** The ready-made lists of the directory, by facet. */
export const getServiceLists = (): Promise<ListGroup<Service>[]> =>
  import.meta.env.DEV ? readLists() : (lists ??= readLists());

/** The same as a page shows it before anything is chosen. */
export const getCountedFacets = (): Promise<CountedFacet[]> =>
  import.meta.env.DEV ? readCounted() : (counted ??= readCounted());

/** All services as the directory shows them: A to Z, those that have closed after all others. */
interface Directory {
  ordered: readonly Service[];
  pages: readonly ListPage<Service>[];
  /** How many there are, in words. */
  words: string;
  /** The letters of those that are open. */
  letters: readonly Letter[];
}

/** The pages of the directory. */
export const getDirectory = (): Promise<Directory> =>
  import.meta.env.DEV ? readDirectory() : (directory ??= readDirectory());

/** What the filters know of all services. */
export async function getFilterData(): Promise<FilterData> {
  const [site, facets, services, places] = await Promise.all([
    getSite(),
    getFacets(),
    getServices(),
    getCollection('places'),
  ]);
  return packFilters(facets, services, places, site.area);
}

// A build asks for these on each page of the directory.
let facets: Promise<DirectoryFacet[]> | undefined;
let lists: Promise<ListGroup<Service>[]> | undefined;

async function readFacets(): Promise<DirectoryFacet[]> {
  const [site, services, topics, audiences] = await Promise.all([
    getSite(),
    getServices(),
    getTopics(),
    getAudiences(),
  ]);
  return directoryFacets(services, topics, audiences, site.area);
}

let directory: Promise<Directory> | undefined;

async function readDirectory(): Promise<Directory> {
  const services = await getServices();
  const open = services.filter(({ status }) => status !== 'closed');
  const ordered = [...open, ...services.filter(({ status }) => status === 'closed')];
  return {
    ordered,
    pages: cutPages(ordered),
    words: resultWords(...countStatus(services)),
    letters: byLetter(open).map(({ letter }) => letter),
  };
}

let counted: Promise<CountedFacet[]> | undefined;

async function readCounted(): Promise<CountedFacet[]> {
  return countFacets(await getFacets(), await getServices());
}

async function readLists(): Promise<ListGroup<Service>[]> {
  return serviceLists(await getFacets(), await getServices());
}
