import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { kitContent } from '../../fixtures/kit-content.ts';
import { findStates, type Reach } from '../../fixtures/states.ts';

/*
 * What a screen reader says of a page, line by line, as a virtual one reads it: one file for each
 * journey in transcripts/, short enough to be read by a person. After a change that is meant,
 * `TRANSCRIPTS=write` writes them anew: read them before you commit them.
 */

test.use({ bypassCSP: true });

const reader = fileURLToPath(
  import.meta.resolve('@guidepup/virtual-screen-reader').replace(/index\.\w+$/, 'index.browser.js'),
);

/** Every phrase from the start of what `selector` finds to its end, or the first `most` phrases. */
async function read(page: Page, selector: string, most: number): Promise<string> {
  await page.route('**/virtual-screen-reader.js', async (route) => {
    await route.fulfill({ contentType: 'text/javascript', body: await readFile(reader, 'utf8') });
  });
  const phrases = await page.evaluate(
    async ([within, limit]) => {
      const path = '/virtual-screen-reader.js';
      const module: unknown = await import(path);
      const hasReader = (
        value: unknown,
      ): value is typeof import('@guidepup/virtual-screen-reader') =>
        typeof value === 'object' && value !== null && 'virtual' in value;
      if (!hasReader(module)) throw new Error('the virtual screen reader is not there');
      const { virtual } = module;
      const container = document.querySelector(within);
      if (!(container instanceof HTMLElement)) throw new Error(`there is no ${within}`);
      await virtual.start({ container });
      for (let step = 0; step < limit; step += 1) {
        await virtual.next();
        if (/^end of (main|document)/.test(await virtual.lastSpokenPhrase())) break;
      }
      const log = await virtual.spokenPhraseLog();
      await virtual.stop();
      return log;
    },
    [selector, most] as const,
  );
  return `${phrases.join('\n')}\n`;
}

const states = findStates(kitContent);
const state = (name: string): Reach => {
  const reach = states[name];
  if (!reach) throw new Error(`there is no state "${name}"`);
  return reach;
};
const open =
  (path: string): Reach =>
  async (page) => {
    await page.goto(path);
  };

const journeys: Readonly<Record<string, { reach: Reach; within: string; most: number }>> = {
  home: { reach: open('/'), within: 'body', most: 110 },
  'directory-filtered': {
    reach: open('/support/#topic=harm&how=phone'),
    within: 'directory-filters',
    most: 136,
  },
  service: { reach: open('/support/safe-line/'), within: 'main', most: 90 },
  search: { reach: state('search results with a slip mended'), within: 'main', most: 70 },
  'checker-start': { reach: open('/practitioners/check-eligibility/'), within: 'main', most: 80 },
  'checker-outcome': {
    reach: state('an outcome of the eligibility check: eligible'),
    within: 'main',
    most: 70,
  },
  conversation: {
    reach: open('/parents/conversations/dishes-in-the-sink/'),
    within: 'main',
    most: 80,
  },
  'referral-error': { reach: state('a referral form with errors'), within: 'main', most: 60 },
};

for (const [name, { reach, within, most }] of Object.entries(journeys)) {
  test(`a screen reader reads ${name} as its transcript says`, async ({ page }) => {
    await reach(page);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const said = await read(page, within, most);
    const file = new URL(`transcripts/${name}.txt`, import.meta.url);
    if (process.env['TRANSCRIPTS'] === 'write') await writeFile(file, said);
    expect(said.split('\n').length).toBeGreaterThan(15);
    expect(said).toBe(await readFile(file, 'utf8'));
  });
}
