import type { Finder } from '../../lib/situations/finder.ts';
import { match } from '../../lib/situations/match.ts';
import { createElement, replaceChildren, requireElement, requirePart } from '../dom.ts';
import type { Living } from '../near/late-places.ts';
import { findCards } from '../services/card-chunks.ts';
import { requestTimeout, withTimeout } from '../timeout.ts';
import { explain } from './card-notes.ts';
import { findFacts, type Facts } from './finder-facts.ts';
import { linkNext } from './link-next.ts';
import { orderByPlace, type Placed } from './order-by-place.ts';
import type { createSuggestedCard } from './suggested-card.ts';

/** How many more services are shown at a press. */
const moreAtOnce = 20;

/** What a list is made of. */
interface Asked {
  chosen: readonly string[];
  /** How many more than the first are shown. */
  more: number;
  /** The address of the page of each statement, by its id. */
  pages: ReadonlyMap<string, string>;
}

/**
 * The list of services that choices give. Whom to call first stands in the page; what else fits is
 * known once the facts of all services and the cards that are shown have come.
 */
export class SuggestedList {
  readonly #result: HTMLElement;
  readonly #finder: Finder;
  #asked: Asked | undefined;
  #facts: Facts | undefined;
  /** Where the reader lives: nothing else remembers it. */
  #living: Living | undefined;
  /** All that fit, in order, once it is known. */
  #fitting: readonly Placed[] = [];
  #safety = false;

  /** `result` is the part of the page that shows the list. `keep` is told how many more are shown. */
  constructor(result: HTMLElement, finder: Finder, keep: (more: number) => void) {
    this.#result = result;
    this.#finder = finder;
    this.#part('more').addEventListener('click', () => {
      void this.#showMore().then(keep);
    });
    this.#part('again').addEventListener('click', () => {
      this.#part('title').focus();
      if (this.#asked) void this.#fill(this.#asked);
    });
  }

  #part(name: string): HTMLElement {
    return requirePart(this.#result, name);
  }

  /** Shows at once whom to call first and what to read, and then the list. Settles once it is there, or cannot be. */
  show(asked: Asked): Promise<void> {
    this.clear();
    const made = match(this.#finder, asked.chosen);
    this.#safety = made.safety;
    this.#part('title').textContent = made.safety ? 'Your list, safety first' : 'Your list';
    this.#part('safety').hidden = !made.safety;
    for (const { id, reasons } of made.lead) {
      const card = this.#part('safety').querySelector<HTMLElement>(`[data-service="${id}"]`);
      if (card) explain(card, reasons);
    }
    replaceChildren(
      this.#part('next'),
      ...linkNext(this.#finder, made, asked).map((link) => createElement('li', '', link)),
    );
    return this.#fill(asked);
  }

  /** Takes where the reader lives, or that this is not known. Settles once the list that is shown fits it. */
  async live(living: Living | undefined): Promise<void> {
    this.#living = living;
    if (!this.#asked) return;
    replaceChildren(this.#part('list'));
    await this.#fill({ ...this.#asked });
  }

  /** Takes the list away, and what was said of it. */
  clear(): void {
    this.#asked = undefined;
    this.#fitting = [];
    this.#result.querySelectorAll('[data-part="why"]').forEach((reason) => {
      reason.remove();
    });
    for (const part of ['list', 'next', 'count']) replaceChildren(this.#part(part));
    for (const part of ['others', 'doubt', 'more', 'again', 'explained', 'ways'])
      this.#part(part).hidden = true;
  }

  async #fill(asked: Asked): Promise<void> {
    this.#asked = asked;
    this.#say('Loading your list…');
    this.#part('ways').hidden = false;
    this.#part('again').hidden = true;
    this.#facts = await findFacts();
    if (this.#asked !== asked) return;
    // A site that is published anew in the meantime counts its services otherwise.
    const isMixed = this.#living !== undefined && this.#living.order !== this.#facts?.order;
    if (this.#facts && !isMixed) {
      const { services, trusted } = this.#facts;
      const { list, more } = match({ ...this.#finder, services }, asked.chosen);
      this.#fitting = orderByPlace([...list, ...more], services, this.#safety, this.#living);
      if (await this.#add(list.length + asked.more, asked)) {
        this.#part('ways').hidden = true;
        this.#part('others').hidden = !this.#safety || this.#fitting.length === 0;
        this.#part('explained').hidden = this.#fitting.length === 0;
        this.#part('doubt').hidden =
          this.#fitting.length === 0 ||
          this.#fitting.some(({ suggestion: { place } }) => trusted.has(place));
        return;
      }
      if (this.#asked !== asked) return;
    }
    this.#say('Your list could not be loaded.');
    this.#part('again').hidden = false;
  }

  /** Shows so many in all. Gives whether their cards have come, and are still wanted. */
  async #add(count: number, asked: Asked): Promise<boolean> {
    const list = this.#part('list');
    const next = this.#fitting.slice(list.childElementCount, count);
    const [create, cards] = await Promise.all([
      findMaker(),
      findCards(
        next.map(({ suggestion: { place } }) => place),
        this.#facts?.order ?? 0,
      ),
    ]);
    if (this.#asked !== asked || !create) return false;
    const items = cards.flatMap((card, index) => {
      const placed = next[index];
      // What is kept on a device must not say that its reader is afraid.
      return card && placed ? [create(card, placed, !this.#safety)] : [];
    });
    if (items.length < next.length) return false;
    list.append(...items);
    const [shown, all] = [list.childElementCount, this.#fitting.length];
    const left = Math.min(moreAtOnce, all - shown);
    this.#part('more').hidden = left === 0;
    this.#part('more').textContent = `Show ${left} more`;
    const how = this.#living ? 'By where you live' : 'Best first';
    if (all === 0) this.#say('');
    else this.#say(left === 0 ? `${how}.` : `${how}: ${shown} of ${all} that may help.`);
    return true;
  }

  /** Shows the next ones, and puts the focus on the first of them. Gives how many more than the first are shown. */
  async #showMore(): Promise<number> {
    const asked = this.#asked;
    const list = this.#part('list');
    const before = list.childElementCount;
    if (!asked) return 0;
    this.#say('Loading more…');
    if (await this.#add(before + moreAtOnce, asked)) {
      const more = asked.more + list.childElementCount - before;
      this.#asked = { ...asked, more };
      requireElement(list, `li:nth-child(${before + 1}) a`, HTMLElement).focus();
      return more;
    }
    if (this.#asked === asked) this.#say('More could not be loaded. You can try again.');
    return asked.more;
  }

  #say(words: string): void {
    this.#part('count').textContent = words;
  }
}

/** What makes a card of its data: no list is shown before it is needed. Nothing where it does not come. */
const findMaker = (): Promise<typeof createSuggestedCard | undefined> =>
  withTimeout(import('./suggested-card.ts'), requestTimeout).then(
    (made) => made.createSuggestedCard,
    () => undefined,
  );
