import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  groupByNearness,
  judgeNearness,
  orderByNearness,
  type Home,
} from '../../../../src/lib/near/order-by-nearness.ts';
import { knownPlaces as tree } from '../../../fixtures/near.ts';

const north: Home = { area: 'north' };

describe('judgeNearness', () => {
  test.each<[string, string[], Home, string, string]>([
    ['its own', ['north'], north, 'here', 'For people in North Example'],
    ['a town in it', ['little'], north, 'here', 'For people in Little Example'],
    ['what lies around it', ['north'], { area: 'little' }, 'here', 'For people in North Example'],
    ['one of several', ['south', 'north'], north, 'here', 'For people in North Example'],
    ['the whole area', ['shire'], north, 'home', 'For all of Exampleshire'],
    ['a nation', ['nation'], north, 'wider', 'For all of Nation'],
    ['nations', ['nation', 'kingdom'], north, 'wider', 'For all of Nation and the Kingdom'],
    ['another part', ['south'], north, 'elsewhere', 'For people in South Example'],
    ['the nearest counts', ['kingdom', 'shire'], north, 'home', 'For all of Exampleshire'],
    ['a part, of the whole', ['south'], { area: 'shire' }, 'parts', 'For people in South Example'],
    ['a nation, from outside', ['nation'], 'outside', 'wider', 'For all of Nation'],
    ['the area, from outside', ['shire'], 'outside', 'elsewhere', 'For people in Exampleshire'],
    ['an area that is not known', ['atlantis'], north, 'wider', ''],
    ['none', [], north, 'wider', ''],
  ])('%s', (_name, areas, living, nearness, why) => {
    expect(judgeNearness(areas, living, tree)).toEqual({ nearness, why });
  });
});

const key = fc.constantFrom(...tree.areas.map((area) => area.key), 'atlantis');
const living: fc.Arbitrary<Home> = fc.oneof(
  key.map((area) => ({ area })),
  fc.constant('outside' as const),
);
const services = fc
  .array(fc.record({ areas: fc.array(key, { maxLength: 3 }), urgent: fc.boolean() }))
  .map((list) => list.map((each, id) => ({ ...each, id })));

describe('orderByNearness', () => {
  test('this place, then the area, then nations, then elsewhere', () => {
    const given = ['kingdom', 'south', 'shire', 'little', 'nation', 'north'].map((area) => ({
      areas: [area],
    }));
    expect(orderByNearness(given, north, tree).map(({ service }) => service.areas[0])).toEqual([
      ...['little', 'north', 'shire', 'kingdom', 'nation', 'south'],
    ]);
  });

  test('nothing is lost or added, equals keep their order, and urgent help never moves down', () => {
    fc.assert(
      fc.property(services, living, (given, home) => {
        const made = orderByNearness(given, home, tree);
        const ids = made.map(({ service }) => service.id);
        expect([...ids].sort((one, other) => one - other)).toEqual(given.map(({ id }) => id));
        given.forEach(({ urgent }, place) => {
          if (urgent) expect(ids.indexOf(place)).toBeLessThanOrEqual(place);
        });
        const plain = made.filter(({ service }) => !service.urgent);
        const order = ['here', 'home', 'parts', 'wider', 'elsewhere'];
        plain.slice(1).forEach(({ service, nearness }, index) => {
          const before = plain[index];
          const [one, other] = [before?.nearness ?? '', nearness].map((each) =>
            order.indexOf(each),
          );
          expect(one).toBeLessThanOrEqual(other ?? -1);
          if (one === other) expect(before?.service.id).toBeLessThan(service.id);
        });
      }),
    );
  });
});

describe('groupByNearness', () => {
  const given = ['kingdom', 'south', 'shire', 'nation', 'little'].map((area) => ({
    areas: [area],
  }));
  test.each<[Home, string[]]>([
    [
      north,
      [
        ...['For people in North Example', 'For all of Exampleshire'],
        ...['For all of Nation or the Kingdom', 'For other parts of Exampleshire'],
      ],
    ],
    [
      { area: 'shire' },
      [
        ...['For all of Exampleshire', 'For parts of Exampleshire'],
        'For all of Nation or the Kingdom',
      ],
    ],
    ['outside', ['For all of Nation or the Kingdom', 'For people in Exampleshire']],
  ])('from %j', (home, titles) => {
    expect(groupByNearness(given, home, tree).map(({ title }) => title)).toEqual(titles);
  });

  test('every service stands in one group', () => {
    fc.assert(
      fc.property(services, living, (all, home) => {
        const groups = groupByNearness(all, home, tree);
        expect(groups.every(({ title, services: group }) => title !== '' && group[0])).toBe(true);
        expect(groups.flatMap((group) => group.services)).toHaveLength(all.length);
      }),
    );
  });
});
