import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
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
  page: Page,
  url: string,
  viewport: typeof phone,
  fullPage: boolean,
): Promise<Buffer> {
  await page.setViewportSize(viewport);
  // What follows a # would not load the page anew.
  await page.goto('about:blank');
  await page.goto(url, { waitUntil: 'networkidle' });
  return page.screenshot({ fullPage });
}

/** Pictures of the same height beside each other, each with an edge. */
async function setSideBySide(page: Page, pictures: readonly Buffer[]): Promise<Buffer> {
  await page.goto('about:blank');
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
  return page.screenshot();
}

needBuild();
const { server, url } = await serve('dist', 0);
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  await page.clock.setFixedTime(new Date(`${siteDate}T12:00:00Z`));
  // The font of a first visit comes too late to be used: here it is kept for the next.
  await look(page, url, phone, false);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const path of everyKind) {
    const name = path.replace(/#.*/, '').split('/').filter(Boolean).join('_') || 'home';
    for (const viewport of [phone, desktop]) {
      const picture = await look(page, url + path, viewport, true);
      writeFileSync(`${folder}/${name}-${viewport.width}.png`, picture);
    }
  }
  console.log(`${everyKind.length} kinds of page are in ${folder}/`);
  // A line that answers day and night, which any council has for urgent help.
  const line = content.services.find(
    ({ data }) => data.status === 'current' && data.phones.some(({ hours }) => hours === 'always'),
  );
  const helpline = line ? `/support/${line.id}/` : '/urgent-help/';
  const pictures = [
    await look(page, `${url}/`, desktop, false),
    await look(page, url + helpline, phone, false),
  ];
  writeFileSync('screenshot.png', await setSideBySide(page, pictures));
  console.log('screenshot.png, the picture of the README, is renewed');
} finally {
  await browser.close();
  server.close();
}
