import { expect, test, type Page } from '@playwright/test';
import { makePlan } from '../../fixtures/plan.ts';
import { openPlan, pastePlan } from '../../fixtures/plan-states.ts';
import {
  addPoint,
  answerAs,
  beginPlan,
  heading,
  listStopped,
  press,
} from '../../fixtures/plan-tool.ts';
import { answerStops } from '../../fixtures/referral.ts';

/* The browser's Back and Forward walk the tool, and lose nothing of a plan. */

const secret = 'The blue bicycle goes along.';
const firstQuestion = (page: Page) => page.getByRole('main').getByText(/^Question 1 of/);

/** Goes Back or Forward and waits for each of these headings. */
async function walk(page: Page, way: 'goBack' | 'goForward', names: readonly string[]) {
  for (const name of names) {
    await page[way]();
    await expect(heading(page, name), name).toBeFocused();
  }
}

test('from the list to a part, and through all views to the questions before them', async ({
  page,
}) => {
  await beginPlan(page);
  await addPoint(page, 'Bicycle', secret);
  await walk(page, 'goBack', ['Your own points']);
  await expect(page.getByLabel('What you suggest')).toHaveValue(secret);
  await walk(page, 'goBack', ['Your plan', 'Who the plan is for']);
  await expect(page.getByLabel('What are you called?')).toHaveValue('Sam');
  // A plan is open, so there is none to begin.
  await walk(page, 'goBack', ['Your plan', 'Where may your plan be kept?']);
  await page.goBack();
  await expect(page.getByRole('main').getByRole('radio').first()).toBeVisible();
  expect(await page.getByRole('main').innerText()).not.toMatch(/Sam|bicycle/);
  await walk(page, 'goForward', [
    'Where may your plan be kept?',
    'Your plan',
    'Who the plan is for',
    'Your plan',
    'Your own points',
  ]);
  await expect(page.getByLabel('What you suggest')).toHaveValue(secret);
});

test('from the questions before a file to the plan, but not after one has stopped the reader', async ({
  page,
}) => {
  await beginPlan(page);
  await addPoint(page, 'Bicycle', secret);
  await press(page, 'Open a plan');
  await expect(firstQuestion(page)).toBeVisible();
  await walk(page, 'goBack', ['Your plan']);
  await press(page, 'Your own points');
  await expect(page.getByLabel('What you suggest')).toHaveValue(secret);
  await page.goBack();
  await press(page, 'Open a plan');
  const [stopped] = await listStopped(page);
  await answerAs(page, stopped ?? {});
  for (let press = 0; press < 4; press += 1) {
    await page.goBack();
    await expect(page.getByRole('main').getByRole('radio').first()).toBeVisible();
    expect(await page.getByRole('main').innerText()).not.toMatch(/Sam|bicycle/);
    await expect(heading(page, 'Your plan')).toHaveCount(0);
  }
});

test('a step for another file asks the questions again, once a file is open', async ({ page }) => {
  await openPlan(page, () => makePlan());
  await expect(heading(page, 'Your plan')).toBeFocused();
  await page.goBack();
  await expect(firstQuestion(page)).toBeVisible();
  await expect(page.getByLabel('The plan file')).toHaveCount(0);
  await page.goForward();
  await expect(heading(page, 'Your plan')).toBeFocused();
  await page.goBack();
  await answerStops(page);
  await expect(page.getByLabel('The plan file')).toBeVisible();
});

test('what is written while two plans are put together is not lost', async ({ page }) => {
  await beginPlan(page);
  await press(page, 'Open a plan');
  await answerStops(page);
  await pastePlan(page, makePlan({ plan: 'another0another0' }));
  await page.getByRole('radio', { name: 'Sam' }).check();
  await press(page, 'Show the plan');
  await expect(heading(page, 'Put the two plans together')).toBeFocused();
  await press(page, 'Change where it is kept');
  await press(page, 'Continue');
  await addPoint(page, 'Bicycle', secret);
  for (let step = 0; step < 4; step += 1) await page.goBack();
  // Back is at the step where they were to be put together: the plan has changed since.
  await expect(heading(page, 'Your plan')).toBeVisible();
  await expect(heading(page, 'Put the two plans together')).toHaveCount(0);
  await press(page, 'Your own points');
  await expect(page.getByLabel('What you suggest')).toHaveValue(secret);
});
