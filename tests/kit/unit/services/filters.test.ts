import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countsFor, findPlaces, resultWords } from '../../../../src/lib/services/filters.ts';
import { choose, type Chosen, type Facet } from '../../../../src/lib/services/choice.ts';
import { sayNumber } from '../../../../src/lib/say-number.ts';
import { byStatus, byTitle } from '../../../../src/lib/services/service.ts';
import { anyDirectory, findItems, indexItems, type FilterItem } from '../../../fixtures/filters.ts';

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
    expect(findPlaces(index, chosen, 'a-z').map((place) => items[place]?.id)).toEqual(found);
    const counts = countsFor(index, chosen);
    expect(Object.fromEntries(ids(facets).flatMap((id) => [...(counts.get(id) ?? [])]))).toEqual(
      expected,
    );
  });

  test('gains a value once and loses it', () => {
    const one = choose(choose({}, 'topic', 'rows', true), 'topic', 'rows', true);
    expect(one).toEqual({ topic: ['rows'] });
    expect(choose(one, 'topic', 'rows', false)).toEqual({ topic: [] });
    expect(choose({}, 'topic', 'rows', false)).toEqual({ topic: [] });
  });
});

describe('laws of every directory and every choice', () => {
  interface Directory {
    facets: Facet[];
    items: FilterItem[];
  }
  const countsOf = (of: Directory, chosen: Chosen): ReturnType<typeof countsFor> =>
    countsFor(indexItems(of.facets, of.items.toSorted(byTitle)), chosen);

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
        const found = findItems(directory, chosen);
        expect(ids(found).toSorted()).toEqual(ids(directory.items.filter(fits)).toSorted());
      }),
    );
  });

  test('every count is the length of the result it promises', () => {
    fc.assert(
      fc.property(anyDirectory, (directory) => {
        const counts = countsOf(directory, directory.chosen);
        expect([...ids(directory.facets), 'status']).toEqual([...counts.keys()]);
        for (const { id, values } of directory.facets) {
          expect([...(counts.get(id) ?? [])]).toEqual(
            values.map((value) => {
              const promised = { ...directory.chosen, [id]: [value.id] };
              return [value.id, findItems(directory, promised).length];
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
          expect(findItems(directory, other)).toEqual(findItems(directory, after(steps)));
          expect(countsOf(directory, other)).toEqual(countsOf(directory, after(steps)));
        },
      ),
    );
  });

  test('a further value of a facet with a choice never takes away, of one without never adds', () => {
    let [widened, narrowed] = [0, 0];
    fc.assert(
      fc.property(anyDirectory, fc.nat(), (directory, chance) => {
        const { facet, value } = pick(directory.facets, chance);
        const before = ids(findItems(directory, directory.chosen));
        const chosen = choose(directory.chosen, facet, value, true);
        const after = ids(findItems(directory, chosen));
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
        const ordered = findItems(directory, {}, sort);
        expect(ids(ordered).toSorted()).toEqual(ids(directory.items).toSorted());
        // What is best depends on the choice.
        if (sort === 'best') return;
        const found = findItems(directory, directory.chosen, sort);
        expect(found).toEqual(ordered.filter((each) => found.includes(each)));
      }),
    );
  });
});

describe('the order of what is found', () => {
  const all = (
    [
      ['d', 'Delta', 'closed', 'fresh', ['rows'], []],
      ['b', 'bravo', 'unconfirmed', 'due', ['rows', 'court'], ['free']],
      ['c', 'Charlie', 'current', 'fresh', [], ['paid']],
      ['a', 'Alpha', 'closed', 'due', [], ['free']],
      ['f', 'Foxtrot', 'current', 'due', ['rows', 'court'], ['free']],
      ['e', 'echo', 'current', 'fresh', ['court'], ['free']],
      ['g', 'Golf', 'current', undefined, ['rows', 'court'], ['free']],
      ['h', 'Hotel', 'unconfirmed', undefined, ['court'], []],
    ] as const
  ).map(([id, title, status, freshness, topic, cost]): FilterItem => ({
    id,
    title,
    status,
    freshness,
    values: { topic, cost },
  }));

  test.each<['a-z' | 'best', Chosen, string]>([
    ['a-z', {}, 'b c e f g h a d'],
    ['a-z', { topic: ['rows', 'court'] }, 'b e f g h d'],
    // Checked, then due for a check, then not confirmed, then closed.
    ['best', {}, 'c e g f b h a d'],
    ['best', { topic: [] }, 'c e g f b h a d'],
    ['best', { topic: ['court'] }, 'e g f b h'],
    ['best', { topic: ['rows', 'court'] }, 'g e f b h d'],
    ['best', { topic: ['rows', 'court'], cost: ['free', 'paid'] }, 'g e f b'],
    ['best', { cost: ['free', 'paid'] }, 'c e g f b a'],
    ['best', { colour: ['red'] }, 'c e g f b h a d'],
  ])('%s with %j', (sort, chosen, order) => {
    expect(ids(findItems({ facets, items: all }, chosen, sort)).join(' ')).toBe(order);
  });

  test('best goes by status, then by how many of the values chosen there are, then by title', () => {
    fc.assert(
      fc.property(anyDirectory, ({ facets: of, items: any, chosen }) => {
        const ordered = findItems({ facets: of, items: any }, chosen, 'best');
        const had = ({ values }: FilterItem): number =>
          Object.entries(chosen).flatMap(([facet, wanted]) =>
            wanted.filter((value) => values[facet]?.includes(value)),
          ).length;
        for (const [place, item] of ordered.slice(1).entries()) {
          const before = ordered[place];
          if (!before) throw new Error('an order with a hole');
          const ahead = byStatus(before, { ...item, title: before.title });
          expect(ahead).toBeLessThanOrEqual(0);
          if (ahead < 0) continue;
          expect(had(before)).toBeGreaterThanOrEqual(had(item));
          if (had(before) === had(item)) expect(byTitle(before, item)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});

test.each([
  [0, 0, 'No services found'],
  [1, 0, '1 service'],
  [12, 0, '12 services'],
  [12, 1, '12 services, 1 of them closed'],
  [1, 1, '1 service, which has closed'],
  [2, 2, '2 services, all of them closed'],
  [10_000, 1_200, '10,000 services, 1,200 of them closed'],
])('%i found, of which %i closed: %s', (total, closed, words) => {
  expect(resultWords(total, closed)).toBe(words);
});

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1234567, '1,234,567'],
])('%i is said as %s', (number, said) => {
  expect(sayNumber(number)).toBe(said);
});
