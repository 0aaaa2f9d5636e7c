import { beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../../src/content-check/read-content.ts';
import type { Content } from '../../src/content-check/entries.ts';
import { directoryFacets, type DirectoryFacet } from '../../src/lib/services/facets.ts';
import { packFilters, unpackItems } from '../../src/lib/services/filter-data.ts';
import {
  choose,
  countsFor,
  filterItems,
  indexItems,
  type FilterIndex,
  type FilterItem,
} from '../../src/lib/services/filters.ts';

type Facts = Content['services'][number]['data'];

/** Whether a service has a value, read from its file without the code of the filters. */
function has({ status, topics, audiences, cost, channels, area }: Facts, value: Value): boolean {
  const lists: Record<string, readonly string[]> = {
    topic: topics,
    for: audiences,
    cost: status === 'closed' ? [] : [cost.kind],
    how: status === 'closed' ? [] : channels,
    area: [area],
    open: [],
    status: [status],
  };
  const list = lists[value.facet];
  if (!list) throw new Error(`no facet ${value.facet}`);
  return list.includes(value.id);
}

interface Value {
  facet: string;
  id: string;
}

let services: Map<string, Facts>;
let facets: DirectoryFacet[];
let items: FilterItem[];
let index: FilterIndex;
let values: Value[];

beforeAll(async () => {
  const { content } = await readContent(process.cwd());
  services = new Map(content.services.map(({ id, data }) => [id, data]));
  const places = new Map(content.places.map(({ id, data }) => [id, data]));
  const described = content.services.map(({ id, data }) => {
    const area = places.get(data.area);
    if (!area) throw new Error(`no place ${data.area}`);
    return { ...data, id, area, topics: data.topics.map((topic) => ({ id: topic })) };
  });
  const topics = content.topics.map(({ id, data }) => ({ id, label: data.label }));
  facets = directoryFacets(described, topics, content.site?.data.area ?? '');
  items = unpackItems(packFilters(facets, described), described);
  index = indexItems(facets, items);
  values = facets.flatMap((facet) => facet.values.map(({ id }) => ({ facet: facet.id, id })));
});

/** The ids of what fits a choice, by the facts of each service alone. */
function fitting(chosen: readonly Value[]): string[] {
  return [...services]
    .filter(([, facts]) =>
      facets.every(({ id }) => {
        const wanted = chosen.filter(({ facet }) => facet === id);
        return wanted.length === 0 || wanted.some((value) => has(facts, value));
      }),
    )
    .map(([id]) => id);
}

test('there is a directory to filter', () => {
  expect(services.size).toBeGreaterThan(23);
  expect(values.length).toBeGreaterThan(30);
  expect(facets.map(({ id }) => id)).toEqual([
    'topic',
    'for',
    'cost',
    'how',
    'area',
    'open',
    'status',
  ]);
});

test('every service can be found by a value of every facet that holds for it', () => {
  for (const { id, status, values: own } of items) {
    for (const facet of ['topic', 'for', 'area', 'status']) {
      expect(own[facet]?.length, `${id}: ${facet}`).toBeGreaterThan(0);
    }
    expect(own['cost'], id).toHaveLength(status === 'closed' ? 0 : 1);
  }
});

describe('results and counts are those of a count by hand', () => {
  const compare = (chosen: readonly Value[]): void => {
    const choice = chosen.reduce((all, { facet, id }) => choose(all, facet, id, true), {});
    const name = chosen.map(({ facet, id }) => `${facet}=${id}`).join(' ');
    expect(
      filterItems(index, choice).map(({ id }) => id),
      name,
    ).toEqual(fitting(chosen));
    const counts = countsFor(index, choice);
    const given = values.map(({ facet, id }) => counts.get(facet)?.get(id));
    const byHand = values.map(
      (value) => fitting([...chosen.filter(({ facet }) => facet !== value.facet), value]).length,
    );
    expect(given, name).toEqual(byHand);
  };

  test('for no value and every value', () => {
    compare([]);
    for (const value of values) compare([value]);
  });

  test('for every pair of values', () => {
    let pairs = 0;
    for (const [place, one] of values.entries()) {
      for (const other of values.slice(place + 1)) {
        compare([one, other]);
        pairs += 1;
      }
    }
    expect(pairs).toBe((values.length * (values.length - 1)) / 2);
  });
});
