import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerQuestion, changeSide, putPoint } from '../../../../src/lib/plan/change-plan.ts';
import { comparePlan } from '../../../../src/lib/plan/compare.ts';
import { countRows, type Row, type Status } from '../../../../src/lib/plan/comparison.ts';
import type { Plan, Value } from '../../../../src/lib/plan/plan.ts';
import {
  arbitraryPlan,
  arbitraryValue,
  choose,
  last,
  long,
  makePlan,
  none,
  planForm,
  rota,
  template,
  text,
} from '../../../fixtures/plan.ts';

const say = (plan: Plan, p1: Value | undefined, p2: Value | undefined, id: string): Plan => {
  const first = p1 ? answerQuestion(plan, 'p1', id, p1) : plan;
  return p2 ? answerQuestion(first, 'p2', id, p2) : first;
};
const find = (plan: Plan, id: string): Row | undefined =>
  comparePlan(plan, planForm).find((row) => row.id === id);

describe('the status of a question', () => {
  const fiveTwoTwoFive = rota('11111221122222', '2027-01-04');
  test.each<[string, string, Value | undefined, Value | undefined, Status]>([
    ['one who says it', 'handover.bag', text('Teddy'), undefined, 'only-p1'],
    ['the other who says it', 'handover.bag', undefined, text('Teddy'), 'only-p2'],
    ['the same', 'handover.bag', text('Teddy'), text(' Teddy'), 'both-say'],
    ['two things', 'handover.bag', text('Teddy'), text('Inhaler'), 'differ'],
    ['silence is no decision', 'handover.bag', none, undefined, 'only-p1'],
    ['a need not beside words', 'handover.bag', none, text('Teddy'), 'differ'],
    ['both need not', 'handover.bag', none, none, 'both-say'],
    ['the same option, unknown here', 'homes.sitter', choose('old'), choose('old'), 'both-say'],
    ['an option unknown here', 'homes.sitter', choose('old'), choose('school'), 'cannot-compare'],
    ['two kinds', 'handover.bag', text('Teddy'), choose('school'), 'cannot-compare'],
    [
      'a date and a time until then',
      'rest.look',
      { kind: 'date', date: '2027-06-01' },
      last(6, 'months'),
      'differ',
    ],
    [
      'the same nights by other names',
      'homes.rota',
      rota('11221111122222', '2027-01-04'),
      rota('11221111122222', '2026-12-21'),
      'both-say',
    ],
    ['other nights', 'homes.rota', fiveTwoTwoFive, rota('11221112211222', '2027-01-04'), 'differ'],
  ])('%s', (_, id, p1, p2, status) => {
    expect(find(say(makePlan(), p1, p2, id), id)?.status).toBe(status);
  });
});

test('of what nobody answers only the short form is listed, and only where the form is used', () => {
  const list = (plan: Plan): string[] => comparePlan(plan, planForm).map(({ id }) => id);
  const point = putPoint(makePlan(), 'p1', { id: 'k1', title: 'The dog', text: 'With Jo' });
  expect(list(point)).toEqual(['k1']);
  expect(list(say(makePlan(), long('Park'), undefined, 'homes.day'))).toEqual([
    'homes.day',
    'homes.most',
    'homes.rota',
    'handover.place',
    'handover.bag',
    'rest.look',
    'rest.notice',
  ]);
});

describe('children', () => {
  const plan = say(makePlan(), long('Park'), long('Park'), 'homes.day');

  test('of whom the same is said are one', () => {
    expect(find(plan, 'homes.day')?.cells).toEqual([
      { children: ['c1', 'c2'], status: 'both-say', p1: long('Park'), p2: long('Park') },
    ]);
  });

  test('of whom another thing is said stand apart, and the row has the status that most needs a look', () => {
    const apart = answerQuestion(plan, 'p2', 'homes.day', long('Pool'), 'c2');
    const row = find(apart, 'homes.day');
    expect(row?.status).toBe('differ');
    expect(row?.cells.map(({ children, status }) => [children, status])).toEqual([
      [['c1'], 'both-say'],
      [['c2'], 'differ'],
    ]);
  });

  test('of whom nobody says anything do not hide what is said of another', () => {
    const one = answerQuestion(makePlan(), 'p1', 'handover.bag', text('Teddy'), 'c1');
    const row = find(
      answerQuestion(one, 'p2', 'handover.bag', text('Teddy'), 'c1'),
      'handover.bag',
    );
    expect(row?.status).toBe('both-say');
    expect(row?.cells.map(({ children, status }) => [children, status])).toEqual([
      [['c1'], 'both-say'],
      [['c2'], 'nobody'],
    ]);
  });

  test('who are in the list no more keep what is said of them', () => {
    const lost = answerQuestion(plan, 'p2', 'homes.day', long('Pool'), 'c9');
    expect(find(lost, 'homes.day')?.cells.map(({ children }) => children)).toEqual([
      ['c1', 'c2'],
      ['c9'],
    ]);
  });

  test('may be none yet', () => {
    expect(find({ ...plan, children: [] }, 'homes.day')?.cells).toEqual([
      { children: [], status: 'both-say', p1: long('Park'), p2: long('Park') },
    ]);
  });
});

describe('a question that waits for an answer', () => {
  const plan = say(makePlan(), last(2, 'hours'), last(3, 'hours'), 'homes.sitter-when');

  test('is not compared while it is hidden', () => {
    expect(find(plan, 'homes.sitter-when')).toBeUndefined();
  });

  test('counts as said by who is asked it', () => {
    const one = answerQuestion(plan, 'p1', 'homes.sitter', choose('school'));
    expect(find(one, 'homes.sitter-when')?.status).toBe('only-p1');
    const both = answerQuestion(one, 'p2', 'homes.sitter', choose('school'));
    expect(find(both, 'homes.sitter-when')?.status).toBe('differ');
  });

  test('may be asked for one child alone', () => {
    const one = answerQuestion(plan, 'p1', 'homes.sitter', choose('school'), 'c2');
    expect(find(one, 'homes.sitter-when')?.cells).toEqual([
      { children: ['c2'], status: 'only-p1', p1: last(2, 'hours') },
    ]);
  });
});

describe('points of their own', () => {
  const dog = { id: 'k1', title: 'The dog', text: 'With Jo' };
  const mine = putPoint(makePlan(), 'p1', dog);

  test.each<[string, typeof dog, Status]>([
    ['with one id and text', dog, 'both-say'],
    ['with one id and other words', { ...dog, text: 'With Max' }, 'differ'],
    ['with one id and another heading', { ...dog, title: 'Pets' }, 'differ'],
    ['with one heading', { ...dog, id: 'k2' }, 'both-say'],
  ])('%s are a pair', (_, point, status) => {
    const rows = comparePlan(putPoint(mine, 'p2', point), planForm);
    expect(rows.map((row) => row.status)).toEqual([status]);
  });

  test('with nothing alike stand alone', () => {
    const plan = putPoint(mine, 'p2', { ...dog, id: 'k2', title: 'The cat' });
    expect(comparePlan(plan, planForm).map(({ id, status }) => [id, status])).toEqual([
      ['k1', 'only-p1'],
      ['k2', 'only-p2'],
    ]);
  });

  test('with a heading alone say nothing', () => {
    const plan = putPoint(putPoint(makePlan(), 'p1', { ...dog, text: ' ' }), 'p2', {
      ...dog,
      text: '',
    });
    expect(comparePlan(plan, planForm).map(({ status }) => status)).toEqual(['nobody']);
  });
});

test('what needs a look comes first, then the order of the form, points, and other forms last', () => {
  const said = [
    say(makePlan(), long('a'), long('b'), 'elsewhere.one'),
    (plan: Plan) => say(plan, long('a'), long('a'), 'homes.day'),
    (plan: Plan) => say(plan, text('a'), text('b'), 'handover.bag'),
    (plan: Plan) => say(plan, undefined, long('a'), 'rest.old'),
    (plan: Plan) => say(plan, last(1, 'weeks'), undefined, 'rest.notice'),
    (plan: Plan) => putPoint(plan, 'p1', { id: 'k1', title: 'Pets', text: 'Two' }),
    (plan: Plan) => putPoint(plan, 'p2', { id: 'k1', title: 'Pets', text: 'One' }),
  ].reduce<Plan>((plan, step) => (typeof step === 'function' ? step(plan) : step), makePlan());
  const rows = comparePlan(said, planForm);
  expect(rows.map(({ id, status, subject }) => [id, status, subject.kind])).toEqual([
    ['handover.bag', 'differ', 'question'],
    ['k1', 'differ', 'point'],
    ['elsewhere.one', 'differ', 'unknown'],
    ['rest.notice', 'only-p1', 'question'],
    ['rest.old', 'only-p2', 'retired'],
    ['homes.most', 'nobody', 'question'],
    ['homes.rota', 'nobody', 'question'],
    ['handover.place', 'nobody', 'question'],
    ['rest.look', 'nobody', 'question'],
    ['homes.day', 'both-say', 'question'],
  ]);
  expect(countRows(rows)).toEqual({ look: 3, one: 2, empty: 4, same: 1 });
});

test('with seven of fifteen answers changed there are seven to look at', () => {
  const short = Array.from({ length: 15 }, (_, index) => `short.${index + 1}`);
  const [section] = template.sections;
  const [question] = section?.questions ?? [];
  if (!section || !question) throw new Error('The form has no question');
  const form = {
    ...template,
    sections: [
      {
        ...section,
        questions: short.map((id) => ({ ...question, id, kind: 'text' as const, short: true })),
      },
    ],
  };
  const plan = short.reduce(
    (said, id, index) => say(said, text('mine'), text(index < 7 ? 'yours' : 'mine'), id),
    makePlan(),
  );
  expect(countRows(comparePlan(plan, { ...planForm, template: form }))).toEqual({
    look: 7,
    one: 0,
    empty: 0,
    same: 8,
  });
});

describe('for all plans', () => {
  const compare = (plan: Plan): Row[] => comparePlan(plan, planForm);
  const check = (law: (plan: Plan) => void): void => {
    fc.assert(fc.property(arbitraryPlan, law));
  };

  test('two sides with the same answers have no difference', () => {
    check((plan) => {
      const same = { ...plan, sides: { p1: plan.sides.p1, p2: plan.sides.p1 } };
      const statuses = compare(same).flatMap(({ cells }) => cells.map(({ status }) => status));
      expect(new Set([...statuses, 'both-say', 'nobody']).size).toBe(2);
    });
  });

  test('the sides changed over give the same, changed over', () => {
    const mirrored: Partial<Record<Status, Status>> = {
      'only-p1': 'only-p2',
      'only-p2': 'only-p1',
    };
    const tell = (rows: readonly Row[], isMirrored: boolean): unknown[] =>
      rows
        .map(({ subject, cells, id }) => [
          subject.kind === 'point' ? '' : id,
          cells.map(({ children, status, p1, p2 }) =>
            isMirrored
              ? { children, status: mirrored[status] ?? status, p1: p2, p2: p1 }
              : { children, status, p1, p2 },
          ),
        ])
        .map((row) => JSON.stringify(row))
        .sort();
    check((plan) => {
      const over = { ...plan, sides: { p1: plan.sides.p2, p2: plan.sides.p1 } };
      expect(tell(compare(over), true)).toEqual(tell(compare(plan), false));
    });
  });

  test('every question that is answered appears once unless it is hidden, and nothing is dropped', () => {
    check((plan) => {
      const rows = compare(plan);
      const ids = rows.flatMap(({ id, subject }) => (subject.kind === 'point' ? [] : [id]));
      expect(new Set(ids).size).toBe(ids.length);
      const answered = [plan.sides.p1, plan.sides.p2].flatMap((side) => Object.keys(side.answers));
      const hidden = 'homes.sitter-when';
      expect(new Set([...ids, hidden])).toEqual(
        new Set([
          ...ids.filter((id) => rows.some((row) => row.id === id && row.status === 'nobody')),
          ...answered,
          hidden,
        ]),
      );
      const points = rows.flatMap(({ subject }) =>
        subject.kind === 'point' ? [subject.p1, subject.p2] : [],
      );
      expect(points.filter((point) => point !== undefined)).toHaveLength(
        plan.sides.p1.points.length + plan.sides.p2.points.length,
      );
    });
  });

  test('the order is that of need, then of the form, then points, then what the form does not ask', () => {
    const needs = [['differ', 'cannot-compare'], ['only-p1', 'only-p2'], ['nobody'], ['both-say']];
    const order = template.sections.flatMap(({ questions }) => questions.map(({ id }) => id));
    check((plan) => {
      const places = compare(plan).map(({ id, status, subject }) => [
        needs.findIndex((statuses) => statuses.includes(status)),
        subject.kind === 'question' ? 0 : subject.kind === 'point' ? 1 : 2,
        subject.kind === 'question' ? order.indexOf(id) : 0,
      ]);
      const sorted = [...places].sort(
        ([a = 0, b = 0, c = 0], [d = 0, e = 0, f = 0]) => a - d || b - e || c - f,
      );
      expect(places).toEqual(sorted);
    });
  });

  test('each child has one status to a question, and that is the row’s at most', () => {
    check((plan) => {
      for (const { cells } of compare(plan)) {
        const children = cells.flatMap((cell) => cell.children);
        expect(new Set(children).size).toBe(children.length);
      }
    });
  });

  test('what both say is said by both now, is not empty, and ends with any change of either', () => {
    check((plan) => {
      for (const { id, subject, cells } of compare(plan)) {
        const agreed = cells.find(({ status }) => status === 'both-say');
        if (subject.kind === 'point' || !agreed) continue;
        expect([agreed.p1, agreed.p2]).not.toContain(undefined);
        for (const who of ['p1', 'p2'] as const) {
          const changed = [undefined, ...agreed.children].reduce(
            (before, child) => answerQuestion(before, who, id, long('Changed'), child),
            plan,
          );
          const after = compare(changed).find((row) => row.id === id)?.cells ?? [];
          const agreedStill = after.filter(({ status }) => status === 'both-say');
          expect(agreedStill.flatMap(({ children }) => children)).not.toContain(agreed.children[0]);
        }
      }
    });
  });

  test('silence and “need not decide” are never agreed unless both chose it', () => {
    check((plan) => {
      for (const { cells } of compare(plan)) {
        for (const { status, p1, p2 } of cells) {
          if (status !== 'both-say') continue;
          expect(p1?.kind === 'none').toBe(p2?.kind === 'none');
          expect(p1).toBeDefined();
        }
      }
    });
  });

  test('answers to a hidden question change nothing', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryValue('duration'), (plan, value) => {
        const hide = (side: Plan['sides']['p1']): Plan['sides']['p1'] => ({
          ...side,
          answers: { ...side.answers, 'homes.sitter': { all: choose('p1-home'), rev: 1 } },
        });
        const hidden = { ...plan, sides: { p1: hide(plan.sides.p1), p2: hide(plan.sides.p2) } };
        const answered = answerQuestion(hidden, 'p1', 'homes.sitter-when', value);
        expect(compare(answered)).toEqual(compare(hidden));
        expect(answered.sides.p1.answers).toHaveProperty(['homes.sitter-when', 'all'], value);
      }),
    );
  });

  test('days of saving change nothing', () => {
    check((plan) => {
      const later = changeSide(plan, 'p1', { saved: '2030-01-01' });
      expect(compare(later)).toEqual(compare(plan));
    });
  });
});
