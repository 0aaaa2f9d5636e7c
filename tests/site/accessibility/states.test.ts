import { expect, test } from '@playwright/test';
import { violations } from '../../fixtures/violations.ts';
import { faultsIn } from './modes.ts';
import { states } from './states.ts';

for (const [name, reach] of Object.entries(states)) {
  test(`${name}: axe and every mode find nothing`, { tag: '@long' }, async ({ page }) => {
    await reach(page);
    for (const width of [390, 1240]) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await violations(page), `axe at ${width}`).toEqual([]);
    }
    expect.soft(await faultsIn(page)).toEqual([]);
  });
}
