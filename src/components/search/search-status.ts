import { requirePart } from '../dom.ts';
import { findHelp } from './promoted-answers.ts';
import { showBelow, type Answered } from './result-list.ts';
import type { Tools } from './search-tools.ts';

/** How long a reader sees nothing but a search under way, in milliseconds. */
export const slowAfter = 8_000;

/** The line of the search page that is read out. */
export class SearchStatus {
  readonly #root: ParentNode;
  /** Whether help that is shown was said in this search. */
  #toldHelp = false;

  constructor(root: ParentNode) {
    this.#root = root;
  }

  /** A new search begins. */
  start(): void {
    this.#toldHelp = false;
  }

  /**
   * Says it once: a status that is written again with the same words is read out again. Help that
   * is shown is said once in a search, with the first that is not about to be replaced.
   */
  say(text: string, settled = false): void {
    const status = requirePart(this.#root, 'status');
    const title = findHelp(this.#root)?.querySelector('h2')?.textContent.trim();
    const helps = title && settled && !this.#toldHelp ? `Help is shown first: ${title}` : '';
    if (helps) this.#toldHelp = true;
    const whole = [helps, text].filter(Boolean).join('. ');
    if (status.textContent !== whole) status.textContent = whole;
  }

  /** Says after a while that a search is still under way, where `isWaiting` says so then; the timer. */
  saySlow(isWaiting: () => boolean): ReturnType<typeof setTimeout> {
    return setTimeout(() => {
      if (!isWaiting()) return;
      requirePart(this.#root, 'browse').hidden = false;
      showBelow(this.#root);
      this.say('Still searching. You can use the lists below.', true);
    }, slowAfter);
  }

  /** Says what a search gave. `unnarrowed` says that a topic was chosen, and the topics did not come. */
  sayWhatCame(tools: Tools, { query, asked, hits, place }: Answered, unnarrowed: boolean): void {
    // Where help is shown, what is not found is no news.
    const done =
      findHelp(this.#root) && hits.length === 0
        ? ''
        : tools.describeResults(query.words, asked, hits.length);
    const topics =
      unnarrowed && hits.length > 0
        ? 'The list of topics did not load, so these are of every topic'
        : '';
    this.say([done, topics, place].filter(Boolean).join('. '), true);
  }
}
