import { z } from 'astro/zod';
import { id, key, line, link, summary, tabTitle } from './shared.ts';
import { downloads, videos } from './prose-parts.ts';
import { source } from './toolkit-page.ts';

/** A page about the programme, or one that tells practitioners how to take part. */
export const programmePageSchema = z.strictObject({
  key,
  title: line,
  tabTitle,
  downloads,
  videos,
  summary,
  order: z.number().int().positive(),
  /** Which part of the site it belongs to. "about" itself is the front page of its part. */
  section: z.enum(['about', 'practitioners']),
  /** A journey in order: what is done at each step, where, with what at hand, and how long. */
  steps: z
    .array(
      z.strictObject({
        title: line,
        text: line,
        where: link,
        haveReady: z.array(line).default([]),
        takes: line,
      }),
    )
    .default([]),
  next: z.array(link).default([]),
  services: z.array(id).default([]),
  sources: z.array(source).default([]),
  keywords: z.array(line).default([]),
});

export type ProgrammePageData = z.output<typeof programmePageSchema>;
