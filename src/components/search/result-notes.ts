import { createElement, replaceChildren, requirePart } from '../dom.ts';
import type { Answered } from './result-list.ts';

/**
 * Says how a question was taken, with buttons for other ways to take it: `ask` is called with the
 * words of the one that is pressed, and whether they stand as typed. `afraid` says that it is a
 * question of fear or harm, for which something was left out.
 */
export function showNotes(
  root: ParentNode,
  { query, asked, districts }: Answered,
  afraid: boolean,
  ask: (words: string, asTyped: boolean) => void,
): void {
  const notes: HTMLElement[] = [];
  const offer = (words: string, asTyped: boolean): HTMLElement => {
    const button = createElement('button', 'app-link-button', words);
    button.type = 'button';
    button.addEventListener('click', () => {
      ask(words, asTyped);
    });
    return button;
  };
  if (asked.corrections.length > 0) {
    notes.push(createElement('p', '', 'Search instead for ', offer(query.words, true)));
  }
  const [first, second] = asked.offered;
  if (first !== undefined) {
    const other = second === undefined ? [] : [' or ', offer(second, false)];
    notes.push(createElement('p', '', 'Did you mean ', offer(first, false), ...other, '?'));
  }
  if (afraid) {
    notes.push(createElement('p', '', 'We have left out services where you would both take part.'));
  }
  districts.forEach(({ text, href }) => {
    const link = createElement('a', 'govuk-link', `Support in ${text}`);
    link.href = href;
    notes.push(createElement('p', '', link));
  });
  const part = requirePart(root, 'notes');
  part.hidden = notes.length === 0;
  replaceChildren(part, ...notes);
}
