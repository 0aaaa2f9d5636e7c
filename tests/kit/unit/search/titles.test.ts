import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writePageData } from '../../../../src/lib/page-data.ts';
import { findNamedPages, writePageName } from '../../../../src/lib/search/titles.ts';
import { makeNamesFiles } from '../../../../src/search-index/page-names.ts';

interface Named {
  title: string;
  names: string;
}

/** What the pages with these names are called, by the files that a build makes of them. */
function ask(question: string, pages: readonly Named[]): Promise<string[]> {
  const files = makeNamesFiles(pages, 'en_x_');
  const read = (address: string): Promise<string> => {
    const place = Number(/(\d+)\.json$/.exec(address)?.[1]);
    return Promise.resolve(writePageData(files[place] ?? {}));
  };
  return findNamedPages(question, { files: files.length, pages: 'en_x_' }, read);
}

const pages = [
  { title: 'Find a mediator', names: 'Mediator search' },
  { title: 'Splitting up? Put kids first!', names: '' },
  { title: 'Talk it out', names: '' },
  { title: 'Mediation or counselling: which one suits you', names: '' },
  { title: 'Mediation or counselling: a guide for staff', names: '' },
  { title: 'Mediation', names: '' },
  { title: 'Mediation', names: '' },
  { title: 'Constructor', names: '' },
];

test.each([
  ['find a mediator', [0]],
  ['mediator search', [0]],
  ['put kids first', [1]],
  ['talk it out', [2]],
  ['talk it', [2]],
  ['mediation', [5, 6]],
  ['which one suits you', [3]],
  ['mediation or counselling', []],
  ['splitting', []],
  ['alk it out', []],
  ['constructor', [7]],
  ['to string', []],
  ['', []],
])('%s calls %j', async (question, places) => {
  expect(await ask(question, pages)).toEqual(places.map((place) => writePageName('en_x_', place)));
});

test('no page calls nothing', async () => {
  expect(await ask('mediation', [])).toEqual([]);
});

/** Every page looked at for itself: the rule without its files. */
function lookAtAll(question: string, all: readonly Named[]): number[] {
  const named = all.map(({ title, names }) => [title, ...names.split('|')]);
  const places = (fits: (name: string) => boolean): number[] =>
    named.flatMap((names, place) => (names.some(fits) ? [place] : []));
  const whole = places((name) => name === question);
  const part = places((name) => ` ${name} `.includes(` ${question} `));
  return whole.length > 0 || !question.includes(' ') ? whole : part.length === 1 ? part : [];
}

test('the files say what a look at every page says', async () => {
  const words = fc
    .array(fc.constantFrom('a', 'b', 'c', 'toString'), { minLength: 1, maxLength: 5 })
    .map((each) => each.join(' ').toLowerCase());
  const page = fc.record({ title: words, names: words });
  await fc.assert(
    fc.asyncProperty(fc.array(page, { maxLength: 40 }), words, async (all, question) => {
      expect(await ask(question, all)).toEqual(
        lookAtAll(question, all).map((place) => writePageName('en_x_', place)),
      );
    }),
  );
});
