import { describe, expect, test } from 'vitest';
import { decide, isMet, reasons } from '../../../src/lib/checker/evaluate.ts';
import type { Answers, Flow } from '../../../src/lib/checker/flow.ts';
import { joinParts, singlePart } from '../../../src/lib/checker/join-parts.ts';
import { allAnswers, allPaths } from '../../../src/lib/checker/paths.ts';
import type { CheckerData } from '../../../src/schemas/checker.ts';
import { kitContent } from '../../fixtures/kit-content.ts';

const part = (id: string): CheckerData =>
  kitContent.checker.find((each) => each.id === id)?.data ?? expect.fail(`there is no ${id}`);

const guide = singlePart(part('decision-guide'));
const flows: { name: string; flow: Flow }[] = [
  { name: 'the eligibility check', flow: joinParts(part('safety'), part('criteria')) },
  { name: 'the decision guide', flow: guide },
  { name: 'the screening', flow: singlePart(part('screening')) },
  { name: 'the screening of one parent', flow: singlePart(part('screening-one')) },
];

describe.each(flows)('$name', ({ flow }) => {
  const combinations = [...allAnswers(flow)];
  const paths = [...allPaths(flow)];

  test('has every combination of answers once, and each ends in an outcome', () => {
    const product = flow.questions.reduce((size, { options }) => size * options.length, 1);
    expect(combinations).toHaveLength(product);
    expect(new Set(combinations.map((answers) => JSON.stringify(answers))).size).toBe(product);
    expect(combinations.filter((answers) => decide(flow, answers) === undefined)).toEqual([]);
  });

  test('is not changed by an answer to a question that is no longer asked', () => {
    expect(paths.some((path) => Object.keys(path).length < flow.questions.length)).toBe(true);
    for (const path of paths) {
      const fuller = combinations.filter((answers) =>
        Object.entries(path).every(([question, value]) => answers[question] === value),
      );
      const ends = new Set(fuller.map((answers) => decide(flow, answers)));
      expect([...ends]).toEqual([decide(flow, path)]);
    }
  });
});

describe('the reasons for an outcome', () => {
  const paths = [...allPaths(guide)];

  test('belong to answers that were given, and none is shown twice', () => {
    for (const path of paths) {
      const chosen = guide.questions.flatMap(({ id, options }) =>
        options.filter(({ value }) => value === path[id]),
      );
      const given = reasons(guide, path);
      expect(given.length).toBeGreaterThan(0);
      expect(chosen).toEqual(expect.arrayContaining(given));
      expect(new Set(given).size).toBe(given.length);
    }
  });

  /** The questions whose answers give reasons, and every least set of answers that decides alike. */
  function findGrounds(path: Answers): { given: string[]; least: string[][] } {
    const ids = Object.keys(path);
    const rule = guide.rules.find(
      ({ immediate, when }) =>
        (immediate || ids.length === guide.questions.length) && isMet(when, path),
    );
    const deciding = Array.from({ length: 2 ** ids.length }, (_, bits) =>
      ids.filter((__, index) => (bits >> index) % 2 === 1),
    ).filter((some) => {
      const answers = Object.fromEntries(some.map((id) => [id, path[id] ?? '']));
      return rule !== undefined && isMet(rule.when, answers);
    });
    const shown = reasons(guide, path);
    return {
      given: guide.questions
        .filter(({ options }) => options.some((option) => shown.includes(option)))
        .map(({ id }) => id),
      least: deciding.filter(
        (some) =>
          !deciding.some(
            (other) => other.length < some.length && other.every((id) => some.includes(id)),
          ),
      ),
    };
  }

  test('are enough to decide, and none had no part in it', () => {
    for (const path of paths) {
      const { given, least } = findGrounds(path);
      expect(
        least.some((some) => some.every((id) => given.includes(id))),
        JSON.stringify(path),
      ).toBe(true);
      expect([path, given]).toEqual([path, given.filter((id) => least.flat().includes(id))]);
    }
  });
});
