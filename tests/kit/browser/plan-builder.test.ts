import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { hostileTexts } from '../../fixtures/hostile.ts';
import { makePlan } from '../../fixtures/plan.ts';
import { openPlan } from '../../fixtures/plan-states.ts';
import { chooseByKeys, tabTo } from '../../fixtures/keyboard.ts';
import {
  addPoint,
  answerAs,
  askOpen,
  beginPlan,
  enter,
  heading,
  listHoped,
  listStopped,
  nameFamily,
  planAddress,
  openFolded,
  openText,
  passEntry,
  press,
  readForm,
  readStores,
  savePlan,
  sayWho,
} from '../../fixtures/plan-tool.ts';
import { putPoint } from '../../../src/lib/plan/change-plan.ts';
import { limits } from '../../../src/lib/plan/plan.ts';
import type { QuestionKind } from '../../../src/lib/plan/template.ts';
import { putAway } from '../../fixtures/put-away.ts';
import { answerStops } from '../../fixtures/referral.ts';
import { crowded, overflow, violations } from '../../fixtures/violations.ts';

/** Words that nothing but the plan holds. */
const secret = 'The blue bicycle goes along.';
const status = (page: Page, words: string | RegExp) =>
  page.getByRole('status').filter({ hasText: words });
const problems = (page: Page) => page.getByRole('region', { name: 'There is a problem' });

/** Saves the plan as a file and gives its text. */
async function saveText(page: Page): Promise<string> {
  const { name, text } = await savePlan(page);
  expect(name).toMatch(/^plan-\d{4}-\d\d-\d\d\.html$/);
  return text;
}

test.describe('the stops', () => {
  test('every way that is no clear yes ends at help, before a plan is begun', async ({ page }) => {
    await page.goto(planAddress);
    const stopped = await listStopped(page);
    expect(stopped.length).toBeGreaterThan(1);
    for (const answers of stopped) {
      await answerAs(page, answers);
      const main = page.getByRole('main');
      await expect(main.locator('h2:focus')).toBeVisible();
      await expect(main.getByRole('radio')).toHaveCount(0);
      await expect(main.getByRole('textbox')).toHaveCount(0);
      await expect(main.getByRole('button', { name: /^Continue$/ })).toHaveCount(0);
      await expect(main.getByRole('button', { name: /plan/ })).toHaveCount(0);
      await expect(main.getByRole('link').first()).toBeVisible();
      expect(await readStores(page)).toEqual([]);
      await press(page, 'Start again');
    }
  });

  test('they come again before a file, and a stop hides and unkeeps the plan', async ({ page }) => {
    await beginPlan(page, 'Keep it in this tab');
    await addPoint(page, 'Bicycle', secret);
    await expect.poll(() => readStores(page)).toHaveLength(1);
    await press(page, 'Open a plan');
    const stopped = await listStopped(page);
    for (const answers of stopped) {
      await answerAs(page, answers);
      await expect(page.getByRole('main').locator('h2:focus')).toBeVisible();
      expect(await page.locator('body').innerText()).not.toContain('bicycle');
      expect(await page.locator('[data-part="view"]').innerHTML()).toBe('');
      expect(await readStores(page)).toEqual([]);
      await press(page, 'Start again');
    }
  });

  test('a slip that is mended at once costs no work', async ({ page }) => {
    await beginPlan(page, 'Keep it in this tab');
    await addPoint(page, 'Bicycle', secret);
    await press(page, 'Open a plan');
    const [first] = await listStopped(page);
    await answerAs(page, first ?? {});
    await press(page, 'Start again');
    await passEntry(page);
    await expect(heading(page, 'Open a plan')).toBeFocused();
    await press(page, 'Do not open a file');
    await press(page, 'Your own points');
    await expect(page.getByLabel('What you suggest')).toHaveValue(secret);
    expect(await readStores(page)).toEqual([]);
  });

  test('whoever opens no file goes back to the plan', async ({ page }) => {
    await beginPlan(page);
    await press(page, 'Open a plan');
    await press(page, /^Back$/);
    await expect(heading(page, 'Your plan')).toBeFocused();
  });

  test('the line for whoever is afraid stands beside them, and nothing of the plan', async ({
    page,
  }) => {
    const line = page.getByText(/If you are afraid, use urgent help/);
    await page.goto(planAddress);
    await expect(line.filter({ visible: true })).toHaveCount(1);
    await beginPlan(page);
    await expect(line.filter({ visible: true })).toHaveCount(1);
    await expect(page.getByRole('button', { name: 'Forget this plan' })).toBeVisible();
    await press(page, 'Open a plan');
    await expect(line.filter({ visible: true })).toHaveCount(1);
    await expect(page.getByRole('button', { name: 'Forget this plan' })).toBeHidden();
    await press(page, /^Back$/);
    await expect(page.getByRole('button', { name: 'Forget this plan' })).toBeVisible();
  });

  test('a link to answer a plan leads to the file', async ({ page }) => {
    await page.goto(`${planAddress}#answer`);
    await passEntry(page);
    await expect(heading(page, 'Open a plan')).toBeFocused();
  });
});

test('from the first question to a saved file by keyboard alone', async ({ page }) => {
  const { keyboard } = page;
  const follow = async (name: RegExp): Promise<void> => {
    await tabTo(page, name);
    await keyboard.press('Enter');
  };
  const typeEach = async (...words: string[]): Promise<void> => {
    for (const [index, each] of words.entries()) {
      if (index > 0) await keyboard.press('Tab');
      await keyboard.type(each);
    }
  };
  await page.goto(planAddress);
  for (const { question, hoped } of await listHoped(page)) {
    await expect(heading(page, question)).toBeVisible();
    await chooseByKeys(page, hoped);
    await keyboard.press('Enter');
  }
  await expect(heading(page, 'Where may your plan be kept?')).toBeFocused();
  await chooseByKeys(page, 'Do not keep it');
  await keyboard.press('Enter');
  await expect(heading(page, 'Begin')).toBeFocused();
  await follow(/^Use our questions$/);
  await expect(heading(page, 'Who the plan is for')).toBeFocused();
  await tabTo(page, /^What are you called\?$/);
  await typeEach('Sam', 'Alex', 'Jo', '5');
  await follow(/^Continue$/);
  await expect(heading(page, 'Your plan')).toBeFocused();

  await follow(/^Where they live$/);
  await expect(heading(page, 'Where they live')).toBeFocused();
  await chooseByKeys(page, 'At both homes by turns');
  await chooseByKeys(page, 'A pattern of our own');
  await tabTo(page, /^Monday week 1$/);
  await typeEach('Sam', 'Sam', 'Sam', 'Sam', 'Alex', 'Sam', 'Sam');
  await tabTo(page, /^Day$/);
  await typeEach('4', '1', '2027');
  await tabTo(page, /^At the school gate$/);
  await keyboard.press('Space');
  await follow(/^Continue$/);
  await expect(heading(page, 'Your plan')).toBeFocused();

  await follow(/^Your own points$/);
  await tabTo(page, /^Heading$/);
  await typeEach('Bicycle', secret);
  await follow(/^Continue$/);
  await expect(heading(page, 'Your plan')).toBeFocused();
  await follow(/^Save or share the plan$/);
  await tabTo(page, /^Save the plan file$/);
  const waiting = page.waitForEvent('download');
  await keyboard.press('Enter');
  const file = await readFile(await (await waiting).path(), 'utf8');
  for (const words of [
    secret,
    'From Friday to Saturday morning with Alex.',
    'At the school gate',
  ]) {
    expect(file).toContain(words);
  }
  await expect(status(page, /^Look for plan-/)).toBeVisible();
});

test.describe('names', () => {
  test('what is missing or the same is said at the top and at its box', async ({ page }) => {
    await enter(page);
    await press(page, 'Use our questions');
    await press(page, 'Continue');
    await expect(problems(page)).toBeFocused();
    await expect(problems(page).getByRole('link')).toHaveCount(4);
    expect(await violations(page)).toEqual([]);
    await problems(page).getByRole('link').first().click();
    await expect(page.getByLabel('What are you called?')).toBeFocused();
    await page.getByLabel('What are you called?').fill('Sam');
    await page.getByLabel('What is the other parent or carer called?').fill('sam ');
    await page.getByLabel('First name or initials').fill('J'.repeat(41));
    await press(page, 'Continue');
    await expect(problems(page).getByRole('link')).toHaveText([
      /^Both of you have the same name/,
      /up to 40 letters/,
      /^Choose how old J+ is\.$/,
    ]);
  });

  test('a child has no age that nobody chose, and leaving that open is said at its box', async ({
    page,
  }) => {
    await enter(page);
    await press(page, 'Use our questions');
    await page.getByLabel('What are you called?').fill('Sam');
    await page.getByLabel('What is the other parent or carer called?').fill('Alex');
    await press(page, 'Add another child');
    for (const [index, name] of ['Jo', 'Max'].entries()) {
      await page.getByLabel('First name or initials').nth(index).fill(name);
    }
    const ages = page.getByLabel('How old?');
    await ages.first().selectOption('Under 2');
    await press(page, 'Continue');
    await expect(problems(page).getByRole('link')).toHaveText(['Choose how old Max is.']);
    await problems(page).getByRole('link').click();
    await expect(ages.last()).toBeFocused();
    await expect(ages.last()).toHaveAttribute('aria-invalid', 'true');
    await expect(ages.last()).toHaveAccessibleDescription('Error: Choose how old Max is.');
    await expect(ages.first()).not.toHaveAttribute('aria-invalid');
    expect(await violations(page)).toEqual([]);
    await ages.last().selectOption('11 to 17');
    await press(page, 'Continue');
    await expect(heading(page, 'Your plan')).toBeFocused();
    await press(page, 'Change names');
    await expect(ages.first()).toHaveValue('under-2');
    await expect(ages.last()).toHaveValue('11-17');
  });

  test('what is wrong with a child goes with the child', async ({ page }) => {
    await enter(page);
    await press(page, 'Use our questions');
    await page.getByLabel('What are you called?').fill('Sam');
    await page.getByLabel('What is the other parent or carer called?').fill('Alex');
    await press(page, 'Add another child');
    await press(page, 'Add another child');
    await page.getByLabel('First name or initials').first().fill('Jo');
    await press(page, 'Remove child 3');
    await expect(problems(page)).toBeHidden();
    await press(page, 'Add another child');
    await press(page, 'Continue');
    const each = 'Write a name or an initial for each child, or remove the child.';
    await expect(problems(page).getByRole('link')).toHaveText([
      'Choose how old Jo is.',
      each,
      'Choose how old child 2 is.',
      each,
      'Choose how old child 3 is.',
    ]);
    await press(page, 'Remove child 2');
    await expect(problems(page).getByRole('link')).toHaveText([
      'Choose how old Jo is.',
      each,
      'Choose how old child 2 is.',
    ]);
    await expect(page.getByLabel('How old?').last()).toHaveAccessibleDescription(
      'Error: Choose how old child 2 is.',
    );
    await press(page, 'Remove child 1');
    await expect(problems(page).getByRole('link')).toHaveText([
      'Write a name or an initial for the child.',
      'Choose how old child 1 is.',
    ]);
    await page.getByLabel('First name or initials').fill('Max');
    await page.getByLabel('How old?').selectOption('Under 2');
    await press(page, 'Continue');
    await expect(heading(page, 'Your plan')).toBeFocused();
  });

  test('what is wrong with a point goes with the point', async ({ page }) => {
    await beginPlan(page);
    await press(page, 'Your own points');
    for (const index of [0, 1]) {
      if (index > 0) await press(page, 'Add a point');
      await page.getByLabel('What you suggest').nth(index).fill('The cat');
    }
    await press(page, 'Continue');
    const wrong = 'Give this point a heading.';
    await expect(problems(page).getByRole('link')).toHaveText([wrong, wrong]);
    await press(page, 'Remove point 1');
    await expect(problems(page).getByRole('link')).toHaveText([wrong]);
    await press(page, 'Remove point 1');
    await expect(problems(page)).toBeHidden();
  });

  test('there may be eight children, and one fewer loses no other', async ({ page }) => {
    await enter(page);
    await press(page, 'Use our questions');
    await nameFamily(page, { children: 'ABCDEFGH'.split('') });
    await press(page, 'Change names');
    await expect(page.getByRole('button', { name: 'Add another child' })).toBeHidden();
    await press(page, 'Remove child 2');
    await press(page, 'Continue');
    await expect(page.getByText('for A, C, D, E, F, G and H.')).toBeVisible();
  });
});

test.describe('where a plan is kept', () => {
  const requests = (page: Page): string[] => {
    const made: string[] = [];
    page.on('request', (request) => made.push(`${request.url()} ${request.postData() ?? ''}`));
    return made;
  };

  test('nowhere, where nobody asked for it', async ({ page }) => {
    const made = requests(page);
    await beginPlan(page);
    await addPoint(page, 'Bicycle', secret);
    expect(await readStores(page)).toEqual([]);
    expect(made.length).toBeGreaterThan(0);
    for (const request of made) expect(request).not.toMatch(/bicycle|Sam|Alex/i);
    await page.reload();
    await passEntry(page);
    await expect(heading(page, 'Begin')).toBeFocused();
  });

  test('in the tab: a reload brings all back, and the exit empties it without a question', async ({
    page,
  }) => {
    await page
      .context()
      .route('https://example.org/**', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<h1>Weather</h1>' }),
      );
    let asked = 0;
    page.on('dialog', (dialog) => {
      asked += 1;
      void dialog.accept();
    });
    await beginPlan(page, 'Keep it in this tab');
    await addPoint(page, 'Bicycle', secret);
    await page.reload();
    await expect(page.getByText(secret)).toHaveCount(0);
    await answerStops(page);
    await expect(heading(page, 'Go on with the plan that was kept')).toBeFocused();
    await page.getByRole('radio', { name: 'Sam' }).check();
    await press(page, 'Show the plan');
    await press(page, 'Your own points');
    await expect(page.getByLabel('What you suggest')).toHaveValue(secret);
    await page.getByLabel('What you suggest').fill(`${secret} And the helmet.`);
    await page.getByRole('link', { name: 'Leave this site' }).click();
    await expect(page.getByRole('heading', { name: 'Weather' })).toBeVisible();
    for (let count = 0; count < 5; count += 1) {
      await page.goBack().catch(() => null);
      expect(await page.locator('body').innerText()).not.toMatch(/bicycle|Sam/);
    }
    expect(asked).toBe(0);
    if (page.url().startsWith('http://localhost')) expect(await readStores(page)).toEqual([]);
  });

  test('and stays there where a page gets no more of its code', async ({ page }) => {
    await beginPlan(page, 'Keep it in this tab');
    await addPoint(page, 'Bicycle', secret);
    await expect.poll(() => readStores(page)).toHaveLength(1);
    await page.reload();
    await expect(page.getByRole('radio').first()).toBeVisible();
    await page.route('**/_astro/*.js', (route) => route.abort());
    await answerStops(page);
    await expect(page.getByText('This page could not load its questions.')).toBeVisible();
    expect((await readStores(page))[0]).toContain(secret);
  });

  test('on the device by a second step, elsewhere when asked, and forgotten', async ({ page }) => {
    page.on('dialog', (dialog) => void dialog.accept());
    await beginPlan(page, 'device');
    await addPoint(page, 'Bicycle', secret);
    await expect.poll(() => readStores(page)).toHaveLength(1);
    expect((await readStores(page))[0]).toContain(secret);
    await press(page, 'Change where it is kept');
    await expect(heading(page, 'Where may your plan be kept?')).toBeFocused();
    await page.getByRole('radio', { name: 'Do not keep it' }).check();
    await press(page, 'Continue');
    expect(await readStores(page)).toEqual([]);
    await press(page, 'Change where it is kept');
    await page.getByText('Keep it on this device for longer').click();
    await press(page, 'Keep it on this device');
    expect(await readStores(page)).toHaveLength(1);
    await press(page, 'Forget this plan');
    await expect(heading(page, 'Begin')).toBeFocused();
    expect(await readStores(page)).toEqual([]);
  });

  test('two tabs do not overwrite each other', async ({ page, context }) => {
    await beginPlan(page, 'device');
    await addPoint(page, 'Bicycle', secret);
    await expect.poll(() => readStores(page)).toHaveLength(1);
    const other = await context.newPage();
    await other.goto(planAddress);
    await answerStops(other);
    await other.getByRole('radio', { name: 'Sam' }).check();
    await press(other, 'Show the plan');
    await addPoint(other, 'Helmet', 'From the other tab.');
    await expect(page.getByText(/Your plan was changed in another tab/)).toBeVisible();
    await addPoint(page, 'Late', 'Too late.');
    const [kept = ''] = await readStores(page);
    expect(kept).toContain('From the other tab.');
    expect(kept).not.toContain('Too late.');
  });

  test('a tab deletes nothing that another keeps on the device, unless it is asked', async ({
    page,
    context,
  }) => {
    const questions: string[] = [];
    await beginPlan(page, 'Keep it in this tab');
    await expect.poll(() => readStores(page)).toHaveLength(1);
    const other = await context.newPage();
    await beginPlan(other, 'device');
    await addPoint(other, 'Helmet', 'From the other tab.');
    await expect.poll(() => readStores(other)).toHaveLength(1);
    await other.close();
    await addPoint(page, 'Bicycle', secret);
    await expect.poll(async () => (await readStores(page)).join()).toContain(secret);
    expect((await readStores(page)).join()).toContain('From the other tab.');
    page.on('dialog', (dialog) => {
      questions.push(dialog.message());
      void dialog.dismiss();
    });
    await press(page, 'Change where it is kept');
    await page.getByText('Keep it on this device for longer').click();
    await press(page, 'Keep it on this device');
    expect(questions).toEqual([expect.stringMatching(/kept on this device already/)]);
    expect((await readStores(page)).join()).toContain('From the other tab.');
    await page.getByRole('radio', { name: 'Do not keep it' }).check();
    await press(page, 'Continue');
    const left = await readStores(page);
    expect(left).toHaveLength(1);
    expect(left[0]).toContain('From the other tab.');
  });

  test('that it was forgotten in another tab is not called changed', async ({ page, context }) => {
    await beginPlan(page, 'device');
    await addPoint(page, 'Bicycle', secret);
    await expect.poll(() => readStores(page)).toHaveLength(1);
    const other = await context.newPage();
    other.on('dialog', (dialog) => void dialog.accept());
    await other.goto(planAddress);
    await answerStops(other);
    await other.getByRole('radio', { name: 'Sam' }).check();
    await press(other, 'Show the plan');
    await press(other, 'Forget this plan');
    await expect(page.getByText(/another tab forgot or moved it/)).toBeVisible();
    await expect(page.getByText(/go on in the other/)).toHaveCount(0);
    await addPoint(page, 'Late', 'Still here.');
    expect(await readStores(page)).toEqual([]);
    expect(await saveText(page)).toContain('Still here.');
  });

  test('a plan that was kept is forgotten only by whoever says so twice', async ({ page }) => {
    await beginPlan(page, 'Keep it in this tab');
    await expect.poll(() => readStores(page)).toHaveLength(1);
    await page.reload();
    await answerStops(page);
    await expect(heading(page, 'Go on with the plan that was kept')).toBeFocused();
    page.once('dialog', (dialog) => void dialog.dismiss());
    await press(page, 'Forget this plan');
    await expect(heading(page, 'Go on with the plan that was kept')).toBeVisible();
    expect(await readStores(page)).toHaveLength(1);
    page.once('dialog', (dialog) => void dialog.accept());
    await press(page, 'Forget this plan');
    await expect(heading(page, 'Begin')).toBeFocused();
    expect(await readStores(page)).toEqual([]);
  });

  test('on the device it stays for whoever looks at where it is kept and goes on', async ({
    page,
  }) => {
    await beginPlan(page, 'device');
    await press(page, 'Change where it is kept');
    await expect(
      page.getByRole('button', { name: 'Go on keeping it on this device' }),
    ).toBeVisible();
    await press(page, 'Continue');
    await expect(page.getByText(/Your plan is kept on this device/)).toBeVisible();
  });

  test('a store that is denied is said, and the plan goes on in the page', async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await beginPlan(page, 'Keep it in this tab');
    await expect(page.getByText(/could not keep your plan/)).toBeVisible();
    await addPoint(page, 'Bicycle', secret);
    expect(await saveText(page)).toContain(secret);
  });

  test('and a plan that is copied as text is in no file', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await beginPlan(page);
    await press(page, 'Save or share the plan');
    await page.getByText('If the file cannot be sent').click();
    await press(page, 'Copy as text');
    await expect(page.getByText('The plan is copied.')).toBeVisible();
    await expect(page.getByText('It is not saved as a file yet.')).toBeVisible();
  });
});

test.describe('a file', () => {
  test('that a browser shows in this tab leaves the plan to Back, but not after another press', async ({
    page,
  }) => {
    await beginPlan(page);
    await addPoint(page, 'Bicycle', secret);
    await press(page, 'Save or share the plan');
    await press(page, 'Save the plan file');
    await expect(status(page, /^Look for plan-/)).toBeVisible();
    await putAway(page);
    await expect(heading(page, 'Save or share the plan')).toBeVisible();
    await press(page, 'Back to the list');
    await press(page, 'Your own points');
    await expect(page.getByLabel('What you suggest')).toHaveValue(secret);
    await putAway(page);
    await expect(page.getByLabel('What you suggest')).toHaveCount(0);
    await expect(page.getByRole('radio').first()).toBeVisible();
  });

  test('opens after its safety words and the question who is there, and holds all', async ({
    page,
    context,
  }) => {
    await beginPlan(page);
    await addPoint(page, 'Bicycle', secret);
    const text = await saveText(page);
    expect(text).not.toMatch(/<script/i);
    const place = new URL('/parents/plan/', page.url()).href;
    expect(text).toMatch(new RegExp(`open ${RegExp.escape(place)} in a browser\\.</p>\\s*</main>`));
    const other = await context.newPage();
    await enter(other);
    await askOpen(other);
    await openText(other, text);
    await expect(heading(other, 'Before you read this plan')).toBeFocused();
    expect(await other.getByRole('main').innerText()).not.toContain('bicycle');
    await press(other, 'Show the plan');
    await expect(other.getByText('Select an answer').filter({ visible: true })).toBeVisible();
    await other.getByRole('radio', { name: 'Alex' }).check();
    await press(other, 'Show the plan');
    await expect(other.getByText('You write what Alex suggests.')).toBeVisible();
    await expect(other.getByRole('button', { name: 'Change names' })).toHaveCount(0);
  });

  test('what is no plan gets a message, and the plan that is open stays', async ({ page }) => {
    await beginPlan(page);
    await addPoint(page, 'Bicycle', secret);
    const text = await saveText(page);
    await askOpen(page);
    await press(page, /^Open$/);
    await expect(problems(page)).toContainText('Nothing was chosen.');
    for (const [wrong, message] of [
      ['', 'not a plan'],
      ['<!doctype html><p>Hello', 'not a plan'],
      [text.slice(0, -200), 'missing'],
      ['x'.repeat(limits.file + 1), 'too big'],
    ] as const) {
      await openText(page, wrong);
      await expect(problems(page)).toContainText(message);
    }
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('The plan file').setInputFiles([]);
    await page.getByText('Paste the text of a plan').click();
    await page.getByLabel('The text of the plan').fill('Hello');
    await page.getByRole('main').getByRole('button', { name: 'Open', exact: true }).click();
    await expect(problems(page)).toContainText('not a plan');
    await problems(page).getByRole('link').click();
    await expect(page.getByLabel('The text of the plan')).toBeFocused();
    await press(page, 'Do not open a file');
    await press(page, 'Your own points');
    await expect(page.getByLabel('What you suggest')).toHaveValue(secret);
  });

  test('what somebody with ill will wrote stays letters, on the page and in a file', async ({
    page,
  }) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await beginPlan(page, 'Keep it in this tab', { children: ['<i>Jo', '\u202eMax'] });
    const short = hostileTexts.filter(([, text]) => text.length < 1000);
    expect(short.length).toBeGreaterThan(5);
    for (const [name, text] of short) await addPoint(page, name, text);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    const file = await saveText(page);
    expect(file).not.toMatch(/<script|<img/i);
    await askOpen(page);
    await openText(page, file);
    await sayWho(page, 'Sam');
    await expect(heading(page, 'This is the file you have open')).toBeFocused();
    await press(page, 'Back to the list');
    await press(page, 'Your own points');
    await expect(page.getByLabel('What you suggest').first()).toHaveValue(short[0]?.[1] ?? '');
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    expect(faults).toEqual([]);
  });
});

test('no two controls of a view touch, on a phone or on a desk', async ({ page }) => {
  await openPlan(page);
  const views = [
    'Your own points',
    'Change names',
    'Compare',
    'Read it once more',
    'Print, Word or a calendar',
    'Save or share the plan',
  ];
  for (const view of ['', ...views]) {
    if (view) await press(page, view);
    await openFolded(page);
    for (const width of [390, 1240]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await crowded(page), `${view} at ${width}`).toEqual([]);
    }
    if (view) await page.goBack();
    await expect(heading(page, 'Your plan')).toBeVisible();
  }
});

test('a document of the plan is saved as Word, and the page says what it is called', async ({
  page,
}) => {
  await beginPlan(page);
  await press(page, 'Print, Word or a calendar');
  await press(page, 'The whole plan');
  // It is read out once it is there: the reader stands at its heading before.
  await expect(status(page, /^The page is ready: Parenting plan/)).toBeAttached();
  const waiting = page.waitForEvent('download');
  await press(page, 'Save as Word');
  const name = (await waiting).suggestedFilename();
  expect(name).toMatch(/^plan-\d{4}-\d\d-\d\d\.docx$/);
  await expect(page.getByText(`Look for ${name} in your downloads.`)).toBeVisible();
  await press(page, /^Back$/);
  await expect(heading(page, 'Print, Word or a calendar')).toBeFocused();
});

test('one’s own words first, our questions later, and nothing is lost', async ({ page }) => {
  await enter(page);
  await press(page, 'Use my own words');
  await nameFamily(page);
  await expect(page.getByRole('heading', { name: 'The questions' })).toHaveCount(0);
  await addPoint(page, 'Bicycle', secret);
  await press(page, 'Add our questions');
  await expect(page.getByRole('heading', { name: 'The questions' })).toBeVisible();
  await press(page, 'Use only my own words');
  await expect(page.getByRole('heading', { name: 'The questions' })).toHaveCount(0);
  await press(page, 'Your own points');
  await expect(page.getByLabel('What you suggest')).toHaveValue(secret);
});

test('where the plan is full it is said at the box, and what is taken out makes room', async ({
  page,
}) => {
  const text = 'a'.repeat(limits.text);
  await openPlan(page, () =>
    Array.from({ length: limits.side / limits.text - 1 }, (_, index) => `k${index}`).reduce(
      (plan, id) => putPoint(plan, 'p1', { id, title: id, text }),
      makePlan(),
    ),
  );
  await press(page, 'Your own points');
  const box = page.getByLabel('What you suggest');
  await press(page, 'Add a point');
  await page.getByLabel('Heading', { exact: true }).last().fill('One more');
  await box.last().fill(text);
  await press(page, 'Add a point');
  await page.getByLabel('Heading', { exact: true }).last().fill('The last');
  await box.last().fill(text);
  await expect(box.last()).toHaveAttribute('aria-invalid', 'true');
  await expect(status(page, 'Your plan is full')).toBeVisible();
  await press(page, 'Continue');
  await expect(problems(page)).toContainText('Your plan is full');
  await press(page, 'Remove point 1');
  await press(page, 'Continue');
  await expect(heading(page, 'Your plan')).toBeFocused();
  expect(await saveText(page)).toContain('The last');
});

test('without script all questions are there to read, with the way to paper', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(planAddress);
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: 'What a plan asks' })).toBeVisible();
  await expect(main.getByRole('link', { name: /print the questions/i })).toBeVisible();
  await expect(main.getByRole('button')).toHaveCount(0);
  await expect(main.getByRole('textbox')).toHaveCount(0);
  await context.close();
});

test.describe('the questions', () => {
  /** Opens the section that has a question of a kind, and gives what the question is called. */
  async function openQuestion(page: Page, kind: QuestionKind): Promise<string> {
    const { template } = await readForm(page);
    const section = template.sections.find(({ questions }) =>
      questions.some((question) => question.kind === kind),
    );
    const question = section?.questions.find((each) => each.kind === kind);
    if (!section || !question) throw new Error(`no question of the kind ${kind}`);
    await press(page, section.title);
    if (!question.short && section.questions.some(({ short }) => short)) {
      await press(page, /^Show \d+ more questions?$/);
    }
    return question.label;
  }
  const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true });

  test('nights are said in sentences and a table, and one child may have others', async ({
    page,
  }) => {
    await beginPlan(page);
    const question = group(page, await openQuestion(page, 'rota'));
    await question.getByRole('radio', { name: 'A pattern of our own' }).check();
    for (const night of await question.getByRole('combobox').all()) await night.selectOption('Sam');
    await question.getByRole('button', { name: 'Add a week' }).click();
    await question.getByLabel('Friday week 1').selectOption('Alex');
    await question.getByRole('button', { name: 'Copy week 1 to week 2' }).click();
    await expect(question.getByLabel('Friday week 2')).toHaveValue('p2');
    await question.getByLabel('Saturday week 2').selectOption('Alex');
    await press(page, 'Continue');
    await expect(problems(page)).toContainText('Write the Monday');
    expect(await violations(page)).toEqual([]);
    await question.getByLabel('Day', { exact: true }).fill('6');
    await question.getByLabel('Month').fill('1');
    await question.getByLabel('Year').fill('2027');
    await question.getByLabel('Year').press('Tab');
    await expect(question.getByText('is not a Monday')).toBeVisible();
    await expect(question.getByText('From Friday to Sunday morning with Alex.')).toBeVisible();
    const row = question.getByRole('row', { name: /^Friday/ });
    await expect(row.getByRole('cell')).toHaveText(['Alex', 'Alex']);
    await press(page, 'Another answer for Jo');
    await expect(page.getByRole('button', { name: 'Remove the answer for Jo' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await press(page, 'Remove the answer for Jo');
    await expect(page.locator('button:focus')).toHaveText('Another answer for Jo');
    await press(page, 'Continue');
    expect(await saveText(page)).toContain('From Friday to Sunday morning with Alex.');
  });

  test('that a thing need not be decided is an answer, and what was written comes back', async ({
    page,
  }) => {
    await beginPlan(page);
    const question = group(page, await openQuestion(page, 'choices'));
    await question.getByRole('checkbox', { name: 'Something else, in your own words' }).check();
    await question.getByLabel('In your own words', { exact: true }).fill(secret);
    const none = question.getByRole('checkbox', { name: 'We need not decide this' });
    await none.check();
    await expect(question.getByRole('textbox')).toBeHidden();
    await none.uncheck();
    await expect(question.getByRole('textbox')).toHaveValue(secret);
    await none.check();
    await press(page, 'Continue');
    const file = await saveText(page);
    expect(file).toContain('This need not be decided.');
    expect(file).not.toContain(secret);
  });

  test('what is wrong is said at the top and at its box, and the plan keeps none of it', async ({
    page,
  }) => {
    await beginPlan(page);
    const question = group(page, await openQuestion(page, 'date-or-duration'));
    const fill = async (box: string, words: string) => {
      await question.getByLabel(box, { exact: true }).fill(words);
    };
    for (const [box, words] of [
      ['Day', '31'],
      ['Month', '4'],
      ['Year', '2027'],
    ] as const) {
      await fill(box, words);
    }
    await press(page, 'Continue');
    await expect(problems(page)).toBeFocused();
    await expect(page).toHaveTitle(/^Error: /);
    expect(await violations(page)).toEqual([]);
    await problems(page).getByRole('link').click();
    await expect(question.getByLabel('Day', { exact: true })).toBeFocused();
    await fill('Day', '30');
    await fill('Number', '6');
    await press(page, 'Continue');
    await expect(problems(page)).toContainText('Leave the other empty');
    await fill('Number', '');
    await press(page, 'Continue');
    await expect(heading(page, 'Your plan')).toBeFocused();
    expect(await saveText(page)).toContain('30 April 2027');
  });
});
