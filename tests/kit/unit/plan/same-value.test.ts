import { describe, expect, test } from 'vitest';
import type { PeriodRow, Value } from '../../../../src/lib/plan/plan.ts';
import { foldText, isSameValue } from '../../../../src/lib/plan/same-value.ts';
import {
  choose,
  chooseAll,
  last,
  long,
  none,
  planForm,
  rota,
  text,
} from '../../../fixtures/plan.ts';

const days = (...rows: PeriodRow[]): Value => ({ kind: 'days', rows });
const holidays = (...rows: PeriodRow[]): Value => ({ kind: 'holidays', rows });
const known = {
  ...planForm,
  specialDays: [...planForm.specialDays, { id: 'fair', label: 'The fair', dates: [] }],
};
const decide = (how: 'both' | 'p1', words?: string): Value => ({
  kind: 'decisions',
  decisions: [{ id: 'school', how, ...(words === undefined ? {} : { words }) }],
});
const order = (...picks: string[]): Value => ({ kind: 'order', picks });
const list = (...items: string[]): Value => ({ kind: 'list', items });

test.each([
  ['spaces and line ends', 'At  school\r\nor home ', 'At school or home'],
  ['marks of quotation', '‘Jo’s’ “den”', `'Jo's' "den"`],
  ['dashes', '9–5 — or so', '9-5 - or so'],
  ['composed letters', 'Nguye\u0302\u0303n', 'Nguy\u1ec5n'],
])('a text is folded over %s', (_, written, folded) => {
  expect(foldText(written)).toBe(folded);
});

describe('the same', () => {
  test.each<[string, Value, Value]>([
    ['a text with other spaces', text('At school'), text(' At\nschool')],
    ['a short and a long text', text('At school'), long('At school')],
    ['a set in another order', chooseAll('school', 'p1-home'), chooseAll('p1-home', 'school')],
    ['a set with a pick twice', chooseAll('school', 'school'), chooseAll('school')],
    ['words of one’s own', choose({ other: 'The “shop”' }), choose({ other: 'The "shop" ' })],
    ['days and weeks', last(14, 'days'), last(2, 'weeks')],
    ['hours and days', last(48, 'hours'), last(2, 'days')],
    [
      'a named pattern and the grid with its nights',
      rota('11221111122222', '2027-01-04'),
      rota('11221111122222', '2026-12-21'),
    ],
    [
      'a pattern told from the other home',
      rota('1112222', '2027-01-04'),
      rota('2221111', '2027-01-04', 'p2'),
    ],
    [
      'turns told from another year',
      days({ id: 'easter', how: 'turns', who: 'p1', year: 2027 }),
      days({ id: 'easter', how: 'turns', who: 'p2', year: 2028 }),
    ],
    [
      'rows in another order',
      days({ id: 'easter', how: 'both' }, { id: 'eid', how: 'one', who: 'p1' }),
      days({ id: 'eid', how: 'one', who: 'p1' }, { id: 'easter', how: 'both' }),
    ],
    [
      'days of one’s own with the same name',
      days({ id: 'x1', name: 'Gran’s day', how: 'both' }),
      days({ id: 'x2', name: "Gran's day", how: 'both' }),
    ],
    [
      'a day of one’s own and a listed one of the same name without a date',
      days({ id: 'x1', name: 'The  fair', how: 'one', who: 'p1' }),
      days({ id: 'fair', how: 'one', who: 'p1' }),
    ],
    [
      'the same on the one date of both',
      days({ id: 'x1', name: 'The fair', how: 'both', from: '2027-05-01' }),
      days({ id: 'fair', how: 'both', from: '2027-05-01', to: '2027-05-01' }),
    ],
    [
      'a holiday of one’s own and a listed one on its days',
      holidays({ id: 'x1', name: 'Half-term', how: 'rota', from: '2027-02-15', to: '2027-02-19' }),
      holidays({ id: 'half-term', how: 'rota' }),
    ],
    [
      'a row that is said once, and twice under two ids',
      days({ id: 'fair', how: 'both' }, { id: 'x1', name: 'The fair', how: 'both' }),
      days({ id: 'x2', name: 'The fair', how: 'both' }),
    ],
    [
      'a row that holds what its way does not use',
      days({ id: 'easter', how: 'both', who: 'p1', year: 2027 }),
      days({ id: 'easter', how: 'both' }),
    ],
    ['a decision with no words and with empty ones', decide('both'), decide('both', ' ')],
    ['a list with an empty line', list('Gran', ''), list('Gran')],
    ['need not decide', none, none],
  ])('%s', (_, one, other) => {
    expect(isSameValue(one, other, known)).toBe(true);
    expect(isSameValue(other, one, known)).toBe(true);
  });
});

describe('not the same', () => {
  test.each<[string, Value, Value]>([
    ['a text with another letter', text('At school'), text('at school')],
    ['a value and words that look like it', choose('school'), choose({ other: 'school' })],
    ['four weeks and a month', last(4, 'weeks'), last(1, 'months')],
    ['twelve months and 365 days', last(12, 'months'), last(365, 'days')],
    [
      'a shifted pattern',
      rota('1111111' + '2222222', '2027-01-04'),
      rota('11111112222222', '2027-01-11'),
    ],
    ['other nights', rota('11221111122222', '2027-01-04'), rota('11221112211222', '2027-01-04')],
    ['another order', order('talk', 'mediator'), order('mediator', 'talk')],
    ['a list in another order', list('1 hour', '2 hours'), list('2 hours', '1 hour')],
    [
      'turns of the other',
      days({ id: 'easter', how: 'turns', who: 'p1', year: 2027 }),
      days({ id: 'easter', how: 'turns', who: 'p1', year: 2028 }),
    ],
    [
      'a day of one’s own on one date, and a listed one on more',
      days({ id: 'x1', name: 'Mothering Sunday', how: 'both', from: '2027-03-07' }),
      days({ id: 'mothering-sunday', how: 'both' }),
    ],
    [
      'a day of one’s own without a date, and a listed one with some',
      days({ id: 'x1', name: 'Mothering Sunday', how: 'both' }),
      days({ id: 'mothering-sunday', how: 'both' }),
    ],
    [
      'days of one’s own of one name on other dates',
      days({ id: 'x1', name: 'The fair', how: 'both', from: '2027-05-01' }),
      days({ id: 'x2', name: 'The fair', how: 'both', from: '2027-05-02' }),
    ],
    [
      'a day with the id that a holiday has',
      days({ id: 'x1', name: 'Half-term', how: 'both', from: '2027-02-15', to: '2027-02-19' }),
      days({ id: 'half-term', how: 'both' }),
    ],
    ['a row more', days({ id: 'easter', how: 'rota' }), days()],
    [
      'another who',
      days({ id: 'a', how: 'halves', who: 'p1' }),
      days({ id: 'a', how: 'halves', who: 'p2' }),
    ],
    ['a decision with other words', decide('both', 'by May'), decide('both')],
    ['need not decide and nothing chosen', none, chooseAll()],
    ['holidays and days', { kind: 'holidays', rows: [] }, days()],
  ])('%s', (_, one, other) => {
    expect(isSameValue(one, other, known)).toBe(false);
    expect(isSameValue(other, one, known)).toBe(false);
  });
});
