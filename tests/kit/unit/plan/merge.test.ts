import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renameParty } from '../../../../src/lib/plan/change-people.ts';
import {
  answerQuestion,
  changeSide,
  putPoint,
  replyTo,
} from '../../../../src/lib/plan/change-plan.ts';
import { comparePlan } from '../../../../src/lib/plan/compare.ts';
import { mergePlans } from '../../../../src/lib/plan/merge.ts';
import { tellMerged } from '../../../../src/lib/plan/merged.ts';
import type { Party, Plan, Side } from '../../../../src/lib/plan/plan.ts';
import { readShape } from '../../../../src/lib/plan/read-shape.ts';
import { continueSide, savePlan, type Saved } from '../../../../src/lib/plan/save-plan.ts';
import { settleSide } from '../../../../src/lib/plan/settle-side.ts';
import { nameDifference } from '../../../../src/lib/plan/merged.ts';
import { writePlanData } from '../../../../src/lib/plan/write-plan.ts';
import {
  arbitraryAnswer,
  arbitraryPlan,
  digest,
  long,
  makePlan,
  planForm,
  text,
} from '../../../fixtures/plan.ts';

const merge = (first: Plan, second: Plan): ReturnType<typeof mergePlans> =>
  mergePlans(first, second, digest);
const save = (plan: Plan, who: Party): Promise<Saved> => savePlan(plan, who, '2026-11-27', digest);
const open = (plan: Plan, who: Party): Promise<Plan> => continueSide(plan, who, digest);
const bag = (plan: Plan, who: Party, words: string): Plan =>
  answerQuestion(plan, who, 'handover.bag', text(words));
const day = (plan: Plan, who: Party, words: string): Plan =>
  answerQuestion(plan, who, 'homes.day', long(words));
const time = (plan: Plan, who: Party, hour: string): Plan =>
  answerQuestion(plan, who, 'handover.time', { kind: 'time', time: hour });

describe('two copies of one plan', () => {
  test('that went on apart give the same in either order, with nothing lost', async () => {
    const start = await save(day(makePlan(), 'p1', 'Park'), 'p1');
    const sam = await save(bag(day(start.open, 'p1', 'Pool'), 'p1', 'Teddy'), 'p1');
    const received = await open(start.file, 'p2');
    const alex = await save(time(bag(received, 'p2', 'Inhaler'), 'p2', '18:00'), 'p2');
    const one = await merge(sam.file, alex.file);
    const other = await merge(alex.file, sam.file);
    expect(tellMerged(one)).toBe('crossed');
    expect(await writePlanData(one.plan, digest)).toBe(await writePlanData(other.plan, digest));
    const rows = comparePlan(one.plan, planForm).filter(({ status }) => status !== 'nobody');
    expect(rows.map(({ id, status, cells }) => [id, status, cells[0]?.p1, cells[0]?.p2])).toEqual([
      ['handover.bag', 'differ', text('Teddy'), text('Inhaler')],
      ['homes.day', 'only-p1', long('Pool'), undefined],
      ['handover.time', 'only-p2', undefined, { kind: 'time', time: '18:00' }],
    ]);
  });

  test('are the same, newer or older by what each knows of the other', async () => {
    const start = await save(day(makePlan(), 'p1', 'Park'), 'p1');
    const alex = await save(bag(await open(start.file, 'p2'), 'p2', 'Inhaler'), 'p2');
    const tell = async (first: Plan, second: Plan): Promise<string> =>
      tellMerged(await merge(first, second));
    expect(await tell(start.file, start.file)).toBe('same');
    expect(await tell(start.open, start.file)).toBe('same');
    expect(await tell(start.open, alex.file)).toBe('newer');
    expect(await tell(alex.open, start.file)).toBe('older');
    expect(await tell(makePlan(), start.file)).toBe('newer');
    // Words that are not saved yet are later than the file from which they came.
    expect(await tell(bag(start.open, 'p1', 'Teddy'), start.file)).toBe('older');
    expect(await tell(bag(start.open, 'p1', 'Teddy'), alex.file)).toBe('crossed');
  });

  test('that say the same keep all that either knows of earlier saves', async () => {
    const { file, open: working } = await save(day(makePlan(), 'p1', 'Park'), 'p1');
    expect((await merge(file, working)).plan).toEqual(working);
    expect((await merge(working, file)).plan).toEqual(working);
  });

  test('keep the later names and children, which are their starter’s', async () => {
    const start = await save(day(makePlan(), 'p1', 'Park'), 'p1');
    const renamed = await save(renameParty(start.open, 'p2', 'Al'), 'p1');
    const alex = await save(bag(await open(start.file, 'p2'), 'p2', 'Inhaler'), 'p2');
    expect((await merge(alex.open, renamed.file)).plan.parties.p2.name).toBe('Al');
    expect((await merge(renamed.open, alex.file)).plan.parties.p2.name).toBe('Al');
  });

  test('of which another person changed my words are a fork of my side', async () => {
    const mine = await save(day(makePlan(), 'p1', 'Park'), 'p1');
    const answers = { 'homes.day': { all: long('Pool'), rev: 1 } };
    const merged = await merge(mine.open, changeSide(mine.file, 'p1', { answers }));
    expect(merged.relations).toEqual({ p1: 'fork', p2: 'equal' });
    expect(merged.plan.sides.p1).toEqual(mine.open.sides.p1);
    expect(merged.differences.p1.map(nameDifference)).toEqual(['answer homes.day']);
  });
});

describe('one person on two devices', () => {
  const prepare = async (): Promise<{ laptop: Plan; phone: Plan }> => {
    const start = await save(bag(day(makePlan(), 'p1', 'Park'), 'p1', 'Teddy'), 'p1');
    const once = await save(day(start.open, 'p1', 'Pool'), 'p1');
    const twice = await save(time(once.open, 'p1', '18:00'), 'p1');
    const ownPoint = putPoint(start.open, 'p1', { id: 'k1', title: 'The dog', text: 'With Jo' });
    const phone = await save(day(ownPoint, 'p1', 'Zoo'), 'p1');
    return { laptop: twice.open, phone: phone.file };
  };

  test('is asked about exactly what differs, and nothing is settled before', async () => {
    const { laptop, phone } = await prepare();
    const merged = await merge(laptop, phone);
    expect(merged.relations.p1).toBe('fork');
    expect(merged.plan).toEqual(laptop);
    expect(merged.differences.p1.map(nameDifference)).toEqual([
      'answer homes.day',
      'answer handover.time',
      'point k1',
    ]);
    const some = { 'answer homes.day': 'second' } as const;
    expect(await settleSide(merged.plan, [laptop, phone], 'p1', some, digest)).toBeUndefined();
  });

  test('chooses one by one, and what comes of it is later than both', async () => {
    const { laptop, phone } = await prepare();
    const merged = await merge(laptop, phone);
    const settled = await settleSide(
      merged.plan,
      [laptop, phone],
      'p1',
      { 'answer homes.day': 'second', 'answer handover.time': 'first', 'point k1': 'second' },
      digest,
    );
    if (!settled) throw new Error('A choice is missing');
    const { answers, points } = settled.sides.p1;
    expect(answers['homes.day']?.all).toEqual(long('Zoo'));
    expect(answers['handover.time']?.all).toEqual({ kind: 'time', time: '18:00' });
    expect(answers['handover.bag']).toEqual(laptop.sides.p1.answers['handover.bag']);
    expect(points.map(({ text: words }) => words)).toEqual(['With Jo']);
    for (const plan of [settled, (await save(settled, 'p1')).file]) {
      expect(tellMerged(await merge(plan, laptop))).toBe('older');
      expect(tellMerged(await merge(phone, plan))).toBe('newer');
    }
  });

  test('is asked about replies too, and about nothing more once they are settled', async () => {
    const { laptop: saved } = await prepare();
    const laptop = (await save(replyTo(saved, 'p1', 'handover.bag', 'mediator'), 'p1')).file;
    const phone = (await save(replyTo(saved, 'p1', 'handover.bag', 'not-yet'), 'p1')).file;
    const merged = await merge(laptop, phone);
    expect(merged.differences.p1.map(nameDifference)).toEqual(['reply handover.bag']);
    const choices = { 'reply handover.bag': 'second' } as const;
    const settled = await settleSide(merged.plan, [laptop, phone], 'p1', choices, digest);
    expect(settled?.sides.p1.replies['handover.bag']?.say).toBe('not-yet');
    expect(settled && tellMerged(await merge(settled, laptop))).toBe('older');
  });

  test('may choose that one version alone stands', async () => {
    const { laptop, phone } = await prepare();
    const { differences, plan } = await merge(laptop, phone);
    for (const choice of ['first', 'second'] as const) {
      const choices = Object.fromEntries(
        differences.p1.map((difference) => [nameDifference(difference), choice]),
      );
      const settled = await settleSide(plan, [laptop, phone], 'p1', choices, digest);
      const chosen = choice === 'first' ? laptop : phone;
      const say = (side: Side | undefined): unknown =>
        side && [
          Object.entries(side.answers)
            .map(([id, { all }]) => [id, all])
            .sort(),
          side.points.map(({ text: words }) => words),
        ];
      expect(say(settled?.sides.p1)).toEqual(say(chosen.sides.p1));
      const saved = settled && (await save(settled, 'p1')).file;
      expect(saved && tellMerged(await merge(saved, laptop))).toBe('older');
      expect(saved && tellMerged(await merge(saved, phone))).toBe('older');
    }
  });
});

describe('for all histories', () => {
  const steps = fc.array(arbitraryAnswer, { minLength: 1, maxLength: 4 });

  /** One side as it was saved after each step, untouched first. */
  async function listSaves(
    said: readonly Parameters<typeof step>[1][],
    who: Party,
  ): Promise<Side[]> {
    let plan = makePlan();
    const saves = [plan.sides[who]];
    for (const each of said) {
      const saved = await save(step(plan, each, who), who);
      saves.push(saved.file.sides[who]);
      plan = saved.open;
    }
    return saves;
  }
  const step = (
    plan: Plan,
    [id, value]: readonly [string, Parameters<typeof answerQuestion>[3]],
    who: Party,
  ): Plan => answerQuestion(plan, who, id, value);

  const copies = fc.tuple(
    steps,
    steps,
    fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 3, maxLength: 3 }),
  );

  const check = (law: (a: Plan, b: Plan, c: Plan) => Promise<void>): Promise<void> =>
    fc.assert(
      fc.asyncProperty(copies, async ([first, second, places]) => {
        const [p1, p2] = [await listSaves(first, 'p1'), await listSaves(second, 'p2')];
        const pick = (saves: Side[], place: number): Side =>
          saves[Math.min(place, saves.length - 1)] ?? makePlan().sides.p1;
        const [a, b, c] = places.map(([one, other]) =>
          makePlan({ sides: { p1: pick(p1, one), p2: pick(p2, other) } }),
        );
        if (a && b && c) await law(a, b, c);
      }),
    );

  test('the order in which copies come makes no difference', () =>
    check(async (a, b, c) => {
      const [one, other] = [await merge(a, b), await merge(b, a)];
      expect(Object.values(one.relations)).not.toContain('fork');
      expect(other.plan).toEqual(one.plan);
      expect((await merge(one.plan, c)).plan).toEqual(
        (await merge(a, (await merge(b, c)).plan)).plan,
      );
    }));

  test('a copy of what is there already changes nothing', () =>
    check(async (a, b) => {
      const { plan } = await merge(a, b);
      for (const known of [a, b, plan]) {
        const again = await merge(plan, known);
        expect(again.plan).toEqual(plan);
        expect(tellMerged(again)).toMatch(/^(same|older)$/);
      }
    }));

  test('two devices that both went on are a fork, whichever saved more often', () =>
    fc.assert(
      fc.asyncProperty(steps, steps, async (first, second) => {
        const start = await save(day(makePlan(), 'p1', 'Park'), 'p1');
        const goOn = async (said: typeof first, words: string): Promise<Plan> => {
          let plan = bag(start.open, 'p1', words);
          for (const each of said) plan = (await save(step(plan, each, 'p1'), 'p1')).open;
          return plan;
        };
        const [laptop, phone] = [await goOn(first, 'Teddy'), await goOn(second, 'Bag')];
        const same =
          JSON.stringify(laptop.sides.p1.answers) === JSON.stringify(phone.sides.p1.answers);
        fc.pre(!same);
        expect((await merge(laptop, phone)).relations.p1).toBe('fork');
        expect((await merge(phone, laptop)).relations.p1).toBe('fork');
      }),
    ));

  test('no answer has other words than in the copy from which it comes', () =>
    fc.assert(
      fc.asyncProperty(arbitraryPlan, arbitraryPlan, async (a, b) => {
        const { plan } = await merge(a, b);
        for (const who of ['p1', 'p2'] as const) {
          expect([a.sides[who], b.sides[who]]).toContainEqual(plan.sides[who]);
        }
      }),
    ));

  test('a plan and itself are the same, whatever stands in it', () =>
    fc.assert(
      fc.asyncProperty(arbitraryPlan, async (plan) => {
        const merged = await merge(plan, plan);
        expect(merged.plan).toEqual(plan);
        expect(tellMerged(merged)).toBe('same');
        expect(merged.differences).toEqual({ p1: [], p2: [] });
      }),
    ));
});

test('the day of a save never decides', async () => {
  const start = await save(day(makePlan(), 'p1', 'Park'), 'p1');
  const next = await savePlan(day(start.open, 'p1', 'Pool'), 'p1', '2020-01-01', digest);
  expect(tellMerged(await merge(start.file, next.file))).toBe('newer');
});

test('what is unknown at the top of either file is kept', async () => {
  const [a, b] = [
    makePlan({ more: { one: 1, both: 'a' } }),
    makePlan({ more: { two: 2, both: 'b' } }),
  ];
  const { plan } = await merge(a, b);
  expect(plan.more).toEqual({ one: 1, two: 2, both: 'b' });
  expect((await merge(b, a)).plan).toEqual(plan);
});

/** As much under as many keys as a file may have at its top, unknown here, or less. */
const arbitraryMost = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'),
  fc
    .tuple(fc.constantFrom('x', 'y', '<'), fc.nat(1900))
    .map(([letter, count]) => letter.repeat(letter === '<' ? count / 6 : count)),
  { minKeys: 1, maxKeys: 8, noNullPrototype: true },
);

/** A plan out of data that has at its top what this one does not know. */
const readAgain = ({ more, ...plan }: Plan): Plan | undefined => readShape({ ...more, ...plan });

test('what is unknown comes to the same in whatever order files come, and can be read again', () =>
  fc.assert(
    fc.asyncProperty(arbitraryMost, arbitraryMost, arbitraryMost, async (...all) => {
      const [a = makePlan(), b = a, c = a] = all.map((more) => makePlan({ more }));
      for (const plan of [a, b, c]) expect(readAgain(plan)).toEqual(plan);
      const { plan } = await merge(a, b);
      expect(readAgain(plan)).toEqual(plan);
      expect((await merge(b, a)).plan).toEqual(plan);
      for (const known of [a, b, plan]) expect((await merge(plan, known)).plan).toEqual(plan);
      expect((await merge(plan, c)).plan).toEqual((await merge(a, (await merge(b, c)).plan)).plan);
    }),
  ));

test('a mark that both know of each other is no order', async () => {
  const one = await open(day(makePlan(), 'p1', 'Park'), 'p1');
  const other = await open(day(makePlan(), 'p1', 'Pool'), 'p1');
  const trails = [...one.sides.p1.trail, ...other.sides.p1.trail];
  const both = [one, other].map((plan) => changeSide(plan, 'p1', { trail: trails }));
  const [first = one, second = other] = both;
  expect((await merge(first, second)).relations.p1).toBe('fork');
});
