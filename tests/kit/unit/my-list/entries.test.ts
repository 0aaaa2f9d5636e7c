import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  isOnList,
  isId,
  limit,
  remove,
  tidy,
  type Entry,
} from '../../../../src/lib/my-list/entries.ts';
import { move } from '../../../../src/lib/my-list/move.ts';

const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const entry = fc.oneof(
  fc.record({ id }),
  fc.record({ id, from: id }),
) satisfies fc.Arbitrary<Entry>;
const list = fc.array(entry, { maxLength: 40 }).map(tidy);
const ids = (entries: readonly Entry[]): string[] => entries.map((each) => each.id);

describe('the laws of a list', () => {
  test('what is added is there, once, at the end; what is there already changes nothing', () => {
    fc.assert(
      fc.property(list, entry, (before, added) => {
        const after = add(before, added);
        expect(after.length).toBeLessThanOrEqual(limit);
        if (isOnList(before, added.id) || before.length === limit) expect(after).toEqual(before);
        else expect(after).toEqual([...before, added]);
        expect(add(after, added)).toEqual(after);
      }),
    );
  });

  test('what is removed is gone, and nothing else is', () => {
    fc.assert(
      fc.property(list, entry, (before, { id: gone }) => {
        const after = remove(before, gone);
        expect(isOnList(after, gone)).toBe(false);
        expect(after).toEqual(before.filter((each) => each.id !== gone));
      }),
    );
  });

  test('what is added and removed leaves the list as it was', () => {
    fc.assert(
      fc.property(list, entry, (before, added) => {
        fc.pre(!isOnList(before, added.id));
        expect(remove(add(before, added), added.id)).toEqual(before);
      }),
    );
  });

  test('a move keeps everything, swaps two neighbours, and back again gives the list', () => {
    fc.assert(
      fc.property(
        list.filter(({ length }) => length > 0),
        fc.nat(),
        fc.constantFrom(-1 as const, 1 as const),
        (before, nat, by) => {
          const place = nat % before.length;
          const moved = before[place]?.id ?? '';
          const after = move(before, moved, by);
          const end = place + by < 0 || place + by >= before.length;
          expect(ids(after).indexOf(moved)).toBe(end ? place : place + by);
          expect([...after].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
            [...before].sort((a, b) => (a.id < b.id ? -1 : 1)),
          );
          if (!end) expect(move(after, moved, by === 1 ? -1 : 1)).toEqual(before);
        },
      ),
    );
  });

  test('tidying keeps the first of each, never more than fit, and is done once', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 80 }), (entries) => {
        const once = tidy(entries);
        expect(new Set(ids(once)).size).toBe(once.length);
        expect(once.length).toBe(Math.min(limit, new Set(ids(entries)).size));
        expect(tidy(once)).toEqual(once);
        for (const each of once) {
          expect(entries.find((other) => other.id === each.id)).toBe(each);
        }
      }),
    );
  });

  test('nothing changes the list it is given', () => {
    const before: readonly Entry[] = Object.freeze([{ id: 'a' }, { id: 'b', from: 'c' }]);
    add(before, { id: 'd' });
    remove(before, 'a');
    expect(move(before, 'b', -1)).toEqual([{ id: 'b', from: 'c' }, { id: 'a' }]);
    expect(move(before, 'nobody', 1)).toEqual(before);
  });
});

test.each([
  ['relate', true],
  ['our-childs-plan', true],
  ['a'.repeat(81), false],
  ['', false],
  ['Relate', false],
  ['a--b', false],
  ['-a', false],
  ['__proto__', false],
  ['a/../b', false],
  ['a\nb', false],
  ['a\n', false],
  [7, false],
  [undefined, false],
])('%j is an id: %s', (value, is) => {
  expect(isId(value)).toBe(is);
});
