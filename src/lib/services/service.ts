import type { PlaceData } from '../../schemas/place.ts';
import type { ProviderData } from '../../schemas/provider.ts';
import type { ServiceData } from '../../schemas/service.ts';
import type { Freshness } from './freshness.ts';

/** A name that leads to a page of this site. */
export interface PageLink {
  text: string;
  href: string;
}

/** A phone number with the address that dials it, `tel:…`. */
export type Phone = ServiceData['phones'][number] & { address: string };

/** A service as pages show it: its facts with every id replaced by what it stands for. */
export interface Service extends Omit<
  ServiceData,
  'provider' | 'area' | 'places' | 'topics' | 'replacedBy' | 'phones'
> {
  id: string;
  href: string;
  provider: ProviderData;
  area: PlaceData;
  places: PlaceData[];
  phones: readonly Phone[];
  topics: readonly (PageLink & { id: string; safety: boolean })[];
  replacedBy: readonly PageLink[];
  freshness: Freshness;
}

const statusOrder = { current: 0, unconfirmed: 1, closed: 2 } as const;

const titles = new Intl.Collator('en-GB', { sensitivity: 'base' });

/** A to Z by title, without regard to case. */
export function byTitle(one: { title: string }, other: { title: string }): number {
  return titles.compare(one.title, other.title);
}

/** Services that are there first, closed ones last, A to Z within each. */
export function byStatus(
  one: Pick<Service, 'title' | 'status'>,
  other: Pick<Service, 'title' | 'status'>,
): number {
  return statusOrder[one.status] - statusOrder[other.status] || byTitle(one, other);
}

/**
 * At most three services to read next: open ones that share the most topics, confirmed ones
 * first. One that is due for a check is left out while another is there. Beside a service about
 * safety nothing is offered that brings both people together.
 */
export function relatedServices(service: Service, all: readonly Service[]): Service[] {
  const topics = new Set(service.topics.map(({ id }) => id));
  const safety = service.topics.some((topic) => topic.safety);
  const replacements = new Set(service.replacedBy.map(({ href }) => href));
  const score = (other: Service): number =>
    other.topics.filter(({ id }) => topics.has(id)).length * 2 -
    Number(other.status === 'unconfirmed');
  const fitting = all
    .filter(
      (other) =>
        other.id !== service.id &&
        other.status !== 'closed' &&
        !replacements.has(other.href) &&
        !(safety && other.joint) &&
        other.topics.some(({ id }) => topics.has(id)),
    )
    .sort((one, other) => score(other) - score(one) || byTitle(one, other));
  const trusted = fitting.filter(({ freshness }) => freshness !== 'due');
  return (trusted.length > 0 ? trusted : fitting).slice(0, 3);
}

/** Services grouped under the first letter of their titles, for an A to Z. */
export function byLetter(services: readonly Service[]): { letter: string; services: Service[] }[] {
  const groups = new Map<string, Service[]>();
  for (const service of services.toSorted(byTitle)) {
    const letter = service.title.charAt(0).toUpperCase();
    groups.set(letter, [...(groups.get(letter) ?? []), service]);
  }
  return [...groups].map(([letter, group]) => ({ letter, services: group }));
}
