import { expect, test } from 'vitest';
import { renameParty } from '../../../../src/lib/plan/change-people.ts';
import { answerQuestion } from '../../../../src/lib/plan/change-plan.ts';
import { continueSide, markSide, savePlan } from '../../../../src/lib/plan/save-plan.ts';
import { digest, makePlan, text } from '../../../fixtures/plan.ts';

const first = answerQuestion(makePlan(), 'p1', 'handover.bag', text('Teddy'));

test('a save has the next revision and its day, and what comes after knows it', async () => {
  const { file, open } = await savePlan(first, 'p1', '2026-11-27', digest);
  expect(file.sides.p1).toMatchObject({ rev: 1, saved: '2026-11-27', trail: [] });
  expect(file.sides.p2).toBe(first.sides.p2);
  expect(open.sides.p1.trail).toEqual([await markSide(file, 'p1', digest)]);
  const next = answerQuestion(open, 'p1', 'handover.bag', text('Bag'));
  const again = await savePlan(next, 'p1', '2026-11-28', digest);
  expect(again.file.sides.p1).toMatchObject({
    rev: 2,
    saved: '2026-11-28',
    trail: open.sides.p1.trail,
  });
  expect(again.file.sides.p1.answers).toEqual({ 'handover.bag': { all: text('Bag'), rev: 2 } });
});

test('saving what has not changed saves the same once more', async () => {
  const { file, open } = await savePlan(first, 'p1', '2026-11-27', digest);
  expect(await savePlan(open, 'p1', '2026-12-31', digest)).toEqual({ file, open });
});

test('a file that was opened goes on from where it was saved', async () => {
  const { file, open } = await savePlan(first, 'p1', '2026-11-27', digest);
  expect(await continueSide(file, 'p1', digest)).toEqual(open);
  expect(await continueSide(open, 'p1', digest)).toEqual(open);
});

test('going back to earlier words is a later save', async () => {
  const { file, open } = await savePlan(first, 'p1', '2026-11-27', digest);
  const changed = await savePlan(
    answerQuestion(open, 'p1', 'handover.bag', text('Bag')),
    'p1',
    '2026-11-27',
    digest,
  );
  const back = await savePlan(
    answerQuestion(changed.open, 'p1', 'handover.bag', text('Teddy')),
    'p1',
    '2026-11-27',
    digest,
  );
  expect(await markSide(back.file, 'p1', digest)).not.toBe(await markSide(file, 'p1', digest));
  expect(back.file.sides.p1.trail).toHaveLength(2);
});

test('names belong to who started the plan', async () => {
  const renamed = renameParty(first, 'p2', 'Al');
  expect(await markSide(renamed, 'p1', digest)).not.toBe(await markSide(first, 'p1', digest));
  expect(await markSide(renamed, 'p2', digest)).toBe(await markSide(first, 'p2', digest));
});

test('a side remembers its last 500 saves', async () => {
  const long = { ...first.sides.p1, trail: Array.from({ length: 600 }, (_, index) => `${index}`) };
  const plan = { ...first, sides: { ...first.sides, p1: long } };
  const { file } = await savePlan(plan, 'p1', '2026-11-27', digest);
  expect(file.sides.p1.trail).toHaveLength(500);
  expect(file.sides.p1.trail[499]).toBe('599');
});
