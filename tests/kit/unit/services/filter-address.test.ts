import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hashFromState,
  memoryFromState,
  stateFromHash,
} from '../../../../src/lib/services/filter-address.ts';
import { sorts, type Facet } from '../../../../src/lib/services/choice.ts';
import { anyDirectory } from '../../../fixtures/filters.ts';

const facet = (id: string, ...values: string[]): Facet => ({
  id,
  label: id,
  values: values.map((value) => ({ id: value, label: value })),
});
const facets = [facet('topic', 'mediation', 'court', 'money'), facet('cost', 'free', 'paid')];
const nothing = { topic: [], cost: [] };
/** The start of the list. */
const start = { shown: 20 };

describe('stateFromHash', () => {
  test.each([
    ['', nothing, 'a-z'],
    ['#', nothing, 'a-z'],
    ['#main', nothing, 'a-z'],
    ['#topic=mediation', { topic: ['mediation'], cost: [] }, 'a-z'],
    ['#topic=mediation+court).', { topic: ['mediation', 'court'], cost: [] }, 'a-z'],
    ['%23topic=court&amp;cost=free', { topic: ['court'], cost: ['free'] }, 'a-z'],
    ['#topic%3Dcourt%26cost%3Dfree', { topic: ['court'], cost: ['free'] }, 'a-z'],
    ['#cost=free&sort=best?utm_source=mail', { topic: [], cost: ['free'] }, 'best'],
    [
      '#topic=court+mediation&cost=free&sort=best',
      { topic: ['mediation', 'court'], cost: ['free'] },
      'best',
    ],
    ['#topic=court%20mediation', { topic: ['mediation', 'court'], cost: [] }, 'a-z'],
    ['#topic=court&topic=money', { topic: ['court', 'money'], cost: [] }, 'a-z'],
    ['#sort=a-z', nothing, 'a-z'],
    [`#topic=${'court+'.repeat(20_000)}`, { topic: ['court'], cost: [] }, 'a-z'],
    ['#topic=court+court', { topic: ['court'], cost: [] }, 'a-z'],
  ])('%.60s', (hash, chosen, sort) => {
    expect(stateFromHash(hash, facets)).toEqual({ chosen, sort, whole: true, ...start });
  });

  test.each([
    ['#topic=free&cost=court', nothing, 'a-z'],
    ['#cost=FREE', nothing, 'a-z'],
    ['#colour=red&sort=price', nothing, 'a-z'],
    ['#__proto__=x&constructor=free&topic=constructor', nothing, 'a-z'],
    ['#topic=%E0%A4%A&cost=free', { topic: [], cost: ['free'] }, 'a-z'],
    ['#topic=<script>&cost=free', { topic: [], cost: ['free'] }, 'a-z'],
    [`#topic=${'x'.repeat(100_000)}&cost=paid`, { topic: [], cost: ['paid'] }, 'a-z'],
  ])('%.60s is not read whole', (hash, chosen, sort) => {
    expect(stateFromHash(hash, facets)).toEqual({ chosen, sort, whole: false, ...start });
  });

  test('never throws, and gives nothing that no facet has', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({
        unit: fc.constantFrom('#', '=', '&', '+', '%', 'topic', 'cost', 'sort', 'free', '0'),
      }),
    );
    fc.assert(
      fc.property(text, (hash) => {
        const { chosen, sort } = stateFromHash(hash, facets);
        expect(Object.keys(chosen)).toEqual(['topic', 'cost']);
        expect(sorts).toContain(sort);
        for (const { id, values } of facets) {
          const known = values.map((value) => value.id);
          expect((chosen[id] ?? []).filter((value) => !known.includes(value))).toEqual([]);
        }
      }),
    );
  });
});

describe('the memory of the tab', () => {
  test('brings the choice again with the place in its list, and nothing where nothing is chosen', () => {
    const place = fc.record({
      shown: fc.integer({ min: 1, max: 50 }).map((pages) => pages * 20),
    });
    fc.assert(
      fc.property(anyDirectory, fc.constantFrom(...sorts), place, (directory, sort, kept) => {
        const state = { chosen: directory.chosen, sort, ...kept };
        const text = memoryFromState(state, directory.facets);
        const isChosen = hashFromState(state, directory.facets) !== '';
        expect(text === '').toBe(!isChosen);
        if (isChosen) {
          expect(stateFromHash(text, directory.facets)).toEqual({ ...state, whole: true });
        }
        // A link says nothing of it.
        expect(hashFromState(state, directory.facets)).not.toMatch(/shown/);
      }),
    );
  });

  test.each([
    ['#cost=free&shown=19', start],
    ['#cost=free&shown=999999', { shown: 1000 }],
    ['#cost=free&shown=many', start],
  ])('of %s gives what a list can have', (hash, place) => {
    expect(stateFromHash(hash, facets)).toMatchObject({ chosen: { cost: ['free'] }, ...place });
  });
});

describe('hashFromState', () => {
  test.each([
    [{}, 'a-z', ''],
    [nothing, 'best', '#sort=best'],
    [{ topic: ['court', 'mediation'], cost: ['free'] }, 'a-z', '#topic=mediation+court&cost=free'],
    [{ cost: ['nonsense'], colour: ['red'] }, 'a-z', ''],
  ] as const)('%j, %s: %s', (chosen, sort, hash) => {
    expect(hashFromState({ chosen, sort }, facets)).toBe(hash);
  });

  test('what is chosen comes back from the address as it was', () => {
    fc.assert(
      fc.property(anyDirectory, fc.constantFrom(...sorts), (directory, sort) => {
        const state = { chosen: directory.chosen, sort };
        const hash = hashFromState(state, directory.facets);
        expect(stateFromHash(hash, directory.facets)).toEqual({ ...state, ...start, whole: true });
        expect(hashFromState(stateFromHash(hash, directory.facets), directory.facets)).toBe(hash);
      }),
    );
  });

  test('so do ids that the address has to escape', () => {
    const odd = [facet('a-b', 'x=y', '50%25', 'é+#é')];
    const state = { chosen: { 'a-b': ['x=y', '50%25', 'é+#é'] }, sort: 'a-z' } as const;
    expect(stateFromHash(hashFromState(state, odd), odd)).toEqual({
      ...state,
      ...start,
      whole: true,
    });
  });
});
