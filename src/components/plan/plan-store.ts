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
 * Keeps the text of a plan in a place. Gives whether it is there, and leaves nothing there if not: a
 * store may be full or denied, and nothing is kept once somebody has left the site.
 */
export function keepText(text: string, place: Store): boolean {
  if (!hasLeft() && write(place, text)) return true;
  write(place, null);
  return false;
}

/** Takes away the plan that a place holds. In others there may be one of another tab. */
export function forgetText(place: Place | undefined): void {
  if (place && place !== 'page') write(place, null);
}

/** Whether a plan is kept on the device. */
export const isDeviceTaken = (): boolean => read('device') !== undefined;

/** Calls `changed` with what another tab left on the device of the plan that was kept there. */
export function watchText(changed: (text: string | null) => void): void {
  addEventListener('storage', ({ key: name, newValue, storageArea }) => {
    if ((name === key || name === null) && storageArea === localStorage) changed(newValue);
  });
}
