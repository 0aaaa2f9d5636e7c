import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describePlay, pressPlay, type Press } from '../../../../src/lib/scenes/play.ts';

test.each<[string, number, Press, number]>([
  ['begins with the first line', 0, 'next', 1],
  ['goes on by one', 1, 'next', 2],
  ['comes to the last', 3, 'next', 4],
  ['begins again after the last', 4, 'next', 1],
  ['goes back by one', 3, 'back', 2],
  ['stays at the first', 1, 'back', 1],
  ['goes back from the last', 4, 'back', 3],
  ['shows all from the middle', 2, 'all', 0],
])('a conversation of four lines %s', (_, shown, press, after) => {
  expect(pressPlay(shown, press, 4)).toBe(after);
});

test.each([
  [0, { next: 'Show it line by line', back: false, all: false, place: '' }],
  [1, { next: 'Next line', back: false, all: true, place: 'Line 1 of 4' }],
  [3, { next: 'Next line', back: true, all: true, place: 'Line 3 of 4' }],
  [4, { next: 'Start again', back: true, all: false, place: 'Line 4 of 4' }],
])('what is offered when %d of four lines are shown', (shown, state) => {
  expect(describePlay(shown, 4)).toEqual(state);
});

describe('whatever is pressed', () => {
  const lines = fc.integer({ min: 1, max: 12 });
  const presses = fc.array(fc.constantFrom<Press>('next', 'back', 'all'), { maxLength: 40 });

  test('there is always a line, or all of them, and what is offered leads somewhere', () => {
    fc.assert(
      fc.property(lines, presses, (count, pressed) => {
        let shown = 0;
        for (const press of pressed) {
          // Only what is offered can be pressed.
          const { back, all } = describePlay(shown, count);
          if ((press === 'back' && !back) || (press === 'all' && !all)) continue;
          const next = pressPlay(shown, press, count);
          expect(next).not.toBe(count > 1 ? shown : -1);
          expect(next).toBeGreaterThanOrEqual(0);
          expect(next).toBeLessThanOrEqual(count);
          shown = next;
        }
      }),
    );
  });

  test('back takes back what next did', () => {
    fc.assert(
      fc.property(lines, fc.nat(12), (count, at) => {
        fc.pre(at >= 1 && at < count);
        expect(pressPlay(pressPlay(at, 'next', count), 'back', count)).toBe(at);
      }),
    );
  });
});
