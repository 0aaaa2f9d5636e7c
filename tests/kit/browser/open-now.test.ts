import { findScript } from '../../fixtures/element-script.ts';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { overflow, violations } from '../../fixtures/violations.ts';
import { drawnBefore, watchShift } from '../../fixtures/layout-shift.ts';
import { packPlaces, readAreasOf, type PlaceFile } from '../../../src/lib/near/place-file.ts';
import { readPageData, writePageData } from '../../../src/lib/page-data.ts';
import { unpackCards, type CardChunk } from '../../../src/lib/services/pack-cards.ts';
import { readFileSync } from 'node:fs';
import { kitSite } from '../../fixtures/kit-site.ts';

/** Open Monday to Friday 9am to 5pm, and on Sunday across the clock change. */
const line = 'day-line';
/** An office, and somebody at night. */
const office = 'duty-desk';
/** A price, and an address where it meets people. */
const course = 'priced-course';

/** The card or list item of a service on the page. */
const card = (page: Page, service = line): Locator =>
  page.getByRole('main').locator(`li[data-service="${service}"]`);

/** Opens a page at a time that goes on from there. */
async function openAt(page: Page, path: string, time: string): Promise<void> {
  await page.clock.install({ time: new Date(time) });
  await page.goto(path);
}

/** Where the hours of the line stand in a list. */
const places = ['/urgent-help/', '/situations/i-am-afraid/', '/support/', '/support/by-phone/'];

test('wherever the hours of a line stand, it is said whether it is open, and nothing moves for it', async ({
  page,
}) => {
  const shift = await watchShift(page);
  await drawnBefore(page, findScript('open-now'));
  await page.clock.setFixedTime(new Date('2026-11-24T16:59:00Z'));
  for (const width of [1240, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const path of [...places, `/support/${line}/`]) {
      await page.goto(path);
      const place = path.includes(line) ? page.getByRole('main') : card(page);
      const state = place.locator('open-now').first();
      await expect(state).toHaveText('Open now until 5pm');
      // A change once a minute must not speak over a reader.
      await expect(state).not.toHaveAttribute('role');
      await expect(state).not.toHaveAttribute('aria-live');
      await expect(page.locator('[role=status] open-now, [aria-live] open-now')).toHaveCount(0);
      await state.scrollIntoViewIfNeeded();
      expect.soft(await shift(), `${path} moves at ${width}`).toBe('0.000');
    }
  }
});

for (const [when, time] of [
  ['that passes midnight', '2026-11-28T22:00:00Z'],
  ['of a day after a bank holiday', '2026-12-25T12:00:00Z'],
] as const) {
  test(`a card has room for an hour ${when}`, async ({ page }) => {
    const shift = await watchShift(page);
    await drawnBefore(page, findScript('open-now'));
    await page.clock.setFixedTime(new Date(time));
    for (const width of [1240, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/support/a-to-z/e/');
      const states = page.getByRole('main').locator('open-now');
      await expect(states.first()).not.toBeEmpty();
      for (const state of await states.all()) await state.scrollIntoViewIfNeeded();
      expect.soft(await shift(), `moves at ${width}`).toBe('0.000');
    }
  });
}

test('a line shuts while its page is open, and the page says so', async ({ page }) => {
  await openAt(page, '/urgent-help/', '2026-11-24T16:59:00Z');
  const state = card(page).locator('open-now');
  await expect(state).toHaveText('Open now until 5pm');
  await page.clock.runFor('00:30');
  await expect(state).toHaveText('Open now until 5pm');
  await page.clock.runFor('00:31');
  await expect(state).toHaveText('Opens tomorrow 9am');
  await expect(card(page)).not.toContainText('Open now');
});

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
  await openAt(page, '/support/#open=now&topic=harm', '2026-11-24T16:59:00Z');
  const main = page.getByRole('main');
  const status = main.getByRole('status').first();
  const cards = main.locator('li[data-service]').filter({ visible: true });
  const own = card(page).filter({ visible: true });
  await expect(own).toBeVisible();
  await expect(status).toHaveText(/^\d+ services$/);
  const before = parseInt(await status.innerText(), 10);
  expect(before).toBeGreaterThan(1);
  await expect(cards).toHaveCount(before);
  await expect(cards.filter({ hasText: /Open now until|Open 24 hours/ })).toHaveCount(before);
  await page.clock.runFor('01:01');
  await expect(own).toHaveCount(0);
  await expect(cards).toHaveCount(before - 1);
  await expect(status).toHaveText(before === 2 ? '1 service' : `${before - 1} services`);
});

/** The ids of all services, in their order. */
function listIds(): string[] {
  const text = (chunk: number) => readFileSync(`${kitSite}/support/cards/${chunk}.json`, 'utf8');
  const ids: string[] = [];
  for (let chunk = 0; ids.length === chunk * 20; chunk += 1) {
    ids.push(...unpackCards(readPageData<CardChunk>(text(chunk), 'cards')).map(({ id }) => id));
  }
  return ids;
}

/** Opens what is open now, for somebody in Samplebury, where services are for these areas. */
async function openNear(page: Page, areas: Record<string, string>, hash = ''): Promise<void> {
  await page.route('**/support/places.json', async (route) => {
    const response = await route.fetch();
    const file = readPageData<PlaceFile>(await response.text(), 'areasOf');
    const own = readAreasOf(file);
    const services = listIds().map((id, place) => ({
      id,
      areas: (areas[id] === undefined ? (own[place] ?? []) : [areas[id]]).map((key) => ({ key })),
    }));
    const [country] = file.known.areas.slice(-1);
    const far = country ? [{ ...country, key: 'far', name: 'Farland', names: ['Farland'] }] : [];
    const known = { ...file.known, areas: [...file.known.areas, ...far] };
    await route.fulfill({ response, body: writePageData(packPlaces(services, known)) });
  });
  await openAt(page, `/support/#open=now${hash}`, '2026-11-24T16:58:30Z');
  await page.getByRole('main').locator('summary', { hasText: 'Where do you live?' }).click();
  await page.getByLabel('Town, district or postcode').fill('Samplebury');
  await page.getByRole('button', { name: 'Show what is near' }).click();
}

const group = (page: Page, title: string): Locator =>
  page
    .locator('[data-part="groups"] > div')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) });
const noLonger = 'This no longer fits what you chose.';

test.describe('who is in a card while the list changes', () => {
  test('keeps that card alone of a group that is found no more, and it says so', async ({
    page,
  }) => {
    await openNear(page, {
      ...{ [line]: 'north-example', 'many-ways-desk': 'north-example' },
      'family-team': 'north-example',
    });
    const own = group(page, 'For people in North Example').locator('li[data-service]');
    await expect(own).toHaveCount(3);
    const status = page.getByRole('main').locator('#results');
    const before = parseInt(await status.innerText(), 10);
    await own.nth(1).getByRole('link').first().focus();
    await page.clock.runFor('02:00');
    await expect(status).toHaveText(new RegExp(`^${before - 3} services`));
    await expect(own).toHaveCount(1);
    await expect(own.getByRole('link').first()).toBeFocused();
    await expect(own.getByText(noLonger)).toHaveCount(1);
    await page.clock.runFor('01:00');
    await expect(own.getByText(noLonger)).toHaveCount(1);
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Sort by').focus();
    await page.clock.runFor('01:00');
    await expect(own).toHaveCount(0);
    await expect(page.getByText(noLonger)).toHaveCount(0);
    await expect(page.locator('[data-part="groups"] > div')).toHaveCount(2);
  });

  test('stays in it where its group gets another name', async ({ page }) => {
    await openNear(page, { [line]: 'far' });
    const wide = (title: string) => group(page, title).locator('[data-service="listening-line"]');
    const name = wide('For all of the country or Farland').getByRole('link').first();
    await name.focus();
    await expect(name).toBeFocused();
    await page.clock.runFor('02:00');
    await expect(wide('For all of the country').getByRole('link').first()).toBeFocused();
    await expect(page.getByText(noLonger)).toHaveCount(0);
  });

  test('is led to what is said where nothing is found any more', async ({ page }) => {
    await openNear(page, {}, '&topic=living-apart');
    const cards = page.getByRole('main').locator('li[data-service]').filter({ visible: true });
    await cards.first().getByRole('link').first().focus();
    await page.clock.runFor('02:00');
    await expect(
      page.getByRole('heading', { name: 'No service fits all of your filters' }),
    ).toBeVisible();
    await expect(page.getByRole('main').locator('#results')).toBeFocused();
  });
});

test('the page of the service says it beside the button and beside the hours', async ({ page }) => {
  await openAt(page, `/support/${line}/`, '2026-11-24T16:59:00Z');
  const main = page.getByRole('main');
  await expect(main.getByText('Open now until 5pm')).toHaveCount(2);
  const glance = page.getByRole('complementary', { name: 'Good to know' });
  await expect(glance.getByText('Open now until 5pm')).toBeVisible();
  await expect(glance.getByText('Monday to Friday, 9am to 5pm')).toBeVisible();
  await page.clock.runFor('01:01');
  await expect(main.getByText('Opens tomorrow 9am')).toHaveCount(2);
});

test('a price and the address of a building are shown, on the list and on paper too', async ({
  page,
}) => {
  await page.goto(`/support/${course}/`);
  const glance = page.getByRole('complementary', { name: 'Good to know' });
  const where = 'Market Hall, 1 Market Square, Exampleton, Exampleshire';
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    await expect(glance.getByText('You pay £7.50')).toBeVisible();
    await expect(glance.getByText(where)).toBeVisible();
  }
  await page.goto(`/my-list/#s=${course}&v=1`);
  const entry = page.getByRole('main').locator(`li[data-service="${course}"]`);
  await expect(entry.getByText('You pay £7.50')).toBeVisible();
  await expect(entry.getByText(where)).toBeVisible();
});

test('who to call now: day and night first, whatever the time', async ({ page }) => {
  const region = page.getByRole('region', { name: 'Call now' });
  for (const [time, words] of [
    ['2026-11-24T10:00:00Z', 'Open now until 5pm'],
    ['2026-11-24T03:00:00Z', 'Opens today 9am'],
    ['2026-12-28T10:00:00Z', 'Hours may differ today (bank holiday)'],
  ] as const) {
    await page.clock.setFixedTime(new Date(time));
    await page.goto('/urgent-help/');
    await expect(region.getByText(words, { exact: true })).toHaveCount(1);
    await expect(page.getByRole('main').getByRole('link').first()).toHaveText('Call 999');
    await expect(region.getByRole('heading')).toHaveText([
      'Call now',
      'Exampleshire Safe Line',
      'Exampleshire Children’s Desk',
      'Example Ear',
      'Exampleshire Day Line',
    ]);
    const cards = region.getByRole('listitem');
    await expect(cards).toHaveCount(4);
    await expect(cards.first()).toContainText('Open 24 hours');
    await expect(cards.first().getByRole('link', { name: /^Call 0808 157 0001/ })).toBeVisible();
    await expect(cards.last()).toContainText(words);
    await expect(cards.last().getByRole('link', { name: /^Call 0808 157 0011/ })).toBeVisible();
  }
  const others = page.getByRole('region', { name: 'Others to call' });
  await expect(others.getByRole('heading')).toHaveText([
    'Others to call',
    'Exampleshire Duty Desk',
    'Example Evening Line',
  ]);
  await page.goto('/');
  const talk = page.getByRole('region', { name: 'Talk to someone' });
  await expect(talk.getByRole('link').first()).toHaveText('Call 999');
  await expect(talk.getByRole('heading')).toHaveText([
    'Talk to someone',
    'Exampleshire Safe Line',
    'Exampleshire Children’s Desk',
    'Example Ear',
  ]);
});

test.describe('hours that are not the same each week', () => {
  const states = async (page: Page, service: string, time: string): Promise<string[]> => {
    await page.clock.setFixedTime(new Date(time));
    await page.goto(`/support/${service}/`);
    const facts = page.getByRole('complementary', { name: 'Good to know' });
    return facts.locator('open-now').allTextContents();
  };

  for (const [what, service, time, shown] of [
    // 27 November 2026 is a Friday.
    [
      'an evening',
      'night-line',
      '2026-11-27T20:00:00Z',
      ['Open now until 1am tomorrow', 'Open now'],
    ],
    ['past midnight', 'night-line', '2026-11-28T00:30:00Z', ['Open now until 1am', 'Open now']],
    [
      'a bank holiday as a Sunday',
      'night-line',
      '2026-12-28T10:30:00Z',
      ['Open now until 2pm', 'Open now'],
    ],
    ['a closed day', 'night-line', '2026-12-25T20:00:00Z', ['Closed now', 'Opens tomorrow 12am']],
    ['the clocks go on', 'night-line', '2027-03-28T00:59:00Z', ['Open now until 1am', 'Open now']],
    [
      'the clocks have gone on',
      'night-line',
      '2027-03-28T01:00:00Z',
      ['Opens today 10am', 'Open now'],
    ],
    ['a day of training', 'duty-desk', '2026-12-11T10:00:00Z', ['Opens Monday 9am']],
    ['closed on bank holidays', 'duty-desk', '2026-12-28T10:00:00Z', ['Opens tomorrow 9am']],
    ['term time', 'bump-group', '2026-11-30T10:30:00Z', ['Open now until 11:30am']],
    ['school holidays', 'bump-group', '2026-12-30T14:30:00Z', ['Open now until 3:30pm']],
    ['what nobody knows', 'bump-group', '2027-04-05T09:30:00Z', ['']],
    [
      'two places',
      'baby-group',
      '2026-12-01T14:00:00Z',
      ['Opens Friday 10am', 'Open now until 3pm'],
    ],
    ['two places, one closed', 'baby-group', '2026-12-22T14:00:00Z', ['Closed now', 'Closed now']],
  ] as const) {
    test(`${what}: ${service} at ${time}`, async ({ page }) => {
      expect(await states(page, service, time)).toEqual(shown);
    });
  }

  test('stand in words, on paper and in the list too', async ({ page }) => {
    const where = 'Lakeside Library, 2 Lake Road, Exampleton, Exampleshire';
    const closed = 'Closed from 22 December 2026 to 3 January 2027: new shelves';
    await page.goto('/support/baby-group/');
    const facts = page.getByRole('complementary', { name: 'Good to know' });
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      await expect(facts.getByText(where)).toBeVisible();
      await expect(facts.getByText('Friday, 10am to midday, in term time')).toBeVisible();
      await expect(facts.getByText(closed)).toBeVisible();
    }
    await page.goto('/my-list/#s=baby-group.night-line&v=1');
    const list = page.getByRole('main');
    await expect(list.getByText(`${where}. Tuesday, 1:30pm to 3pm. ${closed}`)).toBeVisible();
    await expect(list.getByText('Friday and Saturday, 6pm to 1am', { exact: true })).toBeVisible();
  });

  test('count among who is open now', async ({ page }) => {
    for (const [time, open] of [
      ['2026-12-01T14:00:00Z', true],
      ['2026-12-22T14:00:00Z', false],
    ] as const) {
      await page.clock.setFixedTime(new Date(time));
      // The same page with the same words after # would not be loaded anew.
      await page.goto('/');
      await page.goto('/support/#open=now&how=in-person');
      // The page's own list stands behind what is found.
      const answer = page.getByRole('heading', { name: /^(Services found|No service fits)/ });
      await expect(answer).toBeVisible();
      const group = card(page, 'baby-group').filter({ visible: true });
      if (open) await expect(group).toContainText('Open now until 3pm');
      else await expect(group).toBeHidden();
    }
  });
});

test('hours that are not confirmed are never called open or shut', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-24T10:00:00Z'));
  await page.goto('/urgent-help/');
  const unsure = card(page, 'unsure-line');
  await expect(card(page).locator('open-now')).toHaveText('Open now until 5pm');
  await expect(unsure).toContainText('Hours not confirmed:');
  await expect(unsure).toContainText('Check first');
  await expect(unsure.locator('.app-open-now')).toHaveCount(0);
  // Of an entry that is not confirmed, and of one whose review is over.
  for (const service of ['unsure-talks', 'late-line']) {
    await page.goto(`/support/${service}/`);
    await expect(page.locator('h1')).toHaveAttribute('data-service', service);
    await expect(page.getByRole('main')).toContainText(/Monday to (Thursday|Friday), 9am/);
    const own = page.locator('.app-front, .app-columns');
    await expect(own).toHaveCount(2);
    await expect(own.locator('open-now, .app-open-now')).toHaveCount(0);
  }
});

test.describe('on a device in New York', () => {
  test.use({ timezoneId: 'America/New_York' });
  test('it is the time in the United Kingdom that counts', async ({ page }) => {
    for (const [time, words] of [
      ['2026-11-24T21:00:00Z', 'Opens tomorrow 9am'],
      // Sunday 28 March 2027: from 1am straight to 2am.
      ['2027-03-28T00:29:00Z', 'Opens today 12:30am'],
      ['2027-03-28T01:00:00Z', 'Open now until 2:30am'],
      // Monday is Easter Monday.
      ['2027-03-28T01:30:00Z', 'Opens Tuesday 9am'],
      ['2027-03-29T15:30:00Z', 'Hours may differ today (bank holiday)'],
      ['2027-03-30T15:30:00Z', 'Open now until 5pm'],
    ] as const) {
      await page.clock.setFixedTime(new Date(time));
      await page.goto('/urgent-help/');
      await expect(card(page).locator('open-now'), time).toHaveText(words);
    }
  });
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
  await page.goto('/urgent-help/');
  const region = page.getByRole('region', { name: 'Call now' });
  await expect(region.getByRole('listitem').first()).toContainText('Open 24 hours');
  await expect(card(page)).toContainText('Monday to Friday, 9am to 5pm. Sunday, 12:30am to 2:30am');
  await expect(card(page).locator('open-now')).toHaveText('');
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the hours stand in words, without an empty line for what will not come', async ({
    page,
  }) => {
    await expectWords(page);
    await expect(card(page).locator('open-now')).toBeHidden();
  });

  test('a card has a button for every number, those at every hour first', async ({ page }) => {
    await page.goto('/urgent-help/');
    const calls = card(page, office);
    const buttons = calls.getByRole('link', { name: /^Call 0/ });
    await expect(buttons).toHaveText([/^\s*Call 03069 990022/, /^\s*Call 03069 990021/]);
    await expect(buttons.first()).toHaveAccessibleName(/, At night$/);
    await expect(buttons.last()).toHaveAccessibleName(/, Office$/);
    await expect(calls.getByText(/24 hours/).first()).toBeVisible();
    await expect(calls.getByText('Monday to Friday, 9am to 5pm').first()).toBeVisible();
  });

  test('the page of a service has a button for its first number, which leads to the others', async ({
    page,
  }) => {
    await page.goto(`/support/${office}/`);
    const main = page.getByRole('main');
    await expect(main.getByRole('link', { name: /^Call 0/ })).toHaveAccessibleName(
      /^Call 03069 990022 .*, At night$/,
    );
    await main.getByRole('link', { name: 'One more number' }).click();
    const facts = page.getByRole('complementary', { name: 'Good to know' });
    await expect(facts.getByRole('link', { name: '03069 990021' })).toBeInViewport();
    await expect(facts.getByText('Monday to Friday, 9am to 5pm')).toBeVisible();
  });
});

test('when the script does not come, the hours stand in words', async ({ page }) => {
  let blocked = 0;
  await page.route(findScript('open-now'), async (route) => {
    blocked += 1;
    await route.abort();
  });
  await expectWords(page);
  expect(blocked).toBeGreaterThan(0);
});

test('on a bank holiday axe finds nothing, and nothing is too wide', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-12-28T10:00:00Z'));
  for (const path of ['/urgent-help/', `/support/${line}/`]) {
    await page.setViewportSize({ width: 390, height: 900 });
    await page.goto(path);
    const words = page.getByText('Hours may differ today (bank holiday)', { exact: true });
    await expect(words.first()).toBeVisible();
    expect.soft(await violations(page), path).toEqual([]);
    await page.setViewportSize({ width: 320, height: 900 });
    expect.soft(await overflow(page), path).toBeLessThanOrEqual(0);
  }
});
