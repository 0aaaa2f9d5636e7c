import { globSync, readFileSync } from 'node:fs';
import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { builtPages } from '../../fixtures/built-pages.ts';
import { kitSite } from '../../fixtures/kit-site.ts';
import { parts } from '../../fixtures/pages.ts';

/** One page of each kind: the first of those whose addresses differ only in their last part. */
const pages = builtPages(kitSite);
const kindOf = (path: string): string =>
  /^\/(support|topics|situations|parents|parents\/conversations|about|practitioners\/[a-z-]+|leaflets\/[a-z]+)\/[^/]+\/$/.test(
    path,
  )
    ? path.replace(/[^/]+\/$/, '*')
    : path;
const onePerKind = pages
  .filter(
    ({ path }, place) => pages.findIndex((each) => kindOf(each.path) === kindOf(path)) === place,
  )
  .map(({ path }) => path)
  .filter((path) => path !== '/closed/');
/** Pages on which most rests: with numbers, with an element of their own, or both. */
const chosen = [
  '/',
  '/urgent-help/',
  '/support/',
  '/support/safe-line/',
  '/situations/',
  '/situations/i-am-afraid/',
  '/search/',
  '/my-list/',
  '/practitioners/check-eligibility/',
  '/practitioners/refer/coaching/',
];

/** What a reader of a page can see: its headings, and the addresses of its numbers to call. */
interface Seen {
  headings: string[];
  numbers: string[];
}

const seen = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const visible = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
    };
    const all = (selector: string): HTMLElement[] =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter(visible);
    return {
      headings: all('h1, h2, h3').map(({ textContent }) => textContent.trim()),
      numbers: all('a[href^="tel:"]').map((link) => link.getAttribute('href') ?? ''),
    };
  });

const plain = new Map<string, Seen>();

/** What a reader without any script sees of each page. */
async function seenWithoutScript(
  browser: Browser,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Seen>> {
  const page = await browser.newPage({ javaScriptEnabled: false });
  for (const path of paths.filter((each) => !plain.has(each))) {
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    plain.set(path, await seen(page));
  }
  await page.close();
  return plain;
}

/** Errors that a page throws; failures of what it asks for are no errors of its own. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  return errors;
}

const scripts = globSync(`${kitSite}/_astro/*.js`).map((file) => file.replace(/^.*[/\\]/, ''));
const code = new Map(
  scripts.map((name) => [name, readFileSync(`${kitSite}/_astro/${name}`, 'utf8')]),
);

/** A page that loads a script itself or through others, from the start or once it is needed. */
function userOf(script: string, seenBefore: readonly string[] = []): string | undefined {
  const direct = pages.filter(({ html }) => html.includes(script)).map(({ path }) => path);
  const path = chosen.find((each) => direct.includes(each)) ?? direct[0];
  if (path !== undefined) return path;
  const importers = scripts.filter(
    (other) => !seenBefore.includes(other) && other !== script && code.get(other)?.includes(script),
  );
  const [first] = importers;
  return first && userOf(first, [...seenBefore, script]);
}
/** Every script that some page loads, with such a page. */
const users = scripts.flatMap((name) => {
  const path = userOf(name);
  return path === undefined ? [] : [{ name, path }];
});

test('there are scripts to block, and pages of every kind', () => {
  expect(users.length).toBeGreaterThanOrEqual(14);
  expect(onePerKind.length).toBeGreaterThanOrEqual(25);
  const known = pages.map(({ path }) => path);
  expect(chosen.filter((path) => !known.includes(path))).toEqual([]);
});

test.describe('a browser without modules', () => {
  test('shows every kind of page whole', async ({ page, browser }) => {
    await page.route('**/*', async (route) => {
      if (route.request().resourceType() !== 'document') return route.continue();
      const response = await route.fetch();
      const html = (await response.text()).replaceAll('type="module"', 'type="text/unknown"');
      return route.fulfill({ response, body: html });
    });
    const errors = errorsOf(page);
    const without = await seenWithoutScript(browser, onePerKind);
    for (const path of onePerKind) {
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      const whole = await seen(page);
      expect(whole.headings.length, path).toBeGreaterThan(0);
      expect(whole, path).toEqual(without.get(path));
    }
    expect(errors).toEqual([]);
  });
});

test('a page whose scripts never come is whole at once', async ({ page, browser }) => {
  await page.route('**/*.js', () => undefined);
  const without = await seenWithoutScript(browser, chosen);
  for (const path of chosen) {
    await page.goto(path, { waitUntil: 'commit' });
    await expect(page.getByRole('contentinfo')).toBeVisible();
    expect(await seen(page), path).toEqual(without.get(path));
  }
});

for (const [index, some] of parts(users, Math.ceil(users.length / 2)).entries()) {
  test(`without one script a page reads, and its numbers can be called (half ${index + 1})`, async ({
    page,
    browser,
  }) => {
    const errors = errorsOf(page);
    let missing = '';
    await page.route('**/_astro/*.js', (route) =>
      route.request().url().endsWith(missing) ? route.abort() : route.continue(),
    );
    const without = await seenWithoutScript(browser, [...new Set(some.map(({ path }) => path))]);
    for (const { name, path } of some) {
      missing = name;
      await page.goto(path);
      const now = await seen(page);
      const before = without.get(path);
      expect(now.headings, `${path} without ${name}`).toContain(before?.headings[0]);
      // Another element may have started, and show its question in place of what it folds away.
      const started = now.headings.join() !== before?.headings.join();
      expect(now.headings.length).toBeGreaterThan(started ? 1 : 0);
      if (!started) expect(now.numbers, `${path} without ${name}`).toEqual(before.numbers);
    }
    expect(errors).toEqual([]);
  });
}

test('where storage is denied every element works, and nothing is hidden', async ({
  page,
  context,
  browser,
}) => {
  await context.addInitScript(() => {
    for (const name of ['sessionStorage', 'localStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  const errors = errorsOf(page);
  const without = await seenWithoutScript(browser, chosen);
  for (const path of chosen) {
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    const { headings } = await seen(page);
    expect(headings[0], path).toBe(without.get(path)?.headings[0]);
  }
  await page.goto('/practitioners/check-eligibility/');
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
  await page.goto('/situations/');
  await expect(page.getByRole('button', { name: 'Show my list' })).toBeVisible();
  await page.goto('/search/#q=rows');
  await expect(page.getByRole('main').getByRole('status').first()).toHaveText(/results for “rows”/);
  expect(errors).toEqual([]);
});

test.describe('without WebAssembly', () => {
  test('search says so and gives the other ways; every other element works', async ({
    baseURL,
  }) => {
    const { launchOptions } = test.info().project.use;
    const browser = await chromium.launch({
      ...launchOptions,
      args: [...(launchOptions?.args ?? []), '--js-flags=--jitless'],
    });
    const page = await browser.newPage({ ...(baseURL ? { baseURL } : {}) });
    await page.goto('/search/#q=rows');
    expect(await page.evaluate(() => typeof WebAssembly)).toBe('undefined');
    await expect(page.getByText('Search is not working in this browser')).toBeVisible({
      timeout: 20_000,
    });
    await expect(page.getByRole('link', { name: 'See every service, A to Z' })).toBeVisible();
    const errors = errorsOf(page);
    for (const path of [
      '/support/',
      '/situations/',
      '/my-list/',
      '/practitioners/check-eligibility/',
    ]) {
      await page.goto(path);
      expect((await seen(page)).headings.length).toBeGreaterThan(1);
    }
    await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
    expect(errors).toEqual([]);
    await browser.close();
  });
});

test.describe('a connection that is slow', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  test('the name of a page stays as it is when the rest comes', async ({ page }) => {
    const name = () =>
      page.getByRole('heading', { level: 1 }).evaluate((node) => {
        const { top, height } = node.getBoundingClientRect();
        return { top, height, size: getComputedStyle(node).fontSize };
      });
    for (const path of onePerKind) {
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      const whole = await name();
      await page.route(`**${path}`, async (route) => {
        const response = await route.fetch();
        const [start] = (await response.text()).split('</h1>');
        return route.fulfill({ response, body: `${start}</h1>` });
      });
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      expect.soft(await name(), path).toEqual(whole);
      await page.unroute(`**${path}`);
    }
  });
});

test.describe('a connection that gives nothing', () => {
  test('a search that gets no words offers the lists, and then says that it failed', async ({
    page,
  }) => {
    await page.route('**/search-words.json', () => undefined);
    await page.clock.install();
    await page.goto('/search/#q=rows');
    const status = page.getByRole('main').getByRole('status');
    await expect(status).toHaveText('Searching…');
    await page.clock.fastForward(9_000);
    await expect(status).toHaveText(/^Still searching/);
    await expect(page.getByRole('link', { name: 'Browse by topic' })).toBeInViewport();
    await page.clock.fastForward(40_000);
    await expect(page.getByText('Search is not working in this browser')).toBeVisible();
  });

  test('a check that is open goes on when the network goes', async ({ page, context }) => {
    await page.goto('/practitioners/check-eligibility/');
    await context.setOffline(true);
    const question = page.getByRole('main').getByRole('heading', { level: 2 }).first();
    const first = await question.textContent();
    await page.getByRole('radio').last().check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(question).not.toHaveText(first ?? '');
  });
});
