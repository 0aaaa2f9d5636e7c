import { getCollection, getEntry } from 'astro:content';
import {
  describePlaces,
  listParts,
  type KnownArea,
  type KnownPlaces,
} from '../lib/near/known-places.ts';
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
