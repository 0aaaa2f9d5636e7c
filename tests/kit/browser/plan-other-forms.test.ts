import { expect, test, type Page } from '@playwright/test';
import { answerQuestion } from '../../../src/lib/plan/change-plan.ts';
import type { Documented } from '../../../src/lib/plan/file-words.ts';
import type { Plan, Value } from '../../../src/lib/plan/plan.ts';
import { makePlan } from '../../fixtures/plan.ts';
import { openPlan } from '../../fixtures/plan-states.ts';
import { press } from '../../fixtures/plan-tool.ts';

/* What another form offered is shown, can be changed, and blocks and loses nothing. */

/** Opens a plan in which Sam answers the first question of each kind so, and the section that asks it. */
async function openAnswered(
  page: Page,
  kind: Value['kind'],
  makeValue: (form: Documented) => Value,
): Promise<void> {
  let title = '';
  await openPlan(page, (form): Plan => {
    const { template } = form;
    const section = template.sections.find(({ questions }) =>
      questions.some((each) => each.kind === kind),
    );
    const question = section?.questions.find((each) => each.kind === kind);
    title = section?.title ?? '';
    return answerQuestion(makePlan(), 'p1', question?.id ?? '', makeValue(form));
  });
  await press(page, title);
}

test('picks that are not offered here stay when another is ticked', async ({ page }) => {
  await openAnswered(page, 'choices', () => ({
    kind: 'choices',
    picks: ['cafe', 'library', { other: 'By the oak' }],
  }));
  for (const name of ['cafe', 'library', 'Something else, in your own words']) {
    await expect(page.getByRole('checkbox', { name }).first()).toBeChecked();
  }
  await page.getByRole('checkbox', { name: 'cafe' }).uncheck();
  await press(page, 'Continue');
  await press(page, 'Save or share the plan');
  const waiting = page.waitForEvent('download');
  await press(page, 'Save the plan file');
  const text = await (await waiting).createReadStream();
  const chunks: string[] = [];
  for await (const chunk of text) chunks.push(String(chunk));
  expect(chunks.join('')).toContain('"picks":["library",{"other":"By the oak"}]');
});

test('what is offered no more is shown by its words where it was picked, and nowhere else', async ({
  page,
}) => {
  await openAnswered(page, 'choices', () => ({ kind: 'choices', picks: ['canal'] }));
  const canal = page.getByRole('checkbox', { name: 'At the canal' });
  await expect(canal).toBeChecked();
  await expect(page.getByText('Turnip week')).toHaveCount(0);
  await canal.uncheck();
  await press(page, 'Back to the list');
  await press(page, 'Where they live');
  await expect(page.getByRole('checkbox', { name: 'At the tram stop' })).toBeVisible();
  await expect(canal).toHaveCount(0);
});

test('a holiday that is offered no more is named where it was shared out', async ({ page }) => {
  await openAnswered(page, 'holidays', () => ({
    kind: 'holidays',
    rows: [{ id: 'turnip-week', how: 'both' }],
  }));
  const row = page.getByRole('group', { name: 'Turnip week' });
  await expect(row.getByLabel('Who are they with?')).toHaveValue('both');
  await expect(row.getByRole('button', { name: 'Remove' })).toBeHidden();
});

test('a holiday that is not listed here, and days of one’s own, do not stop the reader', async ({
  page,
}) => {
  await openAnswered(page, 'holidays', ({ holidays }) => {
    const id = holidays.find(({ dates }) => dates.length > 0)?.id ?? '';
    return {
      kind: 'holidays',
      rows: [
        { id: 'gone-week', how: 'one', who: 'p2' },
        { id, how: 'one', who: 'p2', from: '2026-12-18', to: '2026-12-28' },
      ],
    };
  });
  await expect(page.getByText('gone-week')).toBeVisible();
  const shown = await page
    .getByLabel('Day', { exact: true })
    .filter({ visible: true })
    .evaluateAll((found) => found.map((box) => box instanceof HTMLInputElement && box.value));
  expect(shown).toContain('18');
  const ids = (): Promise<string[]> =>
    page.locator('[data-part="view"] [id]').evaluateAll((found) => found.map(({ id }) => id));
  await press(page, 'Add a holiday of our own');
  await press(page, 'Add a holiday of our own');
  await page
    .getByRole('button', { name: /^Remove/ })
    .filter({ visible: true })
    .first()
    .click();
  await press(page, 'Add a holiday of our own');
  const found = await ids();
  expect(found.length).toBeGreaterThan(10);
  expect(found.filter((id, index) => found.indexOf(id) < index)).toEqual([]);
});
