import type { CardData } from '../../lib/services/card-data.ts';
import { createCard } from '../services/service-card.ts';
import { addNote, explain } from './card-notes.ts';
import type { Placed } from './order-by-place.ts';

/**
 * The card of a service that fits, with the choices that brought it and, where it is known where the
 * reader lives, who it is for. `keeps` says whether a list that the reader keeps may say for which
 * situation it was added.
 */
export function createSuggestedCard(
  data: CardData,
  { suggestion: { reasons }, whom }: Placed,
  keeps: boolean,
): HTMLLIElement {
  const card = createCard(data, 3);
  explain(card, reasons);
  if (whom !== '') addNote(card, 'whom', whom);
  const from = reasons.find(({ statement }) => statement)?.id.replace(/^situations-/, '');
  if (keeps && from) card.dataset['from'] = from;
  return card;
}
