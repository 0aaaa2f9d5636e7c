import { requirePart } from '../dom.ts';

/** Calls `act` when the button of this name (`data-part`) is pressed, and gives the button. */
export function onPress(root: ParentNode, name: string, act: () => void): HTMLButtonElement {
  const button = requirePart(root, name, HTMLButtonElement);
  button.addEventListener('click', act);
  return button;
}
