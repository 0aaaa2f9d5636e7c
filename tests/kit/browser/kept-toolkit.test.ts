import { readFile } from 'node:fs/promises';
import { expect, test as base, type Download, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { keptCache, recordName, type Kept } from '../../../src/lib/kept-toolkit/kept-files.ts';
import { readPageData, writePageData } from '../../../src/lib/page-data.ts';
import { keptListAddress } from '../../../src/lib/script-addresses.ts';
import { servePublishing, type Publishing } from '../../fixtures/publishing.ts';
import { fillEverything, passStops } from '../../fixtures/referral.ts';

const test = base.extend<{ site: Publishing }>({
  site: async ({}, use) => {
    const site = await servePublishing();
    await use(site);
    await site.close();
  },
});

const toolkit = '/practitioners/toolkit/';
const form = '/practitioners/refer/planning-meeting/';
const keepButton = (page: Page) =>
  page.getByRole('button', { name: 'Keep the toolkit on this device' });
const removeButton = (page: Page) =>
  page.getByRole('button', { name: 'Remove the toolkit from this device' });
const status = (page: Page) => page.locator('kept-toolkit').getByRole('status');
const keptLine = (page: Page) => page.getByText(/^Kept copy of /);
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const longDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });
const dayLength = 24 * 60 * 60 * 1000;

/** What the browser holds for the site: the names in its caches, and how many workers. */
const held = (page: Page): Promise<{ entries: string[]; workers: number }> =>
  page.evaluate(async () => {
    const entries: string[] = [];
    for (const name of await caches.keys()) {
      const all = await (await caches.open(name)).keys();
      entries.push(...all.map(({ url }) => new URL(url).pathname));
    }
    return { entries, workers: (await navigator.serviceWorker.getRegistrations()).length };
  });
const nothing = { entries: [], workers: 0 };

async function keep(page: Page, { url }: Publishing): Promise<void> {
  await page.goto(`${url}${toolkit}`);
  await keepButton(page).click();
  await expect(status(page)).toHaveText(
    `The toolkit is kept on this device, as it was on ${longDay.format(new Date())}.`,
  );
}

/** What the device says that it keeps. */
async function readRecord(page: Page): Promise<Kept> {
  const text = await page.evaluate(
    async ({ cache, name }) => (await (await caches.open(cache)).match(name))?.text(),
    { cache: keptCache, name: recordName },
  );
  return readPageData<Kept>(text ?? '', 'keptAt');
}

/** Makes what is kept so many days old. */
async function makeOld(page: Page, days: number): Promise<void> {
  const { keptAt, files } = await readRecord(page);
  const text = writePageData({ keptAt: keptAt - days * dayLength, files });
  await page.evaluate(
    async (record) => {
      await (await caches.open(record.cache)).put(record.name, new Response(record.text));
    },
    { cache: keptCache, name: recordName, text },
  );
}

/** Loses the signal, and all that the browser keeps by itself. */
async function loseSignal(page: Page, site: Publishing): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await site.lose();
}

async function textOf(saved: Download): Promise<string> {
  const files = unzipSync(await readFile(await saved.path()));
  return strFromU8(files['word/document.xml'] ?? new Uint8Array());
}

test('without a signal the kept toolkit works, from its pages to the Word file', async ({
  page,
  site,
}) => {
  await keep(page, site);
  await loseSignal(page, site);
  const line = `Kept copy of ${longDay.format(new Date())}. There is no signal, or too little to get the newest page.`;

  await page.reload();
  await expect(keptLine(page)).toHaveText(line);
  await expect(removeButton(page)).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Ask each parent alone' }).first().click();
  await expect(page).toHaveURL(`${site.url}${toolkit}ask-alone/`);
  await expect(keptLine(page)).toHaveText(line);

  await page.goto(`${site.url}/practitioners/check-eligibility/`);
  await page.getByRole('radio', { name: 'Yes', exact: true }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { name: 'Get help with fear first' })).toBeFocused();

  await page.goto(`${site.url}/practitioners/coach-or-meeting/`);
  await expect(page.getByRole('radio').first()).toBeVisible();

  await page.goto(`${site.url}/practitioners/refer/`);
  await page.getByRole('link', { name: 'Fill in the form for Planning meeting' }).click();
  await expect(keptLine(page)).toHaveText(line);
  await passStops(page);
  const words = await fillEverything(page, (index) => `written in field ${index}.`);
  await page.getByRole('button', { name: 'Check your answers' }).click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the Word file' }).click();
  const text = await textOf(await waiting);
  expect(words.filter((each) => !text.includes(each))).toEqual([]);

  await page.goto(`${site.url}${form}`);
  const blank = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download the blank form (Word)' }).click();
  expect(await textOf(await blank)).not.toBe('');
});

test('nothing is kept or registered before the button is pressed', async ({ page, site }) => {
  for (const path of ['/', '/support/', '/practitioners/', form, toolkit]) {
    await page.goto(`${site.url}${path}`);
    await expect(heading(page)).toBeVisible();
  }
  await expect(keepButton(page)).toBeVisible();
  expect(await held(page)).toEqual(nothing);
});

test('no page for parents is kept, and no word of a family or of an address', async ({
  page,
  site,
}) => {
  await keep(page, site);
  const before = await held(page);
  await page.goto(`${site.url}${toolkit}?family=secretive`);
  await expect(heading(page)).toBeVisible();
  await page.goto(`${site.url}/support/`);
  await expect(heading(page)).toBeVisible();
  await page.goto(`${site.url}${form}`);
  await passStops(page);
  const words = await fillEverything(page, (index) => `secretive words ${index}`);
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await expect(page.getByText(words[0] ?? '', { exact: true })).toBeVisible();
  expect(await held(page)).toEqual(before);
  const all = await page.evaluate(async (name) => {
    const cache = await caches.open(name);
    const texts = (await cache.keys()).map(async (key) => {
      const entry = await cache.match(key);
      return `${key.url} ${(await entry?.text()) ?? ''}`;
    });
    return (await Promise.all(texts)).join();
  }, keptCache);
  expect(all).not.toContain('secretive');
  const { files } = await readRecord(page);
  expect(files.filter(({ path }) => !/^\/(practitioners|_astro)\//.test(path))).toEqual([]);

  await loseSignal(page, site);
  for (const path of [
    '/support/',
    '/',
    '/urgent-help/',
    `${toolkit}?family=secretive`,
    `${toolkit}none/`,
  ]) {
    // A page of its own: from one error of the browser to another it sometimes never arrives.
    const asked = await page.context().newPage();
    await expect(asked.goto(`${site.url}${path}`), path).rejects.toThrow(/net::ERR_/);
    await asked.close();
  }
});

test('the same button removes it, and it can be kept again', async ({ page, site }) => {
  await keep(page, site);
  await removeButton(page).click();
  await expect(status(page)).toHaveText('The toolkit is no longer on this device.');
  expect(await held(page)).toEqual(nothing);
  await keepButton(page).click();
  await expect(status(page)).toContainText('is kept on this device');
  await page.reload();
  await removeButton(page).click();
  await expect(keepButton(page)).toBeVisible();
  await page.reload();
  await expect(keepButton(page)).toBeVisible();
  expect(await held(page)).toEqual(nothing);
});

test.describe('with a signal', () => {
  const page1 = `${toolkit}ask-alone/`;
  const [old, fresh] = ['Ask each parent alone', 'Speak with each one'];

  test('the newest page is shown, and what is kept renews itself as a whole', async ({
    page,
    site,
  }) => {
    await keep(page, site);
    const before = await held(page);
    await site.lose();
    site.publish(page1, old, fresh);
    await site.find();
    await makeOld(page, 2);
    await page.goto(`${site.url}${page1}`);
    await expect(heading(page)).toHaveText(fresh);
    await expect(keptLine(page)).toBeHidden();
    await expect
      .poll(async () => longDay.format((await readRecord(page)).keptAt))
      .toBe(longDay.format(new Date()));
    // The page that was there before is gone, and no more than that.
    await expect.poll(async () => (await held(page)).entries.length).toBe(before.entries.length);
    await loseSignal(page, site);
    await page.reload();
    await expect(keptLine(page)).toBeVisible();
    await expect(heading(page)).toHaveText(fresh);
  });

  test('a renewal that does not come whole leaves all as it was, with its day', async ({
    page,
    site,
  }) => {
    await keep(page, site);
    await makeOld(page, 2);
    const [record, before] = [await readRecord(page), await held(page)];
    await site.lose();
    site.publish(page1, old, fresh);
    site.withhold('practitioners/check-eligibility/map/index.html');
    await site.find();
    const asked = new Promise((listed) => {
      page.context().on('response', (response) => {
        if (response.url().endsWith(keptListAddress)) listed(undefined);
      });
    });
    await page.goto(`${site.url}${page1}`);
    await expect(heading(page)).toHaveText(fresh);
    await asked;
    await loseSignal(page, site);
    await page.goto(`${site.url}${page1}`);
    await expect(heading(page)).toHaveText(old);
    await expect(keptLine(page)).toHaveText(
      new RegExp(`^Kept copy of ${longDay.format(record.keptAt)}\\.`),
    );
    expect(await readRecord(page)).toEqual(record);
    expect(await held(page)).toEqual(before);
  });

  test('too little of it does not keep anybody waiting', async ({ page, site }) => {
    await keep(page, site);
    site.stall();
    await page.goto(`${site.url}${page1}`);
    await expect(keptLine(page)).toBeVisible();
  });
});

test('a copy of more than 30 days says that it is old', async ({ page, site }) => {
  await keep(page, site);
  await makeOld(page, 31);
  await loseSignal(page, site);
  await page.reload();
  await expect(keptLine(page)).toContainText('It is more than 30 days old.');
});

test.describe('where it cannot be kept the page says so, and nothing is', () => {
  test('because a file does not come', async ({ page, site }) => {
    await site.lose();
    site.withhold('practitioners/refer/*.docx');
    await site.find();
    await page.goto(`${site.url}${toolkit}`);
    await keepButton(page).click();
    await expect(status(page)).toHaveText(/^Some of it did not come, so nothing was kept\./);
    expect(await held(page)).toEqual(nothing);
  });

  test('because there is no room', async ({ page, site }) => {
    await page.goto(`${site.url}${toolkit}`);
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: site.url, quotaSize: 100_000 });
    await keepButton(page).click();
    await expect(status(page)).toHaveText(/^There is not enough room on this device/);
    expect(await held(page)).toEqual(nothing);
  });

  test('because the browser does not allow it', async ({ page, site }) => {
    await page.addInitScript(() => {
      navigator.serviceWorker.register = () =>
        Promise.reject(new DOMException('denied', 'SecurityError'));
    });
    await page.goto(`${site.url}${toolkit}`);
    await keepButton(page).click();
    await expect(status(page)).toHaveText(/^The browser did not let us keep it/);
    expect(await held(page)).toEqual(nothing);
  });

  const without: Record<string, () => void> = {
    'because the browser has no workers': () => {
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
    },
    'because the browser denies its stores': () => {
      CacheStorage.prototype.has = () => Promise.reject(new DOMException('', 'SecurityError'));
    },
  };
  for (const [why, lack] of Object.entries(without)) {
    test(why, async ({ page, site }) => {
      await page.addInitScript(lack);
      await page.goto(`${site.url}${toolkit}`);
      await expect(status(page)).toHaveText(/^This browser cannot keep the toolkit\./);
      await expect(keepButton(page)).toBeHidden();
    });
  }
});

test.describe('what the browser has cleared by half', () => {
  test('is taken away by the page of the toolkit', async ({ page, site }) => {
    await keep(page, site);
    await page.goto(`${site.url}/`);
    await page.evaluate(async () => {
      for (const each of await navigator.serviceWorker.getRegistrations()) await each.unregister();
    });
    await page.goto(`${site.url}${toolkit}`);
    await expect(keepButton(page)).toBeVisible();
    expect(await held(page)).toEqual(nothing);
  });

  test('is taken away by the worker itself', async ({ page, site }) => {
    await keep(page, site);
    await page.goto(`${site.url}/`);
    await page.evaluate((name) => caches.delete(name), keptCache);
    await page.goto(`${site.url}${form}`);
    await expect.poll(() => held(page)).toEqual(nothing);
  });
});
