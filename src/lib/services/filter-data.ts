import { own } from '../own.ts';
import type { DirectoryFacet, Described } from './facets.ts';
import type { Facet, FilterItem } from './filters.ts';

/** What the page of the directory carries for its filters, as small as it can be. */
export interface FilterData {
  facets: readonly Facet[];
  /** By the id of the service, for each facet the places of its values in the facet's list. */
  items: Readonly<Record<string, readonly (readonly number[])[]>>;
}

/** Packs facets and the values of every service for the page. */
export function packFilters(
  facets: readonly DirectoryFacet[],
  services: readonly (Described & { id: string })[],
): FilterData {
  return {
    facets: facets.map(({ values, id, label, hint }) => ({
      ...{ id, label, hint },
      values: values.map((value) => ({ id: value.id, label: value.label })),
    })),
    items: Object.fromEntries(
      services.map((service) => [
        service.id,
        facets.map(({ values, of }) => {
          const own = new Set(of(service));
          return values.flatMap(({ id }, place) => (own.has(id) ? [place] : []));
        }),
      ]),
    ),
  };
}

const findStatus = (values: readonly string[]): FilterItem['status'] => {
  if (values.includes('closed')) return 'closed';
  return values.includes('unconfirmed') ? 'unconfirmed' : 'current';
};

/**
 * The services that a page shows, with the values that the data has for them; none for one that
 * it does not know. Their status is their value of the facet `status`.
 */
export function unpackItems(
  { facets, items }: FilterData,
  shown: readonly Pick<FilterItem, 'id' | 'title' | 'freshness'>[],
): FilterItem[] {
  return shown.map(({ id, title, freshness }) => {
    const places = own(items, id) ?? [];
    const values: Record<string, readonly string[]> = {};
    facets.forEach((facet, index) => {
      const own = new Set(places[index]);
      values[facet.id] = facet.values.filter((_, place) => own.has(place)).map((each) => each.id);
    });
    return { id, title, freshness, status: findStatus(values['status'] ?? []), values };
  });
}
