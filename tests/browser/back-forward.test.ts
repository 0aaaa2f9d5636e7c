import { chromium, expect, test } from '@playwright/test';
import { kinds } from '../fixtures/kinds.ts';
import { parts, paths } from '../fixtures/pages.ts';

/** One page of each kind, as they first open; and in the long run every page. */
const groups = [
  { name: 'one page of each kind', group: kinds.map((path) => path.replace(/#.*/, '')), tag: [] },
  ...parts(paths, 42).map((group, index, { length }) => ({
    name: `every page (part ${index + 1} of ${length})`,
    group,
    tag: ['@long'],
  })),
];

for (const { name, group, tag } of groups) {
  test(`Back brings ${name} at once, as it was`, { tag }, async ({ baseURL }) => {
    test.setTimeout(120_000);
    const browser = await chromium.launch({
      ...(process.env['CHROMIUM_PATH'] ? { executablePath: process.env['CHROMIUM_PATH'] } : {}),
      // Playwright turns the back-forward cache off, and the headless shell has none.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
      args: ['--no-sandbox', '--disable-background-networking'],
    });
    const page = await browser.newPage(baseURL ? { baseURL } : {});
    for (const path of group) {
      await page.goto(path);
      await page.evaluate(() => {
        document.body.dataset['kept'] = 'whole';
      });
      await page.goto('/no-such-page/');
      // Playwright's own way back hangs on a load that a kept page never has.
      await page
        .evaluate(() => {
          history.back();
        })
        .catch(() => null);
      await expect.poll(() => new URL(page.url()).pathname).toBe(path);
      await expect.soft(page.locator('body'), path).toHaveAttribute('data-kept', 'whole');
    }
    await browser.close();
  });
}
