import { readFile } from 'node:fs/promises';
import { expect, test as base, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { fillEverything, passStops } from '../../fixtures/referral.ts';
import { startSignal, type Signal } from '../../fixtures/signal.ts';

const test = base.extend<{ signal: Signal }>({
  signal: async ({}, use) => {
    const signal = await startSignal();
    await use(signal);
    await signal.end();
  },
});

const toolkit = '/practitioners/toolkit/';
const keepButton = (page: Page) =>
  page.getByRole('button', { name: 'Keep the toolkit on this device' });
const removeButton = (page: Page) =>
  page.getByRole('button', { name: 'Remove the toolkit from this device' });
const status = (page: Page) => page.locator('kept-toolkit').getByRole('status');
const keptLine = (page: Page) => page.getByText(/^Kept copy of /);
const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });

/** What the browser holds for the site: the names in its caches, and how many workers. */
const held = (page: Page): Promise<{ entries: string[]; workers: number }> =>
  page.evaluate(async () => {
    const entries: string[] = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) entries.push(new URL(url).pathname);
    }
    const workers = await navigator.serviceWorker.getRegistrations();
    return { entries, workers: workers.length };
  });
const nothing = { entries: [], workers: 0 };

async function keep(page: Page, { url }: Signal): Promise<void> {
  await page.goto(`${url}${toolkit}`);
  await keepButton(page).click();
  await expect(status(page)).toHaveText(
    `The toolkit is kept on this device, as it was on ${today.format(new Date())}.`,
  );
}

test('the kept toolkit works without a signal, from the page to the Word file', async ({ page, signal }) => {
  await keep(page, signal);
  await signal.lose();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');

  await page.goto(`${signal.url}${toolkit}ask-alone/`);
  await expect(keptLine(page)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/alone/i);

  await page.goto(`${signal.url}/practitioners/check-eligibility/`);
  await expect(keptLine(page)).toHaveText(`Kept copy of ${today.format(new Date())}. There is no signal, or too little to get the newest page.`);

  await page.goto(`${signal.url}/practitioners/refer/planning-meeting/`);
  await expect(keptLine(page)).toBeVisible();
  await passStops(page);
  const words = await fillEverything(page);
  await page.getByRole('button', { name: 'Check your answers' }).click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the Word file' }).click();
  const file = unzipSync(await readFile(await (await waiting).path()));
  const text = strFromU8(file['word/document.xml'] ?? new Uint8Array());
  for (const word of words) expect(text).toContain(word);
});
