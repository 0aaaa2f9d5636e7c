import { expect, test } from 'vitest';
import {
  sayCoverageOnCard,
  describeCoverage,
  listAreasAround,
} from '../../../../src/lib/services/areas.ts';
import { writeVenueLine } from '../../../../src/lib/services/venue.ts';
import { placeSchema, type PlaceData } from '../../../../src/schemas/place.ts';

const place = (key: string, facts: Partial<PlaceData> = {}): PlaceData =>
  placeSchema.parse({ key, name: key, description: 'A place.', kind: 'area', ...facts });

const areas = new Map(
  [
    place('land'),
    place('county', { within: 'land' }),
    place('north', { within: 'county' }),
    place('south', { within: 'county' }),
    place('town', { within: 'north' }),
  ].map((area) => [area.key, area]),
);
const find = (id: string): PlaceData => areas.get(id) ?? place(id);

test.each([
  [['land'], []],
  [['town'], ['north', 'county', 'land']],
  [
    ['north', 'south'],
    ['county', 'land'],
  ],
  [
    ['town', 'county'],
    ['north', 'land'],
  ],
  [
    ['town', 'north'],
    ['county', 'land'],
  ],
])('%j lies in %j', (ids, around) => {
  expect(listAreasAround(ids.map(find), find).map(({ key }) => key)).toEqual(around);
});

test.each([
  [['county'], true, true, 'Local', 'Local'],
  [['county', 'town'], true, true, 'Local', 'Local'],
  [['town'], true, false, 'town', 'town'],
  [['north', 'south'], true, false, 'north and south', 'north and south'],
  [['town', 'north', 'south'], true, false, 'town, north and south', 'town, north and south'],
  [['town', 'a', 'b', 'c'], true, false, 'town, a and 2 more areas', 'town, a and 2 more areas'],
  [['land'], false, false, 'land', undefined],
  [['land', 'county'], false, true, 'land and county', undefined],
])('%j is said as %s', (ids, local, everywhere, words, card) => {
  const coverage = { areas: ids.map(find), local, everywhere };
  expect(describeCoverage(coverage)).toBe(words);
  expect(sayCoverageOnCard(coverage)).toBe(card);
});

test('a place is said with its address and what is known of access', () => {
  const hall = place('hall', { kind: 'physical', address: { line1: '1 Lane', town: 'Town' } });
  expect(writeVenueLine(hall)).toBe('hall, 1 Lane, Town');
  expect(writeVenueLine({ ...hall, accessibility: 'A lift.' })).toBe(
    'hall, 1 Lane, Town. Access: A lift',
  );
});
