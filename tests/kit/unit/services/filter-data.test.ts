import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directoryFacets } from '../../../../src/lib/services/facets.ts';
import { packFilters, unpackItems } from '../../../../src/lib/services/filter-data.ts';
import { audiences } from '../../../fixtures/audiences.ts';
import { anyService, itemOf } from '../../../fixtures/filters.ts';
import { service } from '../../../fixtures/services.ts';

const topics = Array.from({ length: 14 }, (_, place) => ({
  id: `topic-${place}`,
  label: `Topic ${place}`,
}));

test('what the page unpacks is what the services say', () => {
  fc.assert(
    fc.property(fc.array(anyService, { maxLength: 20 }), (found) => {
      const services = found.map((each, place) => ({ ...each, id: `service-${place}` }));
      const facets = directoryFacets(services, topics, audiences, 'Area 3');
      const data = packFilters(facets, services);
      expect(unpackItems(data, services)).toEqual(services.map((each) => itemOf(facets, each)));
    }),
  );
});

test('what is due for a check stays due', () => {
  const data = packFilters(directoryFacets([], topics, audiences, 'Here'), []);
  const shown = [
    { id: 'a', title: 'A', freshness: 'due' },
    { id: 'b', title: 'B' },
  ] as const;
  expect(unpackItems(data, shown).map(({ freshness }) => freshness)).toEqual(['due', undefined]);
});

test('a service that the data does not know has no values', () => {
  const data = packFilters(directoryFacets([], topics, audiences, 'Here'), []);
  const [item] = unpackItems(data, [{ id: 'new', title: 'New' }]);
  expect(item?.status).toBe('current');
  expect(Object.values(item?.values ?? {}).flat()).toEqual([]);
});

type Facts = NonNullable<Parameters<typeof service>[1]>;

describe('directoryFacets', () => {
  const area = (key: string, name: string) => ({
    areas: [{ key, name, description: 'D', kind: 'area' }] as const,
  });
  const facets = directoryFacets(
    [
      { ...service('one'), ...area('west', 'West') },
      { ...service('two'), ...area('north', 'North') },
      { ...service('three'), ...area('here', 'Here') },
      { ...service('four'), ...area('north', 'North') },
    ],
    [{ id: 'arguing', label: 'Arguing' }],
    audiences,
    'Here',
  );
  const of = (id: string, facts: Facts): readonly string[] =>
    facets.find((facet) => facet.id === id)?.of(service('x', facts)) ?? [];

  test('has every area once, the home area first', () => {
    const labels = facets.find(({ id }) => id === 'area')?.values.map(({ label }) => label);
    expect(labels).toEqual(['Here', 'North', 'West']);
  });

  test('a district finds what covers it, and what covers an area around it', () => {
    const north = { key: 'north', name: 'North', description: 'D', kind: 'area' } as const;
    const whole = { ...service('x'), ...area('here', 'Here'), inside: [north] };
    expect(facets.find(({ id }) => id === 'area')?.of(whole)).toEqual(['here', 'north']);
  });

  test('names each facet and each value once', () => {
    const names = facets.map(({ id }) => id);
    expect(new Set([...names, 'sort']).size).toBe(names.length + 1);
    for (const { values } of facets) {
      expect(new Set(values.map(({ id }) => id)).size).toBe(values.length);
    }
  });

  test.each<[string, Facts, string[]]>([
    ['topic', { topics: ['arguing', 'money'] }, ['arguing', 'money']],
    ['for', { audiences: ['grandparents'] }, ['grandparents']],
    ['cost', { cost: { kind: 'varies' } }, ['varies']],
    ['how', { channels: ['phone', 'video'] }, ['phone', 'video']],
    ['status', { status: 'unconfirmed', statusNote: 'Old.' }, ['unconfirmed']],
  ])('%s', (id, facts, values) => {
    expect(of(id, facts)).toEqual(values);
  });

  test('what has closed costs nothing and cannot be phoned', () => {
    const facts: Facts = { status: 'closed', statusNote: 'Ended.', channels: ['phone'] };
    expect(of('cost', facts)).toEqual([]);
    expect(of('how', facts)).toEqual([]);
    expect(of('topic', facts)).toEqual(['arguing']);
    expect(of('status', facts)).toEqual(['closed']);
  });
});
