import { expect, test } from '@playwright/test';
import config from '../../../playwright.config.ts';
import { kindPaths } from '../../fixtures/kinds.ts';
import { asSetOnPhones } from './modes.ts';

/* A browser whose usual size is 32 pixels, which moves the widths of the styles as well. */
const own = config.use?.launchOptions;
const size = '--blink-settings=defaultFontSize=32,defaultFixedFontSize=26';
test.use({ launchOptions: { ...own, args: [...(own?.args ?? []), size] } });

test('every kind of page is whole on a phone whose usual letters are twice as large', async ({
  page,
}) => {
  for (const path of kindPaths) {
    await page.goto(path);
    const letters = await page.evaluate(() => getComputedStyle(document.body).fontSize);
    expect(letters).toBe('36px');
    expect.soft(await asSetOnPhones(page), path).toEqual([]);
  }
});
