import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expectWhole, watch } from '../../fixtures/whole-page.ts';
import { hostileTexts } from '../../fixtures/hostile.ts';
import { fillEverything, passStops } from '../../fixtures/referral.ts';

/** A text as part of an address; half a character cannot be in one. */
const inAddress = (text: string): string => encodeURIComponent(text.toWellFormed());

/** Pages that read their address, and how each writes it. */
const readers: readonly (readonly [string, (text: string) => string])[] = [
  ['/search/', (text) => `#q=${text}&kind=${text}&topic=${text}&as=${text}`],
  ['/support/', (text) => `#topic=${text}&cost=${text}&sort=${text}&${text}=1`],
  ['/my-list/', (text) => `#s=${text}.listening-line&v=1`],
];

const ready = { waitUntil: 'domcontentloaded' } as const;
/** What search says when it has looked. */
const answered = /result|Nothing found/;
/** Texts that a server takes in the question of an address. */
const short = hostileTexts.map(([, text]) => inAddress(text)).filter((text) => text.length < 3000);

test.use({ viewport: { width: 320, height: 640 } });

for (const [path, fragment] of readers) {
  test(`${path} takes any address for what it is`, async ({ page }) => {
    const faults = await watch(page);
    for (const [place, [what, text]] of hostileTexts.entries()) {
      // As a link opens it: each is another page, because its question is another.
      await page.goto(`${path}?${place}${fragment(inAddress(text))}`, ready);
      if (path === '/search/')
        await expect(page.getByRole('main').getByRole('status').first()).toHaveText(answered);
      await expectWhole(page, faults, what);
      // As it stands, without the escapes of an address.
      await page.evaluate((hash) => {
        location.hash = hash;
      }, fragment(text.toWellFormed()));
      await expectWhole(page, faults, `${what}, as it is`);
    }
  });
}

test('every question of an address, and a page that reads none, stay whole', async ({ page }) => {
  const faults = await watch(page);
  expect(short.length).toBeGreaterThan(8);
  for (const path of ['/support/', '/practitioners/refer/planning-meeting/', '/closed/']) {
    const question = short.map((text) => `q=${text}&next=${text}`).join('&');
    await page.goto(`${path}?${question}#${short.join('&')}`, ready);
    await expectWhole(page, faults, path);
  }
});

test('a kept list is taken for what it is', async ({ page }) => {
  const faults = await watch(page);
  const texts = hostileTexts.map(([, text]) => text);
  const lists = [
    ...texts,
    ...[texts.slice(0, 10), texts.slice(10)].map((some) =>
      JSON.stringify({
        v: 1,
        entries: [...some.map((text) => ({ id: text, from: text })), { id: 'listening-line' }],
      }),
    ),
    JSON.stringify({ v: texts[0], entries: { length: 1e9 }, ['__proto__']: { entries: texts } }),
  ];
  await page.goto('/my-list/');
  for (const kept of lists) {
    await page.evaluate((value) => {
      sessionStorage.setItem('my-list', value);
      localStorage.setItem('my-list', value);
    }, kept);
    await page.reload(ready);
    await expectWhole(page, faults, kept.slice(0, 60));
  }
  // A button reads it as the list does: what is too long, and what is not.
  for (const kept of lists.slice(-3)) {
    await page.evaluate((value) => {
      sessionStorage.setItem('my-list', value);
      localStorage.setItem('my-list', value);
    }, kept);
    await page.goto('/support/listening-line/', ready);
    await expectWhole(page, faults, `beside a button: ${kept.slice(0, 60)}`);
  }
});

test('the search field takes anything for words', async ({ page }) => {
  const faults = await watch(page);
  await page.goto('/search/');
  const field = page.getByRole('main').getByRole('searchbox');
  const status = page.getByRole('main').getByRole('status').first();
  for (const [what, text] of hostileTexts) {
    // Emptied, so that what is read next is about this text.
    await status.evaluate((node) => {
      node.textContent = '';
    });
    await field.fill(text);
    await field.press('Enter');
    await expect(status, what).toHaveText(answered);
    await expectWhole(page, faults, what);
  }
});

/** Fills in the form with these texts, and asks for its answers. */
async function fillForm(page: Page, texts: readonly string[]): Promise<void> {
  await page.goto('/practitioners/refer/coaching/');
  await passStops(page);
  await fillEverything(page, (index) => `${texts[index % texts.length] ?? ''} ${index}`);
  await page.getByRole('button', { name: 'Check your answers' }).click();
}

test('the referral form refuses what is too long', async ({ page }) => {
  const faults = await watch(page);
  const long = hostileTexts.filter(([, text]) => text.length > 2000);
  expect(long.length).toBeGreaterThan(1);
  await fillForm(
    page,
    long.map(([, text]) => text.slice(0, 5000)),
  );
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible();
  await expectWhole(page, faults, 'text that is too long');
});

test('the referral form takes anything for words, and so does its file', async ({ page }) => {
  const faults = await watch(page);
  await fillForm(
    page,
    hostileTexts.map(([, text]) => text.slice(0, 50)),
  );
  await expect(page.getByRole('heading', { level: 2, name: 'Check your answers' })).toBeVisible();
  const words = page.getByRole('main').getByText('<img src=x onerror="window.ran');
  await expect(words.first()).toBeVisible();
  await expectWhole(page, faults, 'the answers');

  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the Word file' }).click();
  const files = unzipSync(await readFile(await (await waiting).path()));
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain('&lt;img src=x');
  await expectWhole(page, faults, 'the file');
  // Word refuses a file that is not whole XML. The page itself may not read markup of a text.
  await page.goto('about:blank');
  const faulty = await page.evaluate((text) => {
    const read = new DOMParser().parseFromString(text, 'application/xml');
    return read.querySelector('parsererror')?.textContent ?? '';
  }, xml);
  expect(faulty).toBe('');
});
