import { describe, expect, test } from 'vitest';
import { patternOf } from '../../../../src/lib/search/promoted.ts';
import { readWordsFile, vocabularyOf, wordsFile } from '../../../../src/lib/search/vocabulary.ts';

const page = (text: string, words = '', title = '', summary = '') => ({
  title,
  summary,
  words,
  text,
});
const nothing = { known: new Set<string>(), harm: new Set<string>() };

describe('vocabularyOf', () => {
  const pages = [
    page('Separation is hard. Talk to a mediator.', 'seperation, custody, separation, falling out'),
    page('After separation, mediation helps.', 'seperation, meditation, mediation, beaten, e-mail'),
    page('Mediation and failing to agree.', '', 'Co-parenting', 'Failing'),
  ];
  const english = new Set(['falling', 'custody', 'meditation']);
  const { uses, subjects } = vocabularyOf(pages, english, {
    known: new Set(['beaten']),
    harm: new Set(['beaten']),
  });

  test('counts the pages that have a word', () => {
    expect(uses.get('separation')).toBe(2);
    expect(uses.get('mediation')).toBe(2);
    expect(uses.get('failing')).toBe(1);
  });

  test('leaves misspellings given as keywords out, and keeps other keywords', () => {
    expect(uses.has('seperation')).toBe(false);
    expect(uses.has('meditation')).toBe(true);
    expect(uses.has('custody')).toBe(true);
    expect(uses.has('falling')).toBe(true);
    expect(vocabularyOf(pages, new Set(), nothing).uses.has('meditation')).toBe(false);
  });

  test('subjects are words of titles and keywords, and none of harm', () => {
    expect([...subjects].sort()).toEqual([
      'coparenting',
      'custody',
      'falling',
      'mediation',
      'meditation',
      'parenting',
      'separation',
    ]);
    expect(uses.has('beaten')).toBe(true);
  });

  test('knows joined words in both ways', () => {
    expect(uses.has('coparenting')).toBe(true);
    expect(uses.has('parenting')).toBe(true);
    expect(uses.has('email')).toBe(true);
  });

  test('reads all of a long page', () => {
    const long = page(`${'word '.repeat(5_000)} last`);
    expect(vocabularyOf([long], new Set(), nothing).uses.has('last')).toBe(true);
  });
});

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
    {
      ...{ id: 'en_b', title: 'Put kids first!', names: 'Kids First|The First' },
      filters: { kind: ['Service', 'constructor'], joint: ['yes'] },
    },
    { id: 'en_a', title: 'Court', names: 'court', filters: { kind: ['Topic', 'Guide'] } },
  ];
  const answers = [
    { safety: true, when: [patternOf('hits me', new Map())], unless: [] },
    {
      safety: false,
      when: [patternOf('courthouse', new Map())],
      unless: [patternOf('coart tennis', new Map())],
    },
  ];
  const file = wordsFile(
    vocabulary,
    [{ words: ['Who gets the kids?'], means: ['Child court'] }],
    ['count', 'courtier', 'custod', 'banana', 'courthouse'],
    { known: new Set(['courthouse']), harm: new Set(['hits']) },
    pages,
  );
  const read = (given: unknown) => readWordsFile(given, answers, new Set(['sacred']));

  test('comes back as it was, with counts as powers of two', () => {
    const knowledge = read(JSON.parse(JSON.stringify(file)));
    const { vocabulary: words, synonyms, realWords, titles, facets } = knowledge;
    expect([...words].sort()).toEqual([
      ['child', 64],
      ['court', 32],
      ['courts', 32],
      ['custody', 2],
      ['once', 1],
    ]);
    for (const word of ['count', 'custod', 'hits', 'courthouse', 'coart', 'sacred']) {
      expect([word, realWords.has(word)]).toEqual([word, true]);
    }
    expect(synonyms).toEqual([{ words: ['who gets the kids'], means: ['child court'] }]);
    expect(titles).toEqual(
      new Map([
        ['en_a', ['court']],
        ['en_b', ['put kids first', 'kids first', 'the first']],
      ]),
    );
    expect(facets.get('kind')?.get('Service')).toEqual(new Set(['en_b']));
    expect(facets.get('kind')?.get('constructor')).toEqual(new Set(['en_b']));
    expect(facets.get('kind')?.get('Guide')).toEqual(new Set(['en_a']));
    expect(facets.get('joint')?.get('yes')).toEqual(new Set(['en_b']));
  });

  test('only words that could be taken for others are held', () => {
    // Nothing is like a banana, and the answers bring their own.
    expect(file.realWords).toMatch(/^2\|/);
  });

  test('an empty class of words gives no word', () => {
    const { vocabulary: words } = read({ ...file, words: ['', 'Acourt'], subjects: [] });
    expect([...words]).toEqual([['court', 2]]);
  });

  test.each([
    [null],
    ['text'],
    [{}],
    [{ words: [], subjects: [], synonyms: [] }],
    [{ words: [1], subjects: [], synonyms: [] }],
    [{ words: ['Aa'], synonyms: [] }],
    [{ words: ['Aa'], subjects: [], synonyms: 'x' }],
    [{ words: ['Aa'], subjects: [], synonyms: [null] }],
    [{ words: ['Aa'], subjects: [], synonyms: [{ words: ['x'], means: 3 }] }],
    [{ words: ['Aa'], subjects: [], synonyms: [], pages: 'en_a' }],
    [{ words: ['Aa'], subjects: [], synonyms: [], facets: { kind: { Service: 0 } } }],
  ])('%j is not one', (other) => {
    expect(() => read(other)).toThrow(/words file/);
  });
});
