import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { placeSchema } from '../../../../src/schemas/place.ts';
import { writeChanges } from '../../../../src/open-data/changes.ts';
import { writeDataPackage } from '../../../../src/open-data/data-package.ts';
import { listOldAnswers } from '../../../../src/open-data/oruk-1/write-feed.ts';
import { writeOpenApi } from '../../../../src/open-data/oruk-3/open-api.ts';
import { service as serviceShape } from '../../../../src/open-data/oruk-3/shapes.ts';
import { listAnswers, writePage } from '../../../../src/open-data/oruk-3/write-feed.ts';
import type { Publication } from '../../../../src/open-data/publication.ts';
import { writeServiceData } from '../../../../src/open-data/structured-data.ts';
import { writeTables } from '../../../../src/open-data/tables.ts';
import { findFaults, findUkSchema } from '../../../fixtures/open-referral.ts';
import { publish } from '../../../fixtures/publication.ts';
import { service } from '../../../fixtures/services.ts';

const named = z.looseObject({ id: z.uuid(), name: z.string() });

const refuge = placeSchema.parse({
  key: 'rose-house',
  name: 'Rose House',
  description: 'A house.',
  kind: 'physical',
  address: {
    line1: '1 Hidden Lane',
    town: 'Exampleton',
    county: 'Exampleshire',
    postcode: 'EX1 1AA',
  },
});
const hall = placeSchema.parse({
  key: 'hall',
  name: 'Market Hall',
  description: 'A hall.',
  kind: 'physical',
  address: { line1: '1 Market Square', town: 'Exampleton', county: 'Exampleshire' },
});

const phones = [{ number: '020 7946 0018', label: 'Helpline' }];
const all = [
  service('open', { phones, areas: ['a'] }, { places: [hall] }),
  service('closed', { status: 'closed', statusNote: 'It has ended.' }),
  service('unsure', { phones, status: 'unconfirmed', statusNote: 'We found it in one list.' }),
  service('safe', { topics: ['domestic-abuse'] }, { places: [refuge] }),
  // Another service at the same address would tell it.
  service('beside', {}, { places: [refuge, hall] }),
  service('resting', { paused: { note: 'The leader is away.' } }),
].map((each) => (each.id === 'resting' ? { ...each, pause: 'now' as const } : each));
const publication = publish(all, ['It helps.', 'You call.']);

/** Everything that is published, as one text. */
const writeAll = (from: Publication): string =>
  [
    ...[...listAnswers(from, writeOpenApi(from.site)), ...listOldAnswers(from)].map(([, write]) =>
      JSON.stringify(write()),
    ),
    ...writeTables(from).map(({ csv }) => csv),
    JSON.stringify(writeDataPackage(from.site, writeTables(from), from.today)),
  ].join('\n');

/** The services of a feed by their names, as each one's own address gives it. */
const listSingle = (answers: ReadonlyMap<string, () => object>): z.infer<typeof named>[] =>
  [...answers]
    .filter(([file]) => /[0-9a-f-]{36}$/.test(file))
    .map(([, write]) => named.parse(write()));

const services = listSingle(
  new Map([...listAnswers(publication, {})].filter(([file]) => file.startsWith('services/'))),
).map((each) => serviceShape.parse(JSON.parse(JSON.stringify(each))));
const find = (name: string): (typeof services)[number] => {
  const found = services.find((each) => each.name === name);
  if (!found) throw new Error(`${name} is not published`);
  return found;
};

describe('what is published', () => {
  test('is every service that has not closed', () => {
    expect(services.map(({ name }) => name)).toEqual([
      'open',
      'unsure',
      'safe',
      'beside',
      'resting',
    ]);
    expect(writeAll(publication)).not.toContain('It has ended');
  });

  test('never tells where people who are not safe are met, under no service', () => {
    expect(writeAll(publication)).not.toMatch(/Hidden Lane|Rose House/);
    expect(writeAll(publication)).toContain('1 Market Square');
    const withoutSafety = publish(all.filter(({ id }) => id !== 'safe'));
    expect(writeAll(withoutSafety)).toContain('1 Hidden Lane');
  });

  test('says first what is not confirmed, in every form', () => {
    const first = 'Check first: we have not been able to confirm these details.';
    expect(find('unsure').description).toMatch(new RegExp(`^${first}`));
    expect(find('unsure').alert).toContain('We found it in one list.');
    expect(find('unsure').assured_date).toBeUndefined();
    expect(find('open').assured_date).toBe('2026-10-01');
    const old = listSingle(listOldAnswers(publication)).find(({ name }) => name === 'unsure');
    expect(old?.['description']).toMatch(new RegExp(`^${first}`));
    expect(old?.['assured_date']).toBeUndefined();
    const unsure = all.find(({ id }) => id === 'unsure');
    const data = unsure && writeServiceData(unsure, publication.site);
    expect(data).toContain(`"description":"${first}`);
    expect(data).not.toMatch(/telephone|lastReviewed/);
  });

  test('says that a service is paused', () => {
    expect(find('resting')).toMatchObject({
      status: 'temporarily closed',
      alert: 'Paused for now. The leader is away.',
    });
    expect(find('open').status).toBe('active');
  });

  test('is the same for the same content, and keeps its ids when a title or a file name changes', () => {
    expect(writeAll(publish(all, ['It helps.', 'You call.']))).toBe(writeAll(publication));
    const renamed = all.map((each) => ({
      ...each,
      title: `New ${each.title}`,
      id: `new-${each.id}`,
    }));
    const ids = (from: Publication): string[] => [...listOldAnswers(from).keys()];
    expect(ids(publish(renamed))).toEqual(ids(publication));
  });

  test('passes the official schemas when there is nothing to publish', () => {
    const empty = publish([]);
    const answer = listAnswers(empty, {}).get('services/index.json')?.();
    expect(answer).toEqual({ ...writePage([]), empty: true, total_items: 0 });
    expect(findFaults(findUkSchema('service_list'), answer)).toEqual([]);
  });
});

describe('the official schemas find', () => {
  test.each([
    ['an id that is none', { id: 'open' }],
    ['a website that is none', { url: 'example.org' }],
    ['a status that nobody knows', { status: 'open' }],
    ['a null', { email: null }],
  ])('%s', (_, change) => {
    expect(findFaults(findUkSchema('service'), find('open'))).toEqual([]);
    expect(findFaults(findUkSchema('service'), { ...find('open'), ...change })).not.toEqual([]);
  });
});

describe('the page of a service', () => {
  test('says nothing of one that has closed', () => {
    const closed = all.find(({ id }) => id === 'closed');
    expect(closed && writeServiceData(closed, publication.site)).toBeUndefined();
  });

  test('holds nothing that ends its script', () => {
    const [open] = all;
    const data = open && writeServiceData({ ...open, title: '</script><b>' }, publication.site);
    expect(data).not.toContain('<');
    expect(JSON.parse(data ?? '')).toMatchObject({ '@graph': [{ name: '</script><b>' }, {}] });
  });
});

describe('the feed of what changed', () => {
  test('has a day for each day of a source, the latest first, with what closed', () => {
    const dated = [
      service('a', { verified: { date: '2026-10-01', source: 'S', by: 'E' } }),
      service('b & c', { key: 'b', verified: { date: '2026-11-02', source: 'S', by: 'E' } }),
      service('d', {
        status: 'closed',
        statusNote: 'N',
        verified: { date: '2026-11-02', source: 'S', by: 'E' },
      }),
      service('e', { status: 'unconfirmed', statusNote: 'N', verified: { source: 'S', by: 'E' } }),
    ];
    const feed = writeChanges(publish(dated));
    const titles = [...feed.matchAll(/<title>(.*?)<\/title>/g)].map(([, title]) => title);
    expect(titles.slice(1)).toEqual(['2 November 2026: 2 services', '1 October 2026: 1 service']);
    expect(feed).toContain('<updated>2026-11-02T00:00:00Z</updated>');
    expect(feed).toContain('&lt;p&gt;Closed:&lt;/p&gt;');
    expect(feed).not.toMatch(/b & c/);
    expect(feed).toContain('b &amp;amp; c');
  });

  test('goes back fifty days of sources', () => {
    const many = Array.from({ length: 60 }, (_, place) =>
      service(`s${place}`, {
        verified: {
          date: `2026-0${1 + Math.floor(place / 28)}-${String(1 + (place % 28)).padStart(2, '0')}`,
          source: 'S',
          by: 'E',
        },
      }),
    );
    expect(writeChanges(publish(many)).split('<entry>')).toHaveLength(51);
  });
});
