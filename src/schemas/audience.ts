import { z } from 'astro/zod';
import { key, line, order, summary, text } from './shared.ts';

/** People whom services are for. */
export const audienceSchema = z.strictObject({
  key,
  label: line.meta({ title: 'Label', description: 'What readers see, in a word or two.' }),
  description: text.meta({ title: 'Description', description: 'Who is meant, in a sentence.' }),
  title: line.meta({
    title: 'Title of its list',
    description: 'As “Support for grandparents”: the heading of the list of its services.',
  }),
  summary: summary.meta({
    description: 'What that list holds, in one sentence. At most 160 characters.',
  }),
  address: key.optional().meta({
    title: 'Address of its list',
    description: 'What stands after /support/. Left out, it is for- and the key.',
  }),
  order,
  parents: z.enum(['together', 'apart']).optional().meta({
    title: 'Which parents',
    description:
      'together or apart, where these are the parents of a situation. Left out for all others.',
  }),
});

export type AudienceData = z.output<typeof audienceSchema>;
