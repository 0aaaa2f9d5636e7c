import { placesAddress } from '../../lib/script-addresses.ts';
import { requestTimeout, withTimeout } from '../timeout.ts';
import type { Living } from './late-places.ts';
import type { PlaceField } from './place-field.ts';

let asked: Promise<PlaceField | undefined> | undefined;

async function fetchField(...[root, changed]: Parameters<typeof loadField>): Promise<PlaceField> {
  const [{ PlaceField }, text] = await Promise.all([
    import('./place-field.ts'),
    fetch(placesAddress).then((response) => response.text()),
  ]);
  return new PlaceField(root, text, changed);
}

/**
 * Fetches what is known of places and what reads it, once, and the same whatever is written in the
 * field; nothing where it does not come: then it may be asked for again.
 */
export const loadField = (
  root: HTMLElement,
  changed: (living: Living | undefined) => void,
): Promise<PlaceField | undefined> =>
  (asked ??= withTimeout(fetchField(root, changed), requestTimeout).catch(() => {
    asked = undefined;
    return undefined;
  }));
