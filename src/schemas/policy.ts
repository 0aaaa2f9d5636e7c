import { z } from 'astro/zod';
import { day, id, key, line, summary } from './shared.ts';

/** A page that a public body owes its readers, at the root of the site. */
export const policySchema = z.strictObject({
  key,
  title: line,
  summary,
  order: z.number().int().positive(),
  /** When the page was last reviewed. */
  reviewed: day,
  /** Services shown first, as cards with their numbers. */
  callFirst: z.array(id).default([]),
  /** True when the page is about danger or abuse. */
  safety: z.boolean().default(false),
  keywords: z.array(line).default([]),
  /** What the accessibility tests found when they last ran: `npm run test:accessibility` writes it. */
  tested: z
    .strictObject({
      date: day,
      /** How many pages, and further states of pages, were looked at. */
      pages: z.number().int().positive(),
      states: z.number().int().positive(),
      /** Digest of the code that was tested. */
      code: line,
      /** Every way in which each was looked at. */
      modes: z.array(line).min(1),
      /** What is known to be wrong, and since when. */
      faults: z.array(z.strictObject({ what: line, since: day })),
    })
    .optional(),
});

export type PolicyData = z.output<typeof policySchema>;
