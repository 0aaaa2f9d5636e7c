import { tidy, type Entry } from '../../lib/my-list/entries.ts';
import { parseStored, serialise, type ReadList } from '../../lib/my-list/stored-list.ts';

/** The one name under which a list is kept. */
const key = 'my-list';

/** Where a list is: on the device, in this tab, or, where storage is denied, on this page alone. */
export type Place = 'device' | 'tab' | 'page';

/** The list of this reader, where it is, and what is wrong with what was kept. */
export interface KeptList extends ReadList {
  place: Place;
}

const stores = { device: 'localStorage', tab: 'sessionStorage' } as const;

/** The whole list where no store could keep it: what the stores still hold counts for nothing. */
let onThisPage: Entry[] | undefined;

/** The stores that did not keep what they were given on this page: they can be read at most. */
const shut = new Set<'device' | 'tab'>();

/** What a store keeps: a text, null when it keeps nothing, undefined when it is denied. */
function read(place: 'device' | 'tab'): string | null | undefined {
  try {
    return window[stores[place]].getItem(key);
  } catch {
    return undefined;
  }
}

/** Keeps a text, or nothing when it is null. Gives whether that is what the store now keeps. */
function write(place: 'device' | 'tab', text: string | null): boolean {
  try {
    const store = window[stores[place]];
    if (text === null) store.removeItem(key);
    else store.setItem(key, text);
    if (store.getItem(key) === text) {
      if (text !== null) shut.delete(place);
      return true;
    }
  } catch {
    // It is denied or full.
  }
  shut.add(place);
  return false;
}

/** Finds out whether a list could be kept, where it is now. Leaves everything as it was. */
export function tryStore(): void {
  const { place } = readList();
  if (place === 'page') return;
  const text = read(place) ?? null;
  write(place, text ?? key);
  if (text === null && !shut.has(place)) write(place, null);
}

/** The reader's list as it is kept now. Another tab may have changed it: read before each change. */
export function readList(): KeptList {
  if (onThisPage) return { entries: onThisPage, place: 'page' };
  const device = read('device');
  const tab = read('tab');
  const texts = [device, tab].filter((text) => typeof text === 'string');
  const lists = texts.map(parseStored);
  const entries = tidy(lists.reduce<Entry[]>((all, list) => all.concat(list.entries), []));
  const problem = lists.map((list) => list.problem).find((each) => each !== undefined);
  const open = typeof device === 'string' ? 'device' : tab === undefined ? 'page' : 'tab';
  const place = open !== 'page' && shut.has(open) ? 'page' : open;
  const lost = problem === 'unreadable' && entries.length > 0 ? 'partial' : problem;
  return lost ? { entries, place, problem: lost } : { entries, place };
}

/**
 * Keeps the list in one place and nowhere else. Gives where it is now: a store that is denied or
 * full leaves it on this page.
 */
export function keepList(entries: readonly Entry[], place: Place): Place {
  const kept = place !== 'page' && write(place, entries.length > 0 ? serialise(entries) : null);
  // Nothing old stays where the list is not, or could not be put.
  if (!kept || place === 'tab') write('device', null);
  if (!kept || place === 'device') write('tab', null);
  onThisPage = kept ? undefined : tidy(entries);
  return kept ? place : 'page';
}

/** Empties the list everywhere. Gives whether no store still holds one. */
export function forgetList(): boolean {
  onThisPage = undefined;
  write('device', null);
  write('tab', null);
  return typeof read('device') !== 'string' && typeof read('tab') !== 'string';
}

/** Calls `changed` when another tab changed the list, or Back brought the page as it was. */
export function watchList(changed: () => void): void {
  addEventListener('storage', changed);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) changed();
  });
  // One browser keeps an old copy of the tab's store with a page that it keeps, and what is added
  // there takes the place of what was added since. It keeps no page that waits for its unloading.
  // Only that browser is asked: the others see what was stored, and call the listener outdated.
  if ('mozInnerScreenX' in window) addEventListener('unload', changed);
}
