import type { Page } from '@playwright/test';
import { finishPdf } from './finish-pdf.ts';

/** The edges of the paper. */
const edge = '15mm';

/**
 * The page that a browser shows, as a tagged PDF of A4 that keeps to PDF/UA-1, with bookmarks from
 * its headings. Only Chromium can.
 */
export async function printPage(page: Page): Promise<Uint8Array> {
  const margin = { top: edge, right: edge, bottom: edge, left: edge };
  const bytes = await page.pdf({ format: 'A4', margin, tagged: true, outline: true });
  return finishPdf(bytes);
}
