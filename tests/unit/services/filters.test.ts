import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  choose,
  countsFor,
  filterItems,
  indexItems,
  inOrder,
  resultWords,
  type Chosen,
  type Facet,
  type FilterIndex,
  type FilterItem,
} from '../../../src/lib/services/filters.ts';
import { anyDirectory } from '../../fixtures/filters.ts';

const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

const facets: Facet[] = [
  { id: 'topic', label: 'Topic', values: ['rows', 'court'].map((id) => ({ id, label: id })) },
  { id: 'cost', label: 'Cost', values: ['free', 'paid', 'other'].map((id) => ({ id, label: id })) },
];
const item = (id: string, topic: string[], cost: string[]): FilterItem => ({
  id,
  title: id,
  status: 'current',
  values: { topic, cost },
});
const items = [
  item('a', ['rows'], ['free']),
  item('b', ['rows', 'court'], ['paid']),
  item('c', ['court'], ['free']),
  item('d', ['court'], []),
];

const index = indexItems(facets, items);

describe('a choice', () => {
  test.each<[string, Chosen, string[], Record<string, number>]>([
    ['of nothing', {}, ['a', 'b', 'c', 'd'], { rows: 2, court: 3, free: 2, paid: 1, other: 0 }],
    [
      'of one value',
      { topic: ['rows'] },
      ['a', 'b'],
      { rows: 2, court: 3, free: 1, paid: 1, other: 0 },
    ],
    [
      'of two values of one facet is either',
      { topic: ['rows', 'court'] },
      ['a', 'b', 'c', 'd'],
      { rows: 2, court: 3, free: 2, paid: 1, other: 0 },
    ],
    [
      'of values of two facets is both',
      { topic: ['court'], cost: ['free'] },
      ['c'],
      { rows: 1, court: 1, free: 1, paid: 1, other: 0 },
    ],
    [
      'that nothing meets',
      { topic: ['rows'], cost: ['other'] },
      [],
      { rows: 0, court: 0, free: 1, paid: 1, other: 0 },
    ],
  ])('%s', (_, chosen, found, expected) => {
    expect(ids(filterItems(index, chosen))).toEqual(found);
    const counts = countsFor(index, chosen);
    expect(Object.fromEntries([...counts.values()].flatMap((each) => [...each]))).toEqual(expected);
  });

  test('gains a value once and loses it', () => {
    const one = choose(choose({}, 'topic', 'rows', true), 'topic', 'rows', true);
    expect(one).toEqual({ topic: ['rows'] });
    expect(choose(one, 'topic', 'rows', false)).toEqual({ topic: [] });
    expect(choose({}, 'topic', 'rows', false)).toEqual({ topic: [] });
  });
});

describe('laws of every directory and every choice', () => {
  const indexOf = (of: { facets: Facet[]; items: FilterItem[] }): FilterIndex =>
    indexItems(of.facets, of.items);

  /** One value of one facet, at the place that chance gives. */
  const pick = (of: readonly Facet[], chance: number): { facet: string; value: string } => {
    const all = of.flatMap(({ id, values }) =>
      values.map((value) => ({ facet: id, value: value.id })),
    );
    const found = all[chance % all.length];
    if (!found) throw new Error('a facet without values');
    return found;
  };

  test('what is found has, of every facet with a choice, a value chosen; nothing else is left out', () => {
    fc.assert(
      fc.property(anyDirectory, (directory) => {
        const { chosen } = directory;
        const fits = ({ values }: FilterItem): boolean =>
          Object.keys(chosen).every((facet) => {
            const wanted = chosen[facet] ?? [];
            return wanted.length === 0 || wanted.some((value) => values[facet]?.includes(value));
          });
        expect(filterItems(indexOf(directory), chosen)).toEqual(directory.items.filter(fits));
      }),
    );
  });

  test('every count is the length of the result it promises', () => {
    fc.assert(
      fc.property(anyDirectory, (directory) => {
        const counts = countsFor(indexOf(directory), directory.chosen);
        expect(ids(directory.facets)).toEqual([...counts.keys()]);
        for (const { id, values } of directory.facets) {
          expect([...(counts.get(id) ?? [])]).toEqual(
            values.map((value) => {
              const promised = { ...directory.chosen, [id]: [value.id] };
              return [value.id, filterItems(indexOf(directory), promised).length];
            }),
          );
        }
      }),
    );
  });

  test('the order of choosing does not matter', () => {
    fc.assert(
      fc.property(
        anyDirectory,
        fc.array(fc.nat(), { minLength: 20, maxLength: 20 }),
        (directory, chances) => {
          const steps = Object.entries(directory.chosen).flatMap(([facet, values], place) =>
            values.map((value, index) => ({ facet, value, at: chances[place * 5 + index] ?? 0 })),
          );
          const after = (order: typeof steps): Chosen =>
            order.reduce<Chosen>(
              (chosen, { facet, value }) => choose(chosen, facet, value, true),
              {},
            );
          const other = after(steps.toSorted((one, two) => one.at - two.at));
          expect(filterItems(indexOf(directory), other)).toEqual(
            filterItems(indexOf(directory), after(steps)),
          );
          expect(countsFor(indexOf(directory), other)).toEqual(
            countsFor(indexOf(directory), after(steps)),
          );
        },
      ),
    );
  });

  test('a further value of a facet with a choice never takes away, of one without never adds', () => {
    let [widened, narrowed] = [0, 0];
    fc.assert(
      fc.property(anyDirectory, fc.nat(), (directory, chance) => {
        const { facet, value } = pick(directory.facets, chance);
        const before = ids(filterItems(indexOf(directory), directory.chosen));
        const chosen = choose(directory.chosen, facet, value, true);
        const after = ids(filterItems(indexOf(directory), chosen));
        if ((directory.chosen[facet] ?? []).length > 0) {
          widened += 1;
          expect(after).toEqual(expect.arrayContaining(before));
        } else {
          narrowed += 1;
          expect(before).toEqual(expect.arrayContaining(after));
        }
      }),
    );
    expect(widened).toBeGreaterThan(10);
    expect(narrowed).toBeGreaterThan(10);
  });

  test('an order loses nothing, and filtering keeps it', () => {
    fc.assert(
      fc.property(anyDirectory, fc.constantFrom('a-z', 'best'), (directory, sort) => {
        const ordered = inOrder(directory.items, sort);
        expect(ids(ordered).toSorted()).toEqual(ids(directory.items).toSorted());
        const found = filterItems(indexItems(directory.facets, ordered), directory.chosen);
        expect(found).toEqual(ordered.filter((each) => found.includes(each)));
      }),
    );
  });
});

describe('inOrder', () => {
  const all = (
    [
      ['d', 'Delta', 'closed'],
      ['b', 'bravo', 'unconfirmed'],
      ['c', 'Charlie', 'current'],
      ['a', 'Alpha', 'closed'],
      ['e', 'echo', 'current'],
    ] as const
  ).map(([id, title, status]): FilterItem => ({ id, title, status, values: {} }));

  test.each([
    ['a-z', ['b', 'c', 'e', 'a', 'd']],
    ['best', ['c', 'e', 'b', 'a', 'd']],
  ] as const)('%s', (sort, order) => {
    expect(ids(inOrder(all, sort))).toEqual(order);
    expect(ids(all)).toEqual(['d', 'b', 'c', 'a', 'e']);
  });
});

test.each([
  [0, 0, 'No services found'],
  [1, 0, '1 service'],
  [12, 0, '12 services'],
  [12, 1, '12 services, 1 of them closed'],
  [1, 1, '1 service, which has closed'],
  [2, 2, '2 services, all of them closed'],
])('%i found, of which %i closed: %s', (total, closed, words) => {
  const found = Array.from(
    { length: total },
    (_, place) => ({ status: place < closed ? 'closed' : 'current' }) as const,
  );
  expect(resultWords(found)).toBe(words);
});
