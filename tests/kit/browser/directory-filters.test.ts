import { findScript } from '../../fixtures/element-script.ts';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { overflow, violations } from '../../fixtures/violations.ts';
import { readFileSync } from 'node:fs';
import { readPageData } from '../../../src/lib/page-data.ts';
import { indexFilters, type FilterData } from '../../../src/lib/services/filter-data.ts';
import { findPlaces } from '../../../src/lib/services/filters.ts';
import { unpackCards, type CardChunk } from '../../../src/lib/services/pack-cards.ts';
import { kitSite } from '../../fixtures/kit-site.ts';
import { drawnBefore, watchShift } from '../../fixtures/layout-shift.ts';

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
const letters = (page: Page) => page.getByRole('navigation', { name: 'Letters' });
const unread = (page: Page) => main(page).getByText('Part of the link that you opened');
/** The first page of all, as it is written. */
const wholeList = /^1 to 20 of \d+ services, \d+ of them closed$/;
const results = (page: Page) =>
  main(page).getByRole('region', { name: /^(Services found|Best match)/ });
const more = (page: Page) => main(page).getByRole('button', { name: 'Show more' });
const soFar = (page: Page) => main(page).getByText(/^\d+ of \d+ shown\.$/);

/** Opens the directory with every group of filters open. */
async function openDirectory(page: Page, hash = ''): Promise<void> {
  await page.goto(`${address}${hash}`);
  await expect(main(page).locator('#filters details').first()).toBeAttached();
  await page.evaluate(() => {
    for (const group of document.querySelectorAll('#filters details')) {
      group.setAttribute('open', '');
    }
  });
}

/** Opens a link on the page that stands. */
const follow = (page: Page, hash: string): Promise<void> =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

/** The number in "12 services", or 0. */
const found = async (page: Page): Promise<number> =>
  Number(/(\d+) services?/.exec(await status(page).innerText())?.[1] ?? 0);

/** Waits until what is chosen has come. */
async function expectFound(page: Page): Promise<void> {
  await expect(results(page).or(nothing(page))).toBeVisible();
  await expect
    .poll(async () => (await cards(page).count()) - Math.min(20, await found(page)))
    .toBe(0);
}

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

test('every count keeps its promise, beside values of two facets that are chosen', async ({
  page,
}) => {
  await openDirectory(page, '#topic=listening+rows&how=phone+online');
  await expectFound(page);
  const before = await found(page);
  // In the page, because every value is pressed.
  const kept = await panel(page).evaluate((filters) => {
    const says = (): number =>
      Number(/^\d+/.exec(document.querySelector('#results')?.textContent ?? '')?.[0]);
    return [...filters.querySelectorAll('fieldset')].flatMap((group) => {
      const labels = [...group.querySelectorAll('label')];
      const chosen = labels.filter((label) => label.querySelector('input:checked'));
      // In a facet with a choice, a count is of the value alone.
      for (const each of chosen) each.click();
      const results = labels.map((label) => {
        const promised = Number(/\((\d+)\)$/.exec(label.textContent)?.[1]);
        if (promised === 0)
          return { promised, off: label.querySelector('input:disabled') !== null };
        label.click();
        const result = { promised, says: says() };
        label.click();
        return result;
      });
      for (const each of chosen) each.click();
      return results;
    });
  });
  expect(kept.length).toBeGreaterThan(20);
  const some = kept.filter(({ promised }) => promised > 0);
  expect(new Set(some.map(({ promised }) => promised)).size).toBeGreaterThan(2);
  for (const { promised, ...result } of kept) {
    expect(result).toEqual(promised === 0 ? { off: true } : { says: promised });
  }
  expect(await found(page)).toBe(before);
  await expect(cards(page)).toHaveCount(before);
});

test('what is chosen takes the place of the written list, and gives it back as it was', async ({
  page,
}) => {
  await openDirectory(page);
  const all = await names(page);
  expect(all).toHaveLength(20);
  await expect(status(page)).toHaveText(wholeList);
  const total = await found(page);
  await box(page, 'Grandparents').check();
  await expectFound(page);
  const shown = await names(page);
  expect(shown.length).toBeGreaterThan(1);
  expect(shown.length).toBeLessThan(total);
  await expect(letters(page)).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Pages of this list' })).toBeHidden();
  await box(page, 'Grandparents').uncheck();
  await expect(results(page)).toBeHidden();
  await expect(status(page)).toHaveText(wholeList);
  expect(await names(page)).toEqual(all);
  await expect(letters(page)).toBeVisible();
});

test('nothing is fetched before the first choice, and then no more than what is shown', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.json')) asked.push(pathname);
  });
  await openDirectory(page);
  await expect(box(page, 'Free')).toBeVisible();
  // Only the clock knows who is open: that is counted once it is looked at.
  const openNow = panel(page).getByRole('checkbox', { name: /^Open now/ });
  await expect(openNow).toHaveAccessibleName(/^Open now\s\(\d+\)$/);
  expect(asked).toEqual(['/support/filters.json']);
  await box(page, 'Grandparents').check();
  await expectFound(page);
  const chunks = asked.filter((path) => path.startsWith('/support/cards/'));
  expect(chunks.length).toBeGreaterThan(0);
  expect(new Set(asked).size).toBe(asked.length);
});

test('twenty are shown, and more at a press, which leads to the first of them', async ({
  page,
}) => {
  // On a first visit the font may come too late to be used, and a later one wraps lines otherwise.
  await page.goto('/');
  await page.evaluate(() => document.fonts.ready);
  await openDirectory(page, '#status=current+unconfirmed');
  await expectFound(page);
  const total = await found(page);
  expect(total).toBeGreaterThan(20);
  const first = await names(page);
  await expect(soFar(page)).toHaveText(`20 of ${total} shown.`);
  await more(page).focus();
  await page.keyboard.press('Enter');
  await expect(cards(page)).toHaveCount(total);
  await expect(cards(page).nth(20).getByRole('link').first()).toBeFocused();
  expect((await names(page)).slice(0, 20)).toEqual(first);
  await expect(soFar(page)).toHaveText(`${total} of ${total} shown.`);
  await expect(more(page)).toBeHidden();
  expect(await violations(page)).toEqual([]);
  // It is remembered in the tab with the place on the page.
  const last = cards(page).last();
  await last.scrollIntoViewIfNeeded();
  await expect
    .poll(() =>
      page.evaluate(() =>
        JSON.stringify(history.state).includes(`shown=40","down":${Math.round(scrollY)}}`),
      ),
    )
    .toBe(true);
  const top = (await last.boundingBox())?.y ?? 0;
  await page.reload();
  await expect(cards(page)).toHaveCount(total);
  await expect
    .poll(async () => Math.abs(((await last.boundingBox())?.y ?? 0) - top))
    .toBeLessThan(3);
  await last.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/support\/[a-z-]+\/$/);
  await page.goBack();
  await expect(cards(page)).toHaveCount(total);
  await expect
    .poll(async () => Math.abs(((await last.boundingBox())?.y ?? 0) - top))
    .toBeLessThan(3);
  // No link says it.
  expect(await linkTo(page)).not.toContain('shown');
  // Another choice begins at its start.
  await box(page, 'Checked').uncheck();
  await box(page, 'Checked').check();
  await expect(cards(page)).toHaveCount(20);
});

test.describe('by keyboard alone', () => {
  test('one link leads past every filter to the results', async ({ page }) => {
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
    await expect(letters(page).locator(':focus')).toBeVisible();
  });

  test('focus stays, and values that give nothing are passed over', async ({ page }) => {
    await openDirectory(page);
    const cost = panel(page).locator('summary', { hasText: 'Cost' });
    await cost.focus();
    await page.keyboard.press('Tab');
    await expect(box(page, 'Free')).toBeFocused();
    await page.keyboard.press('Space');
    await expect(box(page, 'Free')).toBeFocused();
    await expect(box(page, 'Free')).toBeChecked();
    await expectFound(page);
    expect(await found(page)).toBeGreaterThan(0);
    // "Closed" would give nothing beside "Free": the next stop is the order.
    await box(page, 'Not confirmed').focus();
    await page.keyboard.press('Tab');
    await expect(panel(page).getByLabel('Sort by')).toBeFocused();
    await chips(page).getByRole('button', { name: 'Free (remove filter)' }).press('Enter');
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
});

test('each filter has a button of its own to take it away', async ({ page }) => {
  await openDirectory(page, '#topic=living-apart&cost=free+varies&how=online');
  const chip = (name: string) =>
    chips(page).getByRole('button', { name: `${name} (remove filter)`, exact: true });
  await expect(chips(page).getByRole('button')).toHaveCount(4);
  await chip('Free').click();
  await expect(box(page, 'Free')).not.toBeChecked();
  await expect(chip('Cost varies')).toBeFocused();
  expect(await linkTo(page)).toMatch(/\/support\/#topic=living-apart&cost=varies&how=online$/);
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

/** What the directory fetches, and the ids of all services in their order. */
const readData = <Data extends object>(path: string, field: keyof Data): Data =>
  readPageData<Data>(readFileSync(`${kitSite}${path}`, 'utf8'), field);
const data = readData<FilterData>('/support/filters.json', 'columns');
const ids = [0, 1].flatMap((chunk) =>
  unpackCards(readData<CardChunk>(`/support/cards/${chunk}.json`, 'cards')).map(({ id }) => id),
);

test.describe('best match', () => {
  /** The place of each card shown: by status, by so many of these values fewer, by title. */
  const expectOrder = async (page: Page, values: readonly string[]): Promise<void> => {
    const index = indexFilters(data);
    /** All that is said of a service, in the words of the filters. */
    const labels = (id: string): string[] =>
      data.facets.flatMap((facet) =>
        facet.values
          .filter((value) =>
            findPlaces(index, { [facet.id]: [value.id] }, 'a-z').includes(ids.indexOf(id)),
          )
          .map(({ label }) => label),
      );
    await expect
      .poll(async () => {
        const found = await cards(page).evaluateAll((all) =>
          all.map((item) => ({
            id: item.getAttribute('data-service') ?? '',
            title: item.querySelector('a')?.textContent ?? '',
            due: item.querySelector('[data-due]') !== null,
          })),
        );
        const shown = found.map(({ id, title, due }) => ({
          title,
          rank: due
            ? 1
            : ['', '', 'Not confirmed', 'Closed'].indexOf(
                labels(id).find((label) => /^(Not confirmed|Closed)$/.test(label)) ?? '',
              ),
          fewer: values.filter((value) => !labels(id).includes(value)).length,
        }));
        const expected = shown.toSorted(
          (one, other) =>
            one.rank - other.rank ||
            one.fewer - other.fewer ||
            one.title.localeCompare(other.title, 'en-GB', { sensitivity: 'base' }),
        );
        return JSON.stringify(shown) === JSON.stringify(expected);
      })
      .toBe(true);
  };

  test('puts what fits most of the choice first, as the choice changes', async ({ page }) => {
    await openDirectory(page, '#sort=best');
    await expectOrder(page, []);
    const before = await names(page);
    await box(page, 'Free').check();
    await box(page, 'By phone').check();
    await box(page, 'Online').check();
    await expect(box(page, 'Online')).toBeFocused();
    await expectFound(page);
    await expectOrder(page, ['Free', 'By phone', 'Online']);
    const narrowed = await names(page);
    expect(narrowed).not.toEqual(before.filter((name) => narrowed.includes(name)));
    await box(page, 'By phone').uncheck();
    await expectFound(page);
    await expectOrder(page, ['Free', 'Online']);
    // A card with the focus stays where it is, and the others go before and after it.
    await follow(page, '#sort=best');
    await expect(chips(page)).toBeHidden();
    await expectFound(page);
    const title = narrowed.find(
      (name, place) =>
        before.includes(name) && before.indexOf(name) > before.indexOf(narrowed[place + 1] ?? name),
    );
    if (title === undefined) throw new Error('no card moves up');
    const link = cards(page).getByRole('link', { name: title, exact: true });
    await link.focus();
    const events = await link.evaluateHandle((node) => {
      const seen: string[] = [];
      for (const name of ['blur', 'focus']) node.addEventListener(name, () => seen.push(name));
      return seen;
    });
    await follow(page, '#cost=free&how=phone+online&sort=best');
    await expect(chips(page).getByRole('button')).toHaveCount(3);
    await expect.poll(() => names(page)).toEqual(narrowed);
    await follow(page, '#sort=best');
    await expect(chips(page)).toBeHidden();
    await expect.poll(() => names(page)).toEqual(before);
    await expect(link).toBeFocused();
    expect(await events.evaluate((seen) => [...seen])).toEqual([]);
    // The list as it is written has other cards: the focus goes to what is found.
    await follow(page, '#sort=a-z');
    await expect(letters(page)).toBeVisible();
    await expect(status(page)).toBeFocused();
  });

  test('puts checked services first in one list, and A to Z brings the letters back', async ({
    page,
  }) => {
    await openDirectory(page);
    const before = await names(page);
    const sort = page.getByLabel('Sort by');
    await sort.focus();
    await sort.selectOption('Best match, checked first');
    await expect(sort).toBeFocused();
    await plainAddress(page);
    await expect(status(page)).toHaveText(/best match first$/);
    await expect(main(page).getByRole('heading', { level: 2, name: /^[A-Z]$/ })).toHaveCount(0);
    await expectFound(page);
    await expectOrder(page, []);
    await more(page).click();
    await expect(cards(page)).toHaveCount(ids.length);
    await expectOrder(page, []);
    for (const tag of ['Check first', 'Closed']) {
      expect(await cards(page).getByText(tag, { exact: true }).count(), tag).toBeGreaterThan(0);
    }
    const best = await names(page);
    expect(best).not.toEqual(before);
    await box(page, 'Free').check();
    await expectFound(page);
    await sort.selectOption('A to Z');
    await box(page, 'Free').uncheck();
    await expect(results(page)).toBeHidden();
    expect(await names(page)).toEqual(before);
  });
});

test.describe('what is chosen', () => {
  test('never enters the address, is not sent or stored, and comes again with reload, Back and Forward', async ({
    page,
  }) => {
    const addresses: string[] = [];
    page.on('framenavigated', (frame) => addresses.push(new URL(frame.url()).hash));
    const asked: string[] = [];
    page.on('request', (request) => {
      asked.push(
        `${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`,
      );
    });
    await openDirectory(page);
    const steps = await page.evaluate(() => history.length);
    await box(page, 'Fear and harm').check();
    await box(page, 'By phone').check();
    await page.getByLabel('Sort by').selectOption('Best match, checked first');
    expect(await page.evaluate(() => history.length)).toBe(steps);
    await expectFound(page);
    const shown = await names(page);
    expect(shown.length).toBeGreaterThan(1);
    await page.reload();
    await expect(chips(page).getByRole('button')).toHaveCount(2);
    await expect.poll(() => names(page)).toEqual(shown);
    await expect(page.getByLabel('Sort by')).toHaveValue('best');
    await cards(page).getByRole('link').first().click();
    await expect(page).toHaveURL(/\/support\/[a-z-]+\/$/);
    await page.goBack();
    await expect(chips(page).getByRole('button')).toHaveCount(2);
    await expect.poll(() => names(page)).toEqual(shown);
    await page.goBack();
    await page.goForward();
    await expect(chips(page).getByRole('button')).toHaveCount(2);
    await plainAddress(page);
    expect(addresses.length).toBeGreaterThan(4);
    expect(addresses.join('')).toBe('');
    expect(asked.length).toBeGreaterThan(8);
    expect(asked.filter((request) => /topic=|how=|sort=|#/.test(request))).toEqual([]);
    expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
  });

  test('is in the link that a reader asks for, which gives whoever has it the same list', async ({
    page,
    browser,
  }) => {
    await openDirectory(page);
    await expect(copyButton(page)).toBeHidden();
    await box(page, 'Living apart').check();
    await box(page, 'By phone').check();
    await box(page, 'Online').check();
    await page.getByLabel('Sort by').selectOption('Best match, checked first');
    const link = await linkTo(page);
    expect(new URL(link).hash).toBe('#topic=living-apart&how=phone+online&sort=best');
    const said = main(page).getByText('Anyone who has it can see what you asked for.');
    await expect(said).toBeVisible();
    await expectFound(page);
    const shown = await names(page);
    const context = await browser.newContext();
    const other = await context.newPage();
    await other.goto(link);
    await expect(chips(other).getByRole('button')).toHaveCount(3);
    await expect.poll(() => names(other)).toEqual(shown);
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

  test('changes with a link that is opened on the page, and stays where the skip link is followed', async ({
    page,
  }) => {
    await openDirectory(page, '#cost=free');
    await expectFound(page);
    const shown = await names(page);
    await follow(page, '#cost=paid');
    await expect(box(page, 'You pay')).toBeChecked();
    await expect(box(page, 'Free')).not.toBeChecked();
    await plainAddress(page);
    await page.goBack();
    await expect(box(page, 'Free')).toBeChecked();
    await expect.poll(() => names(page)).toEqual(shown);

    await page.getByRole('link', { name: 'Skip to main content' }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/support\/#main$/);
    await expect.poll(() => names(page)).toEqual(shown);
    await page.goBack();
    await plainAddress(page);
    await expect.poll(() => names(page)).toEqual(shown);
  });

  test('is read from a link that was bent on its way; of one that does not fit, what does', async ({
    page,
  }) => {
    await openDirectory(page, '#%23cost%3Dfree&amp;how=phone?utm_source=mail');
    await expect(chips(page).getByRole('button')).toHaveCount(2);
    await expect(unread(page)).toBeHidden();
    await plainAddress(page);
    for (const [hash, count] of [
      ['#cost=free+cheap', 1],
      ['#cost=free&sort=price', 1],
      ['#__proto__=free&constructor=free&cost=__proto__', 0],
    ] as const) {
      await follow(page, hash);
      await expect(unread(page), hash).toBeVisible();
      await expect(chips(page).getByRole('button'), hash).toHaveCount(count);
    }
    await expect(status(page)).toHaveText(wholeList);
    await box(page, 'Online').check();
    await expect(unread(page)).toBeHidden();
  });
});

test('what gives nothing says what to do, and leads on', async ({ page }) => {
  await openDirectory(page, '#cost=free&status=closed');
  await expect(nothing(page)).toBeVisible();
  await expect(status(page)).toHaveText('No services found');
  await expect(cards(page)).toHaveCount(0);
  await expect(letters(page)).toBeHidden();
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
  // "Free" with "Closed" gives nothing, but two values of one facet can be chosen before it.
  await follow(page, '#status=closed+current');
  await box(page, 'Free').check();
  await box(page, 'Checked').uncheck();
  await expect(nothing(page)).toBeVisible();
  await expect(undo).toHaveText('Remove filter: Free');
  await page.getByRole('link', { name: 'see every service, A to Z' }).click();
  await expect(status(page)).toHaveText(wholeList);
});

test('every change is announced once', async ({ page }) => {
  await openDirectory(page);
  await box(page, 'Grandparents').check();
  await expectFound(page);
  await box(page, 'Grandparents').uncheck();
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
  await expect(speakers.filter({ hasText: /\S/ })).toHaveCount(1);
});

test('on a phone the filters open on a press, and lead back to the list', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openDirectory(page);
  const toggle = page.getByRole('button', { name: 'Filter and sort' });
  await expect(panel(page)).toBeHidden();
  await expect(toggle).toHaveAttribute('aria-expanded', 'false');
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  await box(page, 'Free').check();
  await expectFound(page);
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

const lists = (page: Page): Locator => page.getByRole('navigation', { name: 'Show only' });

test('nothing moves as the page opens, at any width', async ({ page }) => {
  const widths = [320, 390, 640, 800, 991, 1240];
  const first = main(page).locator('li[data-service]').first();
  const topOfList = async (): Promise<number> => (await first.boundingBox())?.y ?? 0;
  // Every visit is read in one font: the other comes, or not, by how fast it is.
  await page.route('**/*.woff2', (route) => route.abort());
  const script = findScript('directory-filters');
  await page.route(script, (route) => route.abort());
  await page.goto(address);
  await expect(lists(page)).toBeVisible();
  const plain: number[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    plain.push(await topOfList());
  }
  await page.unroute(script);
  await drawnBefore(page, script);
  const shift = await watchShift(page);
  for (const [index, width] of widths.entries()) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(address);
    await expect(lists(page)).toBeHidden();
    await expect(
      main(page)
        .getByRole('button', { name: /my list/ })
        .first(),
    ).toBeVisible();
    expect.soft(await shift(), `${width} wide`).toBe('0.000');
    // What follows stands where it stood before the script.
    expect.soft(await topOfList(), `${width} wide`).toBe(plain[index]);
  }
});

/** The directory as it stands without its script. */
async function expectPlainPage(page: Page): Promise<void> {
  await page.goto(`${address}#cost=free`);
  await expect(status(page)).toHaveText(wholeList);
  await expect(cards(page)).toHaveCount(20);
  await expect(letters(page)).toBeVisible();
  await expect(lists(page)).toBeVisible();
  await expect(panel(page)).toBeHidden();
  const buttons = main(page).getByRole('button');
  await expect(buttons.filter({ hasNotText: /my list/ })).toHaveCount(0);
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('every service is reached page by page, and by its letter; those that have closed are folded away at the end', async ({
    page,
  }) => {
    await page.goto(address);
    const total = await found(page);
    expect(total).toBe(ids.length);
    const seen = await names(page);
    const pages = page.getByRole('navigation', { name: 'Pages of this list' });
    await expect(pages.getByRole('link', { name: '1', exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await pages.getByRole('link', { name: 'Next page' }).click();
    await expect(page).toHaveURL(/\/support\/2\/$/);
    await expect(page).toHaveTitle(/page 2 of 2/);
    await expect(status(page)).toHaveText(`21 to ${total} of ${total} services, 1 of them closed`);
    await main(page).getByText('Services that have closed', { exact: true }).click();
    expect([...seen, ...(await names(page))]).toHaveLength(total);
    await expect(pages.getByRole('link', { name: 'Next page' })).toHaveCount(0);
    await letters(page).getByRole('link', { name: 'E', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Find support: E');
    const under = await names(page);
    expect(under.length).toBeGreaterThan(1);
    expect(under.every((name) => name.startsWith('E'))).toBe(true);
    await expect(letters(page).getByRole('link', { name: 'E' })).toHaveAttribute(
      'aria-current',
      'page',
    );
  });

  test('the whole list and the lists of its parts are there', async ({ page }) => {
    await expectPlainPage(page);
    await lists(page).getByText('Show only some services').click();
    for (const [name, some] of [
      ['Who it is for', 'Grandparents'],
      ['Cost', 'Free'],
      ['How you use it', 'By phone'],
      ['Area it covers', 'Exampleshire'],
      ['How sure we are', 'Not confirmed'],
    ] as const) {
      const list = lists(page).getByRole('list', { name });
      await expect(list.getByRole('link', { name: some, exact: true })).toBeVisible();
    }
    await lists(page).getByRole('link', { name: 'Closed' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Services that have closed');
    await lists(page).getByText('Show only some services').click();
    const here = lists(page).getByRole('link', { name: 'Closed' });
    await expect(here).toHaveAttribute('aria-current', 'page');
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await lists(page).getByRole('link', { name: 'Free', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Free support' })).toBeVisible();
  });
});

test('when the script does not come or is broken, or its data is not what it should be, the whole list stays', async ({
  page,
}) => {
  let changed = 0;
  const script = findScript('directory-filters');
  await page.route(script, (route) => {
    changed += 1;
    return route.abort();
  });
  await expectPlainPage(page);
  await page.unroute(script);
  await page.route(script, (route) => {
    changed += 1;
    return route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken")' });
  });
  await page.goto('about:blank');
  await expectPlainPage(page);
  await page.unroute(script);
  await page.route('**/support/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/({"v":\d+,)"facets":/, '$1"other":');
    changed += Number(body.includes('"other":'));
    await route.fulfill({ response, body });
  });
  await page.goto('about:blank');
  await expectPlainPage(page);
  expect(changed).toBe(3);
  await lists(page).getByText('Show only some services').click();
  expect(await violations(page)).toEqual([]);
});

test.describe('what is fetched', () => {
  const fault = (page: Page) => main(page).getByText('Your filters could not be loaded.');
  const cardFault = (page: Page) =>
    main(page).getByText('Some of these services could not be loaded.');

  for (const [what, answer] of [
    ['does not come', { abort: true }],
    ['is another file', { body: '<!doctype html>' }],
    ['is of another build', { body: '{"v":0,"columns":[]}' }],
  ] as const) {
    test(`where what the filters know ${what}, the list stays and says so, and the choice waits`, async ({
      page,
    }) => {
      const file = '**/support/filters.json';
      await page.route(file, (route) =>
        'abort' in answer ? route.abort() : route.fulfill({ body: answer.body }),
      );
      await openDirectory(page, '#cost=free');
      await expect(fault(page)).toBeVisible();
      await expect(status(page)).toHaveText(wholeList);
      await expect(cards(page)).toHaveCount(20);
      await expect(letters(page)).toBeVisible();
      await expect(box(page, 'Free')).toBeChecked();
      expect(await violations(page)).toEqual([]);
      await page.unroute(file);
      await main(page).getByRole('button', { name: 'Try again' }).click();
      await expectFound(page);
      await expect(fault(page)).toBeHidden();
      await expect(status(page)).toBeFocused();
    });
  }

  test('where cards do not come, that is said, and a press brings them', async ({ page }) => {
    const file = '**/support/cards/*.json';
    await page.route(file, (route) => route.abort());
    await openDirectory(page, '#for=grandparents');
    await expect(cardFault(page)).toBeVisible();
    await expect(cards(page)).toHaveCount(0);
    await expect(chips(page).getByRole('button')).toHaveCount(1);
    expect(await violations(page)).toEqual([]);
    await page.unroute(file);
    await main(page).getByRole('button', { name: 'Try again' }).click();
    await expectFound(page);
    await expect(cardFault(page)).toBeHidden();
  });

  test('cards that were published anew with others are not taken for those that are found', async ({
    page,
  }) => {
    await page.route('**/support/cards/*.json', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/"order":\d+/, '"order":1');
      await route.fulfill({ response, body });
    });
    await openDirectory(page, '#for=grandparents');
    await expect(cardFault(page)).toBeVisible();
    await expect(cards(page)).toHaveCount(0);
  });

  test('what takes long says that it does', async ({ page }) => {
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    await page.route('**/support/filters.json', async (route) => {
      await held;
      await route.continue();
    });
    await openDirectory(page);
    await page.route('**/support/cards/*.json', async (route) => {
      await held;
      await route.continue();
    });
    await box(page, 'Grandparents').check();
    await expect(status(page)).toHaveText('Finding services…');
    await expect(cards(page)).toHaveCount(20);
    go();
    await expectFound(page);
  });
});
