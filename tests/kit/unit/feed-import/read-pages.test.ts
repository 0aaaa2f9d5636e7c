import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fetchFeed, readFeedFile } from '../../../../src/feed-import/fetch-feed.ts';
import { most, type Ask } from '../../../../src/feed-import/read-pages.ts';

const list = 'https://x.example/v3/services';
const idOf = (number: number): string => `s${number}`;
const service = (id: string): object => ({ id, name: `Service ${id}`, schedules: [] });
const ids = (services: readonly unknown[]): unknown[] =>
  services.map((each) => (each instanceof Object && 'id' in each ? each.id : undefined));

/** A server whose list has these pages; what it answers for a page beyond them is up to `beyond`. */
function serve(pages: readonly (readonly number[])[], beyond: 'again' | 'nothing') {
  const asked: string[] = [];
  const ask: Ask = (address) => {
    asked.push(address);
    const at = Number(new URL(address).searchParams.get('page') ?? 1);
    const place = beyond === 'again' ? (at - 1) % pages.length : at - 1;
    const body = JSON.stringify({
      ...(beyond === 'again'
        ? { last_page: false }
        : { page_number: at, total_pages: pages.length, last_page: at >= pages.length }),
      contents: (pages[place] ?? []).map((number) => service(idOf(number))),
    });
    return Promise.resolve({ kind: 'body', body, bytes: body.length });
  };
  return { ask, asked };
}

/** The most pages in a row that bring nothing new. */
function countRepeats(pages: readonly (readonly number[])[]): number {
  const known = new Set<number>();
  let now = 0;
  let longest = 0;
  for (const page of pages) {
    now = page.some((each) => !known.has(each)) ? 0 : now + 1;
    for (const each of page) known.add(each);
    longest = Math.max(longest, now);
  }
  return longest;
}

// Few numbers, so that pages often repeat what came before.
const somePages = fc.array(fc.array(fc.nat({ max: 6 }), { maxLength: 4 }), {
  minLength: 1,
  maxLength: 12,
});

test('of pages in any cut, with any repeats among them, each service is read once, and all of them', () =>
  fc.assert(
    fc.asyncProperty(somePages, async (pages) => {
      fc.pre(countRepeats(pages) < most.repeats);
      const { ask, asked } = serve(pages, 'nothing');
      const fetched = await fetchFeed(list, ask);
      expect(ids(fetched.services)).toEqual([...new Set(pages.flat().map(idOf))]);
      expect(fetched).toMatchObject({ refused: [], whole: true });
      expect(asked).toHaveLength(pages.length);
    }),
  ));

test('pages that come again for ever are left, and nothing that came is lost', () =>
  fc.assert(
    fc.asyncProperty(somePages, async (pages) => {
      const { ask, asked } = serve(pages, 'again');
      const fetched = await fetchFeed(list, ask);
      const read = ids(fetched.services);
      expect(new Set(read).size).toBe(read.length);
      expect(pages.flat().map(idOf)).toEqual(expect.arrayContaining(read));
      if (countRepeats(pages) < most.repeats) {
        expect(read).toEqual([...new Set(pages.flat().map(idOf))]);
      }
      expect(fetched.whole).toBe(false);
      expect(asked.length).toBeLessThanOrEqual(pages.length + most.repeats);
    }),
  ));

test.each([2, 3, 4, 5, 9])(
  'a server that answers its first page for each of %i is not read whole, whatever it says of the rest',
  async (count) => {
    for (const own of [{ page_number: 1 }, {}, { page_number: 0 }]) {
      const page = { ...own, total_pages: count, contents: [service('a'), service('b')] };
      const body = JSON.stringify(page);
      const fetched = await fetchFeed(list, () =>
        Promise.resolve({ kind: 'body', body, bytes: body.length }),
      );
      expect(ids(fetched.services)).toEqual(['a', 'b']);
      expect(fetched, JSON.stringify(own)).toMatchObject({ refused: [], whole: false });
    }
  },
);

test('a file of terms beside that of the services is read with it, and is named where it is none', () => {
  const services = JSON.stringify([service('a')]);
  const terms = [{ id: 't1', name: 'Home life' }];
  for (const text of [JSON.stringify(terms), JSON.stringify({ contents: terms })]) {
    expect(readFeedFile(services, text)).toMatchObject({ terms, refused: [], whole: true });
  }
  for (const text of ['', '<html>', JSON.stringify(terms[0]), '7']) {
    expect(readFeedFile(services, text)).toMatchObject({
      terms: [],
      refused: [{ name: 'taxonomy_terms.json' }],
      whole: true,
    });
  }
});
