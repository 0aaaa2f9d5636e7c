import { expect, test } from 'vitest';
import { checkPeople } from '../../../../src/lib/plan/check-people.ts';

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
