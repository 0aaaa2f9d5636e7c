import { requirePart } from '../../dom.ts';
import { markField } from '../../fields/mark-field.ts';

/** Shows in a field what is wrong with it, or that nothing is. `box` is the place of the wrong box. */
export function showMessage(field: HTMLElement, message: string | undefined, box = 0): void {
  requirePart(field, 'message').textContent = message ?? '';
  markField(field, message !== undefined, box);
}
