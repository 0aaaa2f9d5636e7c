import { beforeEach, describe, expect, test } from 'vitest';
import { fetchFeed } from '../../../../src/feed-import/fetch-feed.ts';
import type { ImportPlan } from '../../../../src/feed-import/plan-import.ts';
import type { Ask } from '../../../../src/feed-import/read-pages.ts';
import {
  emptyCouncil,
  importInto,
  publishContent,
  writeMeanings,
} from '../../../fixtures/feed-import.ts';
import { kitCouncil } from '../../../fixtures/kit-site.ts';

const { publication } = await publishContent(kitCouncil);
const empty = emptyCouncil(kitCouncil, {
  ...writeMeanings(publication),
  terms: [
    { term: 'Home life', of: 'Needs', topics: ['rows'], audiences: ['parents-apart'] },
    { term: 'Harm', topics: ['harm'], audiences: ['parents-apart'] },
    { term: 'Parking' },
    { term: 'number-9', topics: ['money'], audiences: ['parents-apart'] },
  ],
  places: [{ place: 'Everywhere', is: 'exampleshire' }],
  otherwise: { topics: [], audiences: [], areas: ['exampleshire'] },
});

type Term = Readonly<Record<string, string>>;

/** How a service of each format says by which terms it is described. */
const formats = {
  'Open Referral UK 3.0': (terms: readonly Term[]): object => ({
    attributes: terms.map((term) => ({
      link_entity: 'service',
      taxonomy_term: { ...term, taxonomy: 'Needs' },
    })),
  }),
  'HSDS 3.0': (terms: readonly Term[]): object => ({
    attributes: terms.map((term) => ({
      link_type: 'Needs',
      taxonomy_term: { ...term, taxonomy_detail: { id: 'n', name: 'Needs' } },
    })),
  }),
  'Open Referral UK 1.0': (terms: readonly Term[]): object => ({
    service_taxonomys: terms.map((term) => ({ taxonomy: { ...term, vocabulary: 'Needs' } })),
  }),
};

const service = (id: string, facts: object): Record<string, unknown> => ({
  ...{ id, name: `Calm Group ${id}`, description: 'People talk here.', status: 'active' },
  organization: { id: 'o1', name: 'Calm Trust', description: 'A trust.' },
  schedules: [],
  ...facts,
});
const topicsOf = (plan: ImportPlan): (string | undefined)[] =>
  [...plan.files].flatMap(([file, bytes]) =>
    file.includes('/services/')
      ? [
          /^topics: (.*)$/m
            .exec(new TextDecoder().decode(bytes).replace(/\n {2}- /g, ' '))?.[1]
            ?.trim(),
        ]
      : [],
  );

describe.each(Object.entries(formats))('a term of %s', (_, describeBy) => {
  const importBy = (terms: readonly Term[], others: readonly Term[] = []): Promise<ImportPlan> =>
    importInto(empty, [service('a', describeBy(terms))], true, others);
  const home = { id: 't1', name: 'Home life', taxonomy: 'Needs' };

  test('means what the nearest above it means that has a meaning', async () => {
    const rows = { id: 't3', name: 'Rows at supper', parent_id: 't2' };
    const between = { id: 't2', name: 'Rows', parent_id: 't1', taxonomy: 'Needs' };
    expect(topicsOf(await importBy([rows], [between, home]))).toEqual(['rows']);
    // Another service has the terms above.
    const plan = await importInto(empty, [
      service('a', describeBy([rows])),
      service('b', describeBy([between])),
      service('c', describeBy([home])),
    ]);
    expect(topicsOf(plan)).toEqual(['rows', 'rows', 'rows']);
    expect(plan.terms).toEqual([]);
  });

  test('means itself first, even nothing, and not what is above a meaning', async () => {
    const harm = { id: 't4', name: 'Harm', parent_id: 't1' };
    expect(topicsOf(await importBy([harm], [home]))).toEqual(['harm']);
    const parking = { id: 't5', name: 'Parking', parent_id: 't1' };
    expect((await importBy([parking], [home])).refused).toMatchObject([
      { why: 'none of its terms means a topic here: Parking' },
    ]);
  });

  test('can be below one that the feed does not name, by its id', async () => {
    expect(topicsOf(await importBy([{ id: 't6', name: 'Debt', parent_id: 'number-9' }]))).toEqual([
      'money',
    ]);
  });

  test('is named with what is above it where none has a meaning, and never goes round', async () => {
    const round = [
      { id: 't7', name: 'Cats', parent_id: 't8' },
      { id: 't8', name: 'Pets', parent_id: 't7', taxonomy: 'Needs' },
    ];
    const plan = await importBy(round.slice(0, 1), round);
    expect(plan.terms.map(({ name, count }) => [name, count])).toEqual([
      ['Cats', 1],
      ['Pets', 1],
    ]);
    const own = await importBy([{ id: 't9', name: 'Dogs', parent_id: 't9' }]);
    expect(own.terms.map(({ name }) => name)).toEqual(['Dogs']);
  });

  test('below a term of people in fear hides a place as that one does', async () => {
    const place = {
      service_at_locations: [
        {
          id: 'l',
          location: {
            ...{ id: 'loc', name: 'Calm Hall', location_type: 'physical' },
            addresses: [{ address_1: '1 High Street', postal_code: 'EX1 1AA', country: 'GB' }],
          },
        },
      ],
    };
    const below = { id: 't10', name: 'Somewhere to stay', parent_id: 't4' };
    const plan = await importInto(
      empty,
      [service('a', { ...describeBy([below]), ...place })],
      true,
      [{ id: 't4', name: 'Harm' }],
    );
    expect(topicsOf(plan)).toEqual(['harm']);
    expect([...plan.files.keys()].filter((file) => file.includes('/places/'))).toEqual([]);
  });
});

describe('a term that a service names by its id alone', () => {
  const byId = (id: string): object => ({
    attributes: [{ link_entity: 'service', taxonomy_term_id: id }],
  });
  const named = { attributes: [{ taxonomy_term: { id: 't4', name: 'Harm' } }] };

  test('is the one of the list of terms, or of another service', async () => {
    const harm = { id: 't4', name: 'Harm', taxonomy: 'Needs' };
    const listed = await importInto(empty, [service('a', byId('t4'))], true, [harm]);
    expect(topicsOf(listed)).toEqual(['harm']);
    const embedded = { attributes: [{ taxonomy_term: harm, taxonomy_term_id: 't4' }] };
    const whole = await importInto(empty, [service('a', embedded)], true, [harm]);
    expect([...listed.files]).toEqual([...whole.files]);
    const empties = [{}, { id: '', name: null }, { taxonomy: 'Needs' }];
    for (const taxonomy_term of empties) {
      const both = { attributes: [{ taxonomy_term, taxonomy_term_id: 't4' }] };
      const filled = await importInto(empty, [service('a', both)], true, [harm]);
      expect([...filled.files]).toEqual([...listed.files]);
    }
    const beside = await importInto(empty, [service('a', byId('t4')), service('b', named)]);
    expect(topicsOf(beside)).toEqual(['harm', 'harm']);
    const alone = { attributes: [{ taxonomy_term: { id: 't4' } }] };
    expect(topicsOf(await importInto(empty, [service('a', alone)], true, [harm]))).toEqual([
      'harm',
    ]);
  });

  test('can be named so in the file of the feed, and is named so in the report', async () => {
    expect(topicsOf(await importInto(empty, [service('a', byId('number-9'))]))).toEqual(['money']);
    const plan = await importInto(empty, [service('a', byId('t404'))]);
    expect(plan.refused).toMatchObject([{ why: 'none of its terms means a topic here: t404' }]);
    expect(plan.terms).toMatchObject([{ name: 't404', count: 1 }]);
  });
});

describe('the list of terms', () => {
  const asked: string[] = [];
  const askFor =
    (answers: Readonly<Record<string, object | string>>): Ask =>
    (address) => {
      asked.push(address.replace('https://x.example', ''));
      const found = answers[asked.at(-1) ?? ''];
      if (typeof found === 'string') return Promise.resolve({ kind: 'broken', why: found });
      if (!found) return Promise.resolve({ kind: 'missing', why: 'it answers 404' });
      const body = JSON.stringify(found);
      return Promise.resolve({ kind: 'body', body, bytes: body.length });
    };
  beforeEach(() => {
    asked.length = 0;
  });
  const list = (contents: readonly unknown[], more = {}): object => ({
    ...{ total_pages: 1, page_number: 1, last_page: true, contents },
    ...more,
  });
  const below = { id: 't2', name: 'Rows', parent_id: 't1' };
  const { 'Open Referral UK 3.0': by3, 'Open Referral UK 1.0': by1 } = formats;

  test.each([
    ['is asked for where a service has a term below another', by3, '/v3/taxonomy_terms'],
    ['has another name in version 1', by1, '/v1/taxonomies'],
  ] as const)('%s', async (_, describeBy, address) => {
    const version = address.slice(0, 3);
    const fetched = await fetchFeed(
      `https://x.example${version}/services?page=1`,
      askFor({
        [`${version}/services?page=1`]: list([service('a', describeBy([below]))]),
        [address]: list([{ id: 't0', name: 'All' }], { total_pages: 2, last_page: false }),
        [`${address}?page=2`]: list([{ id: 't1', name: 'Home life', parent_id: 't0' }]),
      }),
    );
    expect(fetched.terms).toMatchObject([{ id: 't0' }, { id: 't1', parent_id: 't0' }]);
    expect(fetched).toMatchObject({ refused: [], whole: true });
  });

  test('is asked for where a service names a term by its id alone', async () => {
    const term = { id: 't1', name: 'Home life' };
    const fetched = await fetchFeed(
      'https://x.example/v3/services',
      askFor({
        '/v3/services': list([service('a', { attributes: [{ taxonomy_term_id: 't1' }] })]),
        '/v3/taxonomy_terms': list([term]),
      }),
    );
    expect(fetched.terms).toEqual([term]);
  });

  test('is not asked for where it could say nothing new', async () => {
    const home = { id: 't1', name: 'Home life' };
    await fetchFeed(
      'https://x.example/v3/services',
      askFor({ '/v3/services': list([service('a', by3([below, home]))]) }),
    );
    expect(asked).toEqual(['/v3/services']);
  });

  test('that cannot be had stops no import, and is said', async () => {
    const fetched = await fetchFeed(
      'https://x.example/v3/services',
      askFor({
        '/v3/services': list([service('a', by3([below]))]),
        '/v3/taxonomy_terms': 'it stalls',
      }),
    );
    expect(fetched.services).toHaveLength(1);
    expect(fetched.refused).toMatchObject([
      { name: 'taxonomy_terms', why: 'https://x.example/v3/taxonomy_terms: it stalls' },
    ]);
  });
});
