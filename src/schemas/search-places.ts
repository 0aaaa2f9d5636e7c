import { z } from 'astro/zod';
import { line } from './shared.ts';

/** A field that stood here once. */
const moved = z.undefined({
  error: 'nothing: towns and postcodes stand in places/, each at the area that it lies in',
});

/**
 * What search says when somebody types where they live, and names outside the area. Towns and
 * postcodes of the area stand at its places. A council may leave this out.
 */
export const searchPlacesSchema = z.strictObject({
  here: z.strictObject({
    /** What search looks for in place of the name. */
    lookFor: line,
    /** Said of a town in the area, and of a postcode that does not cross its border. */
    town: line,
    towns: moved.optional(),
    postcodes: moved.optional(),
    /** Said of a postcode that crosses the border. */
    postcode: line,
  }),
  elsewhere: z.strictObject({
    lookFor: line,
    /** Towns and areas outside that people may type. */
    towns: z.array(line).default([]),
    /** Said of these, and of every other postcode. */
    text: line,
  }),
});

export type SearchPlacesData = z.output<typeof searchPlacesSchema>;
