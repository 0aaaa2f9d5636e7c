import type { Described, DirectoryFacet } from './facets.ts';
import type { audiences, channels, costs, statuses } from './terms.ts';

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

type Words = Pick<ServiceList, 'id' | 'title' | 'summary'>;

const audienceWords: Record<keyof typeof audiences, Words> = {
  'parents-together': {
    id: 'together',
    title: 'Support for parents who are together',
    summary: 'Support services for parents who live together or are a couple.',
  },
  'parents-apart': {
    id: 'apart',
    title: 'Support for parents who are apart',
    summary: 'Support services for parents who have separated or are separating.',
  },
  'expecting-parents': {
    id: 'expecting',
    title: 'Support for parents expecting a baby',
    summary: 'Support services for parents who are waiting for a baby to be born.',
  },
  grandparents: {
    id: 'grandparents',
    title: 'Support for grandparents',
    summary: 'Support services for grandparents and other relatives who care about a child.',
  },
  'young-people': {
    id: 'young-people',
    title: 'Support for children and young people',
    summary: 'Support services that children and young people can use themselves.',
  },
  practitioners: {
    id: 'practitioners',
    title: 'Support for practitioners',
    summary: 'Services for people who work with families.',
  },
};

const costWords: Record<keyof typeof costs, Words> = {
  free: {
    id: 'free',
    title: 'Free support',
    summary: 'Support services that cost you nothing.',
  },
  paid: {
    id: 'you-pay',
    title: 'Support that you pay for',
    summary: 'Support services that make a charge.',
  },
  varies: {
    id: 'cost-varies',
    title: 'Support whose cost varies',
    summary: 'Support services whose cost depends on who you are or what you use. Ask them first.',
  },
  unknown: {
    id: 'cost-not-known',
    title: 'Support whose cost we do not know',
    summary: 'Support services whose cost we do not know. Ask them before you start.',
  },
};

const channelWords: Record<keyof typeof channels, Words> = {
  phone: {
    id: 'by-phone',
    title: 'Support by phone',
    summary: 'Support services that you can call.',
  },
  online: {
    id: 'online',
    title: 'Support online',
    summary: 'Support services on a website, in an app, or by email or chat.',
  },
  'in-person': {
    id: 'in-person',
    title: 'Support in person',
    summary: 'Support services where you meet someone face to face.',
  },
  video: {
    id: 'by-video',
    title: 'Support by video call',
    summary: 'Support services that you can use by video call.',
  },
};

const statusWords: Record<keyof typeof statuses, Words> = {
  current: {
    id: 'checked',
    title: 'Support with checked details',
    summary: 'Support services whose details match a dated source.',
  },
  unconfirmed: {
    id: 'not-confirmed',
    title: 'Support that is not confirmed',
    summary: 'Support services whose details may be old. Check before you rely on them.',
  },
  closed: {
    id: 'closed',
    title: 'Services that have closed',
    summary: 'Services that have ended, with what to use instead.',
  },
};

const named: Record<string, Record<string, Words>> = {
  for: audienceWords,
  cost: costWords,
  how: channelWords,
  status: statusWords,
};

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
        .map(({ id, label }) => ({
          id: `${facet.id}-${id}`,
          title: `${facet.label}: ${label}`,
          summary: `Support services to choose from. ${facet.label}: ${label}.`,
          ...named[facet.id]?.[id],
          label,
          hint: facet.hint,
          includes: (service: Described) => facet.of(service).includes(id),
        }))
        .filter(({ includes }) => services.some(includes)),
    }))
    .filter(({ lists }) => lists.length > 0);
}

/** Names that no service file may have, because a list has that address, by the keys of areas. */
export function reservedServiceIds(areas: readonly string[]): string[] {
  return [
    ...Object.values(named).flatMap((words) => Object.values(words).map(({ id }) => id)),
    ...areas.map((key) => `area-${key}`),
  ];
}

/** The lists that most readers ask for, by their addresses; that of the home area follows them. */
const quick: readonly string[] = [costWords.free.id, channelWords.phone.id, channelWords.online.id];

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
