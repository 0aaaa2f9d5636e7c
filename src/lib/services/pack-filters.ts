import type { PlaceData } from '../../schemas/place.ts';
import { listAreasAround } from './areas.ts';
import { describeCard } from './card.ts';
import { packColumn } from './columns.ts';
import { isStale } from './due.ts';
import type { DirectoryFacet } from './facets.ts';
import { alwaysOpen, facetsApart, type AreaNode, type FilterData } from './filter-data.ts';
import { markOrder } from './pack-cards.ts';
import type { Service } from './service.ts';

/** What of an entry the tree of areas is made from. */
interface Area {
  id: string;
  data: PlaceData;
}

/** The areas that any service covers, what these lie in, and the parts of the council's own. */
function packAreas(
  services: readonly Pick<Service, 'areas' | 'around' | 'inside'>[],
  places: readonly Area[],
  home: string,
): AreaNode[] {
  const used = new Set(
    services.flatMap(({ areas, around, inside }) =>
      [...areas, ...around, ...inside].map(({ key }) => key),
    ),
  );
  const kept = places.filter(({ data }) => used.has(data.key));
  const placeOf = new Map(kept.map(({ id }, place) => [id, place]));
  const byId = new Map(places.map(({ id, data }) => [id, data]));
  const find = (id: string): PlaceData => {
    const data = byId.get(id);
    if (!data) throw new Error(`place ${id} is missing`);
    return data;
  };
  return kept.map(({ data }) => {
    const within = data.within === undefined ? undefined : placeOf.get(data.within);
    const isPart = listAreasAround([data], find).some(({ name }) => name === home);
    return {
      key: data.key,
      ...(within !== undefined && { within }),
      ...(isPart && { part: true as const }),
    };
  });
}

const apart: readonly string[] = Object.values(facetsApart);

/** Facets of which a service that has closed has nothing, with the one that says so. */
const together: readonly string[] = ['cost', 'how', 'intake', 'status'];

/** The values of some facets, counted on from one to the next. */
function packFacets(
  facets: readonly DirectoryFacet[],
  services: readonly Service[],
): FilterData['columns'][number] {
  const rows = services.map((service) => {
    let start = 0;
    return facets.flatMap(({ values, of }) => {
      const own = new Set(of(service));
      const before = start;
      start += values.length;
      return values.flatMap((value, place) => (own.has(value.id) ? [before + place] : []));
    });
  });
  return { of: facets.map(({ id }) => id), ...packColumn(rows) };
}

/**
 * Packs what the filters know of all services. `places` are all files of places; `home` is the name
 * of the council's own area.
 */
export function packFilters(
  facets: readonly DirectoryFacet[],
  services: readonly Service[],
  places: readonly Area[],
  home: string,
): FilterData {
  const areas = packAreas(services, places, home);
  const areaOf = new Map(areas.map(({ key }, place) => [key, place]));
  const known = services.map((service) => {
    const { always: isAlways, timed } = describeCard(service);
    const days = timed.map(({ confirmed }) => confirmed.days);
    return {
      hours: isAlways === '' ? days : [alwaysOpen],
      until: timed.slice(0, 1).map(({ confirmed }) => confirmed.until),
    };
  });
  const own = facets.filter(({ id }) => !apart.includes(id));
  return {
    order: markOrder(services),
    facets: facets.map(({ id, label, hint, values }) => ({
      ...{ id, label, hint },
      values: values.map((value) => ({ id: value.id, label: value.label })),
    })),
    columns: [
      ...own.filter(({ id }) => !together.includes(id)).map((facet) => [facet]),
      own.filter(({ id }) => together.includes(id)),
    ].map((some) => packFacets(some, services)),
    stale: packColumn(services.map((service) => (isStale(service) ? [1] : []))),
    areas,
    areasOf: packColumn(
      services.map((service) => service.areas.flatMap(({ key }) => areaOf.get(key) ?? [])),
    ),
    hoursOf: packColumn(known.map(({ hours }) => hours)),
    untilOf: packColumn(known.filter(({ hours }) => hours.length > 0).map(({ until }) => until)),
  };
}
