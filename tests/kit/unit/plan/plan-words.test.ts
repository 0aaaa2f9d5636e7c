import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePlan } from '../../../../src/lib/plan/compare.ts';
import type { Answer, Plan, Point, Value } from '../../../../src/lib/plan/plan.ts';
import { listPlanParts, type Entry, type PlanParts } from '../../../../src/lib/plan/plan-words.ts';
import {
  makeChildDocument,
  makeMediatorDocument,
  makePlanDocument,
} from '../../../../src/lib/plan/plan-documents.ts';
import { sayYears, type YearWords } from '../../../../src/lib/plan/say-years.ts';
import type { Template } from '../../../../src/lib/plan/template.ts';
import type { WordModel } from '../../../../src/lib/referral/document-model.ts';
import {
  arbitraryPlan,
  choose,
  chooseAll,
  last,
  long,
  makePlan,
  none,
  rota,
  template as plain,
  text,
} from '../../../fixtures/plan.ts';
import { documentWords as words, known } from '../../../fixtures/plan-people.ts';

const day = '2026-11-28';

/** The invented form, with a sentence for one question and some for the page of a child. */
const template: Template = {
  ...plain,
  sections: plain.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => ({
      ...question,
      childPage: ['homes.most', 'homes.rota', 'handover.place', 'handover.time'].includes(
        question.id,
      ),
      ...(question.id === 'handover.place' ? { say: '{children} change homes {value}.' } : {}),
    })),
  })),
};

const say = (answers: Record<string, Value>): Record<string, Answer> =>
  Object.fromEntries(Object.entries(answers).map(([id, all]) => [id, { all, rev: 1 }]));

/** A plan in which the two say this, by the ids of questions. */
const plan = (
  p1: Record<string, Answer>,
  p2: Record<string, Answer>,
  more: Partial<Plan> = {},
  points: { p1?: Point[]; p2?: Point[] } = {},
): Plan => {
  const { sides, ...rest } = makePlan(more);
  return {
    ...rest,
    sides: {
      p1: { ...sides.p1, answers: p1, points: points.p1 ?? [] },
      p2: { ...sides.p2, answers: p2, points: points.p2 ?? [] },
    },
  };
};

const parts = (of: Plan): PlanParts =>
  listPlanParts(of, comparePlan(of, { ...known, template }), template, known);
const entries = (sections: PlanParts['open']): Entry[] => sections.flatMap((each) => each.entries);
const titles = (sections: PlanParts['open']): string[] =>
  entries(sections).map((each) => each.title);

/** Every line of a document in order. */
const read = ({ title, blocks }: WordModel): string[] => [
  title,
  ...blocks.flatMap((block) => {
    if (block.kind === 'sides') {
      const rows = block.rows.flatMap(({ label, answers }) => [label, ...answers.flat()]);
      return [...block.columns, ...rows];
    }
    if (block.kind !== 'table') return [block.text];
    return [...block.columns, ...block.rows.flatMap(({ label, answer }) => [label, ...answer])];
  }),
];
/** The nights of a year of this plan. */
const years = (of: Plan): YearWords =>
  sayYears(of, comparePlan(of, { ...known, template }), known, day);
const write = (of: Plan): string[] => read(makePlanDocument(of, parts(of), years(of), words, day));

const same = {
  'handover.place': chooseAll('school', 'p2-home'),
  'rest.notice': last(2, 'weeks'),
};
const both = plan(
  say({ ...same, 'handover.bag': text('The bear'), 'homes.day': long('Tea on Mondays') }),
  say({ ...same, 'rest.notice': last(14, 'days'), 'handover.bag': text('Nothing') }),
);

describe('the parts of a plan', () => {
  test('are what both say, what is open with both views, and what nobody discussed', () => {
    const { agreed, open, undiscussed } = parts(both);
    expect(agreed.map(({ title }) => title)).toEqual(['Handovers', 'All else']);
    expect(entries(agreed)).toMatchObject([
      {
        title: 'What about handover.place?',
        views: { p1: ['At school', 'At Alex’s home'] },
        alone: ['Jo and Max change homes at school and at Alex’s home.'],
      },
      {
        views: { p1: ['2 weeks'], p2: ['14 days'] },
        alone: ['What about rest.notice?', '2 weeks'],
      },
    ]);
    expect(entries(open)).toMatchObject([
      { title: 'What about homes.day?', views: { p1: ['Tea on Mondays'], p2: [] }, alone: [] },
      { title: 'What about handover.bag?', views: { p1: ['The bear'], p2: ['Nothing'] } },
    ]);
    expect(titles(undiscussed)).toEqual([
      'What about homes.most?',
      'What about homes.rota?',
      'What about rest.look?',
    ]);
  });

  test('name the children of whom both say different things', () => {
    const forJo = plan(
      { 'homes.day': { all: long('Tea'), children: { c1: long('Lunch') }, rev: 1 } },
      { 'homes.day': { all: long('Tea'), rev: 1 } },
    );
    const { agreed, open } = parts(forJo);
    expect(entries(open)).toMatchObject([
      {
        title: 'What about homes.day? (Jo)',
        views: { p1: ['Lunch'], p2: ['Tea'] },
        children: ['c1'],
      },
    ]);
    expect(titles(agreed)).toEqual(['What about homes.day? (Max)']);
  });

  test('keep points, retired questions and those of another form', () => {
    const point = (id: string, title: string): Point => ({ id, title, text: 'Often', rev: 1 });
    const odd = plan(
      say({ 'rest.old': text('Old'), 'elsewhere.one': choose('library') }),
      say({}),
      {},
      {
        p1: [point('k1', 'Pets')],
        p2: [point('k1', 'Our dog'), point('k2', 'Music'), point('k3', '')],
      },
    );
    expect(parts(odd).open.map((each) => [each.title, titles([each])])).toEqual([
      ['Points of their own', ['Pets / Our dog', 'Music', 'A point without a heading']],
      [
        'From an earlier form',
        ['A question of another form (elsewhere.one)', 'What did we ask once?'],
      ],
    ]);
  });

  test('say by its words what a question that is asked no more had to choose from', () => {
    const odd = plan(say({ 'rest.dog': choose('p2-home') }), say({}));
    expect(parts(odd).open.map(({ entries }) => entries.map(({ views }) => views.p1))).toEqual([
      [['At Alex’s home']],
    ]);
  });

  test('hold every cell that was compared once, and never a view that was not given', () => {
    fc.assert(
      fc.property(arbitraryPlan, (any) => {
        const rows = comparePlan(any, { ...known, template });
        const { agreed, open, undiscussed } = listPlanParts(any, rows, template, known);
        const cells = rows.flatMap((row) => row.cells);
        const count = (...statuses: string[]): number =>
          cells.filter(({ status }) => statuses.includes(status)).length;
        expect(entries(agreed)).toHaveLength(count('both-say'));
        expect(entries(undiscussed)).toHaveLength(count('nobody'));
        expect(entries(open)).toHaveLength(count('differ', 'cannot-compare', 'only-p1', 'only-p2'));
        const empty = entries(open).flatMap(({ views }) =>
          [views.p1, views.p2].filter((view) => view.length === 0),
        );
        expect(empty).toHaveLength(count('only-p1', 'only-p2'));
        for (const { views } of entries(undiscussed)) expect(views).toEqual({ p1: [], p2: [] });
      }),
    );
  });
});

describe('a plan as a document', () => {
  test('has three parts, each view under the name of whose it is, and its end', () => {
    expect(write(both)).toEqual([
      'Parenting plan',
      'A plan of Sam and Alex for Jo and Max.',
      'Written out on 28 November 2026.',
      'What both say',
      'Handovers',
      'Question',
      'Both say',
      'What about handover.place?',
      'At school',
      'At Alex’s home',
      'All else',
      'Question',
      'Both say',
      'What about rest.notice?',
      '2 weeks',
      'Still open',
      'Homes and nights',
      'Question',
      'Sam suggests',
      'Alex suggests',
      'What about homes.day?',
      'Tea on Mondays',
      'No answer yet.',
      'Handovers',
      'Question',
      'Sam suggests',
      'Alex suggests',
      'What about handover.bag?',
      'The bear',
      'Nothing',
      'A mediator can help.',
      'Not discussed yet',
      'Homes and nights',
      'What about homes.most?',
      'What about homes.rota?',
      'All else',
      'What about rest.look?',
      'This plan is not binding in law.',
      'It was made on a parent’s own device.',
    ]);
  });

  test('of nothing says so', () => {
    const empty = write(plan({}, {}, { children: [], carers: ['Gran', 'Bo'] }));
    expect(empty.slice(0, 7)).toEqual([
      'Parenting plan',
      'A plan of Sam and Alex.',
      'Also looking after them: Gran and Bo.',
      'Written out on 28 November 2026.',
      'What both say',
      'Nothing yet.',
      'Still open',
    ]);
  });

  test('puts every night with the parent who has it, and swaps only names when they swap', () => {
    const nights = { 'homes.most': choose('p1'), 'homes.rota': rota('1111221', '2027-01-04') };
    const mine = plan(say(nights), say({}));
    expect(write(mine)).toContain(
      'Each week: From Monday to Friday morning with Sam. From Friday to Sunday morning with Alex. From Sunday to Monday morning with Sam.',
    );
    const exchange = (line: string): string =>
      line.replace(/Sam|Alex/g, (name) => (name === 'Sam' ? 'Alex' : 'Sam'));
    const renamed = { ...mine, parties: { p1: mine.parties.p2, p2: mine.parties.p1 } };
    expect(write(renamed)).toEqual(write(mine).map(exchange));
  });

  test('counts the nights of a year, as both say and as each suggests', () => {
    const [about, main] = ['11111112222222', '11112211111111'].map((nights) => ({
      'homes.rota': rota(nights, '2027-01-04'),
    }));
    const counts = (of: Plan): string[] =>
      [...write(of), ...read(makeMediatorDocument(of, parts(of), years(of), words, day))].filter(
        (line) => / 364|52 weeks|Nights in a year/.test(line),
      );
    const agreed =
      'In 52 weeks from Monday 4 January 2027: 182 nights with Sam and 182 nights with Alex. That is 52 changes of home. The longest stay in one home is 7 nights.';
    expect(counts(plan(say(about ?? {}), say(about ?? {})))).toEqual(['Nights in a year', agreed]);
    const open = [
      'Nights in a year',
      `Sam suggests: ${agreed}`,
      'Alex suggests: In 52 weeks from Monday 4 January 2027: 312 nights with Sam and 52 nights with Alex. That is 52 changes of home. The longest stay in one home is 12 nights.',
    ];
    expect(counts(plan(say(about ?? {}), say(main ?? {})))).toEqual([...open, ...open]);
    expect(counts(plan(say({}), say({})))).toEqual([]);
  });

  test('says nothing for a person who is silent, and tells that from need not decide', () => {
    const silent = plan(say({}), say({ 'handover.bag': text('The bear') }));
    const views = (of: Plan): unknown =>
      makePlanDocument(of, parts(of), years(of), words, day).blocks.flatMap((block) =>
        block.kind === 'sides' ? block.rows : [],
      );
    expect(views(silent)).toEqual([
      { label: 'What about handover.bag?', answers: [['No answer yet.'], ['The bear']] },
    ]);
    const noNeed = plan(say({ 'handover.bag': none }), say({ 'handover.bag': text('The bear') }));
    expect(views(noNeed)).toMatchObject([
      { answers: [['This need not be decided.'], ['The bear']] },
    ]);
    const neither = plan(say({ 'handover.bag': none }), say({ 'handover.bag': none }));
    expect(titles(parts(neither).agreed)).toEqual(['What about handover.bag?']);
  });
});

describe('a page for a mediator', () => {
  test('has the open points with both views, and nothing that is agreed or empty', () => {
    const made = read(makeMediatorDocument(both, parts(both), years(both), words, day));
    expect(made).toEqual(expect.arrayContaining(['The bear', 'Nothing', 'Tea on Mondays']));
    expect(made.join('\n')).not.toMatch(/handover\.place|rest\.notice|homes\.most/);
    const levels = makeMediatorDocument(both, parts(both), years(both), words, day).blocks.flatMap(
      (block) => (block.kind === 'heading' ? [block.level] : []),
    );
    expect(levels).toEqual([1, 1]);
    expect(made.slice(-3)).toEqual(['The parents may change their minds.', ...words.documentEnd]);
  });
});

describe('a page for a child', () => {
  const page = (of: Plan, child?: string): string[] =>
    read(makeChildDocument(parts(of), words, child));
  const answers = {
    ...same,
    'handover.time': { kind: 'time', time: '17:30' } as const,
    'homes.most': none,
  };
  const agreed = plan(
    say({ ...answers, 'homes.rota': rota('1111112', '2027-01-04') }),
    say({ ...answers, 'homes.rota': rota('1111122', '2027-01-04') }),
  );

  test('has only what is agreed, is marked for it and says something', () => {
    expect(page(agreed)).toEqual([
      'Our plan for you',
      'We have agreed this.',
      'Handovers',
      'Jo and Max change homes at school and at Alex’s home.',
      'What about handover.time?',
      '5:30pm',
      'Tell us if something worries you.',
    ]);
  });

  test('of one child has nothing that is about another alone', () => {
    const answer = {
      'homes.rota': {
        all: rota('1111111', '2027-01-04'),
        children: { c1: rota('2222222', '2027-01-04') },
        rev: 1,
      },
    };
    const each = plan(answer, answer);
    expect(page(each, 'c1').join('\n')).toMatch(/\(Jo\)[\s\S]*with Alex/);
    expect(page(each, 'c1').join('\n')).not.toMatch(/Max|Sam/);
    expect(page(each, 'c2').join('\n')).not.toMatch(/Jo|Alex/);
  });

  test('never holds what is not agreed or not marked, whatever the plan', () => {
    fc.assert(
      fc.property(arbitraryPlan, (any) => {
        const all = parts(any);
        const allowed = new Set([
          ...entries(all.agreed).flatMap((each) => (each.childPage ? each.alone : [])),
          ...template.sections.map(({ title }) => title),
        ]);
        expect(
          read(makeChildDocument(all, words))
            .slice(2, -1)
            .filter((line) => !allowed.has(line)),
        ).toEqual([]);
      }),
    );
  });
});

test('no document speaks as I or you in words of its own', () => {
  const lines = [
    ...write(both),
    ...read(makeMediatorDocument(both, parts(both), years(both), words, day)),
  ];
  expect(lines.join(' ')).not.toMatch(/\b(I|me|my|you|your)\b/);
});
