import { z } from 'astro/zod';
import { id, key, line, link, summary, webAddress, tabTitle } from './shared.ts';
import { downloads, videos } from './prose-parts.ts';

/** Where a statement comes from. */
export const source = z.strictObject({
  title: line,
  /** The year or date the source itself gives. */
  date: line.optional(),
  url: webAddress.optional(),
});

/** A page of the practitioners' toolkit. */
export const toolkitPageSchema = z.strictObject({
  key,
  title: line,
  tabTitle,
  downloads,
  videos,
  summary,
  order: z.number().int().positive(),
  topics: z.array(id).default([]),
  /** Sentences a practitioner can say out loud. */
  say: z.array(line).min(2),
  /** What to look and listen for. */
  watchFor: z.array(line).min(2),
  /** What to do next, in order. */
  next: z.array(link).min(1),
  /** Services to have at hand. */
  services: z.array(id).default([]),
  sources: z.array(source).default([]),
  keywords: z.array(line).default([]),
});
