import { expect, test, type Page, type Route } from '@playwright/test';
import { searchTopicsAddress } from '../../../src/lib/script-addresses.ts';
import { watchShift } from '../../fixtures/layout-shift.ts';
import { violations } from '../../fixtures/violations.ts';

/* Journeys on the search page: one file for one page, so it is longer than others. */

const field = (page: Page) => page.getByRole('main').getByRole('searchbox');
const results = (page: Page) =>
  page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link');
const status = (page: Page) => page.locator('[data-part="status"]');
const ask = (page: Page, words: string) => page.goto(`/search/#q=${encodeURIComponent(words)}`);
/** Asks on a page that has asked nothing before. */
const askAnew = async (page: Page, words: string): Promise<void> => {
  await page.goto('about:blank');
  await ask(page, words);
};
/** What this entry of the tab's history remembers. */
const kept = (page: Page) => page.evaluate<string>('history.state.search');
const answer = (page: Page) =>
  page.getByRole('region', { name: 'If someone hurts you or scares you' });
const cannotCarry = (page: Page) => page.getByText(/cannot carry words from another page/);
/** Gathers what the page says to a screen reader from now on. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const live = document.querySelector('site-search [role="status"]');
    if (!live) throw new Error('there is no status');
    new MutationObserver(() => said.push(live.textContent)).observe(live, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
const said = async (page: Page): Promise<string[]> =>
  (await page.evaluate<string[]>('window.said')).filter((text) => text !== '');

test('the header form leads to the results, and nothing typed is sent or stored', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.goto('/support/');
  await page.getByRole('banner').getByRole('searchbox').fill('zqxj coaching');
  await page.getByRole('banner').getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(status(page)).toHaveText(/results? for “coaching”$/);
  expect(await page.evaluate<number>('sessionStorage.length')).toBe(0);
  await expect(cannotCarry(page)).toBeHidden();
  for (const [words, come] of [
    ['zqxj advice', /for “advice”/],
    ['zqxjcoachng', /Nothing found/],
    ['grendparints zqxj', /for “grandparents”/],
    ['my husband zqxj hits me', /Help is shown first/],
    ['why do we zqxj shout about bills at home', /results for/],
    ['03069 990004', /1 result for/],
  ] as const) {
    await field(page).fill(words);
    await field(page).press('Enter');
    await expect(status(page)).toHaveText(come);
  }
  await page.getByRole('button', { name: 'Search' }).click();
  expect(asked.length).toBeGreaterThan(20);
  const typed = /zqxj|coach|advice|grandparents|grendparints|husband|hits|bills|990004/i;
  expect(asked.filter((request) => typed.test(request))).toEqual([]);
});

test('where nothing can be stored the page asks for the words again', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto('/support/');
  await page.getByRole('banner').getByRole('searchbox').fill('coaching');
  await page.getByRole('banner').getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(cannotCarry(page)).toBeVisible();
});

test('a slip is mended, said, and may be taken back; nothing moves as results come', async ({
  page,
}) => {
  const shift = await watchShift(page);
  await ask(page, 'exampelshire');
  await expect(status(page)).toHaveText(/^Showing results for “exampleshire”: \d+ results$/);
  await expect(results(page).nth(7)).toBeVisible();
  expect(await shift()).toBe('0.000');
  await page.getByRole('button', { name: 'exampelshire', exact: true }).click();
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(status(page)).toHaveText('Nothing found for “exampelshire”');
  await expect(field(page)).toHaveValue('exampelshire');
  await page.goBack();
  await expect(status(page)).toHaveText(/^Showing results for “exampleshire”/);
  await askAnew(page, 'he hits me at home');
  await expect(results(page).nth(7)).toBeVisible();
  expect(await shift()).toBe('0.000');
});

test('a mend that is not sure is offered, and a real word stays', async ({ page }) => {
  await ask(page, 'grandpxrentz');
  await expect(status(page)).toHaveText('Nothing found for “grandpxrentz”');
  // Nobody has to look for the ways on.
  await expect(page.getByRole('link', { name: 'Browse by topic' })).toBeInViewport();
  await page.getByRole('button', { name: 'grandparents', exact: true }).click();
  await expect(results(page).first()).toHaveText('Grandparents’ Line');
  await expect(field(page)).toHaveValue('grandparents');
  await askAnew(page, 'roles');
  await expect(status(page)).toHaveText(/found|results?/);
  await expect(page.getByText(/Search instead|Did you mean|Showing results/)).toHaveCount(0);
});

test('results come while someone types, and are said once', async ({ page }) => {
  await page.goto('/search/');
  await listen(page);
  await field(page).pressSequentially('coaching', { delay: 20 });
  await expect(status(page)).toHaveText(/results for “coaching”/);
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(field(page)).toBeFocused();
  await field(page).press('Enter');
  await expect(results(page).first()).toHaveText('Family Coaching');
  expect(await said(page)).toHaveLength(1);
  await field(page).fill('');
  await expect(page.getByText('Type a few words')).toBeVisible();
});

test('an unfinished word is never answered with nothing, and counts as a beginning until a space', async ({
  page,
}) => {
  await page.clock.install({ time: 0 });
  await page.goto('/search/');
  await expect(page.getByText('Type a few words')).toBeVisible();
  await page.clock.pauseAt(600_000);
  await field(page).pressSequentially('coachi');
  await page.clock.runFor(400);
  await expect(results(page).first()).toBeVisible();
  const typing = await results(page).allTextContents();
  await expect(status(page)).toHaveText('');
  await page.clock.runFor(1_000);
  await expect(status(page)).toHaveText(/results for “coachi”$/);
  expect(await results(page).allTextContents()).toEqual(typing);
  await field(page).fill('coaching');
  await page.clock.runFor(1_500);
  await expect(status(page)).toHaveText(/results for “coaching”$/);
  expect(await results(page).allTextContents()).toEqual(typing);

  // What nothing begins with says nothing until the reader stops, and then says so.
  await field(page).fill('coaching zqx');
  await page.clock.runFor(400);
  await expect(results(page)).toHaveCount(typing.length);
  await field(page).fill('zqx');
  await page.clock.runFor(400);
  await expect(page.getByText(/Nothing found/)).toHaveCount(0);
  await field(page).blur();
  await expect(status(page)).toHaveText('Nothing found for “zqx”');

  // A space, which stays in the field, ends a word: a slip is mended then.
  await field(page).fill('');
  await field(page).pressSequentially('coachng');
  await page.clock.runFor(400);
  await expect(results(page)).toHaveCount(0);
  await field(page).pressSequentially(' ');
  await page.clock.runFor(400);
  await expect(results(page).first()).toBeVisible();
  await expect(page.getByText('Search instead for')).toBeVisible();
  await expect(field(page)).toHaveValue('coachng ');
});

test('who goes on to the results as the words settle stays there', async ({ page }) => {
  await page.goto('/search/');
  await field(page).pressSequentially('coaching');
  await expect(results(page).first()).toBeVisible();
  await results(page).nth(1).focus();
  await expect(status(page)).toHaveText(/results for “coaching”/);
  await expect(results(page).nth(1)).toBeFocused();
});

test('what is asked for is in no address, and Back, Forward and reload bring it again', async ({
  page,
}) => {
  await page.goto('/search/');
  const addresses: string[] = [];
  await page.exposeFunction('addressed', (address: string) => addresses.push(address));
  await page.evaluate(`for (const name of ['pushState', 'replaceState']) {
    const plain = history[name].bind(history);
    history[name] = (state, title, address) => {
      addressed(String(address));
      plain(state, title, address);
    };
  }`);
  await field(page).pressSequentially('he hurts me');
  await expect(status(page)).toHaveText(/^Help is shown first/);
  for (const words of ['advice', 'coaching']) {
    await field(page).fill(words);
    // Whoever presses Enter once the results are there has asked as well.
    await expect(status(page)).toHaveText(new RegExp(`results for “${words}”`));
    await field(page).press('Enter');
  }
  // Asked again, it is no step of its own.
  await field(page).press('Enter');
  await page.goBack();
  await expect(status(page)).toHaveText(/results for “advice”/);
  await page.goBack();
  await expect(status(page)).toHaveText(/^Help is shown first/);
  await page.goForward();
  await expect(status(page)).toHaveText(/results for “advice”/);
  await page.goForward();
  await expect(status(page)).toHaveText(/results for “coaching”/);
  await page.reload();
  await expect(status(page)).toHaveText(/results for “coaching”/);
  await results(page).first().click();
  await expect(page).not.toHaveURL(/\/search\//);
  await page.goBack();
  await expect(status(page)).toHaveText(/results for “coaching”/);
  expect(addresses.length).toBeGreaterThan(3);
  expect(addresses.filter((address) => new URL(address).pathname !== '/search/')).toEqual([]);
  expect(addresses.filter((address) => /[#?]/.test(address))).toEqual([]);
});

test('a link is made when asked for, works, and is taken out of the address', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/search/#q=home&kind=Guide');
  await expect(status(page)).toHaveText(/for “home”/);
  await expect(page).toHaveURL(/\/search\/$/);
  const first = (await status(page).textContent()) ?? '';
  await page.getByRole('button', { name: 'Copy a link to this' }).click();
  await expect(page.getByText('The link is copied.')).toBeVisible();
  const link = await page.evaluate<string>('navigator.clipboard.readText()');
  expect(link).toMatch(/\/search\/#q=home&kind=Guide$/);
  // As it is, and as some programs bend it on its way.
  for (const address of [link, link.replace('&', '&amp;')]) {
    await page.goto('about:blank');
    await page.goto(address);
    await expect(status(page)).toHaveText(first);
  }
  await page.goto('/search/?q=grandparents');
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(status(page)).toHaveText(/results? for “grandparents”/);
});

test('a kind or topic of a name that every object has does not switch search off', async ({
  page,
}) => {
  await page.goto('/search/#q=coaching&kind=constructor&topic=__proto__');
  await expect(status(page)).toHaveText(/\d+ results for “coaching”/);
  await expect(page.getByLabel('Kind of page')).toHaveValue('');
  for (const word of ['constructor', '__proto__']) {
    await field(page).fill(word);
    await field(page).press('Enter');
    await expect(status(page)).toHaveText(/^Nothing found|results? for/);
  }
});

test('search fields send nothing to a service of the browser', async ({ page }) => {
  for (const path of ['/', '/search/']) {
    await page.goto(path);
    const fields = page.locator('input[type="search"]');
    expect(await fields.count()).toBeGreaterThan(0);
    for (const each of await fields.all()) {
      await expect(each).toHaveAttribute('spellcheck', 'false');
      await expect(each).toHaveAttribute('writingsuggestions', 'false');
      await expect(each).toHaveAttribute('autocomplete', 'off');
    }
  }
});

test('on a phone the first result stands on the first screen, below filters that are closed', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const words of ['coaching', 'coachng zqxj']) {
    await askAnew(page, words);
    await expect(results(page).first()).toBeVisible();
    const item = page.locator('[data-part="results"] > li').first();
    const box = await item.boundingBox();
    const bar = await page.locator('.app-leave').first().boundingBox();
    const glass = bar && bar.y > 400 ? bar.y : 844;
    expect([words, (box?.y ?? 999) + Math.min(box?.height ?? 0, 120) <= glass]).toEqual([
      words,
      true,
    ]);
    const filters = await page.locator('[data-part="filters"]').boundingBox();
    expect(filters?.height ?? 999).toBeLessThan(60);
    await expect(page.getByLabel('Kind of page')).toBeHidden();
  }
});

test('help is above everything, called in one press, said once, and no link would tell', async ({
  page,
}) => {
  const copy = page.getByRole('button', { name: 'Copy a link to this' });
  await page.goto('/search/');
  await field(page).fill('home');
  await expect(status(page)).toHaveText(/for “home”/);
  await expect(copy).toBeVisible();
  await listen(page);
  // The end of a long question is read as well, while it is typed.
  await field(page).fill(`${'we row about money and '.repeat(20)}he hits me`);
  await expect(answer(page)).toBeVisible();
  await expect(copy).toBeHidden();
  await expect(answer(page).getByRole('link', { name: 'call 999' })).toHaveAttribute(
    'href',
    'tel:999',
  );
  await expect(
    answer(page)
      .getByRole('link', { name: /^Call / })
      .first(),
  ).toHaveAttribute('href', 'tel:+448081570001');
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toHaveText(
    'If someone hurts you or scares you',
  );
  await field(page).press('Enter');
  await expect(status(page)).toHaveText(/^Help is shown first: If someone hurts you or scares you/);
  await expect(copy).toBeHidden();
  expect((await said(page)).filter((text) => text.includes('Help is shown first'))).toHaveLength(1);
  await field(page).fill('coaching');
  await expect(status(page)).toHaveText(/results for “coaching”/);
  await expect(page.locator('[data-answer]:not([hidden])')).toHaveCount(0);
});

test('help is shown first although nothing else comes', async ({ page }) => {
  await page.route('**/*.{json,pagefind,pf_*}', (route) => route.abort());
  await ask(page, 'he hits me');
  await expect(answer(page)).toBeVisible();
  await expect(status(page)).not.toHaveText(/Searching/);
  await expect(answer(page)).toBeVisible();
});

test('results say title, what it is and what to know, with the words marked', async ({ page }) => {
  await ask(page, 'two homes advice');
  const first = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: 'Two Homes Advice' })
    .first();
  await expect(first).toContainText('Check first');
  await expect(first).toContainText('Written advice on money and plans for parents in two homes.');
  await expect(page.getByRole('main').locator('mark').first()).toHaveText(/homes|advice/i);
});

test('a page in another language is found by its name and by its language, and is spoken so', async ({
  page,
}) => {
  for (const words of ['spokojna rozmowa', 'polski']) {
    await page.goto(`/search/#q=${encodeURIComponent(words)}`);
    const found = page.getByRole('heading', { name: 'Spokojna rozmowa' });
    await expect(found).toHaveAttribute('lang', 'pl');
    await expect(page.getByText('Jeden temat').first()).toHaveAttribute('lang', 'pl');
    await page.goto('about:blank');
  }
});

test('kind and topic narrow the results by the number they promise, and not another question', async ({
  page,
}) => {
  const topics: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith(searchTopicsAddress)) topics.push(request.url());
  });
  await ask(page, 'home');
  await expect(status(page)).toHaveText(/results for/);
  expect(topics).toEqual([]);
  await page.getByText('Filter', { exact: true }).click();
  const kind = page.getByLabel('Kind of page');
  const topic = page.getByLabel('Topic');
  const promised = async (name: RegExp): Promise<string> =>
    /\((\d+)\)/.exec((await kind.getByRole('option', { name }).textContent()) ?? '')?.[1] ?? '';
  const situations = await promised(/^Situation/);
  await kind.selectOption({ label: `Situation (${situations})` });
  await expect(status(page)).toHaveText(`${situations} results for “home”`);
  await expect(page).toHaveURL(/\/search\/$/);
  await page.goBack();
  await expect(kind).toHaveValue('');
  await topic.selectOption({ index: 1 });
  const chosen = (await topic.locator('option:checked').textContent()) ?? '';
  const count = /\((\d+)\)/.exec(chosen)?.[1] ?? '';
  await expect(status(page)).toHaveText(new RegExp(`^${count} results? for`));
  expect(await kept(page)).toMatch(/^#q=home&topic=/);
  await field(page).fill('coaching');
  await expect(status(page)).toHaveText(/results for “coaching”/);
  expect(await kept(page)).toBe('#q=coaching');
  await expect(topic).toHaveValue('');
  expect(topics).toHaveLength(1);
});

test('a link to a topic narrows at once; where topics cannot be fetched it says that it narrows to none', async ({
  page,
}) => {
  await ask(page, 'home');
  await page.getByText('Filter', { exact: true }).click();
  const topic = page.getByLabel('Topic');
  await expect(topic.getByRole('option').nth(1)).toBeAttached();
  const offered = (await topic.getByRole('option').nth(1).textContent()) ?? '';
  const [, name = '', count = ''] = /^(.*) \((\d+)\)$/.exec(offered) ?? [];
  const link = `/search/#q=home&topic=${encodeURIComponent(name)}`;
  await page.goto('about:blank');
  await page.goto(link);
  await expect(status(page)).toHaveText(new RegExp(`^${count} results? for`));
  await expect(topic).toHaveValue(name);
  await page.route(`**${searchTopicsAddress}`, (route) => route.abort());
  await page.goto('about:blank');
  await page.goto(link);
  await expect(status(page)).toHaveText(
    /results for “home”\. The list of topics did not load, so these are of every topic$/,
  );
  await page.getByText('Filter', { exact: true }).click();
  await expect(topic).toHaveValue('');
  await expect(topic.getByRole('option')).toHaveText(['All topics (the list did not load)']);
  await page.unroute(`**${searchTopicsAddress}`);
  await field(page).fill('coaching');
  await expect(status(page)).toHaveText(/results for “coaching”$/);
  await expect(topic.getByRole('option').first()).toHaveText('All topics');
});

test('where the index was published anew since its list was kept, the list is asked for past the cache', async ({
  page,
}) => {
  let lists = 0;
  await page.route('**/search-words.json', (route) => {
    lists += 1;
    return route.continue();
  });
  await page.route('**/pagefind/index/*', (route) =>
    lists < 2 ? route.fulfill({ status: 404, body: 'gone' }) : route.continue(),
  );
  await ask(page, 'coaching');
  await expect(status(page)).toHaveText(/results for “coaching”$/);
  expect(lists).toBe(2);
});

for (const [what, address, old, times] of [
  ['words', '**/search-words.json', '{"v":1}', 2],
  ['engine', '**/wasm.en.pagefind', 'of another site', 2],
  // It comes from the cache, which is renewed first.
  ['worker', '**/pagefind-worker.js', 'throw 1', 3],
] as const) {
  test(`a cache that kept the ${what} of an older site is passed over`, async ({ page }) => {
    let asked = 0;
    await page.route(address, (route) => {
      asked += 1;
      return asked === 1
        ? route.fulfill({ body: old, contentType: 'text/javascript' })
        : route.continue();
    });
    await ask(page, 'coaching');
    await expect(status(page)).toHaveText(/results for “coaching”$/);
    expect(asked).toBe(times);
  });
}

test('a search that fails late leaves the one after it alone', async ({ page }) => {
  const held: Route[] = [];
  await page.route('**/pagefind/index/*', (route) => {
    held.push(route);
  });
  await ask(page, 'coaching');
  await expect.poll(() => held.length).toBeGreaterThan(0);
  const first = held.splice(0);
  await field(page).fill('grandparents');
  await expect.poll(() => held.length).toBeGreaterThan(0);
  await Promise.all(first.map((route) => route.abort()));
  await Promise.all(
    held.map((route) => route.fetch().then((response) => route.fulfill({ response }))),
  );
  await expect(status(page)).toHaveText(/results? for “grandparents”/);
});

test('more results come once although asked for twice, and the reader is taken to them', async ({
  page,
}) => {
  await ask(page, 'home');
  await expect(results(page)).toHaveCount(8);
  await page.getByRole('button', { name: 'Show more results' }).dblclick();
  await expect(results(page).nth(15)).toBeVisible();
  const names = await results(page).allTextContents();
  expect(new Set(names).size).toBe(names.length);
  await expect(results(page).nth(8)).toBeFocused();
});

test('the skip link keeps the results', async ({ page }) => {
  await ask(page, 'coaching');
  await expect(status(page)).toHaveText(/results for/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
  await expect(status(page)).toHaveText(/results for “coaching”/);
});

test('nothing found leads on, and so does nothing asked', async ({ page }) => {
  await ask(page, 'qqqqqq');
  await expect(status(page)).toHaveText('Nothing found for “qqqqqq”');
  await expect(page.getByText('Try fewer or other words')).toBeVisible();
  const topic = page.getByRole('main').getByRole('link', { name: 'Browse by topic' });
  await expect(topic).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.goto('/search/');
  await expect(page.getByText('Type a few words')).toBeVisible();
  await expect(topic).toBeVisible();
});

test('markup in a query is text', async ({ page }) => {
  const words = '<img src=x onerror=alert(1)> “coaching”';
  await ask(page, words);
  await expect(status(page)).toHaveText(/results? for “coaching”$/);
  await expect(field(page)).toHaveValue(words);
  await ask(page, '<img src=x onerror=alert(1)> qqqqqq');
  await expect(status(page)).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.locator('main img')).toHaveCount(0);
});

/** The page says that search fails, and shows every way without it. */
async function expectFailure(page: Page): Promise<void> {
  // The engine is started twice before it is given up.
  await expect(page.getByText('Search is not working in this browser at the moment')).toBeVisible({
    timeout: 20_000,
  });
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: 'See every service, A to Z' })).toBeInViewport();
  await expect(main.getByRole('link', { name: 'Browse by topic' })).toBeInViewport();
  await expect(status(page)).toHaveText('Search is not working. Use the lists below.');
}

test('whatever part of the engine is missing, the page says so and shows the other ways', async ({
  page,
}) => {
  for (const missing of [
    '**/pagefind/pagefind-worker.js',
    '**/pagefind/wasm*',
    '**/search-words.json',
    '**/pagefind/index/*',
    '**/pagefind/fragment/*',
  ]) {
    await page.route(missing, (route) => route.abort());
    await askAnew(page, 'coaching');
    await expectFailure(page);
    await page.unroute(missing);
  }
  expect(await violations(page)).toEqual([]);
});

test('where WebAssembly is not allowed the page says so and shows the other ways', async ({
  page,
}) => {
  await page.route('**/pagefind/pagefind-worker.js', async (route) => {
    const response = await route.fetch();
    const policy = "default-src 'none'; script-src 'self'; connect-src 'self'";
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': policy },
    });
  });
  await ask(page, 'coaching');
  await expectFailure(page);
});

test('without a network a later search and more results say so; a search works again when it is back', async ({
  page,
  context,
}) => {
  await ask(page, 'home');
  await expect(results(page)).toHaveCount(8);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Show more results' }).click();
  await expectFailure(page);
  await field(page).fill('grandparents');
  await field(page).press('Enter');
  await expectFailure(page);
  await context.setOffline(false);
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
  await expect(status(page)).toHaveText(/results? for “grandparents”/);
  await expect(page.getByText('Search is not working in this browser')).toBeHidden();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the page gives the A to Z and the topics', async ({ page }) => {
    await page.goto('/');
    const main = page.getByRole('main');
    await main.getByRole('searchbox').fill('secret words');
    await main.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/search\/\??$/);
    await expect(page.getByText('Search needs JavaScript')).toBeVisible();
    await expect(main.getByRole('link', { name: 'See every service, A to Z' })).toBeVisible();
    await expect(main.getByRole('link', { name: 'Browse by topic' })).toBeVisible();
    await expect(main.getByRole('searchbox')).toBeHidden();
  });
});
