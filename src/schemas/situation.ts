import { z } from 'astro/zod';
import { icons } from '../lib/services/icons.ts';
import { id, key, line, summary, text, tabTitle, tileTitle } from './shared.ts';

/** A statement a parent recognises, with advice and the services that fit. The body is "What may help". */
export const situationSchema = z.strictObject({
  key,
  /** The statement, in the first person. */
  title: line,
  /** The statement as a tile says it. */
  tileTitle,
  tabTitle,
  /** The icon of its tile; without one it is that of its first topic. */
  icon: z.enum(icons).optional(),
  summary,
  order: z.number().int().positive(),
  /** Whose situation this is. One for young readers is linked at the top of the home page. */
  audience: z.enum(['together', 'apart', 'either', 'young']),
  topics: z.array(id).min(1),
  /** Services that fit, best first. */
  services: z.array(id).min(2, { error: 'at least two services' }),
  /** Services to call, as cards with their numbers, near the top; of a page about safety, in place of the site's own. */
  callFirst: z.array(id).default([]),
  /** What to do first: one to four short steps, each its own sentence or two. */
  first: z.array(text).min(1).max(4),
  /** Guides to read next: files in parents/. */
  guides: z.array(id).default([]),
  /** True for fear, abuse or risk: the page leads with safety and offers nothing joint. */
  safety: z.boolean().default(false),
  /** Everyday words that should find this page. */
  keywords: z.array(line).default([]),
});

export type SituationData = z.output<typeof situationSchema>;
