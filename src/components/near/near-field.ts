import { requireElement, requirePart } from '../dom.ts';
import { sayLate } from '../services/say-late.ts';
import type { Living } from './late-places.ts';
import { loadField } from './load-field.ts';
import type { PlaceField } from './place-field.ts';

/**
 * Makes the field "Where do you live?" inside `page` work. `changed` is told where a reader lives,
 * and nothing where that is known no more. What is written there is understood on the page, and is
 * in no address, no memory of the tab, no store and no request: another page, a reload and the exit
 * forget it. Gives what forgets it at once. Does nothing where the page has no such field.
 */
export function askWhere(
  page: ParentNode,
  changed: (living: Living | undefined) => void,
): () => void {
  const root = page.querySelector<HTMLElement>('[data-part="near"]');
  if (!root) return () => undefined;
  const form = requireElement(root, 'form', HTMLFormElement);
  const said = requirePart(root, 'near-said');
  const lists = requirePart(root, 'near-parts');
  let field: PlaceField | undefined;
  // Some browsers fill in again what was there before a reload.
  form.reset();
  form.hidden = false;
  lists.hidden = true;
  requirePart(root, 'near-wider').hidden = true;
  // What is opened is about to be used.
  root.addEventListener('toggle', () => void loadField(root, changed));
  const ask = async (): Promise<void> => {
    const stop = sayLate(() => {
      said.textContent = 'Looking for this place…';
    });
    field = await loadField(root, changed);
    stop();
    if (field) {
      field.ask();
      return;
    }
    said.textContent = 'The places could not be loaded. Try again, or choose from the list.';
    lists.hidden = false;
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void ask();
  });
  return () => {
    form.reset();
    field?.forget();
  };
}
