import { describeCard, findWay } from './card.ts';
import { isStale } from './due.ts';
import type { Service } from './service.ts';

/** What a card says of a service in a few words, with what marks it: `due` is to be checked, and past its review. */
export interface CardFact {
  words: string;
  mark?: 'closed' | 'open' | 'check' | 'due';
}

/** Hours that a card calls open or shut by the reader's clock, as `open-now` takes them. */
export interface CardHours {
  days: string;
  until: string;
  /** By what ways they hold; empty where they are those of the card's own way. */
  by: string;
}

/** How a card says to reach a service. */
interface CardWay {
  words: string;
  /** What leads there: nothing for a way in words. */
  href?: string;
  /** Whether it calls somebody. */
  calls: boolean;
}

/** A card of a service as plain data: all that it shows, in the order in which it is shown. */
export interface CardData {
  id: string;
  title: string;
  line: string;
  facts: readonly CardFact[];
  timed: readonly CardHours[];
  /** Nothing for what has ended, or where no way is known. */
  way?: CardWay;
}

/** The card of a service. */
export function makeCard(service: Service): CardData {
  const { id, title, cardLine } = service;
  const { ended, cost, always, timed, waiting, local, check } = describeCard(service);
  const way = findWay(service);
  const facts: (CardFact | false)[] = [
    ended && { words: 'Closed', mark: 'closed' },
    cost !== undefined && { words: cost },
    always !== '' && { words: always, mark: 'open' },
    waiting && { words: 'Waiting list' },
    local !== undefined && { words: local },
    check && { words: 'Check first', mark: isStale(service) ? 'due' : 'check' },
  ];
  return {
    id,
    title,
    line: cardLine,
    facts: facts.flatMap((fact) => (fact ? [fact] : [])),
    timed: timed.map(({ confirmed: { days, until }, by }) => ({ days, until, by })),
    ...(way && {
      way: {
        words: way.words,
        ...(way.href === undefined ? {} : { href: way.href }),
        calls: way.phone?.kind === 'voice',
      },
    }),
  };
}
