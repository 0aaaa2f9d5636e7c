import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { load } from 'js-yaml';
import { LinkChecker, LinkState } from 'linkinator';
import { checkWords } from '../../scripts/words/report.ts';
import { serve } from '../../scripts/serve.ts';
import { checkerSchema } from '../../src/schemas/checker.ts';
import { wordsSchema } from '../../src/schemas/words.ts';
import { findContentProblems } from '../../src/content-check/content-problems.ts';
import { overflow, violations } from '../fixtures/violations.ts';
import { builtPages, headOf, type BuiltPage } from '../fixtures/built-pages.ts';
import { copySite } from '../fixtures/content-folder.ts';
import {
  hosts,
  names,
  namesHost,
  numbers,
  serviceNames,
  stands,
} from '../fixtures/council-names.ts';
import { budgetOf, weightOf } from '../fixtures/weights.ts';
import { missingWays } from '../fixtures/ways-on.ts';

/*
 * The same code with the content of a council that does not exist: another name and area, other
 * rules, and, on this copy, one route of referral, and so no guide that helps to choose.
 */
const ofTwoRoutes = [
  'referrals/planning-meeting.yaml',
  'checker/decision-guide.yaml',
  'programme/mediation-or-counselling.mdx',
];
test.describe.configure({ mode: 'default' });
let root = '';
let folder = '';
let url = '';
let pages: BuiltPage[] = [];
let stop = async (): Promise<void> => {
  await Promise.resolve();
};

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const copy = await copySite('2026-11-21', 'tests/fixtures/second-council/content');
  for (const file of ofTwoRoutes) rmSync(join(copy.root, 'content', file));
  const { status, stderr } = copy.build();
  expect(status, stderr).toBe(0);
  root = copy.root;
  folder = join(root, 'dist');
  pages = builtPages(folder);
  const served = await serve(folder, 0);
  url = served.url;
  stop = async () => {
    served.server.close();
    served.server.closeAllConnections();
    await copy.remove();
  };
});
test.afterAll(async () => {
  await stop();
});

test('the content of a second council has no problem, and makes the pages that it should', async () => {
  expect(await findContentProblems(root)).toEqual([]);
  const paths = pages.map(({ path }) => path);
  expect(paths).toContain('/practitioners/refer/coaching/');
  expect(paths.filter((path) => path.includes('mediation'))).toEqual([]);
  expect(paths.length).toBeGreaterThan(45);
});

/** The text of a file of the built site, unpacked where it is packed. */
function textOf(file: string): string {
  const bytes = readFileSync(join(folder, file));
  if (file.endsWith('.docx')) {
    return Object.values(unzipSync(bytes))
      .map((part) => Buffer.from(part).toString())
      .join('\n');
  }
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (packed ? gunzipSync(bytes) : bytes).toString();
}

test('nothing of the first council is left in any file', () => {
  expect([names, serviceNames, numbers, hosts].map(({ length }) => length > 20)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .filter((file) => !/\.(woff2|pagefind)$/.test(file));
  expect(files.filter((file) => file.endsWith('.docx'))).toHaveLength(1);
  expect(files.filter((file) => file.endsWith('.pf_fragment')).length).toBeGreaterThan(20);
  const left = files.flatMap((file) => {
    const text = textOf(file);
    return [
      ...[...names, ...serviceNames].filter((name) => stands(name, text)),
      ...numbers.filter((number) => text.includes(number)),
      ...hosts.filter((host) => namesHost(host, text)),
      ...(/mediation (or|and) counselling/i.exec(text) ?? []),
    ].map((found) => `${file}: ${found}`);
  });
  expect(left).toEqual([]);
});

test('every link inside leads to a page, and every page is linked', async () => {
  const { links } = await new LinkChecker().check({
    path: `${url}/`,
    recurse: true,
    concurrency: 20,
    linksToSkip: (link) => Promise.resolve(!link.startsWith(url)),
  });
  const inside = links.filter(({ state }) => state !== LinkState.SKIPPED);
  const broken = inside.filter(({ state }) => state === LinkState.BROKEN);
  expect(broken.map((link) => `${link.url} on ${link.parent ?? ''}`)).toEqual([]);
  const reached = new Set(inside.map((link) => new URL(link.url).pathname));
  expect(pages.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([
    '/404.html',
    '/closed/',
  ]);
  for (const { path, html } of pages) {
    for (const [, target = '', anchor = ''] of html.matchAll(/<a [^>]*href="([^"#:]*)#([^"]+)"/g)) {
      const page = pages.find((each) => each.path === (target === '' ? path : target));
      expect(page?.html, `${path} leads to ${target}#${anchor}`).toContain(`id="${anchor}"`);
    }
  }
});

test('every page is valid, has a title of its own and keeps its budget', async () => {
  const validator = new HtmlValidate(new FileSystemConfigLoader());
  for (const page of pages) {
    const { results } = await validator.validateString(page.html, 'page.html');
    const faults = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message }) => `${ruleId} ${message}`),
    );
    expect(faults, page.path).toEqual([]);
    const [weight, budget] = [weightOf(page, folder), budgetOf(page)];
    expect(weight.html, page.path).toBeLessThanOrEqual(budget.html);
    expect(weight.script, page.path).toBeLessThanOrEqual(budget.script);
    const plural = /.{20}\b1 (questions|services)\b/.exec(page.html);
    expect(plural?.[0], page.path).toBeUndefined();
  }
  const titles = pages.map((page) => headOf(page).title);
  expect(new Set(titles).size).toBe(titles.length);
});

test('its words keep to the rules that it wrote for itself', () => {
  const rules = wordsSchema.parse(load(readFileSync(join(root, 'content/words.yaml'), 'utf8')));
  const { ages, faults } = checkWords(pages, rules);
  expect(faults).toEqual([]);
  expect(ages.length).toBeGreaterThan(10);
});

test('who may refer stands before the questions and before the form', () => {
  const { whoRefers } = checkerSchema.parse(
    load(readFileSync(join(root, 'content/checker/criteria.yaml'), 'utf8')),
  );
  for (const path of ['/practitioners/check-eligibility/', '/practitioners/refer/coaching/']) {
    const [before = ''] = (pages.find((page) => page.path === path)?.html ?? '').split('<template');
    expect(before, path).toContain(whoRefers?.text);
    expect(before, path).toContain(whoRefers?.otherwise);
  }
});

test('no outcome is a dead end', () => {
  const outcomes = pages.filter(({ path }) =>
    /^\/practitioners\/check-eligibility\/(?!map\/).+/.test(path),
  );
  expect(outcomes).toHaveLength(4);
  expect(outcomes.flatMap((page) => missingWays(page, pages))).toEqual([]);
});

/** One page of each kind. */
const kinds = [
  '/',
  '/support/',
  '/support/in-person/',
  '/support/family-coaching/',
  '/support/two-homes/',
  '/support/old-line/',
  '/topics/',
  '/topics/harm/',
  '/situations/',
  '/situations/i-am-afraid/',
  '/parents/',
  '/parents/a-calm-talk/',
  '/practitioners/',
  '/practitioners/toolkit/ask-alone/',
  '/practitioners/check-eligibility/',
  '/practitioners/check-eligibility/coaching/',
  '/practitioners/check-eligibility/map/',
  '/practitioners/refer/',
  '/practitioners/refer/coaching/',
  '/about/',
  '/about/how-we-check/',
  '/urgent-help/',
  '/search/',
  '/my-list/',
  '/site-map/',
  '/404.html',
];

test('axe finds nothing on a page of each kind, and none is too wide at 320', async ({ page }) => {
  test.setTimeout(180_000);
  for (const path of kinds) {
    expect(pages.some((each) => each.path === path)).toBe(true);
    await page.goto(`${url}${path}`);
    await page.setViewportSize({ width: 1240, height: 900 });
    expect.soft(await violations(page), path).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect.soft(await overflow(page), path).toBeLessThanOrEqual(0);
  }
});

test('the check ends in the one route, and fear in help', async ({ page }) => {
  await page.goto(`${url}/practitioners/check-eligibility/`);
  const answer = async (name: string): Promise<void> => {
    await page.getByRole('radio', { name, exact: true }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
  };
  await answer('No');
  await answer('Yes');
  await answer('Yes');
  await expect(page.getByRole('heading', { name: 'The family can have coaching' })).toBeVisible();
  await page.getByRole('button', { name: 'Start again' }).click();
  await answer('Yes');
  await expect(page.getByRole('heading', { name: 'Get help with fear first' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Call 0808 157 0001/ })).toBeVisible();
});

test('search knows the words of this council, and help stands above all', async ({ page }) => {
  await page.goto(`${url}/search/#q=bicker`);
  await expect(page.getByRole('link', { name: 'We shout, and our child hides' })).toBeVisible();
  await page.goto(`${url}/search/#q=he hits me`);
  await page.reload();
  await expect(
    page.getByRole('heading', { name: 'If someone hurts you or scares you' }),
  ).toBeVisible();
});
