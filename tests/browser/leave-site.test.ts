import { expect, test, type Page } from '@playwright/test';
import { launchPageKeepingBrowser } from '../fixtures/page-keeping-browser.ts';

const exit = 'https://www.bbc.co.uk/weather';
const exitPage = '<!doctype html><title>Weather</title><h1>Weather</h1>';
const leave = (page: Page) => page.getByRole('link', { name: 'Leave this site' });

/** Walks three pages of the site and leaves from the last. */
async function visitAndLeave(page: Page): Promise<void> {
  await page
    .context()
    .route(`${exit}**`, (route) => route.fulfill({ contentType: 'text/html', body: exitPage }));
  await page.goto('/');
  await page.getByRole('link', { name: 'See all situations' }).click();
  await page.goto('/situations/i-am-scared/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('scared');
  await leave(page).click();
  await expect(page.getByRole('heading', { name: 'Weather' })).toBeVisible();
}

test('it is the second tab stop of every kind of page, and at least 44 pixels high', async ({
  page,
}) => {
  for (const path of ['/', '/support/relate/', '/practitioners/check-eligibility/', '/search/']) {
    await page.goto(path);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(leave(page)).toBeFocused();
    expect((await leave(page).boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 700 } });
  test('it stays in reach at the foot of the screen', async ({ page }) => {
    await page.goto('/situations/i-am-scared/');
    await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
    const box = await leave(page).boundingBox();
    expect(box?.width).toBe(390);
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(700);
  });
});

test('Back, pressed five times, never shows the site again', async ({ page }) => {
  await visitAndLeave(page);
  let closed = 0;
  for (let press = 0; press < 5; press += 1) {
    await page.goBack({ waitUntil: 'commit' }).catch(() => null);
    await page.waitForLoadState();
    if (!page.url().startsWith('http://localhost')) continue;
    await expect(page.getByRole('heading', { name: 'This page is closed' })).toBeVisible();
    await expect(page).toHaveTitle('Page closed');
    await expect(page.locator('body')).not.toContainText(/scared|parent|council/i);
    closed += 1;
  }
  expect(closed).toBeGreaterThanOrEqual(2);
});

test('a press before the script has come protects as well', async ({ page }) => {
  await page.route('**/LeaveSite*.js', (route) => route.abort());
  await visitAndLeave(page);
  await page.goBack({ waitUntil: 'commit' });
  await expect(page.getByRole('heading', { name: 'This page is closed' })).toBeVisible();
});

test('it empties what the tab has stored and keeps one word', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => {
    sessionStorage.setItem('list', 'x');
    localStorage.setItem('list', 'x');
  });
  await visitAndLeave(page);
  await page.goto('/closed/');
  const stored = await page.evaluate(() => [
    Object.entries(sessionStorage),
    Object.entries(localStorage),
  ]);
  expect(stored).toEqual([[['left', '1']], []]);
});

test('the site opens again when asked', async ({ page }) => {
  await visitAndLeave(page);
  await page.goto('/support/');
  await expect(page.getByRole('heading', { name: 'This page is closed' })).toBeVisible();
  await page.getByRole('link', { name: 'Open it again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /children do better/ })).toBeVisible();
});

test('leaving in one tab does not close the site in another', async ({ page, context }) => {
  await visitAndLeave(page);
  const other = await context.newPage();
  await other.goto('/support/');
  await expect(other.getByRole('heading', { name: 'Find support', level: 1 })).toBeVisible();
});

test('without storage it still leaves, and the page stays readable', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await visitAndLeave(page);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('it is a plain link; Back returns, as the safety page says', async ({ page }) => {
    await visitAndLeave(page);
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('scared');
    await page.goto('/staying-safe-online/');
    await expect(page.getByRole('main')).toContainText(/JavaScript/);
    await expect(page.getByRole('main')).toContainText(/Back/);
  });
});

test('a page kept whole by the browser and brought back by Back never shows', async ({
  baseURL,
}) => {
  const browser = await launchPageKeepingBrowser();
  const page = await browser.newPage(baseURL ? { baseURL } : {});
  await page.goto('/');
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Find support' })
    .click();
  await page.waitForURL('**/support/');
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) document.body.dataset['kept'] = 'shown';
    });
    // Put away hidden: what the browser draws first when it brings the page back.
    addEventListener('pagehide', () => {
      document.body.dataset['away'] = String(document.documentElement.hidden);
    });
  });

  // Playwright's own ways to go and to wait hang on a load that a kept page never has.
  const go = async (steps: number, path: string) => {
    await page
      .evaluate((by) => {
        history.go(by);
      }, steps)
      .catch(() => null);
    await expect.poll(() => new URL(page.url()).pathname).toBe(path);
  };
  // Kept whole and shown again while the site is open.
  await go(-1, '/');
  await go(1, '/support/');
  await expect(page.locator('body')).toHaveAttribute('data-kept', 'shown');
  await expect(page.locator('body')).toHaveAttribute('data-away', 'true');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  // The same page in a tab that has left: hidden while it is away, and when it comes back.
  await go(-1, '/');
  await page.evaluate(() => {
    sessionStorage.setItem('left', '1');
  });
  await go(1, '/closed/');
  await expect(page.getByRole('heading', { name: 'This page is closed' })).toBeVisible();
  await browser.close();
});
