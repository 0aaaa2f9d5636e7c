import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtPages, type BuiltPage } from '../../fixtures/built-pages.ts';
import { siteDate } from '../../../scripts/site-date.ts';
import { copySite } from '../../fixtures/content-folder.ts';
import { kitCouncil } from '../../fixtures/kit-site.ts';
import { missingWays } from '../../fixtures/ways-on.ts';

let site: Awaited<ReturnType<typeof copySite>>;
let pages: BuiltPage[];
const at = (path: string): BuiltPage => {
  const page = pages.find((candidate) => candidate.path === path);
  return page ?? expect.fail(`There is no page ${path}`);
};

beforeAll(async () => {
  site = await copySite(siteDate, kitCouncil);
  for (const [route, state] of [
    ['planning-meeting', 'closed'],
    ['coaching', 'paused'],
  ] as const) {
    const file = join(site.root, `content/referrals/${route}.yaml`);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('referrals: open', `referrals: ${state}`));
  }
  const { status, stderr } = site.build();
  if (status !== 0) throw new Error(stderr);
  pages = builtPages(join(site.root, 'dist'));
}, 120_000);
afterAll(() => site.remove());

test.each([
  ['planning-meeting', 'closed'],
  ['coaching', 'paused'],
])('the page for %s has no form and says that referrals are %s', (route, state) => {
  const page = at(`/practitioners/refer/${route}/`);
  expect(page.html).toContain(`Referrals are ${state}, as of 2 November 2026.`);
  expect(page.html).not.toContain('<referral-form');
  expect(existsSync(join(site.root, `dist/practitioners/refer/${route}-blank-form.docx`))).toBe(
    false,
  );
  expect(missingWays(page, pages)).toEqual([]);
});

test.each([
  '/practitioners/check-eligibility/coaching/',
  '/practitioners/coach-or-meeting/planning-meeting/',
  '/practitioners/coach-or-meeting/a-coach/',
  '/practitioners/coach-or-meeting/either-one/',
])('%s no longer recommends a route, and leads on', (path) => {
  const page = at(path);
  expect(page.html).toMatch(/<h1>[^<]*, but referrals are (closed|paused)/);
  expect(page.html).not.toMatch(/href="\/practitioners\/refer\/(planning-meeting|coaching)\//);
  expect(missingWays(page, pages)).toEqual([]);
});

test('no page leads to a blank form or offers to fill one in', () => {
  for (const { html } of pages) {
    expect(html).not.toMatch(/blank-form\.docx|Fill in the form for/);
  }
});

test('the comparison says how things stand', () => {
  const { html } = at('/practitioners/coach-or-meeting/compare/');
  expect(html).toContain('Referrals are closed');
  expect(html).toContain('Referrals are paused');
});
