import { z } from 'astro/zod';
import { eachOnce, idIn, line, webAddress } from './shared.ts';

/** Names of what the feed calls by other names; a name that leads nowhere leaves the thing out. */
const sameName = (name: string | undefined): string => (name ?? '').trim().toLowerCase();

/** A feed of another publisher: what it is called, who checks what comes from it, and what its words mean here. */
export const feedSchema = z.strictObject({
  /** What the source is called on pages. */
  name: line,
  /** Where it is read from; a feed that comes as a file has none. */
  url: webAddress.optional(),
  /** Under what its facts may be used. */
  licence: line,
  /** The role that checks what comes from it. */
  by: line,
  /** Words by which it describes services. */
  terms: z
    .array(
      z.strictObject({
        /** The term, by its name or its id in the feed. */
        term: line,
        /** The list that the term is of, where two lists have it. */
        of: line.optional(),
        topics: z.array(idIn('topics')).default([]),
        audiences: z.array(idIn('audiences')).default([]),
      }),
    )
    .superRefine(eachOnce('each term once', ({ term, of }) => [sameName(term), sameName(of)]))
    .default([]),
  /** Its areas, and buildings that are here already. */
  places: z
    .array(
      z.strictObject({
        /** The area or building, by its name or its id in the feed. */
        place: line,
        is: idIn('places').optional(),
      }),
    )
    .superRefine(eachOnce('each place once', ({ place }) => sameName(place)))
    .default([]),
  /** Organisations that are here already under another name. */
  providers: z
    .array(
      z.strictObject({
        /** The organisation, by its name or its id in the feed. */
        provider: line,
        is: idIn('providers'),
      }),
    )
    .superRefine(eachOnce('each provider once', ({ provider }) => sameName(provider)))
    .default([]),
  /** What a service gets of which the feed says nothing. */
  otherwise: z
    .strictObject({
      topics: z.array(idIn('topics')).default([]),
      audiences: z.array(idIn('audiences')).default([]),
      areas: z.array(idIn('places')).default([]),
    })
    .prefault({}),
});

export type FeedData = z.output<typeof feedSchema>;
