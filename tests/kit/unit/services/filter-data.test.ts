import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeCard } from '../../../../src/lib/services/card.ts';
import { countFacets, directoryFacets } from '../../../../src/lib/services/facets.ts';
import { addOpening, indexFilters, readOpening } from '../../../../src/lib/services/filter-data.ts';
import { countsFor, findPlaces } from '../../../../src/lib/services/filters.ts';
import { readDay } from '../../../../src/lib/services/hours-text.ts';
import { openState } from '../../../../src/lib/services/open-now.ts';
import { packFilters } from '../../../../src/lib/services/pack-filters.ts';
import { markOrder } from '../../../../src/lib/services/pack-cards.ts';
import { statusRank, type Service } from '../../../../src/lib/services/service.ts';
import { ukTime } from '../../../../src/lib/services/uk-time.ts';
import { audiences } from '../../../fixtures/audiences.ts';
import { anyResolved, topics } from '../../../fixtures/filters.ts';
import { service } from '../../../fixtures/services.ts';

describe('what the filters read', () => {
  const home = 'Area 3';
  const inOrder = (places: readonly number[]): number[] =>
    places.toSorted((one, other) => one - other);

  test('is what the services say, by every value of every facet', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyResolved, ({ services, places }) => {
        const facets = directoryFacets(services, topics, audiences, home);
        const data = packFilters(facets, services, places, home);
        const index = indexFilters(data);
        expect(data.order).toBe(markOrder(services));
        expect(index.ranks).toEqual(services.map(statusRank));
        const counts = countsFor(index, {});
        for (const { id, values } of countFacets(facets, services)) {
          const facet = facets.find((each) => each.id === id);
          for (const value of values) {
            const found = inOrder(findPlaces(index, { [id]: [value.id] }, 'a-z'));
            const expected = services.flatMap((each, place) =>
              facet?.of(each).includes(value.id) ? [place] : [],
            );
            expect(found, `${id}: ${value.id}`).toEqual(expected);
            if (id === 'open') {
              expect(value.count).toBeUndefined();
              continue;
            }
            // The page says the same before anything is fetched.
            expect(counts.get(id)?.get(value.id)).toBe(value.count);
            if (expected.length > 0) seen.add(id);
          }
        }
      }),
      { numRuns: 60 },
    );
    expect([...seen].sort()).toEqual(['area', 'cost', 'for', 'how', 'intake', 'status', 'topic']);
  });

  /** Whether its card says that it is open. */
  const isOpenOnCard = (each: Service, now: number): boolean => {
    const { always, timed } = describeCard(each);
    const { date } = ukTime(now);
    return (
      always !== '' ||
      timed.some(
        ({ confirmed: { days, until } }) =>
          date <= until && openState((day) => readDay(days, day), now)?.kind === 'open',
      )
    );
  };

  test('is open when the card says so, at every minute', () => {
    const seen = new Set<boolean>();
    const start = Date.parse('2026-11-20T00:00:00Z');
    fc.assert(
      fc.property(anyResolved, fc.nat({ max: 200 * 24 * 60 }), ({ services, places }, minutes) => {
        const now = start + minutes * 60_000;
        const facets = directoryFacets(services, topics, audiences, home);
        const data = packFilters(facets, services, places, home);
        const index = addOpening(indexFilters(data), readOpening(data)(now));
        const open = inOrder(findPlaces(index, { open: ['now'] }, 'a-z'));
        const expected = services.flatMap((each, place) =>
          isOpenOnCard(each, now) ? [place] : [],
        );
        expect(open).toEqual(expected);
        expect(countsFor(index, {}).get('open')?.get('now')).toBe(expected.length);
        seen.add(expected.length > 0);
      }),
      { numRuns: 60 },
    );
    expect([...seen].sort()).toEqual([false, true]);
  });
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
