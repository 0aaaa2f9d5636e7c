// Over 200 lines: one shape for each object of the standard, in all its versions.
import { z } from 'astro/zod';

/*
 * What is read of a feed: Open Referral UK 3.0 and 1.0, and HSDS 3.0, whose names differ. Feeds are
 * taken as they come: null, "" and nothing are the same, numbers may be texts, and what has another
 * type than the standard says is left out. Only what has no id or no name is no service.
 */

/** The most items of one list: beyond, no reader could use them. */
const mostItems = 500;

/** Fields of an object, its own ones alone. */
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readText(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function readNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

const text = z.unknown().optional().transform(readText);
const number = z.unknown().optional().transform(readNumber);

/** A text, or a list of texts as one with commas. */
const texts = z
  .unknown()
  .optional()
  .transform((value) =>
    Array.isArray(value)
      ? readText(value.flatMap((each: unknown) => readText(each) ?? []).join(','))
      : readText(value),
  );

/** A list of objects; what is none, and what comes after the most, is left out. */
const list = <Item extends z.ZodType>(item: Item) =>
  z
    .unknown()
    .optional()
    .transform((value): z.output<Item>[] =>
      Array.isArray(value)
        ? value.slice(0, mostItems).flatMap((each: unknown) => {
            const read = isRecord(each) ? item.safeParse(each) : undefined;
            return read?.success === true ? [read.data] : [];
          })
        : [],
    );

/** One object; nothing where it is none. */
const one = <Item extends z.ZodType>(item: Item) =>
  z
    .unknown()
    .optional()
    .transform((value): z.output<Item> | undefined => {
      const read = isRecord(value) ? item.safeParse(value) : undefined;
      return read?.success === true ? read.data : undefined;
    });

const phone = z.object({
  number: text,
  extension: text,
  type: text,
  description: text,
});

const contact = z.object({
  name: text,
  title: text,
  department: text,
  email: text,
  phones: list(phone),
});

const schedule = z.object({
  service_at_location_id: text,
  valid_from: text,
  valid_to: text,
  freq: text,
  interval: text,
  byday: texts,
  bymonthday: texts,
  byyearday: text,
  byweekno: text,
  count: text,
  until: text,
  opens_at: text,
  closes_at: text,
  description: text,
  attending_type: text,
  notes: text,
});

const address = z.object({
  address_1: text,
  address_2: text,
  city: text,
  state_province: text,
  postal_code: text,
  country: text,
  address_type: text,
});

const accessibility = z.object({ description: text, details: text, accessibility: text });

const location = z.object({
  id: text,
  location_type: text,
  name: text,
  description: text,
  latitude: number,
  longitude: number,
  addresses: list(address),
  physical_addresses: list(address),
  accessibility: list(accessibility),
  accessibility_for_disabilities: list(accessibility),
  phones: list(phone),
  schedules: list(schedule),
});

const atLocation = z.object({
  id: text,
  location_id: text,
  location: one(location),
  phones: list(phone),
  contacts: list(contact),
  schedules: list(schedule),
  regular_schedule: list(schedule),
});

const identifier = z.object({ identifier_scheme: text, identifier: text });

const organization = z.object({
  id: text,
  name: text,
  description: text,
  website: text,
  url: text,
  organization_identifiers: list(identifier),
});

const term = z.object({
  id: text,
  code: text,
  name: text,
  term: text,
  taxonomy: text,
  vocabulary: text,
  parent_id: text,
});

/** What describes a service: a term, or the id alone of one that stands in the list of terms. */
const attribute = z
  .object({ link_type: text, value: text, taxonomy_term_id: text, taxonomy_term: one(term) })
  .transform(({ taxonomy_term_id: id, taxonomy_term: own, ...rest }) => {
    const isNamed = (own?.id ?? own?.name ?? own?.term) !== undefined;
    return {
      ...rest,
      taxonomy_term: isNamed || id === undefined ? own : term.parse({ ...own, id }),
    };
  });

const service = z.object({
  id: text,
  name: text,
  alternate_name: text,
  description: text,
  url: text,
  email: text,
  status: text,
  interpretation_services: text,
  application_process: text,
  fees_description: text,
  fees: text,
  eligibility_description: text,
  minimum_age: number,
  maximum_age: number,
  assured_date: text,
  last_modified: text,
  alert: text,
  wait_time: text,
  organization: one(organization),
  phones: list(phone),
  contacts: list(contact),
  schedules: list(schedule),
  regular_schedules: list(schedule),
  service_areas: list(z.object({ id: text, name: text, service_area: text, description: text })),
  service_at_locations: list(atLocation),
  languages: list(z.object({ name: text, language: text, code: text })),
  cost_options: list(
    z.object({
      option: text,
      amount: number,
      amount_description: text,
      valid_to: text,
      currency: text,
    }),
  ),
  eligibilitys: list(z.object({ eligibility: text, minimum_age: number, maximum_age: number })),
  attributes: list(attribute),
  service_taxonomys: list(z.object({ taxonomy: one(term) })),
});

export type FeedService = z.output<typeof service> & { id: string; name: string };
export type FeedTerm = z.output<typeof term>;
export type FeedSchedule = z.output<typeof schedule>;
export type FeedPhone = z.output<typeof phone>;
export type FeedLocation = z.output<typeof location>;
export type FeedAtLocation = z.output<typeof atLocation>;
export type FeedOrganization = z.output<typeof organization>;

/** Something that cannot be imported: what it is called, and why. */
export interface Refusal {
  id: string;
  name: string;
  why: string;
}

const isId = (id: string): boolean =>
  // It stands in an address and in a file: no step up, nothing that nobody sees.
  id.length <= 200 && !/^\.{1,2}$/.test(id) && !/[\p{Cc}\p{Cf}\uFFFD]/u.test(id);

/** Whether a text holds what stands for bytes that are no UTF-8. */
const isTorn = (value: unknown): boolean => JSON.stringify(value).includes('\uFFFD');

/** One service of a feed; why it is none where it has no id or no name, or cannot be read. */
export function readService(value: unknown): FeedService | Refusal {
  const read = isRecord(value) ? service.safeParse(value) : undefined;
  const { id = '', name = '' } = read?.data ?? {};
  const refuse = (why: string): Refusal => ({ id, name, why });
  if (!read?.success) return refuse('it is no service, but something of another type');
  if (id === '') return refuse('it has no id');
  if (!isId(id)) return { id: id.slice(0, 60), name, why: 'its id is none that can be kept' };
  if (name === '') return refuse('it has no name');
  if (isTorn(read.data)) return refuse('it has characters that are no UTF-8');
  return { ...read.data, id, name };
}

/** One term of a list of terms; nothing where it is none. */
export const readTerm = (value: unknown): FeedTerm | undefined =>
  isRecord(value) ? term.safeParse(value).data : undefined;

/** What a list says besides its items. */
export interface FeedPage {
  kind: 'page';
  items: unknown[];
  page: number | undefined;
  pages: number | undefined;
  total: number | undefined;
  last: boolean | undefined;
}

/** What one answer of a feed is. */
export type FeedAnswer =
  | FeedPage
  /** What the address of a feed itself says. */
  | { kind: 'root'; version: string }
  | { kind: 'single'; item: unknown }
  | { kind: 'none'; why: string };

const readFlag = (value: unknown): boolean | undefined =>
  typeof value === 'boolean' ? value : undefined;

/** What an answer of a feed is, by its text. It never throws. */
export function readAnswer(body: string): FeedAnswer {
  let value: unknown;
  try {
    value = JSON.parse(body.replace(/^\uFEFF/, ''));
  } catch {
    const page = /^\s*<(?:!doctype|html|\?xml)/i.test(body);
    return { kind: 'none', why: page ? 'a page, and no JSON' : 'no JSON, or only a part of it' };
  }
  if (Array.isArray(value)) {
    const rest = { page: 1, pages: 1, total: value.length, last: true };
    return { kind: 'page', items: value, ...rest };
  }
  if (!isRecord(value)) return { kind: 'none', why: 'JSON that is no list and no service' };
  const { contents, content, version, id } = value;
  const items = Array.isArray(contents) ? contents : content;
  if (Array.isArray(items)) {
    return {
      kind: 'page',
      items,
      page: readNumber(value['page_number'] ?? value['number']),
      pages: readNumber(value['total_pages'] ?? value['totalPages']),
      total: readNumber(value['total_items'] ?? value['totalElements']),
      last: readFlag(value['last_page'] ?? value['last']),
    };
  }
  if (typeof version === 'string' && id === undefined) return { kind: 'root', version };
  if (id !== undefined || value['name'] !== undefined) return { kind: 'single', item: value };
  return { kind: 'none', why: 'JSON that is no list and no service' };
}

/** The lists that a service has only where it is whole. */
const wholeLists = [
  'schedules',
  'regular_schedules',
  'service_areas',
  'service_at_locations',
  'contacts',
  'phones',
  'cost_options',
  'attributes',
  'service_taxonomys',
];

/** Whether an item of a list says all that its own address would say. */
export const isWhole = (item: unknown): boolean =>
  isRecord(item) && wholeLists.some((name) => Array.isArray(item[name]));

/** The id of an item of a list, as it is asked for; nothing where it has none that can be. */
export function readId(item: unknown): string | undefined {
  const id = isRecord(item) ? readText(item['id']) : undefined;
  return id !== undefined && isId(id) ? id : undefined;
}

/** What an item of a list is called. */
export const readName = (item: unknown): string =>
  (isRecord(item) ? readText(item['name']) : undefined) ?? '';
