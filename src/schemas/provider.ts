import { z } from 'astro/zod';
import { key, line, webAddress } from './shared.ts';

/** An organisation that runs one or more services. */
export const providerSchema = z.strictObject({
  key,
  name: line,
  /** Who they are, in one sentence. Open data needs it. */
  description: line,
  kind: z.enum(['council', 'government', 'charity', 'company', 'police', 'other']),
  website: webAddress.optional(),
  /** Charity or company number, where a source gives it. */
  identifier: z.strictObject({ scheme: z.enum(['GB-CHC', 'GB-COH']), number: line }).optional(),
});

export type ProviderData = z.output<typeof providerSchema>;
