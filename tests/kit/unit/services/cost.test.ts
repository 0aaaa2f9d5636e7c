import { expect, test } from 'vitest';
import { costLabel, sayCostOnCard, costWords } from '../../../../src/lib/services/cost.ts';
import { cost } from '../../../../src/schemas/cost.ts';

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
  [{ kind: 'fixed', amount: 12, note: 'A meeting.' }, 'You pay £12', 'You pay £12. A meeting.'],
  [{ kind: 'pay-what-you-can' }, 'Pay what you can', 'Pay what you can'],
  [
    { kind: 'pay-what-you-can', note: 'Put it in the box.' },
    'Pay what you can',
    'Pay what you can. Put it in the box.',
  ],
  [
    { kind: 'pay-what-you-can', amount: 5 },
    'Pay what you can: £5 suggested',
    'Pay what you can: £5 suggested',
  ],
  [
    { kind: 'sliding-scale', from: 0, to: 40.5, note: 'For each meeting.' },
    'Sliding scale: £0 to £40.50',
    'Sliding scale: £0 to £40.50. For each meeting.',
  ],
  [{ kind: 'varies', from: 20, to: 60 }, 'Cost varies: £20 to £60', 'Cost varies: £20 to £60'],
] as const)('%j costs “%s”', (cost, label, words) => {
  expect(costLabel(cost)).toBe(label);
  expect(costWords(cost)).toBe(words);
});

test.each([
  [{ kind: 'unknown' }, undefined],
  [{ kind: 'free' }, 'Free'],
  [{ kind: 'fixed', amount: 12 }, 'You pay £12'],
  [{ kind: 'sliding-scale', from: 5, to: 40 }, 'Sliding scale: £5 to £40'],
  [{ kind: 'varies', amount: 20 }, 'Cost varies'],
] as const)('a card says of %j: %s', (cost, words) => {
  expect(sayCostOnCard(cost)).toBe(words);
});

test.each([
  [{ kind: 'free', amount: 1 }, 'amount: no amount, or the kind "fixed"'],
  [{ kind: 'unknown', amount: 1 }, 'amount: no amount, or the kind "fixed"'],
  [{ kind: 'sliding-scale', amount: 1, from: 1, to: 2 }, 'amount: from and to in its place'],
  [{ kind: 'fixed' }, 'amount: the price in pounds, or the kind "paid" where you do not know it'],
  [{ kind: 'fixed', amount: 0 }, 'amount: a price above 0, or leave the field out'],
  [{ kind: 'sliding-scale' }, 'from: the lowest price in pounds'],
  [{ kind: 'sliding-scale', from: 5 }, 'to: the highest price in pounds'],
  [{ kind: 'sliding-scale', from: 5, to: 5 }, 'to: a price above "from"'],
  [{ kind: 'sliding-scale', from: -5, to: 5 }, 'from: pounds, 0 or more, without the sign'],
  [{ kind: 'varies', to: 5 }, 'from: the lowest price in pounds'],
  [{ kind: 'free', from: 5, to: 6 }, 'from: nothing, or the kind "sliding-scale" or "varies"'],
  [{ kind: 'paid', to: 6 }, 'to: nothing, or the kind "sliding-scale" or "varies"'],
])('%j: %s', (written, said) => {
  const issues = cost.safeParse(written).error?.issues ?? [];
  expect(issues.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([said]);
});
