import { expect, test } from '@playwright/test';
import { violations } from '../../fixtures/violations.ts';

test('search says what it knows of a place, and leads to its pages, which need no script', async ({
  page,
}) => {
  const district = page.getByRole('link', { name: /^Support in / });
  const status = page.locator('[data-part="status"]');
  for (const [words, said, names] of [
    ['coaching in Samplebury', /is in Exampleshire/, ['Support in North Example']],
    ['ZZ1 1AA', /is in Exampleshire/, ['Support in North Example']],
    ['help near cb1', /outside Exampleshire/, []],
    ['coaching', /for “coaching”$/, []],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(`/search/#q=${encodeURIComponent(words)}`);
    await expect(status).toHaveText(said);
    await expect(district).toHaveText([...names]);
  }
  await page.goto('about:blank');
  await page.goto('/search/#q=samplebury');
  await expect(district).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await district.click();
  await expect(page).toHaveURL(/\/support\/area-north-example\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('North Example');
});
