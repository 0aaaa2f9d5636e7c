import { expect, test } from 'vitest';
import {
  readIndexedPage,
  readMarks,
  readPlainWords,
  readSearched,
} from '../../../../src/search-index/indexed-page.ts';

test('a page is what the engine read of it, and can be filtered by what its own marks say', () => {
  const fragment = { url: '/a/', content: 'All of it.', word_count: 3, meta: { title: 'A' } };
  const html = `<head><meta name="description" content="x">
    <meta name="search-kind" data-pagefind-meta="kind[content]" content="Service">
    <meta name="search-topic" content="Money &#38; work"><meta name="search-topic" content="Court">
    <meta name="search-area" content="north">
    <meta name="search-joint" content="yes"><meta name="search-words" content="cash"></head>`;
  expect(readIndexedPage(fragment, readMarks(html))).toEqual({
    isEnglish: true,
    ...{ title: 'A', names: '', summary: '', words: '', text: 'All of it.' },
    filters: {
      ...{ kind: ['Service'], status: [], joint: ['yes'], topic: ['Money & work', 'Court'] },
      area: ['north'],
    },
  });
});

test('search reads a page that marks what is to be found, without its code', () => {
  const page = (marks: string): string =>
    `<head><style>.a{}</style></head><body><main${marks}>Words<script>run()</script></main></body>`;
  expect(readSearched(page(' data-pagefind-body'))).toBe(
    '<head></head><body><main data-pagefind-body>Words</main></body>',
  );
  expect(readSearched(page(''))).toBeUndefined();
});

test('a page that says its language is not English', () => {
  const fragment = { url: '/b/', content: '', word_count: 0, meta: { lang: 'pl' } };
  expect(readIndexedPage(fragment, '').isEnglish).toBe(false);
});

test.each([
  ['Spokojna rozmowa', 'Spokojna rozmowa'],
  ['Życzliwe słowa', 'Zyczliwe'],
  ['مدد حاصل کریں', ''],
])('of a title in another language search knows the words in plain letters: %s', (title, words) => {
  expect(readPlainWords(title)).toBe(words);
});
