import { z } from 'astro/zod';
import { day, id, key, line, summary, tabTitle } from './shared.ts';
import { downloads, pageLanguage, videos } from './prose-parts.ts';

/** A page that a public body owes its readers, at the root of the site. */
export const policySchema = z.strictObject({
  key,
  title: line,
  tabTitle,
  language: pageLanguage,
  downloads,
  videos,
  summary,
  order: z.number().int().positive(),
  /** When the page was last reviewed. */
  reviewed: day,
  /** Services shown first, as cards with their numbers. */
  callFirst: z.array(id).default([]),
  /** True when the page is about danger or abuse. */
  safety: z.boolean().default(false),
  keywords: z.array(line).default([]),
  /** Faults that people found in how accessible the pages are, and since when each is known. */
  faults: z.array(z.strictObject({ what: line, since: day })).default([]),
});

export type PolicyData = z.output<typeof policySchema>;
