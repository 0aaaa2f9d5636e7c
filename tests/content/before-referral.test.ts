import { readFileSync } from 'node:fs';
import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/lib/checker/evaluate.ts';
import { singlePart } from '../../src/lib/checker/join-parts.ts';
import { allAnswers, allPaths } from '../../src/lib/checker/paths.ts';
import { checkerSchema } from '../../src/schemas/checker.ts';
import { serviceSchema } from '../../src/schemas/service.ts';

const stops = checkerSchema.parse(
  load(readFileSync('content/checker/before-referral.yaml', 'utf8')),
);
const flow = singlePart(stops);
const outcomes = new Map(stops.outcomes.map((each) => [each.id, each]));
const combinations = [...allAnswers(flow)];
const paths = [...allPaths(flow)];

const service = (id: string) =>
  serviceSchema.parse(
    load(parseFrontmatter(readFileSync(`content/services/${id}.md`, 'utf8')).rawFrontmatter),
  );

describe(`${combinations.length} combinations of answers, of which ${paths.length} paths are asked`, () => {
  test('the stops are safety, then consent', () => {
    expect(stops.questions.map(({ id, safety }) => [id, safety])).toEqual([
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
    const joint = stops.outcomes.filter((outcome) => outcome.joint);
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

  const risks = stops.outcomes.filter(({ kind }) => kind === 'safety');

  test.each(risks)('$id has a number to call and nothing joint', ({ contacts, ...outcome }) => {
    expect(outcome.joint).toBe(false);
    expect(outcome.routes).toEqual([]);
    const known = contacts.map(service);
    expect(known.some(({ phones }) => phones.length > 0)).toBe(true);
    expect(known.filter(({ joint, status }) => joint || status === 'closed')).toEqual([]);
    const hrefs = outcome.actions.map(({ href }) => href);
    expect(hrefs).toContain('/urgent-help/');
    expect(hrefs.filter((href) => /refer|mediation|counselling/.test(href))).toEqual([]);
  });
});
