import { expect, test } from '@playwright/test';
import { content } from '../../fixtures/site-content.ts';

/** How many sheets a PDF has. */
const countSheets = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

test('each conversation fits on one sheet of paper', async ({ page }) => {
  for (const { id } of content.scenes) {
    await page.goto(`/parents/conversations/${id}/`);
    await expect(page.getByRole('button', { name: 'Print this page' })).toBeVisible();
    const margin = { top: '10mm', right: '10mm', bottom: '10mm', left: '10mm' };
    expect.soft(countSheets(await page.pdf({ format: 'A4', margin })), id).toBe(1);
  }
});
