import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { alignPlans } from '../../../../src/lib/plan/align.ts';
import { suggestAlignment } from '../../../../src/lib/plan/suggest-alignment.ts';
import { answerQuestion } from '../../../../src/lib/plan/change-plan.ts';
import { comparePlan } from '../../../../src/lib/plan/compare.ts';
import { countRows } from '../../../../src/lib/plan/comparison.ts';
import { mergePlans } from '../../../../src/lib/plan/merge.ts';
import { tellMerged } from '../../../../src/lib/plan/merged.ts';
import type { Party, Plan } from '../../../../src/lib/plan/plan.ts';
import { readPlan } from '../../../../src/lib/plan/read-plan.ts';
import { continueSide, savePlan } from '../../../../src/lib/plan/save-plan.ts';
import type { PlanQuestion, Template } from '../../../../src/lib/plan/template.ts';
import { writePlanData, writePlanFile } from '../../../../src/lib/plan/write-plan.ts';
import {
  arbitraryPlan,
  choose,
  digest,
  long,
  makeFileWords,
  makePlan,
  none,
  planForm,
  questions,
  template,
  text,
} from '../../../fixtures/plan.ts';

/** What one person keeps: the plan that is open, and the last file that was saved of it. */
interface Desk {
  plan: Plan;
  file: string;
}

async function save(plan: Plan, who: Party, today: string): Promise<Desk> {
  const saved = await savePlan(plan, who, today, digest);
  const file = await writePlanFile(saved.file, makeFileWords(saved.file), digest);
  return { plan: saved.open, file };
}

async function read(file: string, form: Template = template): Promise<Plan> {
  const reading = await readPlan(file, form, digest);
  if ('fault' in reading) throw new Error(reading.fault);
  return reading.plan;
}

const openAs = async (file: string, who: Party): Promise<Plan> =>
  continueSide(await read(file), who, digest);

const open = async (plan: Plan, file: string): Promise<Plan> =>
  (await mergePlans(plan, await read(file), digest)).plan;

test('two people, fifteen answers, seven of them otherwise: both see the same, by file alone', async () => {
  const ids = questions.slice(0, 15).map(({ id }) => id);
  const form: Template = {
    ...template,
    sections: template.sections.map((section) => ({
      ...section,
      questions: section.questions
        .filter(({ id }) => ids.includes(id))
        .map((question): PlanQuestion => ({
          ...question,
          kind: 'text',
          short: true,
          when: undefined,
        })),
    })),
  };
  const answerAll = (plan: Plan, who: Party, say: (index: number) => string): Plan =>
    ids.reduce((said, id, index) => answerQuestion(said, who, id, text(say(index))), plan);

  const sam = await save(
    answerAll(makePlan(), 'p1', () => 'Mine'),
    'p1',
    '2026-11-20',
  );
  const received = await openAs(sam.file, 'p2');
  const alex = await save(
    answerAll(received, 'p2', (index) => (index < 7 ? 'Yours' : 'Mine')),
    'p2',
    '2026-11-21',
  );
  const samNow = await open(sam.plan, alex.file);
  const alexNow = await open(alex.plan, sam.file);
  for (const plan of [samNow, alexNow, await open(await read(alex.file), sam.file)]) {
    expect(countRows(comparePlan(plan, { ...planForm, template: form }))).toEqual({
      look: 7,
      one: 0,
      empty: 0,
      same: 8,
    });
  }
});

test('silence, a need not of one, and a need not of both', async () => {
  const find = (plan: Plan): string | undefined =>
    comparePlan(plan, planForm).find(({ id }) => id === 'handover.bag')?.status;
  const sam = await save(
    answerQuestion(makePlan(), 'p1', 'homes.day', long('Park')),
    'p1',
    '2026-11-20',
  );
  const received = await openAs(sam.file, 'p2');
  const alex = await save(
    answerQuestion(received, 'p2', 'handover.bag', text('Teddy')),
    'p2',
    '2026-11-21',
  );
  const opened = await open(sam.plan, alex.file);
  expect(find(opened)).toBe('only-p2');
  const need = await save(answerQuestion(opened, 'p1', 'handover.bag', none), 'p1', '2026-11-22');
  const again = await open(alex.plan, need.file);
  expect(find(again)).toBe('differ');
  expect(find(answerQuestion(again, 'p2', 'handover.bag', none))).toBe('both-say');
});

describe('a file from another council', () => {
  const shared = ['homes.most', 'homes.rota', 'homes.day', 'homes.sitter', 'handover.bag'];
  const five = questions.filter(({ id }) => shared.includes(id));
  const here: Template = {
    id: 'small',
    edition: '2026-10',
    sections: [
      {
        id: 'all',
        title: 'All',
        intro: 'A few questions.',
        questions: five.map((question) => ({
          ...question,
          options: question.options.map(({ label, value }) => ({ label, value: `new-${value}` })),
        })),
      },
    ],
    retired: [],
  };
  const sam = questions.reduce(
    (plan, { id }) =>
      answerQuestion(plan, 'p1', id, id === 'homes.sitter' ? choose('school') : long(id)),
    makePlan(),
  );

  test('opens, compares what both ask, lists all else, and loses nothing when it is saved again', async () => {
    const file = await writePlanFile(sam, makeFileWords(sam), digest);
    const reading = await readPlan(file, here, digest);
    expect(reading).toEqual({ plan: sam, notices: ['other-form'] });
    const alex = five.reduce(
      (plan, { id }) =>
        answerQuestion(plan, 'p2', id, id === 'homes.sitter' ? choose('new-school') : long(id)),
      await openAs(file, 'p2'),
    );
    const rows = comparePlan(alex, { ...planForm, template: here }).map(
      ({ id, status, subject }) => [id, status, subject.kind],
    );
    expect(rows).toHaveLength(questions.length);
    expect(rows.filter(([, , kind]) => kind === 'question')).toEqual([
      ['homes.sitter', 'cannot-compare', 'question'],
      ['homes.most', 'both-say', 'question'],
      ['homes.rota', 'both-say', 'question'],
      ['homes.day', 'both-say', 'question'],
      ['handover.bag', 'both-say', 'question'],
    ]);
    expect(rows.filter(([, , kind]) => kind === 'unknown')).toHaveLength(questions.length - 5);
    const saved = await save(alex, 'p2', '2026-11-27');
    expect((await read(saved.file, here)).sides.p1).toEqual(sam.sides.p1);
  });
});

test('two plans begun apart become one, which the other goes on with', async () => {
  const alexBegan = makePlan({
    plan: 'another0another0',
    parties: { p1: { name: 'Alex' }, p2: { name: 'Sam' } },
  });
  const sam = await save(
    answerQuestion(makePlan(), 'p1', 'homes.day', long('Park')),
    'p1',
    '2026-11-20',
  );
  const alex = await save(
    answerQuestion(alexBegan, 'p1', 'homes.day', long('Pool')),
    'p1',
    '2026-11-21',
  );
  const theirs = await read(alex.file);
  const { first, second } = alignPlans(sam.plan, theirs, {
    isCrossed: false,
    ...suggestAlignment(sam.plan, theirs),
  });
  const joined = await save((await mergePlans(first, second, digest)).plan, 'p1', '2026-11-22');
  const received = await openAs(joined.file, 'p2');
  const changed = await save(
    answerQuestion(received, 'p2', 'homes.day', long('Park')),
    'p2',
    '2026-11-23',
  );
  expect(tellMerged(await mergePlans(joined.plan, await read(changed.file), digest))).toBe('newer');
  const rows = comparePlan(await open(joined.plan, changed.file), planForm);
  expect(rows.find(({ id }) => id === 'homes.day')?.status).toBe('both-say');
});

describe('wherever the device is', () => {
  const before = process.env['TZ'];
  afterEach(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  test('a plan compares, saves and reads the same', async () => {
    const tell = async (plan: Plan, zone: string): Promise<unknown> => {
      process.env['TZ'] = zone;
      expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(
        zone === 'UTC' ? 0 : zone === 'Pacific/Auckland' ? -780 : 300,
      );
      const data = await writePlanData(plan, digest);
      return [comparePlan(plan, planForm), data, await readPlan(data, template, digest)];
    };
    await fc.assert(
      fc.asyncProperty(arbitraryPlan, async (plan) => {
        const here = await tell(plan, 'UTC');
        expect(await tell(plan, 'Pacific/Auckland')).toEqual(here);
        expect(await tell(plan, 'America/New_York')).toEqual(here);
      }),
    );
  });
});
