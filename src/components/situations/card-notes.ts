import type { Suggestion } from '../../lib/situations/match.ts';
import { createElement, requireElement } from '../dom.ts';

/** The most reasons that stand beside one service. */
const reasonsShown = 3;

/** Says under the name of a service which choices brought it. On paper it is left out. */
export function explain(card: HTMLElement, reasons: Suggestion['reasons']): void {
  const words = reasons.slice(0, reasonsShown).map((choice) => `“${choice.words}”`);
  const why = createElement('p', 'app-small app-no-print', `Because you said: ${words.join('; ')}`);
  why.dataset['part'] = 'why';
  requireElement(card, 'p', HTMLElement).insertAdjacentElement('afterend', why);
}

/** Puts on a card the situation that brought it most, for a list that the reader may keep. */
export function noteFrom(card: HTMLElement, reasons: Suggestion['reasons']): void {
  const from = reasons.find(({ statement }) => statement)?.id.replace(/^situations-/, '');
  if (from) card.dataset['from'] = from;
}

/** Says under the name of a service who it is for, unless that is empty. On paper it is left out. */
export function sayWhom(card: HTMLElement, whom: string): void {
  if (whom === '') return;
  const line = createElement('p', 'app-small app-no-print', whom);
  line.dataset['part'] = 'whom';
  requireElement(card, 'p', HTMLElement).insertAdjacentElement('afterend', line);
}
