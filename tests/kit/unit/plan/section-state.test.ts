import { describe, expect, test } from 'vitest';
import type { Answer, Side } from '../../../../src/lib/plan/plan.ts';
import { countProgress, sayProgress } from '../../../../src/lib/plan/section-state.ts';
import { long, questions } from '../../../fixtures/plan.ts';

const [first, second] = questions.filter(({ when }) => when === undefined);
const children = [{ id: 'c1' }, { id: 'c2' }];

const say = (...said: Omit<Answer, 'rev'>[]): string => {
  if (!first || !second) throw new Error('the form has too few questions');
  const asked = [first, second];
  const side: Side = {
    rev: 1,
    saved: '',
    trail: [],
    replies: {},
    points: [],
    answers: Object.fromEntries(
      said.map((answer, index) => [asked[index]?.id ?? '', { ...answer, rev: 1 }]),
    ),
  };
  return sayProgress(countProgress(asked, side, children));
};
const words = long('Words');

describe('how far one side is with a section', () => {
  test.each([
    ['Not started', []],
    ['Begun', [{ children: { c2: words } }]],
    ['1 of 2 answered', [{ children: { c1: words, c2: words } }]],
    ['1 of 2 answered', [{ all: words }, { children: { c1: words } }]],
    ['All answered', [{ all: words }, { all: words, children: { c1: words } }]],
  ] satisfies [string, Omit<Answer, 'rev'>[]][])('%s', (state, said) => {
    expect(say(...said)).toBe(state);
  });
});
