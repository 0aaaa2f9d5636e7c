import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renameParty } from '../../../../src/lib/plan/change-people.ts';
import { checkPeople } from '../../../../src/lib/plan/check-people.ts';
import { readShape } from '../../../../src/lib/plan/read-shape.ts';
import { makePlan } from '../../../fixtures/plan.ts';

const type = (...names: string[]) => names.map((text, index) => ({ id: `box-${index}`, text }));
const typeChildren = (...names: string[]) =>
  type(...names).map((name) => ({ ...name, age: { id: `age-of-${name.id}`, text: '2-4' } }));

test('names that tell people apart are right', () => {
  expect(checkPeople(type('Sam', 'Alex'), typeChildren('Jo', 'J', 'Nguyễn'))).toEqual([]);
});

test('a missing, a repeated and a long name are each said at their box', () => {
  expect(checkPeople(type('', 'Alex'), typeChildren('Jo')).map(({ id }) => id)).toEqual(['box-0']);
  expect(checkPeople(type('Sam', ' sam '), typeChildren('Jo')).map(({ id }) => id)).toEqual([
    'box-1',
  ]);
  expect(
    checkPeople(type('Sam', 'Alex'), typeChildren('Max', 'max ', 'J'.repeat(41))),
  ).toMatchObject([{ id: 'box-1' }, { id: 'box-2' }]);
});

test('an age that nobody chose is said at its box, after what is wrong with the name', () => {
  const children = typeChildren('Jo', '').map((child) => ({
    ...child,
    age: { ...child.age, text: '' },
  }));
  expect(checkPeople(type('Sam', 'Alex'), children)).toEqual([
    { id: 'age-of-box-0', message: 'Choose how old Jo is.' },
    { id: 'box-1', message: 'Write a name or an initial for each child, or remove the child.' },
    { id: 'age-of-box-1', message: 'Choose how old child 2 is.' },
  ]);
});

test('a child alone, that cannot be removed, is not said to be', () => {
  expect(checkPeople(type('Sam', 'Alex'), typeChildren(''))).toEqual([
    { id: 'box-0', message: 'Write a name or an initial for the child.' },
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
      if (checkPeople(type(one, other), typeChildren('Jo')).length > 0) return;
      const plan = renameParty(renameParty(makePlan(), 'p1', one), 'p2', other);
      expect(readShape(plan)).toEqual(plan);
    }),
    { numRuns: 500 },
  );
});
