import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteDate } from '../../../scripts/site-date.ts';
import { builtPages } from '../../fixtures/built-pages.ts';
import { copySite } from '../../fixtures/content-folder.ts';
import { kitCouncil, kitSite } from '../../fixtures/kit-site.ts';

type Page = ReturnType<typeof builtPages>[number];

/** What a council may leave out, and how its pages and what leads to them are known. */
const parts: [name: string, isOf: (page: Page) => boolean][] = [
  [
    'a parenting plan',
    ({ path, html }) =>
      path.startsWith('/parents/plan/') || /href="[^"]*\/parents\/plan\//.test(html),
  ],
  [
    'conversations',
    ({ path, html }) =>
      path.includes('/conversations/') || /\/parents\/conversations\/|scene-player>/.test(html),
  ],
  [
    'a second route of referral, so that there is no guide to choose by',
    ({ path, html }) =>
      path.endsWith('/a-coach/') ||
      /data-outcome="a-coach"|A coach or a planning meeting/.test(html),
  ],
];

let site: Awaited<ReturnType<typeof copySite>>;
let pages: Page[] = [];
beforeAll(async () => {
  site = await copySite(siteDate, kitCouncil);
  const away = ['plan', 'scenes', 'checker/decision-guide.yaml', 'referrals/planning-meeting.yaml'];
  for (const name of await readdir(join(site.root, 'content/programme'))) {
    const file = join('programme', name);
    const words = await readFile(join(site.root, 'content', file), 'utf8');
    if (words.includes('key: coach-or-meeting')) away.push(file);
  }
  expect(away).toHaveLength(5);
  for (const part of away) await rm(join(site.root, 'content', part), { recursive: true });
  const { status, stderr } = site.build();
  expect(status, stderr).toBe(0);
  pages = builtPages(join(site.root, 'dist'));
}, 120_000);
afterAll(() => site.remove());

test.each(parts)('a council without %s has no page of it, and nothing leads to one', (_, isOf) => {
  expect(builtPages(kitSite).filter(isOf).length).toBeGreaterThan(1);
  expect(pages.filter(isOf).map(({ path }) => path)).toEqual([]);
});

test('a council that leaves all of that out keeps the rest', () => {
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.map(({ path }) => path)).toContain('/practitioners/refer/coaching/');
});
