import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { serve } from '../../scripts/serve.ts';
import { overflow, violations } from '../accessibility/violations.ts';
import { builtPages } from '../fixtures/built-pages.ts';
import { copySite } from '../fixtures/content-folder.ts';
import { drawnBefore, watchShift } from '../fixtures/layout-shift.ts';
import { budgetOf, weightOf } from '../fixtures/weights.ts';

/*
 * The real content has no confirmed hours but "always". So these tests build the site once more
 * with a line that is open Monday to Friday 9am to 5pm, and on Sunday across the clock change.
 */
const line = 'mens-advice-line';
const hours = `
    hours:
      - { days: [mon, tue, wed, thu, fri], opens: "09:00", closes: "17:00" }
      - { days: [sun], opens: "00:30", closes: "02:30" }`;

/** A service with an office and somebody at night, a price, and an address where it meets people. */
const office = 'childrens-services';
const course = 'parenting-when-separated';
const more: [string, RegExp, string][] = [
  [
    `services/${office}.md`,
    /  - number: .*\n    label: .*\n/,
    `  - number: "0300 123 4043"
    label: Office
    hours: [{ days: [mon, tue, wed, thu, fri], opens: "09:00", closes: "17:00" }]
  - number: "020 7946 0018"
    label: At night
    hours: always
`,
  ],
  [`services/${course}.md`, /kind: free\n {2}note: .*/, 'kind: paid\n  amount: 7.5'],
  [
    'places/shephall-centre.yaml',
    /kind: physical/,
    'kind: physical\naddress: { line1: 1 Example Lane, town: Exampleton, postcode: AB1 2CD }',
  ],
];

// One build serves every test of this file.
test.describe.configure({ mode: 'default' });
let site = '';
let folder = '';
let stop = async (): Promise<void> => {
  await Promise.resolve();
};

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const { root, build, remove } = await copySite();
  const file = join(root, `content/services/${line}.md`);
  const text = await readFile(file, 'utf8');
  const changed = text
    .replace(/(label: Advice line)/, `$1${hours}`)
    .replace('date: 2026-07-10', 'date: 2026-11-01');
  expect(changed.length).toBeGreaterThan(text.length + hours.length - 5);
  await writeFile(file, changed);
  for (const [path, from, to] of more) {
    const before = await readFile(join(root, `content/${path}`), 'utf8');
    const after = before.replace(from, to);
    expect(after, path).not.toBe(before);
    await writeFile(join(root, `content/${path}`), after);
  }
  const { status, stderr } = build();
  expect(status, stderr).toBe(0);
  folder = join(root, 'dist');
  const { server, url } = await serve(folder, 0);
  site = url;
  stop = async () => {
    server.close();
    server.closeAllConnections();
    await remove();
  };
});
test.afterAll(async () => {
  await stop();
});

/** The card or list item of a service on the page. */
const card = (page: Page, service = line): Locator =>
  page.getByRole('main').locator(`li[data-service="${service}"]`);

async function openAt(page: Page, path: string, time: string): Promise<void> {
  await page.clock.install({ time: new Date(time) });
  await page.goto(`${site}${path}`);
}

/** Where the hours of the line stand. */
const places = [
  '/',
  '/urgent-help/',
  '/situations/i-am-scared/',
  '/support/',
  '/support/by-phone/',
];

for (const path of places) {
  test(`a line shuts while ${path} is open, and the page says so`, async ({ page }) => {
    await openAt(page, path, '2026-11-24T16:59:00Z');
    await expect(card(page).getByText('Open now until 5pm', { exact: true })).toBeVisible();
    await page.clock.runFor('00:30');
    await expect(card(page)).toContainText('Open now until 5pm');
    await page.clock.runFor('00:31');
    await expect(card(page).getByText('Opens tomorrow 9am', { exact: true })).toBeVisible();
    await expect(card(page)).not.toContainText('Open now');
    // A change once a minute must not speak over a reader.
    await expect(card(page).locator('open-now')).not.toHaveAttribute('role');
    expect(await card(page).locator('open-now').getAttribute('aria-live')).toBeNull();
    await expect(page.locator('[role=status] open-now, [aria-live] open-now')).toHaveCount(0);
  });
}

test('a translated page keeps its own words until what is open changes', async ({ page }) => {
  await openAt(page, '/urgent-help/', '2026-11-24T16:57:00Z');
  const state = card(page).locator('open-now');
  await expect(state).toHaveText('Open now until 5pm');
  // As browsers and extensions translate: the text moves into elements of their own.
  await state.evaluate((element) => {
    const outer = document.createElementNS(element.namespaceURI, 'font');
    outer.append(document.createElementNS(element.namespaceURI, 'font'));
    outer.firstElementChild?.append('Ouvert jusqu’à 17 h');
    element.firstChild?.replaceWith(outer);
  });
  await page.clock.runFor('02:01');
  await expect(state).toHaveText('Ouvert jusqu’à 17 h');
  await page.clock.runFor('01:00');
  await expect(state).toHaveText('Opens tomorrow 9am');
});

test('the directory can be narrowed to who is open, and follows the clock', async ({ page }) => {
  await openAt(page, '/support/#open=now', '2026-11-24T16:59:00Z');
  const main = page.getByRole('main');
  const status = main.getByRole('status').first();
  const cards = main.locator('li[data-service]').filter({ visible: true });
  await expect(card(page)).toBeVisible();
  const before = await cards.count();
  expect(before).toBeGreaterThan(1);
  await expect(cards.filter({ hasText: /Open now until|Open 24 hours/ })).toHaveCount(before);
  await expect(status).toHaveText(`${before} services`);
  await page.clock.runFor('01:01');
  await expect(card(page)).toBeHidden();
  await expect(cards).toHaveCount(before - 1);
  await expect(status).toHaveText(before === 2 ? '1 service' : `${before - 1} services`);
});

test('the page of the service says it beside the button and beside the hours', async ({ page }) => {
  await openAt(page, `/support/${line}/`, '2026-11-24T16:59:00Z');
  const main = page.getByRole('main');
  await expect(main.getByText('Open now until 5pm')).toHaveCount(2);
  const glance = page.getByRole('complementary', { name: 'At a glance' });
  await expect(glance.getByText('Open now until 5pm')).toBeVisible();
  await expect(glance.getByText('Monday to Friday, 9am to 5pm')).toBeVisible();
  await page.clock.runFor('01:01');
  await expect(main.getByText('Opens tomorrow 9am')).toHaveCount(2);
});

for (const path of ['/urgent-help/', '/situations/i-am-scared/', `/support/${office}/`]) {
  test(`${path} has a button for every number, those at every hour first`, async ({ browser }) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${site}${path}`);
    const main = page.getByRole('main');
    const calls = path.includes(office) ? main : card(page, office);
    const buttons = calls.getByRole('link', { name: /^Call 0/ });
    await expect(buttons).toHaveText([/^\s*Call 020 7946 0018/, /^\s*Call 0300 123 4043/]);
    await expect(buttons.first()).toHaveAccessibleName(/, At night$/);
    await expect(buttons.last()).toHaveAccessibleName(/, Office$/);
    await expect(calls.getByText('24 hours a day, every day').first()).toBeVisible();
    await expect(calls.getByText('Monday to Friday, 9am to 5pm').first()).toBeVisible();
    await page.close();
  });
}

test('a price and the address of a building are shown, on the list and on paper too', async ({
  page,
}) => {
  await page.goto(`${site}/support/${course}/`);
  const glance = page.getByRole('complementary', { name: 'At a glance' });
  const where = 'The Shephall Centre, 1 Example Lane, Exampleton, AB1 2CD';
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    await expect(glance.getByText('You pay £7.50')).toBeVisible();
    await expect(glance.getByText(where)).toBeVisible();
  }
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: /^Add/ }).first().click();
  await page.goto(`${site}/my-list/`);
  const entry = page.getByRole('main').locator(`li[data-service="${course}"]`);
  await expect(entry.getByText('You pay £7.50')).toBeVisible();
  await expect(entry.getByText(where)).toBeVisible();
});

test.describe('who to call now', () => {
  for (const [time, words] of [
    ['2026-11-24T10:00:00Z', 'Open now until 5pm'],
    ['2026-11-24T03:00:00Z', 'Opens today 9am'],
    ['2026-12-28T10:00:00Z', 'Hours may differ today (bank holiday)'],
  ] as const) {
    test(`at ${time}: day and night first, then "${words}"`, async ({ page }) => {
      await openAt(page, '/', time);
      const region = page.getByRole('region', { name: 'Someone to call now' });
      await expect(region.getByRole('link').first()).toHaveText('Call 999');
      await expect(region.getByRole('heading')).toHaveText([
        'Someone to call now',
        'National Domestic Abuse Helpline',
        'Samaritans',
        'At certain hours',
        'Men’s Advice Line',
      ]);
      const cards = region.getByRole('listitem');
      await expect(cards).toHaveCount(3);
      await expect(cards.nth(0)).toContainText('Open 24 hours');
      await expect(cards.nth(0).getByRole('link', { name: /^Call 0808 2000 247/ })).toBeVisible();
      await expect(cards.nth(2)).toContainText(words);
      await expect(cards.nth(2).getByRole('link', { name: /^Call 0808 801 0327/ })).toBeVisible();

      await page.goto(`${site}/urgent-help/`);
      await expect(region.getByRole('heading')).toHaveText([
        'Someone to call now',
        'National Domestic Abuse Helpline',
        'Samaritans',
        'Childline',
        'Men’s Advice Line',
      ]);
      await expect(region.getByRole('listitem').first()).toContainText('Open 24 hours');
      await expect(region.getByText(words, { exact: true })).toHaveCount(1);
      const others = page.getByRole('region', { name: 'Others to call' });
      await expect(others.getByRole('listitem')).toHaveCount(3);
    });
  }
});

test('hours that are not confirmed are never called open or shut', async ({ page }) => {
  await openAt(page, '/urgent-help/', '2026-11-24T10:00:00Z');
  const unsure = card(page, 'herts-domestic-abuse-helpline');
  await expect(unsure).toContainText('(hours not confirmed)');
  await expect(unsure).toContainText('This number is not confirmed.');
  await expect(unsure.locator('.app-open-now')).toHaveCount(0);
  for (const service of ['relate', 'gingerbread', 'herts-domestic-abuse-helpline']) {
    await page.goto(`${site}/support/${service}/`);
    await expect(page.locator('h1')).toHaveAttribute('data-service', service);
    await expect(page.locator('open-now, .app-open-now')).toHaveCount(0);
  }
});

test.describe('on a device in New York', () => {
  test.use({ timezoneId: 'America/New_York' });
  for (const [time, words] of [
    ['2026-11-24T16:59:00Z', 'Open now until 5pm'],
    ['2026-11-24T21:00:00Z', 'Opens tomorrow 9am'],
    // Sunday 28 March 2027: from 1am straight to 2am.
    ['2027-03-28T00:29:00Z', 'Opens today 12:30am'],
    ['2027-03-28T00:59:00Z', 'Open now until 2:30am'],
    ['2027-03-28T01:00:00Z', 'Open now until 2:30am'],
    // Monday is Easter Monday.
    ['2027-03-28T01:30:00Z', 'Opens Tuesday 9am'],
    ['2027-03-29T15:30:00Z', 'Hours may differ today (bank holiday)'],
    ['2027-03-30T15:30:00Z', 'Open now until 5pm'],
    ['2027-03-30T16:00:00Z', 'Opens tomorrow 9am'],
  ] as const) {
    test(`at ${time}: ${words}`, async ({ page }) => {
      await openAt(page, '/urgent-help/', time);
      await expect(card(page).locator('open-now')).toHaveText(words);
    });
  }
});

test('a page that nobody looks at waits, and is right as soon as it is seen', async ({ page }) => {
  await openAt(page, '/urgent-help/', '2026-11-24T16:58:30Z');
  const state = card(page).locator('open-now');
  await expect(state).toHaveText('Open now until 5pm');
  const look = (hidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { configurable: true, value });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await look(true);
  await page.clock.runFor('30:00');
  await expect(state).toHaveText('Open now until 5pm');
  await look(false);
  await expect(state).toHaveText('Opens tomorrow 9am');
  await page.clock.fastForward('16:00:00');
  await expect(state).toHaveText('Open now until 5pm');
});

test('after the last day of its review a line is no longer called open', async ({ page }) => {
  await openAt(page, '/urgent-help/', '2027-04-30T10:00:00+01:00');
  const state = card(page).locator('open-now');
  await expect(state).toHaveText('Open now until 5pm');
  await page.clock.fastForward(3 * 24 * 60 * 60 * 1000);
  await expect(state).toHaveText('');
  await expect(card(page)).toContainText('Monday to Friday, 9am to 5pm');
});

test('hours that cannot be read leave the page as it is', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.route('**/urgent-help/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/data-hours="[^"]*"/g, 'data-hours="soon"');
    await route.fulfill({ response, body });
  });
  await openAt(page, '/urgent-help/', '2026-11-24T10:00:00Z');
  await expect(card(page).locator('open-now')).toHaveAttribute('data-hours', 'soon');
  await expect(card(page)).not.toContainText('Open now');
  await expect(card(page)).toContainText('Monday to Friday, 9am to 5pm');
  expect(faults).toEqual([]);
});

/** What stands without the script. */
async function expectWords(page: Page): Promise<void> {
  for (const path of ['/', '/urgent-help/']) {
    await page.goto(`${site}${path}`);
    const region = page.getByRole('region', { name: 'Someone to call now' });
    await expect(region.getByRole('listitem').first()).toContainText('Open 24 hours');
    await expect(card(page)).toContainText(
      'Monday to Friday, 9am to 5pm; Sunday, 12:30am to 2:30am',
    );
    await expect(card(page).locator('open-now')).toHaveText('');
  }
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the hours stand in words, without an empty line for what will not come', async ({
    page,
  }) => {
    await expectWords(page);
    await expect(card(page).locator('open-now')).toBeHidden();
  });
});

test('when the script does not come, the hours stand in words', async ({ page }) => {
  let blocked = 0;
  await page.route(/OpenNow[^/]*\.js$/, async (route) => {
    blocked += 1;
    await route.abort();
  });
  await expectWords(page);
  expect(blocked).toBeGreaterThan(0);
});

test('nothing moves, at any width, and axe finds nothing', async ({ page }) => {
  test.setTimeout(120_000);
  const shift = await watchShift(page);
  await drawnBefore(page, /OpenNow[^/]*\.js$/);
  await page.clock.setFixedTime(new Date('2026-12-28T10:00:00Z'));
  for (const width of [1240, 390, 320]) {
    await page.setViewportSize({ width, height: 900 });
    for (const path of [...places, `/support/${line}/`]) {
      await page.goto(`${site}${path}`);
      // Another line may stand first whose review is over by then, and says nothing.
      const words = 'Hours may differ today (bank holiday)';
      const state = page.locator('open-now', { hasText: words }).first();
      await expect(state).toHaveText(words);
      await state.scrollIntoViewIfNeeded();
      expect.soft(await shift(), `${path} moves at ${width}`).toBe('0.000');
      expect.soft(await overflow(page), `${path} at ${width}`).toBeLessThanOrEqual(0);
      if (width !== 320) expect.soft(await violations(page), `${path} at ${width}`).toEqual([]);
    }
  }
});

test('pages that say who is open keep their budgets', () => {
  const pages = builtPages(folder).filter(({ html }) => html.includes('<open-now'));
  expect(pages.length).toBeGreaterThan(10);
  for (const page of pages) {
    const { script } = weightOf(page, folder);
    expect(script).toBeGreaterThan(1_000);
    expect(script, page.path).toBeLessThanOrEqual(budgetOf(page).script);
  }
});
