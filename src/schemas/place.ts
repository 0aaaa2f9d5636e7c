import { z } from 'astro/zod';
import { key, line, webAddress } from './shared.ts';

/** An area that services cover, or a building or video room where they meet people. */
export const placeSchema = z.strictObject({
  key,
  name: line,
  description: line,
  kind: z.enum(['area', 'physical', 'virtual']),
  /** Address of a building, as far as a source gives it. */
  address: z
    .strictObject({
      line1: line.optional(),
      town: line.optional(),
      county: line.optional(),
      postcode: line.optional(),
    })
    .optional(),
  /** Official statistics page that names an area. */
  uri: webAddress.optional(),
});

export type PlaceData = z.output<typeof placeSchema>;
