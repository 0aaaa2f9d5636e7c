import { expect, test, type Page } from '@playwright/test';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { findPdfFaults } from '../../../scripts/pdf/pdf-ua.ts';
import { printPage } from '../../../scripts/pdf/print-page.ts';
import { listAnnotations, listTags, readContent } from '../../../scripts/pdf/structure.ts';
import { violations } from '../../fixtures/violations.ts';

const service = '/leaflets/services/listening-line/';
const situation = '/leaflets/situations/we-shout/';
const aboutFear = '/leaflets/situations/i-am-afraid/';

const main = (page: Page) => page.getByRole('main');

for (const path of [service, situation]) {
  test(`${path} is a PDF in which a program finds no fault`, async ({ page }) => {
    await page.goto(path);
    const bytes = await printPage(page);
    expect(await findPdfFaults(bytes)).toEqual([]);
    const doc = await PDFDocument.load(bytes);
    expect(doc.getPageCount()).toBe(1);
    expect(doc.getTitle()).toBe(await page.title());
    const figures = listTags(doc).filter(({ type }) => type === 'Figure');
    expect(figures).toHaveLength(1);
  });
}

test('what the browser writes is not enough', async ({ page }) => {
  await page.goto(situation);
  const faults = await findPdfFaults(await page.pdf({ tagged: true, outline: true }));
  expect(faults).toEqual(
    expect.arrayContaining([
      '06-002 the file does not say that it is PDF/UA-1',
      '01-005 something is neither tagged nor decoration',
      '28-004 a link has no words',
      '09-005 LI holds NonStruct',
      '02-001 no reader knows the type Strong',
    ]),
  );
});

const name = (text: string): PDFName => PDFName.of(text);

/** Ways to break a whole PDF, each with the fault that must be named. */
const breaks: readonly [string, (doc: PDFDocument) => void][] = [
  ['06-001', ({ catalog }) => catalog.delete(name('MarkInfo'))],
  ['06-002', ({ catalog }) => catalog.delete(name('Metadata'))],
  ['06-003', ({ catalog }) => catalog.delete(name('Metadata'))],
  ['07-001', ({ catalog }) => catalog.delete(name('ViewerPreferences'))],
  ['11-006', ({ catalog }) => catalog.delete(name('Lang'))],
  ['bookmarks', ({ catalog }) => catalog.delete(name('Outlines'))],
  ['01-005 the file has no structure', ({ catalog }) => catalog.delete(name('StructTreeRoot'))],
  [
    '02-001',
    (doc) => {
      rename(doc, 'P', 'Paragraph');
    },
  ],
  [
    '09-005 L holds',
    (doc) => {
      rename(doc, 'LI', 'P');
    },
  ],
  [
    '09-005 LI holds',
    (doc) => {
      rename(doc, 'LBody', 'P');
    },
  ],
  [
    '14-002',
    (doc) => {
      rename(doc, 'H1', 'H2');
    },
  ],
  [
    '14-003',
    (doc) => {
      rename(doc, 'H2', 'H3');
    },
  ],
  [
    '13-004',
    (doc) => {
      drop(doc, 'Figure', 'Alt');
    },
  ],
  [
    'where it stands',
    (doc) => {
      drop(doc, 'Figure', 'A');
    },
  ],
  [
    '28-011',
    (doc) => {
      drop(doc, 'Link', 'K');
    },
  ],
  [
    '28-004',
    (doc) => {
      links(doc).forEach((dict) => dict.delete(name('Contents')));
    },
  ],
  [
    'link does not lead',
    (doc) => {
      links(doc).forEach((dict) => dict.delete(name('StructParent')));
    },
  ],
  ['28-009', (doc) => doc.getPage(0).node.delete(name('Tabs'))],
  ['page does not lead', (doc) => doc.getPage(0).node.delete(name('StructParents'))],
  [
    '31-009',
    (doc) => {
      fonts(doc).forEach((dict) => dict.delete(name('CharProcs')));
    },
  ],
  [
    '10-001',
    (doc) => {
      fonts(doc).forEach((dict) => dict.delete(name('ToUnicode')));
    },
  ],
  [
    '01-005 something',
    (doc) => {
      rewrite(doc, (text) => text.replace('/Artifact BMC', '/Span BMC'));
    },
  ],
  [
    '01-003',
    (doc) => {
      rewrite(doc, (text) => `/Artifact BMC ${text} EMC`);
    },
  ],
  [
    'no page shows',
    (doc) => {
      rewrite(doc, (text) => text.replace(/\/MCID 4 /, '/MCID 999 '));
    },
  ],
];

const ofType = (doc: PDFDocument, type: string) => listTags(doc).filter((tag) => tag.type === type);
const rename = (doc: PDFDocument, from: string, to: string) => {
  ofType(doc, from).forEach(({ dict }) => {
    dict.set(name('S'), name(to));
  });
};
const drop = (doc: PDFDocument, type: string, key: string) => {
  ofType(doc, type).forEach(({ dict }) => dict.delete(name(key)));
};
const links = (doc: PDFDocument) => listAnnotations(doc.getPage(0)).map(({ dict }) => dict);
const fonts = (doc: PDFDocument): PDFDict[] => {
  const all = doc.getPage(0).node.Resources()?.lookup(name('Font'), PDFDict);
  return (all?.keys() ?? []).flatMap((key) => all?.lookup(key, PDFDict) ?? []);
};
const rewrite = (doc: PDFDocument, change: (text: string) => string): void => {
  const { node } = doc.getPage(0);
  const text = Buffer.from(change(readContent(doc.getPage(0))), 'latin1');
  node.set(name('Contents'), doc.context.register(doc.context.flateStream(text)));
};

test('a PDF that is broken in any way is found out', async ({ page }) => {
  await page.goto(situation);
  const whole = await printPage(page);
  for (const [fault, breakIt] of breaks) {
    const doc = await PDFDocument.load(whole, { updateMetadata: false });
    breakIt(doc);
    const faults = await findPdfFaults(await doc.save());
    expect.soft(faults.join('\n'), fault).toContain(fault);
  }
});

test('on paper there is the leaflet alone, on screen how to print it', async ({ page }) => {
  await page.goto(service);
  await expect(main(page).getByText('Print it from the menu of your browser')).toBeVisible();
  await expect(main(page).getByRole('img', { name: /^QR code/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  const shown = await page.evaluate(() => document.body.innerText.replace(/\s+/g, ' ').trim());
  const leaflet = await page.getByRole('article').innerText();
  expect(shown).toBe(leaflet.replace(/\s+/g, ' ').trim());
});

test('the page of a service and of a situation leads to its leaflet', async ({ page }) => {
  for (const [path, leaflet] of [
    ['/support/listening-line/', service],
    ['/situations/we-shout/', situation],
    ['/situations/i-am-afraid/', aboutFear],
  ] as const) {
    await page.goto(path);
    await main(page).getByRole('link', { name: 'Leaflet to print, on one page' }).click();
    await expect(page).toHaveURL(leaflet);
  }
  await expect(main(page).getByText('Take it only if that is safe')).toBeVisible();
});
