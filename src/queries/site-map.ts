import { serviceAddress } from '../lib/script-addresses.ts';
import { makeMapPart, type MapPart } from '../lib/site-map.ts';
import { getServiceLists } from './directory.ts';
import { getServices } from './services.ts';

/** What grows with the directory, as the site map lists it: ready-made lists, and services. */
export async function getMapParts(): Promise<MapPart[]> {
  const [groups, services] = await Promise.all([getServiceLists(), getServices()]);
  const lists = groups.flatMap((group) =>
    group.lists.map(({ id, title }) => ({ title, href: serviceAddress(id) })),
  );
  return [
    makeMapPart('lists', lists),
    makeMapPart(
      'services',
      services.map(({ title, href }) => ({ title, href })),
    ),
  ];
}
