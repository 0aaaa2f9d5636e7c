import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { load } from 'js-yaml';
import { checkerSchema } from '../../src/schemas/checker.ts';
import { violations } from '../fixtures/violations.ts';

const address = '/practitioners/check-eligibility/';
const title = (page: Page) => page.locator('question-flow .app-question__title');
const answers = (page: Page) => page.getByRole('region', { name: /Your answers/ });

async function answer(page: Page, ...labels: string[]): Promise<void> {
  for (const label of labels) {
    await page.getByRole('radio', { name: label, exact: true }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
  }
}

const safe = ['No', 'Yes, each of them alone', 'No', 'No'];
const met = [
  'Yes, it is or it is likely to',
  'Yes',
  'Yes, at least one',
  'Yes, both do',
  'Yes',
  'Yes',
];

const criteria = checkerSchema.parse(load(readFileSync('content/checker/criteria.yaml', 'utf8')));

test('who may refer and every criterion stand before the first question', async ({ page }) => {
  await page.goto(address);
  const main = page.getByRole('main');
  const who = main.getByRole('region', { name: 'Who may refer' });
  const list = main.getByRole('region', { name: /^The .* criteria$/ });
  const { whoRefers, questions } = criteria;
  await expect(who).toContainText(whoRefers?.text ?? 'nothing');
  await expect(who).toContainText(whoRefers?.otherwise ?? 'nothing');
  await expect(list.getByRole('listitem')).toHaveText(questions.map(({ label }) => label));
  const [first, last, question] = await Promise.all(
    [who, list, title(page)].map(async (each) => (await each.boundingBox())?.y ?? 0),
  );
  expect([first, last, question]).toEqual(
    [first, last, question].toSorted((a = 0, b = 0) => a - b),
  );
  await answer(page, 'No');
  await expect(who).toBeHidden();
  await expect(list).toBeHidden();
  await page.goto(address);
  await who.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    criteria.outcomes.find(({ id }) => id === 'needs-practitioner')?.title ?? '',
  );
});

test('six times yes after a safe start is eligible, and leads on', async ({ page }) => {
  await page.goto(address);
  await expect(page.getByText('Safety question 1 of 4')).toBeVisible();
  await answer(page, ...safe);
  await expect(page.getByText('Question 1 of 6', { exact: true })).toBeVisible();
  await answer(page, ...met);
  await expect(title(page)).toHaveText('The family meets all the criteria');
  await expect(title(page)).toBeFocused();
  await expect(page.getByText('Meets 6 of 6 criteria.')).toBeVisible();
  await page.getByRole('link', { name: 'See how to refer, step by step' }).first().click();
  await expect(page).toHaveURL(/\/practitioners\/refer\/$/);
});

for (const [what, given, outcome] of [
  ['danger', ['Yes'], 'Call 999 now'],
  ['not being sure of danger', ['I don’t know yet'], 'Take advice before you go on'],
  ['a parent not asked alone', ['No', 'No, or only one of them'], 'Ask each parent alone first'],
  ['fear', ['No', 'Yes, each of them alone', 'Yes'], 'Get abuse help first'],
  ['control', [...safe.slice(0, 3), 'Yes'], 'Get abuse help first'],
  [
    'not being sure of control',
    [...safe.slice(0, 3), 'I don’t know yet'],
    'Take advice before you go on',
  ],
] as const) {
  test(`${what} ends at once with abuse help and nothing joint`, async ({ page }) => {
    await page.goto(address);
    await answer(page, ...given);
    await expect(title(page)).toHaveText(outcome);
    const main = page.getByRole('main');
    await expect(main.getByRole('link', { name: /^Call 0/ }).first()).toBeVisible();
    await expect(
      main.getByText('If anyone is in danger now').filter({ visible: true }),
    ).toHaveCount(1);
    await expect(main.getByRole('link', { name: /refer|mediation/i })).toHaveCount(0);
  });
}

test('what is not met and what to find out are each said with what to do', async ({ page }) => {
  await page.goto(address);
  await answer(
    page,
    ...safe,
    'Yes, it is or it is likely to',
    'I don’t know yet',
    'No, neither',
    'Yes, both do',
    'No',
    'Yes',
  );
  await expect(title(page)).toHaveText('Neither parent lives in the county');
  await expect(page.getByText('Meets 3 of 6 criteria.')).toBeVisible();
  const main = page.getByRole('main');
  await expect(
    main.getByRole('listitem').filter({ hasText: 'Ask the council where a parent lives' }),
  ).toBeVisible();
  await expect(
    main.getByRole('listitem').filter({ hasText: 'Ask how old the youngest child is' }),
  ).toBeVisible();
});

test('any answer can be changed, also from the outcome, and the rest is kept', async ({ page }) => {
  await page.goto(address);
  await answer(page, ...safe, ...met.slice(0, 5), 'No');
  await expect(title(page)).toHaveText('An assessment comes first');
  await answers(page)
    .getByRole('button', { name: 'Change eCAF or Families First Assessment in place' })
    .click();
  await expect(page.getByRole('radio', { name: 'No', exact: true })).toBeChecked();
  await answer(page, 'Yes');
  await expect(title(page)).toHaveText('The family meets all the criteria');
});

test('a risk said late takes back all that was eligible', async ({ page }) => {
  await page.goto(address);
  await answer(page, ...safe, ...met);
  await answers(page).getByRole('button', { name: 'Change Neither parent is afraid' }).click();
  await answer(page, 'Yes');
  await expect(title(page)).toHaveText('Get abuse help first');
  await expect(page.getByText(/Meets \d of/)).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('link', { name: /refer|mediation/i })).toHaveCount(
    0,
  );
});

test('the answers are forgotten when the page is left', async ({ page }) => {
  await page.goto(address);
  await answer(page, 'Yes');
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow')));
  await expect(title(page)).toHaveText('Is anyone in danger right now?');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

test.describe('the browser’s Back and Forward', () => {
  test('walk one question at a time, from the outcome to the first and back', async ({ page }) => {
    await page.goto('/practitioners/');
    await page.goto(address);
    const given = [...safe, ...met];
    await answer(page, ...given);
    const outcome = await title(page).textContent();
    for (const label of given.toReversed()) {
      await page.goBack();
      await expect(page.getByRole('radio', { name: label, exact: true })).toBeChecked();
      await expect(title(page)).toBeFocused();
    }
    await expect(page.getByText('Safety question 1 of 4')).toBeVisible();
    for (const label of given) {
      await expect(page.getByRole('radio', { name: label, exact: true })).toBeChecked();
      await page.goForward();
    }
    await expect(title(page)).toHaveText(outcome ?? '');
    expect(page.url()).toMatch(/check-eligibility\/$/);
    await page.goBack();
    await page.getByRole('radio', { name: 'No', exact: true }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(title(page)).toHaveText('An assessment comes first');
  });

  test('lead out of the page from its first question', async ({ page }) => {
    await page.goto('/practitioners/');
    await page.goto(address);
    await answer(page, 'No');
    await page.goBack();
    await page.goBack();
    await expect(page).toHaveURL(/\/practitioners\/$/);
  });

  test('never show an outcome that the answers no longer lead to', async ({ page }) => {
    await page.goto(address);
    await answer(page, ...safe, ...met);
    await answers(page).getByRole('button', { name: 'Change Neither parent is afraid' }).click();
    await answer(page, 'Yes');
    await expect(title(page)).toHaveText('Get abuse help first');
    for (let step = 0; step < 12; step += 1) {
      await page.goBack();
      await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
    }
    await expect(page.getByText('Safety question 1 of 4')).toBeVisible();
  });

  test('stay at the step over a link inside the page', async ({ page }) => {
    await page.goto(address);
    await answer(page, 'No');
    await page.evaluate(() => {
      location.hash = '#main';
    });
    await answer(page, 'Yes, each of them alone');
    await page.goBack();
    await expect(title(page)).toHaveText('Have you asked each parent about safety on their own?');
    await page.goBack();
    await page.goBack();
    await expect(title(page)).toHaveText('Is anyone in danger right now?');
  });
});

test('a page that is loaded again starts anew, says so, and shows no answer', async ({ page }) => {
  const anew = page.getByRole('status').filter({ hasText: 'your answers are gone' });
  await page.goto(address);
  await expect(anew).toHaveCount(0);
  await page.reload();
  await expect(anew).toHaveCount(0);
  await answer(page, ...safe.slice(0, 3));
  await page.reload();
  await expect(title(page)).toHaveText('Is anyone in danger right now?');
  await expect(anew).toBeVisible();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  await page.goBack();
  await expect(title(page)).toHaveText('Is anyone in danger right now?');
  await answer(page, 'No');
  await expect(anew).toHaveCount(0);
  await expect(page.getByText('Safety question 2 of 4')).toBeVisible();
});

for (const state of ['list', { step: 3 }, 'form', [2], 1.5]) {
  test(`a page opened with the state ${JSON.stringify(state)} begins as if it had none`, async ({
    page,
  }) => {
    await page.goto(address);
    await page.evaluate((given) => {
      history.replaceState(given, '');
    }, state);
    await page.reload();
    await expect(title(page)).toHaveText('Is anyone in danger right now?');
    await expect(page.getByText('your answers are gone')).toHaveCount(0);
    await answer(page, 'No');
    await page.goBack();
    await expect(page.getByRole('radio', { name: 'No', exact: true })).toBeChecked();
  });
}

test('the tab says which question it is, never what is asked, and that one was left out', async ({
  page,
}) => {
  await page.goto(address);
  const own = await page.title();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveTitle(`Error: Safety question 1 of 4 - ${own}`);
  await answer(page, 'No');
  await expect(page).toHaveTitle(`Safety question 2 of 4 - ${own}`);
  await page.getByRole('button', { name: 'Continue' }).click();
  await answer(page, 'Yes, each of them alone', 'Yes');
  await expect(page).toHaveTitle(`Result - ${own}`);
  await page.goBack();
  await expect(page).toHaveTitle(`Safety question 3 of 4 - ${own}`);
});

test('Back keeps what was answered', async ({ page }) => {
  await page.goto(address);
  await answer(page, 'No');
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(title(page)).toHaveText('Is anyone in danger right now?');
  await expect(title(page)).toBeFocused();
  await expect(page.getByRole('radio', { name: 'No', exact: true })).toBeChecked();
});

test('going on without an answer says so, once, at the field', async ({ page }) => {
  await page.goto(address);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('Select an answer')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'No', exact: true })).toBeFocused();
  await expect(page.getByRole('group', { name: /danger/ })).toHaveAccessibleDescription(
    /Select an answer/,
  );
  expect(await violations(page)).toEqual([]);
});

test('it works by keyboard alone', async ({ page }) => {
  await page.goto(address);
  const choose = async (downs: number) => {
    for (let press = 0; press < 25; press += 1) {
      await page.keyboard.press('Tab');
      const radio = await page.evaluate(
        () => document.activeElement?.getAttribute('type') === 'radio',
      );
      if (radio) break;
    }
    await page.keyboard.press('Space');
    for (let press = 0; press < downs; press += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  };
  await choose(0);
  await expect(title(page)).toHaveText('Have you asked each parent about safety on their own?');
  await choose(0);
  await expect(title(page)).toHaveText('Is either parent afraid of the other?');
  await choose(1);
  await expect(title(page)).toHaveText('Get abuse help first');
  await expect(title(page)).toBeFocused();
});

test('starting again forgets every answer', async ({ page }) => {
  await page.goto(address);
  await answer(page, 'No', 'No, or only one of them');
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(title(page)).toHaveText('Is anyone in danger right now?');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('no answer is sent, stored or written in the address', async ({ page, context }) => {
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const before = page.url();
  await answer(page, ...safe, ...met);
  await expect(title(page)).toHaveText('The family meets all the criteria');
  expect(asked).toEqual([]);
  expect(page.url()).toBe(before);
  expect(await context.cookies()).toEqual([]);
  const kept = await page.evaluate(() =>
    [sessionStorage.length, localStorage.length, history.state].join(),
  );
  // How many steps were gone, and nothing of what was answered.
  expect(kept).toBe('0,0,10');
});

test.describe('on paper', () => {
  test('the summary keeps the outcome and the answers, without the site around it', async ({
    page,
  }) => {
    await page.goto(address);
    await answer(page, ...safe, ...met.slice(0, 5), 'No');
    await page.emulateMedia({ media: 'print' });
    await expect(title(page)).toBeVisible();
    await expect(answers(page)).toBeVisible();
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Start again' })).toBeHidden();
  });

  test('a number on a button can be read, and no question not asked is stated', async ({
    page,
  }) => {
    await page.goto(address);
    await answer(page, ...safe.slice(0, 2), 'Yes');
    await page.emulateMedia({ media: 'print' });
    const number = page
      .getByRole('main')
      .getByRole('link', { name: /^Call 0808/ })
      .first();
    await expect(number).toHaveCSS('color', 'rgb(20, 35, 58)');
    await expect(answers(page).getByRole('listitem')).toHaveCount(3);
    await expect(answers(page)).toContainText('Is either parent afraid of the other? Yes');
    await expect(answers(page)).not.toContainText('Neither parent is afraid: Yes');
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('every question, what each answer means and where it leads can be read', async ({
    page,
  }) => {
    await page.goto(address);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 3, name: /\?$/ })).toHaveCount(10);
    await main.getByRole('link', { name: 'Both parents need to want it' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Both parents need to want it',
    );
  });
});

test('when the script cannot start, the page below it stays', async ({ page }) => {
  await page.route('**/QuestionFlow*.js', (route) => route.abort());
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'Is anyone in danger right now?' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Where the answers lead' })).toBeVisible();
});
