import { expect, test, type Locator, type Page } from '@playwright/test';
import { choose, chooseAll, digest, makePlan } from '../../fixtures/plan.ts';
import { Planner } from '../../fixtures/plan-page.ts';
import { openPlan } from '../../fixtures/plan-states.ts';
import { beginPlan, changeForm, heading, press, readForm } from '../../fixtures/plan-tool.ts';
import { answerQuestion } from '../../../src/lib/plan/change-plan.ts';
import type { Answer, Value } from '../../../src/lib/plan/plan.ts';
import { readPlan } from '../../../src/lib/plan/read-plan.ts';
import type { PlanQuestion, QuestionKind, Rota } from '../../../src/lib/plan/template.ts';

/* What people answer is in the plan as they mean it: nothing is answered for them, and nothing lost. */

const ask = (kind: QuestionKind, more: Partial<PlanQuestion> = {}): PlanQuestion => ({
  id: `more.${kind}`,
  kind,
  label: `Which ${kind}?`,
  why: 'It helps.',
  options: [],
  other: false,
  perChild: false,
  short: true,
  childPage: false,
  ...more,
});

const options = [
  { value: 'tea', label: 'Over tea' },
  { value: 'walk', label: 'On a walk' },
];
const mainHome: Rota = {
  id: 'main-home',
  label: 'One main home',
  nights: '11112211111111',
  suits: 'Two nights in the other home.',
};

/** Begins a plan of the kit’s form and, in a section of their own, these questions. */
async function begin(page: Page, ...questions: PlanQuestion[]): Promise<void> {
  await changeForm(page, (form) => ({
    ...form,
    rotas: [...form.rotas, mainHome],
    template: {
      ...form.template,
      sections: [
        ...form.template.sections,
        { id: 'more', title: 'More', intro: 'There is more.', questions },
      ],
    },
  }));
  await beginPlan(page);
  await press(page, questions.length > 0 ? 'More' : 'Where they live');
}

const group = (page: Page, name: string): Locator => page.getByRole('group', { name, exact: true });
const problems = (page: Page) => page.getByRole('region', { name: 'There is a problem' });

async function expectProblem(page: Page, words: string): Promise<void> {
  await press(page, 'Continue');
  await expect(problems(page).getByRole('link')).toHaveText([words]);
}

/** Goes back to the list and gives what the file then says in answer to a question. */
async function readAnswer(page: Page, question: string): Promise<Answer | undefined> {
  const { template } = await readForm(page);
  if (!(await heading(page, 'Your plan').isVisible())) await press(page, 'Back to the list');
  const { text } = await new Planner(page).saveFile();
  const read = await readPlan(text, template, digest);
  if ('fault' in read) throw new Error(read.fault);
  return read.plan.sides.p1.answers[question];
}

async function fillDay(within: Locator, day: string, month: string, year: string): Promise<void> {
  for (const [name, text] of [
    ['Day', day],
    ['Month', month],
    ['Year', year],
  ] as const) {
    await within.getByLabel(name, { exact: true }).fill(text);
  }
}

const lives = 'Where they live';
const holidays = 'Who are they with in each holiday?';
const nights = 'Which nights are they in which home?';

test.describe('nobody is answered for', () => {
  test('in a holiday of which only the way is chosen', async ({ page }) => {
    await begin(page);
    const harvest = group(page, 'Harvest week');
    for (const [how, message] of [
      ['Always with one parent', 'Choose with whom.'],
      ['In halves', 'Choose who has the first half.'],
      ['In turn, year by year', 'Choose who has the first turn.'],
    ] as const) {
      await harvest.getByLabel('Who are they with?').selectOption(how);
      await expectProblem(page, message);
    }
    await harvest.getByLabel('Who are they with?').selectOption('Always with one parent');
    await harvest.getByLabel('With whom?').selectOption('Alex');
    expect((await readAnswer(page, 'holidays.plan'))?.all).toEqual({
      kind: 'holidays',
      rows: [{ id: 'harvest-week', how: 'one', who: 'p2' }],
    });
  });

  test('in a pattern of their own, in its first weeks and in one that is added', async ({
    page,
  }) => {
    await begin(page);
    const question = group(page, nights);
    await question.getByRole('radio', { name: 'A pattern of our own' }).check();
    await fillDay(question, '4', '1', '2027');
    await expectProblem(page, 'Choose who has each night.');
    await problems(page).getByRole('link').click();
    await expect(question.getByLabel('Monday week 1')).toBeFocused();
    for (const box of await question.getByRole('combobox').all()) await box.selectOption('Alex');
    await question.getByRole('button', { name: 'Add a week' }).click();
    await expectProblem(page, 'Choose who has each night.');
    await question.getByRole('button', { name: 'Copy week 1 to week 2' }).click();
    await question.getByLabel('Sunday week 2').selectOption('Sam');
    expect((await readAnswer(page, 'homes.rota'))?.all).toMatchObject({
      rota: { first: 'p2', nights: '11111111111112' },
    });
  });

  test('in a length of time', async ({ page }) => {
    await begin(page, ask('duration'));
    await page.getByLabel('Number', { exact: true }).fill('2');
    await expectProblem(page, 'Choose hours, days, weeks or months.');
    await page.getByLabel('Hours, days, weeks or months').selectOption('weeks');
    expect((await readAnswer(page, 'more.duration'))?.all).toEqual({
      kind: 'duration',
      amount: 2,
      unit: 'weeks',
    });
  });
});

test('a pattern with a main home asks whose home that is', async ({ page }) => {
  await begin(page);
  const question = group(page, nights);
  await question.getByRole('radio', { name: 'A week in each home' }).check();
  await expect(group(page, 'Whose turn is first?')).toBeVisible();
  await question.getByRole('radio', { name: 'One main home' }).check();
  await expect(group(page, 'Whose turn is first?')).toHaveCount(0);
  await fillDay(question, '4', '1', '2027');
  await expectProblem(page, 'Choose who has most of the nights.');
  await group(page, 'Who has most of the nights?').getByRole('radio', { name: 'Alex' }).check();
  await expect(
    question.getByRole('row', { name: 'Nights with Alex' }).getByRole('cell'),
  ).toHaveText('312');
});

for (const button of ['Continue', 'Back to the list']) {
  test(`${button} is pressed once after a date of nights`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await begin(page, ask('rota'));
    const question = group(page, 'Which rota?');
    await question.getByRole('radio', { name: 'A week in each home' }).check();
    await question.getByRole('radio', { name: 'Sam' }).check();
    await question.getByLabel('Day', { exact: true }).focus();
    for (const [index, text] of ['4', '1', '2027'].entries()) {
      if (index > 0) await page.keyboard.press('Tab');
      await page.keyboard.type(text);
    }
    // The press of a mouse at the place where the button is seen, which leaves the box.
    const pressed = page.getByRole('main').getByRole('button', { name: button });
    await pressed.scrollIntoViewIfNeeded();
    const place = await pressed.boundingBox();
    if (!place) throw new Error('the button is nowhere');
    await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2);
    await page.mouse.down();
    // What was answered is drawn meanwhile, as it is under a finger.
    await page.evaluate(() => new Promise((draw) => requestAnimationFrame(() => setTimeout(draw))));
    await page.mouse.up();
    await expect(heading(page, 'Your plan')).toBeFocused();
    expect((await readAnswer(page, 'more.rota'))?.all).toMatchObject({
      rota: { from: '2027-01-04' },
    });
  });
}

/** Says how a holiday of one's own is kept, in the last of its boxes. */
async function addHoliday(page: Page, name: string, how: string, who: string): Promise<Locator> {
  await press(page, 'Add a holiday of our own');
  const row = group(page, 'One of our own').last();
  await row.getByLabel('What do you call it?').fill(name);
  await row.getByLabel('Who are they with?').selectOption(how);
  await row.getByRole('combobox').last().selectOption(who);
  return row;
}

async function fillSpan(row: Locator, from: string, to: string): Promise<void> {
  for (const [name, day] of [
    ['First day', from],
    ['Last day', to],
  ] as const) {
    const [year = '', month = '', date = ''] = day.split('-');
    await fillDay(row.getByRole('group', { name }), date, month, year);
  }
}

test.describe('a table', () => {
  test('keeps its good rows beside one that is wrong, and says so before it is left', async ({
    page,
  }) => {
    await begin(page);
    const row = (name: string) => group(page, name);
    await row('Lantern week').getByLabel('Who are they with?').selectOption('With both parents');
    await row('Harvest week')
      .getByLabel('Who are they with?')
      .selectOption('In turn, year by year');
    await row('Harvest week').getByLabel('Who has the first turn?').selectOption('Sam');
    await addHoliday(page, 'The sea', 'Always with one parent', 'Alex');
    const kept = {
      kind: 'holidays',
      rows: [
        { id: 'lantern-week', how: 'both' },
        { name: 'The sea', how: 'one', who: 'p2' },
      ],
    };
    expect((await readAnswer(page, 'holidays.plan'))?.all).toMatchObject(kept);
    await expect(page.getByText(`Look again at “${lives}”.`)).toBeVisible();
    await press(page, lives);
    await expect(problems(page)).toBeHidden();
    await expect(page.getByText('Write the year of the first turn')).toBeVisible();
    await expect(row('The sea').or(row('One of our own'))).toBeVisible();
    await row('Harvest week').getByLabel('In which year is that?').fill('2027');
    await press(page, 'Continue');
    expect((await readAnswer(page, 'holidays.plan'))?.all).toMatchObject({
      rows: [{ id: 'lantern-week' }, { id: 'harvest-week', year: 2027 }, { name: 'The sea' }],
    });
  });

  test('leaves a row as it was while it is mended', async ({ page }) => {
    await begin(page);
    const row = await addHoliday(page, 'The sea', 'Always with one parent', 'Alex');
    await fillSpan(row, '2027-08-01', '2027-08-07');
    await fillSpan(row, '2027-08-01', '2027-07-07');
    expect((await readAnswer(page, 'holidays.plan'))?.all).toMatchObject({
      rows: [{ name: 'The sea', from: '2027-08-01', to: '2027-08-07' }],
    });
  });

  test('asks for the last day of a holiday', async ({ page }) => {
    await begin(page);
    const row = await addHoliday(page, 'The sea', 'Always with one parent', 'Alex');
    await fillDay(row.getByRole('group', { name: 'First day' }), '1', '8', '2027');
    await expectProblem(page, 'Write the last day too. It may be the same day.');
  });

  test('gives each box an id of its own, whatever is added and removed', async ({ page }) => {
    await begin(page);
    const add = page.getByRole('button', { name: 'Add a holiday of our own' });
    await add.click();
    await add.click();
    await group(page, holidays).getByRole('button', { name: 'Remove' }).first().click();
    await add.click();
    const twice = await page.evaluate(() => {
      const ids = Array.from(document.querySelectorAll('[id]'), ({ id }) => id);
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    });
    expect(twice).toEqual([]);
  });

  test('keeps for one child what holds for all, but for what is changed', async ({ page }) => {
    await begin(page);
    await group(page, 'Lantern week')
      .getByLabel('Who are they with?')
      .selectOption('With both parents');
    const question = group(page, holidays).locator('xpath=ancestor::section[1]');
    await question.getByRole('button', { name: 'Another answer for Jo' }).click();
    const forJo = page.getByRole('group', { name: /^For Jo/ });
    await forJo
      .getByRole('group', { name: 'Harvest week' })
      .getByLabel('Who are they with?')
      .selectOption('With both parents');
    expect((await readAnswer(page, 'holidays.plan'))?.children).toEqual({
      c1: {
        kind: 'holidays',
        rows: [
          { id: 'lantern-week', how: 'both' },
          { id: 'harvest-week', how: 'both' },
        ],
      },
    });
  });

  test('says where two holidays name different parents for the same days', async ({ page }) => {
    await begin(page);
    await fillSpan(
      await addHoliday(page, 'The sea', 'Always with one parent', 'Alex'),
      '2027-08-01',
      '2027-08-07',
    );
    const other = await addHoliday(page, 'The hills', 'Always with one parent', 'Sam');
    await fillSpan(other, '2027-08-07', '2027-08-09');
    const clash = page.getByText('“The sea” and “The hills” share days');
    await expect(clash).toContainText('Saturday 7 August 2027');
    await other.getByRole('combobox').last().selectOption('Alex');
    await expect(clash).toHaveCount(0);
  });
});

test('nights of a year are counted with holidays, in words and a table', async ({ page }) => {
  await begin(page);
  const question = group(page, nights);
  await question.getByRole('radio', { name: 'A week in each home' }).check();
  await question.getByRole('radio', { name: 'Sam' }).check();
  await fillDay(question, '4', '1', '2027');
  await expect(page.getByText('What this means for a year')).toHaveCount(0);
  await fillSpan(await addHoliday(page, 'Summer', 'In halves', 'Alex'), '2027-07-24', '2027-08-31');
  for (const place of [question, group(page, holidays)]) {
    await expect(place).toContainText(
      'In 52 weeks from Monday 4 January 2027: 183 nights with Sam and 181 nights with Alex. That is 48 changes of home.',
    );
    const table = place.getByRole('table', { name: 'with holidays and special days' });
    for (const [name, count] of [
      ['Nights with Sam', '183'],
      ['Nights with Alex', '181'],
      ['Changes of home', '48'],
    ] as const) {
      await expect(table.getByRole('row', { name }).getByRole('cell')).toHaveText(count);
    }
  }
});

test.describe('an answer that is chosen', () => {
  test('can be taken back', async ({ page }) => {
    await begin(page, ask('choice', { options }), ask('rota'));
    const clear = (name: string) =>
      group(page, name).getByRole('button', { name: /^Clear this answer/ });
    await expect(clear('Which choice?')).toBeHidden();
    await page.getByRole('radio', { name: 'Over tea' }).check();
    const question = group(page, 'Which rota?');
    await question.getByRole('radio', { name: 'A week in each home' }).check();
    await question.getByRole('radio', { name: 'Sam' }).check();
    await fillDay(question, '4', '1', '2027');
    expect((await readAnswer(page, 'more.rota'))?.all).toBeDefined();
    await press(page, 'More');
    for (const name of ['Which choice?', 'Which rota?']) {
      await clear(name).click();
      await expect(group(page, name).getByRole('radio').first()).toBeFocused();
      await expect(clear(name)).toBeHidden();
    }
    expect(await readAnswer(page, 'more.choice')).toBeUndefined();
    expect(await readAnswer(page, 'more.rota')).toBeUndefined();
    await expect(page.getByRole('listitem').filter({ hasText: 'More' })).toContainText(
      'Not started',
    );
  });

  test('says its own words where it is to be those', async ({ page }) => {
    const own = 'Something else, in your own words';
    await begin(
      page,
      ask('choice', { options, other: true }),
      ask('choices', { options, other: true }),
      ask('order', { options, other: true }),
      ask('decisions', { options, other: true }),
    );
    await group(page, 'Which choice?').getByRole('radio', { name: own }).check();
    await page.getByRole('checkbox', { name: 'Over tea' }).check();
    await page.getByRole('checkbox', { name: own }).check();
    await page.getByLabel('First', { exact: true }).selectOption(own);
    const decisions = group(page, 'Which decisions?');
    await decisions.getByLabel('Over tea', { exact: true }).selectOption('Both together');
    await decisions.getByLabel('On a walk', { exact: true }).selectOption('In another way');
    await press(page, 'Continue');
    await expect(problems(page).getByRole('link')).toHaveText(
      Array.from({ length: 4 }, () => 'Write your own words, or choose another answer.'),
    );
    expect((await readAnswer(page, 'more.choices'))?.all).toEqual({
      kind: 'choices',
      picks: ['tea'],
    });
    expect((await readAnswer(page, 'more.decisions'))?.all).toEqual({
      kind: 'decisions',
      decisions: [{ id: 'tea', how: 'both' }],
    });
  });
});

test('what the other suggests to a question that waits is used once the reader is asked it', async ({
  page,
}) => {
  const awaited = 'Where do they sleep most nights?';
  const waiting = 'Where do they change homes?';
  await changeForm(page, ({ template, ...form }) => ({
    ...form,
    template: {
      ...template,
      sections: template.sections.map((section) => ({
        ...section,
        questions: section.questions.map((question) =>
          question.label === waiting
            ? { ...question, when: { question: 'homes.most', is: ['both-homes'] } }
            : question,
        ),
      })),
    },
  }));
  await page.goto('about:blank');
  const mine = answerQuestion(makePlan(), 'p1', 'homes.most', choose('p1-most'));
  const theirs = answerQuestion(mine, 'p2', 'homes.most', choose('both-homes'));
  await openPlan(page, () => answerQuestion(theirs, 'p2', 'handover.place', chooseAll('school')));
  const sam = new Planner(page);
  await sam.press('Compare');
  await expect(sam.row(waiting).getByRole('radio')).toHaveCount(0);
  await expect(sam.row(waiting)).toContainText(`This depends on “${awaited}”. Settle that first.`);
  await sam.choose('Not yet', sam.row(awaited));
  await sam.hear('Nothing is left for you to choose.');
  await sam.choose('Suggest something else', sam.row(awaited));
  await sam.choose('At both homes by turns', sam.row(awaited));
  await expect(sam.row(waiting).getByText('Settle that first.')).toBeHidden();
  await sam.choose('Use what Alex suggests', sam.row(waiting));
  await expect(sam.row(waiting)).toContainText('You both say the same now.');
  expect((await readAnswer(page, 'handover.place'))?.all).toEqual(chooseAll('school'));
});

test('what another form offered stays until it is taken away', async ({ page }) => {
  const own = { other: 'By the pond' };
  const all: Record<string, Value> = {
    'more.choices': { kind: 'choices', picks: ['cafe', 'library', own] },
    'more.order': { kind: 'order', picks: ['tea', 'cafe', 'walk', 'library', own] },
    'holidays.plan': {
      kind: 'holidays',
      rows: [
        { id: 'potato-week', how: 'one', who: 'p2', from: '2027-10-04', to: '2027-10-08' },
        { id: 'lantern-week', how: 'one', who: 'p1', from: '2026-12-20', to: '2027-01-02' },
      ],
    },
  };
  await begin(page, ask('choices', { options }), ask('order', { options }));
  await page.goto('about:blank');
  await openPlan(page, ({ template: { id, edition } }) =>
    makePlan({
      template: { id, edition },
      sides: {
        p1: {
          rev: 1,
          saved: '2026-11-27',
          trail: [],
          replies: {},
          points: [],
          answers: Object.fromEntries(
            Object.entries(all).map(([question, value]) => [question, { all: value, rev: 1 }]),
          ),
        },
        p2: { rev: 0, saved: '', trail: [], replies: {}, points: [], answers: {} },
      },
    }),
  );
  await press(page, 'More');
  await expect(page.getByRole('checkbox', { name: 'library' })).toBeChecked();
  await page.getByRole('checkbox', { name: 'Over tea' }).check();
  await page.getByRole('checkbox', { name: 'cafe' }).uncheck();
  await page.getByLabel('Last').selectOption('Nothing more');
  await press(page, 'Continue');
  expect((await readAnswer(page, 'more.choices'))?.all).toEqual({
    kind: 'choices',
    picks: ['tea', 'library', own],
  });
  expect((await readAnswer(page, 'more.order'))?.all).toEqual({
    kind: 'order',
    picks: ['tea', 'cafe', 'walk', 'library'],
  });
  await press(page, lives);
  const lantern = group(page, 'Lantern week');
  await expect(lantern).toContainText('Your own days below count instead.');
  for (const name of ['First day', 'Last day']) {
    await fillDay(lantern.getByRole('group', { name }), '', '', '');
  }
  await press(page, 'Continue');
  expect((await readAnswer(page, 'holidays.plan'))?.all).toEqual({
    kind: 'holidays',
    rows: [
      { id: 'lantern-week', how: 'one', who: 'p1' },
      { id: 'potato-week', how: 'one', who: 'p2', from: '2027-10-04', to: '2027-10-08' },
    ],
  });
  await press(page, lives);
  await group(page, 'potato-week').getByRole('button', { name: 'Remove' }).click();
  expect((await readAnswer(page, 'holidays.plan'))?.all).toMatchObject({
    rows: [{ id: 'lantern-week' }],
  });
});
