import { placeLine } from '../../lib/services/venue.ts';
import {
  findAssuredDay,
  findFeedStatus,
  findPage,
  findWholeAddress,
  listPrices,
  orNothing,
  writeAbroad,
} from '../facts.ts';
import { makeIds, makePartIds, type MakeId } from '../ids.ts';
import type { Publication, PublishedService } from '../publication.ts';
import { listPublishedHours } from '../schedules.ts';
import { listVocabularies, type Vocabulary } from '../vocabulary.ts';
import { describeCost, describePhone, describeService } from '../words.ts';

/** A service of the feed of version 1. */
type OldService = Readonly<Record<string, unknown>> & { id: string };

/** The times of one set of hours, as version 1 gives them: a day each. */
const writeTimes = (
  { of, times }: ReturnType<typeof listPublishedHours>[number],
  partId: MakeId,
): object[] =>
  times.flatMap(({ days, opens, closes, words }) =>
    days.map((day) => {
      const byday = day.slice(0, 2).toUpperCase();
      return {
        id: partId(`old-schedule/${of}/${byday}/${opens}`),
        freq: 'WEEKLY',
        interval: '1',
        byday,
        opens_at: opens,
        closes_at: closes,
        description: words,
      };
    }),
  );

function writeVenues(service: PublishedService, makeId: MakeId, partId: MakeId): object[] {
  const hours = listPublishedHours(service);
  return service.places.map((place) => {
    const { key, name, accessibility } = place;
    const address = findWholeAddress(place);
    return {
      id: makeId(`service/${service.key}/place/${key}`),
      location: {
        id: makeId(`location/${key}`),
        name,
        description: address || placeLine(place) === name ? undefined : placeLine(place),
        physical_addresses: address && [
          {
            id: makeId(`location/${key}/address`),
            address_1: address.line1,
            city: address.town,
            state_province: address.county,
            postal_code: address.postcode,
            country: 'GB',
          },
        ],
        accessibility_for_disabilities:
          accessibility === undefined
            ? undefined
            : [{ id: makeId(`location/${key}/accessibility`), accessibility }],
      },
      regular_schedule: orNothing(
        hours.filter((each) => each.place === key).flatMap((each) => writeTimes(each, partId)),
      ),
    };
  });
}

/** One service, with all its lists: what lists show of it on today’s finders stands in them. */
function writeOldService(
  service: PublishedService,
  vocabularies: readonly Vocabulary[],
  makeId: MakeId,
  site: string,
): OldService {
  const { key, provider, ages, eligibility } = service;
  const path = `service/${key}`;
  const partId = makePartIds(makeId, path);
  const whole = listPublishedHours(service).filter(({ place }) => place === undefined);
  return {
    id: makeId(path),
    name: service.title,
    description: describeService(service, site).join('\n\n'),
    url: findPage(service, site),
    email: service.email,
    status: findFeedStatus(service) === 'active' ? 'active' : 'inactive',
    fees: describeCost(service),
    assured_date: findAssuredDay(service),
    organization: {
      id: makeId(`organization/${provider.key}`),
      name: provider.name,
      description: provider.description,
    },
    contacts: orNothing(
      service.phones.map((phone) => ({
        id: partId(`contact/${phone.kind}/${phone.number.replaceAll(' ', '')}`),
        name: phone.label,
        title: describePhone(phone, service),
        phones: [
          {
            id: partId(
              `phone/${phone.kind}/${phone.number.replaceAll(' ', '')}/${phone.extension ?? ''}`,
            ),
            number: writeAbroad(phone.number),
          },
        ],
      })),
    ),
    service_at_locations: orNothing(writeVenues(service, makeId, partId)),
    regular_schedules: orNothing(whole.flatMap((each) => writeTimes(each, partId))),
    cost_options: orNothing(
      listPrices(service).map(({ option, amount }) => ({
        id: partId(`cost/${option}`),
        option,
        amount,
        amount_description: describeCost(service),
      })),
    ),
    eligibilitys:
      ages || eligibility !== undefined
        ? [
            {
              id: partId('eligibility'),
              eligibility,
              minimum_age: ages?.from,
              maximum_age: ages?.to,
            },
          ]
        : undefined,
    languages: orNothing(
      service.languages.map((language) => ({ id: partId(`language/${language}`), language })),
    ),
    service_areas: service.areas.map((area) => ({
      id: partId(`area/${area.key}`),
      service_area: area.name,
    })),
    service_taxonomys: vocabularies
      .filter((vocabulary) => vocabulary.key !== 'sources')
      .flatMap((vocabulary) => {
        const named = vocabulary.read(service);
        return vocabulary.terms
          .filter((term) => named.includes(term.key))
          .map((term) => ({
            id: partId(`attribute/${vocabulary.key}/${term.key}`),
            taxonomy: {
              id: makeId(`taxonomy/${vocabulary.key}/${term.key}`),
              name: term.name,
              vocabulary: vocabulary.name,
            },
          }));
      }),
  };
}

/** A list of version 1 whose one page holds everything. */
const writeOldPage = (content: readonly object[]): object => ({
  totalElements: content.length,
  totalPages: 1,
  number: 1,
  size: content.length,
  first: true,
  last: true,
  empty: content.length === 0,
  content,
});

/**
 * What the addresses of the services of version 1 answer, by the file that answers each. What
 * finders of it cannot tell apart, that a service is paused for a while, is `inactive` there. Each
 * is written when it is asked for.
 */
export function listOldAnswers(publication: Publication): Map<string, () => object> {
  const { services, site } = publication;
  const makeId = makeIds(site.url);
  const vocabularies = listVocabularies(publication);
  const write = (service: PublishedService): OldService =>
    writeOldService(service, vocabularies, makeId, site.url);
  return new Map<string, () => object>([
    ['index.json', () => writeOldPage(services.map(write))],
    ...services.map((service): [string, () => object] => [
      makeId(`service/${service.key}`),
      () => write(service),
    ]),
  ]);
}
