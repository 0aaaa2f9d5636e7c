import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countValues, passes, type Facets } from '../../../../src/lib/search/facets.ts';
import {
  BrokenIndexError,
  findPages,
  mergeFound,
  nothingLifted,
  worths,
} from '../../../../src/lib/search/find.ts';
import { statuses } from '../../../../src/lib/services/terms.ts';

const concern = (weight: number) => ({ weight, searches: [] });
const ids = (hits: readonly { id: string }[]): string[] => hits.map(({ id }) => id);
const set = (...names: string[]): ReadonlySet<string> => new Set(names);
const packFacets = (facets: Record<string, Record<string, ReadonlySet<string>>>): Facets =>
  new Map(Object.entries(facets).map(([name, values]) => [name, new Map(Object.entries(values))]));
/** What every object has, asked for or not. */
const hostile = Object.getOwnPropertyNames(Object.prototype);

test('what a status is worth is said by a label that there is', () => {
  const named = worths.filter(({ facet }) => facet === 'status').map(({ value }) => value);
  expect(named).toEqual([statuses.closed.label, statuses.unconfirmed.label]);
});

describe('mergeFound', () => {
  test('one search keeps the engine’s order', () => {
    const hits = [
      { id: 'a', score: 9 },
      { id: 'b', score: 4 },
    ];
    expect(ids(mergeFound([{ concern: 0, weight: 1, hits }], [concern(1)]))).toEqual(['a', 'b']);
  });

  test('a page that meets more of the question comes before one that meets a part well', () => {
    const found = [
      {
        concern: 0,
        weight: 1,
        hits: [
          { id: 'one', score: 10 },
          { id: 'both', score: 7 },
        ],
      },
      {
        concern: 1,
        weight: 1,
        hits: [
          { id: 'both', score: 7 },
          { id: 'other', score: 7 },
        ],
      },
    ];
    expect(ids(mergeFound(found, [concern(1), concern(1)]))[0]).toBe('both');
  });

  test('the best of two ways to say a thing counts, and the page is given as it was found there', () => {
    const found = [
      { concern: 0, weight: 1, hits: [{ id: 'a', score: 10, from: 'typed' }] },
      {
        concern: 0,
        weight: 0.9,
        hits: [
          { id: 'b', score: 50, from: 'meant' },
          { id: 'a', score: 5, from: 'meant' },
        ],
      },
    ];
    const merged = mergeFound(found, [concern(1)]);
    expect(merged.map(({ id, from }) => `${id} ${from}`)).toEqual(['a typed', 'b meant']);
  });

  test('what no page meets takes nothing from what some do', () => {
    const found = [
      { concern: 0, weight: 1, hits: [{ id: 'a', score: 1 }] },
      { concern: 1, weight: 1, hits: [] },
    ];
    expect(ids(mergeFound(found, [concern(1), concern(5)]))).toEqual(['a']);
  });

  const facets = packFacets({
    status: { Closed: set('closed') },
    kind: { Topic: set('topic'), Service: set('closed', 'joint', 'service', 'z') },
    joint: { yes: set('joint') },
  });
  const equal = ['closed', 'joint', 'service', 'topic', 'z'].map((id) => ({ id, score: 5 }));

  test('among equals a topic comes first and what has closed last', () => {
    const merged = ids(mergeFound([{ concern: 0, weight: 1, hits: equal }], [concern(1)], facets));
    expect(merged[0]).toBe('topic');
    expect(merged[merged.length - 1]).toBe('closed');
  });

  test('what is done together is left out where the reader may be afraid', () => {
    const found = [{ concern: 0, weight: 1, hits: equal }];
    const merged = ids(mergeFound(found, [concern(1)], facets, true));
    expect(merged).not.toContain('joint');
    expect(merged).toHaveLength(equal.length - 1);
  });

  test('what no facet knows is left out where the reader may be afraid', () => {
    const hits = [...equal, { id: 'newer', score: 5 }];
    const found = [{ concern: 0, weight: 1, hits }];
    expect(ids(mergeFound(found, [concern(1)], facets))).toContain('newer');
    expect(ids(mergeFound(found, [concern(1)], facets, true))).not.toContain('newer');
    expect(ids(mergeFound(found, [concern(1)], new Map(), true))).toEqual([]);
  });

  test('what has closed comes after what matches half as well', () => {
    const hits = [
      { id: 'closed', score: 10 },
      { id: 'service', score: 5 },
    ];
    const merged = mergeFound([{ concern: 0, weight: 1, hits }], [concern(1)], facets);
    expect(ids(merged)).toEqual(['service', 'closed']);
  });

  test('a page that is called by its name comes first', () => {
    const found = [{ concern: 0, weight: 1, hits: equal }];
    expect(
      ids(mergeFound(found, [concern(1)], facets, false, { ...nothingLifted, named: ['z'] }))[0],
    ).toBe('z');
    expect(
      ids(mergeFound(found, [concern(1)], facets, true, { ...nothingLifted, named: ['joint'] })),
    ).not.toContain('joint');
  });

  test('what is near comes before what fits as well, never before what fits better, and adds nothing', () => {
    const hits = [
      { id: 'best', score: 10 },
      { id: 'same', score: 9 },
      { id: 'worse', score: 5 },
    ];
    const found = [{ concern: 0, weight: 1, hits }];
    const near = new Map(['same', 'worse', 'other'].map((id) => [id, 1]));
    const merge = (afraid: boolean): string[] => {
      const kinds = packFacets({ kind: { Guide: set('best', 'same', 'worse') } });
      return ids(mergeFound(found, [concern(1)], kinds, afraid, { named: [], near }));
    };
    expect(merge(false)).toEqual(['same', 'best', 'worse']);
    expect(merge(true)).toEqual(['best', 'same', 'worse']);
  });

  test('every page that was found is given once, and the order of searches does not matter', () => {
    const hits = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        score: fc.integer({ min: 1, max: 9 }),
      }),
      { selector: ({ id }) => id },
    );
    const found = fc.array(
      fc.record({ concern: fc.nat(2), weight: fc.constantFrom(1, 0.9), hits }),
      { maxLength: 5 },
    );
    const concerns = [concern(1), concern(0.5), concern(2)];
    fc.assert(
      fc.property(found, (searches) => {
        const merged = ids(mergeFound(searches, concerns));
        expect(new Set(merged).size).toBe(merged.length);
        expect(new Set(merged)).toEqual(new Set(searches.flatMap((each) => ids(each.hits))));
        expect(ids(mergeFound([...searches].reverse(), concerns))).toEqual(merged);
      }),
    );
  });
});

describe('findPages', () => {
  const plan = (words: string, sure: boolean) => [
    { weight: 1, searches: [{ words, weight: 1, sure }] },
  ];

  test('asks the engine for every search', async () => {
    const asked: string[] = [];
    const search = (words: string) => {
      asked.push(words);
      return Promise.resolve([{ id: words, score: 1 }]);
    };
    const two = [...plan('a', true), ...plan('b', false)];
    const lifting = Promise.resolve({ ...nothingLifted, named: ['b'] });
    expect(ids(await findPages(search, two, new Map(), false, lifting))).toEqual(['b', 'a']);
    expect(asked).toEqual(['a', 'b']);
    expect(await findPages(search, [])).toEqual([]);
  });

  test('a known word that is not found means that the index is broken', async () => {
    const search = () => Promise.resolve([]);
    await expect(findPages(search, plan('court', true))).rejects.toBeInstanceOf(BrokenIndexError);
    expect(await findPages(search, plan('court', false))).toEqual([]);
  });
});

describe('filters', () => {
  const facets = packFacets({
    kind: { Guide: set('a', 'b'), Service: set('c') },
    topic: { Money: set('a', 'c'), Court: set('b') },
  });
  test.each([
    [{ kind: '', topic: '' }, true],
    [{ kind: 'Guide' }, true],
    [{ kind: 'Guide', topic: 'Court' }, false],
    [{ kind: 'Nothing' }, false],
    [{ nothing: 'Guide' }, false],
  ])('a page with %j: %s', (chosen, is) => {
    expect(passes('a', facets, chosen)).toBe(is);
  });

  test.each(hostile)('%s, which every object has, is no filter and no value', (word) => {
    expect(passes('a', facets, { kind: word })).toBe(false);
    expect(passes('a', facets, { [word]: word })).toBe(false);
    expect(countValues(word, ['a'], facets, { kind: word })).toEqual(new Map());
  });

  test('a count is what choosing the value gives', () => {
    const all = ['a', 'b', 'c'];
    for (const topic of ['', 'Money', 'Court']) {
      const counts = countValues('kind', all, facets, { kind: 'Service', topic });
      for (const [kind, count] of counts) {
        expect(all.filter((id) => passes(id, facets, { kind, topic }))).toHaveLength(count);
        expect(count).toBeGreaterThan(0);
      }
    }
    expect(countValues('kind', all, facets, { topic: 'Court' })).toEqual(new Map([['Guide', 1]]));
    expect(countValues('nothing', all, facets, {})).toEqual(new Map());
  });
});
