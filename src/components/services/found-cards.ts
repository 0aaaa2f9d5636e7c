import { findCards } from './card-chunks.ts';
import { createCard } from './service-card.ts';
import { cardsOnPage } from '../../lib/paging.ts';
import { sayNumber } from '../../lib/say-number.ts';
import { createElement, requireElement, requirePart } from '../dom.ts';
import { sayLate } from './say-late.ts';

/** Services that stand together, by their places, below a title; one group alone may have none. */
export interface FoundGroup {
  title: string;
  places: readonly number[];
}

/** The first so many services of groups. */
function cutGroups(groups: readonly FoundGroup[], most: number): FoundGroup[] {
  let left = most;
  return groups.flatMap(({ title, places }) => {
    const shown = places.slice(0, left);
    left -= shown.length;
    return shown.length > 0 ? [{ title, places: shown }] : [];
  });
}

const listPlaces = (groups: readonly FoundGroup[]): number[] =>
  groups.flatMap(({ places }) => places);

/** A group on the page: a list of cards, below its title where it has one. */
function createGroup(title: string): HTMLElement {
  const list = createElement('ul', '');
  list.setAttribute('role', 'list');
  return createElement('div', '', ...(title === '' ? [] : [createElement('h3', '', title)]), list);
}

/** What a card says that stays because somebody is in it. */
function createUnfit(): HTMLElement {
  const words = createElement('p', 'app-small', 'This no longer fits what you chose.');
  words.dataset['part'] = 'unfit';
  return words;
}

/** This and all that follow it. */
function listFrom(first: Element | null): Element[] {
  const all: Element[] = [];
  for (let next = first; next; next = next.nextElementSibling) all.push(next);
  return all;
}

/** The cards of the services found, twenty more at a press, made from what is fetched for them. */
export class FoundCards {
  readonly #page: ParentNode;
  readonly #order: number;
  /** The cards that were made, by the place of their service. */
  readonly #made = new Map<number, HTMLLIElement>();
  /** The level of the headings of these. */
  #level: 3 | 4 = 3;
  /** The groups that were made for cards of this level, by their titles. */
  readonly #groups = new Map<string, HTMLElement>();
  #places: readonly number[] = [];
  /** Counts what was asked for: an answer that comes after the next question is passed over. */
  #asked = 0;

  /** `order` stands for the order that places are counted in: see `markOrder`. */
  constructor(page: ParentNode, order: number) {
    this.#page = page;
    this.#order = order;
  }

  /** Gives way to the page's own list. What still comes is not shown. */
  hide(): void {
    this.#asked += 1;
    requirePart(this.#page, 'found').hidden = true;
  }

  /** Shows the first so many of these services, and whether there are more. Resolves once it does, true if it could. */
  async show(groups: readonly FoundGroup[], most: number): Promise<boolean> {
    this.#asked += 1;
    const asked = this.#asked;
    this.#places = listPlaces(groups);
    const shown = cutGroups(groups, most);
    const wanted = listPlaces(shown);
    const level = groups.some(({ title }) => title !== '') ? 4 : 3;
    if (level !== this.#level) {
      this.#made.clear();
      this.#groups.clear();
    }
    this.#level = level;
    const found = requirePart(this.#page, 'found');
    const fault = requirePart(this.#page, 'card-fault');
    const waiting = requirePart(this.#page, 'waiting');
    found.hidden = false;
    fault.hidden = true;
    const missing = wanted.filter((place) => !this.#made.has(place));
    // Cards that fit no longer are not left under words that say what is found.
    const stop = sayLate(() => {
      waiting.textContent = 'Loading these services…';
      this.#arrange(shown);
    });
    const cards = missing.length > 0 ? await findCards(missing, this.#order) : [];
    stop();
    if (asked !== this.#asked) return false;
    waiting.textContent = '';
    missing.forEach((place, index) => {
      const card = cards[index];
      if (card) this.#made.set(place, createCard(card, level));
    });
    const whole = cards.every(Boolean);
    fault.hidden = whole;
    this.#arrange(shown);
    const more = requirePart(this.#page, 'more');
    more.hidden = !whole || wanted.length >= this.#places.length;
    requirePart(this.#page, 'so-far').textContent =
      whole && this.#places.length > cardsOnPage
        ? `${sayNumber(wanted.length)} of ${sayNumber(this.#places.length)} shown.`
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
   * Leads who is in a card of another level to the card that was made anew for its service, if it
   * is of these places, or else to what is said of all.
   */
  #lead(old: Element, places: readonly number[]): void {
    const id = old.closest('[data-service]')?.getAttribute('data-service');
    const same = places
      .map((place) => this.#made.get(place))
      .find((item) => item?.dataset['service'] === id);
    (same?.querySelector('a') ?? requirePart(this.#page, 'status')).focus();
  }

  /** Puts the groups in their order, and the cards in theirs. A focus in what goes elsewhere is kept. */
  #arrange(groups: readonly FoundGroup[]): void {
    const holder = requirePart(this.#page, 'groups');
    const held = document.activeElement;
    const isIn = holder.contains(held);
    let next = holder.firstElementChild;
    for (const { title, places } of groups) {
      const group = this.#groups.get(title) ?? createGroup(title);
      this.#groups.set(title, group);
      if (group === next) next = group.nextElementSibling;
      else holder.insertBefore(group, next);
      this.#arrangeCards(requireElement(group, 'ul', HTMLUListElement), places);
    }
    const known = new Set<Element>(this.#groups.values());
    for (const gone of listFrom(next)) {
      if (held && gone.contains(held) && !known.has(gone)) this.#lead(held, listPlaces(groups));
      if (!gone.contains(document.activeElement)) gone.remove();
      else this.#arrangeCards(requireElement(gone, 'ul', HTMLUListElement), []);
    }
    if (isIn && held instanceof HTMLElement && held !== document.activeElement) {
      held.focus({ preventScroll: true });
    }
  }

  /**
   * Puts the cards of a group in their order. None moves that stands right; one that somebody is in
   * stays, even where it is found no more, and the others go before and after it.
   */
  #arrangeCards(list: HTMLElement, places: readonly number[]): void {
    const active = document.activeElement;
    let next = list.firstElementChild;
    for (const place of places) {
      const item = this.#made.get(place);
      if (!item) continue;
      item.querySelector('[data-part="unfit"]')?.remove();
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
    for (const gone of listFrom(next)) {
      const fits = this.#places.some((place) => this.#made.get(place) === gone);
      if (!gone.contains(document.activeElement)) gone.remove();
      else if (!fits && !gone.querySelector('[data-part="unfit"]')) gone.append(createUnfit());
    }
  }
}
