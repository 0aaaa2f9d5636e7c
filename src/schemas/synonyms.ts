import { z } from 'astro/zod';
import { line } from './shared.ts';

const phrases = z.array(line).min(1, { error: 'at least one word or phrase' });

/** Words that people say for what this site calls by another name. */
export const synonymsSchema = z.strictObject({
  synonyms: z
    .array(
      z.strictObject({
        /** What people say. */
        words: phrases,
        /** What this site says: each is searched for as well. */
        means: phrases,
      }),
    )
    .min(1, { error: 'at least one group of words' }),
  /** Words that look like slips of other words here and are not. */
  neverCorrect: z.array(line.regex(/^\S+$/, { error: 'one word' })).default([]),
});

export type SynonymsData = z.output<typeof synonymsSchema>;
