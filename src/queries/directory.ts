import { directoryFacets, type DirectoryFacet } from '../lib/services/facets.ts';
import { serviceLists, type ListGroup } from '../lib/services/lists.ts';
import type { Service } from '../lib/services/service.ts';
import { getAudiences } from './audiences.ts';
import { getServices } from './services.ts';
import { getSite } from './site.ts';
import { getTopics } from './topics.ts';

/** Every way to narrow the directory. */
export const getFacets = (): Promise<DirectoryFacet[]> =>
  import.meta.env.DEV ? readFacets() : (facets ??= readFacets());

/** The ready-made lists of the directory, by facet. */
export const getServiceLists = (): Promise<ListGroup<Service>[]> =>
  import.meta.env.DEV ? readLists() : (lists ??= readLists());

// A build asks for both on each page of the directory.
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

async function readLists(): Promise<ListGroup<Service>[]> {
  return serviceLists(await getFacets(), await getServices());
}
