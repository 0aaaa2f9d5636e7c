import type { z } from 'astro/zod';
import { collections } from '../schemas/collections.ts';
import { siteSchema } from '../schemas/site.ts';

/** A kind of content that the editor shows: all files of a folder, or one file. */
export interface Shown {
  /** The folder of `content/`, or the name of the file without its ending. */
  name: string;
  schema: z.ZodType;
  ending: string;
  title: string;
  /** What one of them is called. */
  one: string;
  /** The field that an entry is listed by. */
  label: string;
  /** The folder of its page on the site; nothing where it has none. */
  page?: string;
  /** What stands below the facts; nothing where a file holds facts alone. */
  prose?: {
    hint: string;
    /** Whether it holds tags of the site’s own, which only the text itself shows right. */
    tags: boolean;
  };
}

const headings = 'under “How it can help” and “How to start”';

/**
 * What the editor shows. The checker, the finder, the referral forms and the plan are not here:
 * what they say decides safety, and a form would hide it.
 */
export const shownFolders: readonly Shown[] = [
  {
    ...{ name: 'services', ...collections.services, title: 'Services', one: 'Service' },
    ...{ label: 'title', page: 'support' },
    prose: {
      hint: `What no field says, ${headings}. Numbers, hours and prices stand in the fields alone.`,
      tags: false,
    },
  },
  {
    ...{ name: 'providers', ...collections.providers, title: 'Providers', one: 'Provider' },
    label: 'name',
  },
  { ...{ name: 'places', ...collections.places, title: 'Places', one: 'Place' }, label: 'name' },
  {
    ...{ name: 'audiences', ...collections.audiences, title: 'Audiences', one: 'Audience' },
    label: 'label',
  },
  {
    ...{ name: 'topics', ...collections.topics, title: 'Topics', one: 'Topic' },
    ...{ label: 'label', page: 'topics' },
  },
  {
    ...{ name: 'situations', ...collections.situations, title: 'Situations', one: 'Situation' },
    ...{ label: 'title', page: 'situations' },
    prose: { hint: 'What may help, under that heading, with links to services.', tags: false },
  },
  {
    ...{ name: 'parents', ...collections.parents, title: 'Guides', one: 'Guide' },
    ...{ label: 'title', page: 'parents' },
    prose: {
      hint: 'Markdown: “## ” before a heading. Keep each line that begins with < as it is.',
      tags: true,
    },
  },
];

/** The file that says what is true of the whole site. */
export const shownSite: Shown = {
  ...{ name: 'site', schema: siteSchema, ending: 'yaml', title: 'The site', one: 'The site' },
  ...{ label: 'name' },
};
