import { expect, test } from '@playwright/test';
import { kindPaths } from '../fixtures/kinds.ts';
import { launchPageKeepingBrowser } from '../fixtures/page-keeping-browser.ts';
import { parts, paths } from '../fixtures/pages.ts';

/** One page of each kind; and in the long run every page. */
const groups = [
  { name: 'one page of each kind', group: kindPaths, tag: [] },
  ...parts(paths, 42).map((group, index, { length }) => ({
    name: `every page (part ${index + 1} of ${length})`,
    group,
    tag: ['@long'],
  })),
];

for (const { name, group, tag } of groups) {
  test(`Back brings ${name} at once, as it was`, { tag }, async ({ baseURL }) => {
    test.setTimeout(120_000);
    const browser = await launchPageKeepingBrowser();
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
