import { findDirection } from '../../../lib/referral/direction.ts';
import { createElement } from '../../dom.ts';

/** Lines of somebody’s words, each in its own direction. */
export const buildLines = (lines: readonly string[]): HTMLElement[] =>
  lines.map((line) => {
    const paragraph = createElement('p', '', line);
    paragraph.dir = findDirection(line);
    return paragraph;
  });

/** What one side says, whole and named, as part of a list of two. */
export function buildSide(
  name: (Node | string)[],
  lines: readonly string[],
  empty: string,
): HTMLElement {
  return createElement(
    'div',
    '',
    createElement('dt', '', ...name),
    createElement('dd', '', ...(lines.length > 0 ? buildLines(lines) : [empty])),
  );
}
