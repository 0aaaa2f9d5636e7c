import { expect, test, type Page, type Route } from '@playwright/test';

const question = '/search/#q=coaching';
const results = (page: Page) =>
  page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link');

/** What kind of file an address is of; undefined for what no answer waits for. */
function nameKind(address: string): string | undefined {
  const path = new URL(address).pathname;
  const kinds: readonly (readonly [RegExp, string])[] = [
    [/^\/search\/$/, 'page'],
    [/\/question\.[^/]+\.js$/, 'what answers'],
    [/\/_astro\/[^/]+\.js$/, 'script'],
    [/^\/search-words\.json$/, 'words and list'],
    [/\/wasm\.en\.pagefind$/, 'engine'],
    [/\/pagefind-worker\.js$/, 'worker'],
    [/\.pf_index$/, 'index'],
    [/^\/search-names\//, 'names'],
    [/\.pf_fragment$/, 'what is shown'],
  ];
  return kinds.find(([pattern]) => pattern.test(path))?.[1];
}

test('what answers a first question is asked for together, and no more than three times after the page', async ({
  page,
}) => {
  let held: Route[] = [];
  const passed = new Set<string | undefined>([undefined]);
  await page.route('**/*', async (route) => {
    const kind = nameKind(route.request().url());
    if (passed.has(kind)) await route.continue();
    else held.push(route);
  });
  const opening = page.goto(question);
  // None of a line is answered before all of it is asked for.
  for (const together of [
    ['page'],
    ['engine', 'script', 'what answers', 'words and list', 'worker'],
    ['index', 'names'],
    ['what is shown'],
  ]) {
    const kinds = () => [...new Set(held.map((route) => nameKind(route.request().url())))].sort();
    await expect.poll(kinds).toEqual(together);
    for (const kind of together) passed.add(kind);
    const now = held;
    held = [];
    await Promise.all(now.map((route) => route.continue()));
  }
  await opening;
  await expect(results(page).first()).toBeVisible();
});

test('nothing is asked for twice, nothing is said on the console, and a page without a question asks for none of it', async ({
  page,
}) => {
  const asked: string[] = [];
  const said: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => said.push(message.text()));
  await page.goto(question);
  await expect(results(page).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(asked.map(nameKind)).toContain('what is shown');
  expect(asked.filter((address, place) => asked.indexOf(address) !== place)).toEqual([]);
  expect(said).toEqual([]);
  await page.goto('about:blank');
  asked.length = 0;
  await page.goto('/search/');
  await expect(page.getByRole('main').getByRole('searchbox')).toBeVisible();
  await page.waitForLoadState('networkidle');
  const kinds = new Set(asked.map(nameKind));
  kinds.delete(undefined);
  expect([...kinds].sort()).toEqual(['page', 'script']);
});

for (const end of ['come', 'are lost']) {
  test(`the first results are shown while the others are on their way, and stay as those ${end}`, async ({
    page,
  }) => {
    const held: Route[] = [];
    let free = 3;
    await page.route('**/*.pf_fragment', async (route) => {
      free -= 1;
      if (free < 0) held.push(route);
      else await route.continue();
    });
    await page.goto('/search/#q=exampleshire');
    await expect(results(page)).toHaveCount(3);
    await expect.poll(() => held.length).toBe(5);
    const main = page.getByRole('main');
    await expect(main.getByRole('status').first()).toHaveText(/results/);
    await expect(main.getByRole('button', { name: 'Show more results' })).toBeHidden();
    const first = await results(page).allTextContents();
    await results(page).first().focus();
    free = Infinity;
    // What is lost is asked for once more.
    await Promise.all(held.map((route) => (end === 'come' ? route.continue() : route.abort())));
    await expect(results(page)).toHaveCount(8);
    expect((await results(page).allTextContents()).slice(0, 3)).toEqual(first);
    await expect(main.getByRole('button', { name: 'Show more results' })).toBeVisible();
    await expect(results(page).first()).toBeFocused();
    await expect(main.getByRole('status').first()).toHaveText(/results/);
  });
}
