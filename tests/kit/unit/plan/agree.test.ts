import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findHappy,
  listAgreed,
  listEnded,
  markHappy,
  withdrawHappy,
} from '../../../../src/lib/plan/agree.ts';
import { answerQuestion, putPoint, takeAnswer } from '../../../../src/lib/plan/change-plan.ts';
import { comparePlan } from '../../../../src/lib/plan/compare.ts';
import { mergePlans } from '../../../../src/lib/plan/merge.ts';
import type { Party, Plan } from '../../../../src/lib/plan/plan.ts';
import { continueSide, savePlan } from '../../../../src/lib/plan/save-plan.ts';
import {
  arbitraryPlan,
  chooseAll,
  digest,
  long,
  makePlan,
  planForm,
  text,
} from '../../../fixtures/plan.ts';

const happy = (plan: Plan): Promise<Partial<Record<Party, string>>> =>
  findHappy(plan, planForm, digest);
const compare = (plan: Plan): ReturnType<typeof comparePlan> => comparePlan(plan, planForm);

const place = answerQuestion(makePlan(), 'p1', 'handover.place', chooseAll('school'));
const bag = answerQuestion(place, 'p1', 'handover.bag', text('Teddy'));
const both = takeAnswer(takeAnswer(bag, 'p2', 'handover.place'), 'p2', 'handover.bag');

/** Both happy, on the same day. */
async function makeBothHappy(plan: Plan): Promise<Plan> {
  const one = await markHappy(plan, 'p1', planForm, '2026-11-27', digest);
  return markHappy(one, 'p2', planForm, '2026-11-27', digest);
}

describe('being happy with what both say', () => {
  test('is each one’s own, and is withdrawn by that one', async () => {
    const one = await markHappy(both, 'p2', planForm, '2026-11-27', digest);
    expect(await happy(one)).toEqual({ p2: '2026-11-27' });
    expect(await happy(withdrawHappy(one, 'p2'))).toEqual({});
    expect(withdrawHappy(one, 'p2')).toEqual(both);
  });

  test('with nothing is not possible', async () => {
    expect(await markHappy(bag, 'p1', planForm, '2026-11-27', digest)).toBe(bag);
  });

  test.each<[string, (plan: Plan) => Plan, boolean]>([
    ['one changes it', (plan) => answerQuestion(plan, 'p1', 'handover.bag', text('Bag')), false],
    [
      'one says it in other words',
      (plan) => answerQuestion(plan, 'p1', 'handover.bag', text('Teddy ')),
      false,
    ],
    [
      'both change it to the same',
      (plan) =>
        takeAnswer(answerQuestion(plan, 'p1', 'handover.bag', text('Bag')), 'p2', 'handover.bag'),
      false,
    ],
    [
      'one makes an exception for a child',
      (plan) => answerQuestion(plan, 'p2', 'handover.bag', text('Bag'), 'c1'),
      false,
    ],
    [
      'they agree on more',
      (plan) =>
        takeAnswer(answerQuestion(plan, 'p1', 'homes.day', long('Park')), 'p2', 'homes.day'),
      false,
    ],
    [
      'one suggests something else besides',
      (plan) => answerQuestion(plan, 'p1', 'homes.day', long('Park')),
      true,
    ],
    [
      'one adds a point of their own',
      (plan) => putPoint(plan, 'p1', { id: 'k1', title: 'The dog', text: 'With Jo' }),
      true,
    ],
  ])('when %s', async (_, change, stays) => {
    const changed = change(await makeBothHappy(both));
    const day = '2026-11-27';
    expect(await happy(changed)).toEqual(stays ? { p1: day, p2: day } : {});
  });
});

test('agreed, then changed on one device: the other sees that it has ended, and the rest stays', async () => {
  const sam = await savePlan(bag, 'p1', '2026-11-25', digest);
  const received = await continueSide(sam.file, 'p2', digest);
  const taken = takeAnswer(takeAnswer(received, 'p2', 'handover.place'), 'p2', 'handover.bag');
  const alexHappy = await markHappy(taken, 'p2', planForm, '2026-11-26', digest);
  const alex = await savePlan(alexHappy, 'p2', '2026-11-26', digest);

  const back = (await mergePlans(sam.open, alex.file, digest)).plan;
  const samHappy = await markHappy(back, 'p1', planForm, '2026-11-27', digest);
  const agreed = await savePlan(samHappy, 'p1', '2026-11-27', digest);
  expect(await happy(agreed.file)).toEqual({ p1: '2026-11-27', p2: '2026-11-26' });

  const changed = answerQuestion(agreed.open, 'p1', 'handover.place', chooseAll('p1-home'));
  const later = await savePlan(changed, 'p1', '2026-11-28', digest);
  const opened = (await mergePlans(alex.open, later.file, digest)).plan;
  expect(await happy(opened)).toEqual({});
  expect(compare(opened).find(({ id }) => id === 'handover.place')?.status).toBe('differ');
  expect(listAgreed(compare(opened)).map(({ row }) => row.id)).toEqual(['handover.bag']);
  const ended = listEnded(compare(alex.open), compare(opened));
  expect(ended.map(({ id }) => id)).toEqual(['handover.place']);
});

test('what both say for one child alone is agreed for that child', () => {
  const apart = answerQuestion(both, 'p2', 'handover.bag', text('Bag'), 'c2');
  const agreed = listAgreed(compare(apart)).map(({ row, cell }) => [row.id, cell.children]);
  expect(agreed).toContainEqual(['handover.bag', ['c1']]);
  expect(listEnded(compare(both), compare(apart)).map(({ id }) => id)).toEqual(['handover.bag']);
  expect(listEnded(compare(apart), compare(both))).toEqual([]);
});

test('for all plans: happy marks name what both say, and any change of an agreed answer ends them', () =>
  fc.assert(
    fc.asyncProperty(arbitraryPlan, async (plan) => {
      const marked = await makeBothHappy(plan);
      const agreed = listAgreed(compare(plan));
      const found = Object.keys(await happy(marked));
      expect(found).toEqual(agreed.length > 0 ? ['p1', 'p2'] : []);
      for (const { row, cell } of agreed) {
        if (row.subject.kind === 'point') continue;
        const [child] = cell.children;
        for (const who of ['p1', 'p2'] as const) {
          const changed = answerQuestion(marked, who, row.id, long('Changed'), child);
          expect(await happy(changed)).toEqual({});
        }
      }
    }),
  ));
