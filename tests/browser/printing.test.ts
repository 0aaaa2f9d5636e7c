import { expect, test, type Page } from '@playwright/test';
import { states } from '../site/accessibility/states.ts';

/** The states of pages that offer to print. */
const offers = [
  'an outcome of the eligibility check: safety',
  'the answers of a referral, to check',
  'a personal list',
  'a list that was shared',
];

const button = (page: Page) => page.getByRole('main').getByRole('button', { name: /^Print/ });

for (const name of offers) {
  const reach = async (page: Page): Promise<void> => {
    const state = states[name];
    if (!state) throw new Error(`no state: ${name}`);
    await state(page);
  };

  test(`${name}: the button prints`, async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => {
        document.body.dataset['printed'] = 'yes';
      };
    });
    await reach(page);
    await button(page).click();
    await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
  });

  test(`${name}: a browser that cannot print has no button for it`, async ({ page }) => {
    // As inside other apps, where the property is there and holds nothing.
    await page.addInitScript('window.print = undefined');
    await reach(page);
    await expect(button(page)).toHaveCount(0);
    await expect(page.getByRole('checkbox', { name: /^Print/ })).toHaveCount(0);
  });
}
