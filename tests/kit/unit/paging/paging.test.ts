import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cutPages,
  describePage,
  findPageAddress,
  isFurtherPage,
  listNumbers,
  sayRange,
  titlePage,
} from '../../../../src/lib/paging.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, place) => place);

describe('cutPages', () => {
  test('loses nothing, keeps the order, and fills every page but the last', () => {
    fc.assert(
      fc.property(fc.nat({ max: 300 }), fc.integer({ min: 1, max: 50 }), (count, size) => {
        const pages = cutPages(numbers(count), size);
        expect(pages.flatMap(({ items }) => items)).toEqual(numbers(count));
        expect(pages.length).toBe(Math.max(1, Math.ceil(count / size)));
        for (const [place, part] of pages.entries()) {
          expect(part.page).toBe(place + 1);
          expect(part.pages).toBe(pages.length);
          if (part.page < pages.length) expect(part.items).toHaveLength(size);
          if (count > 0) {
            expect(part.items[0]).toBe(part.from - 1);
            expect(part.items.at(-1)).toBe(part.to - 1);
          }
        }
      }),
    );
  });

  test.each([
    [0, ['0 services']],
    [20, ['20 services']],
    [21, ['1 to 20 of 21 services', '21 of 21 services']],
    [47, ['1 to 20 of 47 services', '21 to 40 of 47 services', '41 to 47 of 47 services']],
  ])('%i services are said to be', (count, said) => {
    const pages = cutPages(numbers(count));
    expect(pages.map((part) => sayRange(part, `${count} services`))).toEqual(said);
  });
});

test('the first page is called as the list, and each other says which it is', () => {
  const pages = cutPages(numbers(47));
  expect(pages.map((part) => titlePage('Free support', part))).toEqual([
    'Free support',
    'Free support (page 2 of 3)',
    'Free support (page 3 of 3)',
  ]);
  const said = pages.map((part) => describePage('It costs nothing.', part));
  expect(said[0]).toBe('It costs nothing.');
  expect(said[1]).toBe('It costs nothing. This is page 2 of 3.');
  const addresses = pages.map(({ page }) => findPageAddress('/support/free/', page));
  expect(addresses).toEqual(['/support/free/', '/support/free/2/', '/support/free/3/']);
  expect(addresses.map(isFurtherPage)).toEqual([false, true, true]);
  expect(isFurtherPage('/support/over-25s-2/')).toBe(false);
});

describe('listNumbers', () => {
  test.each([
    [1, 1, '1'],
    [1, 3, '1 2 3'],
    [1, 4, '1 2 3 4'],
    [1, 9, '1 2 gap 9'],
    [3, 9, '1 2 3 4 gap 9'],
    [4, 9, '1 2 3 4 5 gap 9'],
    [5, 9, '1 gap 4 5 6 gap 9'],
    [9, 9, '1 gap 8 9'],
  ])('on page %i of %i: %s', (page, pages, shown) => {
    expect(listNumbers(page, pages).join(' ')).toBe(shown);
  });

  test('are few at any length, go up, and reach every page from every other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (pages) => {
        const reached = new Set([1]);
        for (const page of reached) {
          const all = listNumbers(page, pages);
          const shown = all.filter((each) => each !== 'gap');
          expect(all.length).toBeLessThanOrEqual(9);
          expect(shown).toEqual([...new Set(shown)].toSorted((one, other) => one - other));
          expect(shown).toEqual(expect.arrayContaining([1, page, pages]));
          for (const other of shown) reached.add(other);
        }
        expect(reached.size).toBe(pages);
      }),
    );
  });
});
