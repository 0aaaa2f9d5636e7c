import { describe, expect, test } from 'vitest';
import {
  answerQuestion,
  changeSide,
  findReply,
  putPoint,
} from '../../../../src/lib/plan/change-plan.ts';
import { comparePlan } from '../../../../src/lib/plan/compare.ts';
import type { Row } from '../../../../src/lib/plan/comparison.ts';
import { replies, type Plan } from '../../../../src/lib/plan/plan.ts';
import { sayCompared, sayLeft } from '../../../../src/lib/plan/say-compared.ts';
import { rowChoices, settleRow } from '../../../../src/lib/plan/settle-row.ts';
import { makePlan, planForm, text } from '../../../fixtures/plan.ts';

const find = (plan: Plan, id: string): Row => {
  const row = comparePlan(plan, planForm).find((each) => each.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return row;
};

const asked = answerQuestion(
  answerQuestion(makePlan(), 'p1', 'handover.bag', text('Teddy')),
  'p2',
  'handover.bag',
  text('Inhaler'),
);
const pointed = putPoint(
  putPoint(makePlan(), 'p1', { id: 'one', title: 'Pets', text: 'A dog' }),
  'p2',
  { id: 'two', title: 'Pets', text: 'A cat' },
);

describe.each([
  ['a question', asked, 'handover.bag', 'handover.bag'],
  ['a point', pointed, 'one', 'two'],
])('%s that differs', (_, plan, id, replied) => {
  const row = find(plan, id);

  test('is the same once one side uses what the other says', () => {
    const settled = settleRow(plan, plan, 'p1', row, 'theirs');
    expect(
      comparePlan(settled, planForm).filter(({ status }) => status === 'both-say'),
    ).toHaveLength(1);
    expect(settled.sides.p2).toBe(plan.sides.p2);
  });

  test.each(replies)('stays as it is with the reply %s', (say) => {
    const settled = settleRow(plan, plan, 'p1', row, say);
    expect(find(settled, id).status).toBe('differ');
    expect(findReply(settled, 'p1', replied)).toBe(say);
  });

  test.each(rowChoices)('has no trace of %s once one suggests something else', (choice) => {
    const first = settleRow(plan, plan, 'p1', row, choice);
    expect(settleRow(first, plan, 'p1', row, 'other')).toEqual(plan);
  });

  test('is asked anew once the other says something else than when one kept one’s own', () => {
    const saved = changeSide(settleRow(plan, plan, 'p1', row, 'mine'), 'p2', { rev: 1 });
    expect(findReply(saved, 'p1', replied)).toBe('mine');
    const changed =
      row.subject.kind === 'point'
        ? putPoint(saved, 'p2', { id: replied, title: 'Pets', text: 'A bird' })
        : answerQuestion(saved, 'p2', id, text('A hat'));
    expect(findReply(changed, 'p1', replied)).toBeUndefined();
  });
});

test.each([
  [
    { same: 9, look: 4, one: 3, empty: 1 },
    'You both say the same on 9 points. 4 to look at. 3 have one answer. 1 is empty.',
  ],
  [
    { same: 1, look: 0, one: 1, empty: 2 },
    'You both say the same on 1 point. 1 has one answer. 2 are empty.',
  ],
  [
    { same: 0, look: 1, one: 0, empty: 0 },
    'You do not say the same on any point yet. 1 to look at.',
  ],
])('says %j in words', (counts, words) => {
  expect(sayCompared(counts)).toBe(words);
});

test('says how many points wait for the reader', () => {
  expect(sayLeft(0)).toBe('Nothing is left for you to choose.');
  expect(sayLeft(3)).toBe('3 left for you to choose.');
});
