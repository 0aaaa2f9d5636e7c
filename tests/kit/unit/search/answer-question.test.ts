import { expect, test } from 'vitest';
import { describePlaces } from '../../../../src/lib/near/known-places.ts';
import { indexPlaces } from '../../../../src/lib/near/place-index.ts';
import { answerQuestion, takeQuestion } from '../../../../src/lib/search/answer-question.ts';
import type { Lexicon } from '../../../../src/lib/search/lexicon.ts';
import { placeSchema } from '../../../../src/schemas/place.ts';
import { makeSpelling } from '../../../../src/lib/search/spelling.ts';

const known = describePlaces(
  [
    { id: 'all', data: { key: 'all', name: 'Area', towns: ['Anytown'] } },
    { id: 'north', data: { key: 'north', name: 'North', within: 'all', towns: ['Upton'] } },
  ].map(({ id, data }) => ({
    id,
    data: placeSchema.parse({ ...data, description: 'D', kind: 'area' }),
  })),
  'Area',
);
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
    ['area', new Map([['north', new Set(['b', 'c'])]])],
  ]),
  places: {
    ...{ index: indexPlaces(known), areas: known.areas },
    here: { lookFor: 'area', town: 'Anytown is here.', postcode: '' },
    elsewhere: { lookFor: '', text: '' },
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

test('of the best, those for the part of the area that is named come first, and it is said', async () => {
  const near = await answerQuestion({ ...ask, words: 'court in Upton' }, lexicon, search, calm);
  expect(near.hits.map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  expect(near.place).toBe('Anytown is here. Services for people in North come first.');
  const everywhere = await answerQuestion(
    { ...ask, words: 'court in Anytown' },
    ...([lexicon, search, calm] as const),
  );
  expect(everywhere.place).toBe('Anytown is here.');
  expect(everywhere.hits[0]?.id).not.toBe('c');
  const afraid = { ...calm, afraid: true };
  const safe = await answerQuestion({ ...ask, words: 'court Upton' }, lexicon, search, afraid);
  expect(safe.place).toBe('Anytown is here.');
});
