import { expect, test, type BrowserContext, type Page, type Request } from '@playwright/test';
import { qrDrawing } from '../../src/lib/my-list/qr-code.ts';
import { overflow, violations } from '../accessibility/violations.ts';
import { drawnBefore, watchShift } from '../fixtures/layout-shift.ts';

const main = (page: Page) => page.getByRole('main');
const entries = (page: Page) => main(page).getByRole('heading', { level: 3 });
const title = (page: Page) => main(page).getByRole('heading', { level: 2 }).first();
const button = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name });
/** What the buttons say; the filters of the directory speak in a status before it. */
const status = (page: Page) => main(page).getByRole('status').last();
const sharedLink = '/my-list/#s=samaritans.relate.gingerbread&v=1';
const stored = (page: Page) =>
  page.evaluate(() => [sessionStorage.getItem('my-list'), localStorage.getItem('my-list')]);

/** A list of three services in this tab, as a reader makes one, and its page. */
async function threeOnTheList(page: Page): Promise<void> {
  for (const id of ['samaritans', 'relate', 'gingerbread']) {
    await page.goto(`/support/${id}/`);
    await button(page, /^Add to my list/).click();
  }
  await page.goto('/my-list/');
  await expect(entries(page)).toHaveText(['Samaritans', 'Relate', 'Gingerbread']);
}

/** How many modules a QR code that is shown has on each side, with its border. */
const modulesOf = async (page: Page): Promise<number> =>
  Number((await main(page).locator('.app-qr').getAttribute('viewBox'))?.split(' ')[2]);

async function fine(page: Page, state: string): Promise<void> {
  for (const width of [1240, 390]) {
    await page.setViewportSize({ width, height: 900 });
    expect.soft(await violations(page), `${state} at ${width}`).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 256 });
  expect.soft(await overflow(page), `${state} at 320`).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1240, height: 900 });
}

/** Denies both stores to every page, as some browsers do. */
function denyStorage(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(() => {
    for (const name of ['sessionStorage', 'localStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
}

test.describe('adding', () => {
  test('on the page of a service, by keyboard, and taking it off again', async ({ page }) => {
    await page.goto('/support/relate/');
    const add = button(page, 'Add to my list Relate');
    await add.focus();
    await page.keyboard.press('Enter');
    await expect(button(page, 'Remove from my list Relate')).toBeFocused();
    await expect(status(page)).toHaveText('Added: Relate. 1 service on your list.');
    await fine(page, 'a service on the list');
    await page.keyboard.press('Enter');
    await expect(add).toBeFocused();
    await expect(status(page)).toHaveText('Removed: Relate. 0 services on your list.');
    expect(await stored(page)).toEqual([null, null]);
  });

  test('in a listing: every button is for its own service, and counts', async ({ page }) => {
    await page.goto('/support/');
    await button(page, 'Add to my list Samaritans').click();
    await button(page, 'Add to my list Relate').click();
    await expect(button(page, /^Remove from my list/)).toHaveCount(2);
    await expect(main(page).getByRole('link', { name: 'See my list (2)' })).toHaveCount(2);
    await page.reload();
    await expect(button(page, /^Remove from my list (Samaritans|Relate)$/)).toHaveCount(2);
    await main(page).getByRole('link', { name: 'See my list (2)' }).first().click();
    await expect(entries(page)).toHaveText(['Samaritans', 'Relate']);
  });

  test('on the page of a situation notes which, and only on screen', async ({ page }) => {
    await page.goto('/situations/we-argue-and-the-kids-hear/');
    await button(page, 'Add to my list Relate').click();
    await page.goto('/my-list/');
    const from = main(page).getByText('From: We argue a lot, and the kids hear it');
    await expect(from).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(from).toBeHidden();
  });

  test('on a page about fear notes nothing of where it was', async ({ page }) => {
    await page.goto('/situations/i-am-scared/');
    await button(page, 'Add to my list Rights of Women').click();
    expect(await stored(page)).toEqual(['{"v":1,"entries":[{"id":"rights-of-women"}]}', null]);
    // Nor is it shown where something else has kept it.
    await page.evaluate(() => {
      const entry = { id: 'rights-of-women', from: 'i-am-scared' };
      sessionStorage.setItem('my-list', JSON.stringify({ v: 1, entries: [entry] }));
    });
    await page.goto('/my-list/');
    await expect(main(page).getByRole('link', { name: '020 7251 6577' })).toBeVisible();
    await expect(main(page)).not.toContainText('From:');
    await expect(main(page)).not.toContainText('scared');
  });

  test('to a list that somebody kept on this device says so', async ({ page }) => {
    await page.goto('/support/relate/');
    await page.evaluate(() => {
      localStorage.setItem('my-list', '{"v":1,"entries":[{"id":"samaritans"}]}');
    });
    await page.reload();
    await button(page, 'Add to my list Relate').click();
    const said = 'Kept on this device: anyone who uses it can see it.';
    await expect(status(page)).toHaveText(`Added: Relate. 2 services on your list. ${said}`);
    await expect(main(page).locator('list-button').getByText(said)).toBeVisible();
    await fine(page, 'added to a list on the device');
    await button(page, 'Remove from my list Relate').click();
    await expect(main(page).getByText(said)).toHaveCount(0);
  });

  test('says when the list is full, and adds nothing', async ({ page }) => {
    await page.goto('/support/');
    const add = button(page, /^Add to my list/);
    await expect(add.nth(30)).toBeVisible();
    await page.evaluate(() => {
      for (const each of document.querySelectorAll<HTMLElement>('list-button button')) each.click();
    });
    await expect(button(page, /^Remove from my list/)).toHaveCount(30);
    await expect(status(page)).toHaveText('Your list is full: it holds 30 services.');
    await add.first().click();
    await expect(button(page, /^Remove from my list/)).toHaveCount(30);
  });

  test('Back to a listing shows what was removed meanwhile', async ({ page }) => {
    await page.goto('/support/');
    await button(page, 'Add to my list Relate').click();
    await main(page).getByRole('link', { name: 'See my list (1)' }).click();
    await button(page, 'Remove Relate').click();
    await page.goBack();
    await expect(button(page, 'Add to my list Relate')).toBeVisible();
  });

  test('nothing moves when the buttons come, on a phone and on a wide screen', async ({ page }) => {
    const shift = await watchShift(page);
    await drawnBefore(page, '**/ListButton*.js');
    for (const width of [390, 1240]) {
      await page.setViewportSize({ width, height: 900 });
      for (const path of ['/support/', '/support/samaritans/', '/topics/court/']) {
        await page.goto(path);
        await expect(button(page, /^(Add to|Remove from) my list/).first()).toBeVisible();
        expect.soft(await shift(), `${path} at ${width}`).toBe('0.000');
        await button(page, /^(Add to|Remove from) my list/)
          .first()
          .click();
      }
    }
  });
});

test.describe('the list', () => {
  test('shows phone, hours, cost, website and what is not sure', async ({ page }) => {
    await threeOnTheList(page);
    await expect(title(page)).toHaveText('3 services on your list');
    const relate = main(page).getByRole('listitem').filter({ hasText: 'Relate national' });
    await expect(relate.getByRole('link', { name: '0300 100 1234' })).toHaveAttribute(
      'href',
      'tel:+443001001234',
    );
    for (const words of [
      'We have not been able to confirm these details.',
      'Couple counselling is not safe where one of you is afraid of the other.',
      'Monday to Thursday, 9am to 7pm',
      'Not confirmed.',
      '£90',
      'www.relate.org.uk',
    ]) {
      await expect(relate).toContainText(words);
    }
    await fine(page, 'three services');
  });

  test('shows every note, who a service is for and its source, on screen and on paper', async ({
    page,
  }) => {
    await page.goto('/my-list/#s=family-lives.citizens-advice.gingerbread&v=1');
    const row = (name: string) => main(page).getByRole('listitem').filter({ hasText: name });
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      for (const [name, words] of [
        ['Family Lives', 'Do not write if someone reads your e-mail.'],
        ['Citizens Advice', 'The advice online is confirmed.'],
        ['Citizens Advice', 'Last confirmed 10 July 2026: GOV.UK child arrangements service'],
        ['Gingerbread', 'Single parents.'],
      ] as const) {
        await expect(row(name).getByText(words).first()).toBeVisible();
      }
    }
  });

  test('stands at once while the facts are slow, and keeps the focus when they come', async ({
    page,
  }) => {
    let come: (() => void) | undefined;
    const shift = await watchShift(page);
    await page.route('**/my-list/services.json', async (route) => {
      await new Promise<void>((done) => {
        come = done;
      });
      await route.continue();
    });
    await page.goto(sharedLink);
    await expect(entries(page)).toHaveText(['Samaritans', 'Relate', 'Gingerbread']);
    await expect(main(page)).toContainText('Loading phone numbers');
    await expect(main(page)).not.toContainText('could not be loaded');
    await entries(page).getByRole('link', { name: 'Samaritans' }).focus();
    come?.();
    await expect(main(page).getByRole('link', { name: '116 123' })).toBeVisible();
    await expect(main(page).getByText('Loading phone numbers')).toBeHidden();
    await expect(entries(page).getByRole('link', { name: 'Samaritans' })).toBeFocused();
    await button(page, 'Print this list').waitFor();
    expect(await shift()).toBe('0.000');
    await page.reload();
    await expect(main(page)).toContainText('Loading phone numbers');
    await fine(page, 'facts to come');
  });

  test('facts that never come do not keep the rest of the page away', async ({ page }) => {
    await page.clock.install();
    await threeOnTheList(page);
    await page.route('**/my-list/services.json', () => undefined);
    await page.reload();
    await expect(entries(page)).toHaveText(['Samaritans', 'Relate', 'Gingerbread']);
    await expect(button(page, 'Delete my list')).toHaveCount(0);
    await page.clock.runFor(8000);
    await expect(main(page)).toContainText('could not be loaded');
    await button(page, 'Delete my list').click();
    expect(await stored(page)).toEqual([null, null]);
  });

  test('is put in order by keyboard, with the focus on the service that moves', async ({
    page,
  }) => {
    await threeOnTheList(page);
    await button(page, 'Move up Gingerbread').focus();
    await page.keyboard.press('Enter');
    await expect(entries(page)).toHaveText(['Samaritans', 'Gingerbread', 'Relate']);
    await expect(button(page, 'Move up Gingerbread')).toBeFocused();
    await expect(status(page)).toHaveText('Gingerbread: now 2 of 3.');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(entries(page)).toHaveText(['Gingerbread', 'Samaritans', 'Relate']);
    await expect(button(page, 'Move up Gingerbread')).toBeFocused();
    await expect(button(page, 'Move up Gingerbread')).toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('Tab');
    await expect(button(page, 'Move down Gingerbread')).toBeFocused();
    await page.keyboard.press('Enter');
    await page.reload();
    await expect(entries(page)).toHaveText(['Samaritans', 'Gingerbread', 'Relate']);
  });

  test('loses what is removed, and the focus goes on', async ({ page }) => {
    await threeOnTheList(page);
    await button(page, 'Remove Samaritans').click();
    await expect(button(page, 'Remove Relate')).toBeFocused();
    await expect(status(page)).toHaveText('Removed: Samaritans. 2 services on your list.');
    await button(page, 'Remove Gingerbread').click();
    await expect(button(page, 'Remove Relate')).toBeFocused();
    await button(page, 'Remove Relate').click();
    await expect(title(page)).toHaveText('Your list is empty');
    await expect(title(page)).toBeFocused();
    expect(await stored(page)).toEqual([null, null]);
    await fine(page, 'an empty list');
  });

  test('stays in its tab; kept on the device, it is there in another, until forgotten', async ({
    page,
    context,
    browser,
    baseURL,
  }) => {
    await threeOnTheList(page);
    const other = await context.newPage();
    await other.goto('/my-list/');
    await expect(title(other)).toHaveText('Your list is empty');

    await expect(main(page)).toContainText('anyone who uses this device can open this page');
    await button(page, 'Keep on this device').click();
    await expect(button(page, 'Keep it in this tab only')).toBeFocused();
    await expect(status(page)).toHaveText('Your list is kept on this device until you delete it.');
    expect((await stored(page))[0]).toBeNull();
    await expect(main(page)).toContainText('Anyone who uses this device can open this page');
    await fine(page, 'kept on the device');
    // The other tab hears of it without a reload.
    await expect(entries(other)).toHaveText(['Samaritans', 'Relate', 'Gingerbread']);

    const state = await context.storageState();
    const later = await browser.newContext({
      storageState: state,
      ...(baseURL ? { baseURL } : {}),
    });
    const nextDay = await later.newPage();
    await nextDay.goto('/my-list/');
    await expect(entries(nextDay)).toHaveText(['Samaritans', 'Relate', 'Gingerbread']);
    await later.close();

    await button(page, 'Keep it in this tab only').click();
    expect((await stored(page))[1]).toBeNull();
    await expect(title(other)).toHaveText('Your list is empty');
    await button(page, 'Keep on this device').click();
    await button(page, 'Delete my list').click();
    await expect(title(page)).toBeFocused();
    await expect(title(page)).toHaveText('Your list is empty');
    expect(await stored(page)).toEqual([null, null]);
    await expect(title(other)).toHaveText('Your list is empty');
  });

  test('prints everything a person needs, and large letters when asked', async ({ page }) => {
    await threeOnTheList(page);
    await page.emulateMedia({ media: 'print' });
    const paper = main(page);
    for (const words of ['116 123', '0300 100 1234', '£90', 'https://www.relate.org.uk']) {
      await expect(paper.getByText(words.replace('https://', '')).first()).toBeVisible();
    }
    await expect(paper.getByText('We have not been able to confirm').first()).toBeVisible();
    for (const does of await paper.getByRole('button').all()) await expect(does).toBeHidden();
    await expect(page.getByText('Take it with you')).toBeHidden();
    const size = () =>
      paper
        .getByRole('link', { name: '116 123' })
        .evaluate((link) => parseFloat(getComputedStyle(link).fontSize));
    const usual = await size();
    await page.emulateMedia({ media: 'screen' });
    await page.getByLabel('Print in large letters').check();
    await page.emulateMedia({ media: 'print' });
    expect(await size()).toBeGreaterThan(usual * 1.7);
    expect(await size()).toBeGreaterThanOrEqual(24);
    await page.setViewportSize({ width: 720, height: 1000 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.emulateMedia({ media: 'screen' });
    const printed = page.evaluate(
      () =>
        new Promise((done) => {
          window.print = () => {
            done('printed');
          };
        }),
    );
    await button(page, 'Print this list').click();
    expect(await printed).toBe('printed');
  });

  test('is emptied by "Leave this site", wherever it is kept', async ({ page }) => {
    await page
      .context()
      .route('https://www.bbc.co.uk/**', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<title>W</title><h1>Weather</h1>' }),
      );
    await threeOnTheList(page);
    await button(page, 'Keep on this device').click();
    await page.evaluate(() => {
      sessionStorage.setItem('my-list', localStorage.getItem('my-list') ?? '');
    });
    await page.getByRole('link', { name: 'Leave this site' }).click();
    await expect(page.getByRole('heading', { name: 'Weather' })).toBeVisible();
    await page.goto('/closed/');
    expect(await stored(page)).toEqual([null, null]);
    const later = await page.context().newPage();
    await later.goto('/my-list/');
    await expect(title(later)).toHaveText('Your list is empty');
  });
});

test.describe('taking it away', () => {
  test('as text, on the clipboard', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await threeOnTheList(page);
    await button(page, 'Copy as text').click();
    await expect(status(page)).toContainText('copied');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/^1\. Samaritans\n/);
    expect(text).toContain('Phone: 116 123');
    expect(text).toContain('2. Relate\nWe have not been able to confirm these details.');
    expect(text).toContain('Website: https://www.gingerbread.org.uk');
  });

  for (const denied of ['refuses', 'is not there']) {
    test(`as text to select, where the clipboard ${denied}`, async ({ page }) => {
      await page.addInitScript((how) => {
        const clipboard = {
          writeText: () => Promise.reject(new DOMException('denied', 'NotAllowedError')),
        };
        Object.defineProperty(navigator, 'clipboard', {
          value: how === 'refuses' ? clipboard : undefined,
        });
      }, denied);
      await threeOnTheList(page);
      await button(page, 'Copy as text').click();
      const box = page.getByLabel('Your list as text: select it and copy');
      await expect(box).toBeFocused();
      await expect(box).toHaveValue(/^1\. Samaritans\n[^]*3\. Gingerbread\n/);
      await fine(page, 'text to select');
      await button(page, 'Share as a link').click();
      await button(page, 'Copy the link').click();
      await expect(page.getByLabel('Link to this list')).toBeFocused();
      await expect(status(page)).toContainText('copy it yourself');
    });
  }

  test('as a link that opens the same list in a clean browser and stores nothing', async ({
    page,
    browser,
  }) => {
    await page.goto('/situations/we-argue-and-the-kids-hear/');
    await button(page, 'Add to my list Relate').click();
    await threeAgain(page);
    await button(page, 'Share as a link').click();
    const link = await page.getByLabel('Link to this list').inputValue();
    expect(link).toMatch(/\/my-list\/#s=relate\.samaritans&v=1$/);

    const clean = await browser.newContext();
    const asked: string[] = [];
    clean.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
    const guest = await clean.newPage();
    await guest.goto(link);
    await expect(title(guest)).toHaveText('A list someone shared with you');
    await expect(entries(guest)).toHaveText(['Relate', 'Samaritans']);
    await expect(main(guest)).not.toContainText('From:');
    await expect(button(guest, /^Move|^Remove|^Delete/)).toHaveCount(0);
    expect(await stored(guest)).toEqual([null, null]);
    await fine(guest, 'a list that was shared');
    await button(guest, 'Keep it as my list').click();
    await expect(title(guest)).toHaveText('2 services on your list');
    await expect(title(guest)).toBeFocused();
    expect(new URL(guest.url()).hash).toBe('');
    expect((await stored(guest))[0]).toContain('relate');
    // A second link adds to the list that is there.
    await guest.goto('/my-list/#s=gingerbread.relate&v=1');
    await button(guest, 'Add these to my list').click();
    await expect(entries(guest)).toHaveText(['Relate', 'Samaritans', 'Gingerbread']);
    expect(asked.length).toBeGreaterThan(4);
    expect(asked.filter((request) => /relate|samaritans|gingerbread|#/.test(request))).toEqual([]);
    expect(asked.some((request) => request.includes('/my-list/services.json'))).toBe(true);
    await clean.close();
  });

  test('a link in the same tab: Back brings the own list, a link to the content does not', async ({
    page,
  }) => {
    await threeOnTheList(page);
    await page.evaluate(() => {
      location.hash = '#s=relate&v=1';
    });
    await expect(entries(page)).toHaveText(['Relate']);
    await page.getByRole('link', { name: 'Skip to main content' }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/my-list\/#main$/);
    await expect(title(page)).toHaveText('A list someone shared with you');
    await page.reload();
    await expect(title(page)).toHaveText('A list someone shared with you');
    await page.goBack();
    await page.goBack();
    await expect(title(page)).toHaveText('3 services on your list');
    await expect(entries(page)).toHaveText(['Samaritans', 'Relate', 'Gingerbread']);
    await expect(page).toHaveURL(/\/my-list\/$/);
  });

  test('a link leaves the address as it is opened; the page leads to the own list', async ({
    page,
  }) => {
    await threeOnTheList(page);
    await page.goto('/my-list/#s=relate&v=1');
    await page.reload();
    await expect(title(page)).toHaveText('A list someone shared with you');
    await expect(page).toHaveURL(/\/my-list\/$/);
    await main(page).getByRole('link', { name: 'See my own list' }).click();
    await expect(title(page)).toHaveText('3 services on your list');
  });

  for (const [what, bent] of [
    ['%23 for #', '/my-list/%23s=samaritans.relate&v=1'],
    ['%23 for # and no slash', '/my-list%23s=samaritans.relate&v=1'],
    ['%23 for # and a tracker', '/my-list/%23s=samaritans.relate&v=1?utm_source=mail'],
    ['&amp;', '/my-list/#s=samaritans.relate&amp;v=1'],
    ['%26', '/my-list/#s=samaritans.relate%26v=1'],
    ['%3D', '/my-list/#s%3Dsamaritans.relate&v%3D1'],
    ['all that is bent', '/my-list/%23s%3Dsamaritans.relate%26amp%3Bv%3D1'],
    ['a tracker', '/my-list/#s=samaritans.relate&v=1?utm_source=mail&utm_medium=x'],
    ['a tracker before it', '/my-list/?utm_source=mail#s=samaritans.relate&v=1'],
  ] as const) {
    test(`a link with ${what} is read, and is sent once at most`, async ({ page }) => {
      const asked: Request[] = [];
      page.on('request', (request) => asked.push(request));
      await page.goto(bent);
      await expect(entries(page)).toHaveText(['Samaritans', 'Relate']);
      await expect(main(page).locator('[data-part="problem"]')).toBeHidden();
      expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/my-list/');
      // Chromium names the page to its own host as it asks for a font, whatever the policy says.
      const others = asked.filter((each) => each.resourceType() !== 'font');
      const sent = await Promise.all(
        others.map(async (each) => `${each.url()} ${JSON.stringify(await each.allHeaders())}`),
      );
      const withTheList = sent.filter((request) => request.includes('samaritans.relate'));
      expect(withTheList).toHaveLength(bent.includes('#') ? 0 : 1);
    });
  }

  test('a shared list that does not fit says how many are left out', async ({ page }) => {
    await page.goto('/my-list/');
    const ids = await page
      .locator('my-list [data-part="fallback"] [data-service]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('data-service') ?? ''));
    expect(ids.length).toBeGreaterThan(39);
    await page.evaluate(
      (own) => {
        const kept = { v: 1, entries: own.map((id) => ({ id })) };
        sessionStorage.setItem('my-list', JSON.stringify(kept));
      },
      ids.slice(0, 20),
    );
    await page.goto(`/my-list/#s=${ids.slice(19, 40).join('.')}&v=1`);
    await page.reload();
    await button(page, 'Add these to my list').click();
    await expect(title(page)).toBeFocused();
    await expect(entries(page)).toHaveCount(30);
    const said = '10 services did not fit: your list holds 30.';
    await expect(main(page).locator('.app-callout--warning').first()).toHaveText(said);
    await expect(status(page)).toContainText(said);
  });

  /** Adds a second service, and opens the list. */
  async function threeAgain(page: Page): Promise<void> {
    await page.goto('/support/samaritans/');
    await button(page, /^Add to my list/).click();
    await page.goto('/my-list/');
    await expect(entries(page)).toHaveText(['Relate', 'Samaritans']);
  }

  test('as a QR code of the link, loaded only when asked for', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await threeOnTheList(page);
    expect(asked.filter((url) => url.includes('qr-code'))).toEqual([]);
    await button(page, 'Show a QR code').click();
    const drawing = page.getByRole('img', { name: 'QR code of the link to this list' });
    await expect(drawing).toBeVisible();
    expect(asked.filter((url) => url.includes('qr-code'))).toHaveLength(1);
    const box = await drawing.boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(200);
    expect((box?.width ?? 0) / (await modulesOf(page))).toBeGreaterThanOrEqual(4);
    const link = page.getByRole('textbox', { name: 'Link to this list' });
    await expect(link).toHaveValue(/\/my-list\/#s=samaritans\.relate\.gingerbread&v=1$/);
    const { path } = qrDrawing(await link.inputValue());
    await expect(drawing.locator('path')).toHaveAttribute('d', path);
    await fine(page, 'a QR code');
  });

  test('as a QR code whose modules can be told apart, or as none', async ({ page }) => {
    await page.goto('/my-list/');
    const ids = await page
      .locator('my-list [data-part="fallback"] [data-service]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('data-service') ?? ''));
    const drawing = page.getByRole('img', { name: 'QR code of the link to this list' });
    const tooLong = 'Your list is too long for a QR code on this screen. Use the link.';
    const drawn: string[] = [];
    for (const [width, count] of [
      [1240, 30],
      [390, 5],
      [390, 30],
      [320, 30],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('about:blank');
      await page.goto(`/my-list/#s=${ids.slice(0, count).join('.')}&v=1`);
      await button(page, 'Show a QR code').click();
      await expect(status(page)).not.toBeEmpty();
      if (await drawing.isVisible()) {
        const box = await drawing.boundingBox();
        expect((box?.width ?? 0) / (await modulesOf(page))).toBeGreaterThanOrEqual(4);
        drawn.push(`${width}, ${count}`);
      } else await expect(status(page)).toHaveText(tooLong);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    }
    expect(drawn).toEqual(['1240, 30', '390, 5']);
  });

  test('without the QR code where it cannot be loaded: the link is there', async ({ page }) => {
    await page.route('**/qr-code*.js', (route) => route.abort());
    await threeOnTheList(page);
    await button(page, 'Show a QR code').click();
    await expect(status(page)).toHaveText('The QR code could not be drawn. Use the link.');
    await expect(page.getByLabel('Link to this list')).toHaveValue(/#s=samaritans/);
  });
});

test.describe('what is broken', () => {
  for (const [name, text, said] of [
    ['nonsense', '{"v":1,', 'could not read the list'],
    ['an older form', '["relate"]', 'could not read the list'],
    ['100 kB', 'x'.repeat(100_000), 'could not read the list'],
    ['a part', '{"v":1,"entries":[{"id":"relate"},{"id":"<img>"}]}', 'Part of your list'],
    ['a service that is gone', '{"v":1,"entries":[{"id":"nobody"}]}', '1 service on it can no'],
  ] as const) {
    test(`in storage, ${name}: a plain message, and the list works on`, async ({ page }) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto('/support/samaritans/');
      await page.evaluate((value) => {
        sessionStorage.setItem('my-list', value);
      }, text);
      await page.goto('/my-list/');
      await expect(main(page)).toContainText(said);
      await fine(page, name);
      await page.goto('/support/samaritans/');
      await button(page, /^Add to my list/).click();
      await page.goto('/my-list/');
      await expect(entries(page).last()).toHaveText('Samaritans');
      expect(errors).toEqual([]);
    });
  }

  for (const [name, text] of [
    ['cannot be read', '{"v":1,'],
    ['has no service that is still there', '{"v":1,"entries":[{"id":"nobody"}]}'],
  ] as const) {
    test(`a list that ${name} can be forgotten`, async ({ page }) => {
      await page.goto('/my-list/');
      await expect(button(page, 'Delete my list')).toHaveCount(0);
      await page.evaluate((value) => {
        localStorage.setItem('my-list', value);
      }, text);
      await page.reload();
      await expect(button(page, 'Keep it in this tab only')).toHaveCount(0);
      await button(page, 'Delete my list').click();
      await expect(title(page)).toBeFocused();
      await expect(button(page, 'Delete my list')).toHaveCount(0);
      expect(await stored(page)).toEqual([null, null]);
    });
  }

  for (const [name, hash, said, shown] of [
    ['nonsense', 's=%E0%A4%A&v=1', 'This link holds no list', []],
    ['100 kB', `s=${'x'.repeat(100_000)}&v=1`, 'This link holds no list', []],
    ['code', 's=relate.%3Cimg%20src%3Dx%3E&v=1', 'Part of this link', ['Relate']],
    ['services that are gone', 's=relate.nobody.no-one&v=1', '2 services on it', ['Relate']],
    ['a newer form', 's=relate&v=9', 'This link holds no list', []],
  ] as const) {
    test(`in a link, ${name}: a plain message`, async ({ page }) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(`/my-list/#${hash}`);
      await expect(main(page)).toContainText(said);
      await expect(entries(page)).toHaveText([...shown]);
      expect(await stored(page)).toEqual([null, null]);
      expect(errors).toEqual([]);
      // An address of the same page, opened in the same tab, is read as well.
      await page.evaluate(() => {
        location.hash = '#s=gingerbread&v=1';
      });
      await expect(entries(page)).toHaveText(['Gingerbread']);
    });
  }

  test('storage that is denied: the page keeps the list while it is open, and says so', async ({
    page,
    context,
  }) => {
    await denyStorage(context);
    await page.goto('/support/relate/');
    await button(page, 'Add to my list Relate').click();
    await expect(button(page, 'Remove from my list Relate')).toBeVisible();
    await expect(status(page)).toContainText('This browser will lose it');
    await expect(main(page).getByText('This browser will lose it').first()).toBeVisible();
    await fine(page, 'storage denied on a page');
    await page.goto(sharedLink);
    await button(page, 'Keep it as my list').click();
    await expect(main(page)).toContainText('This browser does not let us keep a list.');
    await button(page, 'Move up Gingerbread').click();
    await expect(entries(page)).toHaveText(['Samaritans', 'Gingerbread', 'Relate']);
    await expect(button(page, 'Keep on this device')).toHaveCount(0);
    await fine(page, 'storage denied');
    await button(page, 'Delete my list').click();
    await expect(title(page)).toHaveText('Your list is empty');
  });

  for (const how of ['throws', 'does nothing'] as const) {
    test(`storage that can be read, and whose writing ${how}, says so at once`, async ({
      page,
      context,
    }) => {
      await context.addInitScript((way) => {
        Storage.prototype.setItem = () => {
          if (way === 'throws') throw new DOMException('full', 'QuotaExceededError');
        };
      }, how);
      await page.goto('/support/relate/');
      await button(page, 'Add to my list Relate').click();
      await expect(status(page)).toContainText('This browser will lose it');
      await expect(main(page).getByText('This browser will lose it').first()).toBeVisible();
      await expect(main(page).getByRole('link', { name: /^See my list/ })).toHaveCount(0);
      await page.goto(sharedLink);
      await button(page, 'Keep it as my list').click();
      await expect(main(page)).toContainText('This browser does not let us keep a list.');
      await expect(button(page, 'Keep on this device')).toHaveCount(0);
    });
  }

  test('a list that the browser does not let us forget is not said to be gone', async ({
    page,
  }) => {
    await threeOnTheList(page);
    await page.evaluate(() => {
      Storage.prototype.removeItem = () => undefined;
    });
    await button(page, 'Delete my list').click();
    await expect(main(page)).toContainText('This browser did not let us delete your list.');
    await expect(entries(page)).toHaveCount(3);
  });

  test('storage that can be read alone: what is removed does not come back', async ({ page }) => {
    await threeOnTheList(page);
    await page.addInitScript(() => {
      for (const name of ['setItem', 'removeItem'] as const) {
        Storage.prototype[name] = () => {
          throw new DOMException('denied', 'SecurityError');
        };
      }
    });
    await page.reload();
    await expect(entries(page)).toHaveText(['Samaritans', 'Relate', 'Gingerbread']);
    await button(page, 'Remove Relate').click();
    await expect(entries(page)).toHaveText(['Samaritans', 'Gingerbread']);
    await button(page, 'Move up Gingerbread').click();
    await expect(entries(page)).toHaveText(['Gingerbread', 'Samaritans']);
    await button(page, 'Delete my list').click();
    await expect(main(page)).toContainText('This browser did not let us delete your list.');
  });

  test('storage that is full: nothing old is left in it', async ({ page }) => {
    await threeOnTheList(page);
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await button(page, 'Keep on this device').click();
    await expect(main(page)).toContainText('It goes when you leave this page');
    await expect(entries(page)).toHaveCount(3);
    expect(await stored(page)).toEqual([null, null]);
  });

  for (const [how, answer] of [
    ['cannot be loaded', undefined],
    ['are not facts', '<!doctype html><p>Not here</p>'],
  ] as const) {
    test(`facts that ${how}: names and links are there`, async ({ page }) => {
      await page.route('**/my-list/services.json', (route) =>
        answer === undefined ? route.abort() : route.fulfill({ body: answer }),
      );
      await page.goto(sharedLink);
      await expect(main(page)).toContainText('could not be loaded');
      await expect(entries(page)).toHaveText(['Samaritans', 'Relate', 'Gingerbread']);
      await fine(page, 'no facts');
      await entries(page).getByRole('link', { name: 'Relate' }).click();
      await expect(page).toHaveURL(/\/support\/relate\/$/);
    });
  }

  test('a script that is blocked leaves every service to choose from', async ({ page }) => {
    await page.route('**/_astro/{MyList,ListButton}*.js', (route) => route.abort());
    await page.goto('/my-list/');
    await expect(main(page)).toContainText('This needs JavaScript');
    await main(page).getByRole('link', { name: 'Relate', exact: true }).click();
    await expect(page).toHaveURL(/\/support\/relate\/$/);
    await expect(button(page, /my list/)).toHaveCount(0);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says what it is and names every service; no button does nothing', async ({
    page,
  }) => {
    await page.goto('/');
    await page.getByRole('contentinfo').getByRole('link', { name: 'My list' }).click();
    await expect(main(page)).toContainText('This needs JavaScript');
    expect(await main(page).getByRole('listitem').count()).toBeGreaterThan(40);
    await page.goto('/support/');
    await expect(main(page).getByRole('button')).toHaveCount(0);
  });
});
