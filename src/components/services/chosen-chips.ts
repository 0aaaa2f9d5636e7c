import { createElement, createSpoken, replaceChildren, requirePart } from '../dom.ts';
import type { Box } from './facet-boxes.ts';

/**
 * Shows a button for every value chosen, which takes it away by `remove`. The focus goes on to
 * the button that comes to stand in its place, or to the status line after the last one. Where
 * nothing is found, a button names the `last` value chosen, if any is.
 */
export function showChips(
  page: ParentNode,
  chosen: readonly Box[],
  last: Box | undefined,
  remove: (box: Box) => void,
): void {
  const chips = requirePart(page, 'chips');
  requirePart(page, 'chosen').hidden = chosen.length === 0;
  replaceChildren(
    chips,
    ...chosen.map((box, index) => {
      const cross = createElement('span', '', '\u00a0×');
      cross.setAttribute('aria-hidden', 'true');
      // The words that are seen come first, for who says them to press it.
      const what = createSpoken('(remove filter)');
      const chip = createElement('button', 'app-pill', box.label, what, cross);
      chip.type = 'button';
      chip.addEventListener('click', () => {
        remove(box);
        const left = chips.querySelectorAll('button');
        (left[index] ?? left[index - 1] ?? requirePart(page, 'status')).focus();
      });
      return createElement('li', '', chip);
    }),
  );
  if (last) requirePart(page, 'undo').textContent = `Remove filter: ${last.label}`;
}
