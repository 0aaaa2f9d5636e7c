import fc from 'fast-check';
import { expect, test } from 'vitest';
import { relatedAmong } from '../../../../src/lib/services/related.ts';
import { recommended, type Service } from '../../../../src/lib/services/service.ts';
import { service } from '../../../fixtures/services.ts';

const base = service('base');

/** The rule as it reads: every open service is compared with the one. */
function compareAll(all: readonly Service[], one: Service): Service[] {
  const topics = one.topics.map(({ id }) => id);
  const safety = one.topics.some((topic) => topic.safety);
  const score = (other: Service): number =>
    2 * other.topics.filter(({ id }) => topics.includes(id)).length -
    Number(other.status === 'unconfirmed');
  const fitting = all.filter(
    (other) =>
      other.status !== 'closed' &&
      other.id !== one.id &&
      other.topics.some(({ id }) => topics.includes(id)) &&
      !one.replacedBy.some(({ href }) => href === other.href) &&
      !(safety && other.joint),
  );
  return recommended(fitting)
    .toSorted((first, second) => score(second) - score(first))
    .slice(0, 3);
}

const facts = fc.record({
  topics: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'safety'), { minLength: 1, maxLength: 3 }),
  status: fc.constantFrom('current' as const, 'unconfirmed' as const, 'closed' as const),
  freshness: fc.constantFrom('fresh' as const, 'due' as const, 'undated' as const),
  pause: fc.constantFrom(undefined, undefined, 'now' as const, 'over' as const),
  joint: fc.boolean(),
  replacedBy: fc.uniqueArray(fc.nat(30), { maxLength: 2 }),
});

test('gives what a look at every pair of services gives', () => {
  fc.assert(
    fc.property(fc.array(facts, { maxLength: 30 }), (each) => {
      const all = each.map(({ topics, replacedBy, ...rest }, place): Service => ({
        ...base,
        ...rest,
        id: `s${place}`,
        href: `/support/s${place}/`,
        topics: topics.map((id) => ({ id, text: id, href: id, safety: id === 'safety' })),
        replacedBy: replacedBy.map((other) => ({ text: '', href: `/support/s${other}/` })),
      }));
      const relatedTo = relatedAmong(all);
      for (const one of all) {
        expect(relatedTo(one).map(({ id }) => id)).toEqual(
          compareAll(all, one).map(({ id }) => id),
        );
      }
    }),
  );
});
