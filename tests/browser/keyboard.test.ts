import { expect, test, type Page } from '@playwright/test';
import { tabTo } from '../fixtures/keyboard.ts';

/* Journeys by keys alone that no other file makes whole. */

const follow = async (page: Page, name: RegExp): Promise<void> => {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
};
const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('from the home page through search to a number to call', async ({ page }) => {
  await page.goto('/');
  await tabTo(page, /^What do you need help with\?$/);
  await page.keyboard.type('samaritans');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(page.getByRole('main').getByRole('status').first()).toHaveText(/result/);
  await follow(page, /^Samaritans$/);
  await expect(title(page)).toHaveText('Samaritans');
  await tabTo(page, /116 123/);
  const href = await page.evaluate(() => document.activeElement?.getAttribute('href'));
  expect(href).toBe('tel:116123');
});

test('from the home page through a topic to a list, and out of the site', async ({ page }) => {
  await page.route('https://www.bbc.co.uk/**', (route) => route.fulfill({ body: 'elsewhere' }));
  await page.goto('/');
  await follow(page, /^Relationship counselling$/);
  await expect(title(page)).toHaveText(/Relationship counselling/);
  await follow(page, /^Relate$/);
  await expect(title(page)).toHaveText('Relate');
  await follow(page, /^Add to my list/);
  await follow(page, /^See my list \(1\)$/);
  const list = page.getByRole('heading', { level: 2, name: '1 service on your list' });
  await expect(list).toBeVisible();
  await follow(page, /^Remove ?Relate/);
  await expect(list).toBeHidden();
  await page.goto('/urgent-help/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('elsewhere')).toBeVisible();
});
