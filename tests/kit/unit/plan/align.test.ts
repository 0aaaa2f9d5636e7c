import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignPlans, joinApart, swapValue } from '../../../../src/lib/plan/align.ts';
import { answerQuestion, putPoint } from '../../../../src/lib/plan/change-plan.ts';
import { comparePlan } from '../../../../src/lib/plan/compare.ts';
import { countRows, type Row, type Status } from '../../../../src/lib/plan/comparison.ts';
import { mergePlans } from '../../../../src/lib/plan/merge.ts';
import { tellMerged } from '../../../../src/lib/plan/merged.ts';
import type { Answer, Party, Plan, Side, Value } from '../../../../src/lib/plan/plan.ts';
import { suggestAlignment, type Alignment } from '../../../../src/lib/plan/suggest-alignment.ts';
import {
  arbitraryPlan,
  chooseAll,
  digest,
  last,
  long,
  makePlan,
  planForm,
  rota,
} from '../../../fixtures/plan.ts';

const answer = (plan: Plan, said: readonly (readonly [string, Value, string?])[]): Plan =>
  said.reduce((before, [id, value, child]) => answerQuestion(before, 'p1', id, value, child), plan);

const who = (pick: Party): Value => ({ kind: 'who', picks: [pick] });

const sam = answer(makePlan(), [
  ['homes.most', who('p1')],
  ['homes.rota', rota('1122111', '2027-01-04')],
  ['homes.day', long('Park'), 'c1'],
  ['handover.place', chooseAll('p1-home', 'school')],
  ['rest.notice', last(14, 'days')],
  ['rest.decisions', { kind: 'decisions', decisions: [{ id: 'school', how: 'p2-asks' }] }],
  ['rest.days', { kind: 'days', rows: [{ id: 'easter', how: 'turns', who: 'p1', year: 2027 }] }],
]);

/** The plan that Alex began, in which Alex is `p1`, the children stand in the other order. */
const alex = putPoint(
  answer(
    makePlan({
      plan: 'zyxwvutsrqpo9876',
      parties: { p1: { name: 'alex ' }, p2: { name: 'SAM' } },
      children: [
        { id: 'c1', name: 'max ', stage: '2-4' },
        { id: 'c2', name: 'jo', stage: '5-10' },
      ],
    }),
    [
      ['homes.most', who('p2')],
      ['homes.rota', rota('2211222', '2027-01-04')],
      ['homes.day', long('Park'), 'c2'],
      ['handover.place', chooseAll('school', 'p2-home')],
      ['rest.notice', last(2, 'weeks')],
      ['rest.decisions', { kind: 'decisions', decisions: [{ id: 'school', how: 'p1-asks' }] }],
      [
        'rest.days',
        { kind: 'days', rows: [{ id: 'easter', how: 'turns', who: 'p1', year: 2028 }] },
      ],
    ],
  ),
  'p1',
  { id: 'k1', title: 'The dog', text: 'With Jo' },
);

/** What people say of two plans where they confirm what is suggested, and names decide nothing else. */
const confirm = (first: Plan, second: Plan): Alignment => ({
  isCrossed: true,
  ...suggestAlignment(first, second),
});

describe('two plans that were begun apart', () => {
  const alignment = confirm(sam, alex);

  test('are paired by what people are called', () => {
    expect(alignment).toEqual({
      isCrossed: true,
      children: [
        { first: 'c1', second: 'c2' },
        { first: 'c2', second: 'c1' },
      ],
    });
  });

  test('show no difference where they mean the same', async () => {
    const { first, second } = alignPlans(sam, alex, alignment);
    const merged = await mergePlans(first, second, digest);
    expect(tellMerged(merged)).toBe('crossed');
    const rows = comparePlan(merged.plan, planForm);
    expect(countRows(rows)).toEqual({ look: 0, one: 1, empty: 2, same: 7 });
    expect(merged.plan.parties).toEqual(sam.parties);
  });

  test('give the same from the other side', async () => {
    const other = confirm(alex, sam);
    const { first, second } = alignPlans(alex, sam, other);
    const { plan } = await mergePlans(first, second, digest);
    expect(countRows(comparePlan(plan, planForm))).toEqual({ look: 0, one: 1, empty: 2, same: 7 });
  });

  test('for other children have no pair', () => {
    const ana = { ...alex, children: [{ id: 'c1', name: 'Ana', stage: '5-10' as const }] };
    expect(suggestAlignment(sam, ana).children).toEqual([]);
  });

  test('with two children of one name pair those of one stage', () => {
    const twins = (one: '2-4' | '5-10', other: '2-4' | '5-10'): Plan =>
      makePlan({
        children: [
          { id: 'c1', name: 'J', stage: one },
          { id: 'c2', name: 'J', stage: other },
        ],
      });
    expect(suggestAlignment(twins('2-4', '5-10'), twins('5-10', '2-4')).children).toEqual([
      { first: 'c1', second: 'c2' },
      { first: 'c2', second: 'c1' },
    ]);
  });

  const rename = (plan: Plan, p1: string, p2: string): Plan => ({
    ...plan,
    parties: { p1: { name: p1 }, p2: { name: p2 } },
  });

  test.each<[string, string, boolean | undefined]>([
    ['Alex', 'Sam', true],
    ['Alexandra', 'sam ', true],
    ['Sam', 'Alex', false],
    ['Sammy', 'Alex', false],
    ['Sammy', 'Alexandra', undefined],
  ])('by %s and %s fit crosswise, straight or in no way', (p1, p2, isCrossed) => {
    expect(suggestAlignment(sam, rename(alex, p1, p2)).isCrossed).toBe(isCrossed);
  });

  test('become the same plan on both devices, whichever file is opened first', async () => {
    const meet = async (open: Plan, file: Plan): Promise<Plan> => {
      const { first, second } = joinApart(open, file, confirm(open, file));
      expect(first.plan).toBe(second.plan);
      return (await mergePlans(first, second, digest)).plan;
    };
    const onSams = await meet(sam, alex);
    const onAlexs = await meet(alex, sam);
    expect([onSams.plan, onAlexs.plan]).toEqual([sam.plan, sam.plan]);
    expect(onAlexs).toEqual(onSams);
    // Of a plan whose id comes last, nothing but its place is given up.
    const late = { ...sam, plan: 'zzzzzzzzzzzz9999' };
    const moved = await meet(late, alex);
    expect(moved.plan).toBe(alex.plan);
    expect(countRows(comparePlan(moved, planForm))).toEqual({ look: 0, one: 1, empty: 2, same: 7 });
    expect(await meet(alex, late)).toEqual(moved);
  });

  test('keep a child whom only one has, under an id of its own', () => {
    const { first, second } = alignPlans(sam, alex, {
      isCrossed: true,
      children: [{ first: 'c1', second: 'c2' }],
    });
    expect(second.children.map(({ id, name }) => [id, name])).toEqual([
      ['c1', 'Jo'],
      ['c2', 'Max'],
      ['c1-2', 'max '],
    ]);
    expect(first.children).toEqual(second.children);
  });

  test('of one person are a fork of that person’s side', async () => {
    const again = { ...sam, plan: 'another', sides: { ...sam.sides } };
    const changed = answerQuestion(again, 'p1', 'rest.notice', last(1, 'weeks'));
    const straight = confirm(sam, changed);
    expect(straight.isCrossed).toBe(false);
    const { first, second } = alignPlans(sam, changed, straight);
    const merged = await mergePlans(first, second, digest);
    expect(merged.relations).toEqual({ p1: 'fork', p2: 'equal' });
    expect(merged.differences.p1.map(({ id }) => id)).toEqual(['rest.notice']);
  });

  test('bring what both wrote in the second, and its carers', async () => {
    const answered = answerQuestion(
      { ...alex, carers: ['Gran', 'Uncle Tom'] },
      'p2',
      'rest.notice',
      last(3, 'weeks'),
    );
    const silent = { ...sam, carers: ['Gran'], sides: makePlan().sides };
    const { first, second } = alignPlans(silent, answered, alignment);
    const merged = await mergePlans(first, second, digest);
    expect(merged.plan.carers).toEqual(['Gran', 'Uncle Tom']);
    expect(merged.plan.sides.p1.answers['rest.notice']?.all).toEqual(last(3, 'weeks'));
    // Where both plans have words of one person, that person is asked.
    const both = alignPlans(sam, answered, alignment);
    const asked = await mergePlans(both.first, both.second, digest);
    expect(asked.relations.p1).toBe('fork');
    expect(asked.differences.p1.map(({ id }) => id)).toContain('rest.notice');
  });

  test('do not write over what the other has said in the first already', async () => {
    const shared = answerQuestion(sam, 'p2', 'rest.notice', last(1, 'months'));
    const { first, second } = alignPlans(shared, alex, alignment);
    const merged = await mergePlans(first, second, digest);
    expect(merged.relations.p2).toBe('fork');
    expect(merged.plan.sides.p2).toEqual(shared.sides.p2);
  });
});

test('a value names a parent by its beginning alone, and words of one’s own are left', () => {
  const picks = ['p1', 'p2-home', 'p1s', 'mostly-p1', { other: 'p1-home' }];
  expect(swapValue(chooseAll(...picks))).toEqual(
    chooseAll('p2', 'p1-home', 'p1s', 'mostly-p1', { other: 'p1-home' }),
  );
});

describe('for all plans', () => {
  const mirrored: Partial<Record<Status, Status>> = { 'only-p1': 'only-p2', 'only-p2': 'only-p1' };

  const swapSide = (side: Side): Side => ({
    ...side,
    answers: Object.fromEntries(
      Object.entries(side.answers).map(([id, { all, children, rev }]): [string, Answer] => [
        id,
        {
          ...(all ? { all: swapValue(all) } : {}),
          ...(children
            ? {
                children: Object.fromEntries(
                  Object.entries(children).map(([child, value]) => [child, swapValue(value)]),
                ),
              }
            : {}),
          rev,
        },
      ]),
    ),
  });
  /** The plan as if each of the two had always stood in the other's place. */
  const swap = (plan: Plan): Plan => ({
    ...plan,
    parties: { p1: plan.parties.p2, p2: plan.parties.p1 },
    sides: { p1: swapSide(plan.sides.p2), p2: swapSide(plan.sides.p1) },
  });
  const tell = (rows: readonly Row[], isSwapped: boolean): string[] =>
    rows
      .map(({ id, subject, cells }) =>
        JSON.stringify([
          subject.kind === 'point' ? '' : id,
          cells.map(({ children, status, p1, p2 }) =>
            isSwapped
              ? [children, mirrored[status] ?? status, p2 && swapValue(p2), p1 && swapValue(p1)]
              : [children, status, p1, p2],
          ),
        ]),
      )
      .sort();

  test('the two parents changed over everywhere change the labels and nothing else', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const rows = comparePlan(plan, planForm);
        expect(tell(comparePlan(swap(plan), planForm), true)).toEqual(tell(rows, false));
        expect(swap(swap(plan))).toEqual(plan);
      }),
    );
  });

  test('a plan begun in the other’s place and aligned compares as if it had been begun in this one', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryPlan, (mine, theirs) => {
        const children = mine.children.map(({ id }) => ({ first: id, second: id }));
        const same = { ...theirs, children: mine.children };
        const { second } = alignPlans(mine, same, { isCrossed: true, children });
        const expected = {
          ...mine,
          sides: { p1: swapSide(theirs.sides.p2), p2: swapSide(theirs.sides.p1) },
        };
        expect(tell(comparePlan(second, planForm), false)).toEqual(
          tell(comparePlan(expected, planForm), false),
        );
      }),
    );
  });

  test('alignment loses no answer and changes no words', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryPlan, (mine, theirs) => {
        const alignment = confirm(mine, theirs);
        const { second } = alignPlans(mine, theirs, alignment);
        const aligned = second.sides[alignment.isCrossed ? 'p2' : 'p1'];
        const count = ({ answers }: Side): [string, number][] =>
          Object.entries(answers).map(([id, { all, children = {} }]) => [
            id,
            Object.keys(children).length + (all ? 1 : 0),
          ]);
        // Ids of children whom neither plan lists stay; they could meet one that was renamed.
        fc.pre(theirs.children.length === 3);
        expect(count(aligned)).toEqual(count(theirs.sides.p1));
        expect(aligned.points).toEqual(theirs.sides.p1.points);
      }),
    );
  });
});
