import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openPlaces, type Living } from '../../../../src/components/near/late-places.ts';
import { orderByPlace } from '../../../../src/components/situations/order-by-place.ts';
import { packPlaces } from '../../../../src/lib/near/place-file.ts';
import { writePageData } from '../../../../src/lib/page-data.ts';
import { knownPlaces } from '../../../fixtures/near.ts';

/** Where somebody lives in the north, over services that have these areas. */
function liveInNorth(areas: readonly string[]): Living {
  const services = areas.map((key, place) => ({ id: String(place), areas: [{ key }] }));
  const places = openPlaces(writePageData(packPlaces(services, knownPlaces)));
  return places.live({ area: 'north' }).living;
}

const suggest = (place: number) => ({ id: '', place, reasons: [] });

describe('orderByPlace', () => {
  const areas = ['kingdom', 'shire', 'south', 'north'];
  const fitting = [0, 1, 2, 3].map(suggest);
  const facts = [0, 1, 2, 3].map((place) => ({ place, safety: place === 0 || place === 2 }));
  const order = (safety: boolean): [number, string][] =>
    orderByPlace(fitting, facts, safety, liveInNorth(areas)).map(({ suggestion, whom }) => [
      suggestion.place,
      whom,
    ]);

  test('from the nearest out, each with who it is for', () => {
    expect(order(false)).toEqual([
      [3, 'For people in North Example'],
      [1, 'For all of Exampleshire'],
      [0, 'For all of the Kingdom'],
      [2, 'For people in South Example'],
    ]);
  });

  test('for who is afraid what is for them stays first, wherever it is', () => {
    expect(order(true).map(([place]) => place)).toEqual([0, 2, 3, 1]);
  });

  test('as it was where no place is known', () => {
    expect(orderByPlace(fitting, facts, true, undefined)).toEqual(
      fitting.map((suggestion) => ({ suggestion, whom: '' })),
    );
  });

  test('no place moves help for who is afraid down, or loses or adds any', () => {
    const area = fc.constantFrom(...knownPlaces.areas.map(({ key }) => key));
    const some = fc.array(fc.record({ area, safety: fc.boolean() }), { maxLength: 12 });
    fc.assert(
      fc.property(some, (services) => {
        const all = services.map((_, place) => suggest(place));
        const known = services.map(({ safety }, place) => ({ place, safety }));
        const made = orderByPlace(all, known, true, liveInNorth(services.map((each) => each.area)));
        const placed = made.map(({ suggestion }) => suggestion.place);
        expect([...placed].sort((one, other) => one - other)).toEqual(
          all.map(({ place }) => place),
        );
        services.forEach(({ safety }, place) => {
          if (safety) expect(placed.indexOf(place)).toBeLessThanOrEqual(place);
        });
      }),
    );
  });
});
