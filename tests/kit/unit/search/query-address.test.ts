import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  writeQueryHash,
  isQueryHash,
  readQueryHash,
  readSentQuery,
} from '../../../../src/lib/search/query-address.ts';

describe('readQueryHash', () => {
  test.each([
    ['#q=split+up', { words: 'split up', kind: '', topic: '', asTyped: false }],
    [
      '#q=a%20b&kind=Service&topic=Money',
      { words: 'a b', kind: 'Service', topic: 'Money', asTyped: false },
    ],
    ['', { words: '', kind: '', topic: '', asTyped: false }],
    ['#q=ab&as=typed', { words: 'ab', kind: '', topic: '', asTyped: true }],
    ['#q=ab&as=else', { words: 'ab', kind: '', topic: '', asTyped: false }],
    ['#main', { words: '', kind: '', topic: '', asTyped: false }],
    ['#q=%E0%A4%A', { words: '\ufffd%A', kind: '', topic: '', asTyped: false }],
    [`#q=${'x'.repeat(100_000)}`, { words: 'x'.repeat(1000), kind: '', topic: '', asTyped: false }],
  ])('%.40s', (hash, query) => {
    expect(readQueryHash(hash)).toEqual(query);
  });
});

test('readSentQuery reads ?q= and nothing else', () => {
  expect(readSentQuery('?q=csa')?.words).toBe('csa');
  expect(readSentQuery('?page=2')).toBeUndefined();
});

test('what is asked comes back from the address as it was', () => {
  const text = fc.string({ maxLength: 60 }).map((words) => words.replace(/\s+/g, ' ').trim());
  fc.assert(
    fc.property(
      fc.record({ words: text, kind: text, topic: text, asTyped: fc.boolean() }),
      (query) => {
        // Nothing asked for is asked for in no way.
        const asTyped = query.asTyped && query.words !== '';
        expect(readQueryHash(writeQueryHash(query))).toEqual({ ...query, asTyped });
      },
    ),
  );
});

test.each([
  ['', false],
  ['#', false],
  ['#q=csa', true],
  ['#kind=Guide', true],
  ['#main', false],
])('%j is a query: %s', (hash, is) => {
  expect(isQueryHash(hash)).toBe(is);
});
