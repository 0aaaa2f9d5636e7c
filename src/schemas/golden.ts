import { z } from 'astro/zod';
import { key, line } from './shared.ts';

const page = z.string().regex(/^\/([a-z0-9-]+\/)*$/, {
  error: 'an address on this site with a slash at both ends, such as "/urgent-help/"',
});
const pages = z.array(page).min(1, { error: 'at least one word or phrase' });

/** What people type into search, and what must come of it. A council may leave this out. */
export const goldenSchema = z.strictObject({
  /** How many in a hundred of the phrases that want pages have one of these as first result. */
  first: z.int().min(0).max(100).default(0),
  phrases: z
    .array(
      z
        .strictObject({
          /** What somebody types. */
          q: line,
          /** Every one of these pages is among the first three results. */
          all: pages.optional(),
          /** At least one of these is. */
          any: pages.optional(),
          /** This page is the first result. */
          top: page.optional(),
          /** The answer above all results is the one that leads to this page. */
          safety: page.optional(),
          /** Exactly these answers stand above all results, in this order. */
          answers: z.array(key).optional(),
          /** What is said of the place that is named. */
          place: z.enum(['town', 'postcode', 'elsewhere']).optional(),
          /** What is searched for in the end: the same words, or those that a slip is mended to. */
          searched: line.optional(),
        })
        .refine(
          ({ all, any, top, safety, answers, place, searched }) =>
            all ?? any ?? top ?? safety ?? answers ?? place ?? searched,
          { error: 'what must come of it: all, any, top, safety, answers, place or searched' },
        ),
    )
    .min(1, { error: 'at least one word or phrase' }),
});

export type GoldenData = z.output<typeof goldenSchema>;
export type GoldenPhrase = GoldenData['phrases'][number];
