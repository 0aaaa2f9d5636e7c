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
    expect(finderStateFrom(hash, finder)).toEqual({ chosen, list, more: 0, whole });
  });

  test.each([
    ['20', 20, true],
    ['0', 0, true],
    ['-1', 0, false],
    ['1e9', 0, false],
    ['123456', 0, false],
  ])('so many more as &more=%s says', (text, more, whole) => {
    const hash = `#choose=first-money&show=list&more=${text}`;
    expect(finderStateFrom(hash, finder)).toMatchObject({ more, whole });
  });

  test('reads back what is written, and never throws', () => {
    fc.assert(
      fc.property(fc.subarray(ids), fc.boolean(), fc.nat(99_999), (chosen, asked, count) => {
        const list = asked && chosen.length > 0;
        const state = { chosen, list, more: list ? count : 0 };
        expect(finderStateFrom(hashFromFinder(state), finder)).toEqual({ ...state, whole: true });
      }),
    );
    for (const [, text] of hostileTexts) {
      expect(finderStateFrom(`#choose=${text}&show=${text}`, finder).chosen).toEqual([]);
    }
  });
});
