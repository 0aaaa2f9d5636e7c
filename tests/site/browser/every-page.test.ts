import { expect, test } from '@playwright/test';
import { parts, paths } from '../../fixtures/pages.ts';

const groups = parts(paths, 32);
const name = (index: number): string => `(part ${index + 1} of ${groups.length})`;

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  for (const [index, group] of groups.entries()) {
    test(`every page is complete ${name(index)}`, async ({ page }) => {
      test.setTimeout(120_000);
      for (const path of group) {
        await page.goto(path);
        await expect.soft(page.getByRole('heading', { level: 1 }), path).toBeVisible();
        const main = page.getByRole('main');
        expect.soft((await main.innerText()).length, path).toBeGreaterThan(40);
        // The only button that works without script is the one that leads to the search page.
        await expect.soft(main.getByRole('button', { name: /^(?!Search$)/ }), path).toHaveCount(0);
      }
    });
  }
});
