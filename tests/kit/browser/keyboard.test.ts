import { expect, test, type Page } from '@playwright/test';
import { tabTo } from '../../fixtures/keyboard.ts';

/* Journeys by keys alone that no other file makes whole. */

const follow = async (page: Page, name: RegExp): Promise<void> => {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
};
const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('from the home page through search to a number to call', async ({ page }) => {
  await page.goto('/');
  await tabTo(page, /^What do you need help with\?$/);
  await page.keyboard.type('example ear');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(page.getByRole('main').getByRole('status').first()).toHaveText(/result/);
  await follow(page, /^Example Ear$/);
  await expect(title(page)).toHaveText('Example Ear');
  await tabTo(page, /0808 157 0003/);
  const href = await page.evaluate(() => document.activeElement?.getAttribute('href'));
  expect(href).toBe('tel:+448081570003');
});

test('from the home page through a topic to a list, and out of the site', async ({ page }) => {
  await page.route('https://example.org/**', (route) => route.fulfill({ body: 'elsewhere' }));
  await page.goto('/');
  await follow(page, /^Rows at home$/);
  await expect(title(page)).toHaveText(/Rows at home/);
  await follow(page, /^Calmer Talk Course$/);
  await expect(title(page)).toHaveText('Calmer Talk Course');
  await follow(page, /^Add to my list/);
  await follow(page, /^See my list \(1\)$/);
  const list = page.getByRole('heading', { level: 2, name: '1 service on your list' });
  await expect(list).toBeVisible();
  await follow(page, /^Remove ?Calmer Talk Course/);
  await expect(list).toBeHidden();
  await page.goto('/urgent-help/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('elsewhere')).toBeVisible();
});
