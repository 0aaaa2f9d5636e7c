import { describe, expect, test } from 'vitest';
import { directoryFacets, type DirectoryFacet } from '../../../../src/lib/services/facets.ts';
import { nameLists, serviceLists } from '../../../../src/lib/services/lists.ts';
import { audiences } from '../../../fixtures/audiences.ts';
import { service } from '../../../fixtures/services.ts';

type Facts = NonNullable<Parameters<typeof service>[1]>;

/** An open service of every kind, and one that has closed. */
const all = [
  service('one', { channels: ['phone', 'online', 'in-person', 'video'] }),
  service('two', {
    cost: { kind: 'paid' },
    audiences: ['parents-together', 'expecting-parents', 'grandparents'],
  }),
  service('three', { cost: { kind: 'varies' }, audiences: ['young-people', 'practitioners'] }),
  service('four', { cost: { kind: 'unknown' }, status: 'unconfirmed', statusNote: 'Old.' }),
  service('five', { status: 'closed', statusNote: 'Ended.' }),
];
const topics = [{ id: 'arguing', label: 'Arguing' }];
const facets = directoryFacets(all, topics, audiences, 'Here');
const lists = serviceLists(facets, all).flatMap((group) => group.lists);

test('every value of every facet but topic and open now has a list, by facet', () => {
  const listed = serviceLists(facets, all).map(({ id, label, lists: own }) => [
    id,
    label,
    own.map((list) => list.label),
  ]);
  expect(listed).toEqual(
    facets
      .filter(({ id }) => id !== 'topic' && id !== 'open')
      .map(({ id, label, values }) => [id, label, values.map((value) => value.label)]),
  );
  expect(lists).toHaveLength(18);
});

test('addresses, titles and summaries are each used once, and addresses are reserved', () => {
  for (const name of ['id', 'title', 'summary'] as const) {
    expect(new Set(lists.map((list) => list[name])).size, name).toBe(lists.length);
  }
  const reserved = nameLists(['a', 'b'], audiences);
  expect(lists.map(({ id }) => id).filter((id) => !reserved.includes(id))).toEqual([]);
  expect(reserved).toContain('area-b');
});

test('a value that no service has gets no list, and a facet without any no group', () => {
  const groups = serviceLists(facets, all.slice(4));
  expect(groups.map(({ lists: own }) => own.map(({ id }) => id))).toEqual([
    ['apart'],
    ['area-a'],
    ['closed'],
  ]);
});

test('a further facet has lists without further words', () => {
  const further: DirectoryFacet = {
    id: 'language',
    label: 'Language',
    values: [{ id: 'welsh', label: 'Welsh' }],
    of: () => ['welsh'],
  };
  const [list] = serviceLists([further], all).flatMap((group) => group.lists);
  expect(list).toMatchObject({ id: 'language-welsh', title: 'Language: Welsh', label: 'Welsh' });
});

describe('a list holds what the filter of its value finds', () => {
  test.each<[string, Facts, Facts]>([
    ['free', { cost: { kind: 'free' } }, { cost: { kind: 'varies' } }],
    ['you-pay', { cost: { kind: 'paid' } }, { cost: { kind: 'varies' } }],
    ['by-phone', { channels: ['phone'] }, { channels: ['online'] }],
    ['online', { channels: ['online'] }, { channels: ['video'] }],
    ['by-video', { channels: ['video'] }, { channels: ['online'] }],
    ['in-person', { channels: ['in-person'] }, { channels: ['online'] }],
    ['together', { audiences: ['parents-together'] }, { audiences: ['parents-apart'] }],
    ['apart', { audiences: ['parents-apart'] }, { audiences: ['grandparents'] }],
    ['apart', { status: 'closed', statusNote: 'Ended.' }, { audiences: ['grandparents'] }],
    ['closed', { status: 'closed', statusNote: 'Ended.' }, {}],
    ['free', {}, { status: 'closed', statusNote: 'Ended.' }],
    ['checked', {}, { status: 'unconfirmed', statusNote: 'Old.' }],
  ])('%s: %j, not %j', (id, inside, outside) => {
    const both = [service('in', inside), service('out', outside)];
    const list = serviceLists(facets, [...all, ...both])
      .flatMap((group) => group.lists)
      .find((candidate) => candidate.id === id);
    const held = list?.services.map((each) => each.id) ?? [];
    expect(held).toContain('in');
    expect(held).not.toContain('out');
  });
});
