import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { serve } from '../../../scripts/serve.ts';
import { dataFolder, ownPages } from '../../../src/lib/addresses.ts';
import { page, taxonomy, taxonomyTerm } from '../../../src/open-data/oruk-3/shapes.ts';
import {
  dataFiles,
  listIds,
  readJson,
  readServicePage,
  readTable,
  serviceList,
  services,
} from '../../fixtures/built-data.ts';
import { builtPages } from '../../fixtures/built-pages.ts';
import {
  compileSchema,
  findFaults,
  findHsdsSchema,
  findUkSchema,
} from '../../fixtures/open-referral.ts';
import { findUnknown } from '../../fixtures/schema-org.ts';
import { content } from '../../fixtures/site-content.ts';

const site = content.site?.data;
if (!site) throw new Error('content/site.yaml has a problem');
const open = content.services.filter(({ data }) => data.status !== 'closed');
const closed = content.services.filter(({ data }) => data.status === 'closed');

/** The file of a service of the feeds, by the address at the end of its description. */
const fileOf = ({ description }: { description: string }) => {
  const id = /\/support\/([a-z0-9-]+)\/$/.exec(description)?.[1];
  const found = open.find((each) => each.id === id);
  if (!found) throw new Error(`no service at the end of ${description}`);
  return found;
};

describe('the feed of version 3', () => {
  test('holds every service that has not closed, each once', () => {
    expect(services.map((each) => fileOf(each).id).sort()).toEqual(open.map(({ id }) => id).sort());
    expect(serviceList).toMatchObject({ total_items: open.length, size: open.length });
  });

  test.each([
    ['v3/index.json', 'api_details'],
    ['v3/services/index.json', 'service_list'],
    ['v3/taxonomies/index.json', 'taxonomy_list'],
    ['v3/taxonomy_terms/index.json', 'taxonomy_term_list'],
    ...listIds('v3/taxonomies').map((id) => [`v3/taxonomies/${id}`, 'taxonomy']),
    ...listIds('v3/taxonomy_terms').map((id) => [`v3/taxonomy_terms/${id}`, 'taxonomy_term']),
    ...listIds('v3/services').map((id) => [`v3/services/${id}`, 'service']),
  ])('%s passes the official schema', (file = '', schema = '') => {
    expect(findFaults(findUkSchema(schema), readJson(file))).toEqual([]);
  });

  test('passes the schemas of its parent, which knows the fields that the profile does not', () => {
    for (const each of services) {
      expect(findFaults(findHsdsSchema('service'), each)).toEqual([]);
      for (const phone of each.phones ?? []) {
        expect(findFaults(findHsdsSchema('phone'), phone)).toEqual([]);
      }
    }
  });

  test('is all that its own description names, and no more', () => {
    const paths = z
      .record(
        z.string(),
        z.object({
          get: z.object({
            responses: z.object({
              200: z.object({
                content: z.object({ 'application/json': z.object({ schema: z.looseObject({}) }) }),
              }),
            }),
          }),
        }),
      )
      .parse(z.object({ paths: z.unknown() }).parse(readJson('v3/openapi.json')).paths);
    for (const [path, { get }] of Object.entries(paths)) {
      const validate = compileSchema(get.responses[200].content['application/json'].schema);
      const list = `v3${path.replace('/{id}', '').replace(/\/$/, '')}`;
      const files = path.endsWith('{id}')
        ? listIds(list).map((id) => `${list}/${id}`)
        : [`${list}/index.json`];
      expect(files).not.toEqual([]);
      for (const file of files)
        expect([file, findFaults(validate, readJson(file))]).toEqual([file, []]);
      // A field that it does not name would be found.
      expect(findFaults(validate, { ...Object(readJson(files[0] ?? '')), other: 1 })).not.toEqual(
        [],
      );
    }
    expect(readJson('v3/openapi.json')).toMatchObject({
      'x-hsds-version': 'HSDS-UK-3.0',
      info: { version: 'HSDS-UK-3.0' },
    });
    expect(readJson('v3/index.json')).toMatchObject({
      version: 'HSDS-UK-3.0',
      openapi_url: `${site.url}/oruk/v3/openapi.json`,
    });
  });

  test('says of each service the same in the list as at its own address', () => {
    for (const each of services) {
      const single = Object.entries(each).filter(([, value]) => !Array.isArray(value));
      expect(serviceList.contents.find(({ id }) => id === each.id)).toEqual(
        Object.fromEntries(single),
      );
    }
    for (const [list, item] of [
      ['taxonomies', taxonomy],
      ['taxonomy_terms', taxonomyTerm],
    ] as const) {
      const { contents } = z
        .object({ contents: z.array(z.looseObject({ id: z.string() })) })
        .parse(page(item).parse(readJson(`v3/${list}/index.json`)));
      expect(contents.map(({ id }) => id).sort()).toEqual(listIds(`v3/${list}`));
      for (const { id, ...rest } of contents) {
        expect(readJson(`v3/${list}/${id}`)).toEqual({ id, ...rest });
      }
    }
  });

  test('answers at each address with the thing of that id, gives no id twice, and every id that it names is there', () => {
    listIds('v3/services').forEach((id, place) => {
      expect(services[place]?.id).toBe(id);
    });
    const terms = new Set(listIds('v3/taxonomy_terms'));
    const parts = services.flatMap((each) => [
      each.id,
      ...[each.phones, each.schedules, each.service_areas, each.service_at_locations].flatMap(
        (list) => (list ?? []).map(({ id }) => id),
      ),
      ...[each.languages, each.cost_options, each.attributes].flatMap((list) =>
        (list ?? []).map(({ id }) => id),
      ),
    ]);
    expect(new Set(parts).size).toBe(parts.length);
    for (const each of services) {
      const venues = (each.service_at_locations ?? []).map(({ id }) => id);
      for (const { service_at_location_id: venue } of each.schedules ?? []) {
        if (venue !== undefined) expect(venues).toContain(venue);
      }
      for (const { taxonomy_term_id: term } of each.attributes) expect(terms).toContain(term);
    }
  });

  test('has no field without a value, and no day that does not exist', () => {
    const look = (value: unknown, path: string): string[] => {
      if (value === null || value === '') return [path];
      if (Array.isArray(value) && value.length === 0 && !path.endsWith('/contents')) return [path];
      if (typeof value !== 'object') return [];
      return Object.entries(value).flatMap(([name, part]) => look(part, `${path}/${name}`));
    };
    for (const [file, text] of dataFiles) {
      if (file.endsWith('.csv') || file.endsWith('.atom') || file.includes('datapackage')) continue;
      expect(look(JSON.parse(text), file)).toEqual([]);
      for (const [day = ''] of text.matchAll(/(?<=")\d{4}-\d\d-\d\d(?=")/g)) {
        expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
      }
    }
  });

  test('says what is not confirmed, first and in a field, and gives no day of a check', () => {
    for (const each of services) {
      const { data } = fileOf(each);
      const unsure = data.status === 'unconfirmed';
      expect(each.description.startsWith('Check first:')).toBe(
        unsure || (each.alert ?? '').includes('These details are old'),
      );
      if (unsure) expect(each.alert).toMatch(/not been able to confirm/);
      expect(each.assured_date).toBe(unsure ? undefined : data.verified.date);
      if (data.safetyNote !== undefined) expect(each.description).toContain(data.safetyNote);
      expect(each.description).toContain(data.verified.source.replace(/\.$/, ''));
    }
  });
});

describe('the feed of version 1', () => {
  const oldService = z.looseObject({
    id: z.uuid(),
    name: z.string().min(1),
    description: z.string().min(1),
    url: z.url(),
    status: z.enum(['active', 'inactive']),
    organization: z.looseObject({ id: z.uuid(), name: z.string() }),
    contacts: z
      .array(
        z.looseObject({ name: z.string(), phones: z.array(z.looseObject({ number: z.string() })) }),
      )
      .optional(),
    service_taxonomys: z.array(
      z.looseObject({
        taxonomy: z.looseObject({ id: z.uuid(), name: z.string(), vocabulary: z.string() }),
      }),
    ),
  });
  const list = z
    .strictObject({
      totalElements: z.literal(open.length),
      totalPages: z.literal(1),
      number: z.literal(1),
      size: z.literal(open.length),
      first: z.literal(true),
      last: z.literal(true),
      empty: z.literal(open.length === 0),
      content: z.array(oldService),
    })
    .parse(readJson('v1/services/index.json'));

  test('has the same services under the same ids, each whole in the list and at its address', () => {
    expect(list.content.map(({ id }) => id).sort()).toEqual(listIds('v3/services'));
    expect(listIds('v1/services')).toEqual(listIds('v3/services'));
    for (const each of list.content) expect(readJson(`v1/services/${each.id}`)).toEqual(each);
  });

  test('gives the same numbers', () => {
    for (const { id, contacts = [] } of list.content) {
      const other = services.find((each) => each.id === id)?.phones ?? [];
      const numbers = contacts.flatMap(({ phones }) => phones.map(({ number }) => number));
      expect(numbers).toEqual(other.map(({ number }) => number));
    }
  });
});

describe('the tables', () => {
  const tables = ['services', 'phones', 'places'] as const;
  const description = z
    .object({
      profile: z.literal('tabular-data-package'),
      licenses: z.array(z.object({ path: z.literal(site.licence.url) })).length(1),
      resources: z.array(
        z.object({
          name: z.string(),
          path: z.string(),
          schema: z.object({
            fields: z.array(
              z.object({ name: z.string(), type: z.string(), description: z.string().min(1) }),
            ),
          }),
        }),
      ),
    })
    .parse(JSON.parse(readFileSync(`dist${dataFolder}datapackage.json`, 'utf8')));

  const forms: Record<string, RegExp> = {
    string: /^/,
    number: /^\d+(\.\d+)?$/,
    integer: /^\d+$/,
    date: /^\d{4}-\d\d-\d\d$/,
    boolean: /^(true|false)$/,
  };

  test.each(tables)('%s.csv is what its description says', (name) => {
    const resource = description.resources.find((each) => each.name === name);
    const text = readFileSync(`dist${dataFolder}${name}.csv`, 'utf8');
    const fields = resource?.schema.fields ?? [];
    expect(resource?.path).toBe(`${name}.csv`);
    expect(text.split('\r\n')[0]).toBe(
      `\ufeff${fields.map((field) => `"${field.name}"`).join(',')}`,
    );
    for (const row of readTable(name)) {
      expect(Object.keys(row)).toEqual(fields.map((field) => field.name));
      for (const field of fields) {
        const cell = row[field.name] ?? '';
        if (cell !== '') expect(cell).toMatch(forms[field.type] ?? /never/);
        expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      }
    }
  });

  test('have a row for each service, number and place, which name services that are there', () => {
    const ids = readTable('services').map(({ id }) => id ?? '');
    expect(ids.toSorted()).toEqual(listIds('v3/services'));
    for (const name of ['phones', 'places']) {
      const rows = readTable(name).map(({ id, service_id }) => `${id ?? ''} ${service_id ?? ''}`);
      expect(new Set(rows).size).toBe(rows.length);
      for (const { service_id } of readTable(name)) expect(ids).toContain(service_id);
    }
    expect(readTable('phones')).toHaveLength(open.flatMap(({ data }) => data.phones).length);
  });
});

describe('open data tells nothing that the site does not', () => {
  const lists = ['also_known_as', 'topics', 'audiences', 'area_served', 'languages'];
  const shown = {
    services: [
      ...lists,
      ...['name', 'safety_note', 'summary', 'organization_name', 'organization_description'],
      ...['eligibility', 'cost_description', 'website', 'email', 'interpretation'],
      ...['accessibility', 'source', 'source_page'],
    ],
    phones: ['number', 'label', 'note', 'extension'],
    places: ['name', 'address', 'town', 'county', 'postcode', 'accessibility', 'map'],
  };
  const pageOf = new Map(services.map((each) => [each.id, readServicePage(fileOf(each).id)]));

  test.each(Object.entries(shown))('%s.csv', (name, columns) => {
    let seen = 0;
    for (const row of readTable(name)) {
      const { text, html } = pageOf.get(row['service_id'] ?? row['id'] ?? '') ?? {
        text: '',
        html: '',
      };
      for (const column of columns) {
        const cell = row[column] ?? '';
        for (const fact of lists.includes(column) ? cell.split('; ') : [cell]) {
          seen += 1;
          const found =
            text.includes(fact.replace(/\s+/g, '')) ||
            html.includes(`"${fact.replaceAll('&', '&amp;')}"`);
          expect([row['name'], column, fact, found]).toEqual([row['name'], column, fact, true]);
        }
      }
    }
    expect(seen).toBeGreaterThanOrEqual(readTable(name).length);
  });

  test('the feeds have the numbers and places of the tables', () => {
    const digits = (number: string): string => number.replace(/\D/g, '').replace(/^0/, '44');
    for (const each of services) {
      const rows = readTable('phones').filter((row) => row['service_id'] === each.id);
      expect((each.phones ?? []).map(({ number }) => digits(number))).toEqual(
        rows.map(({ number = '' }) => digits(number)),
      );
      const places = readTable('places').filter((row) => row['service_id'] === each.id);
      expect((each.service_at_locations ?? []).map(({ location }) => location.name)).toEqual(
        places.map((row) => row['name']),
      );
    }
  });

  test('where people who are not safe are met is in no file', () => {
    const safety = new Set(content.topics.filter(({ data }) => data.safety).map(({ id }) => id));
    const places = content.services
      .filter(({ data }) => data.topics.some((topic) => safety.has(topic)))
      .flatMap(({ data }) => data.places);
    const told = content.places
      .filter(({ data }) => places.includes(data.key))
      .flatMap(({ data }) => [data.address?.line1, data.address?.postcode, data.name])
      .flatMap((each) => each ?? []);
    for (const [file, text] of dataFiles) {
      for (const words of told) expect([file, text.includes(words)]).toEqual([file, false]);
    }
  });

  test('what has closed is in the feed of changes alone, by its name', () => {
    for (const { data } of closed) {
      const said = [data.statusNote, ...data.oldNumbers.map(({ number }) => number), data.summary];
      for (const [file, text] of dataFiles) {
        for (const words of said.flatMap((each) => each ?? [])) {
          expect([file, words, text.includes(words)]).toEqual([file, words, false]);
        }
      }
      for (const name of ['services', 'phones', 'places']) {
        expect(readTable(name).map((row) => row['service_name'] ?? row['name'])).not.toContain(
          data.title,
        );
      }
    }
  });

  test('who checks an entry, and where reminders go, is in no file', () => {
    const owners = [...new Set(content.services.map(({ data }) => data.verified.by))];
    for (const [file, text] of dataFiles) {
      for (const { email } of site.owners) {
        if (email) expect([file, text.includes(email)]).toEqual([file, false]);
      }
    }
    expect(owners).not.toEqual([]);
    for (const [file, text] of dataFiles) {
      for (const owner of owners)
        expect([file, text.includes(`"${owner}"`)]).toEqual([file, false]);
    }
  });
});

describe('what pages say of themselves for programs', () => {
  const structured = builtPages().map(({ path, html }) => ({
    path,
    blocks: [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      ([, text = '']): unknown => JSON.parse(text),
    ),
  }));
  const at = (path: string): unknown[] =>
    structured.find((each) => each.path === path)?.blocks ?? [];

  test('stands on the home page, the page of the programme, the page of open data and each service that has not closed, and nowhere else', () => {
    const found = structured.filter(({ blocks }) => blocks.length > 0).map(({ path }) => path);
    expect(found.sort()).toEqual(
      [
        '/',
        ownPages.about.href,
        ownPages.openData.href,
        ...open.map(({ id }) => `/support/${id}/`),
      ].sort(),
    );
    expect(at('/')).toMatchObject([{ '@graph': [{ '@type': 'WebSite', name: site.name }] }]);
    expect(at(ownPages.about.href)).toMatchObject([
      { '@graph': [{ '@type': 'GovernmentService', provider: { name: site.council.name } }] },
    ]);
    expect(at(ownPages.openData.href)).toMatchObject([
      { '@graph': [{ '@type': 'Dataset', license: site.licence.url }] },
    ]);
  });

  test('is what schema.org knows', () => {
    const graph = z.object({ '@graph': z.array(z.looseObject({ '@type': z.string() })) });
    const things = structured.flatMap(({ blocks }) =>
      blocks.flatMap((block) => graph.parse(block)['@graph']),
    );
    expect(things.length).toBeGreaterThan(open.length);
    expect(findUnknown(things)).toEqual([]);
    // A service has no telephone of its own, and no time at which it was changed.
    const [wrong, other] = [{ telephone: '999' }, { audience: { '@type': 'Offer' } }].map((part) =>
      findUnknown([{ '@type': 'Service', ...part }]),
    );
    expect(wrong).toHaveLength(1);
    expect(other).toHaveLength(1);
  }, 120_000);

  test.each(open.map(({ id, data }) => ({ id, data })))('$id', ({ id, data }) => {
    expect(at(`/support/${id}/`)).toMatchObject([
      {
        '@context': 'https://schema.org',
        '@graph': [
          {
            '@type': 'WebPage',
            name: data.title,
            ...(data.status === 'current' ? { lastReviewed: data.verified.date } : {}),
          },
          { name: data.title, areaServed: expect.any(Array) as unknown },
        ],
      },
    ]);
    if (data.status !== 'current') {
      expect(JSON.stringify(at(`/support/${id}/`))).not.toMatch(/lastReviewed|telephone/);
    }
  });
});

describe('the feed of what changed', () => {
  const feed = readFileSync(`dist${dataFolder}changes.atom`, 'utf8');
  const [head = '', ...entries] = feed.split('<entry>');

  test('has an entry for each day of a source, the latest first', () => {
    const days = content.services.flatMap(({ data }) => data.verified.date ?? []);
    const expected = [...new Set(days)].sort().reverse().slice(0, 50);
    expect(entries.map((entry) => /<updated>(.{10})T00:00:00Z/.exec(entry)?.[1])).toEqual(expected);
    const ids = entries.map((entry) => /<id>(.*)<\/id>/.exec(entry)?.[1]);
    expect(new Set(ids).size).toBe(entries.length);
    if (expected[0] !== undefined) expect(head).toContain(`<updated>${expected[0]}T00:00:00Z`);
  });

  test('leads to every service with a day', () => {
    for (const { id, data } of content.services) {
      if (data.verified.date === undefined) continue;
      expect(feed).toContain(`/support/${id}/&quot;`);
    }
  });
});

describe('the page of open data', () => {
  const html = builtPages().find(({ path }) => path === ownPages.openData.href)?.html ?? '';
  let served: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    served = await serve('dist', 0);
  });
  afterAll(() => {
    served.server.close();
  });

  test('is linked from the foot of every page', () => {
    for (const { path, html: text } of builtPages()) {
      // A page that replaces one that a reader has left says nothing.
      if (path.startsWith('/leaflets/') || path === '/closed/') continue;
      const [, foot = ''] = text.split('<footer');
      expect([path, foot.includes(`href="${ownPages.openData.href}"`)]).toEqual([path, true]);
    }
  });

  test('has an example that runs as it stands', async () => {
    const [, written = ''] = /<pre[^>]*><code>(.*?)<\/code>/s.exec(html) ?? [];
    const example = written
      .replaceAll('&#39;', "'")
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    expect(example).toContain(site.url);
    const lines: string[] = [];
    const console = { log: (...words: string[]) => lines.push(words.join(' ')) };
    await runInNewContext(`(async () => { ${example.replaceAll(site.url, served.url)} })()`, {
      console,
      fetch,
    });
    expect(lines).toHaveLength(open.length);
    for (const { name, phones = [] } of services) {
      expect(lines).toContain(`${name} ${phones.map(({ number }) => number).join(', ')}`);
    }
  });

  test('names the licence and leads to every file of the tables', () => {
    expect(html).toContain(site.licence.url);
    for (const file of [
      'services.csv',
      'phones.csv',
      'places.csv',
      'datapackage.json',
      'changes.atom',
    ]) {
      expect(html).toContain(`href="${dataFolder}${file}"`);
    }
  });
});
