import { expect, test } from '@playwright/test';

/** Half of what the directory took when every card said all of its service. */
const most = 6893;

test('the directory is at most half as high as when its cards said all', async ({ page }) => {
  await page.setViewportSize({ width: 1240, height: 900 });
  await page.goto('/support/');
  await expect(page.locator('main li[data-service]').first()).toBeVisible();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height).toBeGreaterThan(900);
  expect(height).toBeLessThanOrEqual(most);
});
