import type { Suggestion } from '../../lib/situations/match.ts';
import { createElement, requireElement } from '../dom.ts';

/** The most reasons that stand beside one service. */
const reasonsShown = 3;

/** Says something under the name of a service. On paper it is left out. */
export function addNote(card: HTMLElement, part: string, words: string): void {
  const note = createElement('p', 'app-small app-no-print', words);
  note.dataset['part'] = part;
  requireElement(card, 'p', HTMLElement).insertAdjacentElement('afterend', note);
}

/** Says under the name of a service which choices brought it. */
export function explain(card: HTMLElement, reasons: Suggestion['reasons']): void {
  const words = reasons.slice(0, reasonsShown).map((choice) => `“${choice.words}”`);
  addNote(card, 'why', `Because you said: ${words.join('; ')}`);
}
