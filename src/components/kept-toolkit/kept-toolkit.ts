import { formatKeptDay } from '../../lib/kept-toolkit/kept-copy.ts';
import { keptCache } from '../../lib/kept-toolkit/kept-files.ts';
import { keptWorkerAddress } from '../../lib/script-addresses.ts';
import { requirePart } from '../dom.ts';
import { withTimeout } from '../timeout.ts';
import { letWorkerThrough } from '../worker-policy.ts';
import { findRegistration, forgetAll, keepAll, openKept } from './kept-set.ts';

const words = {
  keep: 'Keep the toolkit on this device',
  remove: 'Remove the toolkit from this device',
  keeping: 'Keeping the toolkit. This can take a minute…',
  removed: 'The toolkit is no longer on this device.',
  cannot:
    'This browser cannot keep the toolkit. Private windows and older browsers often cannot. Everything here works while you have a signal.',
  refused:
    'The browser did not let us keep it, so nothing was kept. You may be in a private window, or a setting may stop pages from storing anything.',
  noRoom:
    'There is not enough room on this device, so nothing was kept. Free some room, then try again.',
  notFetched: 'Some of it did not come, so nothing was kept. Try again where the signal is better.',
  notRemoved:
    'The browser did not let us remove it. Clear the data for this site in the browser’s settings.',
};

/** How long a browser may take to start the worker, in milliseconds. */
const startTime = 20_000;

/** What is said of what is kept; without the day where another version of the site kept it. */
const describeKept = (keptAt: number | undefined): string =>
  keptAt === undefined
    ? 'The toolkit is kept on this device.'
    : `The toolkit is kept on this device, as it was on ${formatKeptDay(keptAt)}.`;

/** Starts what answers where there is no signal. */
async function startWorker(): Promise<void> {
  await navigator.serviceWorker.register(keptWorkerAddress);
  await navigator.serviceWorker.ready;
}

/** Why the toolkit could not be kept, in words for its reader. */
function explain(error: unknown): string {
  if (!(error instanceof DOMException)) return words.notFetched;
  return error.name === 'QuotaExceededError' ? words.noRoom : words.refused;
}

/**
 * Keeps the practitioners' pages on this device once its button is pressed, and removes them with
 * the same button. Until then it stores nothing and registers nothing: it only looks, and takes
 * away what the browser has cleared by half.
 */
class KeptToolkit extends HTMLElement {
  #isKept = false;
  #busy = false;

  connectedCallback(): void {
    requirePart(this, 'fallback').hidden = true;
    requirePart(this, 'controls').hidden = false;
    if (!('serviceWorker' in navigator) || !('caches' in window)) {
      this.#say(words.cannot);
      return;
    }
    letWorkerThrough(keptWorkerAddress);
    const button = requirePart(this, 'button');
    button.addEventListener('click', () => {
      void this.#act();
    });
    this.#look().then(
      () => {
        button.hidden = false;
      },
      () => {
        this.#say(words.cannot);
      },
    );
  }

  #say(text: string): void {
    requirePart(this, 'status').textContent = text;
  }

  /** Shows what is kept. */
  async #look(): Promise<void> {
    const [isThere, set, registration] = await Promise.all([
      caches.has(keptCache),
      openKept(),
      findRegistration(),
    ]);
    this.#isKept = set !== undefined && registration !== undefined;
    if (!this.#isKept && (isThere || registration)) await forgetAll();
    requirePart(this, 'button').textContent = this.#isKept ? words.remove : words.keep;
    if (this.#isKept) this.#say(describeKept(set?.kept?.keptAt));
  }

  /** Keeps the toolkit, or removes it where it is kept. */
  async #act(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    if (this.#isKept) await this.#remove();
    else await this.#keep();
    this.#busy = false;
  }

  async #keep(): Promise<void> {
    this.#say(words.keeping);
    try {
      await keepAll(undefined, Date.now());
      await withTimeout(startWorker(), startTime);
      await this.#look();
      if (!this.#isKept) this.#say(words.notFetched);
    } catch (error) {
      this.#say(explain(error));
      await forgetAll().catch(() => undefined);
    }
  }

  async #remove(): Promise<void> {
    try {
      await forgetAll();
      await this.#look();
    } catch {
      // It is looked at below.
    }
    this.#say(this.#isKept ? words.notRemoved : words.removed);
  }
}

customElements.define('kept-toolkit', KeptToolkit);
