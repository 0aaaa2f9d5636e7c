import type { CardData } from './card-data.ts';

// Apart from what makes a card of a service, which scripts on pages would otherwise carry.

/** What is spoken after the way, so that who says what they see is understood: `, call Example`. */
export const speakWay = ({ title, way }: CardData): string =>
  `, ${way?.calls ? 'call ' : ''}${title}`;

/** Whether a card offers to put its service on the reader's list: not one that has ended. */
export const isListable = ({ facts }: CardData): boolean =>
  !facts.some(({ mark }) => mark === 'closed');

/** The class of a fact, by its mark; empty where it has none. */
export const nameFact = (mark: CardData['facts'][number]['mark']): string => {
  if (mark === 'open') return 'app-open-now';
  return mark === 'check' || mark === 'due' ? 'app-check-first' : '';
};
