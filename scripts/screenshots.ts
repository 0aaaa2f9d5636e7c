import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { chromium, type BrowserContext } from '@playwright/test';
import { everyKind } from '../tests/fixtures/kinds.ts';
import { content } from '../tests/fixtures/site-content.ts';
import { findBrowser } from './find-browser.ts';
import { needBuild } from './need-commands.ts';
import { serve } from './serve.ts';
import { siteDate } from './site-date.ts';

/*
 * Shows one page of every kind of the built site, on a phone and on a desktop, in a folder that
 * git does not track; then renews the picture of the README.
 */
const folder = 'screenshots';
const phone = { width: 390, height: 844 };
const desktop = { width: 1240, height: 900 };

/** A page as it is drawn in a window of this size, at noon on the day of the tests. */
async function look(
  reader: BrowserContext,
  url: string,
  viewport: typeof phone,
  fullPage: boolean,
): Promise<Buffer> {
  const page = await reader.newPage();
  await page.setViewportSize(viewport);
  await page.clock.setFixedTime(new Date(`${siteDate}T12:00:00Z`));
  await page.goto(url, { waitUntil: 'networkidle' });
  const picture = await page.screenshot({ fullPage });
  await page.close();
  return picture;
}

/** Pictures of the same height beside each other, each with an edge. */
async function setSideBySide(reader: BrowserContext, pictures: readonly Buffer[]): Promise<Buffer> {
  const page = await reader.newPage();
  await page.setViewportSize({ width: 1332, height: 722 });
  const images = pictures.map(
    (picture) => `<img src="data:image/png;base64,${picture.toString('base64')}">`,
  );
  await page.setContent(
    `<style>
      body { display: flex; justify-content: space-between; margin: 0 }
      img { box-sizing: border-box; height: 722px; border: 1px solid #ccd3d6 }
    </style>${images.join('')}`,
  );
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

needBuild();
const { server, url } = await serve('dist', 0);
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
try {
  const reader = await browser.newContext();
  // The font of a first visit comes too late to be used: it is in the cache for the next.
  await look(reader, url, phone, false);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const path of everyKind) {
    const name = path.replace(/#.*/, '').split('/').filter(Boolean).join('_') || 'home';
    for (const viewport of [phone, desktop]) {
      const picture = await look(reader, url + path, viewport, true);
      writeFileSync(`${folder}/${name}-${viewport.width}.png`, picture);
    }
  }
  console.log(`${everyKind.length} kinds of page are in ${folder}/`);
  // A line that answers day and night, which any council has for urgent help.
  const line = content.services.find(
    ({ data }) => data.status === 'current' && data.phones.some(({ hours }) => hours === 'always'),
  );
  const helpline = line ? `/support/${line.id}/` : '/urgent-help/';
  const pictures = await Promise.all([
    look(reader, `${url}/`, desktop, false),
    look(reader, url + helpline, phone, false),
  ]);
  writeFileSync('screenshot.png', await setSideBySide(reader, pictures));
  console.log('screenshot.png, the picture of the README, is renewed');
} finally {
  await browser.close();
  server.close();
}
