import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeCouncil, mark, readArea } from '../../../scripts/new-council/make-council.ts';
import { siteDate } from '../../../scripts/site-date.ts';
import { findContentProblems } from '../../../src/content-check/content-problems.ts';
import { findLaunchItems } from '../../../src/content-check/launch-items.ts';
import { readContent } from '../../../src/content-check/read-content.ts';
import { collections } from '../../../src/schemas/collections.ts';
import { copySite } from '../../fixtures/content-folder.ts';
import { realFiles, sourceOf } from '../../fixtures/content-source.ts';
import { kitCouncil } from '../../fixtures/kit-site.ts';

const example = realFiles(kitCouncil);
const read = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const isText = (file: string): boolean => /\.(yaml|mdx?)$/.test(file);

test.each([
  ['Northshire County Council', 'Northshire'],
  ['City of York Council', 'York'],
  ['Royal Borough of Greenwich', 'Greenwich'],
  ['Ynys Môn', 'Ynys Môn'],
  ['The Council', 'The Council'],
  ['Isle of Wight Council', 'Isle of Wight'],
  ['East Riding of Yorkshire Council', 'East Riding of Yorkshire'],
  ['Vale of Glamorgan Council', 'Vale of Glamorgan'],
  ['Forest of Dean District Council', 'Forest of Dean'],
  ['Council of the Isles of Scilly', 'Isles of Scilly'],
  ['St Albans City and District Council', 'St Albans'],
  ['Bath and North East Somerset Council', 'Bath and North East Somerset'],
  ['Derby City Council', 'Derby'],
  ['The Royal Borough of Kensington and Chelsea', 'Kensington and Chelsea'],
  ['London Borough of Tower Hamlets', 'Tower Hamlets'],
  ['City and County of Swansea', 'Swansea'],
  ['City of London Corporation', 'London'],
  ['County Durham', 'County Durham'],
  ['Newcastle City Council', 'Newcastle'],
  ['Royal Borough of Kingston upon Thames', 'Kingston upon Thames'],
])('%s serves %s', (name, area) => {
  expect(readArea(name)).toBe(area);
});

describe.each([
  'Northshire County Council',
  'Bournemouth Christchurch and Poole Council',
  'Ynys Môn',
  'St Mary’s & District Council',
])('%s', (name) => {
  const files = makeCouncil(example, name);

  test('has valid content with a file of each kind, and less than the example', async () => {
    expect(await findContentProblems('nowhere', sourceOf(files), siteDate)).toEqual([]);
    for (const folder of Object.keys(collections)) {
      expect([...files.keys()].some((file) => file.startsWith(`content/${folder}/`))).toBe(true);
    }
    const all = [...files].map(([file, bytes]) => (isText(file) ? read(bytes) : '')).join('\n');
    for (const status of ['current', 'unconfirmed', 'closed']) {
      expect(all).toMatch(new RegExp(`^status: ${status}$`, 'm'));
    }
    expect(files.size).toBeLessThan(example.size);
  });

  test('has its own name, and nothing of the example’s', () => {
    expect(read(files.get('content/site.yaml'))).toContain(`name: ${name}`);
    for (const [file, bytes] of files) {
      expect(file).not.toContain('exampleshire');
      if (isText(file)) expect(read(bytes), file).not.toMatch(/Exampleshire|Calmer Homes/);
    }
  });

  test('names at launch every file that is an example, and what the council must still say', async () => {
    const { content } = await readContent('nowhere', sourceOf(files));
    const items = findLaunchItems(content, siteDate);
    for (const [file, bytes] of files) {
      if (!read(bytes).includes(mark)) continue;
      expect(items.some((item) => item.file === file && item.field === '(words)')).toBe(true);
    }
    expect(items.filter(({ todo }) => todo.startsWith('say: ')).length).toBeGreaterThan(12);
    expect(items.some(({ field }) => field === 'name')).toBe(true);
  });
});

test.each(['', '  ', 'A: B', '#1 Council', '"Quoted"', 'x'.repeat(61), '../away'])(
  'a name that no file can hold is refused: %j',
  (name) => {
    expect(() => makeCouncil(example, name)).toThrow('Write the name in letters');
  },
);

test.each(['Con', 'Aux Council'])('a name that is none for a file is refused: %s', (name) => {
  expect(() => makeCouncil(example, name)).toThrow('Write another name');
});

test('the command writes into an empty folder alone', async () => {
  const root = await mkdtemp(join(tmpdir(), 'council-'));
  onTestFinished(() => rm(root, { recursive: true }));
  const run = (...words: string[]) =>
    spawnSync(process.execPath, ['scripts/new-council.ts', ...words], { encoding: 'utf8' });
  const folder = join(root, 'content');
  expect(run('Northshire Council', folder)).toMatchObject({ status: 0 });
  expect(await readdir(folder)).toEqual(
    expect.arrayContaining(['README.md', 'site.yaml', 'services']),
  );
  expect(run('Northshire Council', folder)).toMatchObject({ status: 1 });
  const other = join(root, 'other');
  for (const name of ['Null', 'Safe Council', 'Совет', '#1']) {
    const { status, stderr } = run(name, other);
    expect(status, name).toBe(1);
    expect(stderr).toMatch(/^Write (another|the) name/);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(existsSync(other)).toBe(false);
  }
  expect(run('Northshire Council').stderr).toContain('npm run new-council -- ');
});

test('the site of a new council builds, and passes every test of the site', async () => {
  const { root, build, remove } = await copySite(siteDate, kitCouncil);
  onTestFinished(remove);
  await rm(join(root, 'content'), { recursive: true });
  const made = spawnSync(
    process.execPath,
    ['scripts/new-council.ts', 'Northshire Council', join(root, 'content')],
    { encoding: 'utf8' },
  );
  expect(made.status, made.stderr).toBe(0);
  const { status, stderr } = build();
  expect(status, stderr).toBe(0);
  const suite = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', 'tests/site', '--reporter=verbose', '--no-color'],
    { cwd: root, encoding: 'utf8' },
  );
  expect(suite.stdout.split('\n').filter((line) => /^\s*(×|FAIL)/.test(line))).toEqual([]);
  expect(suite.status, suite.stderr).toBe(0);
}, 600_000);
