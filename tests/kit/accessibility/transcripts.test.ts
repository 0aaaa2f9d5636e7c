import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { siteDate } from '../../../scripts/site-date.ts';
import { kitContent } from '../../fixtures/kit-content.ts';
import { openPlan } from '../../fixtures/plan-states.ts';
import { openFolded, press } from '../../fixtures/plan-tool.ts';
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
  home: { reach: open('/'), within: 'body', most: 120 },
  'directory-filtered': {
    reach: open('/support/#topic=harm&how=phone'),
    within: 'directory-filters',
    most: 180,
  },
  'directory-near': {
    reach: async (page) => {
      await page.goto('/support/#how=in-person');
      await page.getByRole('main').locator('summary', { hasText: 'Where do you live?' }).click();
      await page.getByLabel('Town, district or postcode').fill('ZZ1 1AA');
      await page.getByRole('button', { name: 'Show what is near' }).click();
      await expect(page.getByRole('heading', { name: /^For people in/ })).toBeVisible();
    },
    within: '.app-directory > :last-child',
    most: 120,
  },
  'directory-near-asked': {
    reach: async (page) => {
      await page.goto('/support/');
      await page.getByRole('main').locator('summary', { hasText: 'Where do you live?' }).click();
      await page.getByLabel('Town, district or postcode').fill('ZZ3');
      await page.getByRole('button', { name: 'Show what is near' }).click();
      await expect(page.getByRole('list', { name: 'Answers' })).toBeVisible();
    },
    within: '[data-part="near"]',
    most: 24,
  },
  service: { reach: open('/support/safe-line/'), within: 'main', most: 90 },
  'service-in-many-ways': { reach: open('/support/many-ways-desk/'), within: 'main', most: 130 },
  'service-paused': { reach: open('/support/saturday-club/'), within: 'main', most: 90 },
  search: { reach: state('search results with a slip mended'), within: 'main', most: 76 },
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
    // What is open then is what is open in the transcript.
    await page.clock.setFixedTime(`${siteDate}T10:00:00Z`);
    await reach(page);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const said = await read(page, within, most);
    const file = new URL(`transcripts/${name}.txt`, import.meta.url);
    if (process.env['TRANSCRIPTS'] === 'write') await writeFile(file, said);
    expect(said.split('\n').length).toBeGreaterThan(15);
    expect(said).toBe(await readFile(file, 'utf8'));
  });
}

test('comparing is read point by point, each side after its name, and each choice is told once', async ({
  page,
}) => {
  await openPlan(page);
  await press(page, 'Compare');
  await openFolded(page);
  const told = await page.getByRole('status').evaluateHandle((status) => {
    const words: string[] = [];
    new MutationObserver(() => words.push(status.textContent)).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return words;
  });
  const whole = (await read(page, 'plan-builder', 700)).split('\n');
  // A reader that comes to the end begins anew.
  const said = whole.slice(0, whole.indexOf('button, Read it once more'));
  expect(said[0]).toBe('heading, Compare what you both suggest, level 2');
  expect(said[2]).toMatch(/^You both say the same on \d+ points?\. \d+ to look at\./);

  const levels = said.flatMap((line) => /^heading, .*, level (\d)$/.exec(line)?.[1] ?? []);
  expect(new Set(levels)).toEqual(new Set(['2', '3', '4']));
  levels.slice(1).forEach((level, index) => {
    expect(Number(level) - Number(levels[index])).toBeLessThanOrEqual(1);
  });
  const parts = said.filter((line) => line.endsWith(', level 3'));
  expect(parts.map((line) => line.split(', ')[1])).toEqual([
    'To look at',
    'One of you has answered',
    'What you both say',
  ]);

  // Each point: its name, what Sam says, what Alex says, and only then what can be done with it.
  const points = said.join('\n').split('\narticle\n').slice(1);
  expect(points.length).toBeGreaterThan(5);
  for (const point of points) {
    expect(point).toMatch(/^heading, .*, level 4\n/);
    const names = [...point.matchAll(/^term\n(.*)\n(?:suggests\n)?end of term\ndefinition\n/gm)];
    expect(names.map(([, name]) => name)).toEqual(
      names.map((_, index) => (index % 2 === 0 ? 'Sam' : 'Alex')),
    );
    expect(names.length).toBeGreaterThan(1);
    expect(point).not.toMatch(/suggests\nend of term\ndefinition\nNo answer yet/);
    const [title = ''] = /(?<=^heading, ).*(?=, level 4$)/m.exec(point) ?? [];
    if (!point.includes('\nradio, ')) continue;
    expect(point).toContain(`\ngroup, What would you like to do? ${title}\n`);
    expect(point.lastIndexOf('end of definition')).toBeLessThan(point.indexOf('\nradio, '));
  }

  const left = Number(/(\d+) to look at/.exec(said[2] ?? '')?.[1]);
  const rows = page.getByRole('article');
  for (let choice = 1; choice <= left; choice += 1) {
    await rows
      .nth(choice - 1)
      .getByRole('radio', { name: 'Not yet' })
      .check();
  }
  await expect
    .poll(() => told.jsonValue())
    .toEqual(
      Array.from({ length: left }, (_, index) =>
        index + 1 < left
          ? `${left - index - 1} left for you to choose.`
          : 'Nothing is left for you to choose.',
      ),
    );
});
