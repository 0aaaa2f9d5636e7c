import { describe, expect, test } from 'vitest';
import { listCalendarEvents } from '../../../../src/lib/plan/calendar.ts';
import { comparePlan } from '../../../../src/lib/plan/compare.ts';
import { findCalendars, type PlanCalendar } from '../../../../src/lib/plan/find-calendars.ts';
import { findPeople } from '../../../../src/lib/plan/people.ts';
import type { Answer, Party, Plan, Value } from '../../../../src/lib/plan/plan.ts';
import type { Template } from '../../../../src/lib/plan/template.ts';
import { chooseAll, makePlan, none, rota, template as plain } from '../../../fixtures/plan.ts';
import { known } from '../../../fixtures/plan-people.ts';

const marks = { 'handover.place': 'place', 'handover.time': 'school-time' } as const;
/** The invented form, with what the calendar takes. */
const template: Template = {
  ...plain,
  sections: plain.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => {
      const calendar = Object.entries(marks).find(([id]) => id === question.id)?.[1];
      return calendar ? { ...question, calendar } : question;
    }),
  })),
};

const answers: Record<string, Value> = {
  'homes.rota': rota('11111112222222', '2027-01-04'),
  'handover.place': chooseAll('school', { other: 'By the pond' }),
  'handover.time': { kind: 'time', time: '15:15' },
  'rest.holidays': { kind: 'holidays', rows: [{ id: 'half-term', how: 'one', who: 'p2' }] },
  'rest.days': { kind: 'days', rows: [{ id: 'mothering-sunday', how: 'one', who: 'p1' }] },
};
const whole = {
  rota: { nights: '11111112222222', from: '2027-01-04', first: 'p1' },
  place: 'At school, By the pond',
  schoolTime: '15:15',
  holidays: [{ id: 'half-term', how: 'one', who: 'p2', from: '2027-02-15', to: '2027-02-19' }],
  specialDays: [
    { id: 'mothering-sunday', how: 'one', who: 'p1', from: '2027-03-07', to: '2027-03-07' },
    { id: 'mothering-sunday', how: 'one', who: 'p1', from: '2028-03-26', to: '2028-03-26' },
  ],
};

const say = (values: Record<string, Value>): Record<string, Answer> =>
  Object.fromEntries(Object.entries(values).map(([id, all]) => [id, { all, rev: 1 }]));
const plan = (p1: Record<string, Answer>, p2: Record<string, Answer>, more = {}): Plan => {
  const made = makePlan(more);
  const { sides } = made;
  return { ...made, sides: { p1: { ...sides.p1, answers: p1 }, p2: { ...sides.p2, answers: p2 } } };
};
const find = (of: Plan, whose: Party | 'both' = 'both'): PlanCalendar[] =>
  findCalendars(of, comparePlan(of, { ...known, template }), whose, known);

describe('the calendars of a plan', () => {
  test('take all that both say', () => {
    expect(find(plan(say(answers), say(answers)))).toEqual([
      { children: ['c1', 'c2'], plan: whole },
    ]);
  });

  test('of a plan without children are one', () => {
    const nobody = plan(say(answers), say(answers), { children: [] });
    expect(find(nobody)).toEqual([{ children: [], plan: whole }]);
  });

  test('leave out what is not agreed', () => {
    const other = { ...answers, 'rest.holidays': none, 'handover.time': none };
    const { schoolTime, ...agreed } = whole;
    expect(schoolTime).toBe('15:15');
    expect(find(plan(say(answers), say(other)))).toEqual([
      { children: ['c1', 'c2'], plan: { ...agreed, holidays: [] } },
    ]);
    expect(find(plan(say(answers), say({})))).toEqual([]);
    const words = { kind: 'days', rows: [{ id: 'x', how: 'other', from: '2027-01-06' }] } as const;
    expect(find(plan(say({ 'rest.days': words }), {}), 'p1')).toEqual([]);
    const together = { ...words, rows: [{ ...words.rows[0], how: 'both' }] } as const;
    expect(find(plan(say({ 'rest.days': together }), {}), 'p1')).toHaveLength(1);
    expect(find(plan(say({ 'homes.rota': none }), say({ 'homes.rota': none })))).toEqual([]);
  });

  test('may be one’s suggestion, and never holds what the other says', () => {
    const theirs = { 'homes.rota': rota('1111122', '2027-01-04') };
    const both = plan(say(answers), say(theirs));
    expect(find(both, 'p1')).toEqual([{ children: ['c1', 'c2'], plan: whole }]);
    expect(find(both, 'p2')).toMatchObject([
      { plan: { rota: { nights: '1111122' }, holidays: [], specialDays: [] } },
    ]);
    expect(find(both, 'p2')[0]?.plan.place).toBeUndefined();
  });

  test('are two where children have different nights', () => {
    const answer: Answer = {
      all: rota('1111122', '2027-01-04'),
      children: { c2: rota('1111111', '2027-01-04') },
      rev: 1,
    };
    const rest = say({ 'handover.time': answers['handover.time'] ?? none });
    const split = { ...rest, 'homes.rota': answer };
    const found = find(plan(split, split));
    expect(found.map(({ children }) => children)).toEqual([['c1'], ['c2']]);
    expect(found.map(({ plan }) => plan.rota?.nights)).toEqual(['1111122', '1111111']);
    expect(found.map(({ plan }) => plan.schoolTime)).toEqual(['15:15', '15:15']);
  });

  test('give the same entries when the parents swap in the plan, by their names', () => {
    const mine = plan(say(answers), say(answers));
    const swapped = plan(
      say({
        ...answers,
        'homes.rota': rota('11111112222222', '2027-01-04', 'p2'),
        'rest.holidays': { kind: 'holidays', rows: [{ id: 'half-term', how: 'one', who: 'p1' }] },
        'rest.days': { kind: 'days', rows: [{ id: 'mothering-sunday', how: 'one', who: 'p2' }] },
      }),
      {},
      { parties: { p1: { name: 'Alex' }, p2: { name: 'Sam' } } },
    );
    const list = (of: Plan): unknown =>
      find(of, 'p1').map(({ plan }) =>
        listCalendarEvents(
          'x',
          plan,
          findPeople(of),
          { parents: true, children: false, place: false },
          '2026-12-01',
        ),
      );
    expect(list(swapped)).toEqual(list(mine));
  });
});
