import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  listChoices,
  listParents,
  listServiceFacts,
  type Choice,
  type Finder,
  type ServiceFacts,
} from '../../../../src/lib/situations/finder.ts';
import {
  givesAtLeast,
  match,
  saysEnough,
  shownFirst,
  type Match,
} from '../../../../src/lib/situations/match.ts';
import { audiences } from '../../../fixtures/audiences.ts';
import { makeChoice as choice } from '../../../fixtures/choices.ts';
import { matchPlainly } from '../../../fixtures/match-plainly.ts';
import { seededFinder } from '../../../fixtures/seeded-finder.ts';
import { service } from '../../../fixtures/services.ts';

function facts(id: string, more: Partial<ServiceFacts> = {}): ServiceFacts {
  return {
    id,
    place: 0,
    topics: ['arguing'],
    audiences: ['parents-together', 'parents-apart'],
    joint: false,
    safety: false,
    trusted: true,
    due: false,
    ...more,
  };
}

function finder(parts: Partial<Finder>): Finder {
  const points = { named: 10, topics: [4, 2], audience: 2, ages: 3 };
  const parents = listParents(audiences);
  return { points, parents, choices: [], services: [], urgent: [], guides: [], ...parts };
}

const ids = ({ lead, list, more }: Match): string[] =>
  [...lead, ...list, ...more].map(({ id }) => id);

const rows = choice('rows', { topics: ['arguing', 'counselling'] });
const afraid = choice('afraid', { topics: ['abuse'], safety: true });

describe('which services fit', () => {
  const cases: [string, Choice[], Partial<ServiceFacts>, boolean][] = [
    ['a shared first topic', [rows], {}, true],
    ['a shared second topic', [rows], { topics: ['counselling'] }, true],
    [
      'a third topic only',
      [choice('a', { topics: ['money', 'court', 'arguing'] })],
      { topics: ['arguing'] },
      false,
    ],
    ['no shared topic', [rows], { topics: ['money'] }, false],
    ['a name', [choice('a', { services: ['one'] })], { topics: ['money'] }, true],
    ['nothing chosen', [], {}, false],
    [
      'parents who are apart, for parents together',
      [rows, choice('apart', { audiences: ['parents-apart'], statement: false })],
      { audiences: ['parents-together'] },
      false,
    ],
    ['parents, where nobody says which', [rows], { audiences: ['parents-together'] }, true],
    ['children, where none are spoken of', [rows], { audiences: ['young-people'] }, false],
    [
      'children who are spoken of',
      [rows, choice('teen', { audiences: ['young-people'] })],
      { audiences: ['young-people'] },
      true,
    ],
    ['practitioners only', [rows], { audiences: ['practitioners'] }, false],
    [
      'ages that are not these',
      [rows, choice('baby', { ages: { from: 0, to: 0 } })],
      { ages: { from: 10, to: 24 } },
      false,
    ],
    [
      'ages of which one is these',
      [rows, choice('baby', { ages: { from: 0, to: 0 } }), choice('adult', { ages: { from: 18 } })],
      { ages: { from: 10, to: 24 } },
      true,
    ],
    ['ages, where none is given', [rows], { ages: { from: 10, to: 24 } }, true],
    ['any age', [rows, choice('baby', { ages: { from: 0, to: 0 } })], {}, true],
    ['joint', [rows], { joint: true }, true],
    ['joint, beside fear', [rows, afraid], { joint: true }, false],
    [
      'joint, named beside fear',
      [choice('a', { services: ['one'] }), afraid],
      { joint: true },
      false,
    ],
    [
      'help with abuse, without fear',
      [rows],
      { topics: ['arguing', 'abuse'], safety: true },
      false,
    ],
    ['help with abuse, with fear', [afraid], { topics: ['abuse'], safety: true }, true],
    [
      'help with abuse, named without fear',
      [choice('a', { services: ['one'] })],
      { topics: ['abuse'], safety: true },
      true,
    ],
  ];
  test.each(cases)('%s', (_, choices, more, fits) => {
    const made = match(
      finder({ choices, services: [facts('one', more)] }),
      choices.map(({ id }) => id),
    );
    expect(ids(made)).toEqual(fits ? ['one'] : []);
  });
});

describe('the order', () => {
  const order = (choices: Choice[], services: ServiceFacts[]): string[] =>
    ids(
      match(
        finder({ choices, services }),
        choices.map(({ id }) => id),
      ),
    );

  test('named first, in the order named; then first topics, then second', () => {
    const named = choice('a', { topics: ['arguing', 'court'], services: ['n1', 'n2'] });
    expect(
      order(
        [named],
        [
          facts('second', { topics: ['court'] }),
          facts('first'),
          facts('n2', { topics: ['money'] }),
          facts('n1', { topics: ['money'] }),
        ],
      ),
    ).toEqual(['n1', 'n2', 'first', 'second']);
  });

  test('what is not trusted comes after, however well it fits', () => {
    const named = choice('a', { topics: ['arguing'], services: ['old'] });
    expect(order([named], [facts('old', { trusted: false }), facts('new')])).toEqual([
      'new',
      'old',
    ]);
  });

  test('all that is not trusted is there when nothing else is', () => {
    expect(order([rows], [facts('old', { trusted: false })])).toEqual(['old']);
  });

  test('a question’s weight counts', () => {
    const first = choice('first', { topics: ['money'], weight: 3, statement: false });
    expect(order([rows, first], [facts('rows'), facts('money', { topics: ['money'] })])).toEqual([
      'money',
      'rows',
    ]);
  });

  test('a service only for these ages, or these readers, before one for all', () => {
    const teen = choice('teen', { ages: { from: 11, to: 17 }, statement: false });
    expect(order([rows, teen], [facts('all'), facts('teens', { ages: { to: 18 } })])).toEqual([
      'teens',
      'all',
    ]);
    const apart = choice('apart', { audiences: ['parents-apart'], statement: false });
    expect(
      order([rows, apart], [facts('all'), facts('theirs', { audiences: ['parents-apart'] })]),
    ).toEqual(['theirs', 'all']);
  });

  test('equals keep the order they were given', () => {
    expect(
      order(
        [rows],
        ['c', 'a', 'b'].map((id) => facts(id)),
      ),
    ).toEqual(['c', 'a', 'b']);
  });
});

describe('safety', () => {
  const services = [
    facts('plain'),
    facts('shelter', { topics: ['abuse'], safety: true, trusted: false }),
    facts('line', { topics: ['abuse'], safety: true }),
  ];
  const parts = finder({
    choices: [rows, afraid],
    services,
    urgent: ['line', 'listener'],
    guides: [
      { id: 'talk', title: 'Talk', href: '/parents/talk/', safety: false },
      { id: 'abuse', title: 'Abuse', href: '/parents/abuse/', safety: true },
    ],
  });

  test('leads with the urgent services, even those that fit nothing else, for that reason', () => {
    const { lead, list } = match(parts, ['rows', 'afraid']);
    expect(lead.map(({ id }) => id)).toEqual(['line', 'listener']);
    for (const { reasons } of lead) expect(reasons[0]).toBe(afraid);
    expect(list.map(({ id }) => id)).toEqual(['shelter', 'plain']);
  });

  test('without it nothing leads', () => {
    expect(match(parts, ['rows']).lead).toEqual([]);
  });

  test('names no guide on talking', () => {
    const guides = ['talk', 'abuse'];
    const made = match(
      { ...parts, choices: [choice('a', { guides }), choice('b', { guides, safety: true })] },
      ['a', 'b'],
    );
    expect(made.guides).toEqual(['abuse']);
  });

  test('seven in all are shown at first', () => {
    const many = Array.from({ length: 12 }, (_, index) => facts(`s${index}`));
    const calm = match(finder({ choices: [rows], services: many }), ['rows']);
    expect([calm.list.length, calm.more.length]).toEqual([shownFirst, 5]);
    const led = match(
      finder({ choices: [rows, afraid], services: many, urgent: ['s0', 's1', 's2', 's3', 's4'] }),
      ['rows', 'afraid'],
    );
    expect([led.lead.length, led.list.length, led.more.length]).toEqual([5, 2, 5]);
    const urgent = many.map(({ id }) => id);
    const full = match(finder({ choices: [afraid], services: many, urgent }), ['afraid']);
    expect([full.lead.length, full.list.length]).toEqual([12, 0]);
  });
});

test('guides: the best named first, three at most', () => {
  const guides = ['a', 'b', 'c', 'd'];
  const made = match(
    finder({
      choices: [choice('one', { guides }), choice('two', { guides: ['d'], weight: 3 })],
      guides: guides.map((id) => ({ id, title: id, href: `/parents/${id}/`, safety: false })),
    }),
    ['one', 'two'],
  );
  expect(made.guides).toEqual(['d', 'a', 'b']);
});

test('a statement says enough, and an answer that stands alone; others do not', () => {
  const parts = finder({ choices: [rows, choice('apart', { alone: false })] });
  expect(saysEnough(parts, ['rows'])).toBe(true);
  expect(saysEnough(parts, ['apart'])).toBe(false);
  expect(saysEnough(parts, [])).toBe(false);
  expect(saysEnough(parts, ['no such choice'])).toBe(false);
});

describe('what the choices and services become', () => {
  test('statements keep their titles, those with lines of their own are none; answers keep their words or labels', () => {
    const option = {
      value: 'x',
      label: 'X',
      topics: ['money'],
      services: [],
      audiences: [],
      guides: [],
      safety: false,
    };
    const made = listChoices(
      [
        {
          id: 'rows',
          title: 'We row',
          topics: ['arguing'],
          services: [],
          guides: [],
          audience: 'together',
          safety: false,
          callFirst: [],
        },
        {
          id: 'own-line',
          title: 'I frighten them',
          topics: ['domestic-abuse'],
          services: [],
          guides: [],
          audience: 'either',
          safety: true,
          callFirst: ['abuse'],
        },
      ],
      [
        {
          id: 'first',
          question: 'What?',
          several: false,
          alone: true,
          weight: 3,
          options: [option, { ...option, value: 'y', said: 'Y first', topics: [] }],
        },
      ],
      audiences,
    );
    expect(made.map(({ id, words, alone }) => [id, words, alone])).toEqual([
      ['situations-rows', 'We row', true],
      ['first-x', 'X', true],
      ['first-y', 'Y first', false],
    ]);
    expect(made[0]?.audiences).toEqual(['parents-together']);
  });

  test('closed services are left out; only current and fresh ones are trusted', () => {
    const made = listServiceFacts([
      service('fresh'),
      service('due', {}, { freshness: 'due' }),
      service('doubtful', { status: 'unconfirmed', statusNote: 'Ask.' }),
      service('gone', { status: 'closed', statusNote: 'It ended.' }),
      service('abuse', { topics: ['domestic-abuse'] }),
    ]);
    expect(made.map(({ id, trusted, safety }) => [id, trusted, safety])).toEqual([
      ['fresh', true, false],
      ['due', false, false],
      ['doubtful', false, false],
      ['abuse', true, true],
    ]);
  });
});

describe('laws', () => {
  const topics = ['arguing', 'court', 'money', 'abuse'];
  const someTopics = fc.uniqueArray(fc.constantFrom(...topics), { maxLength: 3 });
  const serviceIds = ['s0', 's1', 's2', 's3', 's4', 's5', 's6', 's7', 's8'];
  const ages = fc.option(
    fc.record({ from: fc.integer({ min: 0, max: 20 }), to: fc.integer({ min: 0, max: 25 }) }),
    { nil: undefined },
  );
  const audiences = fc.uniqueArray(
    fc.constantFrom<Choice['audiences'][number]>(
      'parents-together',
      'parents-apart',
      'young-people',
    ),
  );
  const someFinder = fc
    .record({
      choices: fc.array(
        fc.record({
          topics: someTopics,
          services: fc.uniqueArray(fc.constantFrom(...serviceIds), { maxLength: 3 }),
          audiences,
          ages,
          safety: fc.boolean(),
          statement: fc.boolean(),
          weight: fc.integer({ min: 1, max: 3 }),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      services: fc.array(
        fc.record({
          topics: someTopics,
          audiences,
          ages,
          joint: fc.boolean(),
          safety: fc.boolean(),
          trusted: fc.boolean(),
          due: fc.boolean(),
        }),
        { maxLength: 9 },
      ),
    })
    .map(({ choices, services }) =>
      finder({
        choices: choices.map((each, index) => choice(`c${index}`, each)),
        services: services.map((each, index) => facts(`s${index}`, each)),
        urgent: services.flatMap(({ safety }, index) => (safety ? [`s${index}`] : [])),
      }),
    );
  const withChoices = someFinder.chain((made) =>
    fc.record({
      made: fc.constant(made),
      chosen: fc.shuffledSubarray(made.choices.map(({ id }) => id)),
    }),
  );

  test('every service, in the order and for the reasons that come of comparing each with each', () => {
    fc.assert(
      fc.property(withChoices, ({ made, chosen }) => {
        const found = match(made, chosen);
        const plain = matchPlainly(made, chosen);
        expect([...found.list, ...found.more].map(({ id, reasons }) => ({ id, reasons }))).toEqual(
          plain.filter(({ id }) => found.lead.every((each) => each.id !== id)),
        );
      }),
    );
    const many = seededFinder(200);
    for (const { id } of many.choices) {
      const { list, more } = match({ ...many, urgent: [] }, [id, 'choice-2', 'choice-7']);
      expect(more.length).toBeGreaterThan(3);
      expect([...list, ...more].map(({ id, reasons }) => ({ id, reasons }))).toEqual(
        matchPlainly(many, [id, 'choice-2', 'choice-7']),
      );
    }
  });

  test('the order of ticking does not matter', () => {
    fc.assert(
      fc.property(withChoices, ({ made, chosen }) => {
        const told = [chosen, chosen.toSorted()].map((ids) => {
          const { list, more, ...rest } = match(made, ids);
          return {
            ...rest,
            listed: [...list, ...more].map(({ id, reasons }) => ({ id, reasons })),
          };
        });
        expect(told[0]).toEqual(told[1]);
      }),
    );
  });

  test('there are at least so many when the list has so many', () => {
    fc.assert(
      fc.property(withChoices, fc.nat(5), ({ made, chosen }, least) => {
        expect(givesAtLeast(made, chosen, least)).toBe(ids(match(made, chosen)).length >= least);
      }),
    );
  });

  test('a choice about safety never adds what is joint, and leaves nothing joint', () => {
    fc.assert(
      fc.property(withChoices, ({ made, chosen }) => {
        const safe = choice('safe', { safety: true, topics: ['abuse'], services: serviceIds });
        const led = match({ ...made, choices: [...made.choices, safe] }, [...chosen, 'safe']);
        const joint = made.services.filter((each) => each.joint).map(({ id }) => id);
        expect(ids(led).filter((id) => joint.includes(id))).toEqual([]);
      }),
    );
  });

  test('reasons always belong to choices made, each once', () => {
    fc.assert(
      fc.property(withChoices, ({ made, chosen }) => {
        const { lead, list, more } = match(made, chosen);
        for (const { reasons } of [...lead, ...list, ...more]) {
          expect(reasons.length).toBeGreaterThan(0);
          expect(new Set(reasons).size).toBe(reasons.length);
          for (const { id } of reasons) expect(chosen).toContain(id);
        }
      }),
    );
  });

  test('nothing stands twice, and what is shown is what fits', () => {
    fc.assert(
      fc.property(withChoices, ({ made, chosen }) => {
        const all = ids(match(made, chosen));
        expect(new Set(all).size).toBe(all.length);
        const known = made.services.map(({ id }) => id);
        expect(all.filter((id) => !known.includes(id))).toEqual([]);
      }),
    );
  });
});
