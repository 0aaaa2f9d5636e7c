import type { Described, DirectoryFacet } from './facets.ts';
import { nameAudienceList, type ListedAudience } from './audience-list.ts';
import { listWords } from './list-words.ts';

/** A ready-made part of the directory: a page of its own, so that it works without script. */
export interface ServiceList<Item extends Described = Described> {
  /** The part of its address after /support/. */
  id: string;
  /** The words of the link, as in "Show only: Free". */
  label: string;
  title: string;
  summary: string;
  /** What to know about it, as beside the filters. */
  hint?: string | undefined;
  /** What is in it, by the same rule as the filter, in the order of all. */
  services: readonly Item[];
}

/** The lists of the values of one facet. */
export interface ListGroup<Item extends Described = Described> {
  id: string;
  label: string;
  lists: readonly ServiceList<Item>[];
}

/** Topics have pages of their own, and only the reader's clock knows who is open. */
const withoutLists: readonly string[] = ['topic', 'open'];

/**
 * A list for every value of every facet that some service has, by facet, in the order of the
 * filters. A value without words of its own has its facet's name in its address and title.
 */
export function serviceLists<Item extends Described>(
  facets: readonly DirectoryFacet[],
  services: readonly Item[],
): ListGroup<Item>[] {
  return facets
    .filter(({ id }) => !withoutLists.includes(id))
    .map((facet) => {
      const found = groupByValue(facet, services);
      return {
        id: facet.id,
        label: facet.label,
        lists: [...facet.values, ...(facet.onlyListed ?? [])]
          .map(({ id, label, list }) => ({
            id: `${facet.id}-${id}`,
            title: `${facet.label}: ${label}`,
            summary: `Support services to choose from. ${facet.label}: ${label}.`,
            ...(list ?? listWords[facet.id]?.[id]),
            label,
            hint: facet.hint,
            services: found.get(id) ?? [],
          }))
          .filter((list) => list.services.length > 0),
      };
    })
    .filter(({ lists }) => lists.length > 0);
}

/** The services of each value of a facet, read once: there may be thousands of both. */
function groupByValue<Item extends Described>(
  facet: DirectoryFacet,
  services: readonly Item[],
): Map<string, Item[]> {
  const found = new Map<string, Item[]>();
  for (const service of services) {
    for (const value of new Set(facet.of(service))) {
      const group = found.get(value);
      if (group) group.push(service);
      else found.set(value, [service]);
    }
  }
  return found;
}

/** The part of the address after /support/ of the list of an area, by its key. */
export const nameAreaList = (key: string): string => `area-${key}`;

/** What is past its review: a list of its own, which stands beside no filter. */
export const dueList = {
  id: 'due-for-a-check',
  title: 'Services due for a check',
  summary: 'Support services whose details we have not checked for a while.',
} as const;

/** The part of the address after /support/ of every list, by the keys of areas. */
export function nameLists(
  areas: readonly string[],
  audiences: readonly ListedAudience[],
): string[] {
  return [
    dueList.id,
    ...audiences.map(nameAudienceList),
    ...Object.values(listWords).flatMap((words) => Object.values(words).map(({ id }) => id)),
    ...areas.map(nameAreaList),
  ];
}

/** The folder under /support/ of the pages of single letters. */
export const letterFolder = 'a-to-z';

/** Names that neither a service nor a list may have: folders of the directory, and the numbers of its pages. */
export const isReservedName = (id: string): boolean =>
  id === letterFolder || id === 'cards' || /^\d+$/.test(id);

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
