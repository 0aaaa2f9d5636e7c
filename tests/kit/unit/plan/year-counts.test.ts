import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../../../src/lib/plan/change-plan.ts';
import { comparePlan } from '../../../../src/lib/plan/compare.ts';
import type { Period } from '../../../../src/lib/plan/periods.ts';
import type { Plan } from '../../../../src/lib/plan/plan.ts';
import { makeCountTable, sayCounts } from '../../../../src/lib/plan/rota-words.ts';
import { sayYears, type YearWords } from '../../../../src/lib/plan/say-years.ts';
import { listYears, nightsOfYear } from '../../../../src/lib/plan/year-counts.ts';
import { known, makeRota, people } from '../../../fixtures/plan-people.ts';
import { makePlan, planForm, rota } from '../../../fixtures/plan.ts';

const weekAbout = makeRota('11111112222222');
const today = '2026-11-27';
const together: Period = { id: 'x', how: 'both', from: '2027-01-04', to: '2027-01-17' };

describe('the years of a rota', () => {
  test('are none without one', () => {
    expect(listYears({ holidays: [together], specialDays: [] }, today)).toBeUndefined();
  });

  test.each([
    ['before it starts', '2026-11-27', '2027-01-04'],
    ['in its first year', '2027-12-31', '2027-01-04'],
    ['in its second', '2028-01-03', '2028-01-03'],
  ])('begin with the one that runs, or that is to come: %s', (_, day, first) => {
    const found = listYears({ rota: weekAbout, holidays: [], specialDays: [] }, day);
    expect(found?.starts).toEqual([first]);
    expect(found?.isLaidOver).toBe(false);
  });

  test('are two where something is laid over the next', () => {
    const later = { ...together, from: '2028-02-01', to: '2028-02-02' };
    const found = listYears({ rota: weekAbout, holidays: [later], specialDays: [] }, today);
    expect(found?.starts).toEqual(['2027-01-04', '2028-01-03']);
    expect(found?.isLaidOver).toBe(true);
  });

  test('leave out what changes no night of theirs', () => {
    const far = { ...together, from: '2031-02-01', to: '2031-02-02' };
    const same: Period = { ...together, how: 'rota' };
    const day: Period = { ...together, to: together.from };
    const found = listYears({ rota: weekAbout, holidays: [far, same], specialDays: [day] }, today);
    expect(found?.isLaidOver).toBe(false);
  });
});

test('nights of a holiday with both are nobody’s alone, and are counted as that', () => {
  const found = listYears({ rota: weekAbout, holidays: [together], specialDays: [] }, today);
  const { plan, starts } = found ?? expect.fail('there is a rota');
  expect(sayCounts(plan, starts[0] ?? '', nightsOfYear, people)[0]).toBe(
    'In 52 weeks from Monday 4 January 2027: 175 nights with Sam, 175 nights with Alex and 14 nights with both.',
  );
  expect(makeCountTable(plan, starts, nightsOfYear, people).rows).toContainEqual([
    'Nights with both',
    '14',
  ]);
});

describe('in words', () => {
  const say = (plan: Plan): YearWords => sayYears(plan, comparePlan(plan, planForm), known, today);
  const suggest = (plan: Plan, who: 'p1' | 'p2', nights: string, child?: string): Plan =>
    answerQuestion(plan, who, 'homes.rota', rota(nights, '2027-01-04'), child);

  test('what both say is said once', () => {
    const mine = suggest(makePlan(), 'p1', '11111112222222');
    expect(say(mine)).toEqual({
      both: [],
      p1: [expect.stringContaining('182 nights with Sam')],
      p2: [],
    });
    const { both, p1, p2 } = say(suggest(mine, 'p2', '11111112222222'));
    expect([both.length, p1, p2]).toEqual([1, [], []]);
  });

  test('children of whom something else holds are named', () => {
    const all = suggest(makePlan(), 'p1', '11111112222222');
    const { p1 } = say(suggest(all, 'p1', '1111111', 'c2'));
    expect(p1.map((line) => line.slice(0, 8))).toEqual(['For Jo. ', 'For Max.']);
    expect(p1[1]).toContain('364 nights with Sam and 0 nights with Alex');
  });
});
