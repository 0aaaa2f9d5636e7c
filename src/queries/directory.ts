import { directoryFacets, type DirectoryFacet } from '../lib/services/facets.ts';
import { serviceLists, type ListGroup } from '../lib/services/lists.ts';
import { getAudiences } from './audiences.ts';
import { getServices } from './services.ts';
import { getSite } from './site.ts';
import { getTopics } from './topics.ts';

/** Every way to narrow the directory. */
export async function getFacets(): Promise<DirectoryFacet[]> {
  const [site, services, topics, audiences] = await Promise.all([
    getSite(),
    getServices(),
    getTopics(),
    getAudiences(),
  ]);
  return directoryFacets(services, topics, audiences, site.area);
}

/** The ready-made lists of the directory, by facet. */
export async function getServiceLists(): Promise<ListGroup[]> {
  return serviceLists(await getFacets(), await getServices());
}
