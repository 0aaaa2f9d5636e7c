import { aLink, copyFrom } from '../copy.ts';
import { requireElement, requirePart } from '../dom.ts';

/**
 * Makes "Copy a link to this" inside `root` copy a link to this page with the fragment (`#…`) that
 * `fragment` gives at that moment; where it is empty nothing is offered. Gives what makes the offer
 * fit what is asked for now: call it once all is ready, and at every change.
 */
export function offerLink(root: ParentNode, fragment: () => string): () => void {
  const holder = requirePart(root, 'link');
  const field = requireElement(holder, 'input', HTMLInputElement);
  const address = requirePart(holder, 'address');
  const copied = requirePart(holder, 'copied');
  requirePart(holder, 'copy', HTMLButtonElement).addEventListener('click', () => {
    field.value = `${location.origin}${location.pathname}${fragment()}`;
    void copyFrom(field, aLink, address).then((how) => {
      copied.textContent = `${how} Anyone who has it can see what you asked for.`;
    });
  });
  return () => {
    holder.hidden = fragment() === '';
    field.value = '';
    address.hidden = true;
    copied.textContent = '';
  };
}
