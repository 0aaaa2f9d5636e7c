import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renameParty } from '../../../../src/lib/plan/change-people.ts';
import { checkPeople } from '../../../../src/lib/plan/check-people.ts';
import { readShape } from '../../../../src/lib/plan/read-shape.ts';
import { makePlan } from '../../../fixtures/plan.ts';

const type = (...names: string[]) => names.map((text, index) => ({ id: `box-${index}`, text }));

test('names that tell people apart are right', () => {
  expect(checkPeople(type('Sam', 'Alex'), type('Jo', 'J', 'Nguyễn'))).toEqual([]);
});

test('a missing, a repeated and a long name are each said at their box', () => {
  expect(checkPeople(type('', 'Alex'), type('Jo')).map(({ id }) => id)).toEqual(['box-0']);
  expect(checkPeople(type('Sam', ' sam '), type('Jo')).map(({ id }) => id)).toEqual(['box-1']);
  expect(checkPeople(type('Sam', 'Alex'), type('Max', 'max ', 'J'.repeat(41)))).toMatchObject([
    { id: 'box-1' },
    { id: 'box-2' },
  ]);
});

test('two names that are let through can be read back from a file', () => {
  const parts = fc.constantFrom(
    'Sam',
    'sam',
    ' ',
    '  ',
    '’',
    "'",
    '–',
    '-',
    '\u0007',
    'ﬁ',
    'fi',
    'P',
  );
  const name = fc.array(parts, { minLength: 1, maxLength: 4 }).map((found) => found.join(''));
  fc.assert(
    fc.property(name, name, (one, other) => {
      if (checkPeople(type(one, other), type('Jo')).length > 0) return;
      const plan = renameParty(renameParty(makePlan(), 'p1', one), 'p2', other);
      expect(readShape(plan)).toEqual(plan);
    }),
    { numRuns: 500 },
  );
});
