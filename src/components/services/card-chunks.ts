import { readPageData } from '../../lib/page-data.ts';
import { cardChunkAddress } from '../../lib/script-addresses.ts';
import { cardsInChunk, unpackCards, type CardChunk } from '../../lib/services/pack-cards.ts';
import type { CardData } from '../../lib/services/card-data.ts';
import { requestTimeout, withTimeout } from '../timeout.ts';

/** The chunks that were asked for, by their number: each is fetched once. */
const chunks = new Map<number, Promise<readonly CardData[] | undefined>>();

async function fetchChunk(chunk: number, order: number): Promise<readonly CardData[]> {
  const response = await fetch(cardChunkAddress(chunk));
  const data = readPageData<CardChunk>(await response.text(), 'cards');
  if (data.order !== order) throw new Error('the site has been published anew');
  return unpackCards(data);
}

/** The cards of a chunk; nothing where they do not come. One that failed is asked for anew. */
function findChunk(chunk: number, order: number): Promise<readonly CardData[] | undefined> {
  const known = chunks.get(chunk);
  if (known) return known;
  const found = withTimeout(fetchChunk(chunk, order), requestTimeout).catch(() => {
    chunks.delete(chunk);
    return undefined;
  });
  chunks.set(chunk, found);
  return found;
}

/**
 * The cards of the services at these places in the order of all, in the order asked for; undefined
 * for each whose chunk does not come, or is of another order than `order` (see `markOrder`). Only
 * the chunks that are needed are fetched. Never rejects.
 */
export async function findCards(
  places: readonly number[],
  order: number,
): Promise<(CardData | undefined)[]> {
  const cards = places.map(async (place) => {
    const chunk = await findChunk(Math.floor(place / cardsInChunk), order);
    return chunk?.[place % cardsInChunk];
  });
  return Promise.all(cards);
}
