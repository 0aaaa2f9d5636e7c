import { replaceChildren, requireElement, requirePart } from '../dom.ts';

/** The id of one box of a field: the first has the field's own, so that a link finds it. */
export const nameBox = (key: string, index: number): string =>
  index === 0 ? key : `${key}.${index + 1}`;

/**
 * Makes a box for each option out of the one that the markup has, and gives their items. `key` is
 * what they are known by, and what radios have for a name.
 */
export function fillChoices(
  root: ParentNode,
  key: string,
  options: readonly { value: string; label: string }[],
  isChosen: (value: string) => boolean,
): HTMLElement[] {
  const list = requirePart(root, 'options');
  const model = requireElement(list, 'div', HTMLElement);
  const items = options.map(({ value, label }, index) => {
    const item = document.importNode(model, true);
    const input = requireElement(item, 'input', HTMLInputElement);
    const words = requireElement(item, 'label', HTMLLabelElement);
    input.id = nameBox(key, index);
    if (input.type === 'radio') input.name = key;
    input.value = value;
    input.checked = isChosen(value);
    words.htmlFor = input.id;
    words.textContent = label;
    return item;
  });
  replaceChildren(list, ...items);
  return items;
}
