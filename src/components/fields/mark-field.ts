import { requirePart } from '../dom.ts';

/** Puts on an element, or takes from it, the class that its markup gives it where it is wrong. */
function markWrong(marked: HTMLElement, wrong: boolean): void {
  const name = marked.dataset['wrong'];
  if (name !== undefined) marked.classList.toggle(name, wrong);
}

/**
 * Shows that a field is wrong, or that it is not, with the message that stands in it. Ties hint
 * and error to its box, or to the group of its boxes. `box` is the place of the box that is wrong.
 */
export function markField(field: HTMLElement, wrong: boolean, box = 0): void {
  markWrong(field, wrong);
  const error = requirePart(field, 'error');
  error.hidden = !wrong;
  const hint = field.querySelector('[data-part="hint"]')?.id ?? '';
  const notes = [hint, wrong ? error.id : ''].filter(Boolean).join(' ');
  const described = field.querySelector('fieldset, textarea, input, select');
  if (notes) described?.setAttribute('aria-describedby', notes);
  else described?.removeAttribute('aria-describedby');
  field.querySelectorAll<HTMLElement>('[data-wrong]').forEach((control, index) => {
    const marked = wrong && index === box;
    markWrong(control, marked);
    if (marked) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
  });
}
