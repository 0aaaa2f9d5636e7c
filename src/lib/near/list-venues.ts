import type { PlaceData } from '../../schemas/place.ts';
import { placeLine } from '../services/venue.ts';
import { measureMiles, sayMiles } from './distance.ts';
import { findSpot, type Spot } from './known-places.ts';

/** A place to go to, and how far it is. */
export interface VenueDistance {
  service: { title: string; href: string };
  /** The place with its address. */
  line: string;
  /** How far it is in a straight line. */
  far: string;
}

/** What is known of a service that meets people at places. */
interface Meets {
  title: string;
  href: string;
  status: string;
  places: readonly PlaceData[];
}

/**
 * The places of services that are open, nearest first, as far as their coordinates are known;
 * those as far stand in the order given.
 */
export function listVenues(services: readonly Meets[], from: Spot | undefined): VenueDistance[] {
  if (!from) return [];
  return services
    .filter(({ status }) => status !== 'closed')
    .flatMap(({ title, href, places }) =>
      places.flatMap((place) => {
        const at = findSpot(place);
        if (!at) return [];
        const miles = measureMiles(from, at);
        return [{ service: { title, href }, line: placeLine(place), far: sayMiles(miles), miles }];
      }),
    )
    .sort((one, other) => one.miles - other.miles)
    .map(({ service, line, far }) => ({ service, line, far }));
}
