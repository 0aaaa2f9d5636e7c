import { expect, test } from '@playwright/test';
import { kinds } from '../fixtures/kinds.ts';
import { watchShift } from '../fixtures/layout-shift.ts';

for (const path of kinds) {
  test(`${path} is drawn as soon as its HTML is there, and nothing moves after`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const shift = await watchShift(page);
    let come: () => void = () => undefined;
    const drawn = new Promise<void>((done) => {
      come = done;
    });
    await page.route('**/*', async (route) => {
      if (!route.request().isNavigationRequest()) await drawn;
      await route.continue();
    });
    await page.goto(path, { waitUntil: 'commit' });
    const paints = () =>
      page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length);
    await expect.poll(paints).toBe(1);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    // Only now the font and the scripts come: a cold visit.
    come();
    await page.waitForLoadState('networkidle');
    expect(await shift(), 'with a cold font').toBe('0.000');
    // While requests are held the browser keeps no cache: one visit fills it, the next reads it.
    await page.unroute('**/*');
    await page.reload({ waitUntil: 'load' });
    await page.reload({ waitUntil: 'networkidle' });
    expect(await shift(), 'with a warm font').toBe('0.000');
  });
}
