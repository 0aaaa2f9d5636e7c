import { expect, test } from '@playwright/test';
import { parts, paths } from '../fixtures/pages.ts';
import { overflow, violations } from './violations.ts';

const groups = parts([...paths, '/no-such-page/'], 16);

for (const [index, group] of groups.entries()) {
  test(`axe finds nothing on any page (part ${index + 1} of ${groups.length})`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    for (const path of group) {
      await page.goto(path);
      for (const width of [1240, 390]) {
        await page.setViewportSize({ width, height: 900 });
        expect.soft(await violations(page), `${path} at ${width}`).toEqual([]);
      }
      // 320 by 256 pixels is a window of 1280 by 1024 at 400% zoom.
      await page.setViewportSize({ width: 320, height: 256 });
      expect.soft(await overflow(page), `${path} scrolls sideways at 320`).toBeLessThanOrEqual(0);
    }
  });
}
