import { getCollection, getEntry } from 'astro:content';
import {
  describePlaces,
  listParts,
  type KnownArea,
  type KnownPlaces,
} from '../lib/near/known-places.ts';
import { linkAreas, type AreaLinks } from '../lib/near/area-links.ts';
import { packPlaces, type PlaceFile } from '../lib/near/place-file.ts';
import { getServiceLists } from './directory.ts';
import { getServices } from './services.ts';
import { getSite } from './site.ts';

let built: Promise<KnownPlaces | undefined> | undefined;

/**
 * Where people may live, with the parts of the council's own area. Undefined where the council
 * names no part of it: then nobody is asked where they live.
 */
export const getKnownPlaces = (): Promise<KnownPlaces | undefined> =>
  import.meta.env.DEV ? readKnownPlaces() : (built ??= readKnownPlaces());

async function readKnownPlaces(): Promise<KnownPlaces | undefined> {
  const [site, entries, search] = await Promise.all([
    getSite(),
    getCollection('places'),
    getEntry('searchPlaces', 'places'),
  ]);
  const places = describePlaces(entries, site.area, search?.data.elsewhere.towns);
  return listParts(places).length > 0 ? places : undefined;
}

/** The parts of the council's own area, A to Z; none where it names none. */
export async function getDistricts(): Promise<KnownArea[]> {
  const places = await getKnownPlaces();
  return places ? listParts(places) : [];
}

/** The pages that the field "Where do you live?" leads to; undefined where nobody is asked. */
export async function getAreaLinks(): Promise<AreaLinks | undefined> {
  const [places, groups] = await Promise.all([getKnownPlaces(), getServiceLists()]);
  return places && linkAreas(groups.find(({ id }) => id === 'area')?.lists ?? [], places);
}

/** What that field fetches; undefined where nobody is asked. */
export async function getPlaceFile(): Promise<PlaceFile | undefined> {
  const [places, services] = await Promise.all([getKnownPlaces(), getServices()]);
  return places && packPlaces(services, places);
}
