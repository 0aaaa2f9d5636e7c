import { expect, test, type Page } from '@playwright/test';
import { violations } from '../accessibility/violations.ts';

const field = (page: Page) => page.getByRole('main').getByRole('searchbox');
const results = (page: Page) =>
  page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link');
const status = (page: Page) => page.getByRole('main').getByRole('status');

test('the header form leads to the results and sends nothing typed', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.goto('/support/');
  await page.getByRole('banner').getByRole('searchbox').fill('zqxj maintenance');
  await page.getByRole('banner').getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/search\/#q=zqxj%20maintenance$/);
  await expect(status(page)).toHaveText(/for “zqxj maintenance”/);
  await field(page).fill('zqxj voucher');
  await field(page).press('Enter');
  await expect(status(page)).toHaveText(/for “zqxj voucher”/);
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter((request) => /zqxj|maintenance|voucher/i.test(request))).toEqual([]);
});

test('results say title, kind, summary and status, with the words marked', async ({ page }) => {
  await page.goto('/search/#q=marriage%20guidance');
  await expect(results(page).first()).toHaveText('Relate');
  const first = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Relate' }).first();
  await expect(first).toContainText('Service');
  await expect(first).toContainText('Not confirmed');
  await page.goto('/search/#q=mediator');
  await expect(page.getByRole('main').locator('mark').first()).toHaveText(/mediat/i);
});

for (const [words, name] of [
  ['cafcas', /Cafcass/],
  ['CSA', /Child Maintenance Service|Money/],
  ['01727 858126', /Relate/],
  ['Splitting Up? Put Kids First', /Splitting Up/],
  ['OnePlusOne', /OnePlusOne|See it|Getting it right|Separating/],
] as const) {
  test(`${words} is found by an old name, a keyword, a number or a provider`, async ({ page }) => {
    await page.goto(`/search/#q=${encodeURIComponent(words)}`);
    await expect(results(page).first()).toHaveText(name);
  });
}

test('?q= works and moves behind #, where it is not sent again', async ({ page }) => {
  await page.goto('/search/?q=grandparents');
  await expect(page).toHaveURL(/\/search\/#q=grandparents$/);
  await expect(status(page)).toHaveText(/results? for “grandparents”/);
});

test('kind and topic narrow the results by the number they promise', async ({ page }) => {
  await page.goto('/search/#q=children');
  await expect(status(page)).toHaveText(/results for/);
  const kind = page.getByLabel('Kind of page');
  const guides = kind.getByRole('option', { name: /^Guide/ });
  const promised = /\((\d+)\)/.exec((await guides.textContent()) ?? '')?.[1] ?? '';
  await kind.selectOption({ label: `Guide (${promised})` });
  await expect(status(page)).toHaveText(`${promised} results for “children”`);
  await expect(page).toHaveURL(/kind=Guide/);
  await page.goBack();
  await expect(kind).toHaveValue('');
  await page.getByLabel('Topic').selectOption({ index: 1 });
  const chosen = (await page.getByLabel('Topic').locator('option:checked').textContent()) ?? '';
  const count = /\((\d+)\)/.exec(chosen)?.[1] ?? '';
  await expect(status(page)).toHaveText(new RegExp(`^${count} results? for`));
});

test('more results are shown when asked, and the reader is taken to them', async ({ page }) => {
  await page.goto('/search/#q=children');
  await expect(results(page)).toHaveCount(8);
  await page.getByRole('button', { name: 'Show more results' }).click();
  await expect(results(page).nth(8)).toBeFocused();
});

test('more results asked for twice come once', async ({ page }) => {
  await page.goto('/search/#q=children');
  await page.getByRole('button', { name: 'Show more results' }).dblclick();
  await expect(results(page).nth(15)).toBeVisible();
  const names = await results(page).allTextContents();
  expect(new Set(names).size).toBe(names.length);
});

test('the skip link keeps the results', async ({ page }) => {
  await page.goto('/search/#q=mediation');
  await expect(status(page)).toHaveText(/results for/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
  await expect(status(page)).toHaveText(/results for “mediation”/);
});

test('nothing found leads on, and so does nothing asked', async ({ page }) => {
  await page.goto('/search/#q=qqqqqq');
  await expect(status(page)).toHaveText('Nothing found for “qqqqqq”');
  await expect(page.getByText('Try fewer words')).toBeVisible();
  const topic = page.getByRole('main').getByRole('link', { name: 'Mediation', exact: true });
  await expect(topic).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.goto('/search/');
  await expect(page.getByText('Type a few words')).toBeVisible();
  await expect(topic).toBeVisible();
});

test('markup in a query is text', async ({ page }) => {
  const words = '<img src=x onerror=alert(1)> “mediation”';
  await page.goto(`/search/#q=${encodeURIComponent(words)}`);
  await expect(status(page)).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.locator('main img')).toHaveCount(0);
});

test('the first query costs at most 140 kB', async ({ page }) => {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname;
    if (!/\.js$|^\/pagefind\//.test(path)) return;
    sizes.push(
      response.body().then(async (body) => {
        const { gzipSync } = await import('node:zlib');
        return Math.min(body.length, gzipSync(body, { level: 9 }).length);
      }),
    );
  });
  await page.goto('/search/#q=mediation');
  await expect(status(page)).toHaveText(/results for/);
  await page.waitForLoadState('networkidle');
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  console.log(`first query: ${bytes} bytes`);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(140_000);
});

for (const [what, pattern] of [
  ['the engine', '**/pagefind/pagefind.js'],
  ['the engine’s worker', '**/pagefind/pagefind-worker.js'],
] as const) {
  test(`without ${what} the page says so and shows the other ways`, async ({ page }) => {
    await page.route(pattern, (route) => route.abort());
    await page.goto('/search/#q=mediation');
    // The engine itself waits up to five seconds before it gives up.
    await expect(page.getByText('Search is not working in this browser at the moment')).toBeVisible(
      {
        timeout: 15_000,
      },
    );
    await expect(
      page.getByRole('main').getByRole('link', { name: 'See every service, A to Z' }),
    ).toBeVisible();
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the page gives the A to Z and the topics', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('main').getByRole('searchbox').fill('secret words');
    await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/search\/\??$/);
    await expect(page.getByText('Search needs JavaScript')).toBeVisible();
    await expect(
      page.getByRole('main').getByRole('link', { name: 'See every service, A to Z' }),
    ).toBeVisible();
    await expect(
      page.getByRole('main').getByRole('link', { name: 'Mediation', exact: true }),
    ).toBeVisible();
    await expect(page.getByRole('main').getByRole('searchbox')).toBeHidden();
  });
});

for (const width of [390, 1240]) {
  test(`axe finds nothing on results at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/search/#q=children');
    await expect(status(page)).toHaveText(/results for/);
    expect(await violations(page)).toEqual([]);
  });
}
