import { findCards } from './card-chunks.ts';
import { createCard } from './service-card.ts';
import { cardsOnPage } from '../../lib/paging.ts';
import { sayNumber } from '../../lib/say-number.ts';
import { requireElement, requirePart } from '../dom.ts';
import { sayLate } from './say-late.ts';

/** The cards of the services found, twenty more at a press, made from what is fetched for them. */
export class FoundCards {
  readonly #page: ParentNode;
  readonly #order: number;
  /** The cards that were made, by the place of their service. */
  readonly #made = new Map<number, HTMLLIElement>();
  #places: readonly number[] = [];
  /** Counts what was asked for: an answer that comes after the next question is passed over. */
  #asked = 0;

  /** `order` stands for the order that places are counted in: see `markOrder`. */
  constructor(page: ParentNode, order: number) {
    this.#page = page;
    this.#order = order;
  }

  get #list(): HTMLElement {
    return requireElement(this.#page, '[data-part="found"] > ul', HTMLElement);
  }

  /** Gives way to the page's own list. What still comes is not shown. */
  hide(): void {
    this.#asked += 1;
    requirePart(this.#page, 'found').hidden = true;
  }

  /** Shows the first so many of these services, and whether there are more. Resolves once it does, true if it could. */
  async show(places: readonly number[], most: number): Promise<boolean> {
    this.#asked += 1;
    const asked = this.#asked;
    this.#places = places;
    const wanted = places.slice(0, most);
    const found = requirePart(this.#page, 'found');
    const fault = requirePart(this.#page, 'card-fault');
    const waiting = requirePart(this.#page, 'waiting');
    found.hidden = false;
    fault.hidden = true;
    const missing = wanted.filter((place) => !this.#made.has(place));
    // Cards that fit no longer are not left under words that say what is found.
    const stop = sayLate(() => {
      waiting.textContent = 'Loading these services…';
      this.#arrange(wanted);
    });
    const cards = missing.length > 0 ? await findCards(missing, this.#order) : [];
    stop();
    if (asked !== this.#asked) return false;
    waiting.textContent = '';
    missing.forEach((place, index) => {
      const card = cards[index];
      if (card) this.#made.set(place, createCard(card, 3));
    });
    const whole = cards.every(Boolean);
    fault.hidden = whole;
    this.#arrange(wanted);
    const more = requirePart(this.#page, 'more');
    more.hidden = !whole || wanted.length >= places.length;
    requirePart(this.#page, 'so-far').textContent =
      whole && places.length > cardsOnPage
        ? `${sayNumber(wanted.length)} of ${sayNumber(places.length)} shown.`
        : '';
    return whole;
  }

  /** Puts the focus on the name of the service at this place in what is found. */
  focus(index: number): void {
    const place = this.#places[index];
    const card = place === undefined ? undefined : this.#made.get(place);
    card?.querySelector('a')?.focus();
  }

  /**
   * Puts the cards in their order. None moves that stands right; one that somebody is in stays, and
   * the others go before and after it.
   */
  #arrange(places: readonly number[]): void {
    const list = this.#list;
    const active = document.activeElement;
    let next = list.firstElementChild;
    for (const place of places) {
      const item = this.#made.get(place);
      if (!item) continue;
      if (item.parentElement === list && item.contains(active)) {
        // What stands before it here belongs after it.
        while (next && next !== item) {
          const later: Element = next;
          next = later.nextElementSibling;
          list.append(later);
        }
      } else if (item !== next) list.insertBefore(item, next);
      if (item === next) next = item.nextElementSibling;
    }
    while (next) {
      const gone: Element = next;
      next = gone.nextElementSibling;
      if (!gone.contains(active)) gone.remove();
    }
  }
}
