import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkAreas } from '../../../../src/lib/near/area-links.ts';
import { packPlaces, readAreasOf } from '../../../../src/lib/near/place-file.ts';
import { markOrder } from '../../../../src/lib/services/pack-cards.ts';
import { knownPlaces } from '../../../fixtures/near.ts';

const keys = knownPlaces.areas.map(({ key }) => key);

test('the file gives back the areas of every service, in their order', () => {
  const service = fc.uniqueArray(fc.constantFrom(...keys), { maxLength: 4 });
  fc.assert(
    fc.property(fc.array(service, { maxLength: 300 }), (areas) => {
      const services = areas.map((own, place) => ({
        id: String(place),
        areas: own.map((key) => ({ key })),
      }));
      const file = packPlaces(services, knownPlaces);
      expect(readAreasOf(file)).toEqual(areas);
      expect(file.order).toBe(markOrder(services));
    }),
  );
});

test('an area that is not known is left out', () => {
  const services = [{ id: 'one', areas: [{ key: 'atlantis' }, { key: 'north' }] }];
  expect(readAreasOf(packPlaces(services, knownPlaces))).toEqual([['north']]);
});

test('the field leads to the pages that there are, of parts and of what lies around', () => {
  const lists = ['area-north', 'area-little', 'area-shire', 'area-kingdom', 'free'];
  expect(
    linkAreas(
      lists.map((id) => ({ id })),
      knownPlaces,
    ),
  ).toEqual({
    parts: [
      { text: 'Little Example', href: '/support/area-little/' },
      { text: 'North Example', href: '/support/area-north/' },
    ],
    wider: [{ text: 'the Kingdom', href: '/support/area-kingdom/' }],
  });
});
