import { expect, test, type Page } from '@playwright/test';

const exit = 'https://example.org/weather/';
const exitPage = '<!doctype html><title>Weather</title><h1>Weather</h1>';
const leave = (page: Page) => page.getByRole('link', { name: 'Leave this site' });

/** Walks three pages of the site and leaves from the last. */
async function visitAndLeave(page: Page): Promise<void> {
  await page
    .context()
    .route(`${exit}**`, (route) => route.fulfill({ contentType: 'text/html', body: exitPage }));
  await page.goto('/');
  await page.getByRole('link', { name: /^See all \d+ situations$/ }).click();
  await page.goto('/situations/i-am-afraid/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('afraid');
  await leave(page).click();
  await expect(page.getByRole('heading', { name: 'Weather' })).toBeVisible();
}

test('it is the second tab stop of every kind of page, and at least 44 pixels high', async ({
  page,
}) => {
  for (const path of ['/', '/support/safe-line/', '/practitioners/check-eligibility/']) {
    await page.goto(path);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(leave(page)).toBeFocused();
    expect((await leave(page).boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
});

test('on a wide screen it covers no word of the name of a page, whichever way that is read', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1240, height: 800 });
  for (const path of ['/', '/support/safe-line/', '/practitioners/check-eligibility/']) {
    await page.goto(path);
    for (const direction of ['ltr', 'rtl']) {
      const covered = await leave(page).evaluate((link, dir) => {
        document.documentElement.dir = dir;
        const exit = link.getBoundingClientRect();
        const name = document.createRange();
        name.selectNodeContents(document.querySelector('h1') ?? document.body);
        return [...name.getClientRects()].some(
          ({ left, right, top, bottom }) =>
            left < exit.right && right > exit.left && top < exit.bottom && bottom > exit.top,
        );
      }, direction);
      expect(covered, `${path} ${direction}`).toBe(false);
    }
  }
});

test.describe('on a phone', () => {
  test('it is whole at the foot of the glass, and hides no last words', async ({ page }) => {
    await page.goto('/situations/i-am-afraid/');
    for (const [width, height] of [
      [390, 700],
      [320, 256],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const [size, dir] of [
        ['100%', 'ltr'],
        ['200%', 'ltr'],
        ['200%', 'rtl'],
      ] as const) {
        await page.evaluate(
          ([fontSize, direction]) => {
            document.documentElement.style.fontSize = fontSize;
            document.documentElement.dir = direction;
            scrollTo(0, document.body.scrollHeight);
          },
          [size, dir] as const,
        );
        const what = `${size} ${dir} at ${width}`;
        const box = await leave(page).boundingBox();
        const foot = Math.round((box?.y ?? 0) + (box?.height ?? 0));
        expect([box?.x, box?.width, foot], what).toEqual([0, width, height]);
        expect(box?.height).toBeGreaterThanOrEqual(44);
        const out = await leave(page).evaluate((link) => link.scrollWidth - link.clientWidth);
        expect(out, what).toBeLessThanOrEqual(0);
        const last = await page.getByRole('contentinfo').boundingBox();
        expect((last?.y ?? 0) + (last?.height ?? 0), what).toBeLessThanOrEqual((box?.y ?? 0) + 0.5);
      }
    }
  });

  test('it leaves room for what the phone draws over its edges', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('meta[name=viewport]')).toHaveAttribute(
      'content',
      /viewport-fit=cover/,
    );
    const session = await page.context().newCDPSession(page);
    await page.setViewportSize({ width: 390, height: 700 });
    await session.send('Emulation.setSafeAreaInsetsOverride', { insets: { bottom: 34, left: 20 } });
    const box = await leave(page).boundingBox();
    expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(700 - 34);
    expect((await page.getByRole('banner').boundingBox())?.x).toBe(20);
  });
});

test('where pages are translated it leaves as well', async ({ page }) => {
  await page.route(`${exit}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: exitPage }),
  );
  await page.goto('/urgent-help/');
  // As page translation does, which puts every text into elements of its own.
  await leave(page).evaluate((link) => {
    const part = document.createElement('span');
    part.append(...link.childNodes);
    link.append(part);
  });
  await leave(page).click();
  await expect(page.getByRole('heading', { name: 'Weather' })).toBeVisible();
  await page.goto('/support/');
  await expect(page.getByRole('heading', { name: 'This page is closed' })).toBeVisible();
});

test('a tab that slept while another left is closed once it is looked at', async ({ page }) => {
  await page.goto('/urgent-help/');
  // As another tab marks it, without the event that a sleeping tab is not sent.
  await page.evaluate(() => {
    localStorage.setItem('v', '0.5');
    dispatchEvent(new Event('focus'));
  });
  await expect(page.getByRole('heading', { name: 'This page is closed' })).toBeVisible();
});

/** Denies every store to the pages of a tab, as a browser does that blocks all cookies. */
const denyStorage = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    for (const name of ['sessionStorage', 'localStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
const notCovered = (page: Page) => page.getByText('This browser can show these pages again');

test('without storage it still leaves, and the page says what to do', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto('/');
  await expect(notCovered(page)).toBeHidden();
  await denyStorage(page);
  await page.reload();
  await expect(notCovered(page)).toBeVisible();
  await visitAndLeave(page);
  await page.goBack({ waitUntil: 'commit' });
  await expect(notCovered(page)).toBeVisible();
  expect(errors).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('it is a plain link; Back returns, as the safety page says', async ({ page }) => {
    await visitAndLeave(page);
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('afraid');
    await expect(notCovered(page)).toBeVisible();
    await page.goto('/staying-safe-online/');
    await expect(page.getByRole('main')).toContainText(/JavaScript/);
    await expect(page.getByRole('main')).toContainText(/Back/);
  });
});
