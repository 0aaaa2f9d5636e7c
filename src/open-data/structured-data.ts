import type {
  AdministrativeArea,
  Dataset,
  GovernmentOrganization,
  GovernmentService,
  NGO,
  Offer,
  Organization,
  PeopleAudience,
  Service as ServiceFacts,
  ServiceChannel,
  WebPage,
  WebSite,
} from 'schema-dts';
import { dataFolder, ownPages } from '../lib/addresses.ts';
import { isShut } from '../lib/services/intake.ts';
import type { Service } from '../lib/services/service.ts';
import type { PublicSite } from '../schemas/site.ts';
import { changesAddress } from './changes.ts';
import { findAssuredDay, listPrices, writeAbroad } from './facts.ts';
import { feedAddress } from './oruk-3/write-feed.ts';
import { describeCost, summarise } from './words.ts';

/** What schema.org knows; a property that does not belong to a thing is no such type. */
type Thing = WebSite | WebPage | ServiceFacts | GovernmentService | Dataset;

/** What a page says of itself for programs, as text that no `<` ends early. */
const write = (things: readonly Thing[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replace(/</g, '\\u003c');

const writeArea = (name: string): AdministrativeArea => ({ '@type': 'AdministrativeArea', name });

const writeCouncil = ({ council: { name, website } }: PublicSite): GovernmentOrganization => ({
  '@type': 'GovernmentOrganization',
  name,
  url: website,
});

const organizationTypes = {
  council: 'GovernmentOrganization',
  government: 'GovernmentOrganization',
  charity: 'NGO',
  company: 'Organization',
  police: 'Organization',
  other: 'Organization',
} as const;

function writeProvider({ provider }: Service): GovernmentOrganization | NGO | Organization {
  return { '@type': organizationTypes[provider.kind], name: provider.name };
}

/** Numbers that a program may show without a word beside them. */
function listChannels(service: Service): ServiceChannel[] {
  if (service.status !== 'current' || isShut(service)) return [];
  return service.phones
    .filter(({ kind, unconfirmed }) => kind === 'voice' && !unconfirmed)
    .map(({ number, label }) => ({
      '@type': 'ServiceChannel',
      servicePhone: {
        '@type': 'ContactPoint',
        telephone: writeAbroad(number),
        contactType: label,
      },
    }));
}

function writeAudience({ audienceLabels, ages }: Service): PeopleAudience {
  return {
    '@type': 'PeopleAudience',
    audienceType: audienceLabels.join(', '),
    ...(ages?.from === undefined ? {} : { requiredMinAge: ages.from }),
    ...(ages?.to === undefined ? {} : { requiredMaxAge: ages.to }),
  };
}

function listOffers(service: Service): Offer[] {
  const description = describeCost(service);
  return listPrices(service).map(({ amount }) => ({
    '@type': 'Offer',
    price: amount,
    priceCurrency: 'GBP',
    ...(description === undefined ? {} : { description }),
  }));
}

/**
 * What the page of a service says of it for programs, what is not sure first; nothing of one that
 * has closed. Where it meets people stands on the page and in the feeds alone.
 */
export function writeServiceData(service: Service, site: PublicSite): string | undefined {
  if (service.status === 'closed') return undefined;
  const url = `${site.url}${service.href}`;
  const id = `${url}#service`;
  const { verified, website, provider } = service;
  const [availableChannel, offers] = [listChannels(service), listOffers(service)];
  const facts = {
    '@id': id,
    name: service.title,
    description: summarise(service),
    url,
    ...(website === undefined ? {} : { sameAs: website }),
    provider: writeProvider(service),
    areaServed: service.areas.map(({ name }) => writeArea(name)),
    audience: writeAudience(service),
    category: service.topics.map(({ text }) => text),
    ...(availableChannel.length > 0 ? { availableChannel } : {}),
    ...(offers.length > 0 ? { offers } : {}),
  };
  const reviewed = findAssuredDay(service);
  return write([
    {
      '@type': 'WebPage',
      '@id': url,
      name: service.title,
      ...(reviewed === undefined ? {} : { lastReviewed: reviewed }),
      ...(verified.sourceUrl === undefined ? {} : { isBasedOn: verified.sourceUrl }),
      license: site.licence.url,
      mainEntity: { '@id': id },
    },
    organizationTypes[provider.kind] === 'GovernmentOrganization'
      ? { '@type': 'GovernmentService', ...facts }
      : { '@type': 'Service', ...facts },
  ]);
}

/** What the home page says of the site. */
export const writeSiteData = (site: PublicSite): string =>
  write([
    {
      '@type': 'WebSite',
      '@id': `${site.url}/#site`,
      name: site.name,
      description: site.description,
      url: `${site.url}/`,
      inLanguage: 'en-GB',
      license: site.licence.url,
      publisher: writeCouncil(site),
    },
  ]);

/** What the page about the programme says of it. */
export const writeProgrammeData = (site: PublicSite): string =>
  write([
    {
      '@type': 'GovernmentService',
      '@id': `${site.url}${ownPages.about.href}#programme`,
      name: site.name,
      description: site.description,
      url: `${site.url}${ownPages.about.href}`,
      provider: writeCouncil(site),
      areaServed: writeArea(site.area),
    },
  ]);

/** What the page of open data says of the data. `day` is the ISO day of its latest source. */
export const writeDatasetData = (site: PublicSite, day: string | undefined): string =>
  write([
    {
      '@type': 'Dataset',
      '@id': `${site.url}${ownPages.openData.href}#data`,
      name: `${site.name}: services`,
      description: `Support services for ${site.area}: what they do, for whom, how to reach them, and what these facts were checked against.`,
      url: `${site.url}${ownPages.openData.href}`,
      license: site.licence.url,
      isAccessibleForFree: true,
      creator: writeCouncil(site),
      spatialCoverage: { '@type': 'Place', name: site.area },
      ...(day === undefined ? {} : { dateModified: day }),
      distribution: [
        ...['services', 'phones', 'places'].map((name) => ({
          '@type': 'DataDownload' as const,
          name: `${name}.csv`,
          encodingFormat: 'text/csv',
          contentUrl: `${site.url}${dataFolder}${name}.csv`,
        })),
        {
          '@type': 'DataDownload',
          name: 'Open Referral UK 3.0',
          encodingFormat: 'application/json',
          contentUrl: `${site.url}${feedAddress}/services`,
        },
        {
          '@type': 'DataDownload',
          name: 'What changed',
          encodingFormat: 'application/atom+xml',
          contentUrl: `${site.url}${changesAddress}`,
        },
      ],
    },
  ]);
