import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finderStateFrom, hashFromFinder } from '../../../../src/lib/situations/finder-address.ts';
import { makeChoice } from '../../../fixtures/choices.ts';
import { hostileTexts } from '../../../fixtures/hostile.ts';

const ids = ['situations-argue', 'situations-split', 'ages-11-to-17', 'first-money'];
const finder = { choices: ids.map((id) => makeChoice(id)) };

describe('finderStateFrom', () => {
  test.each([
    ['', [], false, true],
    ['#main', [], false, true],
    [
      '#choose=situations-split+situations-argue',
      ['situations-argue', 'situations-split'],
      false,
      true,
    ],
    ['#choose=first-money&show=list', ['first-money'], true, true],
    ['#choose%3Dfirst-money%26show%3Dlist', ['first-money'], true, true],
    ['#choose=first-money&amp;show=list?utm_source=mail', ['first-money'], true, true],
    ['#choose=first-money+gone&show=list', ['first-money'], true, false],
    ['#choose=constructor+__proto__', [], false, false],
    ['#colour=red', [], false, false],
  ])('%s', (hash, chosen, list, whole) => {
    expect(finderStateFrom(hash, finder)).toEqual({ chosen, list, whole });
  });

  test('reads back what is written, and never throws', () => {
    fc.assert(
      fc.property(fc.subarray(ids), fc.boolean(), (chosen, list) => {
        const state = { chosen, list: list && chosen.length > 0 };
        expect(finderStateFrom(hashFromFinder(state), finder)).toEqual({ ...state, whole: true });
      }),
    );
    for (const [, text] of hostileTexts) {
      expect(finderStateFrom(`#choose=${text}&show=${text}`, finder).chosen).toEqual([]);
    }
  });
});
