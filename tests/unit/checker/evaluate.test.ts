import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  criteriaResult,
  decide,
  holds,
  meets,
  nextQuestion,
  outcomeOfAnswer,
} from '../../../src/lib/checker/evaluate.ts';
import type { Answers, Condition, Flow, Question } from '../../../src/lib/checker/flow.ts';
import { allAnswers, allPaths } from '../../../src/lib/checker/paths.ts';

const question = (id: string, group: Question['group'], hoped: string): Question => ({
  id,
  group,
  question: `${id}?`,
  label: id,
  options: ['yes', 'no', 'unknown'].map((value) => ({ value, label: value, meaning: value })),
  advice: Object.fromEntries(
    ['yes', 'no', 'unknown'].filter((value) => value !== hoped).map((value) => [value, 'Ask.']),
  ),
});

const flow: Flow = {
  questions: [
    question('fear', 'safety', 'no'),
    question('child', 'criteria', 'yes'),
    question('willing', 'criteria', 'yes'),
  ],
  rules: [
    {
      outcome: 'help',
      stops: true,
      when: { kind: 'answer', question: 'fear', is: ['yes', 'unknown'] },
    },
    { outcome: 'no', stops: false, when: { kind: 'answer', question: 'child', is: ['no'] } },
    {
      outcome: 'eligible',
      stops: false,
      when: {
        kind: 'all',
        of: [
          { kind: 'answer', question: 'child', is: ['yes'] },
          { kind: 'answer', question: 'willing', is: ['yes'] },
        ],
      },
    },
    { outcome: 'more', stops: false, when: { kind: 'otherwise' } },
  ],
};

describe('holds', () => {
  const answer = (id: string, ...is: string[]): Condition => ({ kind: 'answer', question: id, is });
  test.each<[Condition, Answers, boolean]>([
    [answer('a', 'yes'), { a: 'yes' }, true],
    [answer('a', 'yes'), { a: 'no' }, false],
    [answer('a', 'yes'), {}, false],
    [{ kind: 'any', of: [answer('a', 'yes'), answer('b', 'yes')] }, { b: 'yes' }, true],
    [{ kind: 'any', of: [answer('a', 'yes'), answer('b', 'yes')] }, { b: 'no' }, false],
    [{ kind: 'all', of: [answer('a', 'yes'), answer('b', 'yes')] }, { b: 'yes' }, false],
    [{ kind: 'all', of: [answer('a', 'yes'), answer('b', 'yes')] }, { a: 'yes', b: 'yes' }, true],
    [{ kind: 'otherwise' }, {}, true],
  ])('%j with %j is %s', (condition, answers, expected) => {
    expect(holds(condition, answers)).toBe(expected);
  });
});

describe('decide', () => {
  test.each<[Answers, string | undefined]>([
    [{}, undefined],
    [{ fear: 'yes' }, 'help'],
    [{ fear: 'unknown' }, 'help'],
    [{ fear: 'no' }, undefined],
    [{ fear: 'no', child: 'no' }, undefined],
    [{ fear: 'no', child: 'no', willing: 'yes' }, 'no'],
    [{ fear: 'no', child: 'yes', willing: 'yes' }, 'eligible'],
    [{ fear: 'no', child: 'yes', willing: 'unknown' }, 'more'],
    [{ fear: 'yes', child: 'yes', willing: 'yes' }, 'help'],
  ])('%j leads to %s', (answers, outcome) => {
    expect(decide(flow, answers)).toBe(outcome);
  });
});

const someAnswers = fc.record(
  {
    fear: fc.constantFrom('yes', 'no', 'unknown'),
    child: fc.constantFrom('yes', 'no', 'unknown'),
    willing: fc.constantFrom('yes', 'no', 'unknown'),
  },
  { requiredKeys: [] },
);

test('either a question comes next or the answers have an outcome, never both or neither', () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      const asks = nextQuestion(flow, answers) !== undefined;
      expect(asks).toBe(decide(flow, answers) === undefined);
    }),
  );
});

test('the order in which answers were given does not matter', () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      const backwards = Object.fromEntries(Object.entries(answers).reverse());
      expect(decide(flow, backwards)).toBe(decide(flow, answers));
    }),
  );
});

test('a path is walked to its end and no further', () => {
  const paths = [...allPaths(flow)];
  // Two risky first answers end at once; the safe one goes on to three times three.
  expect(paths).toHaveLength(2 + 9);
  expect([...allAnswers(flow)]).toHaveLength(27);
});

test('criteriaResult counts criteria alone and sorts them by their answers', () => {
  const result = criteriaResult(flow, { fear: 'no', child: 'no', willing: 'unknown' });
  const ids = (list: readonly Question[]): string[] => list.map(({ id }) => id);
  expect(result.total).toBe(2);
  expect(ids(result.met)).toEqual([]);
  expect(ids(result.unmet)).toEqual(['child']);
  expect(ids(result.toFindOut)).toEqual(['willing']);
});

test('meets is true only for an answer without advice', () => {
  const fear = question('fear', 'safety', 'no');
  expect(meets(fear, 'no')).toBe(true);
  expect(meets(fear, 'yes')).toBe(false);
  expect(meets(fear, undefined)).toBe(false);
});

test('outcomeOfAnswer shows where one answer leads when all others are as hoped', () => {
  expect(outcomeOfAnswer(flow, 'fear', 'yes')).toBe('help');
  expect(outcomeOfAnswer(flow, 'willing', 'unknown')).toBe('more');
  expect(outcomeOfAnswer(flow, 'willing', 'yes')).toBe('eligible');
});
