import { z } from 'astro/zod';
import { imported } from './imported.ts';
import { eachOnce, idIn, key, line, webAddress } from './shared.ts';

const kinds = ['area', 'physical', 'virtual'] as const;
type PlaceKind = (typeof kinds)[number];

/** What a field asks that stands at a place of another kind. */
const needsKind = (kind: PlaceKind): string => `nothing: only a place whose kind is ${kind} has it`;

/** The fields by which a place is found that people type. */
export const livedIn = ['towns', 'partTowns', 'postcodes', 'partPostcodes'] as const;

/** Names that people type, each once. */
const names = z.array(line).superRefine(eachOnce('each name once')).default([]);

/** First halves of postcodes, each once. */
const postcodes = z
  .array(
    z.string().regex(/^[A-Z]{1,2}\d[A-Z\d]?$/, {
      error: 'the first half of a postcode in capitals, such as "SG1"',
    }),
  )
  .superRefine(eachOnce('each postcode once'))
  .default([]);

/** A number of degrees in and around the United Kingdom. */
const degrees = (from: number, to: number): z.ZodNumber => {
  const error = `degrees from ${from} to ${to}, with a point: latitude is the first number of a map, longitude the second`;
  return z.number().min(from, { error }).max(to, { error });
};

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
    called: line.optional().meta({
      title: 'In a sentence',
      description: 'Of an area, where a sentence says its name otherwise: the United Kingdom.',
    }),
    alsoKnownAs: names.meta({
      title: 'Also known as',
      description: 'Of an area: its other names, as people type them.',
    }),
    towns: names.meta({
      title: 'Towns',
      description:
        'Of your own area or a district: towns and villages that lie in it, by each name.',
    }),
    partTowns: names.meta({
      title: 'Towns in part',
      description: 'The same, of which only a part lies in it.',
    }),
    postcodes: postcodes.meta({
      title: 'Postcodes',
      description: 'First halves of postcodes whose every address is in it.',
    }),
    partPostcodes: postcodes.meta({
      title: 'Postcodes in part',
      description: 'The same, of which only some addresses are in it, or where sources disagree.',
    }),
    coordinates: z
      .strictObject({
        latitude: degrees(49, 61).meta({ title: 'Latitude', description: 'Such as 51.5.' }),
        longitude: degrees(-9, 2).meta({ title: 'Longitude', description: 'Such as -0.12.' }),
      })
      .optional()
      .meta({
        title: 'Coordinates',
        description: 'Of a building, or the middle of a district, where a source gives them.',
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
    imported,
  })
  .superRefine((place, context) => {
    const only = (field: keyof typeof place, kind: PlaceKind): void => {
      const value = place[field];
      const empty = value === undefined || (Array.isArray(value) && value.length === 0);
      if (empty || place.kind === kind) return;
      context.addIssue({ code: 'custom', path: [field], message: needsKind(kind) });
    };
    for (const field of ['within', 'called', 'alsoKnownAs', ...livedIn] as const)
      only(field, 'area');
    if (place.coordinates && place.kind === 'virtual') {
      const message = 'nothing: a video room stands nowhere';
      context.addIssue({ code: 'custom', path: ['coordinates'], message });
    }
    only('accessibility', 'physical');
    only('map', 'physical');
  });

export type PlaceData = z.output<typeof placeSchema>;
