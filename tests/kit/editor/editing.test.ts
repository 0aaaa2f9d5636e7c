// Over 200 lines: an edit of every kind of field.
import type { Locator } from '@playwright/test';
import { listForms } from '../../../src/editor/configuration.ts';
import type { Field, Shape } from '../../../src/editor/fields.ts';
import { expect, test, type Editor } from '../../fixtures/editor.ts';

/** An edit: of which kind of field, where, how, and the lines that went and came. */
interface Edit {
  /** What it is, for whoever reads the report of a test. */
  what: string;
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

/** What a kind of field is called here: a list by what its items are. */
const nameKind = (shape: Shape): string =>
  shape.kind === 'list' ? `list of ${nameKind(shape.item)}` : shape.kind;

/** The kinds of these fields, and of those inside them. */
function listKinds(fields: readonly Field[]): string[] {
  const inside = (shape: Shape): string[] => {
    if (shape.kind === 'fields') return listKinds(shape.fields);
    if (shape.kind === 'list') return inside(shape.item);
    if (shape.kind !== 'word-or-list') return [];
    return listKinds([shape.yes, shape.list, ...(shape.more ? [shape.more.beside] : [])]);
  };
  return fields.flatMap(({ shape }) => [nameKind(shape), ...inside(shape)]);
}

const facts: Edit[] = [
  {
    ...{ what: 'words on a line', kind: 'line', list: 'Services', entry: 'Bills Line' },
    file: 'content/services/bills-line.md',
    edit: ({ field }) => type(field('Name'), 'Bills and Debt Line'),
    lines: ['- title: Bills Line', '+ title: Bills and Debt Line'],
  },
  {
    ...{
      what: 'a paragraph, in the file that was just saved',
      kind: 'paragraph',
      list: 'Services',
    },
    ...{ entry: 'Bills and Debt Line', file: 'content/services/bills-line.md' },
    edit: ({ field }) => type(field('Who may use it'), 'Anyone with a bill.'),
    lines: ['+ eligibility: Anyone with a bill.'],
  },
  {
    ...{ what: 'a price', kind: 'number', list: 'Services', entry: 'Market Hall Course' },
    file: 'content/services/priced-course.md',
    edit: ({ field }) => field('Amount').getByRole('spinbutton').fill('8.5'),
    lines: ['- cost: { kind: fixed, amount: 7.5 }', '+ cost: { kind: fixed, amount: 8.5 }'],
  },
  {
    ...{
      what: 'several words of a list',
      kind: 'words',
      list: 'Services',
      entry: 'Bump and Talk Group',
    },
    file: 'content/services/bump-group.md',
    edit: ({ field }) => field('Channels').getByRole('checkbox', { name: 'video' }).click(),
    lines: ['- channels: [in-person, video]', '+ channels: [in-person]'],
  },
  {
    ...{ what: 'a number beside hours in one word', kind: 'list of fields', list: 'Services' },
    ...{ entry: 'Exampleshire Children', file: 'content/services/childrens-desk.md' },
    edit: ({ field }) => type(field('Number'), '0113 496 0003'),
    lines: [
      '-   - { number: "0113 496 0002", label: Children’s desk, hours: always }',
      '+   - { number: "0113 496 0003", label: Children’s desk, hours: always }',
    ],
  },
  {
    ...{
      what: 'hours below a note',
      kind: 'word-or-list',
      list: 'Services',
      entry: 'Exampleshire Day Line',
    },
    file: 'content/services/day-line.md',
    edit: ({ field }) => type(field('Closes'), '02:00'),
    lines: [
      '-       - { days: [sun], opens: "00:30", closes: "02:30" }',
      '+       - { days: [sun], opens: "00:30", closes: "02:00" }',
    ],
  },
  {
    ...{ what: 'a day', kind: 'day', list: 'Services', entry: 'First Years Group' },
    file: 'content/services/baby-group.md',
    edit: ({ field }) => type(field('Date of the source'), '2026-11-03'),
    lines: [
      '- verified: { date: 2026-11-02, source: Invented for this example, by: Example editor }',
      '+ verified: { date: 2026-11-03, source: Invented for this example, by: Example editor }',
    ],
  },
  {
    ...{
      what: 'one paragraph of the prose',
      kind: 'prose',
      list: 'Services',
      entry: 'Calmer Talk Course',
    },
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

const moreFacts: Edit[] = [
  {
    ...{ what: 'a choice of few', kind: 'word', list: 'Services', entry: 'Calmer Talk Course' },
    file: 'content/services/evening-course.md',
    edit: async ({ field }) => {
      await field('Note on the status').getByRole('textbox').fill('Not sure.');
      await field('Status').getByRole('radio', { name: 'unconfirmed' }).click();
    },
    lines: ['- status: current', '+ status: unconfirmed', '+ statusNote: Not sure.'],
  },
  {
    ...{ what: 'another provider', kind: 'file', list: 'Services', entry: 'Saturday Club' },
    file: 'content/services/saturday-club.md',
    edit: ({ field }) => choose(field('Provider'), 'Exampleshire Council'),
    lines: ['- provider: example-college', '+ provider: exampleshire-council'],
  },
  {
    ...{ what: 'day and night in place of hours', kind: 'word-or-list', list: 'Services' },
    ...{ entry: 'Saturday Club', file: 'content/services/saturday-club.md' },
    edit: async ({ field }) => {
      await field('Times').getByRole('button', { name: 'Remove' }).first().click();
      await field('Day and night, every day').getByRole('switch').click();
    },
    lines: [
      '-     hours: [{ days: [sat], opens: "10:00", closes: "12:00" }]',
      '+     hours: always',
    ],
  },
  {
    ...{ what: 'a closed day beside hours', kind: 'word-or-list', list: 'Services' },
    ...{ entry: 'Exampleshire Duty Desk', file: 'content/services/duty-desk.md' },
    edit: ({ field }) => type(field('Reason'), 'training'),
    lines: [
      '-         - { on: 2026-12-11, reason: staff training }',
      '+         - { on: 2026-12-11, reason: training }',
    ],
  },
  {
    ...{ what: 'a yes', kind: 'yes', list: 'Services', entry: 'Exampleshire Duty Desk' },
    file: 'content/services/duty-desk.md',
    edit: ({ field }) => field('Not confirmed').getByRole('switch').click(),
    lines: [
      '-   - { number: "03069 990022", label: At night, hours: always }',
      '+   - { number: "03069 990022", label: At night, hours: always, unconfirmed: true }',
    ],
  },
  {
    ...{ what: 'an age', kind: 'whole-number', list: 'Services', entry: 'First Years Group' },
    file: 'content/services/baby-group.md',
    edit: ({ field }) => field('To').getByRole('spinbutton').fill('5'),
    lines: ['- ages: { from: 0, to: 4 }', '+ ages: { from: 0, to: 5 }'],
  },
  {
    ...{ what: 'an item that goes', kind: 'list of fields', list: 'Services' },
    ...{ entry: 'Many Ways Desk', file: 'content/services/many-ways-desk.md' },
    edit: ({ field }) =>
      field('Phone numbers').getByRole('button', { name: 'Remove' }).last().click(),
    lines: ['-   - { number: "020 7946 0063", label: Family desk, kind: textphone }'],
  },
  {
    ...{ what: 'fields that come', kind: 'fields', list: 'Services', entry: 'Many Ways Desk' },
    file: 'content/services/many-ways-desk.md',
    edit: async ({ field }) => {
      await field('Waiting list')
        .getByRole('checkbox', { name: /Waiting list/ })
        .click();
      await type(field('How long people wait'), 'about a week');
      await type(field('Day'), '2026-11-20');
    },
    lines: ['+ waitingList:', '+   length: about a week', '+   date: "2026-11-20"'],
  },
];

const others: Edit[] = [
  {
    ...{ what: 'one word of many', kind: 'word', list: 'Providers', entry: 'Example Ear' },
    file: 'content/providers/example-ear.yaml',
    edit: ({ field }) => choose(field('Kind'), 'other'),
    lines: ['- kind: charity', '+ kind: other'],
  },
  {
    ...{ what: 'a line of an address', kind: 'fields', list: 'Places', entry: 'Market Hall' },
    file: 'content/places/market-hall.yaml',
    edit: ({ field }) => type(field('Town'), 'Examplebury'),
    lines: [
      '- address: { line1: 1 Market Square, town: Exampleton, county: Exampleshire }',
      '+ address: { line1: 1 Market Square, town: Examplebury, county: Exampleshire }',
    ],
  },
  {
    ...{
      what: 'words, one more',
      kind: 'list of line',
      list: 'Topics',
      entry: 'Someone who listens',
    },
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
    ...{
      what: 'another entry in a list of them',
      kind: 'list of file',
      list: 'Situations',
      entry: 'We shout',
    },
    file: 'content/situations/we-shout.md',
    edit: ({ field }) => choose(field('Services'), 'Two Homes Advice'),
    lines: [
      '- services: [family-team, evening-course, family-coaching]',
      '+ services: [family-team, evening-course, two-homes]',
    ],
  },
  {
    ...{ what: 'one paragraph of several', kind: 'list of paragraph', list: 'Situations' },
    ...{ entry: 'We shout', file: 'content/situations/we-shout.md' },
    edit: ({ field }) => type(field('What to do first'), 'When you start to shout, stop.'),
    lines: [
      '-   - When you start to shout, stop and leave the room for ten minutes.',
      '+   - When you start to shout, stop.',
    ],
  },
  {
    ...{ what: 'what people are called', kind: 'line', list: 'Audiences', entry: 'Dads' },
    file: 'content/audiences/fathers.yaml',
    edit: ({ field }) => type(field('Label'), 'Men'),
    lines: ['- label: Dads', '+ label: Men'],
  },
  {
    ...{
      what: 'a sentence inside a tag',
      kind: 'prose with tags',
      list: 'Guides',
      entry: 'Have a calm talk',
    },
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
    ...{ what: 'a fact of the site', kind: 'line', list: 'The site', entry: 'The site' },
    file: 'content/site.yaml',
    edit: ({ field }) => type(field('Area'), 'All Exampleshire'),
    lines: ['- area: Exampleshire', '+ area: All Exampleshire'],
  },
];

async function make(editor: Editor, edits: readonly Edit[]): Promise<void> {
  // Each opens a form, draws all of it and has the whole content checked.
  test.setTimeout(30_000 + edits.length * 10_000);
  for (const { what, list, entry, file, edit, lines } of edits) {
    await test.step(what, async () => {
      await editor.open(list, entry);
      await edit(editor);
      expect(await editor.save(file)).toEqual(lines);
    });
  }
}

test('there is an edit of every kind of field that a form shows', () => {
  const kinds = listForms().flatMap(({ fields, prose }) => [
    ...listKinds(fields),
    ...(prose ? [prose.tags ? 'prose with tags' : 'prose'] : []),
  ]);
  expect([...new Set([...facts, ...moreFacts, ...others].map(({ kind }) => kind))].sort()).toEqual(
    [...new Set(kinds)].sort(),
  );
});

test('an edit of a fact of a service changes its line alone, whatever kind it is', async ({
  editor,
}) => {
  await make(editor, facts);
});

test('so does an edit of what else a service says', async ({ editor }) => {
  await make(editor, moreFacts);
});

test('so it does in every other kind of content', async ({ editor }) => {
  await make(editor, others);
});
