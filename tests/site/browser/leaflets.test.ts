import { expect, test } from '@playwright/test';
import { PDFDocument } from '@cantoo/pdf-lib';
import { parts, paths } from '../../fixtures/pages.ts';

const leaflets = paths.filter((path) => path.startsWith('/leaflets/'));
const margin = { top: '15mm', right: '15mm', bottom: '15mm', left: '15mm' };

for (const [index, group] of parts(leaflets, 40).entries()) {
  test(`every leaflet is one page of A4 in large letters (part ${index + 1})`, async ({ page }) => {
    test.setTimeout(120_000);
    for (const path of group) {
      await page.goto(path);
      const pdf = await PDFDocument.load(await page.pdf({ format: 'A4', margin }));
      expect.soft(pdf.getPageCount(), path).toBe(1);
      await page.emulateMedia({ media: 'print' });
      // 16 points are 21.33 pixels.
      const smallest = await page.evaluate(() =>
        Math.min(
          ...[...document.querySelectorAll('.app-leaflet *')]
            .filter((element) => element.textContent.trim() !== '')
            .map((element) => parseFloat(getComputedStyle(element).fontSize)),
        ),
      );
      expect.soft(smallest, path).toBeGreaterThan(21.3);
    }
  });
}
