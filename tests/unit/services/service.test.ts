import { describe, expect, test } from 'vitest';
import { serviceLists } from '../../../src/lib/services/lists.ts';
import { byLetter, byStatus, relatedServices } from '../../../src/lib/services/service.ts';
import { service } from '../../fixtures/services.ts';

const ids = (services: readonly { id: string }[]): string[] => services.map(({ id }) => id);
const closed = { status: 'closed', statusNote: 'Ended.' } as const;

describe('relatedServices', () => {
  const one = service('one', { topics: ['arguing', 'separating'] });

  test('gives at most three, most shared topics first, never itself', () => {
    const all = [
      one,
      service('a', { topics: ['arguing'] }),
      service('b', { topics: ['separating', 'arguing'] }),
      service('c', { topics: ['arguing'] }),
      service('d', { topics: ['arguing'] }),
      service('other', { topics: ['money'] }),
    ];
    expect(ids(relatedServices(one, all))).toEqual(['b', 'a', 'c']);
  });

  test('never offers a closed one, nor one due for a check while another is there', () => {
    const all = [
      service('gone', { topics: ['arguing'], ...closed }),
      service('due', { topics: ['arguing'] }, { freshness: 'due' }),
      service('fresh', { topics: ['arguing'] }),
    ];
    expect(ids(relatedServices(one, all))).toEqual(['fresh']);
    expect(ids(relatedServices(one, all.slice(0, 2)))).toEqual(['due']);
  });

  test('offers nothing joint beside a service about safety', () => {
    const safety = service('safety', { topics: ['domestic-abuse', 'arguing'] });
    const all = [
      service('mediation', { topics: ['arguing'], joint: true, safetyNote: 'Not when afraid.' }),
      service('helpline', { topics: ['arguing'] }),
    ];
    expect(ids(relatedServices(safety, all))).toEqual(['helpline']);
    expect(ids(relatedServices(one, all))).toEqual(['helpline', 'mediation']);
  });
});

test('byStatus puts what is there first and what has closed last', () => {
  const all = [
    service('c', closed),
    service('z'),
    service('b', { status: 'unconfirmed', statusNote: 'Old.' }),
    service('a'),
  ];
  expect(ids(all.toSorted(byStatus))).toEqual(['a', 'z', 'b', 'c']);
});

test('byLetter groups under capital first letters, A to Z', () => {
  const groups = byLetter([
    service('beta'),
    service('alpha', { title: 'Alpha' }),
    service('bravo'),
  ]);
  expect(groups.map(({ letter, services }) => [letter, ids(services)])).toEqual([
    ['A', ['alpha']],
    ['B', ['beta', 'bravo']],
  ]);
});

describe('ready-made lists', () => {
  test.each([
    ['free', { cost: { kind: 'free' } }, { cost: { kind: 'varies' } }],
    ['by-phone', { channels: ['phone'] }, { channels: ['online'] }],
    ['online', { channels: ['video'] }, { channels: ['phone'] }],
    ['in-person', { channels: ['in-person'] }, { channels: ['online'] }],
    ['together', { audiences: ['parents-together'] }, { audiences: ['parents-apart'] }],
    ['apart', { audiences: ['parents-apart'] }, { audiences: ['grandparents'] }],
  ] as const)('%s', (id, inside, outside) => {
    const list = serviceLists.find((candidate) => candidate.id === id);
    const facts = (given: object) => service('x', given);
    expect(list?.includes(facts(inside))).toBe(true);
    expect(list?.includes(facts(outside))).toBe(false);
  });
});
