import { expect, test } from '@playwright/test';
import { kindPaths } from '../../fixtures/kinds.ts';
import { parts, paths } from '../../fixtures/pages.ts';

/** Where a page stands: `/topics/` for `/topics/money/`. */
const above = (path: string): string => path.replace(/[^/]*\/$/, '');

/**
 * One page for each way in which pages are made: those that others stand under, those that stand
 * under none, and of the leaves of a folder, which one template makes, the first two.
 */
const sample = paths.filter((path, place) => {
  const leaves = (other: string): boolean =>
    above(other) === above(path) && !paths.some((each) => above(each) === other);
  return (
    above(path) === '/' ||
    kindPaths.includes(path) ||
    !leaves(path) ||
    paths.slice(0, place).filter(leaves).length < 2
  );
});
const groups = parts(sample, 32);
const name = (index: number): string => `(part ${index + 1} of ${groups.length})`;

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  for (const [index, group] of groups.entries()) {
    test(`a page of every template is complete ${name(index)}`, async ({ page }) => {
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

test('an address that does not exist says what to do next', async ({ page }) => {
  await page.goto('/no-such-page/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We cannot find that page');
  const directory = page.getByRole('main').getByRole('link', { name: 'every service, A to Z' });
  await expect(directory).toBeVisible();
});
