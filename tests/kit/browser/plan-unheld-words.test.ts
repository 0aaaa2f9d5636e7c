import { expect, test, type Page } from '@playwright/test';
import { makePlan } from '../../fixtures/plan.ts';
import { openPlan } from '../../fixtures/plan-states.ts';
import { addPoint, beginPlan, enter, heading, press } from '../../fixtures/plan-tool.ts';
import { putPoint } from '../../../src/lib/plan/change-plan.ts';
import { limits } from '../../../src/lib/plan/plan.ts';
import { violations } from '../../fixtures/violations.ts';

/*
 * What a parent wrote and the plan cannot hold is told at once, and waits in its boxes whatever way
 * they leave.
 */

const long = 'A word. '.repeat(limits.text / 8 + 3);
const status = (page: Page, words: string | RegExp) =>
  page.getByRole('status').filter({ hasText: words });
const problems = (page: Page) => page.getByRole('region', { name: 'There is a problem' });
const waits = (page: Page, place: string) =>
  status(page, `Something that you wrote is not in your plan yet. Look again at “${place}”.`);

/** Opens a section of the form and writes words of one's own to its question for places. */
async function writeOwn(page: Page, words: string) {
  await press(page, 'Where they live');
  const question = page.getByRole('group', { name: 'Where do they change homes?' });
  await question.getByRole('checkbox', { name: 'Something else' }).check();
  const box = question.getByRole('textbox', { name: 'In your own words' });
  await box.fill(words);
  return box;
}

test('letters are counted near the limit, and too many are told at once', async ({ page }) => {
  await beginPlan(page);
  const box = await writeOwn(page, 'a'.repeat(limits.text - 300));
  await expect(page.getByText(/letters left/)).toHaveCount(0);
  await box.fill('a'.repeat(limits.text - 2));
  await box.press('End');
  await page.keyboard.type('a');
  await expect(page.getByText('You have 1 letter left.').first()).toBeVisible();
  await expect(status(page, 'You have 1 letter left.')).toBeVisible();
  await page.keyboard.type('aa');
  await expect(page.getByText('You have 1 letter too many.').first()).toBeVisible();
  await expect(box).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('This is not in your plan yet.')).toBeVisible();
  await expect(status(page, 'You have 1 letter too many.')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Backspace');
  await expect(box).not.toHaveAttribute('aria-invalid');
  await expect(page.getByText('This is not in your plan yet.')).toBeHidden();
  await box.fill('Short');
  await expect(page.getByText(/letters? left/)).toHaveCount(0);
});

test.describe('too many words in a section wait there, and are named,', () => {
  const ways: [string, (page: Page) => Promise<unknown>][] = [
    ['after Back to the list', (page) => press(page, 'Back to the list')],
    ['after the browser’s Back', (page) => page.goBack()],
    [
      'after where it is kept was changed',
      async (page) => {
        await press(page, 'Change where it is kept');
        await page.getByRole('radio', { name: 'Keep it in this tab' }).check();
        await press(page, 'Continue');
      },
    ],
  ];
  for (const [name, leave] of ways) {
    test(name, async ({ page }) => {
      await beginPlan(page);
      await writeOwn(page, long);
      await leave(page);
      await expect(heading(page, 'Your plan')).toBeFocused();
      await expect(waits(page, 'Where they live')).toBeVisible();
      await expect(page.getByRole('listitem').filter({ hasText: 'Where they live' })).toContainText(
        'Look at it again',
      );
      await press(page, 'Save or share the plan');
      await expect(waits(page, 'Where they live')).toBeVisible();
      const saved = page.waitForEvent('download');
      await press(page, 'Save the plan file');
      await saved;
      await expect(waits(page, 'Where they live')).toContainText('Look for plan-');
      await press(page, 'Back to the list');
      await press(page, 'Where they live');
      const box = page
        .getByRole('textbox', { name: 'In your own words' })
        .filter({ visible: true });
      await expect(box).toHaveValue(long);
      await expect(box).toHaveAttribute('aria-invalid', 'true');
      await box.fill('By the pond.');
      await press(page, 'Continue');
      await expect(heading(page, 'Your plan')).toBeFocused();
      await expect(waits(page, 'Where they live')).toHaveCount(0);
      await press(page, 'Where they live');
      await expect(box).toHaveValue('By the pond.');
    });
  }
});

test('half a date waits too, and so do words beside “need not decide”', async ({ page }) => {
  await beginPlan(page);
  await press(page, 'Later');
  await page.getByLabel('Day', { exact: true }).fill('31');
  await press(page, 'Back to the list');
  await expect(waits(page, 'Later')).toBeVisible();
  await press(page, 'Later');
  await expect(page.getByLabel('Day', { exact: true })).toHaveValue('31');
  await page.getByRole('checkbox', { name: 'We need not decide this' }).check();
  await press(page, 'Back to the list');
  await expect(waits(page, 'Later')).toHaveCount(0);
  await press(page, 'Later');
  await page.getByRole('checkbox', { name: 'We need not decide this' }).uncheck();
  await expect(page.getByLabel('Day', { exact: true })).toHaveValue('31');
});

test('names wait for whoever goes back before they are taken', async ({ page }) => {
  await enter(page);
  await press(page, 'Use our questions');
  await page.getByLabel('What are you called?').fill('Sam');
  await press(page, 'Add another child');
  await page.getByLabel('First name or initials').last().fill('Max');
  await page.goBack();
  await expect(heading(page, 'Begin')).toBeFocused();
  await page.goForward();
  await expect(page.getByLabel('What are you called?')).toHaveValue('Sam');
  await expect(page.getByLabel('First name or initials').last()).toHaveValue('Max');
  await page.getByLabel('What is the other parent or carer called?').fill('Alex');
  await page.getByLabel('First name or initials').first().fill('Jo');
  await expect(page.getByLabel('How old?').last()).toHaveValue('');
  for (const age of await page.getByLabel('How old?').all()) await age.selectOption('2 to 4');
  await press(page, 'Continue');
  await expect(page.getByText('for Jo and Max.')).toBeVisible();
  await press(page, 'Change names');
  await page.goBack();
  await expect(waits(page, 'Change names')).toHaveCount(0);
  await press(page, 'Change names');
  await page.getByLabel('Who else looks after them?').fill('Gran');
  await page.goBack();
  await expect(waits(page, 'Change names')).toBeVisible();
  await press(page, 'Change names');
  await press(page, 'Continue');
  await press(page, 'Change names');
  await expect(page.getByLabel('Who else looks after them?')).toHaveValue('Gran');
});

test('a point waits in its boxes, and one that is emptied is gone', async ({ page }) => {
  await beginPlan(page);
  await addPoint(page, 'Bicycle', 'It goes along.');
  await press(page, 'Your own points');
  await press(page, 'Add a point');
  await page.getByLabel('Heading', { exact: true }).last().fill('The dog');
  await page.getByLabel('What you suggest').last().fill(long);
  await expect(page.getByLabel('What you suggest').last()).toHaveAttribute('aria-invalid', 'true');
  await page.goBack();
  await expect(waits(page, 'Your own points')).toBeVisible();
  await press(page, 'Your own points');
  await expect(page.getByLabel('What you suggest').last()).toHaveValue(long);
  await press(page, 'Continue');
  await expect(problems(page)).toBeFocused();
  await press(page, 'Remove point 2');
  await page.getByLabel('Heading', { exact: true }).fill('');
  await page.getByLabel('What you suggest').fill('');
  await page.goBack();
  await expect(heading(page, 'Your plan')).toBeFocused();
  await expect(page.getByText('None yet')).toBeVisible();
  await expect(waits(page, 'Your own points')).toHaveCount(0);
});

test('what is suggested instead waits where it is compared, and is cut nowhere', async ({
  page,
}) => {
  await openPlan(page, () =>
    putPoint(
      putPoint(makePlan(), 'p1', { id: 'kdog', title: 'The dog', text: 'One home.' }),
      'p2',
      { id: 'kdog', title: 'The dog', text: 'Both homes.' },
    ),
  );
  await press(page, 'Compare');
  await page.getByRole('radio', { name: 'Suggest something else' }).check();
  const box = page.getByLabel('What you suggest');
  await box.fill(long);
  await expect(box).toHaveValue(long);
  await expect(box).toHaveAttribute('aria-invalid', 'true');
  expect(await violations(page)).toEqual([]);
  await press(page, 'Back to the list');
  await expect(waits(page, 'Your own points')).toBeVisible();
  await press(page, 'Compare');
  await page.getByRole('radio', { name: 'Suggest something else' }).check();
  await expect(box).toHaveValue(long);
  await box.fill('With Gran.');
  await page.getByRole('heading', { level: 2 }).click();
  await expect(page.getByRole('article')).toContainText('With Gran.');
  await press(page, 'Back to the list');
  await expect(waits(page, 'Your own points')).toHaveCount(0);
});

test('forgetting the plan forgets them as well', async ({ page }) => {
  page.on('dialog', (dialog) => void dialog.accept());
  await beginPlan(page);
  await writeOwn(page, long);
  await press(page, 'Forget this plan');
  await press(page, 'Use our questions');
  await page.getByLabel('What are you called?').fill('Sam');
  await page.getByLabel('What is the other parent or carer called?').fill('Alex');
  await page.getByLabel('First name or initials').fill('Jo');
  await page.getByLabel('How old?').selectOption('5 to 10');
  await press(page, 'Continue');
  await press(page, 'Where they live');
  await expect(
    page
      .getByRole('group', { name: 'Where do they change homes?' })
      .getByRole('checkbox', { name: 'Something else' }),
  ).not.toBeChecked();
});
