import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { firstPages, firstQueryCost, golden } from '../../fixtures/golden.ts';
import { searchWords } from '../../fixtures/kinds.ts';
import { builtEngine, builtLexicon } from '../../fixtures/search-engine.ts';

const ask = (page: Page, words: string) => page.goto(`/search/#q=${encodeURIComponent(words)}`);
const results = (page: Page) =>
  page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link');

test('the first query of the dearest question costs a browser at most 140 kB', async ({ page }) => {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname;
    if (!/\.js$|^\/pagefind\/|^\/search-/.test(path)) return;
    const weigh = (body: Buffer): number =>
      Math.min(body.length, gzipSync(body, { level: 9 }).length);
    sizes.push(response.body().then(weigh));
  });
  const { most, question } = await firstQueryCost(1);
  await ask(page, question);
  await expect(page.getByRole('main').getByRole('status').first()).toHaveText(/results?/);
  await page.waitForLoadState('networkidle');
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeGreaterThanOrEqual(most);
  expect(bytes).toBeLessThanOrEqual(140_000);
});

test('the browser gives what Node gave', async ({ page }) => {
  const engine = await builtEngine().engine;
  const wanted = golden.phrases.filter(({ all, any }) => all ?? any).map(({ q }) => q);
  // Some from all over the list, which goes from topics to names, slips, questions and numbers.
  const some = wanted.filter((_, index) => index % Math.ceil(wanted.length / 5) === 0);
  for (const question of some.length > 0 ? some : [searchWords]) {
    const pages = await firstPages(engine, builtLexicon(), question, 3);
    await page.goto('about:blank');
    await ask(page, question);
    await expect(results(page).first()).toBeVisible();
    const titles = (await results(page).allTextContents()).slice(0, 3);
    expect([question, ...titles]).toEqual([question, ...pages.map(({ meta }) => meta.title)]);
  }
});
