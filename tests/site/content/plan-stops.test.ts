import { describe, expect, test } from 'vitest';
import { decide, isExpectedAnswer, nextQuestion } from '../../../src/lib/checker/evaluate.ts';
import { singlePart } from '../../../src/lib/checker/join-parts.ts';
import { allAnswers, allPaths } from '../../../src/lib/checker/paths.ts';
import { content } from '../../fixtures/site-content.ts';

/** What lets a reader on, whatever the content says: no other answer to these may. */
const safe: Readonly<Record<string, string>> = {
  risk: 'no',
  fear: 'no',
  control: 'no',
  free: 'yes',
  order: 'no',
};

/** The stops before a plan: a council may have none. */
const all = content.planSafety ? [content.planSafety] : [];

test('there are stops where there is a plan, and nowhere else', () => {
  expect(all.length).toBe(content.planTemplate ? 1 : 0);
});

describe.each(all)('$data.version', ({ data }) => {
  const flow = singlePart(data);
  const outcomeOf = (id: string | undefined) =>
    data.outcomes.find((outcome) => outcome.id === id) ?? expect.fail(`no outcome ${String(id)}`);
  const risky = data.questions.filter(({ safety }) => safety);
  const combinations = [...allAnswers(flow)];

  test('every combination of answers is there once', () => {
    const product = flow.questions.reduce((size, { options }) => size * options.length, 1);
    expect(combinations).toHaveLength(product);
    expect(new Set(combinations.map((each) => JSON.stringify(each))).size).toBe(product);
  });

  test('any answer but the hoped one about safety ends at help, whatever the others are', () => {
    expect(risky.length).toBeGreaterThan(0);
    let stopped = 0;
    for (const answers of combinations) {
      const doubted = risky.some((question) => !isExpectedAnswer(question, answers[question.id]));
      const outcome = outcomeOf(decide(flow, answers));
      if (!doubted) continue;
      stopped += 1;
      expect([answers, outcome.kind, outcome.joint]).toEqual([answers, 'safety', false]);
    }
    expect(stopped).toBeGreaterThan(combinations.length / 2);
  });

  test('fear, risk, control or pressure ends at help, and a court order or case never leads on', () => {
    for (const answers of combinations) {
      const { kind, joint } = outcomeOf(decide(flow, answers));
      const { order, ...danger } = safe;
      const doubted = Object.keys(danger).some((id) => answers[id] !== danger[id]);
      if (doubted || answers['order'] === 'protective') {
        expect([answers, kind, joint]).toEqual([answers, 'safety', false]);
      } else if (answers['order'] !== order) {
        expect([answers, kind === 'eligible', joint]).toEqual([answers, false, false]);
      }
    }
  });

  test('only every hoped answer lets the reader on', () => {
    const lets = combinations.filter(
      (answers) => outcomeOf(decide(flow, answers)).kind === 'eligible',
    );
    expect(lets).toHaveLength(1);
    expect(lets[0]).toMatchObject(safe);
    expect(
      flow.questions.filter((question) => !isExpectedAnswer(question, lets[0]?.[question.id])),
    ).toEqual([]);
  });

  test('on every path a risk is the last thing that is asked', () => {
    const paths = [...allPaths(flow)];
    expect(paths.length).toBeGreaterThan(flow.questions.length);
    for (const path of paths) {
      expect(nextQuestion(flow, path)).toBeUndefined();
      const last = Object.keys(path).pop();
      const doubts = risky.filter((question) => {
        const answer = path[question.id];
        return answer !== undefined && !isExpectedAnswer(question, answer);
      });
      expect(doubts.map(({ id }) => id)).toEqual(doubts.length > 0 ? [last] : []);
    }
  });

  test('no stop offers a way to the plan', () => {
    for (const { kind, actions, contacts } of data.outcomes) {
      if (kind === 'eligible') continue;
      expect(actions.filter(({ href }) => href.startsWith('/parents/plan/'))).toEqual([]);
      expect(contacts.length).toBeGreaterThan(0);
    }
  });
});
