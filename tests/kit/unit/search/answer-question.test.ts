import { expect, test } from 'vitest';
import { answerQuestion, takeQuestion } from '../../../../src/lib/search/answer-question.ts';
import type { Lexicon } from '../../../../src/lib/search/lexicon.ts';
import { makeSpelling } from '../../../../src/lib/search/spelling.ts';

const lexicon: Lexicon = {
  vocabulary: new Map([
    ['court', 2],
    ['area', 1],
  ]),
  synonyms: [],
  neverCorrect: new Set<string>(),
  spelling: makeSpelling(new Map([['court', 2]]), new Set()),
  titles: new Map(),
  facets: new Map([
    [
      'kind',
      new Map([
        ['Guide', new Set(['a'])],
        ['Service', new Set(['b', 'c'])],
      ]),
    ],
    ['joint', new Map([['yes', new Set(['c'])]])],
  ]),
  places: {
    here: {
      ...{ lookFor: 'area', towns: ['anytown'], town: 'Anytown is here.' },
      ...{ postcodes: new Set<string>(), postcode: '' },
    },
    elsewhere: { lookFor: '', towns: [], text: '' },
  },
};
const search = (): Promise<{ id: string; score: number }[]> =>
  Promise.resolve(['a', 'b', 'c'].map((id, place) => ({ id, score: 3 - place })));
const ask = { words: 'court', kind: '', topic: '', asTyped: false };
const calm = { afraid: false, unfinished: false };

test('a place stands in the words of the site, and what is said of it comes along', () => {
  const { asked, place } = takeQuestion({ words: 'cuort in Anytown', asTyped: false }, lexicon);
  expect(place).toBe('Anytown is here.');
  expect(asked.question).toBe('court in area');
  expect(takeQuestion({ words: 'cuort', asTyped: true }, lexicon).asked.question).toBe('cuort');
});

test('pages are narrowed by kind and topic, and what the site has not narrows nothing', async () => {
  const narrowed = await answerQuestion({ ...ask, kind: 'Service' }, lexicon, search, calm);
  expect(narrowed.found.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
  expect(narrowed.hits.map(({ id }) => id)).toEqual(['b', 'c']);
  const gone = await answerQuestion({ ...ask, kind: 'Gone', topic: 'x' }, lexicon, search, calm);
  expect(gone.query).toEqual(ask);
  expect(gone.hits).toHaveLength(3);
});

test('where the reader may be afraid, nothing joint is found', async () => {
  const { hits } = await answerQuestion(ask, lexicon, search, { ...calm, afraid: true });
  expect(hits.map(({ id }) => id).sort()).toEqual(['a', 'b']);
});
