import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/find-browser.ts';
import { serve } from '../../scripts/serve.ts';
import { fillPlan } from '../fixtures/plan.ts';
import { openPlan } from '../fixtures/plan-states.ts';
import { press } from '../fixtures/plan-tool.ts';

/** Letters of each answer in words. */
const letters = 60;

/**
 * Milliseconds from a key to the picture with its letter in the tool of the built site: the middle
 * and the most of all keys of a sentence, in each section of a plan for 8 children in which both
 * have answered all, for each child apart where the form allows it.
 */
export async function timeTyping(): Promise<{ middle: number; most: number }> {
  const { server, url } = await serve('dist', 0);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  try {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      baseURL: url,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    const titles: string[] = [];
    await openPlan(page, ({ template }) => {
      titles.push(...template.sections.map(({ title }) => title));
      return fillPlan(template, 8, letters);
    });
    await page.evaluate(() => {
      const times: number[] = [];
      Object.assign(window, { times });
      addEventListener(
        'keydown',
        ({ timeStamp }) => {
          requestAnimationFrame(() => {
            setTimeout(() => times.push(performance.now() - timeStamp));
          });
        },
        true,
      );
    });
    for (const title of titles) {
      await press(page, title);
      const box = page.locator(
        'plan-builder textarea:visible, plan-builder input[type=text]:visible',
      );
      await box.last().focus();
      await page.keyboard.type('On Friday at 6.', { delay: 60 });
      await press(page, 'Back to the list');
    }
    const times = await page.evaluate(() => {
      const found: unknown = Reflect.get(window, 'times');
      return Array.isArray(found) ? found.map(Number) : [];
    });
    times.sort((one, other) => one - other);
    return {
      middle: times[Math.floor(times.length / 2)] ?? NaN,
      most: times[times.length - 1] ?? NaN,
    };
  } finally {
    await browser.close();
    server.close();
  }
}
