import { feedFolder } from '../../lib/addresses.ts';
import { makeIds } from '../ids.ts';
import type { Publication, PublishedService } from '../publication.ts';
import { listVocabularies } from '../vocabulary.ts';
import { startService, writeListedService, writeService, type Writing } from './write-service.ts';
import { writeTaxonomy, writeTerm } from './write-terms.ts';

/** The name of the profile: the official validator knows it by exactly this. */
export const profileName = 'HSDS-UK-3.0';

/** Where the feed of version 3 stands. */
export const feedAddress = `${feedFolder}v3`;

/** What the address of the feed itself answers, for the site at `site` (no slash at its end). */
const writeRoot = (site: string): object => ({
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
 * What every address of the feed answers, by the file that answers it in the folder of the feed: a
 * list and the feed itself have a folder of their own. Each is written when it is asked for, so
 * that a large feed is never held whole.
 */
export function listAnswers(publication: Publication, openApi: object): Map<string, () => object> {
  const { services, site } = publication;
  const makeId = makeIds(site.url);
  const vocabularies = listVocabularies(publication);
  const start = (service: PublishedService): Writing => startService(service, makeId, site.url);
  const taxonomies = vocabularies.map((vocabulary) => writeTaxonomy(vocabulary, makeId));
  const terms = vocabularies.flatMap((vocabulary) =>
    vocabulary.terms.map((term) => writeTerm(vocabulary, term, makeId, site.url)),
  );
  const single = (list: string, items: readonly { id: string }[]): [string, () => object][] =>
    items.map((item) => [`${list}/${item.id}`, () => item]);
  return new Map<string, () => object>([
    ['index.json', () => writeRoot(site.url)],
    ['openapi.json', () => openApi],
    [
      'services/index.json',
      () => writePage(services.map((each) => writeListedService(start(each)))),
    ],
    ['taxonomies/index.json', () => writePage(taxonomies)],
    ['taxonomy_terms/index.json', () => writePage(terms)],
    ...services
      .map(start)
      .map((writing): [string, () => object] => [
        `services/${writing.id}`,
        () => writeService(start(writing.service), vocabularies),
      ]),
    ...single('taxonomies', taxonomies),
    ...single('taxonomy_terms', terms),
  ]);
}
