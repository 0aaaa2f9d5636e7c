import { expect, test, type Page } from '@playwright/test';

const routes = {
  portal: { path: '/practitioners/refer/listening-portal/', way: 'Go to Example Gate' },
  phone: { path: '/practitioners/refer/by-phone/', way: /^Call 03069 990004/ },
};
/** The hoped answers before a referral of one parent, and of both. */
const hoped = {
  portal: ['Yes', 'Yes, or there is no fear', 'Yes', 'Yes'],
  phone: ['Yes', 'Yes'],
};

const region = (page: Page) => page.locator('section[aria-labelledby="way"]');
const outcome = (page: Page) => page.locator('question-flow .app-question__title');

async function answer(page: Page, ...labels: string[]): Promise<void> {
  for (const label of labels) {
    await page.getByRole('radio', { name: label, exact: true }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
  }
}

for (const kind of ['portal', 'phone'] as const) {
  const { path, way } = routes[kind];

  test(`the ${kind} is there once every answer lets the reader on, and gone when one is asked again`, async ({
    page,
  }) => {
    await page.goto(path);
    const link = region(page).getByRole('link', { name: way });
    for (const label of hoped[kind]) {
      await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
      await expect(link).toBeHidden();
      await answer(page, label);
    }
    await expect(outcome(page)).toHaveText(/^Refer (them|this parent) now$/);
    await expect(link).toBeVisible();
    await page.goBack();
    await expect(link).toBeHidden();
    await answer(page, 'No');
    await expect(outcome(page)).toHaveText(/^Wait for /);
    await expect(link).toBeHidden();
    await page.getByRole('button', { name: 'Start again' }).click();
    await expect(link).toBeHidden();
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test(`the ${kind} stands below the questions`, async ({ page }) => {
      await page.goto(path);
      await expect(region(page).getByRole('link', { name: way })).toBeVisible();
      await expect(region(page)).toContainText(
        'Refer only when the questions above let you go on.',
      );
      const flow = await page.locator('question-flow').boundingBox();
      const below = await region(page).boundingBox();
      expect(below?.y).toBeGreaterThanOrEqual((flow?.y ?? 0) + (flow?.height ?? 0));
    });
  });
}

test('fear stops the referral of one parent only until they know who to call, and the other parent is asked nothing', async ({
  page,
}) => {
  const { path, way } = routes.portal;
  await page.goto(path);
  await answer(page, 'Yes', 'Not yet');
  await expect(outcome(page)).toHaveText('Talk about fear first');
  await expect(page.getByRole('link', { name: 'Call 999' })).toBeVisible();
  await expect(region(page)).toBeHidden();
  await page.getByRole('button', { name: 'Start again' }).click();
  await answer(page, ...hoped.portal);
  await expect(region(page).getByRole('link', { name: way })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(/each parent|both parents/i);
});
