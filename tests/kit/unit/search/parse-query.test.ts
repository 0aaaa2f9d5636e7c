import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeSpelling } from '../../../../src/lib/search/spelling.ts';
import { stopWords } from '../../../../src/lib/search/stop-words.ts';
import { takeAsTyped, parseQuery } from '../../../../src/lib/search/parse-query.ts';

const lexicon = {
  vocabulary: new Map([
    ['separation', 32],
    ['separating', 32],
    ['mediation', 32],
    ['mediator', 16],
    ['counselling', 16],
    ['children', 64],
    ['child', 64],
    ['arrangements', 16],
    ['court', 32],
    ['custody', 4],
    ['coparenting', 8],
    ['parenting', 16],
    ['maintenance', 8],
    ['grandparents', 8],
    ['01727858126', 1],
    ['العربیه', 1],
    ['the', 64],
  ]),
  synonyms: [
    { words: ['custody'], means: ['child arrangements'] },
    { words: ['see the kids', 'see my kids'], means: ['child arrangements'] },
    { words: ['kids'], means: ['children'] },
    { words: ['csa'], means: ['child maintenance'] },
    { words: ['50 50'], means: ['child arrangements'] },
    { words: ['to court', 'custody court'], means: ['child arrangements'] },
  ],
  neverCorrect: new Set(['meditation', 'count', 'medi', 'rape', 'choke']),
  spelling: makeSpelling(
    new Map([
      ...['separation', 'separating', 'mediation', 'counselling', 'custody', 'parenting'].map(
        (word) => [word, 16] as const,
      ),
      ['court', 8],
      ['chose', 8],
      ['corn', 8],
    ]),
    new Set(['rape', 'choke']),
  ),
};
const ask = (question: string) => parseQuery(question, lexicon);
const searches = (question: string): string[][] =>
  ask(question).concerns.map((concern) => concern.searches.map(({ words }) => words));

describe('parseQuery', () => {
  test.each([
    ['mediation', [['mediation']]],
    ['What is mediation?', [['mediation']]],
    ['custody', [['custody', 'child arrangements']]],
    ['csa', [['child maintenance']]],
    ['my ex won’t let me see the kids', [['child arrangements']]],
    ['kids and court', [['children'], ['court']]],
    ['co-parenting', [['coparenting']]],
    ['coparenting', [['coparenting']]],
    ['mediat', [['mediation']]],
    ['parenti', [['parenting']]],
    ['counseling', [['counselling']]],
    ['01727 858126', [['01727858126']]],
    ['the', [['the']]],
    ['what is it', []],
    ['', []],
  ])('%s is searched for as %j', (question, wanted) => {
    expect(searches(question)).toEqual(wanted);
  });

  test('what a phrase means counts more than its own words where it has small words among them', () => {
    const weights = (question: string) =>
      ask(question).concerns.flatMap(({ searches: all }) =>
        all.map(({ words, weight }) => [words, weight]),
      );
    expect(weights('to court')).toEqual([
      ['court', 0.8],
      ['child arrangements', 0.9],
    ]);
    expect(weights('custody court')).toEqual([
      ['custody court', 1],
      ['child arrangements', 0.9],
    ]);
  });

  test('a slip is mended and said', () => {
    expect(ask('seperation').corrections).toEqual([{ from: 'seperation', to: 'separation' }]);
    expect(ask('help with seperation').question).toBe('help with separation');
    expect(ask('mediaton').words).toBe('mediation');
  });

  test('a real word is no slip', () => {
    expect(ask('meditation and count').corrections).toEqual([]);
    expect(ask('meditation and count').unknown).toEqual(['meditation', 'count']);
    expect(searches('medi')).toEqual([]);
  });

  test('a mend that is not sure is offered and not made', () => {
    const asked = ask('the cort');
    expect(asked.corrections).toEqual([]);
    expect(asked.unknown).toEqual(['cort']);
    expect(asked.offered).toEqual(['the corn', 'the court']);
    expect(ask('mediaton').offered).toEqual([]);
  });

  test('a word of harm stays, and so does a slip of one', () => {
    for (const word of ['rape', 'raep', 'choke', 'chokes', 'chohe']) {
      expect([word, ask(word).corrections, ask(word).offered]).toEqual([word, [], []]);
    }
  });

  describe('while someone types', () => {
    const typing = (question: string) => parseQuery(question, lexicon, true);
    test.each([
      ['parenti', [['parenting']]],
      ['pa', [['parenting']]],
      ['help with med', [['mediation']]],
      ['medi', [['mediation']]],
      ['court', [['court']]],
      ['court zq', [['court']]],
      ['zqx', []],
      ['seperatio', []],
      ['', []],
    ])('%j is searched for as %j', (question, wanted) => {
      const asked = typing(question);
      expect(asked.concerns.map((each) => each.searches.map(({ words }) => words))).toEqual(wanted);
    });

    test('the last word is no slip and is not missed', () => {
      for (const question of ['court zq', 'seperatio', 'cort']) {
        const { corrections, offered, unknown } = typing(question);
        expect({ corrections, offered, unknown }).toEqual({
          corrections: [],
          offered: [],
          unknown: [],
        });
      }
    });
  });

  test('an age is passed over, and a number that people say for something is not', () => {
    expect(searches('my 15 year old in court')).toEqual([['court']]);
    expect(ask('my 15 year old in court').unknown).toEqual([]);
    expect(searches('50 50')).toEqual([['child arrangements']]);
  });

  test('what no page has is left out and named once', () => {
    const asked = ask('zqxj court zqxj xylophone');
    expect(asked.words).toBe('court');
    expect(asked.unknown).toEqual(['zqxj', 'xylophone']);
  });

  test('what this site calls otherwise is named', () => {
    expect(ask('custody').alsoFor).toEqual(['child arrangements']);
    expect(ask('custody and see my kids').alsoFor).toEqual(['child arrangements']);
  });

  test('rare words count for more', () => {
    const [common, rare] = ask('children custody').concerns;
    expect(rare?.weight).toBeGreaterThan(common?.weight ?? Infinity);
  });

  test('only a word that the site has for certain is sure to be found', () => {
    const sure = (question: string) => ask(question).concerns[0]?.searches.map((each) => each.sure);
    expect(sure('mediation')).toEqual([true]);
    expect(sure('mediat')).toEqual([true]);
    expect(sure('custody')).toEqual([true, false]);
    // The engine keeps the word as the page has it.
    expect(sure('العربية')).toEqual([false]);
  });

  test('a long question asks for its rarest things, in six searches at most', () => {
    const all = [...lexicon.vocabulary.keys()].join(' ');
    const asked = ask(all);
    const made = asked.concerns.flatMap(({ searches: each }) => each).map(({ words }) => words);
    expect(made).toContain('custody');
    expect(made.length).toBeGreaterThan(4);
    expect(made.length).toBeLessThanOrEqual(6);
  });
});

describe('laws', () => {
  const word = fc.oneof(
    fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype)),
    fc.constantFrom(
      ...lexicon.vocabulary.keys(),
      'kids',
      'see',
      'the',
      'seperation',
      'zqxj',
      'csa',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const question = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));

  test('every text is understood, and known words stand as they were', () => {
    fc.assert(
      fc.property(question, fc.boolean(), (text, unfinished) => {
        const asked = parseQuery(text, lexicon, unfinished);
        for (const { from, to } of asked.corrections) {
          expect(lexicon.vocabulary.has(from)).toBe(false);
          expect(stopWords.has(from)).toBe(false);
          expect(from.length).toBeGreaterThanOrEqual(4);
          expect(lexicon.vocabulary.has(to)).toBe(true);
        }
        for (const { weight, searches: each } of asked.concerns) {
          expect(weight).toBeGreaterThan(0);
          expect(each.length).toBeGreaterThan(0);
          for (const { words } of each) expect(words).not.toBe('');
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('what was mended is understood without mending', () => {
    fc.assert(
      fc.property(question, (text) => {
        expect(ask(ask(text).question).corrections).toEqual([]);
      }),
    );
  });

  test.each(['a'.repeat(100_000), 'court '.repeat(20_000), '\u202ecourt\u0000', '\ud800'])(
    'a text like %.8s is understood at once',
    (text) => {
      const start = performance.now();
      ask(text);
      takeAsTyped(text);
      expect(performance.now() - start).toBeLessThan(500);
    },
  );
});

test('without lexicon each word is taken as it stands', () => {
  const asked = takeAsTyped('What is seperation and court?');
  expect(asked.words).toBe('seperation court');
  expect(asked.concerns).toHaveLength(2);
  expect(takeAsTyped('what is it').words).toBe('what is it');
  expect(takeAsTyped('').concerns).toEqual([]);
});
