import { describe, expect, test } from 'vitest';
import { answerQuestion, clearAnswer, putPoint } from '../../../../src/lib/plan/change-plan.ts';
import { comparePlan } from '../../../../src/lib/plan/compare.ts';
import { listNews } from '../../../../src/lib/plan/list-news.ts';
import type { Plan } from '../../../../src/lib/plan/plan.ts';
import { last, makePlan, planForm, text } from '../../../fixtures/plan.ts';

const point = { id: 'k1', title: 'The dog', text: 'With Jo' };
const before = putPoint(
  answerQuestion(
    answerQuestion(makePlan(), 'p2', 'handover.bag', text('Inhaler')),
    'p2',
    'rest.notice',
    last(14, 'days'),
  ),
  'p2',
  point,
);

const tell = (after: Plan) => {
  const { answered, changed } = listNews(
    before,
    after,
    comparePlan(after, planForm),
    'p2',
    planForm,
  );
  return { answered: answered.map(({ id }) => id), changed: changed.map(({ id }) => id) };
};
const say = (id: string, words: string, child?: string): Plan =>
  answerQuestion(before, 'p2', id, text(words), child);

describe('what is new of one side', () => {
  test.each<[string, Plan, string[], string[]]>([
    ['nothing', before, [], []],
    ['a first answer', say('homes.day', 'Park'), ['homes.day'], []],
    ['another answer', say('handover.bag', 'Teddy'), [], ['handover.bag']],
    ['another answer for a child', say('handover.bag', 'Hat', 'c2'), [], ['handover.bag']],
    ['the same in other words', say('handover.bag', ' Inhaler '), [], []],
    [
      'the same in another unit',
      answerQuestion(before, 'p2', 'rest.notice', last(2, 'weeks')),
      [],
      [],
    ],
    ['an answer of the other', answerQuestion(before, 'p1', 'homes.day', text('Park')), [], []],
    ['a new point', putPoint(before, 'p2', { ...point, id: 'k2' }), ['k2'], []],
    ['a point with another text', putPoint(before, 'p2', { ...point, text: 'Sold' }), [], ['k1']],
  ])('%s', (_, after, answered, changed) => {
    expect(tell(after)).toEqual({ answered, changed });
  });

  test('an answer that was taken back, where the other has one', () => {
    const both = answerQuestion(before, 'p1', 'handover.bag', text('Teddy'));
    expect(tell(clearAnswer(both, 'p2', 'handover.bag')).changed).toEqual(['handover.bag']);
  });
});
