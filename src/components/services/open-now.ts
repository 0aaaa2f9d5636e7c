import { readDay } from '../../lib/services/hours-text.ts';
import { describeState, openState } from '../../lib/services/open-now.ts';
import { ukTime } from '../../lib/services/uk-time.ts';

const minute = 60_000;

/** Every element on the page, shown by one clock. */
const shown = new Set<OpenNow>();
let timer: number | undefined;

/** Waits for the next minute, measured afresh each time so that it never drifts. */
function wait(): void {
  clearTimeout(timer);
  if (!document.hidden) timer = window.setTimeout(tick, minute - (Date.now() % minute));
}

/** Shows every element, and again at each minute while the page is looked at. */
function tick(): void {
  const now = Date.now();
  shown.forEach((element) => {
    element.show(now);
  });
  wait();
}

/**
 * Says whether some hours are open now. Nothing is announced: a reader comes upon it beside the
 * hours. Where it cannot be known, or a review has come due since the page was made, it stays
 * empty. `data-open` stands on it while they are open.
 * A browser that translates the page has its own words here: they stay until ours change.
 */
class OpenNow extends HTMLElement {
  #words = '';

  connectedCallback(): void {
    shown.add(this);
    this.show(Date.now());
    wait();
  }

  disconnectedCallback(): void {
    shown.delete(this);
  }

  /** Shows the state at an instant, in milliseconds since 1970. */
  show(now: number): void {
    const { hours = '', until = '', by = '' } = this.dataset;
    const state =
      ukTime(now).date <= until ? openState((date) => readDay(hours, date), now) : undefined;
    const words = state ? describeState(state) + by : '';
    if (this.#words !== words) this.textContent = words;
    this.#words = words;
    if (state?.kind === 'open') this.setAttribute('data-open', '');
    else this.removeAttribute('data-open');
  }
}

document.addEventListener('visibilitychange', tick);
// A page that the browser kept for Back shows the time of its return.
addEventListener('pageshow', tick);
customElements.define('open-now', OpenNow);
