import { z } from 'astro/zod';
import { day, line } from './shared.ts';

/** What the accessibility tests looked at when they last passed. */
export const accessibilityRecordSchema = z.strictObject({
  date: day,
  /** How many pages, and further states of pages, were looked at. */
  pages: z.number().int().positive(),
  states: z.number().int().positive(),
  /** Digest of the code and the content that were tested. */
  digest: line,
  /** Every way in which each was looked at. */
  modes: z.array(line).min(1),
});

export type AccessibilityRecord = z.output<typeof accessibilityRecordSchema>;
