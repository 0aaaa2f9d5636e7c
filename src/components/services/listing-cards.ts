import type { FilterState } from '../../lib/services/filter-address.ts';
import {
  inOrder,
  sorts,
  type FilterIndex,
  type FilterItem,
  type Sort,
} from '../../lib/services/filters.ts';
import { requireElement, requirePart } from '../dom.ts';

/** A service of the listing, with the list of the page that it stands in. */
interface Card {
  item: HTMLElement;
  home: HTMLElement;
}

/** The services of a page's listing, which it shows, hides and orders. */
export class ListingCards {
  readonly #page: ParentNode;
  readonly #cards = new Map<string, Card>();
  /** How the cards stand in the page. */
  #order: Sort = sorts[0];

  constructor(page: ParentNode) {
    this.#page = page;
    for (const item of page.querySelectorAll<HTMLElement>('li[data-service]')) {
      const id = item.dataset['service'];
      const home = item.parentElement;
      if (id !== undefined && home) this.#cards.set(id, { item, home });
    }
  }

  /** What the cards say of each service. */
  read(): Pick<FilterItem, 'id' | 'title' | 'freshness'>[] {
    return [...this.#cards].map(([id, { item }]) => ({
      id,
      title: item.querySelector('a')?.textContent ?? '',
      freshness: item.querySelector('[data-due]') ? ('due' as const) : undefined,
    }));
  }

  /** The services with what their cards say at this moment of who is open. */
  addOpen(items: readonly FilterItem[]): FilterItem[] {
    const isOpen = (id: string): boolean =>
      Boolean(this.#cards.get(id)?.item.querySelector('[data-open]'));
    return items.map((item) => ({
      ...item,
      values: { ...item.values, open: isOpen(item.id) ? ['now'] : [] },
    }));
  }

  /** Shows the services found, in their places under letters or in one list. */
  show(found: ReadonlySet<string>, index: FilterIndex, state: FilterState): void {
    const { sort } = state;
    const active = document.activeElement;
    const best = requirePart(this.#page, 'best');
    const letters = requirePart(this.#page, 'a-to-z');
    this.#arrange(requireElement(best, 'ul', HTMLElement), index, state);
    for (const [id, { item }] of this.#cards) {
      // A card that the clock takes away stays while somebody is in it.
      item.hidden = !found.has(id) && !item.contains(active);
    }
    best.hidden = sort !== 'best' || found.size === 0;
    letters.hidden = sort === 'best' || found.size === 0;
    requirePart(this.#page, 'nothing').hidden = found.size > 0;
    for (const section of letters.querySelectorAll<HTMLElement>('section, details')) {
      section.hidden = !section.querySelector('li[data-service]:not([hidden])');
      const id = section.querySelector('h2')?.id ?? '';
      const link = letters.querySelector(`a[href="#${id}"]`)?.parentElement;
      if (link) link.hidden = section.hidden;
    }
    // Where nothing else is found, what is behind a press stands open.
    const folded = letters.querySelector('details');
    if (folded && !letters.querySelector('section:not([hidden])')) folded.open = true;
    // Between the lists a card cannot take the focus along.
    if (active instanceof HTMLElement && active !== document.activeElement) active.focus();
  }

  /**
   * Puts the cards in their order, under letters or in one list. None moves that stands right;
   * one that somebody is in stays, and the others go before and after it.
   */
  #arrange(flat: HTMLElement, index: FilterIndex, { chosen, sort }: FilterState): void {
    if (sort === 'a-z' && sort === this.#order) return;
    this.#order = sort;
    const active = document.activeElement;
    let next = flat.firstElementChild;
    for (const { id } of inOrder(index, sort, chosen)) {
      const card = this.#cards.get(id);
      if (!card) continue;
      const { item, home } = card;
      if (sort === 'a-z') home.append(item);
      else if (item.parentElement === flat && item.contains(active)) {
        // What stands before it here belongs after it.
        while (next && next !== item) {
          const later = next;
          next = later.nextElementSibling;
          flat.append(later);
        }
      } else if (item !== next) flat.insertBefore(item, next);
      if (item === next) next = item.nextElementSibling;
    }
  }
}
