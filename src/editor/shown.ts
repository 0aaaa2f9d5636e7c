import { collections } from '../schemas/collections.ts';
import { siteSchema } from '../schemas/site.ts';

/**
 * What the editor shows: a folder of `content/` each, and `site.yaml`. The checker, the finder, the
 * referral forms and the plan are not here: what they say decides safety, and a form would hide it.
 */
export const shownSchemas = {
  services: collections.services.schema,
  providers: collections.providers.schema,
  places: collections.places.schema,
  topics: collections.topics.schema,
  situations: collections.situations.schema,
  parents: collections.parents.schema,
  site: siteSchema,
} as const;
