import { expect, test, type Page } from '@playwright/test';
import { tabTo } from '../../fixtures/keyboard.ts';
import { crowded, overflow, violations } from '../../fixtures/violations.ts';

// One field in three lists: what it understands, what each list makes of it, and what is left of
// it. They share what writes into it and what looks at it.

const main = (page: Page) => page.getByRole('main');
const box = (page: Page) => page.getByLabel('Town, district or postcode');
const show = (page: Page) => page.getByRole('button', { name: 'Show what is near' });
const forget = (page: Page) => page.getByRole('button', { name: 'Forget this place' });
const fold = (page: Page) => main(page).locator('summary', { hasText: 'Where do you live?' });
const said = (page: Page) => main(page).locator('[data-part="near-said"]');
const problem = (page: Page) => main(page).locator('#near-error');
const answers = (page: Page) => main(page).getByRole('list', { name: 'Answers' });
const areas = (page: Page) => main(page).getByRole('list', { name: 'Pages of areas near you' });
const wider = (page: Page) => main(page).getByRole('list', { name: 'Pages of wider areas' });
const cards = (page: Page) => main(page).locator('li[data-service]').filter({ visible: true });
const names = (page: Page) =>
  cards(page).getByRole('heading').filter({ visible: true }).allInnerTexts();
const places = '**/support/places.json';

/** The headings of what the directory found, and below each the names of what stands there. */
const groups = (page: Page): Promise<[string, string[]][]> =>
  main(page)
    .locator('[data-part="groups"] > div')
    .evaluateAll((all) =>
      all.map((group): [string, string[]] => [
        group.querySelector('h3')?.textContent ?? '',
        Array.from(group.querySelectorAll('h4'), (name) => name.textContent),
      ]),
    );
const result = (page: Page) => main(page).getByRole('region', { name: /by where you live$/ });

async function write(page: Page, text: string): Promise<void> {
  if (!(await box(page).isVisible())) await fold(page).click();
  await box(page).fill(text);
  await show(page).click();
}

async function openDirectory(page: Page, hash = ''): Promise<void> {
  await page.goto(`/support/${hash}`);
  await expect(main(page).locator('[data-part="near"] form')).not.toHaveAttribute('hidden');
}

async function openFinder(page: Page, statement: string): Promise<void> {
  await page.goto('/situations/');
  await page.getByRole('checkbox', { name: statement, exact: true }).check();
  await page.getByRole('button', { name: 'Show my list' }).click();
  await expect(main(page).locator('[data-part="count"]')).toHaveText(/^Best first/);
}

const ownNames = ['Dads on Sunday', 'Winter Walks'];
const inNorth = 'What is for people in North Example comes first';

test.describe('in the directory', () => {
  test('a town brings what is for its district first, then the county’s, then wider ones', async ({
    page,
  }) => {
    await openDirectory(page);
    const all = await names(page);
    await write(page, 'samplebury');
    await expect(said(page)).toHaveText(
      `Samplebury is in North Example. ${inNorth}, then what is for all of Exampleshire and for wider areas.`,
    );
    await expect(box(page)).toHaveValue('Samplebury');
    await expect(result(page)).toBeVisible();
    await expect(cards(page)).toHaveCount(20);
    const [own, county] = await groups(page);
    expect(own).toEqual(['For people in North Example', ownNames]);
    expect(county?.[0]).toBe('For all of Exampleshire');
    await main(page).getByRole('button', { name: 'Show more' }).click();
    await expect.poll(async () => (await groups(page)).length).toBe(3);
    const titles = (await groups(page)).map(([title]) => title);
    expect(titles[2]).toBe('For all of the country');
    // The first of those that came has the focus.
    await expect(cards(page).nth(20).getByRole('link').first()).toBeFocused();
    expect(await cards(page).count()).toBeGreaterThan(20);
    expect(await violations(page)).toEqual([]);
    await forget(page).click();
    await expect(said(page)).toHaveText('This place is forgotten.');
    await expect(box(page)).toHaveValue('');
    await expect(fold(page)).toBeFocused();
    await expect(result(page)).toBeHidden();
    expect(await names(page)).toEqual(all);
  });

  test('what is for another district stands last, and nothing is left out', async ({ page }) => {
    await openDirectory(page, '#status=current');
    await expect(
      main(page)
        .getByText(/^\d+ of \d+ shown\.$|^$/)
        .first(),
    ).toBeAttached();
    await write(page, 'South Example');
    await expect(result(page)).toBeVisible();
    const more = main(page).getByRole('button', { name: 'Show more' });
    if (await more.isVisible()) await more.click();
    await expect(more).toBeHidden();
    const found = await groups(page);
    expect(found[0]).toEqual(['For people in South Example', ['Dads on Sunday']]);
    expect(found[found.length - 1]).toEqual(['For other parts of Exampleshire', ['Winter Walks']]);
    const count = found.reduce((sum, [, services]) => sum + services.length, 0);
    await expect(main(page).locator('#results')).toHaveText(`${count} services, by where you live`);
  });

  test('filters, their counts, the order and Back go on as they do without a place', async ({
    page,
  }) => {
    await openDirectory(page);
    await write(page, 'ZZ1');
    await expect(result(page)).toBeVisible();
    await page.locator('directory-filters details:not([open])').evaluateAll((all) => {
      for (const group of all) group.setAttribute('open', '');
    });
    const free = page.getByRole('checkbox', { name: /^Free \(\d+\)$/ });
    const promised = Number(
      /\((\d+)\)/.exec((await free.locator('..').innerText()).replace(/\s/g, ' '))?.[1],
    );
    await free.check();
    const status = main(page).locator('#results');
    await expect(status).toHaveText(new RegExp(`^${promised} services.*, by where you live$`));
    await expect(cards(page)).toHaveCount(Math.min(20, promised));
    expect((await groups(page)).map(([title]) => title)).toEqual([
      ...['For all of Exampleshire', 'For all of the country'],
    ]);
    await page.getByLabel('Sort by').selectOption('best');
    await expect(status).toHaveText(/, by where you live, best match first$/);
    await expect(main(page).getByRole('region', { name: /^Best match, by/ })).toBeVisible();
    // A service, and back: the choice is there again, and the place is not.
    await cards(page).first().getByRole('link').first().click();
    await expect(page).toHaveURL(/\/support\/[a-z-]+\/$/);
    await page.goBack();
    await expect(status).toHaveText(/, best match first$/);
    if (!(await forget(page).isVisible())) {
      await expect(status).not.toHaveText(/where you live/);
      await expect(cards(page)).toHaveCount(Math.min(20, promised));
      await write(page, 'ZZ1');
    }
    await expect(status).toHaveText(/, by where you live, best match first$/);
    await forget(page).click();
    await expect(status).toHaveText(/^\d+ services.*, best match first$/);
    await expect(main(page).locator('[data-part="groups"] h3').first()).not.toHaveText(/^For /);
  });

  test('of a postcode only its first half is used, and it says so', async ({ page }) => {
    await openDirectory(page);
    await fold(page).click();
    await expect(box(page)).toHaveAccessibleDescription(/only the first half of a postcode/);
    await write(page, 'zz1 1aa');
    await expect(said(page)).toHaveText(new RegExp(`^ZZ1 is in North Example\\. ${inNorth}`));
    await expect(box(page)).toHaveValue('ZZ1');
    await expect(main(page)).not.toContainText(/1aa/i);
  });

  test('what lies in two districts is asked about, and each answer is a button', async ({
    page,
  }) => {
    await openDirectory(page);
    await write(page, 'ZZ3 9XX');
    await expect(said(page)).toHaveText(
      'ZZ3 may be in North Example or in South Example. Where do you live?',
    );
    await expect(result(page)).toBeHidden();
    await expect(answers(page).getByRole('button')).toHaveText([
      ...['North Example', 'South Example', 'I am not sure'],
    ]);
    await answers(page).getByRole('button', { name: 'South Example' }).click();
    await expect(forget(page)).toBeFocused();
    await expect(answers(page)).toBeHidden();
    await expect.poll(async () => (await groups(page))[0]?.[0]).toBe('For people in South Example');
    await write(page, 'ZZ3');
    // Until it is answered no place is known.
    await expect(result(page)).toBeHidden();
    await answers(page).getByRole('button', { name: 'I am not sure' }).click();
    await expect.poll(async () => (await groups(page))[0]?.[0]).toBe('For all of Exampleshire');
  });

  test('a slip is offered as a button', async ({ page }) => {
    await openDirectory(page);
    await write(page, 'sampelbury');
    await expect(said(page)).toHaveText('Did you mean Samplebury?');
    await expect(result(page)).toBeHidden();
    await answers(page).getByRole('button', { name: 'Samplebury' }).click();
    await expect(box(page)).toHaveValue('Samplebury');
    await expect(said(page)).toHaveText(/^Samplebury is in North Example/);
    await expect(forget(page)).toBeFocused();
    await expect(result(page)).toBeVisible();
  });

  test('nothing, and a place that nobody knows, are marked at the field, with a way on', async ({
    page,
  }) => {
    await openDirectory(page);
    await write(page, ' ');
    await expect(problem(page)).toHaveText('Error: Write a town, a district or a postcode.');
    await expect(box(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(box(page)).toHaveAccessibleDescription(
      /Write a town, a district or a postcode\.$/,
    );
    await expect(areas(page)).toBeHidden();
    await write(page, 'Atlantis');
    await expect(problem(page)).toContainText('Error: We do not know this place.');
    await expect(problem(page).locator('..')).toHaveRole('status');
    await expect(areas(page).getByRole('link')).toHaveText([
      ...['Little Example', 'North Example', 'South Example'],
    ]);
    expect(await violations(page)).toEqual([]);
    await areas(page).getByRole('link', { name: 'South Example' }).click();
    await expect(page).toHaveURL(/\/support\/area-south-example\/$/);
    await expect(
      main(page).getByRole('heading', { name: 'For people in South Example' }),
    ).toBeVisible();
  });

  test('who lives outside sees what is for wider areas first, and hears who to ask', async ({
    page,
  }) => {
    await openDirectory(page);
    await write(page, 'LS1 4AP');
    await expect(said(page)).toHaveText(
      'LS1 is outside Exampleshire. Your own council can tell you what is near you. What is for wider areas comes first, then what is for people in Exampleshire.',
    );
    await expect(wider(page).getByRole('link')).toHaveText(['the country']);
    await expect
      .poll(async () => (await groups(page)).map(([title]) => title))
      .toEqual([...['For all of the country', 'For people in Exampleshire']]);
  });

  test('a problem that is mended, and a place that is written anew, leave nothing behind', async ({
    page,
  }) => {
    await openDirectory(page);
    await write(page, 'Atlantis');
    await expect(problem(page)).toBeVisible();
    await write(page, 'Otherton');
    await expect(wider(page)).toBeVisible();
    await expect(problem(page)).toBeHidden();
    await expect(areas(page)).toBeHidden();
    await expect(box(page)).not.toHaveAttribute('aria-invalid');
    await write(page, 'Atlantis');
    await expect(wider(page)).toBeHidden();
    await expect(forget(page)).toBeHidden();
    await expect(result(page)).toBeHidden();
    await expect(said(page)).toBeEmpty();
  });

  test('it works by keys alone, and Enter is enough', async ({ page }) => {
    await openDirectory(page);
    await tabTo(page, /^Where do you live\?$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Town, district or postcode$/);
    await page.keyboard.type('UI');
    await page.keyboard.press('Enter');
    await expect(said(page)).toHaveText(/^UI is in North Example\./);
    await expect(box(page)).toBeFocused();
    await tabTo(page, /^Forget this place$/);
    await page.keyboard.press('Enter');
    await expect(fold(page)).toBeFocused();
    await expect(result(page)).toBeHidden();
  });

  test('where the list of places does not come it says so, and asks for it anew', async ({
    page,
  }) => {
    await page.route(places, (route) => route.abort());
    await openDirectory(page);
    await write(page, 'Samplebury');
    await expect(said(page)).toHaveText(/^The places could not be loaded\./);
    await expect(areas(page)).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.unroute(places);
    await show(page).click();
    await expect(said(page)).toHaveText(/^Samplebury is in North Example\./);
    await expect(areas(page)).toBeHidden();
  });

  test('while it waits for the list of places it says so', async ({ page }) => {
    const release = Promise.withResolvers<undefined>();
    await page.route(places, async (route) => {
      await release.promise;
      await route.continue();
    });
    await openDirectory(page);
    await write(page, 'Samplebury');
    await expect(said(page)).toHaveText('Looking for this place…');
    release.resolve(undefined);
    await expect(said(page)).toHaveText(/^Samplebury is in North Example\./);
  });

  test('a list of places that another publishing counted is mixed with nothing', async ({
    page,
  }) => {
    await page.route(places, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/"order":\d+/, '"order":1');
      await route.fulfill({ response, body });
    });
    await openDirectory(page);
    await write(page, 'Samplebury');
    await expect(main(page).getByText('Your filters could not be loaded.')).toBeVisible();
    await expect(result(page)).toBeHidden();
    await openFinder(page, 'It is all too much at once');
    await write(page, 'Samplebury');
    await expect(main(page).getByText('Your list could not be loaded.')).toBeVisible();
  });
});

test.describe('who is in a card when the place becomes known or is forgotten', () => {
  const status = (page: Page) => main(page).locator('#results');
  const unfit = (page: Page) => main(page).getByText('This no longer fits what you chose.');
  const focused = (page: Page): Promise<string | undefined> =>
    page.evaluate(() => document.activeElement?.closest<HTMLElement>('li')?.dataset['service']);

  /** Comes back to the page as the browser kept it, which forgets the place. */
  async function comeBack(page: Page): Promise<void> {
    await page.evaluate(() =>
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    );
    await expect(status(page)).not.toHaveText(/where you live/);
    await expect(main(page).locator('[data-part="groups"] h4')).toHaveCount(0);
  }

  test('is led to the same service in the other list, which holds each once', async ({ page }) => {
    const release = Promise.withResolvers<undefined>();
    await page.route(places, async (route) => {
      await release.promise;
      await route.continue();
    });
    await openDirectory(page, '#topic=living-apart');
    await expect(result(page)).toHaveCount(0);
    await expect(status(page)).toHaveText(/^\d+ services/);
    await expect(main(page).locator('[data-part="groups"] h3').first()).toBeVisible();
    const all = await names(page);
    await write(page, 'Samplebury');
    await cards(page).first().getByRole('link').first().focus();
    const id = await focused(page);
    expect(id).toBeTruthy();
    release.resolve(undefined);
    await expect(result(page)).toBeVisible();
    await expect(main(page).locator('[data-part="groups"] h4')).toHaveCount(all.length);
    expect((await names(page)).sort()).toEqual([...all].sort());
    expect(await focused(page)).toBe(id);
    await expect(unfit(page)).toHaveCount(0);
    await comeBack(page);
    expect(await names(page)).toEqual(all);
    expect(await groups(page)).toHaveLength(1);
    expect(await focused(page)).toBe(id);
    await expect(unfit(page)).toHaveCount(0);
  });

  test('is led to what is said of all where the service stands further down', async ({ page }) => {
    await openDirectory(page, '#status=current');
    await expect(main(page).locator('[data-part="groups"] h3').first()).toBeVisible();
    const all = await names(page);
    expect(all).not.toContain('Winter Walks');
    await write(page, 'Samplebury');
    await cards(page).getByRole('link', { name: 'Winter Walks', exact: true }).focus();
    await comeBack(page);
    expect(await names(page)).toEqual(all);
    await expect(unfit(page)).toHaveCount(0);
    await expect(status(page)).toBeFocused();
  });
});

test.describe('in the list of the situations', () => {
  const whom = (page: Page) => main(page).locator('[data-part="whom"]');

  test('what is nearest comes first, and each says who it is for', async ({ page }) => {
    await openFinder(page, 'It is all too much at once');
    const before = await names(page);
    await expect(whom(page)).toHaveCount(0);
    await write(page, 'Samplebury');
    await expect(main(page).locator('[data-part="count"]')).toHaveText(/^By where you live/);
    await expect(said(page)).toHaveText(
      /^Samplebury is in North Example\. What is nearest comes first/,
    );
    await expect(whom(page)).toHaveCount(await cards(page).count());
    const near = ['For people in', 'For all of Exampleshire', 'For all of the country'];
    const ranks = (await whom(page).allInnerTexts()).map((words) =>
      near.findIndex((each) => words.startsWith(each)),
    );
    expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
    for (const each of await cards(page).all()) {
      await expect(each.getByText(/^Because you said: “/)).toBeVisible();
    }
    expect(await violations(page)).toEqual([]);
    await forget(page).click();
    await expect(whom(page)).toHaveCount(0);
    expect(await names(page)).toEqual(before);
  });

  test('whom to call first stays above all of it, wherever the reader lives', async ({ page }) => {
    await openFinder(page, 'I am afraid of someone at home');
    const first = main(page).locator('[data-part="safety"]').getByRole('heading');
    const before = await first.allInnerTexts();
    expect(before.length).toBeGreaterThan(1);
    await write(page, 'Otherton');
    await expect(main(page).locator('[data-part="count"]')).toHaveText(/^By where you live/);
    await expect(first).toHaveText(before);
    const top = async (part: string): Promise<number> =>
      (await main(page).locator(`[data-part="${part}"]`).boundingBox())?.y ?? 0;
    expect(await top('safety')).toBeLessThan(await top('near'));
    expect(await top('near')).toBeLessThan(await top('list'));
  });

  test('more that is shown goes on in this order, and to start again forgets the place', async ({
    page,
  }) => {
    await openFinder(page, 'It is all too much at once');
    await write(page, 'Samplebury');
    await expect(main(page).locator('[data-part="count"]')).toHaveText(/^By where you live/);
    const first = await names(page);
    const more = main(page).getByRole('button', { name: /^Show \d+ more$/ });
    await more.click();
    await expect(more).toBeHidden();
    expect((await names(page)).slice(0, first.length)).toEqual(first);
    await expect(whom(page)).toHaveCount(await cards(page).count());
    await page.getByRole('button', { name: 'Start again' }).click();
    await page.getByRole('checkbox', { name: 'It is all too much at once', exact: true }).check();
    await page.getByRole('button', { name: 'Show my list' }).click();
    await expect(main(page).locator('[data-part="count"]')).toHaveText(/^Best first/);
    await expect(box(page)).toHaveValue('');
    await expect(whom(page)).toHaveCount(0);
  });
});

test.describe('in My list', () => {
  const listed = '/my-list/#s=winter-walks.listening-line.dads-on-sunday&v=1';
  const entry = (page: Page, id: string) => main(page).locator(`[data-service="${id}"]`);

  test('each entry says who it is for, and none moves', async ({ page }) => {
    await page.goto(listed);
    await expect(cards(page)).toHaveCount(3);
    const before = await names(page);
    await write(page, 'South Example');
    await expect(said(page)).toHaveText('Each service above says who it is for.');
    await expect(
      entry(page, 'winter-walks').getByText('For people in Little Example: not where you live'),
    ).toBeVisible();
    await expect(
      entry(page, 'dads-on-sunday').getByText('For people in South Example', { exact: true }),
    ).toBeVisible();
    expect(await names(page)).toEqual(before);
    expect(await violations(page)).toEqual([]);
    // Neither paper nor the text to copy says where its reader lives.
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText('not where you live')).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await forget(page).click();
    await expect(main(page).getByText(/^For (people|all)/)).toHaveCount(0);
  });

  test('it says so of the reader’s own list too, as it is moved', async ({ page }) => {
    await page.goto(listed);
    await page.getByRole('button', { name: 'Keep it as my list' }).click();
    await write(page, 'zz1');
    const down = page.getByRole('button', { name: /^Move down Winter Walks|^Move down.*Winter/ });
    await down.first().click();
    await expect(cards(page).nth(1)).toContainText('For people in Little Example');
  });
});

test.describe('what is left of a place', () => {
  /** All that this tab and this device keep, and the address. */
  const kept = (page: Page): Promise<string> =>
    page.evaluate(async () => {
      const all = [
        location.href,
        JSON.stringify(history.state),
        JSON.stringify([sessionStorage, localStorage]),
        document.cookie,
        JSON.stringify([await caches.keys(), await indexedDB.databases()]),
      ];
      // How far down the page its reader is, says no place.
      return all.join(' ').replace(/,"down":\d+/, '');
    });

  const lists = {
    'the directory': (page: Page) => openDirectory(page, '#cost=free'),
    'the situations': (page: Page) => openFinder(page, 'It is all too much at once'),
    'My list': async (page: Page) => {
      await page.goto('/my-list/#s=winter-walks.listening-line&v=1');
      await expect(cards(page)).toHaveCount(2);
    },
  };

  for (const [name, open] of Object.entries(lists)) {
    test(`${name}: no address, store or request tells it, and a reload forgets it`, async ({
      page,
    }) => {
      const asked: string[] = [];
      await open(page);
      page.on('request', (request) => {
        asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`);
      });
      const [before, entries] = [await kept(page), await page.evaluate(() => history.length)];
      await write(page, 'Samplebury');
      await expect(forget(page)).toBeVisible();
      const first = [...asked].sort();
      await expect
        .poll(() => asked.some((each) => each.includes('/support/places.json')))
        .toBe(true);
      await write(page, 'ZZ2 2ZZ');
      await expect(said(page)).toHaveText(/^ZZ2 is in South Example|^Each service|^ZZ2/);
      const told = [await kept(page), ...asked].join('\n');
      expect(told).not.toMatch(/samplebury|north-example|south-example|zz\d|Living|2zz/i);
      expect(await kept(page)).toBe(before);
      expect(await page.evaluate(() => history.length)).toBe(entries);
      // The same files for both places, but for the cards that are shown.
      const files = (all: string[]) => all.filter((each) => !each.includes('/support/cards/'));
      expect(files(asked).length).toBeGreaterThanOrEqual(files(first).length);
      expect(new Set(asked.filter((each) => each.includes('places.json'))).size).toBe(1);
      await page.reload();
      await fold(page).click();
      await expect(box(page)).toHaveValue('');
      await expect(forget(page)).toBeHidden();
      await expect(said(page)).toBeEmpty();
    });
  }

  test('Leave this site takes it away, and Back brings nothing of it', async ({ page }) => {
    await page
      .context()
      .route('https://example.org/**', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }),
      );
    await openDirectory(page);
    await write(page, 'Samplebury');
    await expect(result(page)).toBeVisible();
    await page.getByRole('link', { name: 'Leave this site' }).click();
    await expect(page).toHaveTitle('Weather');
    await page.goBack();
    await expect(page.getByText('Samplebury')).toHaveCount(0);
    await expect(box(page)).toBeHidden();
  });
});

test('at 320 pixels and with large letters nothing is cut off or too near another', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const open = [
    () => openDirectory(page),
    () => openFinder(page, 'It is all too much at once'),
    () => page.goto('/my-list/#s=winter-walks.listening-line&v=1'),
  ];
  for (const each of open) {
    await each();
    for (const text of ['Samplebury', 'ZZ3', 'Atlantis', 'Otherton']) {
      await write(page, text);
      await expect(said(page).or(problem(page)).filter({ visible: true }).first()).not.toBeEmpty();
      expect(await overflow(page), text).toBeLessThanOrEqual(0);
      const near =
        /Where do you live|Show what is near|Forget this place|near are|Example|Outside|not sure/;
      expect(
        (await crowded(page)).filter((each) => near.test(each)),
        text,
      ).toEqual([]);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      expect(await overflow(page), text).toBeLessThanOrEqual(0);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '';
      });
    }
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the question leads to the pages of the districts, and there is no field', async ({
    page,
  }) => {
    await page.goto('/support/');
    await fold(page).click();
    await expect(box(page)).toBeHidden();
    await expect(show(page)).toBeHidden();
    await expect(forget(page)).toBeHidden();
    await expect(wider(page).getByRole('link')).toHaveCount(1);
    await areas(page).getByRole('link', { name: 'North Example' }).click();
    await expect(
      main(page).getByRole('heading', { name: 'For people in North Example' }),
    ).toBeVisible();
  });
});
