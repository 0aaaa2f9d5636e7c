import { z } from 'astro/zod';
import { key, line, webAddress } from './shared.ts';

/** An area that services cover, or a building or video room where they meet people. */
export const placeSchema = z.strictObject({
  key,
  name: line.meta({ title: 'Name', description: 'What the place is called.' }),
  description: line.meta({ title: 'Description', description: 'What it is, in one sentence.' }),
  kind: z.enum(['area', 'physical', 'virtual']).meta({
    title: 'Kind',
    description: 'area: an area that services cover. physical: a building. virtual: a video room.',
  }),
  address: z
    .strictObject({
      line1: line.optional().meta({ title: 'Street', description: 'Number and street.' }),
      town: line.optional().meta({ title: 'Town', description: 'The post town.' }),
      county: line.optional().meta({ title: 'County', description: 'Where a source gives it.' }),
      postcode: line.optional().meta({ title: 'Postcode', description: 'The whole postcode.' }),
    })
    .optional()
    .meta({
      title: 'Address',
      description: 'Of a building, as far as a source gives it.',
    }),
  uri: webAddress.optional().meta({
    title: 'Page that names the area',
    description: 'A page of official statistics that names this area.',
  }),
});

export type PlaceData = z.output<typeof placeSchema>;
