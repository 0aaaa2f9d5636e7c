import { limits } from '../../lib/plan/plan.ts';
import { hasLeft } from '../safety/has-left.ts';

/** The one name under which a plan is kept. */
const key = 'plan';

/** Where a plan is: on this page alone, in this tab, or on this device. */
export type Place = 'page' | 'tab' | 'device';
type Store = Exclude<Place, 'page'>;

const stores = { tab: 'sessionStorage', device: 'localStorage' } as const;

function read(place: Store): string | undefined {
  try {
    return window[stores[place]].getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * Puts a text into a store, or takes it away. Gives whether the store now holds just that: never
 * what is too big to be read again.
 */
function write(place: Store, text: string | null): boolean {
  if (text !== null && text.length > limits.data) return false;
  try {
    const store = window[stores[place]];
    if (text === null) store.removeItem(key);
    else store.setItem(key, text);
    return store.getItem(key) === text;
  } catch {
    return false;
  }
}

/** The text of the plan that is kept, and where; nothing where none is, or none may be. */
export function readKept(): { place: Store; text: string } | undefined {
  for (const place of ['tab', 'device'] as const) {
    const text = read(place);
    if (text !== undefined) return { place, text };
  }
  return undefined;
}

/**
 * Keeps the text of a plan in one place and nowhere else. Gives whether it is there: a store may be
 * full or denied, and nothing is kept once somebody has left the site.
 */
export function keepText(text: string, place: Place): boolean {
  if (hasLeft()) return false;
  const kept = place === 'page' || write(place, text);
  for (const other of ['tab', 'device'] as const) {
    if (other !== place || !kept) write(other, null);
  }
  return kept;
}

/** Empties both stores of a plan. */
export function forgetText(): void {
  for (const place of ['tab', 'device'] as const) write(place, null);
}

/** Calls `changed` when another tab changed or forgot the plan that is kept on the device. */
export function watchText(changed: () => void): void {
  addEventListener('storage', (event) => {
    if (event.key === key && event.storageArea === localStorage) changed();
  });
}
