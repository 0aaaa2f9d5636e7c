// Over 200 lines: one function for each list of a service.
import { describeIntake } from '../../lib/services/intake-words.ts';
import { placeLine } from '../../lib/services/venue.ts';
import {
  findAssuredDay,
  findFeedStatus,
  findPage,
  findWholeAddress,
  listPrices,
  orNothing,
  phoneTypes,
  writeAbroad,
} from '../facts.ts';
import { makePartIds, type MakeId } from '../ids.ts';
import type { PublishedService } from '../publication.ts';
import { listPublishedHours } from '../schedules.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { describeAlert, describeCost, describePhone, describeService } from '../words.ts';
import type { FeedService, ListedService } from './shapes.ts';
import { writeTerm } from './write-terms.ts';

/** What one service is written with. */
export interface Writing {
  service: PublishedService;
  /** The address of the site, without a slash at its end. */
  site: string;
  id: string;
  makeId: MakeId;
  /** Ids of the parts of this service. */
  partId: MakeId;
}

const writeOrganization = ({
  service: { provider },
  makeId,
}: Writing): FeedService['organization'] => ({
  id: makeId(`organization/${provider.key}`),
  name: provider.name,
  description: provider.description,
});

const writePhones = ({ service, id, partId }: Writing): FeedService['phones'] =>
  orNothing(
    service.phones.map((phone) => {
      const { kind, number, extension } = phone;
      // As a number it would lose its first 0; its words hold it in any case.
      const whole = extension !== undefined && String(Number(extension)) === extension;
      return {
        id: partId(`phone/${kind}/${number.replaceAll(' ', '')}/${extension ?? ''}`),
        service_id: id,
        number: writeAbroad(number),
        extension: whole ? Number(extension) : undefined,
        type: phoneTypes[kind],
        description: describePhone(phone, service),
      };
    }),
  );

const writeSchedules = ({ service, id, makeId, partId }: Writing): FeedService['schedules'] =>
  orNothing(
    listPublishedHours(service).flatMap(({ of, attending, place, times }) =>
      times.map(({ days, opens, closes, words, notes }) => {
        const byday = days.map((day) => day.slice(0, 2).toUpperCase()).join(',');
        return {
          id: partId(`schedule/${of}/${byday}/${opens}`),
          service_id: id,
          service_at_location_id:
            place === undefined ? undefined : makeId(writeVenuePath(service, place)),
          freq: 'WEEKLY' as const,
          interval: 1 as const,
          byday,
          opens_at: opens,
          closes_at: closes,
          description: `${words} (UK time)`,
          attending_type: attending,
          notes,
        };
      }),
    ),
  );

const writeVenuePath = ({ key }: PublishedService, place: string): string =>
  `service/${key}/place/${place}`;

const writeAreas = ({ service, id, partId }: Writing): FeedService['service_areas'] =>
  service.areas.map(({ key, name }) => ({
    id: partId(`area/${key}`),
    service_id: id,
    name,
    service_area: name,
  }));

const writeVenues = ({ service, id, makeId }: Writing): FeedService['service_at_locations'] =>
  orNothing(
    service.places.map((place) => {
      const { key, kind, name, accessibility } = place;
      const path = `location/${key}`;
      const location_id = makeId(path);
      const address = findWholeAddress(place);
      return {
        id: makeId(writeVenuePath(service, key)),
        service_id: id,
        location_id,
        location: {
          id: location_id,
          location_type: kind === 'virtual' ? ('virtual' as const) : ('physical' as const),
          name,
          // What is known of an address that is not whole has no other place.
          description: address || placeLine(place) === name ? undefined : placeLine(place),
          addresses: address && [
            {
              id: makeId(`${path}/address`),
              location_id,
              address_1: address.line1,
              city: address.town,
              state_province: address.county,
              postal_code: address.postcode,
              country: 'GB' as const,
              address_type: 'physical' as const,
            },
          ],
          accessibility:
            accessibility === undefined
              ? undefined
              : [
                  {
                    id: makeId(`${path}/accessibility`),
                    location_id,
                    description: accessibility,
                    accessibility,
                  },
                ],
        },
      };
    }),
  );

function writeCosts({ service, id, partId }: Writing): FeedService['cost_options'] {
  const amount_description = describeCost(service);
  if (amount_description === undefined) return undefined;
  const prices = listPrices(service).map(({ option, amount }) => ({
    id: partId(`cost/${option}`),
    service_id: id,
    option,
    amount,
    currency: 'gbp' as const,
    amount_description,
  }));
  return (
    orNothing(prices) ?? [
      { id: partId('cost/Price'), service_id: id, option: 'Price', amount_description },
    ]
  );
}

/** What describes a service by words of the lists, and the source of its facts. */
function writeAttributes(
  { service, site, id, makeId, partId }: Writing,
  vocabularies: readonly Vocabulary[],
): FeedService['attributes'] {
  const { verified } = service;
  const values: Record<string, string | undefined> = {
    source: verified.source,
    'source-page': verified.sourceUrl,
    'source-date': verified.date,
  };
  return vocabularies.flatMap((vocabulary) => {
    const named = vocabulary.read(service);
    return vocabulary.terms
      .filter(({ key }) => named.includes(key))
      .flatMap((term) => {
        const taxonomy_term = writeTerm(vocabulary, term, makeId, site);
        return [
          {
            id: partId(`attribute/${vocabulary.key}/${term.key}`),
            link_id: id,
            link_entity: 'service' as const,
            link_type: vocabulary.key,
            value: vocabulary.key === 'sources' ? values[term.key] : undefined,
            taxonomy_term_id: taxonomy_term.id,
            taxonomy_term,
          },
        ];
      });
  });
}

/** What one service is written with, for the site at `site` (no slash at its end). */
export function startService(service: PublishedService, makeId: MakeId, site: string): Writing {
  const path = `service/${service.key}`;
  return { service, site, id: makeId(path), makeId, partId: makePartIds(makeId, path) };
}

/** One service as a list gives it: without what is a list itself. */
export function writeListedService(writing: Writing): ListedService {
  const { service, id, site } = writing;
  const organization = writeOrganization(writing);
  return {
    id,
    organization_id: organization.id,
    name: service.title,
    alternate_name: orNothing(service.alsoKnownAs)?.join('; '),
    description: describeService(service, site).join('\n\n'),
    url: findPage(service, site),
    email: service.email,
    status: findFeedStatus(service),
    interpretation_services: service.interpretation,
    application_process: orNothing(describeIntake(service))?.join(' '),
    fees_description: describeCost(service),
    eligibility_description: service.eligibility,
    minimum_age: service.ages?.from,
    maximum_age: service.ages?.to,
    assured_date: findAssuredDay(service),
    alert: describeAlert(service),
    organization,
  };
}

/** The same as its own address gives it: whole. */
export const writeService = (
  writing: Writing,
  vocabularies: readonly Vocabulary[],
): FeedService => ({
  ...writeListedService(writing),
  phones: writePhones(writing),
  schedules: writeSchedules(writing),
  service_areas: writeAreas(writing),
  service_at_locations: writeVenues(writing),
  languages: orNothing(
    writing.service.languages.map((name) => ({
      id: writing.partId(`language/${name}`),
      service_id: writing.id,
      name,
    })),
  ),
  cost_options: writeCosts(writing),
  attributes: writeAttributes(writing, vocabularies),
});
