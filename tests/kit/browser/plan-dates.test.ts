import { expect, test } from '@playwright/test';
import { makePlan } from '../../fixtures/plan.ts';
import { openPlan } from '../../fixtures/plan-states.ts';
import { heading, planAddress, press } from '../../fixtures/plan-tool.ts';
import { answerStops } from '../../fixtures/referral.ts';

/* A date that a plan cannot hold is refused at its box, and a plan that cannot be read stays. */

test('a mistyped year is said at its box', async ({ page }) => {
  await openPlan(page, () => makePlan());
  await press(page, 'Later');
  for (const [box, words] of [
    ['Day', '4'],
    ['Month', '1'],
    ['Year', '2207'],
  ] as const) {
    await page.getByLabel(box, { exact: true }).fill(words);
  }
  await press(page, 'Continue');
  const problems = page.getByRole('region', { name: 'There is a problem' });
  await expect(problems).toContainText('must have a year from 1900 to 2199');
  await problems.getByRole('link').click();
  await expect(page.getByLabel('Year', { exact: true })).toBeFocused();
});

test('a kept plan that cannot be read is told of, and is neither lost nor overwritten', async ({
  page,
}) => {
  const broken = JSON.stringify({ ...makePlan(), children: 'the bicycle' });
  await page.goto(planAddress);
  await page.evaluate((text) => {
    sessionStorage.setItem('plan', text);
  }, broken);
  await page.reload();
  await answerStops(page);
  await expect(heading(page, 'Open a plan')).toBeFocused();
  await expect(page.getByRole('region', { name: 'There is a problem' })).toContainText(
    'A plan is kept here that this page cannot open.',
  );
  await expect(page.getByLabel('The text of the plan')).toHaveValue(broken);
  await press(page, 'Do not open a file');
  await expect(heading(page, 'Begin')).toBeFocused();
  expect(await page.evaluate(() => sessionStorage.getItem('plan'))).toBe(broken);
});
