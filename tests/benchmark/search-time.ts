import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/find-browser.ts';
import { serve } from '../../scripts/serve.ts';
import { slowPage } from './slow-phone.ts';

/** What a search costs. */
export interface SearchCost {
  /** Milliseconds from opening `/search/#q=` to the first result, nothing cached. */
  cold: number;
  /** The same once the engine is in the cache, for another question. */
  warm: number;
}

/**
 * Opens the search page of the built site on a slow phone, once for each question with a browser
 * of its own. Each question has another of its kind that warms the cache.
 */
export async function searchCosts(
  questions: readonly { first: string; then: string }[],
): Promise<SearchCost[]> {
  const { server, url } = await serve('dist', 0);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  const costs: SearchCost[] = [];
  try {
    for (const { first, then } of questions) {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
      const open = async (question: string): Promise<number> => {
        const page = await slowPage(context);
        const start = performance.now();
        await page.goto(`${url}/search/#q=${encodeURIComponent(question)}`, {
          waitUntil: 'commit',
        });
        await page.locator('site-search [data-part="results"] li').first().waitFor();
        const time = performance.now() - start;
        await page.close();
        return time;
      };
      const cold = await open(first);
      costs.push({ cold, warm: await open(then) });
      await context.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
  return costs;
}
