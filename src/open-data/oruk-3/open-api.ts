import { z } from 'astro/zod';
import type { PublicSite } from '../../schemas/site.ts';
import { listedService, page, root, service, taxonomy, taxonomyTerm } from './shapes.ts';
import { feedAddress, profileName } from './write-feed.ts';

const toSchema = (shape: z.ZodType): object => z.toJSONSchema(shape, { target: 'openapi-3.0' });

const answer = (description: string, shape: z.ZodType): object => ({
  description,
  content: { 'application/json': { schema: toSchema(shape) } },
});

const missing = answer('There is no such thing.', z.strictObject({ error: z.string() }));

const list = (name: string, item: z.ZodType): object => ({
  get: {
    summary: `Every ${name}, on one page. Nothing can be asked for behind the address.`,
    responses: { 200: answer(`Every ${name}.`, page(item)) },
  },
});

const single = (name: string, item: z.ZodType): object => ({
  get: {
    summary: `One ${name}, whole.`,
    parameters: [
      { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
    ],
    responses: { 200: answer(`The ${name}.`, item), 404: missing },
  },
});

/**
 * The description of the feed for programs: whole in itself, with every field that the feed gives
 * and no other. It names the profile in each of the places where validators look for one.
 */
export const writeOpenApi = (site: PublicSite): object => ({
  openapi: '3.0.3',
  'x-hsds-version': profileName,
  info: {
    title: `${site.name}: services`,
    version: profileName,
    description: `${site.description} Open Referral UK 3.0, as files: every list stands on one page, and parameters are passed over.`,
    license: site.licence,
  },
  servers: [{ url: `${site.url}${feedAddress}` }],
  paths: {
    '/': {
      get: {
        summary: 'The version of the feed.',
        responses: { 200: answer('The version.', root) },
      },
    },
    '/services': list('service', listedService),
    '/services/{id}': single('service', service),
    '/taxonomies': list('taxonomy', taxonomy),
    '/taxonomies/{id}': single('taxonomy', taxonomy),
    '/taxonomy_terms': list('taxonomy term', taxonomyTerm),
    '/taxonomy_terms/{id}': single('taxonomy term', taxonomyTerm),
  },
});
