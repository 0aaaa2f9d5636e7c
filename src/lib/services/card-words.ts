import type { CardData } from './card-data.ts';

// Apart from what makes a card of a service, which scripts on pages would otherwise carry.

/** What is spoken after the way, so that who says what they see is understood: `, call Example`. */
export const speakWay = ({ title, way }: CardData): string =>
  `, ${way?.calls ? 'call ' : ''}${title}`;

/** Whether a card offers to put its service on the reader's list: not one that has ended. */
export const isListable = ({ facts }: CardData): boolean =>
  !facts.some(({ mark }) => mark === 'closed');

/** Whether what a card says by the clock keeps its room; empty where it says nothing by it. */
const timedClasses = ['', 'app-known--timed'];

/** The classes of what a card says in a few words; what the clock says of it keeps its room. */
export const nameKnown = ({ timed }: CardData): string =>
  ['app-known', timedClasses[timed.length] ?? 'app-known--times'].join(' ').trim();

/** The class of a fact, by its mark; empty where it has none. */
export const nameFact = (mark: CardData['facts'][number]['mark']): string => {
  if (mark === 'open') return 'app-open-now';
  return mark === 'check' || mark === 'due' ? 'app-check-first' : '';
};
