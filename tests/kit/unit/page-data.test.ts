import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPageData, writePageData } from '../../../src/lib/page-data.ts';

interface Shelf {
  books: readonly string[];
  full: boolean;
}
const read = (text: string): Shelf => readPageData<Shelf>(text, 'books');

test('data is read as it was written, and never ends the script that holds it', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.boolean(), (books, full) => {
      expect(read(writePageData({ books, full }))).toMatchObject({ books, full });
    }),
  );
  const text = writePageData({ books: ['</script><b>'], full: true });
  expect(text).not.toContain('<');
  expect(read(text).books).toEqual(['</script><b>']);
});

test.each([
  ['nothing', ''],
  ['a page in its place', '<!doctype html><p>Not here</p>'],
  ['half of it', writePageData({ books: [], full: true }).slice(0, -1)],
  ['a list', '[]'],
  ['null', 'null'],
  ['a number', '7'],
  ['data without its version', '{"books":[],"full":true}'],
  ['data of another version', writePageData({ books: [], full: true }).replace(/"v":\d+/, '"v":0')],
  ['other data', writePageData({ full: true })],
])('%s is not the data', (_, text) => {
  expect(() => read(text)).toThrow();
});
