import { z } from 'astro/zod';
import { id, key, line, link, summary } from './shared.ts';
import { source } from './toolkit-page.ts';

/** A page about the programme, or one that tells practitioners how to take part. */
export const programmePageSchema = z.strictObject({
  key,
  title: line,
  summary,
  order: z.number().int().positive(),
  /** Which part of the site it belongs to. "about" itself is the front page of its part. */
  section: z.enum(['about', 'practitioners']),
  next: z.array(link).default([]),
  services: z.array(id).default([]),
  sources: z.array(source).default([]),
  keywords: z.array(line).default([]),
});

export type ProgrammePageData = z.output<typeof programmePageSchema>;
