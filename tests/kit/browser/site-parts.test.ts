import { expect, test, type Page } from '@playwright/test';
import { load } from 'js-yaml';
import { readFileSync } from 'node:fs';
import { brandColours, brandNames, fixedColours, pairs } from '../../../src/lib/brand/colours.ts';
import { siteSchema } from '../../../src/schemas/site.ts';
import { builtPages } from '../../fixtures/built-pages.ts';
import { kitCouncil, kitSite } from '../../fixtures/kit-site.ts';
import { parts } from '../../fixtures/pages.ts';
import { drawnBefore, watchShift } from '../../fixtures/layout-shift.ts';

const site = siteSchema.parse(load(readFileSync(`${kitCouncil}/site.yaml`, 'utf8')));
const notice = (page: Page) => page.getByRole('complementary', { name: 'Notice' });

test.describe('the notice', () => {
  test('stands on pages for parents and for practitioners, with its last day', async ({ page }) => {
    for (const path of ['/', '/support/safe-line/', '/practitioners/', '/no-such-page/']) {
      await page.goto(path);
      await expect(notice(page)).toContainText('Until 26 December 2099: The example coaching line');
      await expect(notice(page).getByRole('link')).toHaveAttribute('href', '/support/');
    }
  });

  test('is there to the end of its last day in the United Kingdom, and then gone', async ({
    page,
  }) => {
    await page.clock.setFixedTime('2099-12-26T23:59:59Z');
    await page.goto('/');
    await expect(notice(page)).toBeVisible();
    await page.clock.setFixedTime('2099-12-27T00:00:00Z');
    const shift = await watchShift(page);
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(notice(page)).toHaveCount(0);
    expect(await shift()).toBe('0.000');
  });

  test('is not on the page that is shown after leaving, and not on paper', async ({ page }) => {
    await page.goto('/closed/');
    await expect(notice(page)).toHaveCount(0);
    await page.goto('/');
    await page.emulateMedia({ media: 'print' });
    await expect(notice(page)).toBeHidden();
  });
});

test.describe('the notice without script', () => {
  test.use({ javaScriptEnabled: false });
  test('says its last day, so that it is never wrong', async ({ page }) => {
    await page.goto('/');
    await expect(notice(page)).toContainText('Until 26 December 2099:');
  });
});

test('the logo stands in place of the mark, in its own size, and the name beside it', async ({
  page,
}) => {
  await page.goto('/');
  const logo = page.getByRole('banner').locator('img');
  await expect(logo).toHaveAttribute('src', /^\/_astro\/calmer-homes\..*\.svg$/);
  const box = await logo.boundingBox();
  expect(box).toMatchObject({ width: 80, height: 40 });
  await expect(page.getByRole('banner').getByRole('link', { name: site.name })).toBeVisible();
});

test('an old address leads to its page, with a slash at its end and without', async ({ page }) => {
  expect(site.redirects).not.toEqual([]);
  for (const { from, to } of site.redirects) {
    for (const path of [from, from.replace(/\/$/, '')]) {
      await page.goto(path);
      expect(new URL(page.url()).pathname).toBe(to);
    }
  }
});

test('a picture has its words, a size of its own, and moves nothing when it comes', async ({
  page,
}) => {
  const shift = await watchShift(page);
  await drawnBefore(page, '**/_astro/*.jpg');
  await page.goto('/parents/a-calm-talk/');
  const picture = page.getByRole('img', { name: 'The door of the Market Hall' });
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  const { width = 0, height = 0 } = (await picture.boundingBox()) ?? {};
  expect(width / height).toBeCloseTo(16 / 9, 1);
  expect(await shift()).toBe('0.000');
});

test('a file says its kind, its size and who can read it; a video what is said in it', async ({
  page,
}) => {
  await page.goto('/parents/a-calm-talk/');
  const file = page.getByRole('link', { name: 'A calm talk on one page (PDF, 1 kB)' });
  const answer = await page.request.get((await file.getAttribute('href')) ?? '');
  expect(answer.headers()['content-type']).toBe('application/pdf');
  expect(answer.headers()['content-security-policy']).toContain("object-src 'self'");
  await expect(page.getByText('Parts of it may not work with a screen reader.')).toBeVisible();
  await expect(
    page.getByRole('link', { name: 'Watch “Two minutes on listening” on example.org' }),
  ).toHaveAttribute('rel', 'noreferrer');
  await page.getByText('Read what is said in “Two minutes on listening”').click();
  await expect(page.getByText('Person two: Yes. You rest.')).toBeVisible();
});

test('a page in another language says so in its title, its heading and its words', async ({
  page,
}) => {
  await page.goto('/parents/spokojna-rozmowa/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
  await expect(page.locator('title')).toHaveAttribute('lang', 'pl');
  await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'pl');
  const words = page.getByText('Porozmawiajcie, kiedy');
  expect(await words.evaluate((each) => each.closest('[lang]')?.getAttribute('lang'))).toBe('pl');
  await expect(page.getByText('Words checked by an invented translator')).toBeVisible();
});

/** Every colour by what a browser calls it. */
const named = new Map<string, string>();
const channels = (hex: string): string =>
  [1, 3, 5].map((from) => Number.parseInt(hex.slice(from, from + 2), 16)).join(', ');
for (const [name, colour] of Object.entries(fixedColours)) named.set(channels(colour), name);
for (const name of brandNames) {
  named.set(channels(site.brand[name] ?? brandColours[name].own), name);
}
const isBrand = (name: string | undefined): boolean => brandNames.some((each) => each === name);

/** The colours of all words of a page and of what is behind them, as `12, 34, 56 on 255, 255, 255`. */
const readPairs = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const plain = (colour: string): string => /^rgb\((.*)\)$/.exec(colour)?.[1] ?? '';
    const behind = (element: Element | null): string => {
      for (let at = element; at; at = at.parentElement) {
        const ground = plain(getComputedStyle(at).backgroundColor);
        if (ground !== '') return ground;
      }
      return '255, 255, 255';
    };
    const found = new Set<string>();
    for (const element of document.body.querySelectorAll('*')) {
      const style = getComputedStyle(element);
      const shown = element.checkVisibility({ visibilityProperty: true });
      const words = [...element.childNodes].some(
        ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim(),
      );
      if (shown && words && !element.closest('svg')) {
        found.add(`${plain(style.color)} on ${behind(element)}`);
      }
      if (shown && element.matches('svg *') && plain(style.stroke) !== '') {
        if (element.closest('.app-disc')) found.add(`${plain(style.stroke)} on ${behind(element)}`);
      }
    }
    return [...found];
  });

test.describe('colours', () => {
  const paths = builtPages(kitSite).map(({ path }) => path);
  const met = new Set<string>();
  for (const [index, some] of parts(paths, 40).entries()) {
    test(`that meet on pages are checked for contrast: part ${index + 1}`, async ({ page }) => {
      const known = new Set(pairs.map(({ front, ground }) => `${front} on ${ground}`));
      const unknown = new Map<string, string>();
      for (const path of some) {
        await page.goto(path);
        // What is folded is seen too.
        await page.evaluate(() => {
          for (const each of document.querySelectorAll('details')) each.open = true;
        });
        for (const pair of await readPairs(page)) {
          const [front, ground] = pair.split(' on ').map((colour) => named.get(colour));
          if (!isBrand(front) && !isBrand(ground)) continue;
          const name = `${front ?? pair} on ${ground ?? pair}`;
          met.add(name);
          if (!known.has(name)) unknown.set(name, path);
        }
      }
      expect(met.size).toBeGreaterThan(5);
      expect([...unknown]).toEqual([]);
    });
  }
});
