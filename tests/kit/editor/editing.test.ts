import type { Locator } from '@playwright/test';
import { expect, test, type Editor } from '../../fixtures/editor.ts';

/** An edit of one kind of field: where, how, and the lines that went and came. */
interface Edit {
  kind: string;
  list: string;
  entry: string;
  file: string;
  edit: (editor: Editor) => Promise<void>;
  lines: string[];
}

const type = (field: Locator, words: string): Promise<void> =>
  field.getByRole('textbox').last().fill(words);

/** Chooses in a list that opens. */
async function choose(field: Locator, name: string): Promise<void> {
  await field.getByRole('combobox').last().click();
  await field.page().getByRole('option', { name, exact: true }).click();
}

const facts: Edit[] = [
  {
    ...{ kind: 'words on a line', list: 'Services', entry: 'Bills Line' },
    file: 'content/services/bills-line.md',
    edit: ({ field }) => type(field('Name'), 'Bills and Debt Line'),
    lines: ['- title: Bills Line', '+ title: Bills and Debt Line'],
  },
  {
    ...{ kind: 'a paragraph, in the file that was just saved', list: 'Services' },
    ...{ entry: 'Bills and Debt Line', file: 'content/services/bills-line.md' },
    edit: ({ field }) => type(field('Who may use it'), 'Anyone with a bill.'),
    lines: ['+ eligibility: Anyone with a bill.'],
  },
  {
    ...{ kind: 'a number', list: 'Services', entry: 'Market Hall Course' },
    file: 'content/services/priced-course.md',
    edit: ({ field }) => field('Amount').getByRole('spinbutton').fill('8.5'),
    lines: ['- cost: { kind: paid, amount: 7.5 }', '+ cost: { kind: paid, amount: 8.5 }'],
  },
  {
    ...{ kind: 'several words of a list', list: 'Services', entry: 'Bump and Talk Group' },
    file: 'content/services/bump-group.md',
    edit: ({ field }) => field('Channels').getByRole('checkbox', { name: 'video' }).click(),
    lines: ['- channels: [in-person, video]', '+ channels: [in-person]'],
  },
  {
    ...{ kind: 'fields of a list, beside hours in one word', list: 'Services' },
    ...{ entry: 'Exampleshire Children', file: 'content/services/childrens-desk.md' },
    edit: ({ field }) => type(field('Number'), '0113 496 0003'),
    lines: [
      '-   - { number: "0113 496 0002", label: Children’s desk, hours: always }',
      '+   - { number: "0113 496 0003", label: Children’s desk, hours: always }',
    ],
  },
  {
    ...{ kind: 'hours below a note', list: 'Services', entry: 'Exampleshire Day Line' },
    file: 'content/services/day-line.md',
    edit: ({ field }) => type(field('Closes'), '02:00'),
    lines: [
      '-       - { days: [sun], opens: "00:30", closes: "02:30" }',
      '+       - { days: [sun], opens: "00:30", closes: "02:00" }',
    ],
  },
  {
    ...{ kind: 'a day', list: 'Services', entry: 'First Years Group' },
    file: 'content/services/baby-group.md',
    edit: ({ field }) => type(field('Date of the source'), '2026-11-03'),
    lines: [
      '- verified: { date: 2026-11-02, source: Invented for this example, by: Example editor }',
      '+ verified: { date: 2026-11-03, source: Invented for this example, by: Example editor }',
    ],
  },
  {
    ...{ kind: 'prose, one paragraph of it', list: 'Services', entry: 'Calmer Talk Course' },
    file: 'content/services/evening-course.md',
    edit: async (editor) => {
      const text = editor.field('Text').getByRole('textbox', { name: 'Text' });
      await text.getByText('Book a place').click();
      await text.press('End');
      await text.pressSequentially(' It is free.');
    },
    lines: [
      '- Book a place on the college’s page.',
      '+ Book a place on the college’s page. It is free.',
    ],
  },
];

const others: Edit[] = [
  {
    ...{ kind: 'one word of many', list: 'Providers', entry: 'Example Ear' },
    file: 'content/providers/example-ear.yaml',
    edit: ({ field }) => choose(field('Kind'), 'other'),
    lines: ['- kind: charity', '+ kind: other'],
  },
  {
    ...{ kind: 'fields of their own', list: 'Places', entry: 'Market Hall' },
    file: 'content/places/market-hall.yaml',
    edit: ({ field }) => type(field('Town'), 'Examplebury'),
    lines: [
      '- address: { line1: 1 Market Square, town: Exampleton, county: Exampleshire }',
      '+ address: { line1: 1 Market Square, town: Examplebury, county: Exampleshire }',
    ],
  },
  {
    ...{ kind: 'words, one more', list: 'Topics', entry: 'Someone who listens' },
    file: 'content/topics/listening.yaml',
    edit: async ({ field }) => {
      await field('Everyday words').getByRole('button', { name: /Add/ }).click();
      await type(field('Everyday words'), 'heavy heart');
    },
    lines: [
      '- words: [lonely, sad, talk to someone]',
      '+ words: [lonely, sad, talk to someone, heavy heart]',
    ],
  },
  {
    ...{ kind: 'another entry in a list of them', list: 'Situations', entry: 'We shout' },
    file: 'content/situations/we-shout.md',
    edit: ({ field }) => choose(field('Services'), 'Two Homes Advice'),
    lines: [
      '- services: [family-team, evening-course, family-coaching]',
      '+ services: [family-team, evening-course, two-homes]',
    ],
  },
  {
    ...{ kind: 'prose with tags', list: 'Guides', entry: 'Have a calm talk' },
    file: 'content/parents/a-calm-talk.mdx',
    edit: async ({ field }) => {
      const text = field('Text').getByRole('textbox');
      const before = await text.inputValue();
      await text.fill(before.replace('I am tired.', 'I need rest.'));
    },
    lines: [
      '- <TryThis insteadOf="You never help." say="I am tired. Could you do bedtime today?" />',
      '+ <TryThis insteadOf="You never help." say="I need rest. Could you do bedtime today?" />',
    ],
  },
  {
    ...{ kind: 'the site', list: 'The site', entry: 'The site' },
    file: 'content/site.yaml',
    edit: ({ field }) => type(field('Area'), 'All Exampleshire'),
    lines: ['- area: Exampleshire', '+ area: All Exampleshire'],
  },
];

async function make(editor: Editor, edits: readonly Edit[]): Promise<void> {
  for (const { kind, list, entry, file, edit, lines } of edits) {
    await test.step(kind, async () => {
      await editor.open(list, entry);
      await edit(editor);
      expect(await editor.save(file)).toEqual(lines);
    });
  }
}

test('an edit of a fact of a service changes its line alone, whatever kind it is', async ({
  editor,
}) => {
  await make(editor, facts);
});

test('so it does in every other kind of content', async ({ editor }) => {
  await make(editor, others);
});
