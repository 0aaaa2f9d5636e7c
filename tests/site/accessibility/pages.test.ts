import { expect, test } from '@playwright/test';
import { kindPaths, kinds } from '../../fixtures/kinds.ts';
import { siteDate } from '../../../scripts/site-date.ts';
import { watchShift } from '../../fixtures/layout-shift.ts';
import { parts, paths } from '../../fixtures/pages.ts';
import { violations } from '../../fixtures/violations.ts';
import { focusFaults } from './focus.ts';
import { asSetOnPhones, faultsIn, largeTextOnPhones, spoken } from './modes.ts';

/*
 * What is tagged `@long` takes as long as all else that the browser is asked:
 * `npm run test:accessibility` runs it, and `npm test` does not.
 */
const groups = parts([...paths, '/no-such-page/'], 12);

/** What a page that has been drawn shows, and what it stores. Runs in the page. */
const seen = async () => {
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const isDrawn = (element: Element): boolean => element.getClientRects().length > 0;
  return {
    headings: [...document.querySelectorAll('h1')].filter(isDrawn).length,
    loading: (document.querySelector('main')?.innerText ?? '').includes('Loading…'),
    stored:
      sessionStorage.length +
      localStorage.length +
      (await caches.keys()).length +
      (await navigator.serviceWorker.getRegistrations()).length,
  };
};

for (const [index, group] of groups.entries()) {
  const part = `(part ${index + 1} of ${groups.length})`;

  test(`every page keeps its promises ${part}`, async ({ page, context, baseURL }) => {
    test.setTimeout(120_000);
    const faults: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '')) faults.push(`asked ${request.url()}`);
    });
    const shift = await watchShift(page);
    // What is open at the hour of the test says words of its own length.
    await page.clock.setFixedTime(new Date(`${siteDate}T12:00:00Z`));

    for (const path of group) {
      const missing = path === '/no-such-page/';
      faults.length = 0;
      const response = await page.goto(path);
      const headers = response?.headers() ?? {};
      expect.soft(response?.status(), path).toBe(missing ? 404 : 200);
      expect
        .soft(headers['content-security-policy'], path)
        .toMatch(/^default-src 'none'; (?!.*unsafe)/);
      expect.soft(headers['referrer-policy'], path).toBe('no-referrer');
      const whole = { headings: 1, loading: false, stored: 0 };
      await expect.poll(() => page.evaluate(seen), path).toEqual(whole);
      expect.soft(faults, path).toHaveLength(missing ? 1 : 0);
      expect.soft(await context.cookies(), path).toEqual([]);
      expect.soft(await shift(), `${path} moves`).toBe('0.000');
    }
  });

  test(`every page, axe and every mode ${part}`, { tag: '@long' }, async ({ page }) => {
    test.setTimeout(180_000);
    for (const path of group) {
      await page.goto(path);
      // The states of every kind of page are looked at on a wide screen too.
      await page.setViewportSize({ width: 390, height: 900 });
      expect.soft(await violations(page), `axe on ${path}`).toEqual([]);
      await page.setViewportSize({ width: 1240, height: 900 });
      expect.soft(await faultsIn(page), path).toEqual([]);
    }
  });
}

test.describe('a phone whose own text setting is 200%', () => {
  test.use({ isMobile: true, hasTouch: true, viewport: { width: 412, height: 732 } });

  test('shows every kind of page whole, and nothing moved when its font was there', async ({
    page,
  }) => {
    const shift = await watchShift(page);
    for (const path of kindPaths) {
      await page.goto(path);
      await page.evaluate(() => document.fonts.ready);
      // The first page has filled the cache.
      if (path !== kindPaths[0]) expect.soft(await shift(), `${path} moves`).toBe('0.000');
      const size = () =>
        page.evaluate(() => document.querySelector('h1')?.getBoundingClientRect().height ?? 0);
      const usual = await size();
      await page.evaluate(() => {
        const sheet = document.styleSheets[0];
        sheet?.insertRule('html { text-size-adjust: 200% !important }', sheet.cssRules.length);
      });
      expect(await size(), path).toBeGreaterThan(usual * 1.9);
      const faults = await asSetOnPhones(page);
      // Styles cannot see this setting, so that the header keeps all its words.
      expect
        .soft(
          faults.filter((fault) => !fault.includes('a header of')),
          path,
        )
        .toEqual([]);
    }
  });
});

for (const path of kinds) {
  test(`${path} is drawn as soon as its HTML is there, keeps still, and is whole for axe, by keys and in larger text`, async ({
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
    // Drawn, and read to its end: a busy machine draws the head of a page before the rest is read.
    const isThere = () =>
      page.evaluate(
        () =>
          performance.getEntriesByName('first-contentful-paint').length === 1 &&
          document.readyState !== 'loading',
      );
    await expect.poll(isThere).toBe(true);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const before = await shift();
    // Only now the font and the scripts come: a cold visit.
    come();
    await page.waitForLoadState('networkidle');
    expect(await shift()).toBe(before);
    if (path.startsWith('/search/')) {
      await expect(page.getByRole('main').getByRole('status').first()).toHaveText(/results/);
    }

    expect.soft(await violations(page), 'axe').toEqual([]);
    expect.soft(await largeTextOnPhones(page), 'larger text').toEqual([]);
    expect.soft(await spoken(page), 'names').toEqual([]);
    await page.setViewportSize({ width: 390, height: 700 });
    expect.soft(await focusFaults(page), 'keys').toEqual([]);
    // From the end of the page Tab leads to its start.
    await page.keyboard.press('Tab');
    await expect.soft(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
    await page.keyboard.press('Enter');
    const skipped = await page.evaluate(() => document.activeElement?.closest('main') !== null);
    expect.soft(skipped, 'skips to main').toBe(true);
  });
}
