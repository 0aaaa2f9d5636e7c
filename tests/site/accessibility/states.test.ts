import { expect, test } from '@playwright/test';
import { violations } from '../../fixtures/violations.ts';
import { faultsIn } from './modes.ts';
import { states } from './states.ts';

for (const [name, reach] of Object.entries(states)) {
  test(`${name}: axe and every mode find nothing`, { tag: '@long' }, async ({ page }) => {
    await reach(page);
    // What floats stands over one or another link as a page is scrolled.
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
    for (const width of [390, 1240]) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await violations(page), `axe at ${width}`).toEqual([]);
    }
    expect.soft(await faultsIn(page)).toEqual([]);
  });
}
