import { expect, test, type Locator, type Page } from '@playwright/test';
import { digest } from '../../fixtures/plan.ts';
import { Planner } from '../../fixtures/plan-page.ts';
import { beginPlan, changeForm, heading, press, readForm } from '../../fixtures/plan-tool.ts';
import type { Answer } from '../../../src/lib/plan/plan.ts';
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
