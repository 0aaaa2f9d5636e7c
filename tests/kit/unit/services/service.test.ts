import { describe, expect, test } from 'vitest';
import { relatedAmong } from '../../../../src/lib/services/related.ts';
import { byStatus, callNow, recommended } from '../../../../src/lib/services/service.ts';
import { service } from '../../../fixtures/services.ts';

const ids = (services: readonly { id: string }[]): string[] => services.map(({ id }) => id);
const closed = { status: 'closed', statusNote: 'Ended.' } as const;

describe('relatedAmong', () => {
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
    expect(ids(relatedAmong(all)(one))).toEqual(['b', 'a', 'c']);
  });

  test('keeps the order given between those that share as much, however many there are', () => {
    const many = Array.from({ length: 50 }, (_, place) =>
      service(`s${place}`, {
        topics: place % 10 === 7 ? ['arguing', 'separating'] : ['arguing'],
        status: place < 10 ? 'unconfirmed' : 'current',
        statusNote: 'Ask first.',
      }),
    );
    expect(ids(relatedAmong(many)(one))).toEqual(['s17', 's27', 's37']);
    expect(ids(relatedAmong(many.slice(0, 12))(one))).toEqual(['s7', 's10', 's11']);
  });

  test('never offers a closed one, nor one due for a check while another is there', () => {
    const all = [
      service('gone', { topics: ['arguing'], ...closed }),
      service('due', { topics: ['arguing'] }, { freshness: 'due' }),
      service('fresh', { topics: ['arguing'] }),
    ];
    expect(ids(relatedAmong(all)(one))).toEqual(['fresh']);
    expect(ids(relatedAmong(all.slice(0, 2))(one))).toEqual(['due']);
  });

  test('offers nothing joint beside a service about safety', () => {
    const safety = service('safety', { topics: ['domestic-abuse', 'arguing'] });
    const all = [
      service('helpline', { topics: ['arguing'] }),
      service('mediation', { topics: ['arguing'], joint: true, safetyNote: 'Not when afraid.' }),
    ];
    expect(ids(relatedAmong(all)(safety))).toEqual(['helpline']);
    expect(ids(relatedAmong(all)(one))).toEqual(['helpline', 'mediation']);
  });
});

describe('recommended', () => {
  const due = service('due', {}, { freshness: 'due' });
  const undated = service('undated', {}, { freshness: 'undated' });
  const fresh = service('fresh');

  test.each([
    ['what is due stays out while another fits', [due, fresh, undated], ['fresh', 'undated']],
    [
      'all, in order, when all are due',
      [due, service('b', {}, { freshness: 'due' })],
      ['due', 'b'],
    ],
    ['nothing of nothing', [], []],
  ])('%s', (_, fitting, expected) => {
    expect(ids(recommended(fitting))).toEqual(expected);
  });
});

describe('callNow', () => {
  const number = { number: '0808 2000 247', label: 'Line' };
  const office = [{ days: ['mon' as const], opens: '09:00', closes: '17:00' }];
  const line = (id: string, hours: 'always' | typeof office | undefined, facts = {}, shown = {}) =>
    service(id, { phones: [{ ...number, ...(hours && { hours }) }], ...facts }, shown);
  const due = { freshness: 'due' };
  const abuse = { topics: ['domestic-abuse'] };

  test.each([
    ['day and night apart', [line('b', office), line('a', 'always')], ['a'], ['b']],
    ['safety first', [line('a', 'always'), line('b', 'always', abuse)], ['b', 'a'], []],
    ['safety first among hours', [line('a', office), line('b', office, abuse)], [], ['b', 'a']],
    ['three at most', 'abcd'.split('').map((id) => line(id, 'always')), ['a', 'b', 'c'], []],
    [
      'every one with hours, beside those open day and night',
      [...'abc'.split('').map((id) => line(id, office)), line('d', 'always')],
      ['d'],
      ['a', 'b', 'c'],
    ],
    ['none without hours', [line('a', undefined)], [], []],
    ['none that is closed', [service('a', closed)], [], []],
    ['none for both', [line('a', 'always', { joint: true, safetyNote: 'No.' })], [], []],
    [
      'no number that is not confirmed',
      [line('a', 'always', { phones: [{ ...number, hours: 'always', unconfirmed: true }] })],
      [],
      [],
    ],
    [
      'no entry that is not confirmed',
      [line('a', 'always', { status: 'unconfirmed', statusNote: 'Old.' })],
      [],
      [],
    ],
    [
      'none past its review while another fits',
      [line('a', 'always', {}, due), line('b', 'always'), line('c', office, {}, due)],
      ['b'],
      [],
    ],
    [
      'the only one day and night, with its warning',
      [line('a', 'always', {}, due), line('b', office)],
      ['a'],
      ['b'],
    ],
    [
      'day and night alone when all are past their review',
      [line('b', office, {}, due), line('a', 'always', {}, due)],
      ['a'],
      [],
    ],
    ['anyone rather than nobody', [line('a', office, {}, due)], [], ['a']],
  ])('%s', (_, services, always, timed) => {
    const found = callNow(services);
    expect([ids(found.always), ids(found.timed)]).toEqual([always, timed]);
  });
});

test('byStatus puts what is there first and what has closed last', () => {
  const all = [
    service('c', closed),
    service('z'),
    service('b', { status: 'unconfirmed', statusNote: 'Old.' }),
    service('a'),
    service('old', {}, { freshness: 'due' }),
  ];
  expect(ids(all.toSorted(byStatus))).toEqual(['a', 'z', 'old', 'b', 'c']);
});
