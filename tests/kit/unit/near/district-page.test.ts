import { expect, test } from 'vitest';
import { describeDistrict } from '../../../../src/lib/near/district-page.ts';
import { listVenues } from '../../../../src/lib/near/list-venues.ts';
import { placeSchema } from '../../../../src/schemas/place.ts';
import { knownPlaces } from '../../../fixtures/near.ts';

const findList = (area: string) => ({ href: `/${area}/`, text: area });

test('its own services, then those of the whole area, then wider ones, and none for elsewhere', () => {
  const services = ['kingdom', 'south', 'shire', 'nation', 'little', 'north'].map((key) => ({
    areas: [{ key }],
  }));
  const keysOf = (all: readonly (typeof services)[number][]) =>
    all.map(({ areas }) => areas[0]?.key);
  const { own, wider } = describeDistrict(services, 'north', knownPlaces, findList);
  expect(keysOf(own)).toEqual(['little', 'north']);
  expect(wider.map(({ id, title }) => [id, title])).toEqual([
    ['for-home', 'For all of Exampleshire'],
    ['for-wider', 'For all of Nation or the Kingdom'],
  ]);
  expect(wider.map((group) => keysOf(group.services))).toEqual([['shire'], ['kingdom', 'nation']]);
  expect(wider.map(({ more }) => more.map(({ text }) => text))).toEqual([
    ['shire'],
    ['nation', 'kingdom'],
  ]);
  expect(describeDistrict([], 'north', knownPlaces, findList)).toEqual({ own: [], wider: [] });
});

test('places are listed from the nearest on, as far as both coordinates are known', () => {
  const place = (name: string, latitude?: number) =>
    placeSchema.parse({
      ...{ key: 'a', name, description: 'D', kind: 'physical', address: { town: 'Town' } },
      ...(latitude === undefined ? {} : { coordinates: { latitude, longitude: -1 } }),
    });
  const meets = (title: string, status: string, ...places: ReturnType<typeof place>[]) => ({
    ...{ title, href: `/${title}/`, status, places },
  });
  const services = [
    meets('far', 'current', place('Far Hall', 52.2), place('Nowhere')),
    meets('near', 'unconfirmed', place('Near Hall', 52.03)),
    meets('shut', 'closed', place('Shut Hall', 52)),
  ];
  expect(listVenues(services, [52, -1])).toEqual([
    {
      ...{ service: { title: 'near', href: '/near/' }, line: 'Near Hall, Town' },
      far: 'about 2 miles',
    },
    {
      ...{ service: { title: 'far', href: '/far/' }, line: 'Far Hall, Town' },
      far: 'about 14 miles',
    },
  ]);
  expect(listVenues(services, undefined)).toEqual([]);
});
