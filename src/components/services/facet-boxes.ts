import type { CountedFacet } from '../../lib/services/facets.ts';
import type { Facet } from '../../lib/services/choice.ts';
import { sayNumber } from '../../lib/say-number.ts';
import { createElement } from '../dom.ts';

/** A value of a facet, with its box and the count beside it. */
export interface Box {
  facet: string;
  value: string;
  label: string;
  input: HTMLInputElement;
  row: HTMLElement;
  count: HTMLElement;
  /** How many services it would give where nothing else is chosen, as far as the page knows. */
  first: number | undefined;
  /** How many it would give now. */
  gives: number | undefined;
}

/** The width from which the filters stand open beside the list: `$three-columns`. */
const wide = '(min-width: 62em)';

/** The facet that is open beside the list from the start; on a phone none is. */
const openAtFirst = 'topic';

/** The values of a facet as boxes, none of them ticked. */
export const buildBoxes = (facet: CountedFacet): Box[] =>
  facet.values.map((value) => {
    const input = createElement('input', '');
    input.type = 'checkbox';
    input.autocomplete = 'off';
    const count = createElement('span', '');
    // The space does not break: a count never stands alone on a line.
    const words = createElement('span', '', `${value.label}\u00a0`, count);
    const row = createElement('label', 'govuk-checkboxes__item app-facet__value', input, words);
    const gives = value.count;
    return {
      ...{ facet: facet.id, value: value.id, label: value.label },
      ...{ input, row, count, first: gives, gives },
    };
  });

/**
 * A facet as a group of its boxes. It is open where any value of it is chosen, and beside the list
 * where readers look first.
 */
export function buildGroup(
  facet: Facet,
  boxes: readonly Box[],
  chosen: readonly string[] = [],
): HTMLDetailsElement {
  const legend = createElement('legend', 'govuk-visually-hidden', facet.label);
  const fields = createElement('fieldset', '', legend);
  if (facet.hint !== undefined) {
    const hint = createElement('p', 'app-small', facet.hint);
    hint.id = `filters-${facet.id}-hint`;
    fields.setAttribute('aria-describedby', hint.id);
    fields.append(hint);
  }
  fields.append(...boxes.map(({ row }) => row));
  const group = createElement(
    'details',
    'app-facet',
    createElement('summary', '', facet.label),
    fields,
  );
  group.open = chosen.length > 0 || (matchMedia(wide).matches && facet.id === openAtFirst);
  return group;
}

/** Shows whether a box is ticked, and how many services it would give where that is known. */
export function showBox(box: Box, isChosen: boolean, gives: number | undefined): void {
  box.input.checked = isChosen;
  box.gives = gives;
  box.count.textContent = gives === undefined ? '' : `(${sayNumber(gives)})`;
  muteBox(box);
}

/** A value that would give nothing says so, and is passed over by the keyboard. */
export function muteBox({ input, row, gives }: Box): void {
  const empty = gives === 0 && !input.checked;
  row.classList.toggle('app-facet__value--none', empty);
  input.disabled = empty && document.activeElement !== input;
}
