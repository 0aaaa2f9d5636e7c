import { expect, test, type Page, type Route } from '@playwright/test';
import { violations } from '../accessibility/violations.ts';
import { firstPages } from '../fixtures/golden.ts';
import { watchShift } from '../fixtures/layout-shift.ts';
import { builtEngine, builtKnowledge } from '../fixtures/search-engine.ts';

const field = (page: Page) => page.getByRole('main').getByRole('searchbox');
const results = (page: Page) =>
  page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link');
const status = (page: Page) => page.locator('[data-part="status"]');
/** What this entry of the tab's history remembers. */
const kept = (page: Page) => page.evaluate<string>('history.state.search');

test('the header form leads to the results and sends nothing typed', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.goto('/support/');
  await page.getByRole('banner').getByRole('searchbox').fill('zqxj maintenance');
  await page.getByRole('banner').getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(status(page)).toHaveText(/results? for “maintenance”$/);
  for (const [words, said] of [
    ['zqxj voucher', /for “voucher”/],
    ['zqxjseperation', /Nothing found/],
    ['seperation zqxj', /for “separation”/],
    ['my husband zqxj hits me', /Help is shown first/],
    ['why will my zqxj ex not let me see the kids at the weekend', /results for/],
    ['01727 858126', /1 result for/],
  ] as const) {
    await field(page).fill(words);
    await field(page).press('Enter');
    await expect(status(page)).toHaveText(said);
  }
  await page.getByRole('button', { name: 'Search' }).click();
  expect(asked.length).toBeGreaterThan(20);
  const typed = /zqxj|maintenance|voucher|seperation|separation|husband|hits|weekend|858126/i;
  expect(asked.filter((request) => typed.test(request))).toEqual([]);
});

test('a slip is mended, said, and may be taken back', async ({ page }) => {
  await page.goto('/search/#q=seperation');
  await expect(status(page)).toHaveText(/^Showing results for “separation”: \d+ results$/);
  const titles = await results(page).allTextContents();
  expect(titles[0]).toBe('Separating');
  await page.getByRole('button', { name: 'seperation', exact: true }).click();
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(status(page)).toHaveText(/for “seperation”$/);
  await expect(field(page)).toHaveValue('seperation');
  await page.goBack();
  await expect(status(page)).toHaveText(/^Showing results for “separation”/);
});

test('a long question gives good results and says what was done', async ({ page }) => {
  await page.goto(`/search/#q=${encodeURIComponent('my ex won’t let me see the kids')}`);
  await expect(status(page)).toHaveText(/results for “my ex won’t let me see the kids”/);
  const first = (await results(page).allTextContents()).slice(0, 3);
  expect(first.join()).toMatch(/cannot agree who has the children|contact centre|Arrangements/);
});

test('results come while someone types, and are said once', async ({ page }) => {
  await page.goto('/search/');
  await page.evaluate(() => {
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
  await field(page).pressSequentially('grandparents', { delay: 20 });
  await expect(status(page)).toHaveText(/results? for “grandparents”/);
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(field(page)).toBeFocused();
  await field(page).press('Enter');
  await expect(results(page).first()).toHaveText('Grandparents');
  const said = await page.evaluate<string[]>('window.said');
  expect(said.filter((text) => text !== '')).toHaveLength(1);
  await field(page).fill('');
  await expect(page.getByText('Type a few words')).toBeVisible();
  await page.goBack();
  await expect(page).not.toHaveURL(/\/search\//);
});

test('an unfinished word is never answered with nothing, and counts as a beginning', async ({
  page,
}) => {
  await page.clock.install({ time: 0 });
  await page.goto('/search/');
  await expect(page.getByText('Type a few words')).toBeVisible();
  await page.clock.pauseAt(600_000);
  await field(page).pressSequentially('parenti');
  await page.clock.runFor(400);
  await expect(results(page).first()).toBeVisible();
  const typing = await results(page).allTextContents();
  await expect(status(page)).toHaveText('');
  await page.clock.runFor(1_000);
  await expect(status(page)).toHaveText(/results for “parenti”$/);
  expect(await results(page).allTextContents()).toEqual(typing);
  await field(page).fill('parenting');
  await page.clock.runFor(1_500);
  await expect(status(page)).toHaveText(/results for “parenting”$/);
  expect(await results(page).allTextContents()).toEqual(typing);

  // What nothing begins with says nothing until the reader stops, and then says so.
  await field(page).fill('parenting zqx');
  await page.clock.runFor(400);
  await expect(results(page)).toHaveCount(typing.length);
  await field(page).fill('zqx');
  await page.clock.runFor(400);
  await expect(page.getByText(/Nothing found/)).toHaveCount(0);
  await field(page).blur();
  await expect(status(page)).toHaveText('Nothing found for “zqx”');
});

test('who goes on to the results as the words settle stays there', async ({ page }) => {
  await page.goto('/search/');
  await field(page).pressSequentially('grandparents');
  await expect(results(page).first()).toBeVisible();
  await results(page).nth(1).focus();
  await expect(status(page)).toHaveText(/results for “grandparents”/);
  await expect(results(page).nth(1)).toBeFocused();
});

test('a mend that is not sure is offered, and a real word stays', async ({ page }) => {
  await page.goto('/search/#q=samaxitams');
  await expect(status(page)).toHaveText('Nothing found for “samaxitams”');
  await page.getByRole('button', { name: 'samaritans', exact: true }).click();
  await expect(results(page).first()).toHaveText('Samaritans');
  await expect(field(page)).toHaveValue('samaritans');
  for (const word of ['rape', 'choke', 'slapped', 'medication', 'toxic', 'weed', 'tent']) {
    await page.goto('about:blank');
    await page.goto(`/search/#q=${word}`);
    await expect(status(page)).toHaveText(/found|results?|Help is shown first/);
    await expect(page.getByText(/Search instead|Did you mean|Showing results/)).toHaveCount(0);
  }
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
  await field(page).pressSequentially('he raped me');
  await expect(status(page)).toHaveText(/^Help is shown first/);
  await field(page).fill('grandparents');
  await field(page).press('Enter');
  await expect(status(page)).toHaveText(/results for “grandparents”/);
  await field(page).fill('mediation');
  await field(page).press('Enter');
  await expect(status(page)).toHaveText(/results for “mediation”/);
  await page.goBack();
  await expect(status(page)).toHaveText(/results for “grandparents”/);
  await page.goForward();
  await expect(status(page)).toHaveText(/results for “mediation”/);
  await page.reload();
  await expect(status(page)).toHaveText(/results for “mediation”/);
  await results(page).first().click();
  await expect(page).not.toHaveURL(/\/search\//);
  await page.goBack();
  await expect(status(page)).toHaveText(/results for “mediation”/);
  expect(addresses.length).toBeGreaterThan(3);
  expect(addresses.filter((address) => new URL(address).pathname !== '/search/')).toEqual([]);
  expect(addresses.filter((address) => /[#?]/.test(address))).toEqual([]);
});

test('a link is made when asked for, works, and is taken out of the address', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/search/#q=children&kind=Guide');
  await expect(status(page)).toHaveText(/for “children”/);
  await expect(page).toHaveURL(/\/search\/$/);
  const said = (await status(page).textContent()) ?? '';
  await page.getByRole('button', { name: 'Copy a link to this' }).click();
  await expect(page.getByText('The link is copied.')).toBeVisible();
  const link = await page.evaluate<string>('navigator.clipboard.readText()');
  expect(link).toMatch(/\/search\/#q=children&kind=Guide$/);
  await page.goto('about:blank');
  await page.goto(link);
  await expect(status(page)).toHaveText(said);
  await page.goto('about:blank');
  await page.goto(link.replace('&', '&amp;'));
  await expect(status(page)).toHaveText(said);
});

test('no link is offered while help for people who may not be safe is shown', async ({ page }) => {
  const copy = page.getByRole('button', { name: 'Copy a link to this' });
  await page.goto('/search/');
  await page.locator('#search-words').fill('children');
  await expect(status(page)).toHaveText(/for “children”/);
  await expect(copy).toBeVisible();
  await page.locator('#search-words').fill('he hits me');
  await expect(page.locator('[data-answer][data-safety]:visible').first()).toBeVisible();
  await expect(copy).toBeHidden();
  await page.locator('#search-words').press('Enter');
  await expect(status(page)).toHaveText(/for “he hits me”/);
  await expect(copy).toBeHidden();
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
  await page.getByRole('banner').getByRole('searchbox').fill('mediation');
  await page.getByRole('banner').getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(page.getByText(/cannot carry words from another page/)).toBeVisible();
});

test('words handed over are gone once read', async ({ page }) => {
  await page.goto('/support/');
  await page.getByRole('banner').getByRole('searchbox').fill('mediation');
  await page.getByRole('banner').getByRole('searchbox').press('Enter');
  await expect(status(page)).toHaveText(/results for “mediation”/);
  expect(await page.evaluate<number>('sessionStorage.length')).toBe(0);
  await expect(page.getByText(/cannot carry words from another page/)).toBeHidden();
});

for (const word of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
  test(`a kind or topic named ${word} does not switch search off`, async ({ page }) => {
    await page.goto(`/search/#q=mediation&kind=${word}&topic=${word}`);
    await expect(status(page)).toHaveText(/\d+ results for “mediation”/);
    await expect(page.getByLabel('Kind of page')).toHaveValue('');
    await field(page).fill(word);
    await field(page).press('Enter');
    await expect(status(page)).toHaveText(/found|results/);
  });
}

test('search fields send nothing to a service of the browser', async ({ page }) => {
  for (const path of ['/', '/support/', '/search/']) {
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

test('on a phone the first result stands on the first screen, before the filters', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const words of ['mediation', 'seperation', 'child maintenance zqxj', 'samaxitams help']) {
    await page.goto('about:blank');
    await page.goto(`/search/#q=${encodeURIComponent(words)}`);
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
    expect(filters?.y ?? 0).toBeGreaterThan(box?.y ?? 9999);
  }
});

test('typing keeps a space at the end while results come', async ({ page }) => {
  await page.goto('/search/');
  await field(page).pressSequentially('child ');
  await expect(status(page)).toHaveText(/for “child”/);
  await expect(field(page)).toHaveValue('child ');
  await field(page).pressSequentially('maintenance');
  await expect(status(page)).toHaveText(/for “child maintenance”/);
});

for (const [words, title, number] of [
  ['my husband hits me', 'If someone frightens, hurts or controls you', 'tel:+448082000247'],
  ['abusve', 'If someone frightens, hurts or controls you', 'tel:+448082000247'],
  ['sucide', 'If you feel that you cannot go on', 'tel:116123'],
  ['want to die', 'If you feel that you cannot go on', 'tel:116123'],
  ['I hit my partner', 'If you are worried about what you do', 'tel:+448088024040'],
] as const) {
  test(`${words}: help is above everything, and is called in one press`, async ({ page }) => {
    await page.goto(`/search/#q=${encodeURIComponent(words)}`);
    const answer = page.getByRole('region', { name: title });
    await expect(answer).toBeVisible();
    await expect(answer.getByRole('link', { name: 'call 999' })).toHaveAttribute('href', 'tel:999');
    await expect(answer.getByRole('link', { name: /^Call / }).first()).toHaveAttribute(
      'href',
      number,
    );
    await expect(status(page)).toHaveText(new RegExp(`^Help is shown first: ${title}`));
    await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toHaveText(
      title,
    );
  });
}

test('help is said once, with what came', async ({ page }) => {
  await page.goto('/search/');
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const live = document.querySelector('site-search [role="status"]');
    if (!live) throw new Error('there is no status');
    new MutationObserver(() => said.push(live.textContent)).observe(live, { childList: true });
  });
  await field(page).fill('my husband hits me');
  await field(page).press('Enter');
  await expect(status(page)).toHaveText(/^Help is shown first/);
  const said = await page.evaluate<string[]>('window.said');
  expect(said.filter((text) => text.includes('Help is shown first'))).toHaveLength(1);
});

test('a space ends a word that is typed, which is mended then', async ({ page }) => {
  await page.clock.install({ time: 0 });
  await page.goto('/search/');
  await expect(page.getByText('Type a few words')).toBeVisible();
  await page.clock.pauseAt(600_000);
  await field(page).pressSequentially('seperation');
  await page.clock.runFor(400);
  await expect(results(page)).toHaveCount(0);
  await field(page).pressSequentially(' ');
  await page.clock.runFor(400);
  await expect(results(page).first()).toBeVisible();
  await expect(page.getByText('Search instead for')).toBeVisible();
});

test('help is shown while someone types it, and goes when it is not meant', async ({ page }) => {
  await page.goto('/search/');
  const answer = page.getByRole('region', { name: /^If someone frightens/ });
  await field(page).pressSequentially('he threatens me');
  await expect(answer).toBeVisible();
  await field(page).fill('mediation');
  await expect(status(page)).toHaveText(/results for “mediation”/);
  await expect(answer).toBeHidden();
  await expect(page.locator('[data-answer]:not([hidden])')).toHaveCount(0);
});

for (const pattern of ['**/pagefind/**', '**/search-words.json', '**/*.{json,pagefind,pf_*}']) {
  test(`without ${pattern} help is still shown first`, async ({ page }) => {
    await page.route(pattern, (route) => route.abort());
    await page.goto('/search/#q=my%20husband%20hits%20me');
    const answer = page.getByRole('region', { name: /^If someone frightens/ });
    await expect(answer).toBeVisible();
    await expect(status(page)).not.toHaveText(/Searching/);
    await expect(answer).toBeVisible();
  });
}

test('nothing moves while results arrive', async ({ page }) => {
  const shift = await watchShift(page);
  for (const words of ['seperation', 'my husband hits me']) {
    await page.goto('about:blank');
    await page.goto(`/search/#q=${encodeURIComponent(words)}`);
    await expect(results(page).nth(7)).toBeVisible();
    expect(await shift()).toBe('0.000');
  }
});

test('results say title, kind, summary and status, with the words marked', async ({ page }) => {
  await page.goto('/search/#q=marriage%20guidance');
  await expect(results(page).filter({ hasText: /^Relate$/ })).toBeVisible();
  const first = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Relate' }).first();
  await expect(first).toContainText('Service');
  await expect(first).toContainText('Not confirmed');
  await page.goto('/search/#q=mediator');
  await expect(page.getByRole('main').locator('mark').first()).toHaveText(/mediat/i);
});

for (const [words, name] of [
  ['cafcas', /Cafcass/],
  ['CSA', /Child Maintenance Service|Money/],
  ['01727 858126', /Relate/],
  ['Splitting Up? Put Kids First', /Splitting Up/],
  ['OnePlusOne', /OnePlusOne|See it|Getting it right|Separating/],
] as const) {
  test(`${words} is found by an old name, a keyword, a number or a provider`, async ({ page }) => {
    await page.goto(`/search/#q=${encodeURIComponent(words)}`);
    await expect(results(page).first()).toHaveText(name);
  });
}

test('?q= works and is taken out of the address', async ({ page }) => {
  await page.goto('/search/?q=grandparents');
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(status(page)).toHaveText(/results? for “grandparents”/);
});

test('kind and topic narrow the results by the number they promise', async ({ page }) => {
  await page.goto('/search/#q=children');
  await expect(status(page)).toHaveText(/results for/);
  const kind = page.getByLabel('Kind of page');
  const guides = kind.getByRole('option', { name: /^Guide/ });
  const promised = /\((\d+)\)/.exec((await guides.textContent()) ?? '')?.[1] ?? '';
  await kind.selectOption({ label: `Guide (${promised})` });
  await expect(status(page)).toHaveText(`${promised} results for “children”`);
  await expect(page).toHaveURL(/\/search\/$/);
  await page.goBack();
  await expect(kind).toHaveValue('');
  await page.getByLabel('Topic').selectOption({ index: 1 });
  const chosen = (await page.getByLabel('Topic').locator('option:checked').textContent()) ?? '';
  const count = /\((\d+)\)/.exec(chosen)?.[1] ?? '';
  await expect(status(page)).toHaveText(new RegExp(`^${count} results? for`));
});

test('another question is not narrowed by what was chosen for the last', async ({ page }) => {
  await page.goto('/search/#q=children&kind=Guide&topic=Mediation');
  await expect(status(page)).toHaveText(/for “children”/);
  await field(page).press('Enter');
  expect(await kept(page)).toMatch(/kind=Guide&topic=Mediation$/);
  await field(page).fill('grandparents');
  await expect(status(page)).toHaveText(/results for “grandparents”/);
  expect(await kept(page)).toBe('#q=grandparents');
  await expect(page.getByLabel('Kind of page')).toHaveValue('');
});

test('the end of a long question is read', async ({ page }) => {
  await page.goto('/search/');
  await field(page).pressSequentially(`${'we row about money and '.repeat(20)}he hits me`);
  await expect(page.getByRole('region', { name: /^If someone frightens/ })).toBeVisible();
  await expect(status(page)).toHaveText(/^Help is shown first/);
});

test('a search that fails late leaves the one after it alone', async ({ page }) => {
  const held: Route[] = [];
  await page.route('**/pagefind/index/*', (route) => {
    held.push(route);
  });
  await page.goto('/search/#q=mediation');
  await expect.poll(() => held.length).toBeGreaterThan(0);
  const first = held.splice(0);
  await field(page).fill('grandparents');
  await expect.poll(() => held.length).toBeGreaterThan(0);
  await Promise.all(first.map((route) => route.abort()));
  await Promise.all(
    held.map((route) => route.fetch().then((response) => route.fulfill({ response }))),
  );
  await expect(status(page)).toHaveText(/results for “grandparents”/);
});

test('when more results cannot be fetched the page says so', async ({ page, context }) => {
  await page.goto('/search/#q=children');
  await expect(results(page)).toHaveCount(8);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Show more results' }).click();
  await expectFailure(page);
});

test('more results are shown when asked, and the reader is taken to them', async ({ page }) => {
  await page.goto('/search/#q=children');
  await expect(results(page)).toHaveCount(8);
  await page.getByRole('button', { name: 'Show more results' }).click();
  await expect(results(page).nth(8)).toBeFocused();
});

test('more results asked for twice come once', async ({ page }) => {
  await page.goto('/search/#q=children');
  await page.getByRole('button', { name: 'Show more results' }).dblclick();
  await expect(results(page).nth(15)).toBeVisible();
  const names = await results(page).allTextContents();
  expect(new Set(names).size).toBe(names.length);
});

test('the skip link keeps the results', async ({ page }) => {
  await page.goto('/search/#q=mediation');
  await expect(status(page)).toHaveText(/results for/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
  await expect(status(page)).toHaveText(/results for “mediation”/);
});

test('nothing found leads on, and so does nothing asked', async ({ page }) => {
  await page.goto('/search/#q=qqqqqq');
  await expect(status(page)).toHaveText('Nothing found for “qqqqqq”');
  await expect(page.getByText('Try fewer or other words')).toBeVisible();
  const topic = page.getByRole('main').getByRole('link', { name: 'Mediation', exact: true });
  await expect(topic).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.goto('/search/');
  await expect(page.getByText('Type a few words')).toBeVisible();
  await expect(topic).toBeVisible();
});

test('markup in a query is text', async ({ page }) => {
  const words = '<img src=x onerror=alert(1)> “mediation”';
  await page.goto(`/search/#q=${encodeURIComponent(words)}`);
  await expect(status(page)).toHaveText(/results? for “mediation”$/);
  await expect(field(page)).toHaveValue(words);
  await page.goto(`/search/#q=${encodeURIComponent('<img src=x onerror=alert(1)> qqqqqq')}`);
  await expect(status(page)).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.locator('main img')).toHaveCount(0);
});

test('the first query costs at most 140 kB', async ({ page }) => {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname;
    if (!/\.js$|^\/pagefind\/|^\/search-words/.test(path)) return;
    sizes.push(
      response.body().then(async (body) => {
        const { gzipSync } = await import('node:zlib');
        return Math.min(body.length, gzipSync(body, { level: 9 }).length);
      }),
    );
  });
  await page.goto('/search/#q=mediation');
  await expect(status(page)).toHaveText(/results for/);
  await page.waitForLoadState('networkidle');
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  console.log(`first query: ${bytes} bytes`);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(140_000);
});

/** The page says that search fails, and shows every way without it. */
async function expectFailure(page: Page): Promise<void> {
  // The engine is started twice before it is given up.
  await expect(page.getByText('Search is not working in this browser at the moment')).toBeVisible({
    timeout: 20_000,
  });
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: 'See every service, A to Z' })).toBeVisible();
  await expect(main.getByRole('link', { name: 'Mediation', exact: true })).toBeVisible();
  await expect(status(page)).toHaveText('Search is not working. Use the lists below.');
}

for (const [what, pattern] of [
  ['the engine’s worker', '**/pagefind/pagefind-worker.js'],
  ['the WebAssembly', '**/pagefind/wasm*'],
  ['the list of the index', '**/pagefind/pagefind-entry.json*'],
  ['the parts of the index', '**/pagefind/index/*'],
  ['the pages of the index', '**/pagefind/fragment/*'],
] as const) {
  test(`without ${what} the page says so and shows the other ways`, async ({ page }) => {
    await page.route(pattern, (route) => route.abort());
    await page.goto('/search/#q=mediation');
    await expectFailure(page);
    expect(await violations(page)).toEqual([]);
  });
}

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
  await page.goto('/search/#q=mediation');
  await expectFailure(page);
});

test('without a network a later search says so, and works again when it is back', async ({
  page,
  context,
}) => {
  await page.goto('/search/#q=mediation');
  await expect(status(page)).toHaveText(/results for “mediation”/);
  await context.setOffline(true);
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
    await page.getByRole('main').getByRole('searchbox').fill('secret words');
    await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/search\/\??$/);
    await expect(page.getByText('Search needs JavaScript')).toBeVisible();
    await expect(
      page.getByRole('main').getByRole('link', { name: 'See every service, A to Z' }),
    ).toBeVisible();
    await expect(
      page.getByRole('main').getByRole('link', { name: 'Mediation', exact: true }),
    ).toBeVisible();
    await expect(page.getByRole('main').getByRole('searchbox')).toBeHidden();
  });
});

test('the browser gives what Node gave', async ({ page }) => {
  const engine = await builtEngine().engine;
  for (const question of [
    'custody',
    'my ex won’t let me see the kids',
    'counceling',
    '0800-1111',
  ]) {
    const pages = await firstPages(engine, builtKnowledge(), question, 3);
    await page.goto('about:blank');
    await page.goto(`/search/#q=${encodeURIComponent(question)}`);
    await expect(status(page)).toHaveText(/results?/);
    await expect(results(page).first()).toBeVisible();
    const titles = (await results(page).allTextContents()).slice(0, 3);
    expect(titles).toEqual(pages.map(({ meta }) => meta.title));
  }
});
