import type { AudienceData } from '../schemas/audience.ts';
import type { PublicSite } from '../schemas/site.ts';
import type { TopicData } from '../schemas/topic.ts';
import type { Service } from '../lib/services/service.ts';

/** A service with the prose of its page as plain text, paragraph by paragraph. */
export interface DescribedService extends Service {
  prose: readonly string[];
}

/** A service that is published as data: it has not closed, and its places may be told. */
export interface PublishedService extends DescribedService {
  status: 'current' | 'unconfirmed';
}

/** All that open data is made from. */
export interface Publication {
  site: PublicSite;
  /** ISO day of the build. */
  today: string;
  /** Every service of the site, also what has closed: A to Z. */
  all: readonly Service[];
  /** Those that are published, A to Z. */
  services: readonly PublishedService[];
  topics: readonly (TopicData & { id: string; href: string })[];
  audiences: readonly (AudienceData & { id: string })[];
}

const isSafety = ({ topics }: Pick<Service, 'topics'>): boolean =>
  topics.some(({ safety }) => safety);

const isOpen = (service: DescribedService): service is PublishedService =>
  service.status !== 'closed';

/**
 * The services that are published: none that has closed. Where people who are not safe are met is
 * told to no other program, under no service, whatever the site itself says of it.
 */
export function choosePublished(services: readonly DescribedService[]): PublishedService[] {
  const withheld = new Set(
    services.filter(isSafety).flatMap(({ places }) => places.map(({ key }) => key)),
  );
  return services.filter(isOpen).map((service) => ({
    ...service,
    places: service.places.filter(({ key }) => !withheld.has(key)),
  }));
}
