import { expect, test } from 'vitest';
import { readResultCard, writeResultCard } from '../../../../src/lib/search/result-card.ts';

test.each([
  { line: 'Listens.', facts: ['Free', 'Check first'], way: '0800 1', call: 'tel:+448001' },
  { line: 'Listens.', facts: [], way: 'Online', call: '' },
  { line: '', facts: [], way: '', call: '' },
])('a card comes back as it was: $way', (card) => {
  expect(readResultCard(writeResultCard(card))).toEqual(card);
});

test('what is missing is empty', () => {
  expect(readResultCard('')).toEqual({ line: '', facts: [], way: '', call: '' });
});
