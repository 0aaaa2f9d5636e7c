import { existsSync } from 'node:fs';
import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { collections as folders, type CollectionName } from './schemas/collections.ts';
import { planFiles } from './schemas/plan.ts';
import { promotedSchema } from './schemas/promoted.ts';
import { searchPlacesSchema } from './schemas/search-places.ts';
import { siteSchema } from './schemas/site.ts';
import { termsSchema } from './schemas/terms.ts';

const files = (name: CollectionName): Loader =>
  glob({ base: `./content/${name}`, pattern: `*.${folders[name].ending}` });

/** A file of `content/plan/`, which a council may not have. */
const planFile = (name: keyof typeof planFiles): Loader =>
  glob({ base: './content/plan', pattern: `${name}.yaml` });

export const collections = {
  site: defineCollection({
    loader: glob({ base: './content', pattern: 'site.yaml' }),
    schema: siteSchema,
  }),
  terms: defineCollection({
    // A council may know of none: a file that is not there would be a warning in every build.
    loader: existsSync('content/terms.yaml')
      ? glob({ base: './content', pattern: 'terms.yaml' })
      : () => [],
    schema: termsSchema,
  }),
  promoted: defineCollection({
    loader: glob({ base: './content/search', pattern: 'promoted.yaml' }),
    schema: promotedSchema,
  }),
  searchPlaces: defineCollection({
    // A council may list none.
    loader: existsSync('content/search/places.yaml')
      ? glob({ base: './content/search', pattern: 'places.yaml' })
      : () => [],
    schema: searchPlacesSchema,
  }),
  services: defineCollection({ loader: files('services'), schema: folders.services.schema }),
  providers: defineCollection({ loader: files('providers'), schema: folders.providers.schema }),
  places: defineCollection({ loader: files('places'), schema: folders.places.schema }),
  audiences: defineCollection({ loader: files('audiences'), schema: folders.audiences.schema }),
  topics: defineCollection({ loader: files('topics'), schema: folders.topics.schema }),
  situations: defineCollection({ loader: files('situations'), schema: folders.situations.schema }),
  parents: defineCollection({ loader: files('parents'), schema: folders.parents.schema }),
  scenes: defineCollection({ loader: files('scenes'), schema: folders.scenes.schema }),
  toolkit: defineCollection({ loader: files('toolkit'), schema: folders.toolkit.schema }),
  programme: defineCollection({ loader: files('programme'), schema: folders.programme.schema }),
  policies: defineCollection({ loader: files('policies'), schema: folders.policies.schema }),
  checker: defineCollection({ loader: files('checker'), schema: folders.checker.schema }),
  finder: defineCollection({ loader: files('finder'), schema: folders.finder.schema }),
  planTemplate: defineCollection({ loader: planFile('template'), schema: planFiles.template }),
  planSafety: defineCollection({ loader: planFile('safety'), schema: planFiles.safety }),
  planRotas: defineCollection({ loader: planFile('rotas'), schema: planFiles.rotas }),
  planHolidays: defineCollection({ loader: planFile('holidays'), schema: planFiles.holidays }),
  planSpecialDays: defineCollection({
    loader: planFile('special-days'),
    schema: planFiles['special-days'],
  }),
  planWords: defineCollection({ loader: planFile('words'), schema: planFiles.words }),
  referrals: defineCollection({ loader: files('referrals'), schema: folders.referrals.schema }),
};
