/** What this page remembers of what a reader asked for, in the entries of the tab's history. */
export interface PageState {
  /** What it remembers as the page opens: of a link or of a reload; empty where there is nothing. */
  readonly first: string;
  /** Puts this in place of what the entry of the history remembers. The address stays. */
  keep(text: string): void;
  /** Makes a new entry that remembers this: Back leads to what was before. The address stays. */
  step(text: string): void;
}

/** What the entry shown now remembers under a name; undefined where it remembers nothing. */
function remembered(name: string): string | undefined {
  // Whatever runs on this page may have put anything there.
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null) return undefined;
  if (!Object.prototype.hasOwnProperty.call(state, name)) return undefined;
  const text: unknown = Reflect.get(state, name);
  return typeof text === 'string' ? text : undefined;
}

/** Whether the page was opened anew: one browser gives a link to the same page the old memory. */
export function isNew(): boolean {
  const [opening] = performance.getEntriesByType('navigation');
  return opening !== undefined && 'type' in opening && opening.type === 'navigate';
}

/**
 * Remembers under a name what a reader asked for on this page. A browser writes every new address
 * into its history, where it outlives the tab; what an entry remembers beside its address it does
 * not. So what is asked for is read out of the address that a link brought, and never put there.
 * Back, Forward and reload bring it again.
 *
 * `asks` says whether a fragment (`#…`, or empty) is such a link; all others are places on the
 * page, which keep what is shown. `show` is called with the whole fragment of a link, or with
 * what was kept, whenever the reader goes to another entry or opens a link on this page.
 */
export function pageState(
  name: string,
  asks: (hash: string) => boolean,
  show: (text: string) => void,
): PageState {
  let now = '';
  const isLink = (): boolean => location.hash.length > 1 && asks(location.hash);
  const write = (how: 'pushState' | 'replaceState', text: string): void => {
    now = text;
    // Only what a link brought is taken away: a place on the page stays in the address.
    const address = isLink() ? `${location.pathname}${location.search}` : location.href;
    try {
      history[how]({ [name]: text }, '', address);
    } catch {
      // Some browsers allow only so many changes in a while: the next one is kept.
    }
  };
  const look = (): void => {
    const before = now;
    const text = isLink() ? location.hash : (remembered(name) ?? before);
    if (isLink() || remembered(name) !== text) write('replaceState', text);
    now = text;
    if (text !== before) show(text);
  };
  const kept = isNew() ? undefined : remembered(name);
  const first = isLink() ? location.hash : (kept ?? '');
  write('replaceState', first);
  // A link to a place, or one typed by hand, gives either or both.
  addEventListener('popstate', look);
  addEventListener('hashchange', look);
  return {
    first,
    keep: (text) => {
      write('replaceState', text);
    },
    step: (text) => {
      write('pushState', text);
    },
  };
}
