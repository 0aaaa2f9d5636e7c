import { hashText } from '../hash-text.ts';
import { keepOnce } from '../keep-once.ts';
import type { CardData, CardFact } from './card-data.ts';

/** How many cards stand in one chunk. */
export const cardsInChunk = 20;

/** How to reach a service: `calls`, and what leads there, where something does. */
type PackedWay = [words: string, calls: 0 | 1] | [words: string, calls: 0 | 1, href: string];

/** A card as a chunk holds it: what several cards say stands once in the chunk, and here its place. */
type PackedCard = [
  id: string,
  title: string,
  line: string,
  facts: number[],
  timed: [hours: number, by: string][],
  way: PackedWay | 0,
];

/** Some cards, one after the other in the order of all services, as small as they can be. */
export interface CardChunk {
  /** Stands for the order in which these are counted: see `markOrder`. */
  order: number;
  facts: readonly CardFact[];
  /** Hours, and the last day for which they are known. */
  hours: readonly [days: string, until: string][];
  cards: readonly PackedCard[];
}

/**
 * A number that stands for an order of services. Places in two files of a site go together only
 * where it is the same in both: the site may have been published anew between them.
 */
export const markOrder = (services: readonly { id: string }[]): number =>
  hashText(services.map(({ id }) => id).join());

function packWay({ words, calls, href }: NonNullable<CardData['way']>): PackedWay {
  const flag = calls ? 1 : 0;
  return href === undefined ? [words, flag] : [words, flag, href];
}

const unpackWay = ([words, calls, href]: PackedWay): NonNullable<CardData['way']> => ({
  words,
  calls: calls === 1,
  ...(href !== undefined && { href }),
});

/** Packs the cards of one chunk. */
export function packCards(cards: readonly CardData[], order: number): CardChunk {
  const facts = keepOnce<CardFact>();
  const hours = keepOnce<[string, string]>();
  const packed = cards.map(({ id, title, line, way, ...card }): PackedCard => [
    id,
    title,
    line,
    card.facts.map(facts.place),
    card.timed.map(({ days, until, by }) => [hours.place([days, until]), by]),
    way === undefined ? 0 : packWay(way),
  ]);
  return { order, facts: facts.items, hours: hours.items, cards: packed };
}

/** The cards of a chunk. What a card names and the chunk does not have is left out. */
export const unpackCards = ({ facts, hours, cards }: CardChunk): CardData[] =>
  cards.map(([id, title, line, factPlaces, timed, way]) => ({
    id,
    title,
    line,
    facts: factPlaces.map((fact) => facts[fact]).filter((fact) => fact !== undefined),
    timed: timed.map(([place, by]) => {
      const [days = '', until = ''] = hours[place] ?? [];
      return { days, until, by };
    }),
    ...(way !== 0 && { way: unpackWay(way) }),
  }));
