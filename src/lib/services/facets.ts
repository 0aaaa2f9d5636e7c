import type { AudienceData } from '../../schemas/audience.ts';
import { facetsApart } from './filter-data.ts';
import type { Facet } from './choice.ts';
import { nameAudienceList } from './audience-list.ts';
import { findIntake, type Intake } from './intake.ts';
import type { ListWords } from './list-words.ts';
import { byTitle, type Service } from './service.ts';
import { channels, costs, intakes, statuses } from './terms.ts';

/** An area as far as the facets know it. */
interface NamedArea {
  key: string;
  name: string;
}

/** What the facets read of a service. */
export type Described = Intake &
  Pick<Service, 'audiences' | 'cost' | 'channels'> & {
    topics: readonly { id: string }[];
    areas: readonly NamedArea[];
    around: readonly NamedArea[];
    inside: readonly NamedArea[];
  };

type ListedValue = Facet['values'][number] & { list?: ListWords };

/** A facet with the way to read its values from a service. */
export interface DirectoryFacet extends Facet {
  /** Each value may say what its list is called. */
  values: readonly ListedValue[];
  /** Values that have a list and are no filter: another one gives the same there. */
  onlyListed?: readonly ListedValue[];
  of: (service: Described) => readonly string[];
}

/** A facet with how many services have each of its values; only the reader's clock counts who is open. */
export interface CountedFacet extends Facet {
  values: readonly (Facet['values'][number] & { count?: number })[];
}

/** The facets as a page shows them before anything is chosen. */
export const countFacets = (
  facets: readonly DirectoryFacet[],
  services: readonly Described[],
): CountedFacet[] =>
  facets.map(({ id, label, hint, values, of }) => {
    const counts = new Map<string, number>();
    for (const service of services) {
      for (const value of new Set(of(service))) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return {
      ...{ id, label, hint },
      values: values.map((value) => ({
        ...{ id: value.id, label: value.label },
        ...(id !== facetsApart.open && { count: counts.get(value.id) ?? 0 }),
      })),
    };
  });

const termValues = (terms: Record<string, { label: string }>): Facet['values'] =>
  Object.entries(terms).map(([id, { label }]) => ({ id, label }));

/** Nobody can pay for, phone or visit what has closed. */
const whileOpen = (service: Described, values: readonly string[]): readonly string[] =>
  service.status === 'closed' ? [] : values;

/** What a reader chooses: one price for all is a charge as any other. */
const costGroup = ({ cost: { kind } }: Described): string => (kind === 'fixed' ? 'paid' : kind);

/** What some service costs, and the four kinds that every directory has. */
function costValues(services: readonly Described[]): Facet['values'] {
  const some = new Set(['free', 'paid', 'varies', 'unknown', ...services.map(costGroup)]);
  return termValues(costs).filter(({ id }) => some.has(id) && id !== 'fixed');
}

/** How services take people, where that differs from one to another. */
function listIntake(services: readonly Described[]): DirectoryFacet[] {
  const kinds = new Set<string | undefined>(services.map(findIntake));
  const values = termValues(intakes).filter(({ id }) => kinds.has(id));
  if (values.length < 2) return [];
  return [
    { id: 'intake', label: 'How to get in', values, of: (service) => [findIntake(service) ?? ''] },
  ];
}

/** Its areas, and those that they lie in: what is for a district is for its county as well. */
const allAreas = ({ areas, around }: Described): NamedArea[] => [...areas, ...around];

/**
 * The areas by which it is found: those, and the parts of the home area that lie in its own. What
 * is for a whole county or country helps people in each of its districts.
 */
const reachedAreas = (service: Described): NamedArea[] => [...allAreas(service), ...service.inside];

/** Every area that a service covers, the home area first and the others A to Z. */
const areaValues = (services: readonly Described[], home: string): ListedValue[] =>
  nameAreas(services.flatMap(allAreas), home);

/** The parts of the home area that no service is for alone. */
function findOtherParts(services: readonly Described[], home: string): ListedValue[] {
  const named = new Set(services.flatMap(allAreas).map(({ key }) => key));
  const inside = services.flatMap((service) => service.inside);
  return nameAreas(
    inside.filter(({ key }) => !named.has(key)),
    home,
  );
}

function nameAreas(areas: readonly NamedArea[], home: string): ListedValue[] {
  const names = new Map(areas.map(({ key, name }) => [key, name]));
  const others = [...names]
    .map(([id, label]) => ({ id, label, title: label }))
    .sort(
      (one, other) =>
        Number(other.label === home) - Number(one.label === home) || byTitle(one, other),
    );
  return others.map(({ id, label }) => ({
    id,
    label,
    list: {
      id: `area-${id}`,
      title: `Support that covers ${label}`,
      summary: `Support services that cover ${label}.`,
    },
  }));
}

/**
 * Every way to narrow the directory, in the order of the page: a further one is one more entry.
 * `topics` and `audiences` are all of them in their order; `home` is the name of the area that the site is for.
 */
export function directoryFacets(
  services: readonly Described[],
  topics: readonly { id: string; label: string }[],
  audiences: readonly (AudienceData & { id: string })[],
  home: string,
): DirectoryFacet[] {
  return [
    {
      id: 'topic',
      label: 'Topic',
      values: topics.map(({ id, label }) => ({ id, label })),
      of: (service) => service.topics.map(({ id }) => id),
    },
    {
      id: 'for',
      label: 'Who it is for',
      values: audiences.map(({ id, label, title, summary, ...audience }) => ({
        id,
        label,
        list: { id: nameAudienceList(audience), title, summary },
      })),
      of: (service) => service.audiences,
    },
    {
      id: 'cost',
      label: 'Cost',
      values: costValues(services),
      of: (service) => whileOpen(service, [costGroup(service)]),
    },
    {
      id: 'how',
      label: 'How you use it',
      values: termValues(channels),
      of: (service) => whileOpen(service, service.channels),
    },
    ...listIntake(services),
    {
      id: 'area',
      label: 'Area it covers',
      hint: `Services for a wider area help people in ${home} too.`,
      values: areaValues(services, home),
      onlyListed: findOtherParts(services, home),
      of: (service) => reachedAreas(service).map(({ key }) => key),
    },
    {
      id: 'open',
      label: 'Open now',
      hint: 'Only services whose hours we have confirmed.',
      values: [{ id: 'now', label: 'Open now' }],
      // Only the clock of the reader's page knows: the page fills it in.
      of: () => [],
    },
    {
      id: 'status',
      label: 'How sure we are',
      values: termValues(statuses),
      of: (service) => [service.status],
    },
  ];
}
