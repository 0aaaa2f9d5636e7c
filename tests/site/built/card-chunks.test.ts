import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPageData } from '../../../src/lib/page-data.ts';
import { byTitle } from '../../../src/lib/services/service.ts';
import {
  cardsInChunk,
  markOrder,
  unpackCards,
  type CardChunk,
} from '../../../src/lib/services/pack-cards.ts';
import { content } from '../../fixtures/site-content.ts';

const files = globSync('dist/support/cards/*.json').map((_, chunk) =>
  readFileSync(`dist/support/cards/${chunk}.json`),
);
const chunks = files.map((file) => readPageData<CardChunk>(file.toString(), 'cards'));
const cards = chunks.flatMap(unpackCards);

test('every service has its card in a chunk, A to Z, so many in each but the last', () => {
  expect(cards.map(({ id }) => id).sort()).toEqual(content.services.map(({ id }) => id).sort());
  expect(cards.map(({ title }) => title)).toEqual(
    [...cards].sort(byTitle).map(({ title }) => title),
  );
  expect(chunks.slice(0, -1).every(({ cards: some }) => some.length === cardsInChunk)).toBe(true);
  expect(new Set(chunks.map(({ order }) => order))).toEqual(new Set([markOrder(cards)]));
});

test('a chunk has at most 10,000 bytes', () => {
  expect(Math.max(...files.map(({ length }) => length))).toBeLessThanOrEqual(10_000);
});
