import { z } from 'astro/zod';
import { line } from './shared.ts';

const postcode = z.string().regex(/^[A-Z]{1,2}\d[A-Z\d]?$/, {
  error: 'the first half of a postcode in capitals, such as "SG1"',
});

/** What search says when somebody types where they live. A council may leave this out. */
export const searchPlacesSchema = z.strictObject({
  here: z.strictObject({
    /** What search looks for in place of the name. */
    lookFor: line,
    towns: z.array(line).min(1, { error: 'at least one word or phrase' }),
    /** Said of a town in the area. */
    town: line,
    /** First halves of postcodes of which at least a part is in the area. */
    postcodes: z.array(postcode).default([]),
    /** Said of such a postcode, which may cross the border. */
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
