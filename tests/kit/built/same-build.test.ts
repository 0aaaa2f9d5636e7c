import { once } from 'node:events';
import { globSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteDate } from '../../../scripts/site-date.ts';
import { findContentProblems } from '../../../src/content-check/content-problems.ts';
import { formatReport } from '../../../src/content-check/problems.ts';
import { faults, partsOf, seeded } from '../../fixtures/broken-files.ts';
import { copySite } from '../../fixtures/content-folder.ts';
import { digestsOf } from '../../fixtures/digests.ts';
import { kitCouncil, kitSite } from '../../fixtures/kit-site.ts';

let site: Awaited<ReturnType<typeof copySite>>;
const built = (): Record<string, string> => digestsOf(join(site.root, 'dist'));
beforeAll(async () => {
  site = await copySite(siteDate, kitCouncil);
});
afterAll(() => site.remove());

test('a build that is killed in the middle leaves the published site as it was', async () => {
  await cp(kitSite, join(site.root, 'dist'), { recursive: true });
  await writeFile(join(site.root, 'dist/published.txt'), 'This is the site before.');
  const before = built();
  const build = site.start();
  const ended = once(build, 'exit');
  await expect
    .poll(() => globSync('.astro/site-building/**/*.html', { cwd: site.root }).length, {
      timeout: 100_000,
      interval: 50,
    })
    .toBeGreaterThan(0);
  build.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
  expect(built()).toEqual(before);
}, 120_000);

test('two builds for the same day are the same to the byte, in any folder', () => {
  // What the killed build left behind is in the way of this one, and so is the site before.
  const { status, stderr } = site.build();
  expect(status, stderr).toBe(0);
  const again = built();
  expect(again['published.txt']).toBeUndefined();
  expect(Object.keys(again).length).toBeGreaterThan(100);
  expect(again).toEqual(digestsOf(kitSite));
  expect(globSync('.astro/site-*', { cwd: site.root })).toEqual([]);
}, 120_000);

/** One file for each of these kinds of fault. */
const broken: [string, keyof typeof faults][] = [
  ['content/services/safe-line.md', 'unknown field'],
  ['content/services/family-team.md', 'UTF-16'],
  ['content/topics/rows.yaml', 'values without end'],
  ['content/parents/a-calm-talk.mdx', 'open component'],
  ['content/policies/contact.mdx', 'link to nothing here'],
  ['content/providers/example-ear.yaml', 'merge markers in facts'],
];

test('a build with content problems names them all as the check does, and leaves the published site as it was', async () => {
  const before = built();
  const random = seeded(1);
  for (const [file, fault] of broken) {
    const path = join(site.root, file);
    const made = faults[fault]?.(partsOf(file, await readFile(path)), random);
    if (made) await writeFile(path, made.bytes);
  }
  const report = formatReport(await findContentProblems(site.root));
  for (const [file] of broken) expect(report).toContain(`${file}\n`);

  const { status, stderr } = site.build();
  expect(status).toBe(1);
  expect(stderr).toContain(report);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(built()).toEqual(before);
}, 60_000);
