import { mkdir, rm, writeFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { PDFDocument } from '@cantoo/pdf-lib';
import { findBrowser, findShell } from './find-browser.ts';
import { findPdfFaults } from './pdf/pdf-ua.ts';
import { printPage } from './pdf/print-page.ts';
import { serve } from './serve.ts';

/*
 * Prints every leaflet of the built site as a PDF, and looks at each: one page of A4, and what
 * PDF/UA-1 asks for.
 */

const site = 'dist';
const folder = 'leaflets';
const start = performance.now();

const pages = globSync(`${site}/leaflets/*/*/index.html`).map((file) =>
  file.replaceAll('\\', '/').slice(site.length, -'index.html'.length),
);
if (pages.length === 0) throw new Error('There are no leaflets: run "npm run build" first.');

const { server, url } = await serve(site, 0);
const browser = await chromium.launch({
  executablePath: findShell(findBrowser()),
  args: ['--no-sandbox', '--disable-gpu'],
});
let faulty = 0;
try {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  const page = await browser.newPage();
  for (const path of pages.sort()) {
    await page.goto(`${url}${path}`);
    const bytes = await printPage(page);
    const count = (await PDFDocument.load(bytes)).getPageCount();
    const faults = [...(count === 1 ? [] : [`${count} pages`]), ...(await findPdfFaults(bytes))];
    const name = path.replace(/^\/leaflets\/|\/$/g, '').replace('/', '-');
    await writeFile(`${folder}/${name}.pdf`, bytes);
    for (const fault of faults) console.error(`${name}: ${fault}`);
    faulty += Number(faults.length > 0);
  }
} finally {
  await browser.close();
  server.close();
}
const seconds = ((performance.now() - start) / 1000).toFixed(0);
console.log(
  `${pages.length} leaflets in ${folder}/, ${faulty} with faults, checked by the conditions of the Matterhorn Protocol that scripts/pdf/pdf-ua.ts names, in ${seconds} s`,
);
if (faulty > 0) process.exitCode = 1;
