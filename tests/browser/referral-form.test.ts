import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { violations } from '../fixtures/violations.ts';
import { tabTo } from '../fixtures/keyboard.ts';
import { fillEverything, passStops, wordsFor } from '../fixtures/referral.ts';

const address = '/practitioners/refer/mediation/';
const check = (page: Page) => page.getByRole('button', { name: 'Check your answers' });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name });

async function download(page: Page): Promise<{ name: string; text: string }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the Word file' }).click();
  const made = await waiting;
  const files = unzipSync(await readFile(await made.path()));
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  return { name: made.suggestedFilename(), text: xml };
}

async function openForm(page: Page, path = address): Promise<void> {
  await page.goto(path);
  await passStops(page);
}

for (const route of ['mediation', 'counselling']) {
  test(`a filled form for ${route} is checked and downloaded with every answer in order`, async ({
    page,
  }) => {
    await openForm(page, `/practitioners/refer/${route}/`);
    const words = await fillEverything(page, (index) => `written in field ${index}.`);
    expect(words.length).toBeGreaterThan(20);
    await check(page).click();
    await expect(heading(page, 'Check your answers')).toBeFocused();
    const main = page.getByRole('main');
    for (const text of words) await expect(main.getByText(text, { exact: true })).toBeVisible();
    const { name, text } = await download(page);
    expect(name).toMatch(new RegExp(`^referral-${route}-\\d{4}-\\d\\d-\\d\\d\\.docx$`));
    const places = words.map((each) => text.indexOf(each));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    await expect(heading(page, 'Your file is ready to send')).toBeFocused();
    await expect(main.getByText(name)).toBeVisible();
  });
}

test('from the home page to the Word file by keyboard alone', async ({ page }) => {
  test.setTimeout(120_000);
  const follow = async (name: RegExp) => {
    await tabTo(page, name);
    await page.keyboard.press('Enter');
  };
  /** Chooses the first answer of a question, or the one so many below it, and goes on. */
  const choose = async (downs = 0) => {
    const radio = () =>
      page.evaluate(() => document.activeElement?.getAttribute('type') === 'radio');
    for (let press = 0; press < 25 && !(await radio()); press += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    for (let press = 0; press < downs; press += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  };

  await page.goto('/');
  await follow(/^Check if a family is eligible$/);
  await expect(page).toHaveURL(/check-eligibility/);
  await expect(page.getByText('Safety question 1 of 4')).toBeVisible();
  for (let question = 0; question < 10; question += 1) await choose();
  await expect(heading(page, 'The family meets all the criteria')).toBeFocused();
  await follow(/^Decide between mediation and counselling$/);
  await expect(page).toHaveURL(/mediation-or-counselling/);
  await expect(page.getByText('Question 1 of 6')).toBeVisible();
  for (const downs of [0, 0, 0, 1, 0, 0]) await choose(downs);
  await expect(heading(page, 'Round-table mediation fits')).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Why' })).toBeVisible();
  await follow(/mediation/i);
  await expect(page).toHaveURL(/refer\/mediation/);
  await expect(page.getByText('Question 1 of 2')).toBeVisible();
  await choose();
  await choose();
  await expect(heading(page, 'Fill in the form')).toBeFocused();

  let written = 0;
  for (let press = 0; press < 300; press += 1) {
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
    if (['text', 'textarea'].includes(kind)) {
      await page.keyboard.type(wordsFor(label, written, (index) => `typed ${index}`));
      written += 1;
    }
  }
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Check your answers')).toBeFocused();
  const waiting = page.waitForEvent('download');
  await follow(/^Download the Word file$/);
  expect((await waiting).suggestedFilename()).toMatch(/^referral-mediation-/);
  await expect(heading(page, 'Your file is ready to send')).toBeFocused();
  await follow(/^Send it by/);
  await expect(page.getByRole('heading', { name: /^Send it by/ })).toBeInViewport();
});

test.describe('the screening', () => {
  for (const [what, checked, agreed, outcome] of [
    ['a parent who has not agreed', 'Yes, and neither is afraid', 'No', 'Ask each parent to agree'],
    ['not being sure of it', 'Yes, and neither is afraid', 'I’m not sure', 'Ask each parent to'],
    ['safety not checked', 'Not with each of them alone yet', '', 'See each parent alone'],
    ['a worry', 'I checked, and I am worried or not sure', '', 'Leave the form'],
  ] as const) {
    test(`${what} leads to what to do, not to the form`, async ({ page }) => {
      await page.goto(address);
      for (const answer of [checked, agreed].filter(Boolean)) {
        await page.getByRole('radio', { name: answer, exact: true }).check();
        await page.getByRole('button', { name: 'Continue' }).click();
      }
      await expect(page.getByRole('heading', { level: 2, name: outcome })).toBeFocused();
      const main = page.getByRole('main');
      await expect(main.getByRole('textbox')).toHaveCount(0);
      await expect(main.getByRole('link', { name: /blank form|Send it/ })).toHaveCount(0);
      await expect(main.getByRole('heading', { name: /^Send it by/ })).toBeHidden();
      await expect(
        main.getByRole('heading', { name: 'When to come back' }).filter({ visible: true }),
      ).toHaveCount(1);
      expect(await violations(page)).toEqual([]);
    });
  }

  test('a worry that comes late shuts the form, also for Back, and loses nothing', async ({
    page,
  }) => {
    await openForm(page);
    await fillEverything(page);
    const role = page.getByRole('textbox', { name: 'Role' });
    await role.fill('Keyworker');
    await page.getByRole('button', { name: 'Change these answers' }).click();
    await expect(
      page.getByRole('heading', { level: 2, name: /^Has each parent agreed/ }),
    ).toBeFocused();
    await page.getByRole('button', { name: /^Change Safety/ }).click();
    await page.getByRole('radio', { name: 'I checked, and I am worried' }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('heading', { name: 'Leave the form' })).toBeFocused();
    await page.evaluate(() => {
      history.back();
    });
    await expect(
      page.getByRole('heading', { level: 2, name: /^Have you checked safety/ }),
    ).toBeFocused();
    await expect(page.getByRole('radio', { name: 'I checked, and I am worried' })).toBeChecked();
    await expect(role).toBeHidden();
    await page.evaluate(() => {
      history.go(-2);
    });
    await expect(page.getByRole('radio', { name: 'I checked, and I am worried' })).toBeVisible();
    await expect(role).toBeHidden();
    await page.getByRole('radio', { name: 'Yes, and neither is afraid' }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(role).toHaveValue('Keyworker');
  });
});

test.describe('mistakes', () => {
  test('all are listed at once, with the focus, and each leads to its field', async ({ page }) => {
    await openForm(page);
    await check(page).click();
    const summary = page.getByRole('region', { name: 'There is a problem' });
    await expect(summary).toBeFocused();
    await expect(summary.getByRole('heading')).toBeInViewport();
    const links = summary.getByRole('link');
    expect(await links.count()).toBeGreaterThan(30);
    await summary.getByRole('link', { name: 'Enter your role' }).click();
    const role = page.getByRole('textbox', { name: 'Role' });
    await expect(role).toBeFocused();
    await expect(role).toHaveAccessibleDescription(/Error:\s+Enter your role/);
    await expect(role).toHaveAttribute('aria-invalid', 'true');
    await summary.getByRole('link', { name: 'Parent 2: Enter this parent’s name' }).click();
    await expect(page.getByRole('group', { name: 'Parent 2' }).getByLabel('Name')).toBeFocused();
    expect(await violations(page)).toEqual([]);
  });

  test('a wrong date leads to the box that is wrong, and what was right is kept', async ({
    page,
  }) => {
    await openForm(page);
    await fillEverything(page);
    const date = page.getByRole('group', { name: 'Date of the safety check' });
    await date.getByLabel('Month').fill('13');
    await check(page).click();
    const summary = page.getByRole('region', { name: 'There is a problem' });
    await expect(summary.getByRole('link')).toHaveText([/must have a month from 1 to 12/]);
    await summary.getByRole('link').click();
    await expect(date.getByLabel('Month')).toBeFocused();
    await expect(page.getByRole('textbox', { name: 'Role' })).not.toHaveValue('');
    await date.getByLabel('Month').fill('10');
    await check(page).click();
    await expect(heading(page, 'Check your answers')).toBeFocused();
  });
});

test('a field that waits for an answer is asked only after it', async ({ page }) => {
  await openForm(page);
  const court = page.getByRole('group', { name: 'Court order or hearing' });
  await expect(page.getByLabel('Details')).toBeHidden();
  await court.getByRole('radio', { name: 'Yes, and none protects' }).check();
  await page.getByLabel('Details').fill('about the holidays');
  await court.getByRole('radio', { name: 'None', exact: true }).check();
  await expect(page.getByLabel('Details')).toBeHidden();
  await court.getByRole('radio', { name: 'Yes, and none protects' }).check();
  await expect(page.getByLabel('Details')).toHaveValue('about the holidays');
});

test('children are added and removed, and the reader stays with them', async ({ page }) => {
  await openForm(page);
  const child = (number: number) => page.getByRole('group', { name: `Child ${number}` });
  const name = (number: number) => child(number).getByLabel('First name or initials');
  await name(1).fill('A.');
  await page.getByRole('button', { name: 'Add another child' }).click();
  await expect(name(2)).toBeFocused();
  await name(2).fill('B.');
  await page.getByRole('button', { name: 'Add another child' }).click();
  await name(3).fill('C.');
  await page.getByRole('button', { name: 'Remove Child 2' }).click();
  await expect(name(2)).toBeFocused();
  await expect(name(2)).toHaveValue('C.');
  await expect(child(3)).toHaveCount(0);
  await page.getByRole('button', { name: 'Remove Child 1' }).click();
  await expect(name(1)).toHaveValue('C.');
  await expect(page.getByRole('button', { name: /^Remove Child/ })).toHaveCount(0);
  for (let count = 1; count < 8; count += 1) {
    await page.getByRole('button', { name: 'Add another child' }).click();
  }
  await expect(page.getByRole('button', { name: 'Add another child' })).toHaveCount(0);
});

test('a field can say that nobody may be referred with an answer', async ({ page }) => {
  await openForm(page);
  await fillEverything(page);
  const court = page.getByRole('group', { name: 'Court order or hearing' });
  await court.getByRole('radio', { name: /an order protects/ }).check();
  await check(page).click();
  const summary = page.getByRole('region', { name: 'There is a problem' });
  await expect(summary.getByRole('link')).toHaveText([/Stop, do not refer/]);
});

test.describe('checking', () => {
  test('the answers cannot be reached by Back or Forward while something is wrong', async ({
    page,
  }) => {
    await openForm(page);
    await fillEverything(page);
    await check(page).click();
    await page.getByRole('button', { name: 'Change Asked alone about safety' }).click();
    await page.getByRole('checkbox', { name: 'Parent 2 alone' }).uncheck();
    await page.evaluate(() => {
      history.back();
    });
    await expect(page.getByRole('region', { name: 'There is a problem' })).toBeFocused();
    await expect(heading(page, 'Check your answers')).toBeHidden();
  });

  test('a link inside the page leaves the screen as it is', async ({ page }) => {
    await openForm(page);
    await fillEverything(page);
    await check(page).click();
    await download(page);
    await page.getByRole('link', { name: /^Send it by/ }).click();
    await expect(page.getByRole('heading', { name: /^Send it by/ })).toBeInViewport();
    await expect(heading(page, 'Your file is ready to send')).toBeVisible();
    await page.evaluate(() => {
      history.back();
    });
    await expect(heading(page, 'Your file is ready to send')).toBeVisible();
  });

  test('one press makes one file, of the answers as they were', async ({ page }) => {
    await openForm(page);
    await fillEverything(page);
    await check(page).click();
    const made: string[] = [];
    page.on('download', (each) => made.push(each.suggestedFilename()));
    const button = page.getByRole('button', { name: 'Download the Word file' });
    await button.evaluate((node) => {
      if (!(node instanceof HTMLElement)) return;
      node.click();
      node.click();
      node.click();
    });
    await expect(heading(page, 'Your file is ready to send')).toBeFocused();
    expect(made).toHaveLength(1);
    await page.getByRole('button', { name: 'Download it again' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'It was saved again.' })).toBeVisible();
    expect(made).toHaveLength(2);
  });

  test('Change goes to the field and back, and Back in the browser to the form', async ({
    page,
  }) => {
    await openForm(page);
    await fillEverything(page);
    await check(page).click();
    await page.getByRole('button', { name: 'Change Role (The person who refers)' }).click();
    await expect(page.getByRole('textbox', { name: 'Role' })).toBeFocused();
    await page.getByRole('textbox', { name: 'Role' }).fill('Health visitor');
    const section = page.getByRole('region', { name: 'The person who refers' });
    await section.getByRole('button', { name: 'Check your answers' }).click();
    await expect(page.getByRole('main').getByText('Health visitor')).toBeVisible();
    await page.evaluate(() => {
      history.back();
    });
    await expect(page.getByRole('textbox', { name: 'Role' })).toHaveValue('Health visitor');
    await page.evaluate(() => {
      history.go(-3);
    });
    await expect(page.getByText('Question 2 of 2')).toBeVisible();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('textbox', { name: 'Role' })).toHaveValue('Health visitor');
  });

  test('on paper there is every answer and nothing of the site', async ({ page }) => {
    await openForm(page);
    const words = await fillEverything(page);
    await check(page).click();
    await page.emulateMedia({ media: 'print' });
    const main = page.getByRole('main');
    for (const text of words) await expect(main.getByText(text, { exact: true })).toBeVisible();
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(main.getByRole('button')).toHaveCount(0);
    await expect(main.getByRole('heading', { name: /^Send it by/ })).toBeHidden();
  });

  test('a download that fails loses nothing, says so, and can be tried again', async ({ page }) => {
    await page.route('**/referral-files*.js', (route) => route.abort());
    const tried = page.waitForEvent('requestfailed', (request) =>
      request.url().includes('referral-files'),
    );
    await openForm(page);
    await tried;
    await fillEverything(page);
    await expect(page.getByRole('status').filter({ hasText: /\S/ })).toHaveCount(0);
    await check(page).click();
    await page.getByRole('button', { name: 'Download the Word file' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'could not be made' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.unroute('**/referral-files*.js');
    expect((await download(page)).text).toContain('words 5');
  });
});

test('a form that was open has what makes its file, also when there is no signal since', async ({
  page,
  context,
}) => {
  const loaded = page.waitForResponse(/referral-files/);
  await openForm(page);
  await (await loaded).finished();
  await context.setOffline(true);
  await fillEverything(page);
  await check(page).click();
  expect((await download(page)).text).toContain('words 5');
});

test('nothing that makes files is fetched before the screening is passed', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => url.includes('referral-files'))).toEqual([]);
  await passStops(page);
  await expect.poll(() => asked.filter((url) => url.includes('referral-files'))).toHaveLength(1);
});

test.describe('what is not finished', () => {
  const saveSoFar = (page: Page) => page.getByRole('button', { name: 'Save what I have so far' });

  test('is saved as a file that says so on every page and lists what is left', async ({ page }) => {
    await openForm(page);
    await page.getByRole('textbox', { name: 'Role' }).fill('Keyworker');
    const waiting = page.waitForEvent('download');
    await saveSoFar(page).click();
    const made = await waiting;
    expect(made.suggestedFilename()).toMatch(/^not-finished-mediation-\d{4}-\d\d-\d\d\.docx$/);
    const files = unzipSync(await readFile(await made.path()));
    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    for (const name of ['word/document.xml', 'word/header1.xml', 'word/footer1.xml']) {
      expect(text(name)).toContain('Not finished. This is not a referral.');
    }
    expect(text('word/document.xml')).toContain('Keyworker');
    expect(text('word/document.xml')).toContain('Parent 2: Enter this parent’s name');
    await expect(
      page.getByRole('status').filter({ hasText: made.suggestedFilename() }),
    ).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Role' })).toHaveValue('Keyworker');
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
    const role = page.getByRole('textbox', { name: 'Role' });
    await role.fill('Keyworker');
    const made = page.waitForEvent('download');
    await saveSoFar(page).click();
    await expect(page.getByRole('status').filter({ hasText: 'Making' })).toBeVisible();
    await role.fill('Somebody else');
    release();
    const files = unzipSync(await readFile(await (await made).path()));
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain('Keyworker');
    expect(xml).not.toContain('Somebody else');
    await expect(page.getByText('What you have changed since is not in it.')).toBeVisible();
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
  });

  test('cannot be saved before the screening is passed, nor after a worry', async ({ page }) => {
    await page.goto(address);
    await expect(saveSoFar(page)).toBeHidden();
    const made: string[] = [];
    page.on('download', (each) => made.push(each.suggestedFilename()));
    await passStops(page);
    await page.getByRole('textbox', { name: 'Role' }).fill('Keyworker');
    await page.getByRole('button', { name: 'Change these answers' }).click();
    await page.getByRole('button', { name: /^Change Safety/ }).click();
    await page.getByRole('radio', { name: 'I checked, and I am worried' }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(saveSoFar(page)).toBeHidden();
    await page.locator('[data-do="save-unfinished"]').evaluate((node) => {
      if (node instanceof HTMLElement) node.click();
    });
    await expect(page.getByRole('heading', { name: 'Leave the form' })).toBeVisible();
    expect(made).toEqual([]);
    await expect(page.getByRole('status').filter({ hasText: 'Making' })).toHaveCount(0);
  });
});

test.describe('a browser that shows a file in place of saving it', () => {
  /** Puts the page away and brings it back, as a browser does that keeps it. */
  const hide = (page: Page) =>
    page.evaluate(() => {
      for (const type of ['pagehide', 'pageshow']) {
        dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
      }
    });
  const role = (page: Page) => page.getByRole('textbox', { name: 'Role' });

  test('gets a new tab, and the page with the answers stays', async ({ page, context }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(HTMLAnchorElement.prototype, 'download');
    });
    await openForm(page);
    await role(page).fill('Keyworker');
    const opened = context.waitForEvent('page');
    await page.getByRole('button', { name: 'Save what I have so far' }).click();
    await opened;
    await expect(role(page)).toHaveValue('Keyworker');
    await expect(role(page)).toBeVisible();
  });

  test('or shows it in this tab, and Back finds every answer', async ({ page }) => {
    await openForm(page);
    await role(page).fill('Keyworker');
    const made = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save what I have so far' }).click();
    await made;
    await hide(page);
    await expect(role(page)).toHaveValue('Keyworker');
    await expect(role(page)).toBeVisible();
  });

  test('is not every way to leave: whoever pressed something else finds nothing', async ({
    page,
  }) => {
    await openForm(page);
    await role(page).fill('Keyworker');
    const made = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save what I have so far' }).click();
    await made;
    await page.getByRole('heading', { level: 1 }).click();
    await hide(page);
    await expect(role(page)).toBeHidden();
    await expect(page.getByRole('textbox', { name: 'Role', includeHidden: true })).toHaveValue('');
  });

  test('nor is what comes later: whoever comes back then finds nothing', async ({ page }) => {
    await page.clock.install();
    await openForm(page);
    await role(page).fill('Keyworker');
    const made = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save what I have so far' }).click();
    await made;
    await page.clock.fastForward(3_000);
    await hide(page);
    await expect(page.getByRole('textbox', { name: 'Role', includeHidden: true })).toHaveValue('');
  });

  test('a page that is only out of sight keeps its answers', async ({ page }) => {
    await openForm(page);
    await role(page).fill('Keyworker');
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      dispatchEvent(new Event('blur'));
    });
    await expect(role(page)).toHaveValue('Keyworker');
  });
});

test('only what is the referrer’s own may be filled in by the browser', async ({ page }) => {
  await openForm(page);
  const own = page.getByRole('region', { name: 'The person who refers' }).getByRole('textbox');
  const tokens = (box: typeof own) =>
    box.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('autocomplete')));
  expect(await tokens(own)).toEqual(['name', 'organization-title', 'organization', 'tel']);
  const all = await tokens(page.getByRole('main').getByRole('textbox'));
  expect(all.filter((token) => token !== 'off')).toHaveLength(4);
});

test('the tab says which step is shown, and that there is something to mend', async ({ page }) => {
  await page.goto(address);
  const own = await page.title();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveTitle(`Error: Question 1 of 2 - ${own}`);
  await passStops(page);
  await expect(page).toHaveTitle(`Fill in the form - ${own}`);
  await check(page).click();
  await expect(page).toHaveTitle(`Error: Fill in the form - ${own}`);
  await fillEverything(page);
  await check(page).click();
  await expect(page).toHaveTitle(`Check your answers - ${own}`);
  await download(page);
  await expect(page).toHaveTitle(`Your file is ready to send - ${own}`);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await expect(page).toHaveTitle(own);
});

test('Back walks from the form through the screening, and Forward returns, with all kept', async ({
  page,
}) => {
  await openForm(page);
  await page.getByRole('textbox', { name: 'Role' }).fill('Keyworker');
  await page.goBack();
  await expect(page.getByText('Question 2 of 2')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Role' })).toBeHidden();
  await page.goBack();
  await expect(page.getByText('Question 1 of 2')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Yes, and neither is afraid' })).toBeChecked();
  await page.goForward();
  await page.goForward();
  await expect(page.getByRole('textbox', { name: 'Role' })).toHaveValue('Keyworker');
});

test.describe('nothing is kept', () => {
  test('leaving with answers asks first, and not once they are downloaded', async ({ page }) => {
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
    await check(page).click();
    await download(page);
    await page.goto('/practitioners/');
    expect(asked).toEqual(['beforeunload']);
  });

  test('Leave this site leaves at once, whatever is filled in', async ({ page }) => {
    await page.route('https://www.bbc.co.uk/**', (route) => route.fulfill({ body: 'elsewhere' }));
    await openForm(page);
    await fillEverything(page);
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.getByRole('link', { name: 'Leave this site' }).click();
    await expect(page.getByText('elsewhere')).toBeVisible();
    expect(asked).toEqual([]);
  });

  test('Clear everything does', async ({ page }) => {
    await openForm(page);
    await fillEverything(page);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Clear everything' }).click();
    await expect(page.getByRole('textbox', { name: 'Role' })).toBeHidden();
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await expect(
      page.getByRole('heading', { level: 2, name: /^Have you checked safety/ }),
    ).toBeFocused();
    await passStops(page);
    for (const box of await page.getByRole('textbox').all()) await expect(box).toHaveValue('');
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  });

  test('a page that the browser kept shows nothing of the family', async ({ page }) => {
    await openForm(page);
    await fillEverything(page, (index) => `secret ${index}`);
    await check(page).click();
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow')));
    await expect(page.getByText('Question 1 of 2')).toBeVisible();
    expect(await page.locator('html').innerHTML()).not.toContain('secret');
  });

  test('no answer is in a request, a store, an address, a title, a log or the history', async ({
    page,
    context,
  }) => {
    const seen: string[] = [];
    context.on('request', (request) => {
      seen.push(request.url(), JSON.stringify(request.headers()), request.postData() ?? '');
    });
    page.on('console', (message) => seen.push(message.text()));
    page.on('dialog', (dialog) => void dialog.accept());
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
    await openForm(page);
    const words = await fillEverything(page, (index) => `SENTINEL${index}X`);
    expect(words.length).toBeGreaterThan(20);
    await look();
    await check(page).click();
    await look();
    const { text } = await download(page);
    expect(text).toContain('SENTINEL');
    await look();
    await page.evaluate(() => {
      history.go(-2);
    });
    await expect(heading(page, 'Fill in the form')).toBeVisible();
    await look();
    await page.goto('/practitioners/');
    await look();
    expect(seen.length).toBeGreaterThan(20);
    expect(seen.filter((each) => /SENTINEL/i.test(each))).toEqual([]);
    expect(seen.some((each) => each.includes('referral-files'))).toBe(true);
  });

  test('no form on the page can be sent, even by a script', async ({ page }) => {
    await openForm(page);
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
    const names = await page
      .getByRole('textbox')
      .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('name')));
    expect(new Set(names)).toEqual(new Set([null]));
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the screening, what is asked, the blank form and how to send it are all there', async ({
    page,
    request,
  }) => {
    await page.goto(address);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { name: /^Has each parent agreed/ })).toBeVisible();
    await expect(main.getByText('Safe phone number')).toBeVisible();
    await expect(main.getByRole('heading', { name: /^Send it by/ })).toBeVisible();
    const link = main.getByRole('link', { name: 'Download the blank form' });
    const blank = await request.get((await link.getAttribute('href')) ?? '');
    expect(blank.status()).toBe(200);
    expect(blank.headers()['content-type']).toContain('wordprocessingml');
  });
});

test('when the script cannot start, the page below it stays', async ({ page }) => {
  await page.route('**/ReferralForm*.js', (route) => route.abort());
  await page.goto(address);
  await expect(page.getByRole('link', { name: 'Download the blank form' })).toBeVisible();
});
