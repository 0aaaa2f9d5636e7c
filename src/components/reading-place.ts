import { isNew } from './page-state.ts';

const name = 'down';

/** So long after the reader has stopped to scroll, in milliseconds, it is remembered where. */
const settled = 200;

/** How far down the page its reader was when they left this entry of the tab's history. */
function readPlace(): number {
  const state: unknown = history.state;
  const down: unknown = state instanceof Object && !isNew() ? Reflect.get(state, name) : undefined;
  return typeof down === 'number' ? down : 0;
}

/** Remembers it, beside what else the entry remembers. Nothing is kept of a page that was left for good. */
function keepPlace(): void {
  const state: unknown = history.state;
  if (document.documentElement.hidden || !(state instanceof Object)) return;
  try {
    history.replaceState(Object.assign({}, state, { [name]: Math.round(scrollY) }), '');
  } catch {
    // Some browsers allow only so many changes in a while: the next one is kept.
  }
}

/**
 * Remembers in the entry of the tab's history how far down the page its reader is, because a
 * browser that brings the page again does not wait for what it fetches. Call it before anything
 * else writes to the entry. Gives what goes there, once all that was shown is there again, unless
 * the reader has moved on by then.
 */
export function keepReadingPlace(): () => void {
  let down = readPlace();
  // Else the browser may go to where the page ended before all was there, and do so last.
  if (down > 0) history.scrollRestoration = 'manual';
  let timer: number | undefined;
  addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = window.setTimeout(keepPlace, settled);
  });
  // Who follows a link does not wait.
  document.addEventListener('click', keepPlace, true);
  addEventListener('popstate', () => {
    down = 0;
  });
  return () => {
    if (down > 0 && document.activeElement === document.body) {
      scrollTo(0, down);
      keepPlace();
    }
    down = 0;
    history.scrollRestoration = 'auto';
  };
}
