import { siteDate } from '../../../scripts/site-date.ts';
import { expect, test } from '../../fixtures/editor.ts';

test('what was checked today gets its date together with its source', async ({ editor, page }) => {
  const file = 'content/services/baby-group.md';
  await editor.open('Services', 'First Years Group');
  const act = editor.field('Checked today');
  await act.getByRole('checkbox', { name: /Checked today/ }).click();
  await editor.field('Compared with').getByRole('textbox').fill('A call to the group');
  await page.clock.setFixedTime(`${siteDate}T12:00:00Z`);
  expect(await editor.save(file)).toEqual([
    '- verified: { date: 2026-11-02, source: Invented for this example, by: Example editor }',
    `+ verified: { date: ${siteDate}, source: A call to the group, by: Example editor }`,
  ]);
  await editor.open('Services', 'First Years Group');
  await expect(act.getByRole('checkbox', { name: /Checked today/ })).not.toBeChecked();
});

test('today is no date of a source that stays as it was', async ({ editor, page }) => {
  const file = 'content/services/baby-group.md';
  await page.clock.setFixedTime(`${siteDate}T12:00:00Z`);
  await editor.open('Services', 'First Years Group');
  await editor.field('Date of the source').getByRole('textbox').fill(siteDate);
  expect(await editor.beRefused(file)).toContain(
    'Checked, Date of the source: write the date of the source; for what you checked today use “Checked today” below',
  );
});

test('no file comes or goes but an entry, and none is deleted', async ({ editor, page }) => {
  await expect(page.getByRole('radio', { name: 'Contents' })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Assets' })).toHaveCount(0);
  await page.getByRole('button', { name: 'New entry', exact: true }).click();
  await expect(page.getByRole('menuitem', { name: 'Service', exact: true })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Assets' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox', { name: 'Select All' }).click();
  await expect(page.getByRole('button', { name: 'Delete' })).toBeDisabled();
  await page.goto(`${editor.url}/#/assets`);
  await expect(page.getByText('No files found.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Upload' })).toHaveCount(0);
});

test('an entry is seen on its page of the running site', async ({ editor, page, baseURL }) => {
  const site = baseURL ?? '';
  await page.context().route(`${site}/**`, (route) => route.fulfill({ body: 'its page' }));
  await editor.open('Services', 'First Years Group');
  const opened = page.context().waitForEvent('page');
  await page.getByRole('button', { name: 'See its page' }).click();
  await expect(await opened).toHaveURL(`${site}/support/baby-group/`);
  await page.getByRole('button', { name: 'Cancel Editing' }).click();
  await editor.open('The site', 'The site');
  const home = page.context().waitForEvent('page');
  await page.getByRole('button', { name: 'See its page' }).click();
  await expect(await home).toHaveURL(`${site}/`);
});

test('a browser that cannot save to a folder is told what can', async ({ editor, page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showDirectoryPicker'));
  await page.goto(editor.url);
  await page.reload();
  await expect(page.getByText('Open this page in Chrome or Edge')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Choose the folder' })).toBeDisabled();
});

test('a new entry has the name of its key, and says what is left to do', async ({
  editor,
  page,
}) => {
  await page.getByRole('treeitem', { name: 'Providers' }).click();
  await page.getByRole('button', { name: 'Create New Entry' }).click();
  await editor.field('Key').getByRole('textbox').fill('new-trust');
  await editor.field('Name').getByRole('textbox').fill('New Trust');
  await editor.field('Description').getByRole('textbox').fill('Helps.');
  await editor.field('Kind').getByRole('combobox').click();
  await page.getByRole('option', { name: 'charity' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const left = page.getByRole('status').filter({ hasText: 'Before the site can be published' });
  await expect(left).toContainText('write this provider in a service, or remove the file');
  await page.getByRole('tree', { name: 'Collection List' }).waitFor();
  expect(await editor.read('content/providers/new-trust.yaml')).toBe(
    'key: new-trust\nname: New Trust\ndescription: Helps.\nkind: charity\n',
  );
});
