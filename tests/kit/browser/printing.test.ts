import { expect, test, type Page } from '@playwright/test';
import { fillEverything, passStops } from '../../fixtures/referral.ts';

/** How to reach each place that offers to print. */
const offers: readonly ((page: Page) => Promise<void>)[] = [
  async (page) => {
    await page.goto('/practitioners/check-eligibility/');
    await page.getByRole('radio', { name: 'Yes', exact: true }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('heading', { name: 'Get help with fear first' })).toBeFocused();
  },
  async (page) => {
    await page.goto('/practitioners/refer/coaching/');
    await passStops(page);
    await fillEverything(page);
    await page.getByRole('button', { name: 'Check your answers' }).click();
    await expect(page.getByRole('heading', { name: 'Check your answers' })).toBeFocused();
  },
  async (page) => {
    await page.goto('/situations/');
    await page.getByRole('checkbox', { name: 'It is all too much at once' }).check();
    await page.getByRole('button', { name: 'Show my list' }).click();
    await expect(page.getByRole('heading', { name: 'Your list' })).toBeFocused();
  },
  async (page) => {
    await page.goto('/my-list/#s=family-team.listening-line&v=1');
    await expect(
      page.getByRole('main').getByRole('heading', { name: 'Example Ear' }),
    ).toBeVisible();
  },
];

const button = (page: Page) => page.getByRole('main').getByRole('button', { name: /^Print/ });

/** A form that is filled in asks before it is left. */
const leaveWithoutAsking = (page: Page): void => {
  page.on('dialog', (dialog) => void dialog.accept());
};

test('each button prints', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.body.dataset['printed'] = 'yes';
    };
  });
  leaveWithoutAsking(page);
  for (const reach of offers) {
    await reach(page);
    await button(page).click();
    await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
    await page.evaluate(() => {
      delete document.body.dataset['printed'];
    });
  }
});

test('on paper what can be opened is open: sources, and the services that have closed', async ({
  page,
}) => {
  for (const [path, summary, words] of [
    ['/support/safe-line/', 'Where these details come from', 'How we check'],
    ['/support/2/', 'Services that have closed', 'Exampleshire Parent Line'],
  ] as const) {
    await page.goto(path);
    const closed = page.getByRole('main').locator('details', { hasText: summary }).getByText(words);
    await expect(closed).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(closed).toBeVisible();
    await page.emulateMedia({ media: null });
  }
});

test('a service on paper begins with its number, at the edge of all its words', async ({
  page,
}) => {
  await page.goto('/support/safe-line/');
  await page.emulateMedia({ media: 'print' });
  const main = page.getByRole('main');
  const call = main.getByRole('link', { name: /^Call / }).first();
  await expect(call).toBeVisible();
  const name = await main.getByRole('heading', { level: 1 }).boundingBox();
  const help = await main.getByRole('heading', { name: 'How it can help' }).boundingBox();
  expect((await call.boundingBox())?.y).toBeLessThan(help?.y ?? 0);
  expect(name?.x).toBe(help?.x);
});

test('what is true at this moment alone does not go on paper', async ({ page }) => {
  await page.goto('/support/day-line/');
  const now = page.locator('open-now:not(:empty)').first();
  await expect(now).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(now).toBeHidden();
  await expect(page.getByText('Monday to Friday, 9am to 5pm').first()).toBeVisible();
});

test('a browser that cannot print has no button for it', async ({ page }) => {
  // As inside other apps, where the property is there and holds nothing.
  await page.addInitScript('window.print = undefined');
  leaveWithoutAsking(page);
  for (const reach of offers) {
    await reach(page);
    await expect(button(page)).toHaveCount(0);
    await expect(page.getByRole('checkbox', { name: /^Print/ })).toHaveCount(0);
  }
});
