// Over 200 lines: every column of every table, with what it holds and where that comes from.
import { contactPageKinds } from '../lib/services/contact-kinds.ts';
import { sayHours } from '../lib/services/hours-words.ts';
import { describeIntake } from '../lib/services/intake-words.ts';
import type { Phone, Venue } from '../lib/services/service.ts';
import { writeCsv } from './csv.ts';
import { findAssuredDay } from './facts.ts';
import { makeIds, makePartIds, type MakeId } from './ids.ts';
import type { Publication, PublishedService } from './publication.ts';
import { describeAlert, describeCost, describeService } from './words.ts';

/** A column: what it is called, what its cells hold, and how to read one from a row. */
interface Column<Row> {
  name: string;
  description: string;
  type?: 'string' | 'number' | 'integer' | 'date' | 'boolean' | undefined;
  read: (row: Row) => string | number | boolean | undefined;
}

/** A table as text, and what a program must know to read it. */
export interface Table {
  name: 'services' | 'phones' | 'places';
  title: string;
  columns: readonly Omit<Column<never>, 'read'>[];
  csv: string;
}

interface ServiceRow {
  service: PublishedService;
  id: string;
  site: string;
}

const join = (words: readonly string[]): string => words.join('; ');

const serviceColumns: readonly Column<ServiceRow>[] = [
  {
    name: 'id',
    description: 'The id of the service, the same as in the feeds. It never changes.',
    read: ({ id }) => id,
  },
  { name: 'name', description: 'What it is called.', read: ({ service }) => service.title },
  {
    name: 'also_known_as',
    description: 'Other and older names, with "; " between them.',
    read: ({ service }) => join(service.alsoKnownAs),
  },
  {
    name: 'status',
    description:
      'current: the details match a dated source. unconfirmed: they come from an old or single source.',
    read: ({ service }) => service.status,
  },
  {
    name: 'alert',
    description: 'What to know before anything else, such as what is not confirmed.',
    read: ({ service }) => describeAlert(service),
  },
  {
    name: 'safety_note',
    description: 'What to know when somebody is not safe. Show it wherever you show the service.',
    read: ({ service }) => service.safetyNote,
  },
  {
    name: 'joint',
    description: 'Whether two people take part together. Never offer it where one is afraid.',
    type: 'boolean',
    read: ({ service }) => service.joint,
  },
  {
    name: 'summary',
    description: 'What it does for whom, in one sentence.',
    read: ({ service }) => service.summary,
  },
  {
    name: 'description',
    description: 'All that its page says, as plain text.',
    read: ({ service, site }) => describeService(service, site).join('\n\n'),
  },
  {
    name: 'organization_name',
    description: 'Who runs it.',
    read: ({ service }) => service.provider.name,
  },
  {
    name: 'organization_description',
    description: 'Who they are.',
    read: ({ service }) => service.provider.description,
  },
  {
    name: 'topics',
    description: 'What it helps with, with "; " between them.',
    read: ({ service }) => join(service.topics.map(({ text }) => text)),
  },
  {
    name: 'audiences',
    description: 'Who it is for, with "; " between them.',
    read: ({ service }) => join(service.audienceLabels),
  },
  {
    name: 'eligibility',
    description: 'Who may use it.',
    read: ({ service }) => service.eligibility,
  },
  {
    name: 'minimum_age',
    description: 'The youngest age, in years.',
    type: 'integer',
    read: ({ service }) => service.ages?.from,
  },
  {
    name: 'maximum_age',
    description: 'The oldest age, in years.',
    type: 'integer',
    read: ({ service }) => service.ages?.to,
  },
  {
    name: 'how_to_get_in',
    description: 'Whether it is paused, by referral only or has a waiting list.',
    read: ({ service }) => describeIntake(service).join(' '),
  },
  {
    name: 'cost_type',
    description: 'free, pay-what-you-can, sliding-scale, fixed, paid, varies or unknown.',
    read: ({ service }) => service.cost.kind,
  },
  {
    name: 'cost_amount',
    description: 'The price, or what is suggested, in pounds.',
    type: 'number',
    read: ({ service }) => service.cost.amount,
  },
  {
    name: 'cost_from',
    description: 'The lowest price, in pounds.',
    type: 'number',
    read: ({ service }) => service.cost.from,
  },
  {
    name: 'cost_to',
    description: 'The highest price, in pounds.',
    type: 'number',
    read: ({ service }) => service.cost.to,
  },
  {
    name: 'cost_description',
    description: 'All that is known of the cost.',
    read: ({ service }) => describeCost(service),
  },
  {
    name: 'channels',
    description: 'How it reaches people: phone, online, in-person, video, with "; " between them.',
    read: ({ service }) => join(service.channels),
  },
  {
    name: 'website',
    description: 'Its own page.',
    read: ({ service }) => service.website,
  },
  {
    name: 'page',
    description: 'Its page on our site.',
    read: ({ service, site }) => `${site}${service.href}`,
  },
  { name: 'email', description: 'Its email address.', read: ({ service }) => service.email },
  {
    name: 'online_contact',
    description: 'Web chats, sign language by video and forms, each with its address.',
    read: ({ service }) =>
      join(
        service.contactPages.map(({ kind, label, url }) =>
          [
            `${contactPageKinds[kind].said}, ${label}`,
            ...(service.pause === 'now' ? [] : [url]),
          ].join(': '),
        ),
      ),
  },
  {
    name: 'area_served',
    description: 'Where it works, with "; " between areas.',
    read: ({ service }) => join(service.areas.map(({ name }) => name)),
  },
  {
    name: 'languages',
    description: 'Languages it works in, with "; " between them.',
    read: ({ service }) => join(service.languages),
  },
  {
    name: 'interpretation',
    description: 'Interpreters and sign language.',
    read: ({ service }) => service.interpretation,
  },
  {
    name: 'accessibility',
    description: 'Access for disabled people.',
    read: ({ service }) => service.accessibility,
  },
  {
    name: 'opening_hours',
    description: 'Hours of the service as a whole, in UK time.',
    read: ({ service }) => service.openingHours && sayHours(service.openingHours),
  },
  {
    name: 'last_confirmed',
    description: 'The day of the source that confirms these details. Empty where none does.',
    type: 'date',
    read: ({ service }) => findAssuredDay(service),
  },
  {
    name: 'source',
    description: 'What the details were compared with.',
    read: ({ service }) => service.verified.source,
  },
  {
    name: 'source_page',
    description: 'The address of the source.',
    read: ({ service }) => service.verified.sourceUrl,
  },
  {
    name: 'source_date',
    description: 'The day that the source is of.',
    type: 'date',
    read: ({ service }) => service.verified.date,
  },
];

/** A number, or a place, of a service. */
type PartRow<Part> = ServiceRow & { part: Part; partId: string };

const ofService: readonly Column<ServiceRow>[] = [
  {
    name: 'service_id',
    description: 'The id of the service, as in services.csv.',
    read: ({ id }) => id,
  },
  {
    name: 'service_name',
    description: 'What the service is called.',
    read: ({ service }) => service.title,
  },
];

const phoneColumns: readonly Column<PartRow<Phone>>[] = [
  {
    name: 'id',
    description: 'The id of the number in this service.',
    read: ({ partId }) => partId,
  },
  ...ofService,
  { name: 'number', description: 'As people dial it in the UK.', read: ({ part }) => part.number },
  { name: 'extension', description: 'What to dial after it.', read: ({ part }) => part.extension },
  {
    name: 'kind',
    description: 'voice, text, whatsapp, text-relay or textphone.',
    read: ({ part }) => part.kind,
  },
  { name: 'label', description: 'Who or what answers.', read: ({ part }) => part.label },
  {
    name: 'hours',
    description: 'When somebody answers, in UK time.',
    read: ({ part }) => part.hours && sayHours(part.hours),
  },
  { name: 'note', description: 'What else to know.', read: ({ part }) => part.note },
  {
    name: 'confirmed',
    description: 'Whether a dated source gives this number.',
    type: 'boolean',
    read: ({ part, service }) => service.status === 'current' && !part.unconfirmed,
  },
];

const placeColumns: readonly Column<PartRow<Venue>>[] = [
  {
    name: 'id',
    description: 'The id of the place, the same for all services.',
    read: ({ partId }) => partId,
  },
  ...ofService,
  { name: 'name', description: 'What the place is called.', read: ({ part }) => part.name },
  { name: 'kind', description: 'physical or virtual.', read: ({ part }) => part.kind },
  { name: 'address', description: 'Number and street.', read: ({ part }) => part.address?.line1 },
  { name: 'town', description: 'The post town.', read: ({ part }) => part.address?.town },
  { name: 'county', description: 'The county.', read: ({ part }) => part.address?.county },
  { name: 'postcode', description: 'The postcode.', read: ({ part }) => part.address?.postcode },
  {
    name: 'accessibility',
    description: 'How to get in: steps, lift, toilet, parking.',
    read: ({ part }) => part.accessibility,
  },
  {
    name: 'hours',
    description: 'When the service is there, in UK time.',
    read: ({ part }) => part.hours && sayHours(part.hours),
  },
  { name: 'map', description: 'The address of a map.', read: ({ part }) => part.map },
];

function writeTable<Row>(
  name: Table['name'],
  title: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Table {
  const cells = rows.map((row) => columns.map(({ read }) => String(read(row) ?? '')));
  return {
    name,
    title,
    columns: columns.map(({ name: column, description, type }) => ({
      name: column,
      description,
      type,
    })),
    csv: writeCsv([columns.map((column) => column.name), ...cells]),
  };
}

/** Every table of open data, a row for each service, number and place of a service. */
export function writeTables({ services, site }: Publication): Table[] {
  const makeId = makeIds(site.url);
  const rows = services.map((service) => ({
    service,
    id: makeId(`service/${service.key}`),
    site: site.url,
  }));
  const phones = rows.flatMap((row): PartRow<Phone>[] => {
    const partId: MakeId = makePartIds(makeId, `service/${row.service.key}`);
    return row.service.phones.map((part) => ({
      ...row,
      part,
      partId: partId(
        `phone/${part.kind}/${part.number.replaceAll(' ', '')}/${part.extension ?? ''}`,
      ),
    }));
  });
  const places = rows.flatMap((row): PartRow<Venue>[] =>
    row.service.places.map((part) => ({ ...row, part, partId: makeId(`location/${part.key}`) })),
  );
  return [
    writeTable('services', 'Services', serviceColumns, rows),
    writeTable('phones', 'Numbers of services', phoneColumns, phones),
    writeTable('places', 'Places where services meet people', placeColumns, places),
  ];
}
