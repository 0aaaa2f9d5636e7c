import { z } from 'astro/zod';
import { idIn, key, keywords, line, order, summary, tabTitle } from './shared.ts';
import { downloads, pageLanguage, videos } from './prose-parts.ts';

/** A guide for parents. */
export const parentGuideSchema = z.strictObject({
  key,
  title: line.meta({ title: 'Title', description: 'What the guide is called.' }),
  tabTitle,
  language: pageLanguage,
  downloads,
  videos,
  summary,
  order,
  topics: z
    .array(idIn('topics'))
    .min(1)
    .meta({ title: 'Topics', description: 'What it is about. At least one.' }),
  services: z
    .array(idIn('services'))
    .default([])
    .meta({ title: 'Services', description: 'Services named as next steps.' }),
  safety: z.boolean().default(false).meta({
    title: 'About safety',
    description: 'For fear or abuse: safety leads and nothing joint is offered.',
  }),
  keywords,
});
