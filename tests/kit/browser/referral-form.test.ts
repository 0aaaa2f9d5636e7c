import { findScript } from '../../fixtures/element-script.ts';
import { readFile } from 'node:fs/promises';
import { expect, test, type Download, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { violations } from '../../fixtures/violations.ts';
import { tabTo } from '../../fixtures/keyboard.ts';
import { fillEverything, passStops } from '../../fixtures/referral.ts';
import { putAway } from '../../fixtures/put-away.ts';

const address = '/practitioners/refer/planning-meeting/';
const check = (page: Page) => page.getByRole('button', { name: 'Check your answers' });
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 2, name });
const role = (page: Page) => page.getByRole('textbox', { name: 'Role', exact: true });
const saveSoFar = (page: Page) => page.getByRole('button', { name: 'Save what I have so far' });
const problems = (page: Page) => page.getByRole('region', { name: 'There is a problem' });
const status = (page: Page, words: string | RegExp) =>
  page.getByRole('status').filter({ hasText: words });

/** The first question before the form, and the last. */
const firstStop = /^Have you seen each parent alone/;
const lastStop = /^Has each parent said yes/;

async function openForm(page: Page): Promise<void> {
  await page.goto(address);
  await passStops(page);
}

/** Opens the form, fills in every field and goes on to the answers. Gives what was written. */
async function checkFilled(
  page: Page,
  words?: Parameters<typeof fillEverything>[1],
): Promise<string[]> {
  await openForm(page);
  const written = await fillEverything(page, words);
  expect(written.length).toBeGreaterThan(10);
  await check(page).click();
  await expect(heading(page, 'Check your answers')).toBeFocused();
  return written;
}

async function answer(page: Page, ...labels: string[]): Promise<void> {
  for (const label of labels) {
    await page.getByRole('radio', { name: label, exact: true }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
  }
}

/** A part of a saved file as text. */
async function partOf(saved: Download, name = 'word/document.xml'): Promise<string> {
  const files = unzipSync(await readFile(await saved.path()));
  return strFromU8(files[name] ?? new Uint8Array());
}

async function download(page: Page): Promise<{ name: string; text: string }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the Word file' }).click();
  const saved = await waiting;
  return { name: saved.suggestedFilename(), text: await partOf(saved) };
}

const goInHistory = (page: Page, steps: number): Promise<void> =>
  page.evaluate((by) => {
    history.go(by);
  }, steps);

test('a filled form is checked, printed and downloaded with every answer in order', async ({
  page,
}) => {
  const words = await checkFilled(page, (index) => `written in field ${index}.`);
  const main = page.getByRole('main');
  for (const text of words) await expect(main.getByText(text, { exact: true })).toBeVisible();

  await page.emulateMedia({ media: 'print' });
  for (const text of words) await expect(main.getByText(text, { exact: true })).toBeVisible();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(main.getByRole('button')).toHaveCount(0);
  await expect(main.getByRole('heading', { name: /^Send it by/ })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  const { name, text } = await download(page);
  expect(name).toMatch(/^referral-planning-meeting-\d{4}-\d\d-\d\d\.docx$/);
  const places = words.map((each) => text.indexOf(each));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  await expect(heading(page, 'Your file is ready to send')).toBeFocused();
  await expect(main.getByText(name)).toBeVisible();
  await expect(page).toHaveTitle(/^Your file is ready to send - /);
});

test('from the home page to the Word file by keyboard alone', async ({ page }) => {
  const follow = async (name: RegExp) => {
    await tabTo(page, name);
    await page.keyboard.press('Enter');
  };
  /** Chooses the first answer of a question and goes on. */
  const choose = async () => {
    const radio = () =>
      page.evaluate(() => document.activeElement?.getAttribute('type') === 'radio');
    for (let press = 0; press < 25 && !(await radio()); press += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
  };

  await page.goto('/');
  await follow(/^Check if a family is eligible$/);
  await expect(page.getByText('Safety question 1 of 1')).toBeVisible();
  for (let question = 0; question < 3; question += 1) await choose();
  await expect(heading(page, 'The family can have coaching')).toBeFocused();
  await follow(/^See the three steps$/);
  await expect(page).toHaveURL('/practitioners/refer/');
  await follow(/^Fill in the form for Planning meeting$/);
  await expect(page).toHaveURL(address);
  await expect(page.getByText('Question 1 of 2')).toBeVisible();
  await choose();
  await choose();
  await expect(heading(page, 'Fill in the form')).toBeFocused();

  for (let press = 0; press < 100; press += 1) {
    await page.keyboard.press('Tab');
    const { kind, label, checked } = await page.evaluate(() => {
      const here = document.activeElement;
      const input = here instanceof HTMLInputElement ? here : undefined;
      const area = here instanceof HTMLTextAreaElement ? here : undefined;
      return {
        kind: input?.type ?? area?.type ?? 'other',
        label: (input ?? area)?.labels?.[0]?.textContent ?? here?.textContent.trim() ?? '',
        checked: input?.checked ?? false,
      };
    });
    if (label === 'Check your answers') break;
    if (['radio', 'checkbox'].includes(kind) && !checked) await page.keyboard.press('Space');
    const typed = { Day: '1', Month: '11', Year: '2020', Age: '7' }[label] ?? 'typed';
    if (['text', 'textarea'].includes(kind)) await page.keyboard.type(typed);
  }
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Check your answers')).toBeFocused();
  const waiting = page.waitForEvent('download');
  await follow(/^Download the Word file$/);
  expect(await partOf(await waiting)).toContain('typed');
  await expect(heading(page, 'Your file is ready to send')).toBeFocused();
  await follow(/^Send it by/);
  await expect(page.getByRole('heading', { name: /^Send it by/ })).toBeInViewport();
});

test.describe('the questions before the form', () => {
  test('a no leads to what to do, not to the form', async ({ page }) => {
    await page.goto(address);
    const main = page.getByRole('main');
    for (const [answers, outcome] of [
      [['Yes', 'No'], 'Wait for each yes'],
      [['No'], 'Stop and take advice'],
    ] as const) {
      await answer(page, ...answers);
      await expect(heading(page, outcome)).toBeFocused();
      await expect(main.getByRole('textbox')).toHaveCount(0);
      await expect(saveSoFar(page)).toBeHidden();
      await expect(main.getByRole('link', { name: /blank form|Send it/ })).toHaveCount(0);
      await expect(main.getByRole('heading', { name: /^Send it by/ })).toBeHidden();
      const comeBack = main.getByRole('heading', { name: 'When to come back' });
      await expect(comeBack.filter({ visible: true })).toHaveCount(1);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Start again' }).click();
    }
  });

  test('a worry that comes late shuts the form, also for Back, and loses nothing', async ({
    page,
  }) => {
    await openForm(page);
    await role(page).fill('Keyworker');
    const made: string[] = [];
    page.on('download', (each) => made.push(each.suggestedFilename()));
    await page.getByRole('button', { name: 'Change these answers' }).click();
    await expect(heading(page, lastStop)).toBeFocused();
    await page.getByRole('button', { name: 'Change Each parent was seen alone' }).click();
    await answer(page, 'No');
    await expect(heading(page, 'Stop and take advice')).toBeFocused();
    await expect(saveSoFar(page)).toBeHidden();
    await page.locator('[data-do="save-unfinished"]').evaluate((node) => {
      if (node instanceof HTMLElement) node.click();
    });
    await expect(status(page, 'Making')).toHaveCount(0);
    await goInHistory(page, -1);
    await expect(heading(page, firstStop)).toBeFocused();
    await expect(page.getByRole('radio', { name: 'No', exact: true })).toBeChecked();
    await expect(role(page)).toBeHidden();
    await goInHistory(page, -2);
    await expect(page.getByRole('radio', { name: 'No', exact: true })).toBeVisible();
    await expect(role(page)).toBeHidden();
    await answer(page, 'Yes');
    await expect(role(page)).toHaveValue('Keyworker');
    expect(made).toEqual([]);
  });

  test('Back walks to them from the form, Forward returns, and the tab says the step', async ({
    page,
  }) => {
    await page.goto(address);
    const own = await page.title();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page).toHaveTitle(`Error: Question 1 of 2 - ${own}`);
    await passStops(page);
    await expect(page).toHaveTitle(`Fill in the form - ${own}`);
    await role(page).fill('Keyworker');
    await check(page).click();
    await expect(page).toHaveTitle(`Error: Fill in the form - ${own}`);
    await page.goBack();
    await expect(page.getByText('Question 2 of 2')).toBeVisible();
    await expect(page).toHaveTitle(`Question 2 of 2 - ${own}`);
    await expect(role(page)).toBeHidden();
    await page.goBack();
    await expect(page.getByText('Question 1 of 2')).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Yes', exact: true })).toBeChecked();
    await page.goForward();
    await page.goForward();
    await expect(role(page)).toHaveValue('Keyworker');
  });
});

test.describe('mistakes', () => {
  test('all are listed at once, with the focus, and each leads to its field', async ({ page }) => {
    await openForm(page);
    await check(page).click();
    const summary = problems(page);
    await expect(summary).toBeFocused();
    await expect(summary.getByRole('heading')).toBeInViewport();
    expect(await summary.getByRole('link').count()).toBeGreaterThan(10);
    await summary.getByRole('link', { name: 'Enter your role' }).click();
    await expect(role(page)).toBeFocused();
    await expect(role(page)).toHaveAccessibleDescription(/Error:\s+Enter your role/);
    await expect(role(page)).toHaveAttribute('aria-invalid', 'true');
    await summary.getByRole('link', { name: 'Parent 2: Enter this parent’s name' }).click();
    await expect(page.getByRole('group', { name: 'Parent 2' }).getByLabel('Name')).toBeFocused();
    expect(await violations(page)).toEqual([]);
  });

  test('a wrong date leads to its wrong box, an answer may stop the referral, and the rest is kept', async ({
    page,
  }) => {
    await openForm(page);
    await fillEverything(page);
    const date = page.getByRole('group', { name: 'Day of the move' });
    const court = page.getByRole('group', { name: 'Court order' });
    await date.getByLabel('Month').fill('13');
    await court.getByRole('radio', { name: 'Yes, and one protects' }).check();
    await check(page).click();
    const links = problems(page).getByRole('link');
    await expect(links).toHaveText([/Stop, do not refer/, /must have a month from 1 to 12/]);
    await links.last().click();
    await expect(date.getByLabel('Month')).toBeFocused();
    await expect(role(page)).not.toHaveValue('');
    await date.getByLabel('Month').fill('10');
    await court.getByRole('radio', { name: 'None', exact: true }).check();
    await check(page).click();
    await expect(heading(page, 'Check your answers')).toBeFocused();
  });
});

test('a field that waits for an answer is asked only after it', async ({ page }) => {
  await openForm(page);
  const calls = page
    .getByRole('group', { name: 'Parent 1' })
    .getByRole('group', { name: 'Safe to say who calls' });
  const instead = page.getByRole('group', { name: 'Parent 1' }).getByLabel('What to say instead');
  await expect(instead).toBeHidden();
  await calls.getByRole('radio', { name: 'No' }).check();
  await instead.fill('a friend from the choir');
  await calls.getByRole('radio', { name: 'Yes' }).check();
  await expect(instead).toBeHidden();
  await calls.getByRole('radio', { name: 'No' }).check();
  await expect(instead).toHaveValue('a friend from the choir');
});

test('children are added and removed, and the reader stays with them', async ({ page }) => {
  await openForm(page);
  const name = (number: number) =>
    page.getByRole('group', { name: `Child ${number}` }).getByLabel('First name or initials');
  const add = page.getByRole('button', { name: 'Add another child' });
  await name(1).fill('A.');
  await add.click();
  await expect(name(2)).toBeFocused();
  await name(2).fill('B.');
  await add.click();
  await name(3).fill('C.');
  await page.getByRole('button', { name: 'Remove Child 2' }).click();
  await expect(name(2)).toBeFocused();
  await expect(name(2)).toHaveValue('C.');
  await expect(name(3)).toHaveCount(0);
  await page.getByRole('button', { name: 'Remove Child 1' }).click();
  await expect(name(1)).toHaveValue('C.');
  await expect(page.getByRole('button', { name: /^Remove Child/ })).toHaveCount(0);
  for (let count = 1; count < 4; count += 1) await add.click();
  await expect(name(4)).toBeFocused();
  await expect(add).toHaveCount(0);
});

test.describe('checking', () => {
  test('Change goes to the field and back, and no way leads to answers with a mistake', async ({
    page,
  }) => {
    await checkFilled(page);
    await page.getByRole('button', { name: 'Change Role (Who asks)' }).click();
    await expect(role(page)).toBeFocused();
    await role(page).fill('Health visitor');
    await page.getByRole('region', { name: 'Who asks' }).getByRole('button').click();
    await expect(page.getByRole('main').getByText('Health visitor')).toBeVisible();
    await goInHistory(page, -1);
    await expect(role(page)).toHaveValue('Health visitor');
    await role(page).fill('');
    await goInHistory(page, 1);
    await expect(problems(page)).toBeFocused();
    await expect(heading(page, 'Check your answers')).toBeHidden();
    await goInHistory(page, -4);
    await expect(page.getByText('Question 2 of 2')).toBeVisible();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(role(page)).toHaveValue('');
  });

  test('one press makes one file, and a link inside the page leaves the screen as it is', async ({
    page,
  }) => {
    await checkFilled(page);
    const made: string[] = [];
    page.on('download', (each) => made.push(each.suggestedFilename()));
    await page.getByRole('button', { name: 'Download the Word file' }).evaluate((node) => {
      if (!(node instanceof HTMLElement)) return;
      node.click();
      node.click();
      node.click();
    });
    const ready = heading(page, 'Your file is ready to send');
    await expect(ready).toBeFocused();
    expect(made).toHaveLength(1);
    await page.getByRole('button', { name: 'Download it again' }).click();
    await expect(status(page, 'It was saved again.')).toBeVisible();
    expect(made).toHaveLength(2);
    await page.getByRole('link', { name: /^Send it by/ }).click();
    await expect(page.getByRole('heading', { name: /^Send it by/ })).toBeInViewport();
    await expect(ready).toBeVisible();
    await goInHistory(page, -1);
    await expect(ready).toBeVisible();
  });

  test('a download that fails loses nothing, says so, and can be tried again', async ({ page }) => {
    await page.route('**/referral-files*.js', (route) => route.abort());
    const tried = page.waitForEvent('requestfailed', (request) =>
      request.url().includes('referral-files'),
    );
    await openForm(page);
    await tried;
    await fillEverything(page);
    await expect(status(page, /\S/)).toHaveCount(0);
    await check(page).click();
    await page.getByRole('button', { name: 'Download the Word file' }).click();
    await expect(status(page, 'could not be made')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.unroute('**/referral-files*.js');
    expect((await download(page)).text).toContain('words 5');
  });
});

test('what makes files comes once the form is open, so that a lost signal costs no referral', async ({
  page,
  context,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('referral-files')) asked.push(request.url());
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  expect(asked).toEqual([]);
  const loaded = page.waitForRequest(/referral-files/);
  await passStops(page);
  // With all that it imports, which comes after it.
  await page.evaluate(
    async (file) => {
      await import(file);
    },
    (await loaded).url(),
  );
  expect(asked).toHaveLength(1);
  await context.setOffline(true);
  await fillEverything(page);
  await check(page).click();
  expect((await download(page)).text).toContain('words 5');
});

test.describe('what is not finished', () => {
  test('is saved as a file that says so on every page and lists what is left', async ({ page }) => {
    await openForm(page);
    await role(page).fill('Keyworker');
    const waiting = page.waitForEvent('download');
    await saveSoFar(page).click();
    const saved = await waiting;
    expect(saved.suggestedFilename()).toMatch(
      /^not-finished-planning-meeting-\d{4}-\d\d-\d\d\.docx$/,
    );
    for (const name of ['word/document.xml', 'word/header1.xml', 'word/footer1.xml']) {
      expect(await partOf(saved, name)).toContain('Not finished. This is not a referral.');
    }
    const text = await partOf(saved);
    expect(text).toContain('Keyworker');
    expect(text).toContain('Parent 2: Enter this parent’s name');
    await expect(status(page, saved.suggestedFilename())).toBeVisible();
    await expect(role(page)).toHaveValue('Keyworker');
  });

  test('is saved as it was when more is typed as it is made, and says so', async ({ page }) => {
    let release = (): void => undefined;
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route('**/_astro/referral-files*.js', async (route) => {
      await held;
      await route.continue();
    });
    await openForm(page);
    await role(page).fill('Keyworker');
    const made = page.waitForEvent('download');
    await saveSoFar(page).click();
    await expect(status(page, 'Making')).toBeVisible();
    await role(page).fill('Somebody else');
    release();
    const text = await partOf(await made);
    expect(text).toContain('Keyworker');
    expect(text).not.toContain('Somebody else');
    await expect(page.getByText('What you have changed since is not in it.')).toBeVisible();
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
  });
});

test.describe('a browser that shows a file in place of saving it', () => {
  async function save(page: Page): Promise<void> {
    await role(page).fill('Keyworker');
    const made = page.waitForEvent('download');
    await saveSoFar(page).click();
    await made;
  }
  const emptied = (page: Page) =>
    expect(
      page.getByRole('textbox', { name: 'Role', exact: true, includeHidden: true }),
    ).toHaveValue('');

  test('gets a new tab, and the page with the answers stays', async ({ page, context }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(HTMLAnchorElement.prototype, 'download');
    });
    await openForm(page);
    await role(page).fill('Keyworker');
    const opened = context.waitForEvent('page');
    await saveSoFar(page).click();
    await opened;
    await expect(role(page)).toHaveValue('Keyworker');
    await expect(role(page)).toBeVisible();
  });

  test('or shows it in this tab, and Back finds every answer, but not after another press or later', async ({
    page,
  }) => {
    await openForm(page);
    // A page that is only out of sight keeps its answers.
    await role(page).fill('Keyworker');
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      dispatchEvent(new Event('blur'));
    });
    await expect(role(page)).toHaveValue('Keyworker');

    await save(page);
    await putAway(page);
    await expect(role(page)).toBeVisible();
    await expect(role(page)).toHaveValue('Keyworker');

    await page.getByRole('heading', { level: 1 }).click();
    await putAway(page);
    await expect(role(page)).toBeHidden();
    await emptied(page);

    await passStops(page);
    await save(page);
    await page.evaluate(() => {
      const later = performance.now() + 3_000;
      performance.now = () => later;
    });
    await putAway(page);
    await emptied(page);
  });
});

test.describe('nothing is kept', () => {
  test('leaving with answers asks first, but Leave this site leaves at once', async ({ page }) => {
    await page.route('https://example.org/**', (route) => route.fulfill({ body: 'elsewhere' }));
    await openForm(page);
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await fillEverything(page);
    await page.evaluate(() => {
      location.reload();
    });
    await expect.poll(() => asked).toEqual(['beforeunload']);
    await page.getByRole('link', { name: 'Leave this site' }).click();
    await expect(page.getByText('elsewhere')).toBeVisible();
    expect(asked).toEqual(['beforeunload']);
  });

  test('a page that the browser kept shows nothing of the family, and Clear everything clears', async ({
    page,
  }) => {
    const own = /^Refer a family/;
    await checkFilled(page, (index) => `secret ${index}`);
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow')));
    await expect(page.getByText('Question 1 of 2')).toBeVisible();
    expect(await page.locator('html').innerHTML()).not.toContain('secret');

    await passStops(page);
    await fillEverything(page);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Clear everything' }).click();
    await expect(role(page)).toBeHidden();
    await expect(page).toHaveTitle(own);
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await expect(heading(page, firstStop)).toBeFocused();
    await passStops(page);
    for (const box of await page.getByRole('textbox').all()) await expect(box).toHaveValue('');
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  });

  test('no answer is in a request, a store, an address, a title, a log or the history', async ({
    page,
    context,
  }) => {
    const seen: string[] = [];
    const dialogs: string[] = [];
    context.on('request', (request) => {
      seen.push(request.url(), JSON.stringify(request.headers()), request.postData() ?? '');
    });
    page.on('console', (message) => seen.push(message.text()));
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.type());
      void dialog.accept();
    });
    const look = async () => {
      seen.push(
        JSON.stringify(await context.storageState({ indexedDB: true })),
        await page.evaluate(async () =>
          JSON.stringify([
            location.href,
            document.title,
            document.cookie,
            Object.entries(sessionStorage),
            Object.entries(localStorage),
            await caches.keys(),
            history.state,
            performance.getEntries().map(({ name }) => name),
            window.name,
          ]),
        ),
      );
    };
    await checkFilled(page, (index) => `SENTINEL${index}X`);
    await look();
    const { text } = await download(page);
    expect(text).toContain('SENTINEL');
    await look();
    await goInHistory(page, -2);
    await expect(heading(page, 'Fill in the form')).toBeVisible();
    await look();
    await page.goto('/practitioners/');
    await look();
    expect(seen.length).toBeGreaterThan(20);
    expect(seen.filter((each) => /SENTINEL/i.test(each))).toEqual([]);
    expect(seen.some((each) => each.includes('referral-files'))).toBe(true);
    // Nothing is lost of what was downloaded.
    expect(dialogs).toEqual([]);
  });

  test('the browser fills in only what is the referrer’s own, and no form can be sent, even by a script', async ({
    page,
  }) => {
    await openForm(page);
    const attributes = (name: string) =>
      page
        .getByRole('main')
        .getByRole('textbox')
        .evaluateAll((boxes, of) => boxes.map((box) => box.getAttribute(of)), name);
    const tokens = await attributes('autocomplete');
    expect(tokens.slice(0, 3)).toEqual(['name', 'organization-title', 'tel']);
    expect(new Set(tokens.slice(3))).toEqual(new Set(['off']));
    expect(new Set(await attributes('name'))).toEqual(new Set([null]));
    const blocked = page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
            resolve(effectiveDirective);
          });
          const form = document.createElement('form');
          form.method = 'post';
          form.action = '/';
          document.body.append(form);
          form.submit();
        }),
    );
    expect(await blocked).toBe('form-action');
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the questions before it, what is asked, the blank form and how to send it are all there', async ({
    page,
    request,
  }) => {
    await page.goto(address);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { name: lastStop })).toBeVisible();
    await expect(main.getByText('Safe to say who calls')).toBeVisible();
    await expect(main.getByRole('heading', { name: /^Send it by/ })).toBeVisible();
    const link = main.getByRole('link', { name: 'Download the blank form' });
    const blank = await request.get((await link.getAttribute('href')) ?? '');
    expect(blank.status()).toBe(200);
    expect(blank.headers()['content-type']).toContain('wordprocessingml');
  });
});

test('when the script cannot start, the page below it stays', async ({ page }) => {
  await page.route(findScript('referral-form'), (route) => route.abort());
  await page.goto(address);
  await expect(page.getByRole('link', { name: 'Download the blank form' })).toBeVisible();
});
