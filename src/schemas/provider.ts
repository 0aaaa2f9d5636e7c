import { z } from 'astro/zod';
import { imported } from './imported.ts';
import { key, line, webAddress } from './shared.ts';

/** An organisation that runs one or more services. */
export const providerSchema = z.strictObject({
  key,
  name: line.meta({ title: 'Name', description: 'What the organisation is called.' }),
  description: line.meta({
    title: 'Description',
    description: 'Who they are, in one sentence. Open data needs it.',
  }),
  kind: z
    .enum(['council', 'government', 'charity', 'company', 'police', 'other'])
    .meta({ title: 'Kind', description: 'What kind of organisation it is.' }),
  website: webAddress.optional().meta({
    title: 'Website',
    description: 'A full address that starts with https://.',
  }),
  identifier: z
    .strictObject({
      scheme: z.enum(['GB-CHC', 'GB-COH']).meta({
        title: 'Register',
        description: 'GB-CHC for a charity, GB-COH for a company.',
      }),
      number: line.meta({ title: 'Number', description: 'The number in that register.' }),
    })
    .optional()
    .meta({
      title: 'Charity or company number',
      description: 'Where a source gives it.',
    }),
  imported,
});

export type ProviderData = z.output<typeof providerSchema>;
