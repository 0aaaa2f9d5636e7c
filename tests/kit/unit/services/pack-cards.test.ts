import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CardData } from '../../../../src/lib/services/card-data.ts';
import {
  cardsInChunk,
  markOrder,
  packCards,
  unpackCards,
  type CardChunk,
} from '../../../../src/lib/services/pack-cards.ts';
import { readPageData, writePageData } from '../../../../src/lib/page-data.ts';

const text = (most: number): fc.Arbitrary<string> => fc.string({ minLength: 1, maxLength: most });

const anyCard: fc.Arbitrary<CardData> = fc.record(
  {
    id: text(20),
    title: text(60),
    line: text(65),
    facts: fc.array(
      fc.record(
        { words: text(20), mark: fc.constantFrom('closed', 'open', 'check', 'due') },
        { requiredKeys: ['words'] },
      ),
      { maxLength: 5 },
    ),
    timed: fc.array(fc.record({ days: text(40), until: text(10), by: fc.string() }), {
      maxLength: 3,
    }),
    way: fc.record(
      { words: text(20), href: text(40), calls: fc.boolean() },
      { requiredKeys: ['words', 'calls'] },
    ),
  },
  { requiredKeys: ['id', 'title', 'line', 'facts', 'timed'] },
);

test('cards that are packed, written and read are the same cards', () => {
  fc.assert(
    fc.property(fc.array(anyCard, { maxLength: cardsInChunk }), (cards) => {
      const written = readPageData<CardChunk>(writePageData(packCards(cards, 7)), 'cards');
      expect(unpackCards(written)).toEqual(cards);
      expect(written.order).toBe(7);
    }),
  );
});

describe('a chunk of cards', () => {
  /** A card as long as cards are: the longest line, a long name and number, and every fact. */
  const long = (place: number): CardData => ({
    id: `relationship-counselling-and-mediation-${place}`,
    title: `Relationship counselling and mediation for families ${place}`,
    line: 'x'.repeat(65),
    facts: [
      { words: '£12.50 to £140.50' },
      { words: 'Open 24 hours by text or chat', mark: 'open' },
      { words: 'Waiting list' },
      { words: `District of the county ${place}` },
      { words: 'Check first', mark: 'due' },
    ],
    timed: [
      {
        days: `540-102${place % 10};540-1020;540-1020;540-1020;540-1020;; 2026-12-25= 2026-12-28= 2027-01-01=`,
        until: `2027-05-${10 + place}`,
        by: ' by text or chat',
      },
    ],
    way: { words: '0300 123 4567, extension 204', href: 'tel:+443001234567,204', calls: true },
  });

  test('has at most 10,000 bytes where every card is long and has hours of its own', () => {
    const cards = Array.from({ length: cardsInChunk }, (_, place) => long(place));
    const written = writePageData(packCards(cards, 4_000_000_000));
    expect(written.length).toBeGreaterThan(5_000);
    expect(written.length).toBeLessThanOrEqual(10_000);
  });
});

test('another order of services, or other services, has another mark', () => {
  const marks = [['a', 'b'], ['b', 'a'], ['a'], ['ab'], ['a', 'b', 'c'], []].map((ids) =>
    markOrder(ids.map((id) => ({ id }))),
  );
  expect(new Set(marks).size).toBe(marks.length);
  expect(markOrder([{ id: 'a' }, { id: 'b' }])).toBe(marks[0]);
});
