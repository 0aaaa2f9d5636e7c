import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWord, numberIn } from '../../../../src/lib/checker/count-words.ts';
import { decide, isExpectedAnswer } from '../../../../src/lib/checker/evaluate.ts';
import type { Condition, Rule } from '../../../../src/lib/checker/flow.ts';
import { joinParts } from '../../../../src/lib/checker/join-parts.ts';
import { allPaths } from '../../../../src/lib/checker/paths.ts';
import { findCheckerProblems } from '../../../../src/content-check/checker-problems.ts';
import type { Problem } from '../../../../src/content-check/problems.ts';
import { checkerSchema, type CheckerData } from '../../../../src/schemas/checker.ts';
import { answer, otherwise, question } from '../../../fixtures/small-flow.ts';

const values = ['yes', 'no', 'unknown'];
const asked = (id: string) => question(id, ['yes'], values);
const outcome = (id: string, kind: string, more = {}) => ({
  id,
  title: `It is ${id}`,
  summary: 'What it means.',
  kind,
  joint: false,
  body: ['Words.'],
  actions: [{ text: 'Go on', href: '/support/' }],
  contacts: ['someone'],
  comeBack: 'Later.',
  ...more,
});
const part = (data: object): CheckerData =>
  checkerSchema.parse({
    title: 'Invented',
    version: 'Invented',
    checked: '2026-11-21',
    intro: 'Invented.',
    ...data,
  });

const safety = part({
  questions: [asked('calm')],
  rules: [{ outcome: 'help', immediate: true, when: answer('calm', 'no', 'unknown') }],
  outcomes: [outcome('help', 'safety')],
});
const whoRefers = {
  text: 'A worker.',
  otherwise: 'Ask a worker.',
  action: { text: 'Ask', href: '/support/' },
};

/** A file of criteria with these questions and rules, of which the last takes what is left. */
const criteriaOf = (ids: readonly string[], rules: readonly Rule[], more = {}): CheckerData =>
  part({
    whoRefers,
    questions: ids.map(asked),
    rules: [...rules, { outcome: 'more', when: otherwise }],
    outcomes: [
      outcome('eligible', 'eligible', { joint: true }),
      outcome('more', 'find-out'),
      outcome('none', 'not-eligible'),
    ],
    ...more,
  });

const problemsOf = (criteria: CheckerData): Problem[] =>
  findCheckerProblems([
    {
      id: 'safety',
      file: 'content/checker/safety.yaml',
      data: safety,
      links: [],
      pictures: [],
      anchors: [],
      blocks: [],
    },
    {
      id: 'criteria',
      file: 'content/checker/criteria.yaml',
      data: criteria,
      links: [],
      pictures: [],
      anchors: [],
      blocks: [],
    },
  ]);

/** Answers on which a family is said to be eligible although a question is not as hoped. */
function lies(criteria: CheckerData): object[] {
  const flow = joinParts(safety, criteria);
  return [...allPaths(flow)].filter(
    (answers) =>
      decide(flow, answers) === 'eligible' &&
      !flow.questions.every((each) => isExpectedAnswer(each, answers[each.id])),
  );
}

const all = (...ids: string[]): Condition => ({
  kind: 'all',
  of: ids.map((id) => answer(id, 'yes')),
});
const rule = (name: string, when: Condition, immediate = false): Rule => ({
  outcome: name,
  when,
  immediate,
});
const none = rule('none', answer('first', 'no'));

describe('a criterion that is added', () => {
  test('is no fault when the rule needs it', () => {
    const criteria = criteriaOf(
      ['first', 'second', 'seventh'],
      [none, rule('eligible', all('first', 'second', 'seventh'))],
    );
    expect(problemsOf(criteria)).toEqual([]);
    expect(lies(criteria)).toEqual([]);
  });

  test('is refused, with its rule and what to add, when the rule does not know it', () => {
    const criteria = criteriaOf(
      ['first', 'second', 'seventh'],
      [none, rule('eligible', all('first', 'second'))],
    );
    expect(lies(criteria)).not.toEqual([]);
    expect(problemsOf(criteria)).toEqual([
      {
        file: 'content/checker/criteria.yaml',
        field: 'rules.1.when',
        found: 'eligible with calm: yes, first: yes, second: yes, seventh: no',
        write:
          'a condition that needs the hoped answer to "seventh": yes, here or in a rule before it',
      },
    ]);
  });

  test('is refused as well when the rule takes what is left', () => {
    const criteria = part({
      ...criteriaOf(['first', 'second', 'seventh'], []),
      rules: [
        none,
        rule('more', { kind: 'any', of: ['first', 'second'].map((id) => answer(id, 'unknown')) }),
        rule('none', answer('second', 'no')),
        rule('eligible', otherwise),
      ],
    });
    expect(problemsOf(criteria).map(({ field }) => field)).toEqual(['rules.3.when']);
  });
});

const ids = ['first', 'second', 'third'];
const anyAnswer = fc
  .tuple(fc.constantFrom(...ids), fc.subarray(values, { minLength: 1 }))
  .map(([id, is]) => answer(id, ...is));
const anyCondition: fc.Arbitrary<Condition> = fc.oneof(
  anyAnswer,
  fc.array(anyAnswer, { minLength: 1, maxLength: 4 }).map((of): Condition => ({ kind: 'all', of })),
  fc.array(anyAnswer, { minLength: 1, maxLength: 3 }).map((of): Condition => ({ kind: 'any', of })),
);
const anyRules = fc.array(
  fc
    .tuple(fc.constantFrom('eligible', 'more', 'none'), anyCondition, fc.boolean())
    .map(([name, when, immediate]) => rule(name, when, immediate)),
  { maxLength: 5 },
);

test('whatever the rules are, the check refuses exactly those that lie about a family', () => {
  let liars = 0;
  let honest = 0;
  fc.assert(
    fc.property(anyRules, (rules) => {
      const criteria = criteriaOf(ids, rules);
      const lying = lies(criteria).length > 0;
      const refused = problemsOf(criteria).some(({ write }) => write.includes('needs the hoped'));
      if (lying) liars += 1;
      else honest += 1;
      expect(refused).toBe(lying);
    }),
    { numRuns: 500 },
  );
  expect(Math.min(liars, honest)).toBeGreaterThan(50);
});

describe('counts in words', () => {
  const eligible = rule('eligible', all('first', 'second'));

  test.each([
    ['all two criteria', 0],
    ['both criteria', 0],
    ['all the criteria', 0],
    ['2 criteria', 0],
    ['all six criteria', 1],
    ['Three criteria', 1],
    ['12 criteria', 1],
    ['1 criteria', 1],
  ])('%s of two: %i problems', (words, count) => {
    const found = problemsOf(
      criteriaOf(['first', 'second'], [none, eligible], { intro: `It meets ${words}.` }),
    );
    expect(found).toHaveLength(count);
    for (const { field, write } of found) {
      expect([field, write]).toEqual([
        'intro',
        'the number of criteria that there are (two), or no number',
      ]);
    }
  });

  test('are read back, and are digits where no word is known', () => {
    for (let count = 1; count < 30; count += 1) expect(numberIn(countWord(count))).toBe(count);
    expect(countWord(13)).toBe('13');
    expect(['the', 'no', 'sixth', ''].map(numberIn)).toEqual(Array(4).fill(undefined));
  });
});
