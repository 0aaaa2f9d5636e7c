import { describe, expect, test } from 'vitest';
import { parsePattern } from '../../../../src/lib/search/pattern.ts';
import { writePageData } from '../../../../src/lib/page-data.ts';
import { addTopics, readWordsFile } from '../../../../src/lib/search/words-file.ts';
import { makeTopicsFile, makeWordsFile } from '../../../../src/search-index/words-file.ts';

describe('the words file', () => {
  const vocabulary = {
    uses: new Map([
      ['court', 40],
      ['courts', 40],
      ['child', 64],
      ['custody', 2],
      ['once', 1],
      ['a', 90],
    ]),
    subjects: new Set(['court', 'custody']),
  };
  const pages = [
    { filters: { kind: ['Topic', 'Guide'], topic: ['Money'] } },
    {
      filters: {
        kind: ['Service', 'constructor'],
        joint: ['yes'],
        topic: ['Court', 'Money'],
        status: ['Closed', 'Confirmed'],
      },
    },
  ];
  const answers = [
    { safety: true, when: [parsePattern('hits me', new Map())], unless: [] },
    {
      safety: false,
      when: [parsePattern('courthouse', new Map())],
      unless: [parsePattern('coart tennis', new Map())],
    },
  ];
  const file = makeWordsFile(
    vocabulary,
    [{ words: ['Who gets the kids?'], means: ['Child court'] }],
    ['count', 'courtier', 'custod', 'banana', 'courthouse'],
    { known: new Set(['courthouse']), harm: new Set(['hits']) },
    pages,
    { engine: '1', pages: 'en_x_', lengths: 'AA', parts: 'Aa', fields: ['title'] },
    7,
  );
  const read = (given: object) => readWordsFile(writePageData(given), answers, new Set(['sacred']));

  test('comes back as it was, with counts as powers of two', () => {
    const lexicon = read(file);
    const { vocabulary: words, synonyms, neverCorrect, names, facets } = lexicon;
    expect([...words].sort()).toEqual([
      ['child', 64],
      ['court', 32],
      ['courts', 32],
      ['custody', 2],
      ['once', 1],
    ]);
    for (const word of ['count', 'custod', 'hits', 'courthouse', 'coart', 'sacred']) {
      expect([word, neverCorrect.has(word)]).toEqual([word, true]);
    }
    expect(synonyms).toEqual([{ words: ['who gets the kids'], means: ['child court'] }]);
    expect(names).toEqual({ files: 7, pages: 'en_x_' });
    expect(facets.get('kind')?.get('Service')).toEqual(new Set(['en_x_1']));
    expect(facets.get('kind')?.get('constructor')).toEqual(new Set(['en_x_1']));
    expect(facets.get('kind')?.get('Guide')).toEqual(new Set(['en_x_0']));
    expect(facets.get('joint')?.get('yes')).toEqual(new Set(['en_x_1']));
    // Of others it would say what counts for nothing.
    expect([...(facets.get('status')?.keys() ?? [])]).toEqual(['Closed']);
  });

  test('topics stand in a file of their own, and are added to what is known', () => {
    const lexicon = read(file);
    expect(lexicon.facets.has('topic')).toBe(false);
    const { facets, ...rest } = addTopics(lexicon, writePageData(makeTopicsFile(pages, 'en_x_')));
    expect([...(facets.get('topic') ?? [])].sort()).toEqual([
      ['Court', new Set(['en_x_1'])],
      ['Money', new Set(['en_x_0', 'en_x_1'])],
    ]);
    expect({ ...rest, facets: new Map([...facets].slice(0, -1)) }).toEqual(lexicon);
    for (const other of [makeTopicsFile(pages, 'en_y_'), { pages: 'en_x_' }]) {
      expect(() => addTopics(lexicon, writePageData(other))).toThrow(/topics|data/);
    }
  });

  test('only words that could be taken for others are held', () => {
    // Nothing is like a banana, and the answers bring their own.
    expect(file.neverCorrect).toMatch(/^2\|/);
  });

  test('an empty class of words gives no word', () => {
    const { vocabulary: words } = read({ ...file, words: ['', 'Acourt'], subjects: [] });
    expect([...words]).toEqual([['court', 2]]);
  });

  test('a file of another build, or one that could not tell what is joint, is not read', () => {
    expect(() => readWordsFile(JSON.stringify(file), answers, new Set())).toThrow(/data/);
    expect(() => read({ ...file, facets: undefined })).toThrow(/data/);
  });
});
