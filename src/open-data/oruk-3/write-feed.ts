import { feedFolder } from '../../lib/addresses.ts';
import { makeIds } from '../ids.ts';
import type { Publication, PublishedService } from '../publication.ts';
import { listVocabularies } from '../vocabulary.ts';
import type { FeedService, ListedService, Taxonomy, TaxonomyTerm } from './shapes.ts';
import { startService, writeListedService, writeService } from './write-service.ts';
import { writeTaxonomy, writeTerm } from './write-terms.ts';

/** The name of the profile: the official validator knows it by exactly this. */
export const profileName = 'HSDS-UK-3.0';

/** Where the feed of version 3 stands. */
export const feedAddress = `${feedFolder}v3`;

/** What has an address of its own in the feed. */
interface Feed {
  list: readonly ListedService[];
  services: readonly FeedService[];
  taxonomies: readonly Taxonomy[];
  terms: readonly TaxonomyTerm[];
}

/** Everything in the feed of version 3. */
function writeFeed(publication: Publication): Feed {
  const { services, site } = publication;
  const makeId = makeIds(site.url);
  const vocabularies = listVocabularies(publication);
  const start = (service: PublishedService) => startService(service, makeId, site.url);
  return {
    list: services.map((service) => writeListedService(start(service))),
    services: services.map((service) => writeService(start(service), vocabularies)),
    taxonomies: vocabularies.map((vocabulary) => writeTaxonomy(vocabulary, makeId)),
    terms: vocabularies.flatMap((vocabulary) =>
      vocabulary.terms.map((term) => writeTerm(vocabulary, term, makeId, site.url)),
    ),
  };
}

/** What the address of the feed itself answers, for the site at `site` (no slash at its end). */
export const writeRoot = (site: string): object => ({
  version: profileName,
  profile: 'https://openreferraluk.org/specifications/3.0/',
  openapi_url: `${site}${feedAddress}/openapi.json`,
});

/** A list whose one page holds everything: a host of files can serve no other. */
export const writePage = (contents: readonly object[]): object => ({
  total_items: contents.length,
  total_pages: 1,
  page_number: 1,
  size: contents.length,
  first_page: true,
  last_page: true,
  empty: contents.length === 0,
  contents,
});

/**
 * What every address of the feed answers, by the file that answers it in the folder of the feed:
 * a list and the feed itself have a folder of their own.
 */
export function listAnswers(publication: Publication, openApi: object): Map<string, object> {
  const { list, services, taxonomies, terms } = writeFeed(publication);
  const single = (list: string, items: readonly { id: string }[]): [string, object][] =>
    items.map((item) => [`${list}/${item.id}`, item]);
  return new Map<string, object>([
    ['index.json', writeRoot(publication.site.url)],
    ['openapi.json', openApi],
    ['services/index.json', writePage(list)],
    ['taxonomies/index.json', writePage(taxonomies)],
    ['taxonomy_terms/index.json', writePage(terms)],
    ...single('services', services),
    ...single('taxonomies', taxonomies),
    ...single('taxonomy_terms', terms),
  ]);
}
