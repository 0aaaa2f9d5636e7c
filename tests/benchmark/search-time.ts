import { createServer, get, type Server } from 'node:http';
import { createGzip } from 'node:zlib';
import { chromium, type BrowserContext } from '@playwright/test';
import { findBrowser, findShell } from '../../scripts/find-browser.ts';
import { serve } from '../../scripts/serve.ts';
import { textTypes } from '../../src/hosting/media-types.ts';
import { slowPage } from './slow-phone.ts';

/** What a search costs. */
export interface SearchCost {
  /** Milliseconds from opening `/search/#q=` to the first result, nothing cached. */
  cold: number;
  /** The same once the engine is in the cache, for another question. */
  warm: number;
}

/** Serves what a server does, text compressed, as the hosts of the site send it. */
async function servePacked(url: string): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    get(url + (request.url ?? ''), { headers: request.headers }, (answer) => {
      const { 'content-length': length, ...headers } = answer.headers;
      const type = headers['content-type']?.replace(/;.*/, '') ?? '';
      const status = answer.statusCode ?? 500;
      if (status === 200 && textTypes.includes(type)) {
        response.writeHead(status, { ...headers, 'content-encoding': 'gzip' });
        answer.pipe(createGzip({ level: 9 })).pipe(response);
      } else {
        response.writeHead(status, { ...headers, ...(length && { 'content-length': length }) });
        answer.pipe(response);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { server, url: `http://localhost:${port}` };
}

/** Milliseconds from the start of a visit to its first result, by the page's own clock: nothing asks it meanwhile. */
async function timeFirstResult(context: BrowserContext, address: string): Promise<number> {
  const page = await slowPage(context);
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('site-search [data-part="results"] li')) return;
      observer.disconnect();
      console.log(`first result ${performance.now()}`);
    }).observe(document, { childList: true, subtree: true });
  });
  const said = page.waitForEvent('console', (message) => message.text().startsWith('first result'));
  await page.goto(address, { waitUntil: 'commit' });
  const time = Number((await said).text().replace('first result ', ''));
  await page.close();
  return time;
}

/**
 * Opens the search page of the built site on a slow phone, once for each question with a browser
 * of its own, without windows: those load pages of their own beside the first. Each question has
 * another of its kind that warms the cache.
 */
export async function searchCosts(
  questions: readonly { first: string; then: string }[],
): Promise<SearchCost[]> {
  const site = await serve('dist', 0);
  const host = await servePacked(site.url);
  const browser = await chromium.launch({
    executablePath: findShell(findBrowser()),
    args: ['--no-sandbox'],
  });
  const costs: SearchCost[] = [];
  try {
    for (const { first, then } of questions) {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
      const open = (question: string): Promise<number> =>
        timeFirstResult(context, `${host.url}/search/#q=${encodeURIComponent(question)}`);
      const cold = await open(first);
      costs.push({ cold, warm: await open(then) });
      await context.close();
    }
  } finally {
    await browser.close();
    host.server.close();
    site.server.close();
  }
  return costs;
}
