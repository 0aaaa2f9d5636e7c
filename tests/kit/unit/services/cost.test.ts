import { expect, test } from 'vitest';
import { costLabel, costWords } from '../../../../src/lib/services/cost.ts';

test.each([
  [{ kind: 'free' }, 'Free', 'Free'],
  [{ kind: 'free', note: 'Free in 2026.' }, 'Free', 'Free in 2026.'],
  [{ kind: 'unknown' }, 'Cost not known', 'Cost not known'],
  [{ kind: 'varies' }, 'Cost varies', 'Cost varies'],
  [
    { kind: 'varies', amount: 20 },
    'Cost varies: one price is £20',
    'Cost varies: one price is £20',
  ],
  [{ kind: 'paid', amount: 7.5 }, 'You pay £7.50', 'You pay £7.50'],
  [{ kind: 'paid', amount: 45, note: '£45 an hour.' }, 'You pay £45', '£45 an hour.'],
  [{ kind: 'paid', amount: 45, note: 'An hour.' }, 'You pay £45', 'You pay £45. An hour.'],
] as const)('%j costs “%s”', (cost, label, words) => {
  expect(costLabel(cost)).toBe(label);
  expect(costWords(cost)).toBe(words);
});
