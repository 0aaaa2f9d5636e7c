import { z } from 'astro/zod';

/*
 * What the feed of version 3 holds: the fields of the profile HSDS-UK 3.0, and those of HSDS 3.0
 * that its readers know as well. A field without a value is left out.
 */

const id = z.uuid();
const words = z.string().min(1);
const day = z.iso.date();
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A term of a taxonomy. */
export const taxonomyTerm = z.strictObject({
  id,
  code: words,
  name: words,
  description: words,
  taxonomy: words,
  taxonomy_id: id,
  term_uri: z.url().optional(),
});

/** A taxonomy. */
export const taxonomy = z.strictObject({ id, name: words, description: words });

const attribute = z.strictObject({
  id,
  link_id: id,
  link_entity: z.literal('service'),
  link_type: words,
  value: words.optional(),
  taxonomy_term_id: id,
  taxonomy_term: taxonomyTerm,
});

const organization = z.strictObject({ id, name: words, description: words });

const location = z.strictObject({
  id,
  location_type: z.enum(['physical', 'virtual']),
  name: words,
  description: words.optional(),
  addresses: z
    .array(
      z.strictObject({
        id,
        location_id: id,
        address_1: words,
        city: words,
        state_province: words,
        postal_code: words,
        country: z.literal('GB'),
        address_type: z.literal('physical'),
      }),
    )
    .optional(),
  accessibility: z
    .array(z.strictObject({ id, location_id: id, description: words, accessibility: words }))
    .optional(),
});

/** What a list says of a service: all that is no list itself. */
export const listedService = z.strictObject({
  id,
  organization_id: id,
  name: words,
  alternate_name: words.optional(),
  description: words,
  url: z.url(),
  email: z.email().optional(),
  status: z.enum(['active', 'temporarily closed']),
  interpretation_services: words.optional(),
  application_process: words.optional(),
  fees_description: words.optional(),
  eligibility_description: words.optional(),
  minimum_age: z.number().optional(),
  maximum_age: z.number().optional(),
  assured_date: day.optional(),
  alert: words.optional(),
  organization,
});

/** What the page of a service says. */
export const service = listedService.extend({
  phones: z
    .array(
      z.strictObject({
        id,
        service_id: id,
        number: words,
        extension: z.number().optional(),
        type: z.enum(['voice', 'text', 'textphone']),
        description: words,
      }),
    )
    .optional(),
  schedules: z
    .array(
      z.strictObject({
        id,
        service_id: id,
        service_at_location_id: id.optional(),
        freq: z.literal('WEEKLY'),
        interval: z.literal(1),
        byday: words,
        opens_at: time,
        closes_at: time,
        description: words,
        attending_type: z.enum(['phone', 'venue', 'online']).optional(),
        notes: words.optional(),
      }),
    )
    .optional(),
  service_areas: z.array(
    z.strictObject({
      id,
      service_id: id,
      name: words,
      service_area: words,
    }),
  ),
  service_at_locations: z
    .array(z.strictObject({ id, service_id: id, location_id: id, location }))
    .optional(),
  languages: z.array(z.strictObject({ id, service_id: id, name: words })).optional(),
  cost_options: z
    .array(
      z.strictObject({
        id,
        service_id: id,
        option: words,
        amount: z.number().optional(),
        currency: z.literal('gbp').optional(),
        amount_description: words,
      }),
    )
    .optional(),
  attributes: z.array(attribute),
});

/** What the address of the feed itself says. */
export const root = z.strictObject({ version: words, profile: z.url(), openapi_url: z.url() });

/** A list whose one page holds everything. */
export const page = (item: z.ZodType): z.ZodType =>
  z.strictObject({
    total_items: z.int(),
    total_pages: z.int(),
    page_number: z.int(),
    size: z.int(),
    first_page: z.boolean(),
    last_page: z.boolean(),
    empty: z.boolean(),
    contents: z.array(item),
  });

export type FeedService = z.infer<typeof service>;
export type ListedService = z.infer<typeof listedService>;
export type TaxonomyTerm = z.infer<typeof taxonomyTerm>;
export type Taxonomy = z.infer<typeof taxonomy>;
