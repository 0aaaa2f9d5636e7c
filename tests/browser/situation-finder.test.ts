import { expect, test, type Page } from '@playwright/test';
import { overflow, violations } from '../fixtures/violations.ts';
import { tabTo } from '../fixtures/keyboard.ts';
import { watchShift } from '../fixtures/layout-shift.ts';

const address = '/situations/';
const argue = 'We argue a lot, and the kids hear it';
const scared = 'I am scared of what my partner or ex may do';
const split = 'We have split up and cannot agree who has the children when';

const tick = (page: Page, name: string) =>
  page.getByRole('checkbox', { name, exact: true }).check();
const choose = (page: Page, group: string, name: string) =>
  page.getByRole('group', { name: group }).getByRole('radio', { name, exact: true }).check();
const show = (page: Page) => page.getByRole('button', { name: 'Show my list' });
const title = (page: Page, name = 'Your list') =>
  page.getByRole('heading', { level: 2, name, exact: true });
const others = (page: Page) => page.getByRole('main').locator('li[data-service]:visible');

/** The heading of every service that the list shows, in order. */
const names = (page: Page) => others(page).getByRole('heading', { level: 3 }).allTextContents();

test('statements, ages, home and what comes first give a list with reasons, best first', async ({
  page,
}) => {
  await page.goto(address);
  await tick(page, split);
  await tick(page, '1 to 10');
  await choose(page, 'Are the parents together or apart?', 'Apart, or separating');
  await choose(page, 'What matters first?', 'Law and court');
  await show(page).click();
  await expect(title(page)).toBeFocused();
  await expect(title(page)).toBeInViewport();
  const cards = others(page);
  await expect(cards).toHaveCount(7);
  for (const card of await cards.all()) {
    await expect(card.getByText('Because you said: ')).toBeVisible();
    await expect(card.getByRole('link').first()).toHaveAttribute('href', /^\/support\/.+\/$/);
  }
  const advice = cards.filter({ has: page.getByRole('link', { name: 'Advicenow' }) });
  await expect(advice).toContainText('“Law and court come first”');
  const plan = cards.filter({
    has: page.getByRole('link', { name: 'Get help finding a child arrangement option' }),
  });
  await expect(plan).toContainText(`“${split}”`);
  await expect(plan).toContainText('“Law and court come first”');
  await expect(page.getByRole('link', { name: split })).toHaveAttribute(
    'href',
    /\/situations\/we-cannot-agree-about-the-children\/$/,
  );
  await expect(page.getByRole('link', { name: 'Agree without going to court' })).toBeVisible();
});

test('several statements: the reasons name each that counts, three at most', async ({ page }) => {
  await page.goto(address);
  for (const box of await page
    .getByRole('group', { name: 'What sounds like you?' })
    .getByRole('checkbox')
    .all()) {
    if ((await box.getAttribute('id')) !== 'situations-i-am-scared') await box.check();
  }
  await show(page).click();
  await expect(title(page)).toBeFocused();
  for (const card of await others(page).all()) {
    const said = (await card.getByText('Because you said: ').textContent()) ?? '';
    const count = said.split('“').length - 1;
    expect(count).toBeGreaterThanOrEqual(1);
    expect(count).toBeLessThanOrEqual(3);
  }
});

test('the rest stands behind "Show more", each service once', async ({ page }) => {
  await page.goto(address);
  await tick(page, split);
  await show(page).click();
  const first = await names(page);
  expect(first).toHaveLength(7);
  const more = page.getByText(/^Show \d+ more$/);
  const count = Number(/\d+/.exec((await more.textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThan(1);
  await more.click();
  const all = await names(page);
  expect(all).toHaveLength(7 + count);
  expect(new Set(all).size).toBe(all.length);
  expect(all.slice(0, 7)).toEqual(first);
  expect(await violations(page)).toEqual([]);
});

test('by keyboard alone, from the first statement to a service', async ({ page }) => {
  await page.goto(address);
  await tabTo(page, /^We argue a lot/);
  await page.keyboard.press('Space');
  await tabTo(page, /^11 to 17$/);
  await page.keyboard.press('Space');
  await tabTo(page, /^Together$/);
  await page.keyboard.press('Space');
  await tabTo(page, /^Someone to talk to$/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Learning to argue better' })).toBeChecked();
  await tabTo(page, /^Show my list$/);
  await page.keyboard.press('Enter');
  await expect(title(page)).toBeFocused();
  const [first = ''] = await names(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: first.trim(), exact: true })).toBeFocused();
  await tabTo(page, /^Show \d+ more$/);
  await page.keyboard.press('Enter');
  expect((await names(page)).length).toBeGreaterThan(7);
  await tabTo(page, /^Change my answers$/);
  await page.keyboard.press('Enter');
  await expect(title(page, 'What sounds like you?')).toBeFocused();
  await expect(page.getByRole('checkbox', { name: argue })).toBeChecked();
});

test('nothing ticked: the problem is named, has the focus and leads to the field', async ({
  page,
}) => {
  await page.goto(address);
  await tick(page, '1 to 10');
  await choose(page, 'Are the parents together or apart?', 'Together');
  await choose(page, 'What matters first?', 'I am not sure');
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
  await expect(page.getByRole('checkbox', { name: argue })).toBeFocused();
  await expect(page).toHaveURL(address);
  await page.keyboard.press('Space');
  await show(page).click();
  await expect(title(page)).toBeFocused();
  await page.getByRole('button', { name: 'Change my answers' }).click();
  await expect(problem).toBeHidden();
  await expect(group).not.toHaveAccessibleDescription(/Error/);
});

test.describe('safety', () => {
  for (const [what, choice] of [
    ['a statement about fear', (page: Page) => tick(page, scared)],
    ['safety first', (page: Page) => choose(page, 'What matters first?', 'Safety')],
  ] as const) {
    test(`${what} leads with numbers to call, and nothing joint is left`, async ({ page }) => {
      await page.goto(address);
      await tick(page, split);
      await tick(page, argue);
      await show(page).click();
      await expect(title(page)).toBeFocused();
      await expect(page.getByRole('link', { name: 'Find a mediator' })).toBeVisible();
      await page.getByRole('button', { name: 'Change my answers' }).click();
      await choice(page);
      await show(page).click();
      await expect(title(page, 'Your list, safety first')).toBeFocused();

      const now = page.getByRole('region', { name: 'Help now' });
      await expect(now.getByRole('link', { name: 'call 999' })).toBeVisible();
      const calls = now.getByRole('link', { name: /^Call \d/ });
      expect(await calls.count()).toBeGreaterThanOrEqual(3);
      await expect(calls.first()).toHaveAttribute('href', /^tel:/);
      await expect(now.locator('li').first()).toContainText('Because you said: ');
      await expect(others(page).first()).toContainText('National Domestic Abuse Helpline');
      expect(await names(page)).toHaveLength(7);

      await page.getByText(/^Show \d+ more$/).click();
      const shown = await others(page).evaluateAll((cards) =>
        cards.map((card) => card.getAttribute('data-service') ?? ''),
      );
      expect(shown.length).toBeGreaterThan(7);
      for (const joint of ['find-a-mediator', 'relate', 'child-arrangements-plan']) {
        expect(shown).not.toContain(joint);
      }
      const next = page.getByRole('region', { name: 'Read next' });
      await expect(next.getByRole('link', { name: 'Is it conflict or abuse?' })).toBeVisible();
      await expect(next.getByRole('link', { name: split })).toHaveCount(0);
      expect(await violations(page)).toEqual([]);
    });
  }

  test('safety first needs no statement', async ({ page }) => {
    await page.goto(address);
    await choose(page, 'What matters first?', 'Safety');
    await show(page).click();
    await expect(title(page, 'Your list, safety first')).toBeFocused();
  });

  test('a list made after it does not keep the reasons or the lead', async ({ page }) => {
    await page.goto(address);
    await choose(page, 'What matters first?', 'Safety');
    await show(page).click();
    await page.getByRole('button', { name: 'Change my answers' }).click();
    await choose(page, 'What matters first?', 'Money');
    await show(page).click();
    await expect(title(page)).toBeFocused();
    await expect(page.getByRole('region', { name: 'Help now' })).toBeHidden();
    await expect(page.getByText('Safety comes first')).toHaveCount(0);
  });
});

test('status stands on the cards, and a list of doubtful services says so', async ({ page }) => {
  await page.goto(address);
  await tick(page, argue);
  await show(page).click();
  await expect(page.getByText('We have not been able to confirm these lately.')).toBeVisible();
  const first = others(page).filter({ has: page.getByRole('link', { name: 'Families First' }) });
  await expect(first).toContainText('Last confirmed 1 December 2025: ');
  const relate = others(page).filter({ has: page.getByRole('link', { name: 'Relate' }) });
  await expect(relate).toContainText('Not confirmed');
  await expect(relate).toContainText('This number is not confirmed.');
  await page.getByRole('button', { name: 'Change my answers' }).click();
  await choose(page, 'What matters first?', 'Law and court');
  await show(page).click();
  await expect(page.getByText('We have not been able to confirm these lately.')).toBeHidden();
});

test('Change my answers and Back keep the answers; Start again empties the form', async ({
  page,
}) => {
  await page.goto(address);
  await tick(page, argue);
  await tick(page, '11 to 17');
  await show(page).click();
  await expect(title(page)).toBeFocused();
  await page.goBack();
  await expect(title(page, 'What sounds like you?')).toBeFocused();
  await expect(page.getByRole('checkbox', { name: argue })).toBeChecked();
  await page.goForward();
  await expect(title(page)).toBeFocused();
  await page.getByRole('button', { name: 'Change my answers' }).click();
  await expect(title(page, 'What sounds like you?')).toBeFocused();
  await expect(page.getByRole('checkbox', { name: '11 to 17' })).toBeChecked();
  await show(page).click();
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(title(page, 'What sounds like you?')).toBeFocused();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await page.goBack();
  await expect(title(page)).toBeFocused();
  await expect(others(page)).toHaveCount(7);
});

test('the link to the content leaves the list as it is', async ({ page }) => {
  await page.goto(address);
  await tick(page, argue);
  await show(page).click();
  await page.getByRole('link', { name: 'Skip to main content' }).focus();
  await page.keyboard.press('Enter');
  await expect(title(page)).toBeVisible();
  await expect(others(page)).toHaveCount(7);
});

test('Back from a service and a reload bring the same list, and the same form', async ({
  page,
}) => {
  await page.goto(address);
  await tick(page, argue);
  await choose(page, 'What matters first?', 'Money');
  await page.reload();
  await expect(page.getByRole('checkbox', { name: argue })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Money' })).toBeChecked();
  await show(page).click();
  const shown = await names(page);
  await others(page).first().getByRole('heading').getByRole('link').click();
  await expect(page).toHaveURL(/\/support\//);
  await page.goBack();
  await expect(title(page)).toBeVisible();
  expect(await names(page)).toEqual(shown);
  await page.reload();
  await expect(title(page)).toBeVisible();
  expect(await names(page)).toEqual(shown);
  await expect(page).toHaveURL(/\/situations\/$/);
  // The page opened anew is a new one.
  await page.goto('/');
  await page.goto(address);
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
});

test.describe('a link to the list', () => {
  const copy = (page: Page) => page.getByRole('button', { name: 'Copy a link to this' });

  test('is made when it is asked for, and gives whoever has it the same list', async ({
    page,
    browser,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(address);
    await tick(page, argue);
    await tick(page, '11 to 17');
    await show(page).click();
    await copy(page).click();
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
      expect(await names(guest)).toEqual(shown);
      await expect(guest).toHaveURL(/\/situations\/$/);
      await expect(guest.getByText('could not be read')).toBeHidden();
    }
    await clean.close();
  });

  test('is not made where it would say that somebody is afraid', async ({ page }) => {
    await page.goto(address);
    await tick(page, argue);
    await tick(page, scared);
    await show(page).click();
    await expect(title(page, 'Your list, safety first')).toBeFocused();
    await expect(copy(page)).toBeHidden();
  });

  test('that cannot be read whole says so', async ({ page }) => {
    for (const [hash, count] of [
      ['#choose=situations-we-argue-and-the-kids-hear+gone', 1],
      ['#choose=constructor+__proto__&show=list', 0],
      ['#colour=red', 0],
    ] as const) {
      await page.goto('about:blank');
      await page.goto(`${address}${hash}`);
      await expect(page.getByText('Part of the link that you opened')).toBeVisible();
      await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(count);
    }
    await tick(page, argue);
    await show(page).click();
    await expect(page.getByText('Part of the link that you opened')).toBeHidden();
  });
});

test('nothing leaves the page, is stored or stands in the address', async ({ page, context }) => {
  await page.goto(address, { waitUntil: 'networkidle' });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await tick(page, scared);
  await choose(page, 'What matters first?', 'Money');
  await show(page).click();
  await expect(title(page, 'Your list, safety first')).toBeFocused();
  await page.getByText(/^Show \d+ more$/).click();
  await page.getByRole('button', { name: 'Change my answers' }).click();
  await show(page).click();
  await page.getByRole('button', { name: 'Start again' }).click();
  // The picture of the tab may come late; it says nothing.
  expect(requests.filter((url) => !url.endsWith('/favicon.svg'))).toEqual([]);
  expect(new URL(page.url()).pathname + new URL(page.url()).search + new URL(page.url()).hash).toBe(
    address,
  );
  expect(
    await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]),
  ).toEqual([0, 0, '']);
  expect(await context.cookies()).toEqual([]);
});

test('what is added to My list keeps its statement, and none where safety comes in', async ({
  page,
}) => {
  const kept = () => page.evaluate(() => sessionStorage.getItem('my-list'));
  const add = others(page).getByRole('button', { name: /^Add to my list/ });
  await page.goto(address);
  await tick(page, argue);
  await choose(page, 'What matters first?', 'Money');
  await show(page).click();
  await expect(
    page.getByText('“Add to my list” keeps a service, and the statement that it is for'),
  ).toBeVisible();
  const relate = others(page).filter({ has: page.getByRole('link', { name: 'Relate' }) });
  await relate.getByRole('button', { name: /^Add to my list/ }).click();
  expect(await kept()).toBe(
    '{"v":1,"entries":[{"id":"relate","from":"we-argue-and-the-kids-hear"}]}',
  );
  await page.goto('/my-list/');
  await expect(page.getByRole('main').getByText(`From: ${argue}`)).toBeVisible();

  await page.goto(address);
  await tick(page, argue);
  await show(page).click();
  await page.getByRole('button', { name: 'Change my answers' }).click();
  await tick(page, scared);
  await show(page).click();
  await page.evaluate(() => {
    sessionStorage.clear();
  });
  await page.getByText(/^Show \d+ more$/).click();
  while ((await add.count()) > 0) await add.first().click();
  expect(await kept()).toContain('"id":');
  expect(await kept()).not.toContain('from');
});

test('the list prints with numbers to call, and without what was ticked', async ({ page }) => {
  await page.goto(address);
  await tick(page, scared);
  await show(page).click();
  await page.emulateMedia({ media: 'print' });
  const now = page.getByRole('region', { name: 'Help now' });
  await expect(now.getByText('Call 0808 2000 247')).toBeVisible();
  await expect(page.getByText('020 7251 6577')).toBeVisible();
  await expect(page.getByText(scared).filter({ visible: true })).toHaveCount(0);
  await expect(page.getByText('Because you said').filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Print this list' })).toBeHidden();
});

test('nothing moves when the form takes the place of the links', async ({ page }) => {
  const shift = await watchShift(page);
  for (const width of [1240, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(address, { waitUntil: 'networkidle' });
    await expect(show(page)).toBeVisible();
    expect(await shift()).toBe('0.000');
  }
});

/** What the page is when the form is not there. */
async function isAPageOfLinks(page: Page): Promise<void> {
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await expect(show(page)).toHaveCount(0);
  await expect(others(page)).toHaveCount(0);
  for (const name of [argue, split, scared]) {
    await expect(page.getByRole('main').getByRole('link', { name })).toBeVisible();
  }
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}

test.describe('without the form', () => {
  test.use({ javaScriptEnabled: false });
  test('without script every statement is a link to its page', async ({ page }) => {
    await page.goto(address);
    await isAPageOfLinks(page);
    await page.getByRole('link', { name: argue }).click();
    await expect(page.getByRole('heading', { level: 1, name: argue })).toBeVisible();
  });
});

test('a script that is blocked leaves the links', async ({ page }) => {
  await page.route('**/_astro/*.js', (route) => route.abort());
  await page.goto(address);
  await isAPageOfLinks(page);
});

test('broken data leaves the links', async ({ page }) => {
  await page.route(`**${address}`, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace('"choices":', '"chices":');
    await route.fulfill({ response: answer, body });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await isAPageOfLinks(page);
});
