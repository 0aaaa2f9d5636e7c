import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { decide, meets } from '../../src/lib/checker/evaluate.ts';
import type { Answers } from '../../src/lib/checker/flow.ts';
import { joinParts } from '../../src/lib/checker/join-parts.ts';
import { allAnswers, allPaths } from '../../src/lib/checker/paths.ts';
import { checkerSchema } from '../../src/schemas/checker.ts';

const part = (name: string) =>
  checkerSchema.parse(load(readFileSync(`content/checker/${name}.yaml`, 'utf8')));
const safety = part('safety');
const criteria = part('criteria');
const flow = joinParts(safety, criteria);
const outcomes = new Map([...safety.outcomes, ...criteria.outcomes].map((each) => [each.id, each]));
const combinations = [...allAnswers(flow)];

/** A risk is said: an answer to a safety question that is not the one hoped for. */
const risky = (answers: Answers): boolean =>
  safety.questions.some(({ id, advice }) => advice[answers[id] ?? ''] !== undefined);

test('the criteria are those of the programme, and safety is asked first', () => {
  expect(criteria.questions).toHaveLength(6);
  expect(flow.questions[0]?.group).toBe('safety');
});

test('every combination of answers ends in exactly one outcome that exists', () => {
  expect(combinations).toHaveLength(3 ** flow.questions.length);
  for (const answers of combinations) {
    const outcome = decide(flow, answers);
    if (!outcome || !outcomes.has(outcome)) expect.fail(JSON.stringify(answers));
  }
});

test('no risk and no "don’t know" about safety ever reaches a joint route', () => {
  let risks = 0;
  for (const answers of combinations.filter(risky)) {
    const outcome = outcomes.get(decide(flow, answers) ?? '');
    risks += 1;
    if (outcome?.kind !== 'safety' || outcome.joint) expect.fail(JSON.stringify(answers));
  }
  expect(risks).toBeGreaterThan(50_000);
});

test('only every hoped answer is eligible', () => {
  const eligible = combinations.filter(
    (answers) => outcomes.get(decide(flow, answers) ?? '')?.kind === 'eligible',
  );
  expect(eligible).toHaveLength(1);
  for (const question of flow.questions) {
    expect(meets(question, eligible[0]?.[question.id]), question.id).toBe(true);
  }
});

test('every path ends, and every outcome is reached by one', () => {
  const paths = [...allPaths(flow)];
  const reached = new Set(paths.map((answers) => decide(flow, answers)));
  expect(new Set(outcomes.keys())).toEqual(reached);
});
