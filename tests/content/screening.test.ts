import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/lib/checker/evaluate.ts';
import { singlePart } from '../../src/lib/checker/join-parts.ts';
import { allAnswers, allPaths } from '../../src/lib/checker/paths.ts';
import { checkerSchema } from '../../src/schemas/checker.ts';

const screening = checkerSchema.parse(load(readFileSync('content/checker/screening.yaml', 'utf8')));
const flow = singlePart(screening);
const outcomes = new Map(screening.outcomes.map((each) => [each.id, each]));
const combinations = [...allAnswers(flow)];
const paths = [...allPaths(flow)];

describe(`${combinations.length} combinations of answers, of which ${paths.length} paths are asked`, () => {
  test('the screening asks about safety, then consent', () => {
    expect(screening.questions.map(({ id, safety }) => [id, safety])).toEqual([
      ['checked', true],
      ['agreed', false],
    ]);
    expect(combinations).toHaveLength(9);
  });

  test('each ends in an outcome that exists, and every outcome is reached by a path', () => {
    for (const answers of combinations) {
      expect([...outcomes.keys()]).toContain(decide(flow, answers));
    }
    const reached = new Set(paths.map((path) => decide(flow, path)));
    expect(reached).toEqual(new Set(outcomes.keys()));
  });

  test('only two times yes opens the form', () => {
    const open = (answers: Record<string, string>) =>
      outcomes.get(decide(flow, answers) ?? '')?.kind === 'eligible';
    expect(combinations.filter(open)).toEqual([{ agreed: 'yes', checked: 'yes' }]);
    expect(paths.filter(open)).toEqual([{ agreed: 'yes', checked: 'yes' }]);
    expect(decide(flow, { agreed: 'yes', checked: 'yes' })).toBe('ready');
  });

  test('no other outcome is joint', () => {
    const joint = screening.outcomes.filter((outcome) => outcome.joint);
    expect(joint.map(({ id }) => id)).toEqual(['ready']);
  });

  test('what was not checked, or is a worry, ends in safety whatever was agreed', () => {
    for (const answers of combinations.filter(({ checked }) => checked !== 'yes')) {
      expect(outcomes.get(decide(flow, answers) ?? '')?.kind).toBe('safety');
    }
  });
});

describe('what a worry leads to', () => {
  const worried = combinations.filter(({ checked }) => checked === 'worried');

  test('is one outcome of its own', () => {
    const led = new Set(worried.map((answers) => decide(flow, answers)));
    expect([...led]).toEqual(['get-abuse-help-first']);
  });
});
