import { once } from 'node:events';
import { globSync } from 'node:fs';
import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copySite } from '../fixtures/content-folder.ts';
import { digestsOf } from '../fixtures/digests.ts';

let site: Awaited<ReturnType<typeof copySite>>;
const built = (): Record<string, string> => digestsOf(join(site.root, 'dist'));
beforeAll(async () => {
  site = await copySite();
});
afterAll(() => site.remove());

test('a build that is killed in the middle leaves the published site as it was', async () => {
  await cp('dist', join(site.root, 'dist'), { recursive: true });
  await writeFile(join(site.root, 'dist/published.txt'), 'This is the site before.');
  const before = built();
  const build = site.start();
  const ended = once(build, 'exit');
  await expect
    .poll(() => globSync('.astro/site-building/**/*.html', { cwd: site.root }).length, {
      timeout: 100_000,
      interval: 50,
    })
    .toBeGreaterThan(20);
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
  expect(Object.keys(again).length).toBeGreaterThan(300);
  expect(again).toEqual(digestsOf('dist'));
  expect(globSync('.astro/site-*', { cwd: site.root })).toEqual([]);
}, 120_000);

test('a build that fails leaves the published site as it was', async () => {
  const before = built();
  await rm(join(site.root, 'content/search/synonyms.yaml'));
  expect(site.build().status).toBe(1);
  expect(built()).toEqual(before);
}, 60_000);
