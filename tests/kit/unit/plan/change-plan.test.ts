import { describe, expect, test } from 'vitest';
import {
  addChild,
  changeChild,
  nameCarers,
  removeChild,
  renameParty,
  startPlan,
} from '../../../../src/lib/plan/change-people.ts';
import {
  answerQuestion,
  clearAnswer,
  findReply,
  putPoint,
  removePoint,
  replyTo,
  takeAnswer,
  takePoint,
} from '../../../../src/lib/plan/change-plan.ts';
import type { Plan } from '../../../../src/lib/plan/plan.ts';
import { choose, makePlan, none, text } from '../../../fixtures/plan.ts';

const answers = (plan: Plan): unknown => plan.sides.p1.answers;

test('a plan begins with names and children, and nothing said', () => {
  const plan = startPlan({
    plan: 'abcdefghijkl0123',
    template: { id: 'invented', edition: '2026-11' },
    parties: { p1: { name: 'Sam' }, p2: { name: 'Alex' } },
    children: [{ id: 'c1', name: 'Jo\u0007', stage: '5-10' }],
  });
  expect(plan.children).toEqual([{ id: 'c1', name: 'Jo', stage: '5-10' }]);
  expect(plan.sides.p1).toEqual(plan.sides.p2);
  expect(plan.sides.p1).toEqual({
    rev: 0,
    saved: '',
    trail: [],
    answers: {},
    replies: {},
    points: [],
  });
});

describe('an answer', () => {
  const plan = makePlan();
  const bag = answerQuestion(plan, 'p1', 'handover.bag', text('Teddy'));

  test('is written to its side alone, as of the next save', () => {
    expect(answers(bag)).toEqual({ 'handover.bag': { all: text('Teddy'), rev: 1 } });
    expect(bag.sides.p2).toBe(plan.sides.p2);
    expect(answers(plan)).toEqual({});
  });

  test('may have an exception for a child', () => {
    const changed = answerQuestion(bag, 'p1', 'handover.bag', text('Inhaler'), 'c2');
    expect(answers(changed)).toEqual({
      'handover.bag': { all: text('Teddy'), children: { c2: text('Inhaler') }, rev: 1 },
    });
    expect(answers(clearAnswer(changed, 'p1', 'handover.bag', 'c2'))).toEqual(answers(bag));
    expect(answers(clearAnswer(changed, 'p1', 'handover.bag'))).toEqual({
      'handover.bag': { children: { c2: text('Inhaler') }, rev: 1 },
    });
  });

  test('that was given already changes nothing', () => {
    expect(answerQuestion(bag, 'p1', 'handover.bag', text('Teddy'))).toBe(bag);
    expect(clearAnswer(plan, 'p1', 'handover.bag')).toBe(plan);
  });

  test('is gone when it is cleared or says nothing', () => {
    expect(answers(clearAnswer(bag, 'p1', 'handover.bag'))).toEqual({});
    expect(answers(answerQuestion(bag, 'p1', 'handover.bag', text(' \n ')))).toEqual({});
    expect(answers(answerQuestion(bag, 'p1', 'handover.bag', none))).toEqual({
      'handover.bag': { all: none, rev: 1 },
    });
  });

  test('is cleaned of what cannot be seen', () => {
    const written = answerQuestion(
      plan,
      'p1',
      'q',
      choose({ other: 'a\u0000\r\nb\tc e\u0301\ud800' }),
    );
    expect(answers(written)).toEqual({
      q: { all: choose({ other: 'a\nb c \u00e9\ufffd' }), rev: 1 },
    });
  });

  test('can be taken from the other, exceptions and all', () => {
    const child = answerQuestion(bag, 'p1', 'handover.bag', text('Inhaler'), 'c2');
    const taken = takeAnswer(child, 'p2', 'handover.bag');
    expect(taken.sides.p2.answers).toEqual(child.sides.p1.answers);
    expect(takeAnswer(plan, 'p2', 'handover.bag')).toBe(plan);
  });

  test('can be taken for one child, and what one says of the others stays', () => {
    const mine = answerQuestion(makePlan(), 'p1', 'handover.bag', text('Teddy'));
    const both = answerQuestion(mine, 'p2', 'handover.bag', text('Inhaler'), 'c1');
    expect(takeAnswer(both, 'p1', 'handover.bag').sides.p1.answers['handover.bag']).toMatchObject({
      all: text('Teddy'),
      children: { c1: text('Inhaler') },
    });
  });
});

describe('a reply', () => {
  const plan = answerQuestion(makePlan(), 'p1', 'handover.bag', text('Teddy'));
  const replied = replyTo(plan, 'p2', 'handover.bag', 'not-yet');

  test('stands while the other says the same', () => {
    expect(findReply(replied, 'p2', 'handover.bag')).toBe('not-yet');
    expect(findReply(replied, 'p1', 'handover.bag')).toBeUndefined();
    const { p1 } = replied.sides;
    const later = { ...replied, sides: { ...replied.sides, p1: { ...p1, rev: 1 } } };
    const changed = answerQuestion(later, 'p1', 'handover.bag', text('Bag'));
    expect(findReply(changed, 'p2', 'handover.bag')).toBeUndefined();
  });

  test('is taken back, or ends when one answers', () => {
    expect(replyTo(replied, 'p2', 'handover.bag', undefined).sides.p2.replies).toEqual({});
    expect(answerQuestion(replied, 'p2', 'handover.bag', text('Bag')).sides.p2.replies).toEqual({});
  });
});

describe('a point of one’s own', () => {
  const plan = putPoint(makePlan(), 'p1', { id: 'k1', title: 'The dog', text: 'With Jo' });

  test('is added, changed and removed', () => {
    expect(plan.sides.p1.points).toEqual([{ id: 'k1', title: 'The dog', text: 'With Jo', rev: 1 }]);
    const changed = putPoint(plan, 'p1', { id: 'k1', title: 'The dog', text: 'With Max' });
    expect(changed.sides.p1.points.map((point) => point.text)).toEqual(['With Max']);
    expect(putPoint(plan, 'p1', { id: 'k1', title: 'The dog', text: 'With Jo' })).toBe(plan);
    expect(removePoint(plan, 'p1', 'k1').sides.p1.points).toEqual([]);
  });

  test('is taken by the other, in the place of a like one', () => {
    const both = putPoint(plan, 'p2', { id: 'k2', title: 'The dog', text: 'With me' });
    expect(takePoint(both, 'p2', 'k1', 'k2').sides.p2.points).toEqual(plan.sides.p1.points);
    expect(takePoint(plan, 'p2', 'k1').sides.p2.points).toEqual(plan.sides.p1.points);
    expect(takePoint(plan, 'p2', 'k9')).toBe(plan);
  });
});

test('names, children and carers change without loss', () => {
  const plan = answerQuestion(makePlan(), 'p1', 'homes.day', text('Park'), 'c2');
  expect(renameParty(plan, 'p2', 'Al').parties).toEqual({
    p1: { name: 'Sam' },
    p2: { name: 'Al' },
  });
  expect(nameCarers(plan, ['Gran']).carers).toEqual(['Gran']);
  const more = addChild(plan, { id: 'c3', name: 'Bo', stage: 'expected' });
  expect(more.children.map(({ name }) => name)).toEqual(['Jo', 'Max', 'Bo']);
  const renamed = changeChild(more, { id: 'c2', name: 'Maxine', stage: '5-10' });
  expect(renamed.children[1]).toEqual({ id: 'c2', name: 'Maxine', stage: '5-10' });
  expect(answers(renamed)).toEqual(answers(plan));
});

test('with a child goes what the starter says of the child, not what the other says', () => {
  const mine = answerQuestion(makePlan(), 'p1', 'homes.day', text('Park'), 'c2');
  const plan = answerQuestion(mine, 'p2', 'homes.day', text('Pool'), 'c2');
  const without = removeChild(plan, 'c2');
  expect(without.children.map(({ id }) => id)).toEqual(['c1']);
  expect(answers(without)).toEqual({});
  expect(without.sides.p2).toBe(plan.sides.p2);
});
