import { chromium, expect, test } from '@playwright/test';
import { parts, paths } from '../fixtures/pages.ts';

const groups = parts(paths, 42);

for (const [index, group] of groups.entries()) {
  test(`Back brings every page at once, as it was (part ${index + 1} of ${groups.length})`, async ({
    baseURL,
  }) => {
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
