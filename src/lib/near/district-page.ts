import { listAround, type KnownPlaces } from './known-places.ts';
import { groupByNearness } from './order-by-nearness.ts';

/** A list of the directory, as a link. */
interface ListLink {
  href: string;
  text: string;
}

/** What is for a wider area than a district. */
export interface WiderGroup<Service> {
  /** The id of its heading. */
  id: string;
  title: string;
  services: readonly Service[];
  /** The lists that hold all of it. */
  more: readonly ListLink[];
}

/** What the page of a district shows. */
export interface DistrictPage<Service> {
  /** What is for people in the district. */
  own: readonly Service[];
  /** What is for the council's whole area, then what is for areas around it. */
  wider: readonly WiderGroup<Service>[];
}

/**
 * What the page of a district shows, of services in their order: nothing that is for people
 * elsewhere. `findList` gives the list of an area by its key, where there is one.
 */
export function describeDistrict<Service extends { areas: readonly { key: string }[] }>(
  services: readonly Service[],
  district: string,
  places: KnownPlaces,
  findList: (area: string) => ListLink | undefined,
): DistrictPage<Service> {
  const located = services.map((service) => ({
    service,
    areas: service.areas.map(({ key }) => key),
  }));
  const groups = groupByNearness(located, { area: district }, places).map((group) => ({
    ...group,
    services: group.services.map(({ service }) => service),
  }));
  const isLocal = (key: string): boolean => listAround(key, places).includes(places.home);
  return {
    own: groups.filter(({ nearness }) => nearness === 'here').flatMap((group) => group.services),
    wider: groups
      .filter(({ nearness }) => nearness === 'home' || nearness === 'wider')
      .map(({ nearness, title, services: all }) => ({
        ...{ id: `for-${nearness}`, title, services: all },
        more: places.areas
          .filter(({ key }) => (nearness === 'home' ? key === places.home : !isLocal(key)))
          .flatMap(({ key }) => findList(key) ?? []),
      })),
  };
}
