import { expect, test } from '@playwright/test';
import { parts, paths } from '../fixtures/pages.ts';

const groups = parts(paths, 32);
const name = (index: number): string => `(part ${index + 1} of ${groups.length})`;

for (const [index, group] of groups.entries()) {
  test(`no page breaks the policy, asks another origin, stores or moves anything ${name(index)}`, async ({
    page,
    context,
    baseURL,
  }) => {
    test.setTimeout(120_000);
    const faults: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '')) faults.push(`asked ${request.url()}`);
    });
    await page.addInitScript(() => {
      let shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          shift += 'value' in entry ? Number(entry.value) : 0;
          document.documentElement.dataset['shift'] = String(shift);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });

    for (const path of group) {
      faults.length = 0;
      const response = await page.goto(path);
      const headers = response?.headers() ?? {};
      expect.soft(response?.status(), path).toBe(200);
      expect
        .soft(headers['content-security-policy'], path)
        .toMatch(/^default-src 'none'; (?!.*unsafe)/);
      expect.soft(headers['referrer-policy'], path).toBe('no-referrer');
      await expect.soft(page.getByRole('heading', { level: 1 }), path).toBeVisible();
      expect.soft(faults, path).toEqual([]);
      expect.soft(await context.cookies(), path).toEqual([]);
      const kept = await page.evaluate(() => [sessionStorage.length, localStorage.length]);
      expect.soft(kept, `${path} stores`).toEqual([0, 0]);
      const shift = Number((await page.locator('html').getAttribute('data-shift')) ?? 0);
      // To three places, as layout shift is reported.
      expect.soft(shift.toFixed(3), `${path} moves`).toBe('0.000');
    }
  });
}

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

test('an address that does not exist says what to do next', async ({ page }) => {
  const response = await page.goto('/no-such-page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We cannot find that page');
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: 'every service, A to Z' })).toBeVisible();
});
