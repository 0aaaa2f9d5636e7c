import { expect, test } from 'vitest';
import { readTime } from '../../../../src/lib/plan/typed-time.ts';

test.each([
  ['3.30pm', '15:30'],
  ['3 pm', '15:00'],
  ['12am', '00:00'],
  ['12.15 pm', '12:15'],
  ['noon', '12:00'],
  ['midday', '12:00'],
  ['midnight', '00:00'],
  ['15:30', '15:30'],
  ['08:05', '08:05'],
  ['1830', '18:30'],
  ['3.30', undefined],
  ['6', undefined],
  ['24:00', undefined],
  ['13pm', undefined],
  ['10:60', undefined],
  ['after tea', undefined],
  ['', undefined],
])('%s is %s', (typed, time) => {
  expect(readTime(typed)).toBe(time);
});
