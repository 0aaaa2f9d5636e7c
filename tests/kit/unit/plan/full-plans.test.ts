import { describe, expect, test } from 'vitest';
import { alignPlans } from '../../../../src/lib/plan/align.ts';
import { nameCarers } from '../../../../src/lib/plan/change-people.ts';
import {
  answerQuestion,
  changeSide,
  putPoint,
  removePoint,
  takePoint,
} from '../../../../src/lib/plan/change-plan.ts';
import { isTooMuch } from '../../../../src/lib/plan/measure-side.ts';
import { listFileWords } from '../../../../src/lib/plan/file-words.ts';
import { limits, type Child, type Party, type Plan } from '../../../../src/lib/plan/plan.ts';
import { readPlan } from '../../../../src/lib/plan/read-plan.ts';
import { splitLines } from '../../../../src/lib/plan/split-lines.ts';
import { writePlanFile } from '../../../../src/lib/plan/write-plan.ts';
import type { PlanWords } from '../../../../src/schemas/plan.ts';
import { choose, digest, fillPlan, long, makePlan, template } from '../../../fixtures/plan.ts';
import { documentWords, known } from '../../../fixtures/plan-people.ts';

const words: PlanWords = {
  ...documentWords,
  ...{ summary: '', topics: [], alsoKnownAs: [], keywords: [], safetyLine: '' },
  about: { lead: '', is: [], isNot: [], place: '', choice: '' },
  arriving: ['You need not answer.'],
  answering: ['Read it.'],
};

const address = 'https://site.example/parents/plan/';
const write = (plan: Plan): Promise<string> =>
  writePlanFile(plan, listFileWords(plan, { template, words, ...known }, address), digest);

/** What the file of a plan holds, read back. */
async function readBack(plan: Plan): Promise<unknown> {
  const reading = await readPlan(await write(plan), template, digest);
  return 'fault' in reading ? reading.fault : reading.plan;
}

/** The points of one side, as many as a person may write, while they are not too much. */
function writePoints(plan: Plan, who: Party, text: string): Plan {
  let full = plan;
  for (let index = 0; index < limits.points; index += 1) {
    const id = `${who}-${index}`;
    const next = putPoint(full, who, { id, title: id.padEnd(limits.title, text), text });
    if (isTooMuch(full, next, who)) return full;
    full = next;
  }
  return full;
}

describe('whatever two people are let write', () => {
  test.each(['a', '語', '👧', '&', '<', '"', 'a\n', '\u00a0', 'ا\u2069'])(
    'of %j can be opened again',
    async (letters) => {
      const text = letters.repeat(Math.floor(limits.text / letters.length));
      const trail = Array.from({ length: 1000 }, (_, save) => `${save}`.padStart(16, '0'));
      const full = (['p1', 'p2'] as const).reduce(
        (plan, who) => writePoints(plan, who, text),
        fillPlan(template, limits.children, 20),
      );
      expect(full.sides.p1.points.length).toBeGreaterThan(limits.children);
      const saved = changeSide(changeSide(full, 'p1', { trail }), 'p2', { trail });
      expect(await readBack(saved)).toEqual(saved);
    },
  );

  test('in a list, and of others who look after the children, can be opened again', async () => {
    const lines = splitLines('a\n'.repeat(limits.text / 2));
    const plan = answerQuestion(makePlan(), 'p1', 'handover.fetch', { kind: 'list', items: lines });
    const named = nameCarers(plan, lines);
    expect(await readBack(named)).toEqual(named);
  });

  test('and one takes over from the other, can be opened again', async () => {
    const both = (['p1', 'p2'] as const).reduce(
      (plan, who) => writePoints(plan, who, 'With Jo'),
      makePlan(),
    );
    expect(both.sides.p2.points).toHaveLength(limits.points);
    const taken = both.sides.p2.points.reduce((plan, { id }) => takePoint(plan, 'p1', id), both);
    expect(taken.sides.p1.points).toHaveLength(2 * limits.points);
    expect(await readBack(taken)).toEqual(taken);
  });
});

test('two plans for other children, put together, can be opened again', async () => {
  const children = (letter: string): Child[] =>
    Array.from({ length: limits.children }, (_, index) => ({
      id: `c${index + 1}`,
      name: `${letter}${index}`,
      stage: '5-10',
    }));
  const { first } = alignPlans(
    makePlan({ children: children('a') }),
    makePlan({ children: children('b') }),
    { isCrossed: true, children: [{ first: 'c1', second: 'c1' }] },
  );
  expect(first.children).toHaveLength(2 * limits.children - 1);
  expect(await readBack(first)).toEqual(first);
});

describe('a change is too much', () => {
  const full = writePoints(makePlan(), 'p1', 'a'.repeat(limits.text));
  const [{ id } = { id: '' }] = full.sides.p1.points;
  const over = answerQuestion(full, 'p1', 'homes.day', long('a'.repeat(limits.text)));

  test('for the side that it fills beyond what a plan holds', () => {
    expect(isTooMuch(full, over, 'p1')).toBe(true);
    expect(isTooMuch(full, over, 'p2')).toBe(false);
  });

  test('never where it makes a side less, however much is left', () => {
    expect(isTooMuch(over, full, 'p1')).toBe(false);
    const twice = putPoint(over, 'p1', { id: 'k', title: 'Two', text: 'a'.repeat(limits.text) });
    expect(isTooMuch(twice, removePoint(twice, 'p1', id), 'p1')).toBe(false);
    expect(isTooMuch(over, over, 'p1')).toBe(false);
  });
});

test('a point has a heading in the file, by whoever gave it one', () => {
  const point = (id: string, title: string) => ({ id, title, text: 'Often', rev: 1 });
  const { sides, ...rest } = makePlan();
  const plan: Plan = {
    ...rest,
    sides: {
      p1: { ...sides.p1, answers: {}, points: [point('k1', 'Pets'), point('k2', '')] },
      p2: { ...sides.p2, answers: {}, points: [point('k1', 'Our dog')] },
    },
  };
  const { sections } = listFileWords(plan, { template, words, ...known }, address);
  expect(sections.at(-1)?.items.map(({ question }) => question)).toEqual([
    'Pets / Our dog',
    'A point without a heading',
  ]);
});

test('an answer to what is not asked any more is kept in the data, and stands in the file as nobody’s suggestion', async () => {
  const answered = answerQuestion(makePlan(), 'p1', 'homes.sitter-when', {
    kind: 'duration',
    amount: 3,
    unit: 'weeks',
  });
  const plan = answerQuestion(answered, 'p1', 'homes.day', long('Park'));
  const listQuestions = (each: Plan): string[] =>
    listFileWords(each, { template, words, ...known }, address).sections.flatMap(({ items }) =>
      items.map(({ question }) => question),
    );
  const asked = answerQuestion(plan, 'p1', 'homes.sitter', choose('school'));
  expect(listQuestions(asked).length - listQuestions(plan).length).toBe(2);
  expect(await readBack(plan)).toEqual(plan);
});
