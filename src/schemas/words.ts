import { z } from 'astro/zod';
import { line } from './shared.ts';

/** What `npm run check:words` looks for on the built pages. */
export const wordsSchema = z.strictObject({
  /** The age, in years, that must be able to read every page for parents. */
  readingAge: z.number().positive(),
  /** The most words of one sentence on a page for parents. */
  sentence: z.number().int().positive(),
  /** How the addresses begin of pages that are not for parents. */
  practitioners: z.array(
    line.regex(/^\/([a-z0-9-]+\/)*$/, {
      error: 'the beginning of an address, as "/practitioners/"',
    }),
  ),
  /** Words that no title of a tab holds where a page is about fear or abuse: others may read it. */
  telling: z.array(line).min(1, { error: 'at least one word' }),
  /** Short forms in capital letters that need no explanation. */
  known: z.array(line.regex(/^\S+$/, { error: 'one word' })).default([]),
  /** Words of councils and courts, which need a meaning beside them. */
  terms: z
    .array(
      z.strictObject({
        /** The term in its forms. */
        words: z.array(line).min(1, { error: 'at least one word' }),
        /** Phrases of which one must stand near the first use of the term on a page. */
        means: z.array(line).min(1, { error: 'at least one phrase' }),
      }),
    )
    .default([]),
  /** One word for one thing: what to say, and what pages do not say in its place. */
  instead: z
    .array(
      z.strictObject({
        say: line,
        /** Every form of the words that are not said. */
        not: z.array(line).min(1, { error: 'at least one word' }),
        /** Whose pages are held to it; all of them where it is left out. */
        on: z.enum(['parents', 'practitioners']).optional(),
      }),
    )
    // Where one entry says what another does not, no page could be right.
    .superRefine((entries, context) => {
      entries.forEach(({ not, on }, place) => {
        const said = entries
          .filter((entry) => !on || !entry.on || entry.on === on)
          .map(({ say }) => say);
        not.forEach((word, index) => {
          if (!said.includes(word)) return;
          context.addIssue({
            code: 'custom',
            path: [place, 'not', index],
            message: 'another word: this is one to "say" for the same readers',
          });
        });
      });
    })
    .default([]),
});

export type WordsData = z.output<typeof wordsSchema>;
