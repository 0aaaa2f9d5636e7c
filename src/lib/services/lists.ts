import type { Described, DirectoryFacet } from './facets.ts';
import { nameAudienceList, type ListedAudience } from './audience-list.ts';
import { listWords } from './list-words.ts';

/** A ready-made part of the directory: a page of its own, so that it works without script. */
export interface ServiceList {
  /** The part of its address after /support/. */
  id: string;
  /** The words of the link, as in "Show only: Free". */
  label: string;
  title: string;
  summary: string;
  /** What to know about it, as beside the filters. */
  hint?: string | undefined;
  /** Whether a service is in it: by the same rule as the filter. */
  includes: (service: Described) => boolean;
}

/** The lists of the values of one facet. */
export interface ListGroup {
  id: string;
  label: string;
  lists: readonly ServiceList[];
}

/** Topics have pages of their own, and only the reader's clock knows who is open. */
const withoutLists: readonly string[] = ['topic', 'open'];

/**
 * A list for every value of every facet that some service has, by facet, in the order of the
 * filters. A value without words of its own has its facet's name in its address and title.
 */
export function serviceLists(
  facets: readonly DirectoryFacet[],
  services: readonly Described[],
): ListGroup[] {
  return facets
    .filter(({ id }) => !withoutLists.includes(id))
    .map((facet) => ({
      id: facet.id,
      label: facet.label,
      lists: facet.values
        .map(({ id, label, list }) => ({
          id: `${facet.id}-${id}`,
          title: `${facet.label}: ${label}`,
          summary: `Support services to choose from. ${facet.label}: ${label}.`,
          ...(list ?? listWords[facet.id]?.[id]),
          label,
          hint: facet.hint,
          includes: (service: Described) => facet.of(service).includes(id),
        }))
        .filter(({ includes }) => services.some(includes)),
    }))
    .filter(({ lists }) => lists.length > 0);
}

/** Names that no service file may have, because a list has that address, by the keys of areas. */
export function reservedServiceIds(
  areas: readonly string[],
  audiences: readonly ListedAudience[],
): string[] {
  return [
    ...audiences.map(nameAudienceList),
    ...Object.values(listWords).flatMap((words) => Object.values(words).map(({ id }) => id)),
    ...areas.map((key) => `area-${key}`),
  ];
}

/** The lists that most readers ask for, by their addresses; that of the home area follows them. */
const quick: readonly string[] = ['free', 'by-phone', 'online'];

/**
 * The few lists that stand above the directory as links of a word or two: what is free, by phone,
 * online, and for the home area alone, as far as there are such lists. `home` is the area's name.
 */
export function chooseQuickLists(
  groups: readonly ListGroup[],
  home: string,
): Pick<ServiceList, 'id' | 'label'>[] {
  const all = groups.flatMap(({ lists }) => lists);
  const local = groups
    .find(({ id }) => id === 'area')
    ?.lists.filter(({ label }) => label === home)
    .map(({ id }) => ({ id, label: 'Local' }));
  return [...quick.flatMap((id) => all.filter((list) => list.id === id)), ...(local ?? [])];
}
