import { expect, test, type Page } from '@playwright/test';
import { overflow, violations } from '../fixtures/violations.ts';

const address = '/practitioners/mediation-or-counselling/';
const title = (page: Page) =>
  page.locator('question-flow').getByRole('heading', { level: 2 }).first();

async function answer(page: Page, ...labels: string[]): Promise<void> {
  for (const label of labels) {
    await page.getByRole('radio', { name: label, exact: true }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
  }
}

const safe = ['No', 'Yes'];
const none = 'No, none of these';

for (const [what, given, outcome] of [
  [
    'one thing to settle',
    ['Yes, both would', 'Apart', 'To settle one thing', none],
    'Round-table mediation fits',
  ],
  [
    'how they get on',
    ['Yes, both would', 'Together', 'To change how they get on', none],
    'Couple counselling fits',
  ],
  [
    'both',
    ['Yes, both would', 'Together', 'Both, to settle something and to get on better', none],
    'Either may fit: talk it over with the parents',
  ],
  [
    'a parent who refuses',
    ['One of them does not want to take part'],
    'Support for one parent alone fits',
  ],
] as const) {
  test(`${what} leads to an answer with its reasons`, async ({ page }) => {
    await page.goto(address);
    await answer(page, ...safe, ...given);
    await expect(title(page)).toHaveText(outcome);
    await expect(title(page)).toBeFocused();
    await expect(page.getByRole('heading', { name: 'Why' })).toBeVisible();
    await expect(page.getByText(/^Meets \d/)).toHaveCount(0);
    const kept = page.getByRole('region', { name: 'Your answers' });
    await expect(kept.getByRole('listitem')).toHaveCount(safe.length + given.length);
    await expect(kept.getByText(/^Meeting in one room: /)).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

for (const [what, given] of [
  ['fear', ['Yes']],
  ['not being sure of fear', ['I’m not sure']],
  ['a parent who does not speak freely', ['No', 'No']],
  ['not being sure of it', ['No', 'I’m not sure']],
] as const) {
  test(`${what} ends at once with who to call and nothing joint`, async ({ page }) => {
    await page.goto(address);
    await answer(page, ...given);
    const flow = page.locator('question-flow');
    await expect(flow.getByRole('link', { name: /^Call 0/ }).first()).toBeVisible();
    await expect(flow.getByRole('link', { name: /refer|mediation|counselling/i })).toHaveCount(0);
  });
}

test('the form is one step from the answer', async ({ page }) => {
  await page.goto(address);
  await answer(page, ...safe, 'Yes, both would', 'Together', 'To change how they get on', none);
  await page.getByRole('link', { name: 'Go to the form for counselling' }).click();
  await expect(page).toHaveURL(/\/practitioners\/refer\/counselling\/$/);
});

test.describe('the comparison', () => {
  const table = (page: Page) =>
    page.getByRole('table', { name: 'Options with a referral form here' });

  test('has the same eight rows for every option', async ({ page }) => {
    await page.goto(`${address}compare/`);
    for (const each of await page.getByRole('table').all()) {
      await expect(each.getByRole('rowheader')).toHaveText([
        'What it is',
        'Suits',
        'Does not suit',
        'What happens',
        'How long',
        'Cost',
        'Who is there',
        'How to start',
      ]);
    }
    await expect(table(page).getByRole('columnheader')).toHaveText([
      'Round-table mediation',
      'Couple counselling',
    ]);
  });

  test('shows at 320 pixels the name of its option in each cell, and nothing too wide', async ({
    page,
  }) => {
    const cells = table(page).locator('tbody td');
    await page.goto(`${address}compare/`);
    const options = await table(page).getByRole('columnheader').allTextContents();
    const rows = await table(page).getByRole('rowheader').count();
    await expect(cells).toHaveCount(options.length * rows);
    await page.setViewportSize({ width: 320, height: 640 });
    for (const [place, cell] of (await cells.all()).entries()) {
      await expect(cell.locator('b')).toBeVisible();
      await expect(cell.locator('b')).toHaveText(options[place % options.length] ?? '');
    }
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('every question and outcome can be read, and the comparison is a link away', async ({
    page,
  }) => {
    await page.goto(address);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 3, name: /\?$/ })).toHaveCount(6);
    await expect(main.getByRole('link', { name: /^Compare all the options/ })).toBeVisible();
    await main.getByRole('link', { name: 'Find out first why someone holds back' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Find out first why someone holds back',
    );
  });
});
