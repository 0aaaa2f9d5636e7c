import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isId, limit, tidy } from '../../../../src/lib/my-list/entries.ts';
import { parseStored, serialise } from '../../../../src/lib/my-list/stored-list.ts';

const id = fc.stringMatching(/^[a-z0-9]{1,20}(-[a-z0-9]{1,20}){0,2}$/);
const entries = fc.array(fc.oneof(fc.record({ id }), fc.record({ id, from: id })), {
  maxLength: 60,
});

test('what is kept comes back as it was', () => {
  fc.assert(
    fc.property(entries, (list) => {
      expect(parseStored(serialise(list))).toEqual({ entries: tidy(list) });
    }),
  );
});

test('the longest list that there can be comes back', () => {
  const longest = Array.from({ length: limit }, (_, index) => ({
    id: `${'x'.repeat(77)}-${String(index).padStart(2, '0')}`,
    from: 'y'.repeat(80),
  }));
  expect(longest.every((entry) => isId(entry.id) && isId(entry.from))).toBe(true);
  expect(parseStored(serialise(longest))).toEqual({ entries: longest });
});

describe('what cannot be read gives what can, and a word for it', () => {
  const many = Array.from({ length: limit + 5 }, (_, index) => ({ id: `s-${index}` }));
  test.each([
    ['', [], 'unreadable'],
    ['{', [], 'unreadable'],
    ['null', [], 'unreadable'],
    ['7', [], 'unreadable'],
    ['[]', [], 'unreadable'],
    ['["relate"]', [], 'unreadable'],
    ['{"v":2,"entries":[{"id":"relate"}]}', [], 'unreadable'],
    ['{"entries":[{"id":"relate"}]}', [], 'unreadable'],
    ['{"v":1,"entries":{"length":1}}', [], 'unreadable'],
    ['{"v":1,"entries":[{"id":"A b"}]}', [], 'unreadable'],
    ['{"v":1,"entries":[{"id":"a"},null,7,"b",["c"],{"id":7}]}', [{ id: 'a' }], 'partial'],
    ['{"v":1,"entries":[{"id":"a"},{"id":"a"}]}', [{ id: 'a' }], 'partial'],
    ['{"v":1,"entries":[{"id":"a","from":"<b>"}]}', [{ id: 'a' }], undefined],
    ['{"v":1,"entries":[{"id":"a","from":"b","x":1}]}', [{ id: 'a', from: 'b' }], undefined],
    ['{"v":1,"entries":[{"__proto__":{"id":"a"}}]}', [], 'unreadable'],
    ['{"v":1,"entries":[]}', [], undefined],
    [JSON.stringify({ v: 1, entries: many }), many.slice(0, limit), 'partial'],
    [`{"v":1,"entries":[{"id":"a"}]}${' '.repeat(8000)}`, [], 'unreadable'],
    ['['.repeat(100_000), [], 'unreadable'],
  ])('%.60s', (text, list, problem) => {
    const read = parseStored(text);
    expect(read.entries).toEqual(list);
    expect(read.problem).toBe(problem);
  });

  test('nothing throws, and nothing but ids comes out', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      fc.anything().map((value) => JSON.stringify({ v: 1, entries: [value, { id: 'a' }] })),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const read = parseStored(text);
        expect(read.entries.length).toBeLessThanOrEqual(limit);
        for (const entry of read.entries) {
          expect(isId(entry.id)).toBe(true);
          expect(Object.keys(entry).every((key) => key === 'id' || key === 'from')).toBe(true);
        }
      }),
    );
  });
});
