import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  criteriaResult,
  decide,
  isMet,
  isExpectedAnswer,
  nextQuestion,
  findOutcomeOfAnswer,
  reasons,
  wordAnswer,
} from '../../../../src/lib/checker/evaluate.ts';
import type { Answers, Condition, Flow, Question } from '../../../../src/lib/checker/flow.ts';
import { joinParts, singlePart } from '../../../../src/lib/checker/join-parts.ts';
import { allAnswers, allPaths } from '../../../../src/lib/checker/paths.ts';

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
      immediate: true,
      when: { kind: 'answer', question: 'fear', is: ['yes', 'unknown'] },
    },
    { outcome: 'no', immediate: false, when: { kind: 'answer', question: 'child', is: ['no'] } },
    {
      outcome: 'eligible',
      immediate: false,
      when: {
        kind: 'all',
        of: [
          { kind: 'answer', question: 'child', is: ['yes'] },
          { kind: 'answer', question: 'willing', is: ['yes'] },
        ],
      },
    },
    { outcome: 'more', immediate: false, when: { kind: 'otherwise' } },
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
    expect(isMet(condition, answers)).toBe(expected);
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

describe('reasons', () => {
  const answer = (id: string, ...is: string[]): Condition => ({ kind: 'answer', question: id, is });
  const asked = (given: Flow, answers: Answers): [string, string][] =>
    reasons(given, answers).map((reason) => {
      const of = given.questions.find(({ options }) => options.includes(reason));
      return [of?.id ?? '', reason.value];
    });

  test.each<[Answers, string[][]]>([
    [{}, []],
    [{ fear: 'no' }, []],
    [{ fear: 'yes' }, [['fear', 'yes']]],
    [{ fear: 'unknown', child: 'no', willing: 'yes' }, [['fear', 'unknown']]],
    [{ fear: 'no', child: 'no', willing: 'yes' }, [['child', 'no']]],
    [
      { willing: 'yes', child: 'yes', fear: 'no' },
      [
        ['child', 'yes'],
        ['willing', 'yes'],
      ],
    ],
    [{ fear: 'no', child: 'yes', willing: 'unknown' }, []],
  ])('%j leads where it does because of %j', (answers, expected) => {
    expect(asked(flow, answers)).toEqual(expected);
  });

  const either = (...of: Condition[]): Flow => ({
    questions: flow.questions,
    rules: [{ outcome: 'one', immediate: true, when: { kind: 'any', of } }],
  });
  const both: Condition = { kind: 'all', of: [answer('child', 'yes'), answer('willing', 'yes')] };

  test.each<[string, Condition[], Answers, string[][]]>([
    [
      'the part that holds',
      [answer('fear', 'yes'), answer('child', 'no')],
      { child: 'no' },
      [['child', 'no']],
    ],
    [
      'each part that holds, in the order asked',
      [answer('child', 'no'), answer('fear', 'yes')],
      { child: 'no', fear: 'yes' },
      [
        ['fear', 'yes'],
        ['child', 'no'],
      ],
    ],
    [
      'parts that ask the same, once',
      [answer('fear', 'yes'), answer('fear', 'yes', 'no')],
      { fear: 'yes' },
      [['fear', 'yes']],
    ],
    [
      'every part of a part that holds whole',
      [answer('fear', 'yes'), both],
      { fear: 'no', child: 'yes', willing: 'yes' },
      [
        ['child', 'yes'],
        ['willing', 'yes'],
      ],
    ],
  ])('of several ways, %s', (_, of, answers, expected) => {
    expect(asked(either(...of), answers)).toEqual(expected);
  });

  test('a part that holds only by half is no reason', () => {
    const answers = { fear: 'yes', child: 'yes', willing: 'no' };
    expect(asked(either(both, answer('fear', 'yes')), answers)).toEqual([['fear', 'yes']]);
  });

  test('are enough by themselves to lead to the same outcome', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const outcome = decide(flow, answers);
        const rule = flow.rules.find((each) => each.outcome === outcome);
        fc.pre(rule !== undefined && rule.when.kind !== 'otherwise');
        const known = asked(flow, answers);
        expect(isMet(rule.when, Object.fromEntries(known))).toBe(true);
        expect(Object.entries(answers)).toEqual(expect.arrayContaining(known));
      }),
    );
  });
});

describe('wordAnswer', () => {
  const asked = (hoped: readonly string[]): Question => ({
    id: 'harbour',
    group: 'choice',
    question: 'Does the boat lie in the harbour?',
    label: 'The boat lies in the harbour',
    options: [
      { value: 'yes', label: 'Yes, all year', meaning: 'It is there.' },
      { value: 'summer', label: 'In summer', meaning: 'It is there in summer.' },
      { value: 'no', label: 'No', meaning: 'It is not.' },
      { value: 'unknown', label: 'I don’t know yet', meaning: 'You have not looked.' },
    ],
    advice: Object.fromEntries(
      ['yes', 'summer', 'no', 'unknown']
        .filter((value) => !hoped.includes(value))
        .map((value) => [value, 'Look.']),
    ),
  });

  test.each([
    [['yes'], 'yes', 'The boat lies in the harbour'],
    [['yes'], 'summer', 'Does the boat lie in the harbour? In summer'],
    [['yes'], 'no', 'Does the boat lie in the harbour? No'],
    [['yes'], 'unknown', 'Does the boat lie in the harbour? I don’t know yet'],
    [['no'], 'no', 'The boat lies in the harbour'],
    [['yes', 'summer'], 'yes', 'The boat lies in the harbour: Yes, all year'],
    [['yes', 'summer'], 'summer', 'The boat lies in the harbour: In summer'],
    [['yes', 'summer'], 'no', 'Does the boat lie in the harbour? No'],
    [
      ['yes', 'summer', 'no', 'unknown'],
      'unknown',
      'The boat lies in the harbour: I don’t know yet',
    ],
  ])('hoping for %j, the answer %s reads "%s"', (hoped, answer, words) => {
    expect(wordAnswer(asked(hoped), answer)).toBe(words);
  });

  test('only an answer that is hoped for is ever stated', () => {
    const values = ['yes', 'summer', 'no', 'unknown'];
    fc.assert(
      fc.property(fc.subarray(values), fc.constantFrom(...values), (hoped, answer) => {
        const words = wordAnswer(asked(hoped), answer);
        expect(words.startsWith('The boat lies')).toBe(hoped.includes(answer));
        expect(words).not.toBe('');
      }),
    );
  });
});

describe('parts of a flow', () => {
  const part = (id: string) => ({
    questions: [question(`${id}-first`, 'safety', 'yes'), question(`${id}-second`, 'choice', 'no')],
    rules: [{ outcome: id, immediate: false, when: { kind: 'otherwise' } as const }],
  });
  const groups = ({ questions }: Flow) => questions.map(({ id, group }) => [id, group]);

  test('two are asked and tried one after the other, each as its own group', () => {
    const joined = joinParts(part('one'), part('two'));
    expect(groups(joined)).toEqual([
      ['one-first', 'safety'],
      ['one-second', 'safety'],
      ['two-first', 'criteria'],
      ['two-second', 'criteria'],
    ]);
    expect(joined.rules.map(({ outcome }) => outcome)).toEqual(['one', 'two']);
  });

  test('one alone keeps its questions and rules, and none of them is a criterion', () => {
    const alone = singlePart(part('one'));
    expect(groups(alone)).toEqual([
      ['one-first', 'choice'],
      ['one-second', 'choice'],
    ]);
    expect(alone.questions.map((each) => ({ ...each, group: '' }))).toEqual(
      part('one').questions.map((each) => ({ ...each, group: '' })),
    );
    expect(alone.rules).toEqual(part('one').rules);
    expect(criteriaResult(alone, { 'one-first': 'yes' })).toEqual({
      met: [],
      unmet: [],
      toFindOut: [],
      total: 0,
    });
  });
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
  expect(isExpectedAnswer(fear, 'no')).toBe(true);
  expect(isExpectedAnswer(fear, 'yes')).toBe(false);
  expect(isExpectedAnswer(fear, undefined)).toBe(false);
});

test('findOutcomeOfAnswer shows where one answer leads when all others are as hoped', () => {
  expect(findOutcomeOfAnswer(flow, 'fear', 'yes')).toBe('help');
  expect(findOutcomeOfAnswer(flow, 'willing', 'unknown')).toBe('more');
  expect(findOutcomeOfAnswer(flow, 'willing', 'yes')).toBe('eligible');
});
