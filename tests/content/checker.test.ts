import { readFileSync } from 'node:fs';
import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { decide, meets, unknownAnswer } from '../../src/lib/checker/evaluate.ts';
import type { Answers } from '../../src/lib/checker/flow.ts';
import { joinParts } from '../../src/lib/checker/join-parts.ts';
import { allAnswers, allPaths } from '../../src/lib/checker/paths.ts';
import { serviceSchema } from '../../src/schemas/service.ts';
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

test('every safety question counts "I don’t know yet" as a risk', () => {
  for (const { id, advice } of safety.questions)
    expect([id, advice[unknownAnswer]]).not.toEqual([id, undefined]);
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

describe('what a risky answer leads to', () => {
  const service = (id: string) =>
    serviceSchema.parse(
      load(parseFrontmatter(readFileSync(`content/services/${id}.md`, 'utf8')).rawFrontmatter),
    );
  const risks = [...new Set(combinations.filter(risky).map((answers) => decide(flow, answers)))];

  test('there are risky outcomes', () => {
    expect(risks.length).toBeGreaterThan(2);
  });

  test.each(risks)('%s has a number to call and nothing joint', (id) => {
    const outcome = outcomes.get(id ?? '');
    const contacts = (outcome?.contacts ?? []).map(service);
    expect(contacts.some(({ phones }) => phones.length > 0)).toBe(true);
    expect(contacts.filter(({ joint, status }) => joint || status === 'closed')).toEqual([]);
    const hrefs = (outcome?.actions ?? []).map(({ href }) => href);
    expect(hrefs).toContain('/urgent-help/');
    expect(hrefs.filter((href) => /refer|mediation|counselling/.test(href))).toEqual([]);
  });
});
