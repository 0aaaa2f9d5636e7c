import { expect, test, type Page } from '@playwright/test';
import { violations } from '../../fixtures/violations.ts';

const main = (page: Page) => page.getByRole('main');
const opener = (page: Page) => main(page).getByText('Share this as text');
const field = (page: Page) => main(page).getByRole('textbox', { name: 'Text to copy' });
const button = (page: Page, name: string) => main(page).getByRole('button', { name });
const said = (page: Page) => main(page).locator('share-service').getByRole('status');

/** A service that is not about abuse, with a number and hours. */
const path = '/support/family-team/';
const aboutAbuse = '/support/listening-line/';
const text = /^Exampleshire Family Team\nCall [\d ]+\..*\nhttps:\/\/\S+\/support\/family-team\/$/s;

/** What the page hands to the device: kept by the page in its own place. */
interface Handed {
  copied?: string;
  shared?: string;
}
declare global {
  interface Window {
    handed: Handed;
  }
}

/** Stands in for the device: its clipboard, and the list of its apps. */
async function standIn(page: Page, share: 'none' | 'takes' | 'closed' | 'fails'): Promise<void> {
  await page.addInitScript((way) => {
    window.handed = {};
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: (words: string) => {
          window.handed.copied = words;
          return Promise.resolve();
        },
      },
    });
    const send = (data: ShareData): Promise<void> => {
      window.handed.shared = data.text ?? '';
      if (way === 'closed') return Promise.reject(new DOMException('closed', 'AbortError'));
      return way === 'fails'
        ? Promise.reject(new DOMException('no', 'NotAllowedError'))
        : Promise.resolve();
    };
    Object.defineProperty(navigator, 'share', { value: way === 'none' ? undefined : send });
  }, share);
}

test('copies the name, number, hours and page of a service, and says so once', async ({ page }) => {
  await standIn(page, 'none');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(path);
  expect(asked.filter((url) => url.includes('share-ways'))).toEqual([]);
  await opener(page).click();
  await expect(field(page)).toHaveValue(text);
  await expect(
    main(page).getByText('Someone may see it on your phone, or on theirs.'),
  ).toBeVisible();
  await expect(button(page, 'Share with an app')).toHaveCount(0);
  // All its code is there once the button is.
  await expect(button(page, 'Copy the text')).toBeVisible();
  const before = asked.length;
  await button(page, 'Copy the text').click();
  await expect(said(page)).toHaveText('The text is copied.');
  expect(await page.evaluate(() => window.handed.copied)).toMatch(text);
  expect(asked.slice(before)).toEqual([]);
  expect(await violations(page)).toEqual([]);
});

test('hands the same text to an app where the device has a way to', async ({ page }) => {
  await standIn(page, 'takes');
  await page.goto(path);
  await opener(page).click();
  await button(page, 'Share with an app').click();
  await expect.poll(() => page.evaluate(() => window.handed.shared)).toMatch(text);
  await expect(said(page)).toBeEmpty();
});

test('says nothing where the reader closed the list of apps, and what to do where it fails', async ({
  page,
}) => {
  await standIn(page, 'closed');
  await page.goto(path);
  await opener(page).click();
  await button(page, 'Copy the text').click();
  await expect(said(page)).toHaveText('The text is copied.');
  await button(page, 'Share with an app').click();
  await expect.poll(() => page.evaluate(() => window.handed.shared)).toMatch(text);
  await expect(said(page)).toBeEmpty();

  const other = await page.context().newPage();
  await standIn(other, 'fails');
  await other.goto(path);
  await opener(other).click();
  await button(other, 'Share with an app').click();
  await expect(said(other)).toHaveText('No app could be opened. Copy the text instead.');
});

test('a browser that does not let us copy selects the text', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(path);
  await opener(page).click();
  await button(page, 'Copy the text').click();
  await expect(said(page)).toHaveText(/The text is selected: copy it yourself/);
  await expect(field(page)).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toMatch(text);
});

test('where its code does not come, the text is there to be copied by hand', async ({ page }) => {
  await page.route('**/share-ways*.js', (route) => route.abort());
  await page.goto(path);
  await opener(page).click();
  await expect(field(page)).toHaveValue(text);
  await expect(button(page, 'Copy the text')).toHaveCount(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the text is there, and no button', async ({ page }) => {
    await page.goto(path);
    await opener(page).click();
    await expect(field(page)).toHaveValue(text);
    await expect(button(page, 'Copy the text')).toHaveCount(0);
  });
});

test('a service about abuse warns before anything is opened; urgent help has nothing to share', async ({
  page,
}) => {
  await page.goto(aboutAbuse);
  const warning = main(page).getByText('Print or share this only if that is safe.');
  await expect(warning).toBeVisible();
  const [first, second] = await Promise.all([warning.boundingBox(), opener(page).boundingBox()]);
  expect(first?.y).toBeLessThan(second?.y ?? 0);
  await page.goto('/urgent-help/');
  await expect(page.locator('share-service')).toHaveCount(0);
});
