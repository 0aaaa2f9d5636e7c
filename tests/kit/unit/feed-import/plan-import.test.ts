import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { formatPlan } from '../../../../src/feed-import/report.ts';
import { readFeedFile } from '../../../../src/feed-import/fetch-feed.ts';
import type { ImportPlan } from '../../../../src/feed-import/plan-import.ts';
import {
  applyPlan,
  checkFiles,
  emptyCouncil,
  feedName,
  importInto,
  publishContent,
  readFiles,
  writeMeanings,
} from '../../../fixtures/feed-import.ts';
import { kitCouncil } from '../../../fixtures/kit-site.ts';

const { publication } = await publishContent(kitCouncil);
const meanings = {
  ...writeMeanings(publication),
  terms: [
    { term: 'Rows at home', topics: ['rows'], audiences: ['parents-apart'] },
    { term: 'Harm', topics: ['harm'], audiences: ['parents-apart'] },
    { term: 'Parking' },
  ],
  places: [{ place: 'Everywhere', is: 'exampleshire' }, { place: 'Elsewhere' }],
  otherwise: { topics: ['rows'], audiences: ['parents-apart'], areas: ['exampleshire'] },
};
const empty = emptyCouncil(kitCouncil, meanings);

/** A small whole service of a feed, with some fields. */
const service = (id: string, facts: object = {}): Record<string, unknown> => ({
  id,
  name: `Calm Group ${id}`,
  description: 'People talk here. It is calm.',
  status: 'active',
  organization: { id: 'o1', name: 'Calm Trust', description: 'A trust.' },
  attributes: [{ taxonomy_term: { id: 't1', name: 'Rows at home' } }],
  service_areas: [{ id: 'sa1', name: 'Everywhere' }],
  ...facts,
});

const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const find = (plan: ImportPlan, folder: string): string =>
  [...plan.files]
    .filter(([file]) => file.includes(folder))
    .map(([, bytes]) => decode(bytes))
    .join('\n');
const importOne = (facts: object): Promise<ImportPlan> => importInto(empty, [service('a', facts)]);

describe('an import', () => {
  test('adds a service, who runs it and where, as nobody here has checked them', async () => {
    const plan = await importOne({
      service_at_locations: [
        {
          id: 'l',
          location: {
            id: 'loc',
            name: 'Calm Hall',
            location_type: 'physical',
            addresses: [
              {
                address_1: '1 High Street',
                city: 'Exampleton',
                state_province: 'Exampleshire',
                postal_code: 'ex11aa',
                country: 'GB',
                address_type: 'physical',
              },
            ],
          },
        },
      ],
    });
    expect(plan.added.map(({ file }) => file)).toEqual([
      'content/providers/calm-trust.yaml',
      'content/places/calm-hall.yaml',
      'content/services/calm-group-a.md',
    ]);
    expect(find(plan, 'services/')).toContain('status: unconfirmed');
    expect(find(plan, 'services/')).toContain('Nobody here has checked it yet');
    expect(find(plan, 'places/')).toContain('postcode: EX1 1AA');
    const after = await checkFiles(applyPlan(empty, plan));
    expect(after.filter(({ write }) => !write.endsWith('or remove the file'))).toEqual([]);
  });

  test('changes what it wrote and nobody touched, and keeps what somebody here wrote', async () => {
    const first = applyPlan(
      empty,
      await importInto(empty, [service('a'), service('b'), service('c')]),
    );
    const again = await importInto(first, [service('a'), service('b'), service('c')]);
    expect(again).toMatchObject({ added: [], changed: [], kept: [], gone: [], unchanged: 4 });
    expect(again.files.size).toBe(0);
    const file = 'content/services/calm-group-b.md';
    const checked = decode(first.get(file)).replace(
      /^summary: .*/m,
      'summary: We asked them ourselves.',
    );
    first.set(file, new TextEncoder().encode(checked));
    const alert = { eligibility_description: 'For everyone now.' };
    const plan = await importInto(first, [service('a', alert), service('b', alert)]);
    expect(plan.changed).toMatchObject([
      {
        id: 'a',
        differences: [{ field: 'eligibility', here: 'nothing', feed: 'For everyone now.' }],
      },
    ]);
    expect(plan.kept).toMatchObject([{ id: 'b', file }]);
    expect(plan.kept[0]?.differences.map(({ field }) => field).toSorted()).toEqual([
      'eligibility',
      'summary',
    ]);
    expect([...plan.files.keys()]).toEqual(['content/services/calm-group-a.md']);
    expect(plan.gone).toMatchObject([{ id: 'c', file: 'content/services/calm-group-c.md' }]);
    // The note of the report settles it.
    const settled = decode(first.get(file)).replace(
      /mark: .*/,
      `mark: ${plan.kept[0]?.mark ?? ''}`,
    );
    first.set(file, new TextEncoder().encode(settled));
    expect(await importInto(first, [service('b', alert)])).toMatchObject({ kept: [] });
  });

  test('says nothing of what is gone where the feed was not read whole', async () => {
    const first = applyPlan(empty, await importInto(empty, [service('a'), service('b')]));
    expect((await importInto(first, [service('a')], false)).gone).toEqual([]);
    expect(
      (await importInto(first, [service('a'), service('b', { status: 'defunct' })])).gone,
    ).toMatchObject([{ id: 'b', why: 'the feed says that it is defunct' }]);
  });

  test('follows a file that was renamed by what it was made from', async () => {
    const first = applyPlan(empty, await importInto(empty, [service('a')]));
    const bytes = first.get('content/services/calm-group-a.md');
    first.delete('content/services/calm-group-a.md');
    if (bytes) first.set('content/services/quiet-group.md', bytes);
    const plan = await importInto(first, [service('a', { email: 'a@example.org' })]);
    expect([...plan.files.keys()]).toEqual(['content/services/quiet-group.md']);
  });

  test('leaves the bytes alone that a change does not ask for', async () => {
    const first = applyPlan(empty, await importInto(empty, [service('a')]));
    const file = 'content/services/calm-group-a.md';
    const noted = decode(first.get(file)).replace('summary:', '# a note of ours\nsummary:');
    first.set(file, new TextEncoder().encode(noted));
    const plan = await importInto(first, [service('a', { email: 'a@example.org' })]);
    expect(decode(plan.files.get(file))).toContain('# a note of ours\nsummary:');
  });

  test('names the words that have no meaning here, as they are pasted', async () => {
    const plan = await importInto(empty, [
      service('a', {
        attributes: [
          { taxonomy_term: { name: 'Rows at home' } },
          { taxonomy_term: { name: 'Money: "debts"', taxonomy: 'Needs' } },
          { taxonomy_term: { name: 'Parking' } },
        ],
        service_areas: [
          { name: 'Everywhere' },
          { name: 'Little Example' },
          { name: `${'All of it, '.repeat(12)}and  more` },
        ],
      }),
    ]);
    const content = await readFiles(empty);
    const report = formatPlan(plan, feedName, content);
    expect(report).toContain('  - { term: "Money: \\"debts\\"", of: Needs, topics: [] } # 1');
    expect(report).toContain('  - { place: Little Example, is: little-example } # 1');
    expect(report).toContain(
      `  - { place: ${'All of it, '.repeat(12)}and more } # 1`.replace(
        /place: (.*) \} #/,
        'place: "$1" } #',
      ),
    );
    expect(report).not.toContain('Parking');
  });

  test('gives everything that is new a word in its report', async () => {
    const plan = await importInto(empty, [service('a'), service('b', { status: 'inactive' })]);
    const report = formatPlan(plan, feedName, await readFiles(empty));
    expect(report).toContain('  Calm Group a (a): content/services/calm-group-a.md');
    expect(report).toContain('  Calm Group b (b): the feed says that it is inactive');
  });
});

/** Services that are refused, and why. */
const refused: [string, object, RegExp][] = [
  ['without a name', { name: null }, /no name/],
  ['whose name is a list', { name: ['A'] }, /no name/],
  ['whose name has no letter', { name: '***' }, /no letter/],
  ['that has ended', { status: 'defunct' }, /is defunct/],
  ['that nobody runs', { organization: null }, /who runs it/],
  [
    'of no topic of ours',
    { attributes: [{ taxonomy_term: { name: 'Parking' } }] },
    /means a topic here: Parking/,
  ],
  ['of no area of ours', { service_areas: [{ name: 'Elsewhere' }] }, /areas/],
  ['with bytes that are no UTF-8', { name: 'Caf\uFFFD' }, /no UTF-8/],
  [
    'that was saved in the wrong encoding',
    { description: 'It isnâ€™t far.' },
    /characters that were meant/,
  ],
  ['with a text without end', { description: 'a'.repeat(30_000) }, /more than 20000 characters/],
  ['with the name of one of ours', { name: 'Our Family Coaching' }, /has this name/],
  [
    'of a refuge that tells its address in words',
    { name: 'Rose House', description: 'A refuge at 1 Hidden Lane, EX1 2AB.' },
    /people who are not safe/,
  ],
];

describe('a service is refused', async () => {
  const plan = await importInto(
    empty,
    refused.map(([name, facts]) => service(name, facts)),
  );

  test.each(refused)('%s', (name, _, why) => {
    expect(plan.refused.filter(({ id }) => id === name).map((each) => each.why)).toEqual([
      expect.stringMatching(why),
    ]);
  });

  test('and leaves no file', () => {
    expect(plan.files.size).toBe(0);
  });
});

const hidden = {
  id: 'h',
  location: {
    id: 'h',
    name: 'Hidden Lane 1',
    addresses: [
      { address_1: '1 Hidden Lane', city: 'Exampleton', postal_code: 'EX1 2AB', country: 'GB' },
    ],
  },
};

/** What becomes of odd facts: what the files hold, and what they do not. */
const taken: [string, object, RegExp[], RegExp[]][] = [
  [
    'a script',
    { description: '<script>steal()</script>Calm <img src=x onerror=steal()> talk.' },
    [/Calm talk/],
    [/<script|steal|onerror|<img/],
  ],
  [
    'Markdown',
    { description: '# Big\n\n[press](javascript:steal) ![x](http://x)' },
    [/\\# Big/],
    [/^# Big/m, /[^\\]\]\(javascript/],
  ],
  [
    'YAML',
    { name: 'Group: "a" # {b}\n---\nstatus: current' },
    [/status: unconfirmed/],
    [/^status: current/m],
  ],
  [
    'the end of facts',
    { eligibility_description: 'All\n---\nstatus: current' },
    [/eligibility: ["']?All --- status: current/],
    [/^---\nstatus/m],
  ],
  [
    'what turns text round',
    { name: 'Calm \u202Eneerg\u2066 group' },
    [/title: Calm neerg group/],
    [/[\u202E\u2066]/],
  ],
  ['a website that is a program', { url: 'javascript:alert(1)' }, [], [/javascript|^website:/m]],
  [
    'a website without HTTPS',
    { url: 'http://www.example.org/a' },
    [/website: https:\/\/www\.example\.org\/a/],
    [/http:/],
  ],
  ['a website with a password', { url: 'https://me:secret@example.org/' }, [], [/secret/]],
  ['an email that is none', { email: 'me at example' }, [], [/email:/]],
  ['a number with letters', { phones: [{ number: '0800 CALM' }] }, [], [/phones:/]],
  [
    'one number many times',
    { phones: [{ number: '020 7946 0018' }, { number: '+44 20 7946 0018' }] },
    [/number: "020 7946 0018"/],
    [/7946 0018[^]*7946 0018/],
  ],
  [
    'a number in words',
    { description: 'Call 020 7946 0555 at once.' },
    [/we left out/],
    [/7946 0555/],
  ],
  [
    'a day that does not exist',
    { assured_date: '2026-02-30', last_modified: '2026-13-45T00:00:00Z' },
    [],
    [/date: .?2026/],
  ],
  ['a day to come', { assured_date: '2031-01-01' }, [], [/2031/]],
  [
    'what says nothing',
    { email: null, url: '', phones: null, schedules: {}, languages: 7 },
    [/status: unconfirmed/],
    [/: null$|^website:|^email:/m],
  ],
  ['ages as words and out of order', { minimum_age: '18', maximum_age: '3' }, [], [/^ages:/m]],
  ['ages as texts', { minimum_age: '3', maximum_age: '18' }, [/from: 3/, /to: 18/], []],
  [
    'a language without a name',
    { languages: [{ id: 'x' }, { code: 'ur' }, { code: '!!' }] },
    [/Urdu/],
    [/!!/],
  ],
  [
    'names of prototypes',
    {
      attributes: [
        { taxonomy_term: { name: '__proto__' } },
        { taxonomy_term: { name: 'Rows at home' } },
      ],
      name: 'constructor',
    },
    [/title: constructor/],
    [],
  ],
  [
    'a term that is its own parent',
    { attributes: [{ taxonomy_term: { id: 't', parent_id: 't', name: 'Rows at home' } }] },
    [/topics:\n {2}- rows/],
    [],
  ],
  [
    'a term about safety',
    { attributes: [{ taxonomy_term: { name: 'Harm' } }], service_at_locations: [hidden] },
    [/tabTitle: Entry /],
    [/Hidden Lane/],
  ],
  [
    'a refuge',
    { name: 'Rose House', description: 'A refuge for women.', service_at_locations: [hidden] },
    [/title: Rose House/],
    [/Hidden Lane|EX1 2AB/],
  ],
  [
    'a place that is confidential',
    {
      service_at_locations: [
        { location: { ...hidden.location, description: 'Confidential address' } },
      ],
    },
    [],
    [/Hidden Lane/],
  ],
  [
    'an address for letters',
    {
      service_at_locations: [
        {
          location: {
            name: 'Box',
            addresses: [{ address_1: 'PO Box 1', address_type: 'postal', country: 'GB' }],
          },
        },
      ],
    },
    [],
    [/PO Box/],
  ],
  [
    'a place elsewhere',
    {
      service_at_locations: [
        { location: { name: 'Far', addresses: [{ address_1: '1 Main Street', country: 'US' }] } },
      ],
    },
    [],
    [/Main Street/],
  ],
  [
    'hours that nobody understands',
    { schedules: [{ description: 'Most days, ask us' }] },
    [/When: Most days, ask us/],
    [/openingHours/],
  ],
  ['help for two together', { name: 'Couple counselling' }, [/joint: true/, /safetyNote/], []],
  [
    'a person as a contact',
    {
      contacts: [
        { name: 'Ann Persona', title: 'Reception', phones: [{ number: '020 7946 0018' }] },
      ],
    },
    [/label: Reception/],
    [/Persona/],
  ],
  [
    'a list of a thousand numbers',
    {
      phones: Array.from({ length: 1000 }, (_, at) => ({
        number: `020 7946 ${String(at).padStart(4, '0')}`,
      })),
    },
    [],
    [],
  ],
  [
    'what is closed for a while',
    { status: 'temporarily closed', alert: 'Back in May.' },
    [/note: Back in May\./],
    [],
  ],
];

describe('of odd facts is taken what can be', async () => {
  const plan = await importInto(
    empty,
    taken.map(([name, facts]) => service(name, facts)),
  );

  test.each(taken)('%s', (name, _, holds, lacks) => {
    const added = plan.added.find(({ id, file }) => id === name && file.includes('/services/'));
    const text = decode(plan.files.get(added?.file ?? ''));
    expect(text).not.toBe('');
    for (const words of holds) expect(text).toMatch(words);
    for (const words of lacks) expect(text).not.toMatch(words);
  });

  test('and all of it passes the content check', () => {
    expect(plan).toMatchObject({ refused: [], problems: [] });
    expect(find(plan, '')).not.toMatch(/Hidden Lane|EX1 2AB|PO Box|Main Street/);
  });
});

describe('where one service hides a place', () => {
  test('no other tells it, by its id or its address', async () => {
    const other = { id: 'x', location: { ...hidden.location, id: 'other', name: 'The house' } };
    const plan = await importInto(empty, [
      service('a', { description: 'A refuge.', service_at_locations: [hidden] }),
      service('b', { service_at_locations: [other] }),
    ]);
    expect(plan.added.map(({ file }) => file)).not.toContain('content/places/the-house.yaml');
    expect(find(plan, '')).not.toMatch(/Hidden Lane/);
  });
});

describe('two services', () => {
  test('whose names make one slug get files of their own, and none that is taken', async () => {
    const plan = await importInto(empty, [
      service('a', { name: 'Free' }),
      service('b', { name: 'free!' }),
      service('c', { name: 'Ça & là' }),
      service('d', { name: 'Ca and la' }),
      service('e', { name: '日本語' }),
      service('f', { name: '中文' }),
    ]);
    const files = plan.added.map(({ file }) => file).filter((file) => file.includes('services/'));
    expect(new Set(files).size).toBe(6);
    expect(files).not.toContain('content/services/free.md');
    expect(plan).toMatchObject({ refused: [], problems: [] });
  });
});

/** The same without its areas, which are sentences. */
const withoutAreas = (full: unknown): object => ({
  ...z.looseObject({}).parse(full),
  service_areas: [],
});

describe('the official samples', () => {
  const read = (file: string): readonly unknown[] =>
    readFeedFile(readFileSync(`tests/fixtures/open-referral/samples/${file}`, 'utf8')).services;
  const council = emptyCouncil(kitCouncil, {
    ...meanings,
    terms: [{ term: 'name', topics: ['rows'], audiences: ['parents-apart'] }],
    places: [],
    otherwise: meanings.otherwise,
  });

  test('of HSDS 3.0 are imported, its quotes, prices and hours understood', async () => {
    const [full] = read('hsds-3.0-full/service_full.json');
    const plan = await importInto(council, [withoutAreas(full)]);
    expect(plan).toMatchObject({ refused: [], problems: [] });
    const text = find(plan, 'services/');
    for (const words of [
      'title: Community Counselling',
      'MyCity Counselling Services',
      'number: "01234 234567"',
      'website: https://example.com/counselling',
      'email: email@example.com',
      'Urdu',
      'from: 12',
      'ask your GP for a referral letter',
      'date: "2005-01-01"',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toMatch(/Ann Persona|Main Street/);
    expect(find(plan, 'providers/')).toContain('name: Example Organization Inc.');
    expect(find(plan, 'providers/')).toContain('scheme: GB-COH');
  });

  test('of Open Referral UK that pass are imported', async () => {
    const [full] = read('oruk-3.0-pass/service_full.json');
    const plan = await importInto(council, [withoutAreas(full)]);
    expect(plan).toMatchObject({ refused: [], problems: [] });
    expect(plan.added).toHaveLength(2);
  });

  test('of Open Referral UK that fail are refused by name, or taken without what is wrong', async () => {
    const list = await importInto(council, read('oruk-3.0-fail/service_list.json'));
    expect(list.added).toEqual([]);
    expect(list.refused.map(({ why }) => why)).toContain('it has no name');
    const [full] = read('oruk-3.0-fail/service_full.json');
    const plan = await importInto(council, [withoutAreas(full)]);
    expect(find(plan, 'services/')).not.toMatch(/email-example_com|^email:/m);
  });
});
