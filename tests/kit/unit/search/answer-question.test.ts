import { expect, test } from 'vitest';
import { describePlaces } from '../../../../src/lib/near/known-places.ts';
import { indexPlaces } from '../../../../src/lib/near/place-index.ts';
import { answerQuestion, takeQuestion } from '../../../../src/lib/search/answer-question.ts';
import type { Lexicon } from '../../../../src/lib/search/lexicon.ts';
import { writePageData } from '../../../../src/lib/page-data.ts';
import { makeSpelling } from '../../../../src/lib/search/spelling.ts';
import { placeSchema } from '../../../../src/schemas/place.ts';

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
  names: { files: 1, pages: 'en_1_' },
  facets: new Map([
    [
      'kind',
      new Map([
        ['Guide', new Set(['en_1_0'])],
        ['Service', new Set(['en_1_1', 'en_1_2'])],
      ]),
    ],
    ['joint', new Map([['yes', new Set(['en_1_2'])]])],
    ['area', new Map([['north', new Set(['en_1_1', 'en_1_2'])]])],
  ]),
  places: {
    ...{ index: indexPlaces(known), areas: known.areas },
    here: { lookFor: 'area', town: 'Anytown is here.', postcode: '' },
    elsewhere: { lookFor: '', text: '' },
  },
};
const search = (): Promise<{ id: string; score: number }[]> =>
  Promise.resolve(['en_1_0', 'en_1_1', 'en_1_2'].map((id, place) => ({ id, score: 3 - place })));
/** A file that says of the question that the page at the last place is called so. */
const names = { pages: 'en_1_', calls: { court: [2] } };
const sources = { search, read: () => Promise.resolve(writePageData({ pages: '', calls: {} })) };
const ask = { words: 'court', kind: '', topic: '', asTyped: false };
const calm = { afraid: false, unfinished: false };

test('a place stands in the words of the site, and what is said of it comes along', () => {
  const { asked, place } = takeQuestion({ words: 'cuort in Anytown', asTyped: false }, lexicon);
  expect(place).toBe('Anytown is here.');
  expect(asked.question).toBe('court in area');
  expect(takeQuestion({ words: 'cuort', asTyped: true }, lexicon).asked.question).toBe('cuort');
});

test('pages are narrowed by kind and topic, and what the site has not narrows nothing', async () => {
  const narrowed = await answerQuestion({ ...ask, kind: 'Service' }, lexicon, sources, calm);
  expect(narrowed.found.map(({ id }) => id).sort()).toEqual(['en_1_0', 'en_1_1', 'en_1_2']);
  expect(narrowed.hits.map(({ id }) => id)).toEqual(['en_1_1', 'en_1_2']);
  const gone = await answerQuestion({ ...ask, kind: 'Gone', topic: 'x' }, lexicon, sources, calm);
  expect(gone.query).toEqual(ask);
  expect(gone.hits).toHaveLength(3);
});

test('where the reader may be afraid, nothing joint is found', async () => {
  const { hits } = await answerQuestion(ask, lexicon, sources, { ...calm, afraid: true });
  expect(hits.map(({ id }) => id).sort()).toEqual(['en_1_0', 'en_1_1']);
});

test.each<[string, object, () => Promise<string>, string]>([
  ['stands first', ask, () => Promise.resolve(writePageData(names)), 'en_1_2'],
  [
    'not as it was typed',
    { ...ask, asTyped: true },
    () => Promise.resolve(writePageData(names)),
    'en_1_0',
  ],
  [
    'not by names of another index',
    ask,
    () => Promise.resolve(writePageData({ ...names, pages: 'en_2_' })),
    'en_1_0',
  ],
  [
    'not where no file of names can be had',
    ask,
    () => Promise.reject(new Error('no signal')),
    'en_1_0',
  ],
  ['not by a file that is none', ask, () => Promise.resolve('<!doctype html>'), 'en_1_0'],
])('a page that is called by its name %s', async (_, query, read, first) => {
  const { hits } = await answerQuestion({ ...ask, ...query }, lexicon, { search, read }, calm);
  expect(hits.map(({ id }) => id)[0]).toBe(first);
  expect(hits).toHaveLength(3);
});

test('of the best, those for the part of the area that is named come first, and it is said', async () => {
  const near = await answerQuestion({ ...ask, words: 'court in Upton' }, lexicon, sources, calm);
  expect(near.hits.map(({ id }) => id)).toEqual(['en_1_1', 'en_1_2', 'en_1_0']);
  expect(near.place).toBe('Anytown is here. Services for people in North come first.');
  const everywhere = await answerQuestion(
    { ...ask, words: 'court in Anytown' },
    ...([lexicon, sources, calm] as const),
  );
  expect(everywhere.place).toBe('Anytown is here.');
  expect(everywhere.hits[0]?.id).not.toBe('en_1_2');
  const afraid = { ...calm, afraid: true };
  const safe = await answerQuestion({ ...ask, words: 'court Upton' }, lexicon, sources, afraid);
  expect(safe.place).toBe('Anytown is here.');
});
