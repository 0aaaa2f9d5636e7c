import { expect, test, type Page } from '@playwright/test';
import { overflow, violations } from '../../fixtures/violations.ts';

const address = '/practitioners/coach-or-meeting/';
const title = (page: Page) =>
  page.locator('question-flow').getByRole('heading', { level: 2 }).first();

async function answer(page: Page, ...labels: string[]): Promise<void> {
  for (const label of labels) {
    await page.getByRole('radio', { name: label, exact: true }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
  }
}

test('each choice leads to an answer with its reasons, and its form is one step away', async ({
  page,
}) => {
  await page.goto(address);
  for (const [given, outcome] of [
    [['Yes', 'Only one would'], 'Help for one parent fits'],
    [['Yes', 'Both would', 'A plan and fewer rows'], 'Either one fits'],
    [['Yes', 'Both would', 'Fewer rows'], 'A coach fits'],
  ] as const) {
    await answer(page, ...given);
    await expect(title(page)).toHaveText(outcome);
    await expect(title(page)).toBeFocused();
    await expect(page.getByRole('heading', { name: 'Why' })).toBeVisible();
    await expect(page.getByText(/^Meets \d/)).toHaveCount(0);
    const kept = page.getByRole('region', { name: 'Your answers' });
    await expect(kept.getByRole('listitem')).toHaveCount(given.length);
    await expect(kept.getByText(/^Meeting in one room: /)).toBeVisible();
    if (outcome !== 'A coach fits') await page.getByRole('button', { name: 'Start again' }).click();
  }
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Open the form for coaching' }).click();
  await expect(page).toHaveURL(/\/practitioners\/refer\/coaching\/$/);
});

test('not being sure that both can say no ends at once with who to call and nothing joint', async ({
  page,
}) => {
  await page.goto(address);
  await answer(page, 'I don’t know yet');
  const flow = page.locator('question-flow');
  await expect(flow.getByRole('link', { name: /^Call 0/ }).first()).toBeVisible();
  await expect(flow.getByRole('link', { name: /refer|coach|meeting/i })).toHaveCount(0);
});

test('the comparison has the same rows for every option, and on a phone each cell names its own', async ({
  page,
}) => {
  await page.goto(`${address}compare/`);
  const tables = page.getByRole('table');
  await expect(tables).toHaveCount(2);
  for (const each of await tables.all()) {
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
  const table = page.getByRole('table', { name: 'Options with a referral form here' });
  const options = ['Planning meeting', 'Family coaching'];
  await expect(table.getByRole('columnheader')).toHaveText(options);
  const cells = table.locator('tbody td');
  await expect(cells).toHaveCount(options.length * 8);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const [place, cell] of (await cells.all()).entries()) {
    await expect(cell.locator('b')).toBeVisible();
    await expect(cell.locator('b')).toHaveText(options[place % options.length] ?? '');
  }
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await violations(page)).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('every question and outcome can be read, and the comparison is a link away', async ({
    page,
  }) => {
    await page.goto(address);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 3, name: /\?$/ })).toHaveCount(3);
    await expect(main.getByRole('link', { name: /^Compare all the options/ })).toBeVisible();
    await main.getByRole('link', { name: 'Nothing together for now' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing together for now');
  });
});
