import { findScript } from '../../fixtures/element-script.ts';
import { expect, test, type Page } from '@playwright/test';
import { violations } from '../../fixtures/violations.ts';

const address = '/practitioners/check-eligibility/';
const title = (page: Page) => page.locator('question-flow .app-question__title');
const answers = (page: Page) => page.getByRole('region', { name: /Your answers/ });
const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });
const anew = (page: Page) =>
  page.getByRole('status').filter({ hasText: 'are not kept. Start again' });

const first = 'Is anyone in the family afraid of another?';
const second = 'Is there a child of 5 to 16?';
const third = 'Do both parents agree to meet a coach?';
/** The hoped answers. */
const hoped = ['No', 'Yes', 'Yes'];
const eligible = 'The family can have coaching';
const help = 'Get help with fear first';

async function answer(page: Page, ...labels: string[]): Promise<void> {
  for (const label of labels) {
    await radio(page, label).check();
    await page.getByRole('button', { name: 'Continue' }).click();
  }
}

test('who may refer and every criterion stand before the first question', async ({ page }) => {
  await page.goto(address);
  const main = page.getByRole('main');
  const who = main.getByRole('region', { name: 'Who may refer' });
  const list = main.getByRole('region', { name: /^The .* criteria$/ });
  await expect(who).toContainText('Anyone who works with the family for the council may ask.');
  await expect(who).toContainText('If that is not you, ask someone who does.');
  await expect(list.getByRole('listitem')).toHaveText(['A child of 5 to 16', 'Both parents agree']);
  const places = await Promise.all(
    [who, list, title(page)].map(async (each) => (await each.boundingBox())?.y ?? 0),
  );
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  await answer(page, 'No');
  await expect(who).toBeHidden();
  await expect(list).toBeHidden();
  await page.goto(address);
  await who.getByRole('link', { name: 'See what needs no referral' }).click();
  await expect(page).toHaveURL('/support/');
});

test('every hoped answer is eligible and leads on, and nothing is sent, stored or in the address', async ({
  page,
  context,
}) => {
  await page.goto(address);
  await expect(page.getByText('Safety question 1 of 1')).toBeVisible();
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const before = page.url();
  await answer(page, 'No');
  await expect(page.getByText('Question 1 of 2', { exact: true })).toBeVisible();
  await answer(page, 'Yes', 'Yes');
  await expect(title(page)).toHaveText(eligible);
  await expect(title(page)).toBeFocused();
  await expect(page.getByText('Meets 2 of 2 criteria.')).toBeVisible();
  // The picture of the tab may come late; it says nothing.
  expect(asked.filter((url) => !url.endsWith('/favicon.svg'))).toEqual([]);
  expect(page.url()).toBe(before);
  expect(await context.cookies()).toEqual([]);
  const kept = await page.evaluate(() =>
    [sessionStorage.length, localStorage.length, history.state].join(),
  );
  // How many steps were gone, and nothing of what was answered.
  expect(kept).toBe('0,0,3');
  await page.getByRole('link', { name: 'See the three steps' }).first().click();
  await expect(page).toHaveURL(/\/practitioners\/refer\/$/);
});

test('fear ends at once with help and nothing joint, on paper as well', async ({ page }) => {
  await page.goto(address);
  await answer(page, 'Yes');
  await expect(title(page)).toHaveText(help);
  const main = page.getByRole('main');
  const call = main.getByRole('link', { name: /^Call 0808 157 0001/ }).first();
  await expect(call).toBeVisible();
  await expect(main.getByText('If anyone is in danger now').filter({ visible: true })).toHaveCount(
    1,
  );
  await expect(main.getByRole('link', { name: /refer|coach/i })).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(call).toHaveCSS('color', 'rgb(20, 35, 58)');
  // A question is stated as it was answered, and one that was not asked is not.
  await expect(answers(page).getByRole('listitem')).toHaveCount(1);
  await expect(answers(page)).toContainText(`${first} Yes`);
  await expect(answers(page)).not.toContainText('Nobody is afraid: Yes');
});

test('what is not met and what to find out are each said; an answer can be changed, and the rest is kept', async ({
  page,
}) => {
  await page.goto(address);
  await answer(page, 'No', 'No', 'I don’t know yet');
  await expect(title(page)).toHaveText('Other help fits better');
  await expect(page.getByText('Meets 0 of 2 criteria.')).toBeVisible();
  const items = page.getByRole('main').getByRole('listitem');
  for (const advice of ['Coaching is for families with a child', 'Ask each parent alone']) {
    await expect(items.filter({ hasText: advice })).toBeVisible();
  }
  await page.emulateMedia({ media: 'print' });
  await expect(title(page)).toBeVisible();
  await expect(answers(page)).toBeVisible();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Start again' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await answers(page).getByRole('button', { name: 'Change A child of 5 to 16' }).click();
  await expect(radio(page, 'No')).toBeChecked();
  await answer(page, 'Yes');
  await expect(title(page)).toHaveText('Ask a little more');
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(title(page)).toHaveText(first);
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('a risk said late takes back all that was eligible, also for Back', async ({ page }) => {
  await page.goto(address);
  await answer(page, ...hoped);
  await answers(page).getByRole('button', { name: 'Change Nobody is afraid' }).click();
  await answer(page, 'Yes');
  await expect(title(page)).toHaveText(help);
  await expect(page.getByText(/Meets \d of/)).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('link', { name: /refer|coach/i })).toHaveCount(0);
  for (let step = 0; step < 5; step += 1) {
    await page.goBack();
    await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
  }
  await expect(page.getByText('Safety question 1 of 1')).toBeVisible();
});

test.describe('the browser’s Back and Forward', () => {
  test('walk one question at a time, from the outcome to the first and back, and out of the page', async ({
    page,
  }) => {
    await page.goto('/practitioners/');
    await page.goto(address);
    await answer(page, ...hoped);
    for (const label of hoped.toReversed()) {
      await page.goBack();
      await expect(radio(page, label)).toBeChecked();
      await expect(title(page)).toBeFocused();
    }
    for (const [index, label] of hoped.entries()) {
      await expect(title(page)).toHaveText([first, second, third][index] ?? '');
      await expect(radio(page, label)).toBeChecked();
      await page.goForward();
    }
    await expect(title(page)).toHaveText(eligible);
    expect(page.url()).toMatch(/check-eligibility\/$/);
    await page.goBack();
    await answer(page, 'No');
    await expect(title(page)).toHaveText('Other help fits better');
    for (const question of [third, second, first]) {
      await page.goBack();
      await expect(title(page)).toHaveText(question);
    }
    await page.goBack();
    await expect(page).toHaveURL(/\/practitioners\/$/);
  });

  test('stay at the step over a link inside the page, and the button Back keeps the answer', async ({
    page,
  }) => {
    await page.goto(address);
    await answer(page, 'No');
    await page.evaluate(() => {
      location.hash = '#main';
    });
    await answer(page, 'Yes');
    await page.goBack();
    await expect(title(page)).toHaveText(second);
    await page.goBack();
    await page.goBack();
    await expect(title(page)).toHaveText(first);
    await answer(page, 'No');
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(title(page)).toHaveText(first);
    await expect(title(page)).toBeFocused();
    await expect(radio(page, 'No')).toBeChecked();
  });
});

test('a page that is loaded again or put away starts anew, says so, and shows no answer', async ({
  page,
}) => {
  await page.goto(address);
  await expect(anew(page)).toHaveCount(0);
  await page.reload();
  await expect(anew(page)).toHaveCount(0);
  await answer(page, 'No', 'Yes');
  await page.reload();
  await expect(title(page)).toHaveText(first);
  await expect(anew(page)).toBeVisible();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  await page.goBack();
  await expect(title(page)).toHaveText(first);
  await answer(page, 'No');
  await expect(anew(page)).toHaveCount(0);
  await expect(title(page)).toHaveText(second);
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow')));
  await expect(title(page)).toHaveText(first);
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('a page opened with a state that is not its own begins as if it had none', async ({
  page,
}) => {
  await page.goto(address);
  for (const state of ['list', { step: 3 }, 'form', [2], 1.5]) {
    await page.evaluate((given) => {
      history.replaceState(given, '');
    }, state);
    await page.reload();
    await expect(title(page)).toHaveText(first);
    await expect(page.getByText('are not kept. Start again')).toHaveCount(0);
    await answer(page, 'No');
    await page.goBack();
    await expect(radio(page, 'No')).toBeChecked();
  }
});

test('going on without an answer says so at the field, and the tab says the place, never what is asked', async ({
  page,
}) => {
  await page.goto(address);
  const own = await page.title();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('Select an answer')).toBeVisible();
  await expect(radio(page, 'No')).toBeFocused();
  await expect(page.getByRole('group', { name: first })).toHaveAccessibleDescription(
    /Select an answer/,
  );
  expect(await violations(page)).toEqual([]);
  await expect(page).toHaveTitle(`Error: Safety question 1 of 1 - ${own}`);
  await answer(page, 'No');
  await expect(page).toHaveTitle(`Question 1 of 2 - ${own}`);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveTitle(`Error: Question 1 of 2 - ${own}`);
  await answer(page, 'Yes', 'Yes');
  await expect(page).toHaveTitle(`Result - ${own}`);
  await page.goBack();
  await expect(page).toHaveTitle(`Question 2 of 2 - ${own}`);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('every question, what each answer means and where it leads can be read', async ({
    page,
  }) => {
    await page.goto(address);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 3, name: /\?$/ })).toHaveText([
      first,
      second,
      third,
    ]);
    await expect(main.getByText('You have not asked each of them alone.')).toBeVisible();
    await main.getByRole('link', { name: 'Other help fits better' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Other help fits better');
  });
});

test('when the script cannot start, the page below it stays', async ({ page }) => {
  await page.route(findScript('question-flow'), (route) => route.abort());
  await page.goto(address);
  await expect(page.getByRole('heading', { name: first })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Where the answers lead' })).toBeVisible();
});
