import { createElement, replaceChildren, requireElement, requirePart } from '../../dom.ts';

/** What a list shows until something is chosen: nobody is answered for. */
export const notChosen = { value: '', label: 'Choose' };

/** What is wrong where a question is not answered: `Who is it?` gives `Choose who is it.` */
export const askToChoose = (question: string): string =>
  `Choose ${question.charAt(0).toLowerCase()}${question.slice(1, -1)}.`;

/** A list to choose one answer from, with its name. */
export interface SelectWords {
  id: string;
  label: string;
  options: readonly { value: string; label: string }[];
  chosen: string;
}

/** A list to choose from, out of its template. */
export function buildSelect(
  copy: (template: string) => HTMLElement,
  { id, label, options, chosen }: SelectWords,
): { field: HTMLElement; select: HTMLSelectElement } {
  const field = copy('plan-select');
  const select = requireElement(field, 'select', HTMLSelectElement);
  const name = requirePart(field, 'label', HTMLLabelElement);
  name.htmlFor = id;
  name.textContent = label;
  select.id = id;
  replaceChildren(
    select,
    ...options.map((option) => {
      const made = createElement('option', '', option.label);
      made.value = option.value;
      return made;
    }),
  );
  select.value = chosen;
  return { field, select };
}
