import { expect, test, type Locator, type Page } from '@playwright/test';
import { overflow, violations } from '../accessibility/violations.ts';
import { watchShift } from '../fixtures/layout-shift.ts';

const address = '/support/';
const main = (page: Page) => page.getByRole('main');
/** What the filters say; the buttons of the list speak in a status after it. */
const status = (page: Page) => main(page).getByRole('status').first();
const panel = (page: Page) => main(page).getByRole('region', { name: 'Filter and sort' });
const chips = (page: Page) => page.getByRole('list', { name: 'Filters chosen' });
const cards = (page: Page) => main(page).locator('li[data-service]').filter({ visible: true });
const box = (page: Page, label: string) =>
  panel(page).getByRole('checkbox', { name: new RegExp(`^${label} \\(\\d+\\)$`) });
const nothing = (page: Page) =>
  main(page).getByRole('heading', { name: 'No service fits all of your filters' });

/** Opens the directory with every group of filters open. */
async function openDirectory(page: Page, hash = ''): Promise<void> {
  await page.goto(`${address}${hash}`);
  await expect(main(page).locator('directory-filters details').first()).toBeAttached();
  await page.evaluate(() => {
    for (const group of document.querySelectorAll('directory-filters details')) {
      group.setAttribute('open', '');
    }
  });
}

/** The number in "12 services", or 0. */
const found = async (page: Page): Promise<number> =>
  Number(/^\d+/.exec(await status(page).innerText())?.[0] ?? 0);

/** The number in "Free (12)". */
async function promised(label: Locator): Promise<number> {
  const count = /\((\d+)\)$/.exec((await label.innerText()).trim())?.[1];
  if (count === undefined) throw new Error('a value without a count');
  return Number(count);
}

/** Ticks or unticks a value without moving the pointer, for tests that do it often. */
const press = (label: Locator): Promise<void> =>
  label.evaluate((node: HTMLLabelElement) => {
    node.click();
  });

const names = (page: Page): Promise<string[]> => cards(page).getByRole('heading').allInnerTexts();
const copyButton = (page: Page) => main(page).getByRole('button', { name: 'Copy a link to this' });

/** The link that a reader gets who asks for one. */
async function linkTo(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await copyButton(page).click();
  await expect(main(page).getByText('The link is copied.')).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}
/** What stands in the address is the page, whatever is chosen. */
const plainAddress = (page: Page) => expect(page).toHaveURL(/\/support\/$/);

for (const [what, hash] of [
  ['nothing is chosen', ''],
  ['one value is chosen', '#cost=free'],
  ['values of two facets are chosen', '#topic=someone-to-talk-to+court&how=phone+online'],
] as const) {
  test(`every count keeps its promise when ${what}`, async ({ page }) => {
    await openDirectory(page, hash);
    const groups = await panel(page).locator('fieldset').all();
    expect(groups.length).toBeGreaterThan(5);
    const before = await found(page);
    let kept = 0;
    for (const group of groups) {
      const labels = await group.locator('label').all();
      const chosen: Locator[] = [];
      for (const label of labels) {
        if (await label.getByRole('checkbox').isChecked()) chosen.push(label);
      }
      // In a facet with a choice, a count is of the value alone.
      for (const each of chosen) await press(each);
      for (const label of labels) {
        const count = await promised(label);
        if (count === 0) {
          await expect(label.getByRole('checkbox')).toBeDisabled();
          continue;
        }
        await press(label);
        expect(await found(page), await label.innerText()).toBe(count);
        expect(await cards(page).count()).toBe(count);
        await press(label);
        kept += 1;
      }
      for (const each of chosen) await press(each);
      expect(await found(page)).toBe(before);
    }
    expect(kept).toBeGreaterThan(15);
  });
}

test('letters and headings without a service are hidden, and closed ones come last', async ({
  page,
}) => {
  await openDirectory(page);
  const all = await cards(page).count();
  expect(await found(page)).toBe(all);
  await expect(status(page)).toHaveText(/^\d+ services, \d+ of them closed$/);
  await box(page, 'Grandparents').last().check();
  const shown = await names(page);
  expect(shown.length).toBeGreaterThan(1);
  expect(shown.length).toBeLessThan(all);
  const letters = page.getByRole('navigation', { name: 'Letters' }).getByRole('link');
  const headings = main(page).getByRole('heading', { level: 2, name: /^[A-Z]$/ });
  expect(await letters.allInnerTexts()).toEqual(await headings.allInnerTexts());
  const first = new Set(shown.map((name) => name.charAt(0).toUpperCase()));
  for (const letter of await letters.allInnerTexts()) expect([...first]).toContain(letter);
  await box(page, 'Grandparents').last().uncheck();
  expect(await cards(page).count()).toBe(all);
});

test('by keyboard alone: one link leads past every filter to the results', async ({ page }) => {
  await openDirectory(page);
  await page.locator('directory-filters').evaluate((element) => {
    element.tabIndex = -1;
    element.focus();
  });
  await page.keyboard.press('Tab');
  const skip = main(page).getByRole('link', { name: 'Skip to results' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(status(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('navigation', { name: 'Letters' }).locator(':focus')).toBeVisible();
});

test('by keyboard alone: focus stays, values that give nothing are passed over', async ({
  page,
}) => {
  await openDirectory(page);
  await main(page).getByLabel('Sort by').focus();
  const active = page.locator(':focus');
  const reach = async (name: RegExp): Promise<void> => {
    for (let steps = 0; steps < 80; steps += 1) {
      await page.keyboard.press('Tab');
      const words = await active.evaluate((node) => (node.closest('label') ?? node).textContent);
      if (name.test(words)) return;
    }
    throw new Error(`Tab does not reach ${name.source}`);
  };
  await reach(/^Free/);
  await page.keyboard.press('Space');
  await expect(box(page, 'Free')).toBeFocused();
  await expect(box(page, 'Free')).toBeChecked();
  const count = await found(page);
  expect(count).toBeGreaterThan(0);
  await reach(/^Closed|^Free ?\(remove/);
  // "Closed" would give nothing beside "Free": the next stop is the first filter chosen.
  await expect(chips(page).getByRole('button', { name: 'Free (remove filter)' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(status(page)).toBeFocused();
  await expect(box(page, 'Free')).not.toBeChecked();
});

test('a chosen value that gives nothing can be taken away, and the focus is not lost', async ({
  page,
}) => {
  await openDirectory(page, '#cost=free&status=closed');
  const free = box(page, 'Free');
  await expect(nothing(page)).toBeVisible();
  await expect(free).toBeEnabled();
  await free.focus();
  await page.keyboard.press('Space');
  await expect(free).toBeFocused();
  await expect(free).not.toBeChecked();
  expect(await found(page)).toBeGreaterThan(0);
  await page.keyboard.press('Tab');
  await expect(free).toBeDisabled();
  await expect(page.locator(':focus')).not.toHaveCount(0);
  await expect(box(page, 'Closed')).toBeEnabled();
});

test('each filter has a button of its own to take it away', async ({ page }) => {
  await openDirectory(page, '#topic=court&cost=free+varies&how=online');
  const chip = (name: string) =>
    chips(page).getByRole('button', { name: `${name} (remove filter)`, exact: true });
  await expect(chips(page).getByRole('button')).toHaveCount(4);
  await chip('Free').click();
  await expect(box(page, 'Free')).not.toBeChecked();
  await expect(chip('Cost varies')).toBeFocused();
  expect(await linkTo(page)).toMatch(/\/support\/#topic=court&cost=varies&how=online$/);
  await plainAddress(page);
  await chip('Online').click();
  await expect(chip('Cost varies')).toBeFocused();
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(chips(page)).toBeHidden();
  await expect(status(page)).toBeFocused();
  await expect(panel(page).getByRole('checkbox', { checked: true })).toHaveCount(0);
  await expect(copyButton(page)).toBeHidden();
  await plainAddress(page);
});

test('best match puts what fits most of the choice first, as the choice changes', async ({
  page,
}) => {
  await openDirectory(page, '#sort=best');
  /** The place of each card shown: by status, by so many of these values fewer, by title. */
  const inOrder = (values: readonly string[]): Promise<void> =>
    expect
      .poll(async () => {
        const shown = await cards(page).evaluateAll(
          (items, wanted) =>
            items.map((item) => {
              const tags = [...item.querySelectorAll('.app-tag')].map((tag) =>
                tag.textContent.trim(),
              );
              const says = ['May have changed', 'Not confirmed', 'Closed'];
              return {
                title: item.querySelector('a')?.textContent ?? '',
                rank: says.findIndex((words) => tags.includes(words)) + 1,
                fewer: wanted.filter((value) => !tags.includes(value)).length,
              };
            }),
          values,
        );
        const expected = shown.toSorted(
          (one, other) =>
            one.rank - other.rank ||
            one.fewer - other.fewer ||
            one.title.localeCompare(other.title, 'en-GB', { sensitivity: 'base' }),
        );
        return JSON.stringify(shown) === JSON.stringify(expected);
      })
      .toBe(true);
  await inOrder([]);
  const before = await names(page);
  await box(page, 'Free').check();
  await box(page, 'By phone').check();
  await box(page, 'Online').check();
  await expect(box(page, 'Online')).toBeFocused();
  await inOrder(['Free', 'By phone', 'Online']);
  const narrowed = await names(page);
  expect(narrowed).not.toEqual(before.filter((name) => narrowed.includes(name)));
  await box(page, 'By phone').uncheck();
  await inOrder(['Free', 'Online']);
  // A card with the focus stays where it is, and the others go before and after it.
  const go = (hash: string): Promise<void> =>
    page.evaluate((to) => {
      location.hash = to;
    }, hash);
  await go('#sort=best');
  await expect(chips(page)).toBeHidden();
  const title = narrowed.find(
    (name, place) => before.indexOf(name) > before.indexOf(narrowed[place + 1] ?? name),
  );
  if (title === undefined) throw new Error('no card moves up');
  const link = cards(page).getByRole('link', { name: title, exact: true });
  await link.focus();
  const events = await link.evaluateHandle((node) => {
    const seen: string[] = [];
    for (const name of ['blur', 'focus']) node.addEventListener(name, () => seen.push(name));
    return seen;
  });
  await go('#cost=free&how=phone+online&sort=best');
  await expect(chips(page).getByRole('button')).toHaveCount(3);
  expect(await names(page)).toEqual(narrowed);
  await go('#sort=best');
  await expect(chips(page)).toBeHidden();
  expect(await names(page)).toEqual(before);
  await expect(link).toBeFocused();
  expect(await events.evaluate((seen) => [...seen])).toEqual([]);
  // From list to list it has to move, and the focus goes with it.
  await go('#sort=a-z');
  await expect(page.getByRole('navigation', { name: 'Letters' })).toBeVisible();
  await expect(link).toBeFocused();
});

test('best match puts checked services first in one list, and A to Z brings the letters back', async ({
  page,
}) => {
  await openDirectory(page);
  const before = await names(page);
  await page.getByLabel('Sort by').focus();
  await page.getByLabel('Sort by').selectOption('Best match, checked first');
  await expect(page.getByLabel('Sort by')).toBeFocused();
  await plainAddress(page);
  await expect(status(page)).toHaveText(/best match first$/);
  await expect(main(page).getByRole('heading', { level: 2, name: /^[A-Z]$/ })).toHaveCount(0);
  const tags = await cards(page).evaluateAll((items) =>
    items.map((item) => {
      const words = [...item.querySelectorAll('.app-tag')].map((tag) => tag.textContent.trim());
      return words.find((word) => /^(Closed|Not confirmed|May have changed)$/.test(word));
    }),
  );
  const ranks = tags.map((tag) =>
    [undefined, 'May have changed', 'Not confirmed', 'Closed'].indexOf(tag),
  );
  expect(ranks).toEqual(ranks.toSorted());
  expect(new Set(ranks).size).toBe(4);
  const best = await names(page);
  expect(best.toSorted()).toEqual(before.toSorted());
  expect(best).not.toEqual(before);
  await box(page, 'Free').check();
  expect(await cards(page).count()).toBe(await found(page));
  await page.getByLabel('Sort by').selectOption('A to Z');
  await box(page, 'Free').uncheck();
  expect(await names(page)).toEqual(before);
});

test.describe('what is chosen', () => {
  const hash = '#topic=separating&how=phone+online&sort=best';

  test('never enters the address, and is kept through reload in one step of the history', async ({
    page,
  }) => {
    const addresses: string[] = [];
    page.on('framenavigated', (frame) => addresses.push(new URL(frame.url()).hash));
    await openDirectory(page);
    const steps = await page.evaluate(() => history.length);
    await box(page, 'Online').check();
    await box(page, 'Separating').check();
    await box(page, 'By phone').check();
    await page.getByLabel('Sort by').selectOption('Best match, checked first');
    expect(await page.evaluate(() => history.length)).toBe(steps);
    const shown = await names(page);
    await page.reload();
    await expect(chips(page).getByRole('button')).toHaveCount(3);
    expect(await names(page)).toEqual(shown);
    await expect(page.getByLabel('Sort by')).toHaveValue('best');
    expect(addresses.length).toBeGreaterThan(1);
    expect(addresses.join('')).toBe('');
  });

  test('comes back after a service was read, and with Forward', async ({ page }) => {
    await openDirectory(page);
    await box(page, 'Free').check();
    await box(page, 'Online').check();
    const shown = await names(page);
    expect(shown.length).toBeGreaterThan(1);
    await cards(page).getByRole('link').first().click();
    await expect(page).toHaveURL(/\/support\/[a-z-]+\/$/);
    await page.goBack();
    await expect(chips(page).getByRole('button')).toHaveCount(2);
    expect(await names(page)).toEqual(shown);
    await page.goBack();
    await page.goForward();
    await expect(chips(page).getByRole('button')).toHaveCount(2);
    await plainAddress(page);
  });

  test('is in the link that a reader asks for, which gives whoever has it the same list', async ({
    page,
    browser,
  }) => {
    await openDirectory(page);
    await expect(copyButton(page)).toBeHidden();
    await box(page, 'Separating').check();
    await box(page, 'By phone').check();
    await box(page, 'Online').check();
    await page.getByLabel('Sort by').selectOption('Best match, checked first');
    const link = await linkTo(page);
    expect(new URL(link).hash).toBe(hash);
    const said = main(page).getByText('Anyone who has it can see what you asked for.');
    await expect(said).toBeVisible();
    const shown = await names(page);
    const context = await browser.newContext();
    const other = await context.newPage();
    await other.goto(link);
    await expect(chips(other).getByRole('button')).toHaveCount(3);
    expect(await names(other)).toEqual(shown);
    await plainAddress(other);
    await other.reload();
    await expect(chips(other).getByRole('button')).toHaveCount(3);
    await context.close();
    // A link that no longer fits is not left standing.
    await box(page, 'Online').uncheck();
    await expect(said).toBeHidden();
  });

  test('is in a field to copy by hand where the browser does not let us', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await openDirectory(page, '#cost=free');
    await copyButton(page).focus();
    await page.keyboard.press('Enter');
    const field = page.getByLabel('Link to this');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(/\/support\/#cost=free$/);
    expect(
      await field.evaluate((node: HTMLInputElement) =>
        node.value.slice(node.selectionStart ?? 0, node.selectionEnd ?? 0),
      ),
    ).toMatch(/#cost=free$/);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  test('changes with a link that is opened on the page, and with Back', async ({ page }) => {
    await openDirectory(page, '#cost=free');
    const free = await found(page);
    await page.evaluate(() => {
      location.hash = '#cost=paid';
    });
    await expect(box(page, 'You pay')).toBeChecked();
    await expect(box(page, 'Free')).not.toBeChecked();
    await plainAddress(page);
    await page.goBack();
    await expect(box(page, 'Free')).toBeChecked();
    expect(await found(page)).toBe(free);
  });

  test('stays where a letter or the skip link is followed, and with Back from there', async ({
    page,
  }) => {
    await openDirectory(page, '#cost=free');
    const shown = await names(page);
    await page.getByRole('navigation', { name: 'Letters' }).getByRole('link').last().click();
    await expect(page).toHaveURL(/\/support\/#letter-[a-z]$/);
    expect(await names(page)).toEqual(shown);
    await page.reload();
    await expect(chips(page).getByRole('button')).toHaveCount(1);
    await page.getByRole('link', { name: 'Skip to main content' }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/support\/#main$/);
    expect(await names(page)).toEqual(shown);
    await page.goBack();
    await page.goBack();
    await plainAddress(page);
    expect(await names(page)).toEqual(shown);
  });

  test('a letter alone is left as it is', async ({ page }) => {
    await openDirectory(page);
    await page.getByRole('navigation', { name: 'Letters' }).getByRole('link').last().click();
    await expect(page).toHaveURL(/#letter-[a-z]$/);
    await expect(chips(page)).toBeHidden();
  });

  for (const [what, bent] of [
    ['&amp;', '#cost=free&amp;how=phone'],
    ['%26 and %3D', '#cost%3Dfree%26how%3Dphone'],
    ['a second #', '#%23cost=free&how=phone'],
    ['a tracker', '#cost=free&how=phone?utm_source=mail'],
    ['the end of a sentence', '#cost=free&how=phone).'],
  ] as const) {
    test(`of a link with ${what} is read`, async ({ page }) => {
      await openDirectory(page, bent);
      await expect(chips(page).getByRole('button')).toHaveCount(2);
      await expect(main(page).getByText('could not be read')).toBeHidden();
      await plainAddress(page);
    });
  }

  for (const [what, broken, count] of [
    ['a value that is not there', '#cost=free+cheap', 1],
    ['an order that is not there', '#cost=free&sort=price', 1],
    ['nothing that we know', '#colour=red', 0],
  ] as const) {
    test(`of a link with ${what}: it says that part of it is not read`, async ({ page }) => {
      await openDirectory(page, broken);
      await expect(main(page).getByText('Part of the link that you opened')).toBeVisible();
      await expect(chips(page).getByRole('button')).toHaveCount(count);
      await box(page, 'Online').check();
      await expect(main(page).getByText('Part of the link that you opened')).toBeHidden();
    });
  }

  for (const [what, hostile] of [
    ['an unknown value', '#cost=cheap&topic=<img src=x onerror=alert(1)>'],
    ['broken escapes', '#topic=%E0%A4%A&%%%=%'],
    ['names of objects', '#__proto__=free&constructor=free&cost=__proto__'],
    ['100,000 letters', `#cost=${'x'.repeat(100_000)}`],
  ] as const) {
    test(`with ${what} gives the whole list`, async ({ page }) => {
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      await openDirectory(page, hostile);
      await expect(status(page)).toHaveText(/^\d+ services, \d+ of them closed$/);
      expect(await cards(page).count()).toBe(await found(page));
      await expect(chips(page)).toBeHidden();
      await box(page, 'Free').check();
      await plainAddress(page);
      expect(faults).toEqual([]);
    });
  }

  test('is never sent, and nothing is stored', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      asked.push(
        `${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`,
      );
    });
    await openDirectory(page, '#topic=domestic-abuse');
    await box(page, 'Free').check();
    await page.getByLabel('Sort by').selectOption('Best match, checked first');
    await cards(page).getByRole('link').first().click();
    await page.waitForLoadState('networkidle');
    await page.goBack();
    await page.reload();
    await expect(chips(page).getByRole('button')).toHaveCount(2);
    expect(asked.length).toBeGreaterThan(8);
    expect(asked.filter((request) => /topic=|cost=|sort=|#/.test(request))).toEqual([]);
    expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
  });
});

test('what gives nothing says what to do, and leads on', async ({ page }) => {
  await openDirectory(page, '#status=closed&topic=mediation');
  await page.evaluate(() => {
    location.hash = '#cost=free&status=closed';
  });
  await expect(nothing(page)).toBeVisible();
  await expect(status(page)).toHaveText('No services found');
  expect(await cards(page).count()).toBe(0);
  await expect(page.getByRole('navigation', { name: 'Letters' })).toBeHidden();
  const way = main(page).getByRole('region', { name: 'No service fits all of your filters' });
  for (const name of ['see every service, A to Z', 'browse by topic', 'get urgent help']) {
    await expect(way.getByRole('link', { name, exact: true })).toBeVisible();
  }
  const undo = main(page).locator('[data-part="undo"]');
  await expect(undo).toHaveText('Remove filter: Closed');
  await undo.click();
  await expect(nothing(page)).toBeHidden();
  await expect(box(page, 'Closed')).not.toBeChecked();
  await expect(status(page)).toBeFocused();
  expect(await found(page)).toBeGreaterThan(0);
});

test('the way out of nothing takes away the filter chosen last', async ({ page }) => {
  // "Free" with "Closed" gives nothing, but two values of one facet can be chosen before it.
  await openDirectory(page, '#status=closed+current');
  await box(page, 'Free').check();
  await box(page, 'Checked').uncheck();
  await expect(nothing(page)).toBeVisible();
  await expect(main(page).locator('[data-part="undo"]')).toHaveText('Remove filter: Free');
  await page.getByRole('link', { name: 'see every service, A to Z' }).click();
  await expect(status(page)).toHaveText(/^\d+ services, \d+ of them closed$/);
});

test('every change is announced once', async ({ page }) => {
  await openDirectory(page);
  const said = await status(page).evaluateHandle((node) => {
    const words: string[] = [];
    new MutationObserver((changes) => {
      words.push(...changes.map(() => node.textContent));
    }).observe(node, { childList: true, characterData: true, subtree: true });
    return words;
  });
  const step = async (act: () => Promise<unknown>): Promise<void> => {
    await said.evaluate((words) => {
      words.length = 0;
    });
    await act();
    expect(await said.evaluate((words) => [...words])).toEqual([await status(page).innerText()]);
  };
  await step(() => box(page, 'Free').check());
  await step(() => box(page, 'Online').check());
  await step(() => page.getByLabel('Sort by').selectOption('best'));
  await step(() => chips(page).getByRole('button').first().click());
  await step(() => page.getByRole('button', { name: 'Clear all filters' }).click());
  const speakers = page.locator('[role="status"], [role="alert"], [aria-live]');
  await expect(speakers.filter({ hasText: /./ })).toHaveCount(1);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the filters open on a press, and lead back to the list', async ({ page }) => {
    await openDirectory(page);
    const toggle = page.getByRole('button', { name: 'Filter and sort' });
    await expect(panel(page)).toBeHidden();
    await expect(toggle).toHaveAttribute('aria-expanded', 'false');
    await toggle.click();
    await expect(toggle).toHaveAttribute('aria-expanded', 'true');
    await box(page, 'Free').check();
    const count = await found(page);
    await page.getByRole('button', { name: `Show ${count} services` }).click();
    await expect(panel(page)).toBeHidden();
    await expect(status(page)).toBeFocused();
    await expect(status(page)).toBeInViewport();
    await toggle.click();
    await expect(panel(page)).toBeVisible();
    await toggle.click();
    await expect(panel(page)).toBeHidden();
  });
});

for (const width of [320, 390, 640, 800, 991, 1240]) {
  test(`nothing moves as the page opens at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    // Both visits are read in one font: the other comes, or not, by how fast it is.
    await page.route('**/*.woff2', (route) => route.abort());
    const shift = await watchShift(page);
    await page.goto(address);
    await expect(page.getByRole('navigation', { name: 'Show only' })).toBeHidden();
    await page.waitForLoadState('networkidle');
    expect(await shift()).toBe('0.000');
    // What follows stands where it stood before the script.
    const list = main(page).locator('li[data-service]').first();
    const top = (await list.boundingBox())?.y ?? 0;
    await page.route('**/DirectoryFilters*.js', (route) => route.abort());
    await page.reload();
    await expect(page.getByRole('navigation', { name: 'Show only' })).toBeVisible();
    expect((await list.boundingBox())?.y).toBe(top);
  });
}

const plainPage = async (page: Page): Promise<void> => {
  await page.goto(`${address}#cost=free`);
  const lists = page.getByRole('navigation', { name: 'Show only' });
  await lists.getByText('Show only some services').click();
  expect(await lists.getByRole('link').count()).toBeGreaterThan(18);
  for (const name of [
    'Who it is for',
    'Cost',
    'How you use it',
    'Area it covers',
    'How sure we are',
  ]) {
    await expect(lists.getByRole('list', { name }).getByRole('link').first()).toBeVisible();
  }
  expect(await cards(page).count()).toBeGreaterThan(24);
  await expect(status(page)).toHaveText(/^\d+ services, \d+ of them closed$/);
  await expect(panel(page)).toBeHidden();
  const buttons = main(page).getByRole('button');
  await expect(buttons.filter({ hasNotText: /my list/ })).toHaveCount(0);
  await lists.getByRole('link', { name: 'Closed' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Services that have closed');
  await lists.getByText('Show only some services').click();
  await expect(lists.getByRole('link', { name: 'Closed' })).toHaveAttribute('aria-current', 'page');
  await lists.getByRole('link', { name: 'Free', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Free support' })).toBeVisible();
};

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the whole list and the lists of its parts are there', async ({ page }) => {
    await plainPage(page);
  });
});

for (const [what, answer] of [
  ['does not come', undefined],
  ['is broken', 'throw new Error("broken")'],
] as const) {
  test(`when the script ${what}, the whole list stays`, async ({ page }) => {
    await page.route('**/DirectoryFilters*.js', (route) =>
      answer === undefined
        ? route.abort()
        : route.fulfill({ contentType: 'text/javascript', body: answer }),
    );
    await plainPage(page);
  });
}

for (const width of [320, 1240]) {
  test(`axe finds nothing in the links of the lists at ${width}, and nothing is too wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${address}area-england/`);
    await page.getByText('Show only some services').click();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.route('**/DirectoryFilters*.js', (route) => route.abort());
    await page.goto(address);
    await page.getByText('Show only some services').click();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
}

test('when the data is not what it should be, the whole list stays', async ({ page }) => {
  await page.route('**/support/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('"facets":', '"other":');
    await route.fulfill({ response, body });
  });
  await plainPage(page);
});
