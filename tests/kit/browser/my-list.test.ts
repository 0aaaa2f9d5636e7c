import { findScript } from '../../fixtures/element-script.ts';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { limit } from '../../../src/lib/my-list/entries.ts';
import { qrDrawing } from '../../../src/lib/links/qr-code.ts';
import { overflow, violations } from '../../fixtures/violations.ts';
import { drawnBefore, watchShift } from '../../fixtures/layout-shift.ts';

// These are all about one element: what it does, where it is kept, how it is taken away, and
// what it does with whatever is broken. They share what makes a list and what looks at it.

const main = (page: Page) => page.getByRole('main');
const entries = (page: Page) => main(page).getByRole('heading', { level: 3 });
const title = (page: Page) => main(page).getByRole('heading', { level: 2 }).first();
const button = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name });
/** What the buttons say; the filters of the directory speak in a status before it. */
const status = (page: Page) => main(page).getByRole('status').last();

/** Three services of the invented council: one at every hour, one that is not sure, one with notes. */
const three = ['listening-line', 'unsure-talks', 'noted-advice'];
const names = ['Example Ear', 'Talk Together', 'Plans and Money Advice'];
/** What stands for a name until the name has come: what the address of the page says. */
const byAddress = ['Listening line', 'Unsure talks', 'Noted advice'];
const [ear = '', talks = '', plans = ''] = names;
const [onTop = '', inTheMiddle = '', atTheEnd = ''] = three;
const linkTo = (...ids: string[]): string => `/my-list/#s=${ids.join('.')}&v=1`;
const sharedLink = linkTo(...three);

const stored = (page: Page) =>
  page.evaluate(() => [sessionStorage.getItem('my-list'), localStorage.getItem('my-list')]);

/** What is kept of a list of these services. */
const kept = (...ids: string[]): string =>
  JSON.stringify({ v: 1, entries: ids.map((id) => ({ id })) });

/** Puts a text where this tab, or the device, keeps a list. */
async function keep(page: Page, text: string, place: 'tab' | 'device' = 'tab'): Promise<void> {
  if (page.url() === 'about:blank') await page.goto('/robots.txt');
  await page.evaluate(
    ({ value, where }) => {
      (where === 'tab' ? sessionStorage : localStorage).setItem('my-list', value);
    },
    { value: text, where: place },
  );
}

/** The page of a list of three services that this tab keeps. */
async function threeOnTheList(page: Page): Promise<void> {
  await keep(page, kept(...three));
  await page.goto('/my-list/');
  await expect(entries(page)).toHaveText(names);
}

/** Axe finds nothing in this state of a page, and nothing is too wide for a zoom of 400%. */
async function fine(page: Page, state: string): Promise<void> {
  await page.setViewportSize({ width: 390, height: 900 });
  expect.soft(await violations(page), state).toEqual([]);
  await page.setViewportSize({ width: 320, height: 256 });
  expect.soft(await overflow(page), state).toBeLessThanOrEqual(0);
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

/** What the page fetches of services, in chunks. */
const facts = '**/my-list/services/*.json';

/** Makes the facts name more services than a small council has. Gives their ids. */
async function manyServices(page: Page): Promise<string[]> {
  const ids = Array.from({ length: limit + 10 }, (_, place) => `one-of-many-services-${place}`);
  const empty = { warnings: [], instead: [], phones: [], hours: [], places: [] };
  const services = ids.map((id) => ({ id, title: id, ...empty }));
  await page.route(facts, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/"services":.*/, () => {
      return `"services":${JSON.stringify(services)}}`;
    });
    await route.fulfill({ response, body });
  });
  return ids;
}

test.describe('adding', () => {
  test('on the page of a service, by keyboard, and taking it off again', async ({ page }) => {
    await page.goto('/support/listening-line/');
    const add = button(page, `Add to my list ${ear}`);
    await add.focus();
    await page.keyboard.press('Enter');
    await expect(button(page, `Remove from my list ${ear}`)).toBeFocused();
    await expect(status(page)).toHaveText(`Added: ${ear}. 1 service on your list.`);
    await fine(page, 'a service on the list');
    await page.keyboard.press('Enter');
    await expect(add).toBeFocused();
    await expect(status(page)).toHaveText(`Removed: ${ear}. 0 services on your list.`);
    expect(await stored(page)).toEqual([null, null]);
  });

  test('in a listing: every button is for its own service, counts, and is right after Back', async ({
    page,
  }) => {
    const coaching = 'Family Coaching';
    await page.goto('/support/');
    await button(page, `Add to my list ${ear}`).click();
    await button(page, `Add to my list ${coaching}`).click();
    await expect(button(page, /^Remove from my list/)).toHaveCount(2);
    await expect(main(page).getByRole('link', { name: 'See my list (2)' })).toHaveCount(2);
    await page.reload();
    await expect(
      button(page, new RegExp(`^Remove from my list ?(${ear}|${coaching})$`)),
    ).toHaveCount(2);
    // The link came with the press: of a page that is loaded nothing moves.
    await expect(main(page).getByRole('link', { name: /^See my list/ })).toHaveCount(0);
    await page.getByRole('contentinfo').getByRole('link', { name: 'My list' }).click();
    await expect(entries(page)).toHaveText([ear, coaching]);
    await button(page, `Remove ${coaching}`).click();
    await page.goBack();
    await expect(button(page, `Add to my list ${coaching}`)).toBeVisible();
    await expect(button(page, `Remove from my list ${ear}`)).toBeVisible();
  });

  test('on the page of a situation notes which, and only on screen', async ({ page }) => {
    await page.goto('/situations/we-shout/');
    await button(page, 'Add to my list Exampleshire Family Team').click();
    await page.goto('/my-list/');
    const from = main(page).getByText('From: We shout, and our child hides');
    await expect(from).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(from).toBeHidden();
  });

  test('on a page about fear notes nothing of where it was', async ({ page }) => {
    await page.goto('/situations/i-am-afraid/');
    await button(page, 'Add to my list Exampleshire Duty Desk').click();
    expect(await stored(page)).toEqual([kept('duty-desk'), null]);
    // Nor is it shown where something else has kept it.
    await keep(page, '{"v":1,"entries":[{"id":"duty-desk","from":"i-am-afraid"}]}');
    await page.goto('/my-list/');
    await expect(main(page).getByRole('link', { name: '03069 990022' })).toBeVisible();
    await expect(main(page)).not.toContainText('From:');
    await expect(main(page)).not.toContainText('afraid');
  });

  test('to a list that somebody kept on this device says so', async ({ page }) => {
    await keep(page, kept(onTop), 'device');
    await page.goto('/support/unsure-talks/');
    await button(page, `Add to my list ${talks}`).click();
    const said = 'Kept on this device: anyone who uses it can see it.';
    await expect(status(page)).toHaveText(`Added: ${talks}. 2 services on your list. ${said}`);
    await expect(main(page).locator('list-button').getByText(said)).toBeVisible();
    await fine(page, 'added to a list on the device');
    await button(page, `Remove from my list ${talks}`).click();
    await expect(main(page).getByText(said)).toHaveCount(0);
  });

  test('says when the list is full, and adds nothing', async ({ page }) => {
    const full = kept(...Array.from({ length: limit }, (_, place) => `service-${place}`));
    await keep(page, full);
    await page.goto('/support/listening-line/');
    await button(page, `Add to my list ${ear}`).click();
    const said = 'Your list is full: it holds 30 services.';
    await expect(status(page)).toHaveText(said);
    await expect(main(page).locator('list-button').getByText(said)).toBeVisible();
    await expect(button(page, `Add to my list ${ear}`)).toBeVisible();
    expect(await stored(page)).toEqual([full, null]);
  });

  test('nothing moves when the buttons come, on a phone and on a wide screen', async ({ page }) => {
    const shift = await watchShift(page);
    await drawnBefore(page, findScript('list-button'));
    for (const width of [390, 1240]) {
      await page.setViewportSize({ width, height: 900 });
      for (const path of ['/support/', '/support/listening-line/', '/topics/rows/']) {
        await page.goto(path);
        const first = button(page, /^(Add to|Remove from) my list/).first();
        await expect(first).toBeVisible();
        expect.soft(await shift(), `${path} at ${width}`).toBe('0.000');
        await first.click();
      }
    }
  });
});

test.describe('the list', () => {
  test('shows all that a person needs and what is not sure, on screen and on paper', async ({
    page,
  }) => {
    await threeOnTheList(page);
    await expect(title(page)).toHaveText('3 services on your list');
    await expect(main(page).getByRole('link', { name: '020 7946 0051' })).toHaveAttribute(
      'href',
      'tel:+442079460051',
    );
    await fine(page, 'three services');
    const row = (name: string) => main(page).getByRole('listitem').filter({ hasText: name });
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      for (const [name, ...all] of [
        [ear, '0808 157 0003', '24 hours a day, every day'],
        [
          talks,
          '020 7946 0051',
          'We have not been able to confirm these details.',
          'Talks for two are not safe where one of you is afraid of the other.',
          'Monday to Thursday, 9am to 7pm',
          'Not confirmed.',
          '£45',
          'example.org/talk-together',
        ],
        [
          plans,
          'Do not write if someone reads your email.',
          'The advice online is confirmed.',
          'One of you must live in Exampleshire.',
          'Last confirmed 2 November 2026: Invented for this example',
        ],
      ] as const) {
        for (const words of all) {
          await expect(row(name).getByText(words).first(), `${words}, ${media}`).toBeVisible();
        }
      }
    }
    for (const does of await main(page).getByRole('button').all()) await expect(does).toBeHidden();
    await expect(page.getByText('Take it with you')).toBeHidden();
  });

  test('is printed in large letters when asked', async ({ page }) => {
    await threeOnTheList(page);
    await page.emulateMedia({ media: 'print' });
    const size = () =>
      main(page)
        .getByRole('link', { name: '0808 157 0003' })
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

  test('stands at once while the facts are slow, and keeps the focus when they come', async ({
    page,
  }) => {
    let come: (() => void) | undefined;
    const held = new Promise<void>((done) => {
      come = done;
    });
    const shift = await watchShift(page);
    await page.route(facts, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(sharedLink);
    await expect(entries(page)).toHaveText(byAddress);
    await expect(main(page)).toContainText('Loading phone numbers');
    await expect(main(page)).not.toContainText('could not be loaded');
    await entries(page).getByRole('link').first().focus();
    come?.();
    await expect(main(page).getByRole('link', { name: '0808 157 0003' })).toBeVisible();
    await expect(main(page).getByText('Loading phone numbers')).toBeHidden();
    await expect(entries(page).getByRole('link', { name: ear })).toBeFocused();
    await button(page, 'Print this list').waitFor();
    expect(await shift()).toBe('0.000');
    await page.unroute(facts);
    await page.route(facts, () => undefined);
    await page.reload();
    await expect(main(page)).toContainText('Loading phone numbers');
    await fine(page, 'facts to come');
  });

  test('waits for facts no longer than 8 seconds, and shows them when they come after all', async ({
    page,
  }) => {
    let come: (() => void) | undefined;
    const held = new Promise<void>((done) => {
      come = done;
    });
    await page.clock.install();
    await page.route(facts, async (route) => {
      await held;
      await route.continue();
    });
    await keep(page, kept(...three));
    await page.goto('/my-list/');
    await expect(entries(page)).toHaveText(byAddress);
    await expect(button(page, 'Delete my list')).toHaveCount(0);
    await page.clock.runFor(8000);
    await expect(main(page)).toContainText('could not be loaded');
    await expect(button(page, 'Delete my list')).toBeVisible();
    come?.();
    await expect(main(page).locator('a[href="tel:+448081570003"]')).toBeVisible();
    await expect(main(page)).not.toContainText('could not be loaded');
    await button(page, 'Delete my list').click();
    expect(await stored(page)).toEqual([null, null]);
  });

  test('is put in order by keyboard, with the focus on the service that moves', async ({
    page,
  }) => {
    await threeOnTheList(page);
    await button(page, `Move up ${plans}`).focus();
    await page.keyboard.press('Enter');
    await expect(entries(page)).toHaveText([ear, plans, talks]);
    await expect(button(page, `Move up ${plans}`)).toBeFocused();
    await expect(status(page)).toHaveText(`${plans}: now 2 of 3.`);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(entries(page)).toHaveText([plans, ear, talks]);
    await expect(button(page, `Move up ${plans}`)).toBeFocused();
    await expect(button(page, `Move up ${plans}`)).toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('Tab');
    await expect(button(page, `Move down ${plans}`)).toBeFocused();
    await page.keyboard.press('Enter');
    await page.reload();
    await expect(entries(page)).toHaveText([ear, plans, talks]);
  });

  test('loses what is removed, and the focus goes on', async ({ page }) => {
    await threeOnTheList(page);
    await button(page, `Remove ${ear}`).click();
    await expect(button(page, `Remove ${talks}`)).toBeFocused();
    await expect(status(page)).toHaveText(`Removed: ${ear}. 2 services on your list.`);
    await button(page, `Remove ${plans}`).click();
    await expect(button(page, `Remove ${talks}`)).toBeFocused();
    await button(page, `Remove ${talks}`).click();
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
    // The other tab hears of it without a reload.
    await expect(entries(other)).toHaveText(names);

    const state = await context.storageState();
    const later = await browser.newContext({
      storageState: state,
      ...(baseURL ? { baseURL } : {}),
    });
    const nextDay = await later.newPage();
    await nextDay.goto('/my-list/');
    await expect(entries(nextDay)).toHaveText(names);
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

  test('is emptied by "Leave this site", wherever it is kept', async ({ page }) => {
    await page
      .context()
      .route('https://example.org/**', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<title>W</title><h1>Weather</h1>' }),
      );
    await keep(page, kept(...three), 'device');
    await threeOnTheList(page);
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
    expect(text).toMatch(/^1\. Example Ear\n/);
    expect(text).toContain('Phone: 0808 157 0003');
    expect(text).toContain('2. Talk Together\nWe have not been able to confirm these details.');
    expect(text).toContain('Website: https://example.org/plans/');
  });

  test('as text and link to select, where the clipboard refuses or is not there', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const clipboard = {
        writeText: () => Promise.reject(new DOMException('denied', 'NotAllowedError')),
      };
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    });
    await threeOnTheList(page);
    const box = page.getByLabel('Your list as text: select it and copy');
    const copy = async (): Promise<void> => {
      await button(page, 'Copy as text').click();
      await expect(box).toBeFocused();
      await expect(box).toHaveValue(/^1\. Example Ear\n[^]*3\. Plans and Money Advice\n/);
    };
    await copy();
    await fine(page, 'text to select');
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await copy();
    await button(page, 'Share as a link').click();
    await button(page, 'Copy the link').click();
    await expect(page.getByLabel('Link to this list')).toBeFocused();
    await expect(status(page)).toContainText('copy it yourself');
  });

  test('as a link that opens the same list in a clean browser and stores nothing', async ({
    page,
    browser,
  }) => {
    await keep(
      page,
      `{"v":1,"entries":[{"id":"${inTheMiddle}","from":"we-shout"},{"id":"${onTop}"}]}`,
    );
    await page.goto('/my-list/');
    await expect(main(page)).toContainText('From: We shout');
    await button(page, 'Share as a link').click();
    const link = await page.getByLabel('Link to this list').inputValue();
    expect(link).toMatch(/\/my-list\/#s=unsure-talks\.listening-line&v=1$/);

    const clean = await browser.newContext();
    const asked: string[] = [];
    clean.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
    const guest = await clean.newPage();
    await guest.goto(link);
    await expect(title(guest)).toHaveText('A list someone shared with you');
    await expect(entries(guest)).toHaveText([talks, ear]);
    await expect(main(guest)).not.toContainText('From:');
    await expect(button(guest, /^Move|^Remove|^Delete/)).toHaveCount(0);
    expect(await stored(guest)).toEqual([null, null]);
    await fine(guest, 'a list that was shared');
    await button(guest, 'Keep it as my list').click();
    await expect(title(guest)).toHaveText('2 services on your list');
    await expect(title(guest)).toBeFocused();
    expect(new URL(guest.url()).hash).toBe('');
    expect((await stored(guest))[0]).toContain(inTheMiddle);
    // A second link adds to the list that is there.
    await guest.evaluate(
      (hash) => {
        location.hash = hash;
      },
      new URL(linkTo(atTheEnd, inTheMiddle), link).hash,
    );
    await button(guest, 'Add these to my list').click();
    await expect(entries(guest)).toHaveText([talks, ear, plans]);
    expect(asked.length).toBeGreaterThan(3);
    expect(
      asked.filter((request) => /unsure-talks|listening-line|noted-advice|#/.test(request)),
    ).toEqual([]);
    const data = asked.filter((request) => request.includes('.json'));
    expect(data.length).toBeGreaterThan(0);
    for (const request of data) expect(request).toMatch(/\/my-list\/services\/\d+\.json $/);
    await clean.close();
  });

  test('a link leaves the address as it is opened; Back, or a link, brings the own list', async ({
    page,
  }) => {
    const shared = 'A list someone shared with you';
    await threeOnTheList(page);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#s=${inTheMiddle}&v=1`);
    await expect(entries(page)).toHaveText([talks]);
    await expect(page).toHaveURL(/\/my-list\/$/);
    await page.getByRole('link', { name: 'Skip to main content' }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/my-list\/#main$/);
    await expect(title(page)).toHaveText(shared);
    await page.reload();
    await expect(title(page)).toHaveText(shared);
    await page.goBack();
    await page.goBack();
    await expect(title(page)).toHaveText('3 services on your list');
    await expect(entries(page)).toHaveText(names);
    await expect(page).toHaveURL(/\/my-list\/$/);
    await page.goForward();
    await expect(title(page)).toHaveText(shared);
    await main(page).getByRole('link', { name: 'See my own list' }).click();
    await expect(title(page)).toHaveText('3 services on your list');
  });

  test('a link that was bent on its way is read, and is sent once at most', async ({ page }) => {
    const ids = `${onTop}.${inTheMiddle}`;
    for (const bent of [
      `/my-list%23s=${ids}&v=1`,
      `/my-list/%23s%3D${ids}%26amp%3Bv%3D1?utm_source=mail`,
      `/my-list/?utm_source=mail#s=${ids}&v=1`,
    ]) {
      const sent: Promise<string>[] = [];
      page.on('request', (request) => {
        // Chromium names the page to its own host as it asks for a font, whatever the policy says.
        if (request.resourceType() === 'font') return;
        sent.push(
          request.allHeaders().then((headers) => `${request.url()} ${JSON.stringify(headers)}`),
        );
      });
      await page.goto('about:blank');
      await page.goto(bent);
      await expect(entries(page), bent).toHaveText([ear, talks]);
      await expect(main(page).locator('[data-part="problem"]')).toBeHidden();
      expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/my-list/');
      const withTheList = (await Promise.all(sent)).filter((request) => request.includes(ids));
      expect(withTheList, bent).toHaveLength(bent.includes('#') ? 0 : 1);
      page.removeAllListeners('request');
    }
  });

  test('a shared list that does not fit says how many are left out', async ({ page }) => {
    const ids = await manyServices(page);
    await keep(page, kept(...ids.slice(0, 20)));
    await page.goto(linkTo(...ids.slice(19, 40)));
    await button(page, 'Add these to my list').click();
    await expect(title(page)).toBeFocused();
    await expect(entries(page)).toHaveCount(30);
    const said = '10 services did not fit: your list holds 30.';
    await expect(main(page).locator('.app-callout--warning').first()).toHaveText(said);
    await expect(status(page)).toContainText(said);
  });

  test('as a QR code of the link, loaded only when asked for', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await threeOnTheList(page);
    expect(asked.filter((url) => url.includes('qr-code'))).toEqual([]);
    await button(page, 'Show a QR code').click();
    const drawing = page.getByRole('img', { name: 'QR code of the link to this list' });
    await expect(drawing).toBeVisible();
    expect(asked.filter((url) => url.includes('qr-code'))).toHaveLength(1);
    expect((await drawing.boundingBox())?.width).toBeGreaterThanOrEqual(200);
    const link = page.getByRole('textbox', { name: 'Link to this list' });
    expect(new URL(await link.inputValue()).hash).toBe(`#s=${three.join('.')}&v=1`);
    const { path } = qrDrawing(await link.inputValue());
    await expect(drawing.locator('path')).toHaveAttribute('d', path);
    await fine(page, 'a QR code');
  });

  test('as a QR code whose modules can be told apart, or as none', async ({ page }) => {
    const ids = await manyServices(page);
    const drawing = page.getByRole('img', { name: 'QR code of the link to this list' });
    const tooLong = 'Your list is too long for a QR code on this screen. Use the link.';
    const drawn: string[] = [];
    await page.goto(linkTo(...ids.slice(0, 5)));
    for (const [width, count] of [
      [390, 5],
      [1240, 30],
      [390, 30],
      [320, 30],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(
        (hash) => {
          location.hash = hash;
        },
        `#s=${ids.slice(0, count).join('.')}&v=1`,
      );
      await expect(entries(page)).toHaveCount(count);
      await status(page).evaluate((node) => {
        node.textContent = '';
      });
      await button(page, 'Show a QR code').click();
      await expect(status(page)).not.toBeEmpty();
      if (await drawing.isVisible()) {
        // With its border, as many modules as the view box is wide.
        const modules = Number((await drawing.getAttribute('viewBox'))?.split(' ')[2]);
        const box = await drawing.boundingBox();
        expect((box?.width ?? 0) / modules).toBeGreaterThanOrEqual(4);
        drawn.push(`${width}, ${count}`);
      } else await expect(status(page)).toHaveText(tooLong);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    }
    expect(drawn).toEqual(['390, 5', '1240, 30']);
  });

  test('without the QR code where it cannot be loaded: the link is there', async ({ page }) => {
    await page.route('**/qr-code*.js', (route) => route.abort());
    await threeOnTheList(page);
    await button(page, 'Show a QR code').click();
    await expect(status(page)).toHaveText('The QR code could not be drawn. Use the link.');
    await expect(page.getByLabel('Link to this list')).toHaveValue(/#s=listening-line/);
  });
});

test.describe('what is broken', () => {
  test('in storage: a plain message, and the list works on', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    for (const [text, said, shown] of [
      ['{"v":1,', 'could not read the list', []],
      ['x'.repeat(100_000), 'could not read the list', []],
      [`{"v":1,"entries":[{"id":"${inTheMiddle}"},{"id":"<img>"}]}`, 'Part of your list', [talks]],
      ['{"v":1,"entries":[{"id":"nobody"}]}', '1 service on it can no', []],
    ] as const) {
      await keep(page, text);
      await page.goto('/my-list/');
      await expect(main(page)).toContainText(said);
      await expect(entries(page)).toHaveText([...shown]);
      await page.goto('/support/listening-line/');
      await button(page, `Add to my list ${ear}`).click();
      await expect(status(page)).toContainText(`Added: ${ear}.`);
    }
    await page.goto('/my-list/');
    await expect(entries(page)).toHaveText([ear]);
    await fine(page, 'a service that is gone');
    expect(errors).toEqual([]);
  });

  test('a list that cannot be read, or has nothing that is still there, can be forgotten', async ({
    page,
  }) => {
    await page.goto('/my-list/');
    await expect(button(page, 'Delete my list')).toHaveCount(0);
    for (const text of ['{"v":1,', '{"v":1,"entries":[{"id":"nobody"}]}']) {
      await keep(page, text, 'device');
      await page.reload();
      await expect(button(page, 'Keep it in this tab only')).toHaveCount(0);
      await button(page, 'Delete my list').click();
      await expect(title(page)).toBeFocused();
      await expect(button(page, 'Delete my list')).toHaveCount(0);
      expect(await stored(page)).toEqual([null, null]);
    }
  });

  test('in a link: a plain message, and the next link is read', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto('/my-list/');
    for (const [hash, said, shown] of [
      ['s=%E0%A4%A&v=1', 'This link holds no list', []],
      [`s=${'x'.repeat(100_000)}&v=1`, 'This link holds no list', []],
      [`s=${inTheMiddle}.%3Cimg%20src%3Dx%3E&v=1`, 'Part of this link', [talks]],
      [`s=${inTheMiddle}.nobody.no-one&v=1`, '2 services on it', [talks]],
      [`s=${inTheMiddle}&v=9`, 'This link holds no list', []],
    ] as const) {
      await page.goto('about:blank');
      await page.goto(`/my-list/#${hash}`);
      await expect(main(page)).toContainText(said);
      await expect(entries(page)).toHaveText([...shown]);
      expect(await stored(page)).toEqual([null, null]);
    }
    // An address of the same page, opened in the same tab, is read as well.
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#s=${atTheEnd}&v=1`);
    await expect(entries(page)).toHaveText([plans]);
    expect(errors).toEqual([]);
  });

  test('storage that is denied: the page keeps the list while it is open, and says so', async ({
    page,
    context,
  }) => {
    await denyStorage(context);
    await page.goto('/support/listening-line/');
    await button(page, `Add to my list ${ear}`).click();
    await expect(button(page, `Remove from my list ${ear}`)).toBeVisible();
    await expect(status(page)).toContainText('This browser will lose it');
    await expect(main(page).getByText('This browser will lose it').first()).toBeVisible();
    await fine(page, 'storage denied on a page');
    await page.goto(sharedLink);
    await button(page, 'Keep it as my list').click();
    await expect(main(page)).toContainText('This browser does not let us keep a list.');
    await button(page, `Move up ${plans}`).click();
    await expect(entries(page)).toHaveText([ear, plans, talks]);
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
      await page.goto('/support/listening-line/');
      await button(page, `Add to my list ${ear}`).click();
      await expect(status(page)).toContainText('This browser will lose it');
      await expect(main(page).getByText('This browser will lose it').first()).toBeVisible();
      await expect(main(page).getByRole('link', { name: /^See my list/ })).toHaveCount(0);
      await page.goto(sharedLink);
      await button(page, 'Keep it as my list').click();
      await expect(main(page)).toContainText('This browser does not let us keep a list.');
      await expect(button(page, 'Keep on this device')).toHaveCount(0);
    });
  }

  test('storage that fails later: nothing comes back, nothing old is left, and what stays is said', async ({
    page,
  }) => {
    await threeOnTheList(page);
    await page.evaluate(() => {
      Storage.prototype.removeItem = () => undefined;
    });
    await button(page, 'Delete my list').click();
    await expect(main(page)).toContainText('This browser did not let us delete your list.');
    await expect(entries(page)).toHaveCount(3);

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
    await expect(entries(page)).toHaveText(names);
    await button(page, `Remove ${talks}`).click();
    await expect(entries(page)).toHaveText([ear, plans]);
    await button(page, `Move up ${plans}`).click();
    await expect(entries(page)).toHaveText([plans, ear]);
    await button(page, 'Delete my list').click();
    await expect(main(page)).toContainText('This browser did not let us delete your list.');
  });

  test('facts that do not come: what was added can be opened, moved, removed and printed', async ({
    page,
  }) => {
    await page.route(facts, (route) => route.abort());
    await keep(page, kept(...three));
    await page.goto('/my-list/');
    await expect(main(page)).toContainText('could not be loaded');
    await expect(entries(page)).toHaveText(byAddress);
    await fine(page, 'no facts');
    await button(page, 'Move up Unsure talks').click();
    await button(page, 'Remove Listening line').click();
    await expect(entries(page)).toHaveText(['Unsure talks', 'Noted advice']);
    expect(await stored(page)).toEqual([kept(inTheMiddle, atTheEnd), null]);
    await expect(button(page, 'Print this list')).toBeVisible();
    await page.unroute(facts);
    await page.route(facts, (route) => route.fulfill({ body: '<!doctype html><p>Not here</p>' }));
    await page.reload();
    await expect(main(page)).toContainText('could not be loaded');
    await entries(page).getByRole('link', { name: 'Unsure talks' }).click();
    await expect(page).toHaveURL(/\/support\/unsure-talks\/$/);
  });

  test('facts of another publishing lose nothing that is kept', async ({ page }) => {
    await page.route(facts, async (route) => {
      const response = await route.fetch();
      const body = (await response.text())
        .replace(/"chunks":\d+/, '"chunks":99')
        .replace(/"services":.*/, '"services":[]}');
      await route.fulfill({ response, body });
    });
    await keep(page, kept(...three));
    await page.goto('/my-list/');
    await expect(main(page)).toContainText('could not be loaded');
    await expect(main(page)).not.toContainText('can no longer be found');
    await button(page, 'Move up Unsure talks').click();
    expect(await stored(page)).toEqual([kept(inTheMiddle, onTop, atTheEnd), null]);
  });

  test('a chunk that fails alone leaves the others', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await threeOnTheList(page);
    const chunks = [...new Set(asked.filter((path) => path.includes('/my-list/services/')))];
    // Each is asked for once, and no other.
    expect(asked.filter((path) => path.endsWith('.json'))).toEqual(chunks);
    expect(chunks.length).toBeGreaterThan(1);
    await page.route(`**${chunks[0] ?? ''}`, (route) => route.abort());
    await page.reload();
    await expect(main(page)).toContainText('could not be loaded');
    await expect(entries(page)).toHaveCount(3);
    const shown = await entries(page).allTextContents();
    expect(shown.some((name, place) => name === byAddress[place])).toBe(true);
    expect(shown.some((name, place) => name === names[place])).toBe(true);
  });

  test('a script that is blocked leaves the way to every service', async ({ page }) => {
    for (const tag of ['my-list', 'list-button'])
      await page.route(findScript(tag), (route) => route.abort());
    await page.goto('/my-list/');
    await expect(main(page)).toContainText('This needs JavaScript');
    await main(page).getByRole('link', { name: 'Find support, A to Z' }).click();
    await expect(page).toHaveURL(/\/support\/$/);
    await expect(button(page, /my list/)).toHaveCount(0);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says what it is and leads to every service; no button does nothing', async ({
    page,
  }) => {
    await page.goto('/support/');
    await expect(main(page).getByRole('button')).toHaveCount(0);
    await page.getByRole('contentinfo').getByRole('link', { name: 'My list' }).click();
    await expect(main(page)).toContainText('This needs JavaScript');
    await expect(main(page).getByRole('button')).toHaveCount(0);
    await main(page).getByRole('link', { name: 'Find support, A to Z' }).click();
    await expect(page).toHaveURL(/\/support\/$/);
  });
});
