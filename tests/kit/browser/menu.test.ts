import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

for (const path of ['/', '/practitioners/']) {
  test(`on a phone the menu of ${path} opens over the page, without script`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path);
    const nav = page.getByRole('navigation', { name: 'Main' });
    const menu = nav.getByText('Menu', { exact: true });
    const title = page.getByRole('heading', { level: 1 });
    const before = await title.boundingBox();
    await expect(nav.getByRole('link')).toHaveCount(0);
    await menu.click();
    for (const name of ['Find support', 'For parents', 'For practitioners', 'About', 'Search']) {
      await expect(nav.getByRole('link', { name, exact: true })).toBeVisible();
    }
    expect(await title.boundingBox()).toEqual(before);
    await expect(page.getByRole('link', { name: 'Leave this site' })).toBeInViewport();
    await nav.getByRole('link', { name: 'About', exact: true }).click();
    await expect(page).toHaveURL(/\/about\/$/);
    await menu.click();
    await expect(nav.getByRole('link', { name: 'About', exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
  });
}

test('on a wide screen the links stand in the header once', async ({ page }) => {
  await page.goto('/parents/');
  const nav = page.getByRole('navigation', { name: 'Main' });
  await expect(nav.getByText('Menu', { exact: true })).toBeHidden();
  await expect(nav.getByRole('link')).toHaveText(
    ['Find support', 'For parents', 'For practitioners', 'About'],
    { useInnerText: true },
  );
});
