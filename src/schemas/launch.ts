import { z } from 'astro/zod';
import { line } from './shared.ts';

/** What a person must agree to before the site goes live; `npm run check:launch` names each. */
export const launchSchema = z.strictObject({
  items: z
    .array(
      z.strictObject({
        /** The file whose words it is about, below content/, such as `checker/safety.yaml`. */
        file: line,
        /** What is to be agreed, or checked live. */
        what: line,
        /** Who signs it off, by role. Take the item out when they have. */
        who: line,
      }),
    )
    .min(1, { error: 'at least one item, or remove the file' }),
});

export type LaunchData = z.output<typeof launchSchema>;
