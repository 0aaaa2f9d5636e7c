import { z } from 'astro/zod';
import { icons } from '../lib/services/icons.ts';
import { idIn, key, keywords, line, order, summary, text, tabTitle, tileTitle } from './shared.ts';
import { downloads, videos } from './prose-parts.ts';

/** A statement a parent recognises, with advice and the services that fit. The body is "What may help". */
export const situationSchema = z.strictObject({
  key,
  title: line.meta({ title: 'Statement', description: 'In the first person.' }),
  tileTitle,
  tabTitle,
  downloads,
  videos,
  icon: z.enum(icons).optional().meta({
    title: 'Icon',
    description: 'The small picture of its tile. Without one it is that of its first topic.',
  }),
  summary,
  order,
  audience: z.enum(['together', 'apart', 'either', 'young']).meta({
    title: 'Whose situation it is',
    description: 'Parents together, apart or either; young for a page that children read.',
  }),
  topics: z
    .array(idIn('topics'))
    .min(1)
    .meta({ title: 'Topics', description: 'What it is about, closest first. At least one.' }),
  services: z
    .array(idIn('services'))
    .min(2, { error: 'at least two services' })
    .meta({ title: 'Services', description: 'Those that fit, best first. At least two.' }),
  callFirst: z.array(idIn('services')).default([]).meta({
    title: 'Call first',
    description:
      'Services to call, near the top with their numbers. On a page about safety they stand in place of the site’s own.',
  }),
  first: z.array(text).min(1).max(4).meta({
    title: 'What to do first',
    description: 'One to four short steps, each a sentence or two.',
  }),
  guides: z
    .array(idIn('parents'))
    .default([])
    .meta({ title: 'Guides', description: 'Guides for parents to read next.' }),
  safety: z.boolean().default(false).meta({
    title: 'About safety',
    description: 'For fear, abuse or risk: the page leads with safety and offers nothing joint.',
  }),
  keywords,
});

export type SituationData = z.output<typeof situationSchema>;
