import { readdirSync, readFileSync } from 'node:fs';
import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { decide, holds, reasons, unknownAnswer } from '../../src/lib/checker/evaluate.ts';
import type { Answers } from '../../src/lib/checker/flow.ts';
import { singlePart } from '../../src/lib/checker/join-parts.ts';
import { allAnswers, allPaths } from '../../src/lib/checker/paths.ts';
import { checkerSchema, type Comparison, type Outcome } from '../../src/schemas/checker.ts';
import { serviceSchema } from '../../src/schemas/service.ts';

const guide = checkerSchema.parse(
  load(readFileSync('content/checker/decision-guide.yaml', 'utf8')),
);
const flow = singlePart(guide);
const outcomes = new Map(guide.outcomes.map((each) => [each.id, each]));
const combinations = [...allAnswers(flow)];
const paths = [...allPaths(flow)];

const services = new Map(
  readdirSync('content/services').map((file) => {
    const { rawFrontmatter } = parseFrontmatter(readFileSync(`content/services/${file}`, 'utf8'));
    return [file.replace(/\.md$/, ''), serviceSchema.parse(load(rawFrontmatter))];
  }),
);
const isJoint = (id: string): boolean => services.get(id)?.joint === true;

/** The outcome of some answers. Fails the test, and says for which, when there is none. */
function outcomeOf(answers: Answers): Outcome {
  const outcome = outcomes.get(decide(flow, answers) ?? '');
  return outcome ?? expect.fail(`No outcome for ${JSON.stringify(answers)}`);
}

/** Holds a claim for all answers of which something is true, and that there are some. */
function always(
  which: (answers: Answers) => boolean,
  claim: (outcome: Outcome, answers: Answers) => boolean,
): void {
  const chosen = combinations.filter(which);
  expect(chosen.length).toBeGreaterThan(0);
  for (const answers of chosen) {
    const outcome = outcomeOf(answers);
    if (!claim(outcome, answers)) expect.fail(`${outcome.id}: ${JSON.stringify(answers)}`);
  }
}

describe(`${combinations.length} combinations of answers, of which ${paths.length} paths are asked`, () => {
  test('all of them are here', () => {
    const product = flow.questions.reduce((size, { options }) => size * options.length, 1);
    expect(combinations).toHaveLength(product);
    expect(new Set(combinations.map((answers) => JSON.stringify(answers))).size).toBe(product);
    expect(product).toBe(1440);
  });

  test('each ends in exactly one outcome that exists', () => {
    always(
      () => true,
      ({ id }) => outcomes.has(id),
    );
  });

  test('every outcome is reached by a path', () => {
    const reached = new Set(paths.map((answers) => outcomeOf(answers).id));
    expect(reached).toEqual(new Set(outcomes.keys()));
  });

  test('an answer to a question that is no longer asked changes nothing', () => {
    for (const path of paths) {
      const { id } = outcomeOf(path);
      const fuller = combinations.filter((answers) =>
        Object.entries(path).every(([question, value]) => answers[question] === value),
      );
      for (const answers of fuller) expect(outcomeOf(answers).id).toBe(id);
    }
  });
});

describe('safety', () => {
  test.each([
    ['afraid', 'yes'],
    ['afraid', unknownAnswer],
    ['free', 'no'],
    ['free', unknownAnswer],
  ])('%s: %s ends in safety and in nothing joint, whatever else is said', (question, value) => {
    always(
      (answers) => answers[question] === value,
      ({ kind, joint }) => kind === 'safety' && !joint,
    );
  });
});

describe('nothing joint', () => {
  test('while anything is unknown', () => {
    always(
      (answers) => Object.values(answers).includes(unknownAnswer),
      ({ joint }) => !joint,
    );
  });

  test.each([
    ['room', 'refuses'],
    ['court', 'court'],
  ])('for %s: %s', (question, value) => {
    always(
      (answers) => answers[question] === value,
      ({ joint }) => !joint,
    );
  });

  const apart = guide.outcomes.filter(({ joint }) => !joint);

  test.each(apart.map(({ id }) => id))('is offered by %s', (id) => {
    const { contacts = [], actions = [], routes = [] } = outcomes.get(id) ?? {};
    expect(contacts.filter(isJoint)).toEqual([]);
    const hrefs = actions.map(({ href }) => href);
    const offered = hrefs.map((href) => /^\/support\/([^/]+)\//.exec(href)?.[1] ?? '');
    expect(offered.filter(isJoint)).toEqual([]);
    expect(hrefs.filter((href) => href.startsWith('/practitioners/refer/'))).toEqual([]);
    expect(routes).toEqual([]);
  });

  test('and every outcome names services that are there and have not closed', () => {
    for (const { id, contacts } of guide.outcomes) {
      const open = contacts.filter((contact) => {
        const status = services.get(contact)?.status;
        return status !== undefined && status !== 'closed';
      });
      expect([id, open]).toEqual([id, contacts]);
    }
  });
});

describe('the comparison', () => {
  const compared = guide.outcomes.flatMap(({ id, comparison }) =>
    comparison ? [{ id, comparison }] : [],
  );
  const cells = ({ suits, ...rest }: Comparison): Record<string, string[]> => ({
    ...Object.fromEntries(Object.entries(rest).map(([row, cell]) => [row, [cell].flat()])),
    suits: suits.map(({ text }) => text),
  });

  test('has every route of referral, and something else', () => {
    const routes = compared.flatMap(({ id }) => outcomes.get(id)?.routes ?? []);
    const files = readdirSync('content/referrals').map((file) => file.replace('.yaml', ''));
    expect(new Set(routes)).toEqual(new Set(files));
    expect(compared.length).toBeGreaterThan(files.length);
  });

  test.each(compared)('$id has all eight rows', ({ comparison }) => {
    const { name, ...rows } = cells(comparison);
    expect(name).toHaveLength(1);
    expect(Object.keys(rows).sort()).toEqual([
      'cost',
      'doesNotSuit',
      'howLong',
      'howToStart',
      'suits',
      'whatHappens',
      'whatItIs',
      'whoIsThere',
    ]);
    for (const words of Object.values(rows).flat()) expect(words).toMatch(/\w+ \w+/);
  });

  test('says no sentence twice', () => {
    const sentences = compared.flatMap(({ comparison }) =>
      Object.values(cells(comparison))
        .flat()
        .flatMap((cell) => cell.split(/(?<=[.?!])\s+/))
        .map((sentence) => sentence.toLowerCase().replace(/\W+/g, ' ').trim()),
    );
    const twice = sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index);
    expect(twice).toEqual([]);
  });

  test.each(
    compared.flatMap(({ id, comparison }) =>
      comparison.suits.map(({ text, answers }) => ({ id, text, answers })),
    ),
  )('$id: “$text” has a path', ({ id, answers }) => {
    expect(Object.keys(answers).length).toBeGreaterThan(0);
    const leading = paths.filter(
      (path) =>
        Object.entries(answers).every(([question, value]) => path[question] === value) &&
        decide(flow, path) === id,
    );
    expect(leading.length).toBeGreaterThan(0);
  });
});

describe('reasons', () => {
  const byRest = new Set(
    guide.rules.filter(({ when }) => when.kind === 'otherwise').map(({ outcome }) => outcome),
  );

  test('every outcome gives at least one on every path, unless it takes what is left', () => {
    for (const path of paths) {
      const { id } = outcomeOf(path);
      const given = reasons(flow, path).flatMap(({ reason }) => reason ?? []);
      if (!byRest.has(id) && given.length === 0) expect.fail(`${id}: ${JSON.stringify(path)}`);
    }
  });

  test('every reason belongs to an answer that was given, and none is shown twice', () => {
    for (const path of paths) {
      const chosen = flow.questions.flatMap(({ id, options }) =>
        options.filter(({ value }) => value === path[id]),
      );
      const given = reasons(flow, path);
      expect(chosen).toEqual(expect.arrayContaining(given));
      expect(new Set(given).size).toBe(given.length);
    }
  });

  /** The questions whose answers give reasons, and every least set of answers that decides alike. */
  function grounds(path: Answers): { given: string[]; least: string[][] } {
    const ids = Object.keys(path);
    const rule = guide.rules.find(
      ({ stops, when }) => (stops || ids.length === flow.questions.length) && holds(when, path),
    );
    const deciding = Array.from({ length: 2 ** ids.length }, (_, bits) =>
      ids.filter((__, index) => (bits >> index) % 2 === 1),
    ).filter((part) => {
      const answers = Object.fromEntries(part.map((id) => [id, path[id] ?? '']));
      return rule !== undefined && holds(rule.when, answers);
    });
    const shown = reasons(flow, path);
    return {
      given: flow.questions
        .filter(({ options }) => options.some((option) => shown.includes(option)))
        .map(({ id }) => id),
      least: deciding.filter(
        (part) =>
          !deciding.some(
            (other) => other.length < part.length && other.every((id) => part.includes(id)),
          ),
      ),
    };
  }

  test('the answers that give reasons are enough to decide', () => {
    for (const path of paths) {
      const { given, least } = grounds(path);
      const enough = least.some((part) => part.every((id) => given.includes(id)));
      if (!enough) expect.fail(JSON.stringify(path));
    }
  });

  test('no answer gives a reason when it had no part in what was decided', () => {
    for (const path of paths) {
      const { given, least } = grounds(path);
      expect([path, given]).toEqual([path, given.filter((id) => least.flat().includes(id))]);
    }
  });
});
