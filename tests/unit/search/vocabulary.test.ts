import { describe, expect, test } from 'vitest';
import { readWordsFile, vocabularyOf, wordsFile } from '../../../src/lib/search/vocabulary.ts';

const page = (text: string, words = '', title = '', summary = '') => ({
  title,
  summary,
  words,
  text,
});

describe('vocabularyOf', () => {
  const pages = [
    page('Separation is hard. Talk to a mediator.', 'seperation, custody, falling out'),
    page('After separation, mediation helps.', 'seperation, meditation, e-mail'),
    page('Mediation and failing to agree.', '', 'Co-parenting', 'Failing'),
  ];
  const vocabulary = vocabularyOf(pages, new Set(['falling']));

  test('counts the pages that have a word', () => {
    expect(vocabulary.get('separation')).toBe(2);
    expect(vocabulary.get('mediation')).toBe(2);
    expect(vocabulary.get('failing')).toBe(1);
  });

  test('leaves misspellings given as keywords out, and keeps other keywords', () => {
    expect(vocabulary.has('seperation')).toBe(false);
    expect(vocabulary.has('meditation')).toBe(false);
    expect(vocabulary.has('custody')).toBe(true);
    expect(vocabulary.has('falling')).toBe(true);
    expect(vocabularyOf(pages).has('falling')).toBe(false);
  });

  test('knows joined words in both ways', () => {
    expect(vocabulary.has('coparenting')).toBe(true);
    expect(vocabulary.has('parenting')).toBe(true);
    expect(vocabulary.has('email')).toBe(true);
  });

  test('reads all of a long page', () => {
    const long = page(`${'word '.repeat(5_000)} last`);
    expect(vocabularyOf([long]).has('last')).toBe(true);
  });
});

describe('the words file', () => {
  const vocabulary = new Map([
    ['court', 40],
    ['child', 64],
    ['once', 1],
    ['a', 90],
  ]);
  const pages = [
    { id: 'en_b', filters: { kind: ['Service'], joint: ['yes'] } },
    { id: 'en_a', filters: { kind: ['Topic', 'Guide'] } },
  ];
  const file = wordsFile(
    vocabulary,
    [{ words: ['Who gets the kids?'], means: ['Child court'] }],
    ['Hate', 'sale'],
    pages,
  );

  test('comes back as it was, with counts as powers of two', () => {
    const sent: unknown = JSON.parse(JSON.stringify(file));
    const { vocabulary: read, synonyms, realWords, facets } = readWordsFile(sent);
    expect(realWords).toEqual(new Set(['hate', 'sale']));
    expect(read.get('court')).toBe(32);
    expect(read.get('child')).toBe(64);
    expect(read.get('once')).toBe(1);
    expect(read.has('a')).toBe(false);
    expect(synonyms).toEqual([{ words: ['who gets the kids'], means: ['child court'] }]);
    expect(facets).toEqual({
      kind: {
        Service: new Set(['en_b']),
        Topic: new Set(['en_a']),
        Guide: new Set(['en_a']),
      },
      joint: { yes: new Set(['en_b']) },
    });
  });

  test('a file from before it held real words is read', () => {
    expect(readWordsFile({ ...file, realWords: undefined }).realWords.size).toBe(0);
  });

  test('an empty class of words gives no word', () => {
    const { vocabulary: read } = readWordsFile({ ...file, words: ['', 'court'] });
    expect([...read]).toEqual([['court', 2]]);
  });

  test.each([
    [null],
    ['text'],
    [{}],
    [{ words: [], synonyms: [] }],
    [{ words: [1], synonyms: [] }],
    [{ words: ['a'], synonyms: 'x' }],
    [{ words: ['a'], synonyms: [null] }],
    [{ words: ['a'], synonyms: [{ words: ['x'], means: 3 }] }],
    [{ words: ['a'], synonyms: [], pages: 'en_a' }],
    [{ words: ['a'], synonyms: [], pages: 'en_a', facets: { kind: { Service: 0 } } }],
  ])('%j is not one', (other) => {
    expect(() => readWordsFile(other)).toThrow(/words file/);
  });
});
