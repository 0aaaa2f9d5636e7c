import { expect, test, type Page } from '@playwright/test';
import { overflow, violations } from '../../fixtures/violations.ts';
import { tabTo } from '../../fixtures/keyboard.ts';
import { watchShift } from '../../fixtures/layout-shift.ts';

const address = '/situations/';
const much = 'It is all too much at once';
const shout = 'We shout, and our child hides';
const afraid = 'I am afraid of someone at home';
const whatFirst = 'What would help first?';

const tick = (page: Page, name: string) =>
  page.getByRole('checkbox', { name, exact: true }).check();
const choose = (page: Page, name: string) =>
  page.getByRole('group', { name: whatFirst }).getByRole('radio', { name, exact: true }).check();
const show = (page: Page) => page.getByRole('button', { name: 'Show my list' });
const change = (page: Page) => page.getByRole('button', { name: 'Change my answers' });
const title = (page: Page, name = 'Your list') =>
  page.getByRole('heading', { level: 2, name, exact: true });
const safetyTitle = (page: Page) => title(page, 'Your list, safety first');
const start = (page: Page) => title(page, 'What sounds like you?');
const cards = (page: Page) => page.getByRole('main').locator('li[data-service]:visible');
const card = (page: Page, name: string) =>
  cards(page).filter({ has: page.getByRole('link', { name, exact: true }) });
const more = (page: Page) => page.getByRole('button', { name: /^Show \d+ more$/ });
const status = (page: Page) => page.getByRole('main').locator('[data-part="count"]');
const facts = '**/situations/services.json';
const chunks = '**/support/cards/*.json';

/** Waits for what is fetched. */
const listed = (page: Page) => expect(status(page)).toHaveText(/^Best first/);
/** Shows the rest of the list. */
async function showMore(page: Page): Promise<void> {
  await listed(page);
  await more(page).click();
  await expect(more(page)).toBeHidden();
}

/** The heading of every service that the list shows, in order. */
const names = (page: Page) => cards(page).getByRole('heading', { level: 3 }).allTextContents();

test('statements, ages and what comes first give a list with reasons, best first, and the rest behind a button', async ({
  page,
}) => {
  await page.goto(address);
  await tick(page, much);
  await tick(page, 'Under 5');
  await choose(page, 'A plan for two homes');
  await show(page).click();
  await expect(title(page)).toBeFocused();
  await expect(title(page)).toBeInViewport();
  await expect(cards(page)).toHaveCount(7);
  for (const each of await cards(page).all()) {
    await expect(each.getByText('Because you said: ')).toBeVisible();
    await expect(each.getByRole('link').first()).toHaveAttribute('href', /^\/support\/.+\/$/);
  }
  const team = card(page, 'Exampleshire Family Team');
  await expect(team).toContainText(`“${much}”`);
  await expect(team).toContainText('“A plan comes first”');
  await expect(card(page, 'First Years Group')).toContainText('“A child under 5”');
  await expect(page.getByRole('link', { name: much })).toHaveAttribute(
    'href',
    /\/situations\/all-at-once\/$/,
  );
  await expect(page.getByRole('link', { name: 'Have a calm talk' })).toBeVisible();

  const first = await names(page);
  const count = Number(/\d+/.exec((await more(page).textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThan(1);
  await expect(status(page)).toHaveText(`Best first: 7 of ${7 + count} that may help.`);
  await showMore(page);
  await expect(cards(page).nth(7).getByRole('heading').getByRole('link')).toBeFocused();
  const all = await names(page);
  expect(all).toHaveLength(7 + count);
  expect(new Set(all).size).toBe(all.length);
  expect(all.slice(0, 7)).toEqual(first);
  expect(await violations(page)).toEqual([]);

  await change(page).click();
  await page.getByRole('checkbox', { name: 'Under 5' }).uncheck();
  await tick(page, '5 or over');
  await tick(page, shout);
  await tick(page, 'We live apart and have no plan');
  await show(page).click();
  await showMore(page);
  await expect(card(page, 'First Years Group')).toHaveCount(0);
  const counts = (await cards(page).allTextContents()).map((text) => text.split('“').length - 1);
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(1);
  expect(Math.max(...counts)).toBe(3);
});

test('by keyboard alone, from the first statement to a service', async ({ page }) => {
  await page.goto(address);
  await tabTo(page, /^It is all too much/);
  await page.keyboard.press('Space');
  await tabTo(page, /^Someone who listens$/);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'A plan for two homes' })).toBeChecked();
  await tabTo(page, /^Show my list$/);
  await page.keyboard.press('Enter');
  await expect(title(page)).toBeFocused();
  await listed(page);
  const [first = ''] = await names(page);
  await tabTo(page, /^Where do you live\?$/);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: first.trim(), exact: true })).toBeFocused();
  await tabTo(page, /^Show \d+ more$/);
  await page.keyboard.press('Enter');
  await expect(cards(page).nth(7).getByRole('heading').getByRole('link')).toBeFocused();
  await tabTo(page, /^Change my answers$/);
  await page.keyboard.press('Enter');
  await expect(start(page)).toBeFocused();
  await expect(page.getByRole('checkbox', { name: much })).toBeChecked();
});

test('nothing ticked: the problem is named, has the focus and leads to the field', async ({
  page,
}) => {
  await page.goto(address);
  await tick(page, 'Under 5');
  await choose(page, 'I am not sure');
  await show(page).click();
  const problem = page.getByRole('region', { name: 'There is a problem' });
  await expect(problem).toBeFocused();
  const group = page.getByRole('group', { name: 'What sounds like you?' });
  await expect(group).toHaveAccessibleDescription(/Error:\s+Tick what sounds like you/);
  for (const width of [1240, 390]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await violations(page)).toEqual([]);
  }
  await problem.getByRole('link').click();
  await expect(group.getByRole('checkbox').first()).toBeFocused();
  await expect(page).toHaveURL(address);
  await page.keyboard.press('Space');
  await show(page).click();
  await expect(title(page)).toBeFocused();
  await change(page).click();
  await expect(problem).toBeHidden();
  await expect(group).not.toHaveAccessibleDescription(/Error/);
});

test.describe('safety', () => {
  for (const [what, choice] of [
    ['a statement about fear', (page: Page) => tick(page, afraid)],
    ['safety first', (page: Page) => choose(page, 'To be safe')],
  ] as const) {
    test(`${what} leads with numbers to call, and nothing joint is left`, async ({ page }) => {
      await page.goto(address);
      await tick(page, much);
      await tick(page, shout);
      await show(page).click();
      await expect(title(page)).toBeFocused();
      await expect(card(page, 'Family Coaching')).toBeVisible();
      await change(page).click();
      await choice(page);
      await show(page).click();
      await expect(safetyTitle(page)).toBeFocused();

      const now = page.getByRole('region', { name: 'Help now' });
      await expect(now.getByRole('link', { name: 'call 999' })).toBeVisible();
      const calls = now.getByRole('link', { name: /^Call \d/ });
      expect(await calls.count()).toBeGreaterThanOrEqual(3);
      await expect(calls.first()).toHaveAttribute('href', /^tel:/);
      await expect(now.locator('li').first()).toContainText('Because you said: ');
      await expect(cards(page).first()).toContainText('Exampleshire Safe Line');
      await listed(page);
      expect(await names(page)).toHaveLength(7);

      await showMore(page);
      expect((await names(page)).length).toBeGreaterThan(7);
      for (const joint of ['Family Coaching', 'Planning Meetings']) {
        await expect(card(page, joint)).toHaveCount(0);
      }
      const next = page.getByRole('region', { name: 'Read next' });
      await expect(next.getByRole('link', { name: 'Is it a row, or is it harm?' })).toBeVisible();
      await expect(next.getByRole('link', { name: much })).toHaveCount(0);
      await expect(page.getByRole('button', { name: 'Copy a link to this' })).toBeHidden();
      expect(await violations(page)).toEqual([]);
    });
  }

  test('needs no statement, and a list made after it keeps neither the reasons nor the lead', async ({
    page,
  }) => {
    await page.goto(address);
    await choose(page, 'To be safe');
    await show(page).click();
    await expect(safetyTitle(page)).toBeFocused();
    await change(page).click();
    await choose(page, 'A plan for two homes');
    await show(page).click();
    await expect(title(page)).toBeFocused();
    await expect(page.getByRole('region', { name: 'Help now' })).toBeHidden();
    await expect(page.getByText('To be safe comes first')).toHaveCount(0);
  });

  test('the list prints with numbers to call, and without what was ticked', async ({ page }) => {
    await page.goto(address);
    await tick(page, afraid);
    await show(page).click();
    await page.emulateMedia({ media: 'print' });
    const now = page.getByRole('region', { name: 'Help now' });
    await expect(now.getByText('Call 0808 157 0001')).toBeVisible();
    await expect(page.getByText(afraid).filter({ visible: true })).toHaveCount(0);
    await expect(page.getByText('Because you said').filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Print this list' })).toBeHidden();
  });
});

test('status stands on the cards, and a list of doubtful services says so', async ({ page }) => {
  const doubt = page.getByText('We have not been able to confirm these lately.');
  await page.goto(address);
  await choose(page, 'Money');
  await show(page).click();
  await expect(doubt).toBeVisible();
  await expect(card(page, 'Penny Group')).toContainText('Check first');
  await expect(card(page, 'Bills Line')).toContainText('Check first');
  await change(page).click();
  await tick(page, much);
  await show(page).click();
  await expect(title(page)).toBeFocused();
  await expect(doubt).toBeHidden();
});

test('Change my answers and Back keep the answers; Start again empties the form', async ({
  page,
}) => {
  await page.goto(address);
  await tick(page, much);
  await tick(page, 'Under 5');
  await show(page).click();
  await expect(title(page)).toBeFocused();
  await page.getByRole('link', { name: 'Skip to main content' }).focus();
  await page.keyboard.press('Enter');
  await expect(title(page)).toBeVisible();
  await expect(cards(page)).toHaveCount(7);
  await page.goBack();
  await page.goBack();
  await expect(start(page)).toBeFocused();
  await expect(page.getByRole('checkbox', { name: much })).toBeChecked();
  await page.goForward();
  await expect(title(page)).toBeFocused();
  await change(page).click();
  await expect(start(page)).toBeFocused();
  await expect(page.getByRole('checkbox', { name: 'Under 5' })).toBeChecked();
  await show(page).click();
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(start(page)).toBeFocused();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await page.goBack();
  await expect(title(page)).toBeFocused();
  await expect(cards(page)).toHaveCount(7);
});

test('Back from a service and a reload bring the same list, and the same form', async ({
  page,
}) => {
  await page.goto(address);
  await tick(page, much);
  await choose(page, 'Money');
  await page.reload();
  await expect(page.getByRole('checkbox', { name: much })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Money' })).toBeChecked();
  await show(page).click();
  await listed(page);
  const shown = await names(page);
  await cards(page).first().getByRole('heading').getByRole('link').click();
  await expect(page).toHaveURL(/\/support\//);
  await page.goBack();
  await listed(page);
  expect(await names(page)).toEqual(shown);
  await page.reload();
  await listed(page);
  expect(await names(page)).toEqual(shown);
  await expect(page).toHaveURL(/\/situations\/$/);
  // The page opened anew is a new one.
  await page.goto('/about/');
  await page.goto(address);
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
});

test.describe('a link to the list', () => {
  test('is made when it is asked for, and gives whoever has it the same list', async ({
    page,
    browser,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(address);
    await tick(page, much);
    await tick(page, 'Under 5');
    await show(page).click();
    await listed(page);
    await page.getByRole('button', { name: 'Copy a link to this' }).click();
    await expect(page.getByText('Anyone who has it can see what you asked for.')).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const shown = await names(page);
    await expect(page).toHaveURL(/\/situations\/$/);
    const clean = await browser.newContext();
    const guest = await clean.newPage();
    for (const bent of [
      link,
      link.replace('&', '&amp;'),
      link.replace(/#(.*)/, (_, rest: string) => `#${encodeURIComponent(rest)}`),
      link.replace('#', '%23'),
      `${link}?utm_source=mail`,
    ]) {
      await guest.goto('about:blank');
      await guest.goto(bent);
      await expect(title(guest), bent).toBeVisible();
      await listed(guest);
      expect(await names(guest)).toEqual(shown);
      await expect(guest).toHaveURL(/\/situations\/$/);
      await expect(guest.getByText('could not be read')).toBeHidden();
    }
    await clean.close();
  });

  test('that cannot be read whole says so', async ({ page }) => {
    for (const [hash, count] of [
      ['#choose=situations-all-at-once+gone', 1],
      ['#choose=constructor+__proto__&show=list', 0],
      ['#colour=red', 0],
    ] as const) {
      await page.goto('about:blank');
      await page.goto(`${address}${hash}`);
      await expect(page.getByText('Part of the link that you opened')).toBeVisible();
      await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(count);
    }
    await tick(page, much);
    await show(page).click();
    await expect(page.getByText('Part of the link that you opened')).toBeHidden();
  });
});

test('nothing that is chosen leaves the page, is stored or stands in the address', async ({
  page,
  context,
}) => {
  await page.goto(address, { waitUntil: 'networkidle' });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await tick(page, afraid);
  await choose(page, 'Money');
  await show(page).click();
  await expect(safetyTitle(page)).toBeFocused();
  await listed(page);
  await change(page).click();
  await show(page).click();
  await listed(page);
  await page.getByRole('button', { name: 'Start again' }).click();
  // The picture of the tab may come late; it says nothing, nor does what makes cards.
  const asked = requests
    .map((url) => new URL(url))
    .map(({ pathname, search, hash }) => pathname + search + hash)
    .filter((path) => path !== '/favicon.svg' && !path.startsWith('/_astro/'));
  // The facts are the same for everyone; the cards are those of twenty services each.
  expect(asked.filter((path) => path === '/situations/services.json')).toHaveLength(1);
  const others = asked.filter((path) => path !== '/situations/services.json');
  expect(others.length).toBeGreaterThan(0);
  for (const path of others) expect(path).toMatch(/^\/support\/cards\/\d+\.json$/);
  expect(new Set(others).size).toBe(others.length);
  const { pathname, search, hash } = new URL(page.url());
  expect(pathname + search + hash).toBe(address);
  expect(
    await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]),
  ).toEqual([0, 0, '']);
  expect(await context.cookies()).toEqual([]);
});

test('what is added to My list keeps its statement, and none where safety comes in', async ({
  page,
}) => {
  const kept = () => page.evaluate(() => sessionStorage.getItem('my-list'));
  const add = cards(page).getByRole('button', { name: /^Add to my list/ });
  await page.goto(address);
  await tick(page, much);
  await choose(page, 'Money');
  await show(page).click();
  await expect(
    page.getByText('“Add to my list” keeps a service, and the statement that it is for'),
  ).toBeVisible();
  await card(page, 'Exampleshire Family Team')
    .getByRole('button', { name: /^Add to my list/ })
    .click();
  expect(await kept()).toBe('{"v":1,"entries":[{"id":"family-team","from":"all-at-once"}]}');
  await page.goto('/my-list/');
  await expect(page.getByRole('main').getByText(`From: ${much}`)).toBeVisible();

  await page.goto(address);
  await tick(page, much);
  await show(page).click();
  await change(page).click();
  await tick(page, afraid);
  await show(page).click();
  await page.evaluate(() => {
    sessionStorage.clear();
  });
  await showMore(page);
  while ((await add.count()) > 0) await add.first().click();
  expect(await kept()).toContain('"id":');
  expect(await kept()).not.toContain('from');
});

test('the facts come with the first choice, and no card before a list is asked for', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(address, { waitUntil: 'networkidle' });
  const data = () => asked.filter((path) => path.endsWith('.json'));
  expect(data()).toEqual([]);
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  expect(html).not.toContain('class="app-card"');
  await tick(page, much);
  await expect.poll(data).toEqual(['/situations/services.json']);
  await show(page).click();
  await listed(page);
  expect(data().length).toBeGreaterThan(1);
});

test('Show more, then Back from a service and a reload: as many, at the same place', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto(address);
  await tick(page, much);
  await show(page).click();
  await showMore(page);
  const shown = await names(page);
  const last = cards(page).last();
  await last.scrollIntoViewIfNeeded();
  const down = await page.evaluate(() => scrollY);
  expect(down).toBeGreaterThan(1000);
  const back = async (): Promise<void> => {
    await listed(page);
    expect(await names(page)).toEqual(shown);
    await expect(cards(page).last()).toBeInViewport();
    await expect(page).toHaveURL(/\/situations\/$/);
  };
  // Slow enough for the browser to have given up.
  await page.route(facts, async (route) => {
    await page.waitForLoadState('load');
    await route.continue();
  });
  await last.getByRole('heading').getByRole('link').click();
  await expect(page).toHaveURL(/\/support\//);
  await page.goBack();
  await back();
  await page.reload();
  await back();
  // A list that is asked for anew begins with the first.
  await change(page).click();
  await show(page).click();
  await expect(more(page)).toBeVisible();
  await expect(cards(page)).toHaveCount(7);
});

test.describe('what is fetched', () => {
  const failed = (page: Page) => page.getByText('Your list could not be loaded.');
  const again = (page: Page) => page.getByRole('button', { name: 'Try again' });

  for (const [what, pattern] of [
    ['facts', facts],
    ['cards', chunks],
  ] as const) {
    test(`and does not come, the ${what}: that is said once, with ways on, and can be tried again`, async ({
      page,
    }) => {
      await page.route(pattern, (route) => route.abort());
      await page.goto(address);
      await tick(page, much);
      await show(page).click();
      await expect(failed(page)).toBeVisible();
      await expect(page.getByRole('status').filter({ hasText: 'could not be loaded' })).toHaveCount(
        1,
      );
      await expect(title(page)).toBeFocused();
      await expect(cards(page)).toHaveCount(0);
      const main = page.getByRole('main');
      for (const name of ['Find support, A to Z', 'Get help now', much])
        await expect(main.getByRole('link', { name, exact: true })).toBeVisible();
      for (const width of [1240, 390]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await violations(page)).toEqual([]);
      }
      await page.unroute(pattern);
      await again(page).click();
      await expect(title(page)).toBeFocused();
      await listed(page);
      await expect(cards(page)).toHaveCount(7);
      await expect(again(page)).toBeHidden();
      await expect(main.getByRole('link', { name: 'Get help now', exact: true })).toBeHidden();
    });
  }

  test('or stalls, whom to call first stands there at once', async ({ page }) => {
    await page.route(facts, () => undefined);
    await page.goto(address);
    await tick(page, afraid);
    await show(page).click();
    await expect(safetyTitle(page)).toBeFocused();
    const now = page.getByRole('region', { name: 'Help now' });
    await expect(now.getByRole('link', { name: /^Call \d/ }).first()).toBeVisible();
    await expect(now.locator('li').first()).toContainText('Because you said: ');
    await expect(status(page)).toHaveText('Loading your list…');
    await expect(page.getByRole('main').getByRole('link', { name: 'Get help now' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Read next' }).getByRole('link')).not.toHaveCount(
      0,
    );
    // The wait ends with what the reader does.
    await change(page).click();
    await expect(start(page)).toBeFocused();
  });

  test('of another publishing shows no card of another service', async ({ page }) => {
    await page.route(chunks, async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace(/"order":\d+/, '"order":1');
      await route.fulfill({ response: answer, body });
    });
    await page.goto(address);
    await tick(page, much);
    await show(page).click();
    await expect(failed(page)).toBeVisible();
    await expect(cards(page)).toHaveCount(0);
  });
});

test('nothing moves when the form takes the place of the links', async ({ page }) => {
  const shift = await watchShift(page);
  // A font that comes late moves words by itself.
  await page.route('**/*.woff2', (route) => route.abort());
  for (const width of [1240, 390]) {
    // The few links of a small council leave the foot of the page in view, which the form moves down.
    await page.setViewportSize({ width, height: 500 });
    await page.goto(address, { waitUntil: 'networkidle' });
    await expect(show(page)).toBeVisible();
    expect(await shift()).toBe('0.000');
  }
});

/** What the page is when the form is not there. */
async function isAPageOfLinks(page: Page): Promise<void> {
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await expect(show(page)).toHaveCount(0);
  await expect(cards(page)).toHaveCount(0);
  for (const name of [much, shout, afraid]) {
    await expect(page.getByRole('main').getByRole('link', { name })).toBeVisible();
  }
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}

test.describe('without the form', () => {
  test.use({ javaScriptEnabled: false });
  test('without script every statement is a link to its page', async ({ page }) => {
    await page.goto(address);
    await isAPageOfLinks(page);
    await page.getByRole('link', { name: much }).click();
    await expect(page.getByRole('heading', { level: 1, name: much })).toBeVisible();
  });
});

test('a script that is blocked, or broken data, leaves the links', async ({ page }) => {
  await page.route('**/_astro/*.js', (route) => route.abort());
  await page.goto(address);
  await isAPageOfLinks(page);
  await page.unroute('**/_astro/*.js');
  await page.route(`**${address}`, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace('"choices":', '"chices":');
    await route.fulfill({ response: answer, body });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await isAPageOfLinks(page);
});
