import { expect, test } from '@playwright/test';
import { answerQuestion } from '../../../src/lib/plan/change-plan.ts';
import { Planner } from '../../fixtures/plan-page.ts';
import { openPlan } from '../../fixtures/plan-states.ts';
import { askOpen, heading, press } from '../../fixtures/plan-tool.ts';
import { writePlanData } from '../../../src/lib/plan/write-plan.ts';
import { chooseAll, digest, makePlan } from '../../fixtures/plan.ts';

/* Slips that anybody makes, and the way back from each. */

const place = 'handover.place';

test('who opened a plan as the wrong person says so, and goes on as the other', async ({
  page,
}) => {
  await openPlan(page, () => makePlan());
  await press(page, 'I am not Sam');
  await expect(heading(page, 'Who is writing?')).toBeFocused();
  await press(page, 'Back to the list');
  await expect(page.getByText('You write what Sam suggests')).toBeVisible();
  await press(page, 'I am not Sam');
  await page.getByRole('radio', { name: 'Alex' }).check();
  await press(page, 'Show the plan');
  await expect(heading(page, 'Your plan')).toBeFocused();
  await expect(page.getByText('You write what Alex suggests')).toBeVisible();
});

test('a text that is pasted after a wrong file was chosen is what is opened', async ({ page }) => {
  await new Planner(page).begin();
  await askOpen(page);
  await page
    .getByLabel('The plan file')
    .setInputFiles({ name: 'cat.html', mimeType: 'text/html', buffer: Buffer.from('A cat') });
  await press(page, /^Open$/);
  await expect(page.getByRole('region', { name: 'There is a problem' })).toBeFocused();
  await page.getByText('Paste the text of a plan').click();
  const text = await writePlanData(makePlan(), digest);
  await page.getByLabel('The text of the plan').fill(`Hi Alex, here it is: ${text} Sam`);
  await press(page, /^Open$/);
  await expect(heading(page, 'Before you read this plan')).toBeFocused();
});

test('a child of whom something is said is taken out only when asked, and named again is the same', async ({
  page,
}) => {
  const plan = answerQuestion(makePlan(), 'p1', place, chooseAll('school'), 'c2');
  await openPlan(page, () => plan);
  await press(page, 'Change names');
  const asked: string[] = [];
  page.once('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await press(page, 'Remove child 2');
  await expect(page.getByLabel('First name or initials')).toHaveCount(2);
  expect(asked[0]).toContain('Remove Max?');
  page.once('dialog', (dialog) => {
    void dialog.accept();
  });
  await press(page, 'Remove child 2');
  await expect(page.getByLabel('First name or initials')).toHaveCount(1);
  await press(page, 'Add another child');
  await page.getByLabel('First name or initials').nth(1).fill('max');
  await page.getByLabel('How old?').nth(1).selectOption('5 to 10');
  await press(page, 'Continue');
  const person = new Planner(page);
  const { text } = await person.saveFile();
  expect(text).toContain('"children":{"c2":{');
});
