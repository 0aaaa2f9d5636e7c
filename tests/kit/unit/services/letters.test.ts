import { expect, test } from 'vitest';
import { byLetter, findLetter } from '../../../../src/lib/services/letters.ts';

test.each([
  ['Relate', 'R', 'r'],
  ['apart', 'A', 'a'],
  ['Élan', 'E', 'e'],
  ['‘Hello’ line', 'H', 'h'],
  ['(The) Desk', 'T', 't'],
  ['4Children', '0 to 9', '0-9'],
  ['Помощь', 'Other', 'other'],
  ['…', 'Other', 'other'],
])('%s stands under %s', (title, name, id) => {
  expect(findLetter(title)).toEqual({ name, id });
});

test('byLetter has letters in order, numbers before and other signs after them, and keeps what is within each', () => {
  const titles = ['‘Hello’', '3 Rivers', 'Alpha', 'beta', 'Bravo', 'Harbour', 'Помощь'];
  const groups = byLetter(titles.map((title) => ({ title })));
  expect(groups.map(({ letter, services }) => [letter.name, services.map((s) => s.title)])).toEqual(
    [
      ['0 to 9', ['3 Rivers']],
      ['A', ['Alpha']],
      ['B', ['beta', 'Bravo']],
      ['H', ['‘Hello’', 'Harbour']],
      ['Other', ['Помощь']],
    ],
  );
});
