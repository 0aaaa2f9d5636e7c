import { describe, expect, test } from 'vitest';
import {
  availableOutcome,
  describeRouteState,
  type Referral,
} from '../../../../src/lib/referral/availability.ts';
import { checkerSchema, type Outcome } from '../../../../src/schemas/checker.ts';
import { route } from '../../../fixtures/referral-definition.ts';

const states = ['open', 'paused', 'closed'] as const;
type State = (typeof states)[number];

const guide = { text: 'Read the guide', href: '/guide/' };
const formOf = (id: string) => ({
  text: `Use the form of ${id}`,
  href: `/practitioners/refer/${id}/`,
});

/** An outcome that passes the real schema and recommends these routes. */
function outcome(id: string, routes: string[], actions = [guide, ...routes.map(formOf)]): Outcome {
  return checkerSchema.shape.outcomes.element.parse({
    id,
    title: `Title of ${id}`,
    summary: `Summary of ${id}.`,
    kind: 'fits',
    joint: true,
    body: [`Body of ${id}.`],
    actions,
    contacts: ['somebody'],
    comeBack: `Come back to ${id}.`,
    routes,
  });
}

const routes = (a: State, b: State): Referral[] => [
  route('a', { referrals: a, date: '2026-05-01' }),
  route('b', { referrals: b }),
];
const pairs = states.flatMap((a) => states.map((b): [State, State] => [a, b]));
const hrefs = ({ actions }: Outcome): string[] => actions.map(({ href }) => href);

test.each([
  ['open', 'There is a form here, as of 1 May 2026.'],
  ['paused', 'Referrals are paused, as of 1 May 2026.'],
  ['closed', 'Referrals are closed, as of 1 May 2026.'],
] as const)('a route that is %s says so', (referrals, words) => {
  expect(describeRouteState({ referrals, date: '2026-05-01' })).toBe(words);
});

describe('an outcome that recommends one route', () => {
  const one = outcome('one', ['a']);

  test.each(pairs.filter(([a]) => a === 'open'))('stands while it is %s (other: %s)', (...pair) => {
    expect(availableOutcome(one, routes(...pair))).toEqual(one);
  });

  test.each(pairs.filter(([a]) => a !== 'open'))(
    'is withdrawn while it is %s (other: %s)',
    (...pair) => {
      const [state] = pair;
      const shown = availableOutcome(one, routes(...pair));
      expect(shown.actions).toContainEqual({ text: 'Instead of a', href: '/instead/a/' });
      expect(shown).toEqual({
        ...one,
        title: `Title of one, but referrals are ${state}`,
        summary: 'The answers lead to Route a. No referral can be made now.',
        kind: 'not-yet',
        body: [`Route a: Referrals are ${state}, as of 1 May 2026. Note on a.`],
        actions: shown.actions,
        contacts: ['service-a'],
        comeBack: 'Come back when referrals are open again. This page will say so.',
      });
    },
  );
});

test('the way to begin is withdrawn with the route, and no other words of a comparison', () => {
  const words = 'In a boat.';
  const comparison = checkerSchema.shape.outcomes.element.shape.comparison.parse({
    ...{ name: words, whatItIs: words, doesNotSuit: [words], whatHappens: words },
    ...{ howLong: words, cost: words, whoIsThere: words, howToStart: 'Row out.' },
    suits: [{ text: words, answers: { harbour: 'yes' } }],
  });
  const compared = { ...outcome('one', ['a']), comparison };
  expect(availableOutcome(compared, routes('open', 'closed')).comparison).toEqual(comparison);
  expect(availableOutcome(compared, routes('paused', 'open')).comparison).toEqual({
    ...comparison,
    howToStart: 'Route a: Referrals are paused, as of 1 May 2026. Note on a.',
  });
});

test('what is offered in place of a route is what its file says, and nothing else', () => {
  const shown = availableOutcome(outcome('one', ['a']), routes('closed', 'open'));
  expect(shown.actions).toEqual([{ text: 'Instead of a', href: '/instead/a/' }]);
});

describe('an outcome that recommends two routes', () => {
  const two = outcome('two', ['a', 'b']);
  const both = ['/practitioners/refer/a/', '/practitioners/refer/b/'];

  test.each<[State, State, string, string[]]>([
    ['open', 'open', 'Title of two', ['/guide/', ...both]],
    ['open', 'paused', 'Title of two', ['/guide/', ...both.slice(0, 1)]],
    ['open', 'closed', 'Title of two', ['/guide/', ...both.slice(0, 1)]],
    ['paused', 'open', 'Title of two', ['/guide/', ...both.slice(1)]],
    ['closed', 'open', 'Title of two', ['/guide/', ...both.slice(1)]],
    ['paused', 'paused', 'Title of two, but referrals are paused', ['/instead/a/', '/instead/b/']],
    ['closed', 'closed', 'Title of two, but referrals are closed', ['/instead/a/', '/instead/b/']],
    [
      'paused',
      'closed',
      'Title of two, but referrals are paused or closed',
      ['/instead/a/', '/instead/b/'],
    ],
    [
      'closed',
      'paused',
      'Title of two, but referrals are closed or paused',
      ['/instead/a/', '/instead/b/'],
    ],
  ])('%s and %s: %s', (a, b, title, actions) => {
    const shown = availableOutcome(two, routes(a, b));
    expect(shown.title).toBe(title);
    expect(hrefs(shown)).toEqual(actions);
  });

  test('stands as it is while both are open', () => {
    expect(availableOutcome(two, routes('open', 'open'))).toEqual(two);
  });

  test('keeps its own words when one is shut, after a word on that one', () => {
    const shown = availableOutcome(two, routes('open', 'closed'));
    expect(shown).toEqual({
      ...two,
      body: ['Route b: Referrals are closed, as of 1 October 2026. Note on b.', 'Body of two.'],
      actions: two.actions.slice(0, 2),
    });
  });

  test('says what to do in place of a form that was its only action', () => {
    const only = outcome('only', ['a', 'b'], [formOf('b')]);
    expect(hrefs(availableOutcome(only, routes('open', 'paused')))).toEqual(['/instead/b/']);
  });

  test('names both, gives both their services and no link twice when neither is open', () => {
    const same = { text: 'Search', href: '/support/' };
    const shut = [
      route('a', { referrals: 'paused', instead: [same], services: ['x', 'y'] }),
      route('b', { referrals: 'closed', instead: [same, guide], services: ['y', 'z'] }),
    ];
    const shown = availableOutcome(two, shut);
    expect(shown.summary).toBe(
      'The answers lead to Route a and Route b. No referral can be made now.',
    );
    expect(shown.actions).toEqual([same, guide]);
    expect(shown.contacts).toEqual(['x', 'y', 'z']);
    expect(shown.body).toHaveLength(2);
    expect(shown.kind).toBe('not-yet');
  });
});

test.each(pairs)('an outcome that recommends no route stands: %s and %s', (...pair) => {
  const none = outcome('none', [], [guide]);
  expect(availableOutcome(none, routes(...pair))).toEqual(none);
});

describe.each(pairs)('with one route %s and the other %s', (...pair) => {
  const all = routes(...pair);
  const shut = all.filter(({ referrals }) => referrals !== 'open').map(({ href }) => href);
  const outcomes = [
    outcome('none', [], [guide]),
    outcome('one', ['a']),
    outcome('other', ['b']),
    outcome('two', ['a', 'b']),
    outcome('only-forms', ['a', 'b'], [formOf('a'), formOf('b')]),
    outcome('only-first', ['a', 'b'], [formOf('a')]),
    outcome('both-forms', ['a'], [formOf('a'), formOf('b')]),
  ];
  const shown = outcomes.map((each) => availableOutcome(each, all));

  test('no outcome links to the form of a route that is shut', () => {
    for (const each of shown) expect(hrefs(each).filter((href) => shut.includes(href))).toEqual([]);
  });

  test('every outcome has something to do, someone to contact and a time to come back', () => {
    for (const { actions, contacts, comeBack, body } of shown) {
      expect(actions.length).toBeGreaterThan(0);
      expect(contacts.length).toBeGreaterThan(0);
      expect(comeBack).not.toBe('');
      expect(body.length).toBeGreaterThan(0);
    }
  });

  test('no two outcomes have the same title', () => {
    const titles = shown.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('nothing that it was given is changed', () => {
    expect(outcomes[3]).toEqual(outcome('two', ['a', 'b']));
    expect(all).toEqual(routes(...pair));
  });
});

test.each(['paused', 'closed'] as const)(
  'only what is in place of its own route is offered (other: %s)',
  (other) => {
    const shown = availableOutcome(outcome('one', ['a']), routes('closed', other));
    expect(hrefs(shown)).toEqual(['/instead/a/']);
  },
);

test('an outcome whose only action is the form of a shut route has one in its place', () => {
  const only = outcome('only', [], [formOf('b')]);
  expect(hrefs(availableOutcome(only, routes('open', 'closed')))).not.toEqual([]);
});

test('a link to a place on the form of a shut route is left out too', () => {
  const anchor = { text: 'See what the form asks', href: '/practitioners/refer/b/#asks' };
  const two = outcome('two', ['a', 'b'], [guide, anchor]);
  expect(hrefs(availableOutcome(two, routes('open', 'closed')))).toEqual(['/guide/']);
});
