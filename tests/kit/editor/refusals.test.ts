import { expect, test, type Editor } from '../../fixtures/editor.ts';
import { tabTo } from '../../fixtures/keyboard.ts';
import { violations } from '../../fixtures/violations.ts';

/** A save that our checks refuse: what is done in the form, and the words that say what to write. */
interface Refusal {
  why: string;
  list: string;
  entry: string;
  file: string;
  edit: (editor: Editor) => Promise<void>;
  words: string;
}

const refusals: Refusal[] = [
  {
    ...{ why: 'a number that nobody can call', list: 'Services', entry: 'Bills Line' },
    file: 'content/services/bills-line.md',
    edit: ({ field }) => field('Number').getByRole('textbox').fill('0113 496'),
    words: 'Phone numbers, 1, Number: write a valid UK phone number with its first 0',
  },
  {
    ...{ why: 'a closed service with a phone', list: 'Services', entry: 'Exampleshire Day Line' },
    file: 'content/services/day-line.md',
    edit: ({ field }) => field('Status').getByRole('radio', { name: 'closed' }).click(),
    words: 'Phone numbers: write nothing: a closed service has no number or email',
  },
  {
    ...{ why: 'nothing for those who are afraid', list: 'Services', entry: 'First Years Group' },
    file: 'content/services/baby-group.md',
    edit: ({ field }) => field('Both people take part together').getByRole('switch').click(),
    words: 'Safety note: write a sentence for people who are afraid, because joint is true',
  },
  {
    ...{ why: 'what makes other files wrong', list: 'Topics', entry: 'Someone who listens' },
    file: 'content/topics/listening.yaml',
    edit: ({ field }) => field('About safety').getByRole('switch').click(),
    words: 'content/services/family-team.md, tabTitle: write a quiet title',
  },
  {
    ...{ why: 'a link to a service that has closed', list: 'Guides', entry: 'Have a calm talk' },
    file: 'content/parents/a-calm-talk.mdx',
    edit: async ({ field }) => {
      const text = field('Text').getByRole('textbox');
      await text.fill(`${await text.inputValue()}- Call [the old line](/support/old-line/).\n`);
    },
    words: 'Text: write a service that has not closed',
  },
  {
    ...{ why: 'a page that is not there', list: 'The site', entry: 'The site' },
    file: 'content/site.yaml',
    edit: ({ field }) => field('New address').getByRole('textbox').fill('/support/nowhere/'),
    words: 'Old addresses, 2, New address: write',
  },
];

test('what is wrong is refused in our words, with nothing written', async ({ editor, page }) => {
  test.setTimeout(30_000 + refusals.length * 10_000);
  for (const { why, list, entry, file, edit, words } of refusals) {
    await test.step(why, async () => {
      await editor.open(list, entry);
      await edit(editor);
      expect(await editor.beRefused(file)).toContain(words);
      await page.getByRole('button', { name: 'OK' }).click();
      await page.getByRole('button', { name: 'Cancel Editing' }).click();
    });
  }
});

test('a field that must be filled in is named where it stands', async ({ editor, page }) => {
  const file = 'content/providers/example-ear.yaml';
  await editor.open('Providers', 'Example Ear');
  await editor.field('Name').getByRole('textbox').fill('');
  await page.keyboard.press('Control+s');
  await expect(editor.field('Name').getByRole('alert')).toContainText('This field is required.');
  expect(await editor.read(file)).toContain('name: Example Ear');
});

/** What axe calls a fault of the library: names of icons are letters to it, and no part of a name. */
const known = /^(label-content-name-mismatch|region): /;

test('keys alone open an entry, change it and save it, and nothing is asked of anyone else', async ({
  editor,
  page,
}) => {
  const file = 'content/services/baby-group.md';
  const found = async (): Promise<string[]> =>
    (await violations(page)).filter((fault) => !known.test(fault));
  expect(await found()).toEqual([]);
  await tabTo(page, /^Bills Line$/);
  for (let press = 0; press < 60; press += 1) {
    const row = await page.evaluate(() => document.activeElement?.textContent);
    if (row?.includes('First Years Group')) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  const name = editor.field('Name').getByRole('textbox');
  await name.waitFor();
  for (let press = 0; press < 20; press += 1) {
    if (await name.evaluate((box) => box === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  expect(await found()).toEqual([]);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('First <Years');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('alertdialog')).toContainText('words on one line, without < or >');
  expect(await found()).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  // The library moves the focus once more after that: a key may have opened what it moved to.
  await expect(async () => {
    if ((await page.getByRole('menu').count()) > 0) await page.keyboard.press('Escape');
    await name.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Years One');
    await expect(name).toHaveValue('Years One', { timeout: 100 });
  }).toPass();
  await page.keyboard.press('Control+s');
  await expect.poll(() => editor.read(file)).toContain('title: Years One\n');
  const own = [editor.url, 'data:', 'blob:'];
  expect(editor.asked.filter((url) => !own.some((each) => url.startsWith(each)))).toEqual([]);
  expect(editor.asked.some((url) => url.endsWith('/check'))).toBe(true);
  expect(editor.faults).toEqual([]);
});
