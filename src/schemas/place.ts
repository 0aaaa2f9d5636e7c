import { z } from 'astro/zod';
import { idIn, key, line, webAddress } from './shared.ts';

const kinds = ['area', 'physical', 'virtual'] as const;
type PlaceKind = (typeof kinds)[number];

/** What a field asks that stands at a place of another kind. */
const needsKind = (kind: PlaceKind): string => `nothing: only a place whose kind is ${kind} has it`;

/** An area that services cover, or a building or video room where they meet people. */
export const placeSchema = z
  .strictObject({
    key,
    name: line.meta({ title: 'Name', description: 'What the place is called.' }),
    description: line.meta({ title: 'Description', description: 'What it is, in one sentence.' }),
    kind: z.enum(kinds).meta({
      title: 'Kind',
      description:
        'area: an area that services cover. physical: a building. virtual: a video room.',
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
    within: idIn('places').optional().meta({
      title: 'Lies in',
      description: 'Of a district or a town: the area that it is a part of.',
    }),
    accessibility: line.optional().meta({
      title: 'Access',
      description: 'Of a building: steps, lift, toilet, parking, as far as a source says.',
    }),
    map: webAddress.optional().meta({
      title: 'Map',
      description: 'The full address of a map that shows a building. Nothing of it is loaded.',
    }),
    uri: webAddress.optional().meta({
      title: 'Page that names the area',
      description: 'A page of official statistics that names this area.',
    }),
  })
  .superRefine((place, context) => {
    const only = (field: 'within' | 'accessibility' | 'map', kind: PlaceKind): void => {
      if (place[field] === undefined || place.kind === kind) return;
      context.addIssue({ code: 'custom', path: [field], message: needsKind(kind) });
    };
    only('within', 'area');
    only('accessibility', 'physical');
    only('map', 'physical');
  });

export type PlaceData = z.output<typeof placeSchema>;
