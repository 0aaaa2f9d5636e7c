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

test('a place is no part of what is looked for, and what is said of it comes along', () => {
  const take = (words: string, asTyped = false, unfinished = false) =>
    takeQuestion({ words, asTyped }, lexicon, unfinished);
  const looked = ({ asked }: ReturnType<typeof take>): string[] =>
    asked.concerns.flatMap(({ searches }) => searches.map(({ words }) => words));
  const placed = take('cuort in Anytown please');
  expect(placed.place).toBe('Anytown is here.');
  expect(placed.asked.question).toBe('court in anytown please');
  expect(placed.names).toEqual(['court in anytown please', 'court please']);
  expect(looked(placed)).toEqual(['court']);
  expect(looked(take('court Anytown', true))).toEqual(['court']);
  expect(take('cuort', true).asked.question).toBe('cuort');
  // Nothing else is asked for, or nothing that any page has.
  for (const words of ['in Anytown', 'zzz Anytown']) expect(looked(take(words))).toEqual(['area']);
  expect(take('zzz Anytown').asked.unknown).toEqual(['zzz']);
  // The word that is being typed is the place.
  expect(looked(take('co in Anytown', false, true))).toEqual(['area']);
  expect(looked(take('Anytown co', false, true))).toEqual(['court']);
});

test('the pages of the parts that a place is in are given, and none where somebody is afraid', async () => {
  const upton = { ...ask, words: 'court in Upton' };
  const { districts } = await answerQuestion(upton, lexicon, sources, calm);
  expect(districts).toEqual([{ text: 'North', href: '/support/area-north/' }]);
  const afraid = await answerQuestion(upton, lexicon, sources, { ...calm, afraid: true });
  expect(afraid.districts).toEqual([]);
  expect(takeQuestion({ words: 'Anytown', asTyped: false }, lexicon).districts).toEqual([]);
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

test('what is for the part of the area that is named comes first of what fits as well, and it is said', async () => {
  const even = (...scores: number[]): typeof sources => ({
    ...sources,
    search: () => Promise.resolve(scores.map((score, place) => ({ id: `en_1_${place}`, score }))),
  });
  const order = async (words: string, from: typeof sources, how = calm) => {
    const { hits, place } = await answerQuestion({ ...ask, words }, lexicon, from, how);
    return [hits.map(({ id }) => id.slice(-1)).join(''), place];
  };
  const said = 'Anytown is here.';
  const fits = `${said} Of what fits as well, services for people in North come first.`;
  expect(await order('court in Upton', even(10, 9, 8))).toEqual(['120', fits]);
  // Never before what was asked for.
  expect(await order('court in Upton', even(10, 4, 3))).toEqual(['012', fits]);
  expect(await order('court in Anytown', even(10, 9, 3))).toEqual(['012', said]);
  expect(await order('court in Upton', even(10, 8, 3), { ...calm, afraid: true })).toEqual([
    '01',
    said,
  ]);
  const first = `${said} Services for people in North come first.`;
  expect(await order('Upton', even(10, 4, 3))).toEqual(['120', first]);
});

test('what says the name of the place comes first of what fits as well', async () => {
  const vocabulary = new Map([...lexicon.vocabulary, ['anytown', 1] as const]);
  const search = (words: string): Promise<{ id: string; score: number }[]> =>
    Promise.resolve(
      words === 'anytown'
        ? [
            { id: 'en_1_2', score: 1 },
            { id: 'en_1_9', score: 1 },
          ]
        : [
            { id: 'en_1_1', score: 10 },
            { id: 'en_1_2', score: 9 },
          ],
    );
  const { hits } = await answerQuestion(
    { ...ask, words: 'court Anytown' },
    { ...lexicon, vocabulary },
    { ...sources, search },
    calm,
  );
  expect(hits.map(({ id }) => id)).toEqual(['en_1_2', 'en_1_1']);
});
