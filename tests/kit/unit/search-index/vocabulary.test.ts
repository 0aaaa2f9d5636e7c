import { describe, expect, test } from 'vitest';
import { collectVocabulary } from '../../../../src/search-index/vocabulary.ts';

const page = (text: string, words = '', title = '', summary = '') => ({
  title,
  summary,
  words,
  text,
});
const nothing = { known: new Set<string>(), harm: new Set<string>() };

describe('collectVocabulary', () => {
  const pages = [
    page('Separation is hard. Talk to a mediator.', 'seperation, custody, separation, falling out'),
    page('After separation, mediation helps.', 'seperation, meditation, mediation, beaten, e-mail'),
    page('Mediation and failing to agree.', '', 'Co-parenting', 'Failing'),
  ];
  const english = new Set(['falling', 'custody', 'meditation']);
  const { uses, subjects } = collectVocabulary(pages, english, {
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
    expect(collectVocabulary(pages, new Set(), nothing).uses.has('meditation')).toBe(false);
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
    expect(collectVocabulary([long], new Set(), nothing).uses.has('last')).toBe(true);
  });
});
