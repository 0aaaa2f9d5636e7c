import { saysSomething } from '../../lib/links/fragment.ts';
import { readPageData } from '../../lib/page-data.ts';
import {
  hashFromState,
  stateFromHash,
  type FilterState,
} from '../../lib/services/filter-address.ts';
import { unpackItems, type FilterData } from '../../lib/services/filter-data.ts';
import {
  choose,
  countsFor,
  filterItems,
  indexItems,
  inOrder,
  resultWords,
  sorts,
  type Facet,
  type FilterItem,
  type FilterIndex,
  type Sort,
} from '../../lib/services/filters.ts';
import {
  createElement,
  createSpoken,
  replaceChildren,
  requireElement,
  requirePart,
} from '../dom.ts';
import { offerLink } from '../links/copy-link.ts';
import { pageState, type PageState } from '../page-state.ts';

/** A service of the listing, with the list of the page that it stands in. */
interface Card {
  item: HTMLElement;
  home: HTMLElement;
}

/** A value of a facet, with its box and the count beside it. */
interface Box {
  facet: string;
  value: string;
  label: string;
  input: HTMLInputElement;
  row: HTMLElement;
  count: HTMLElement;
  /** How many services it would give. */
  gives: number;
}

/** The width from which the filters stand open beside the list: `$three-columns`. */
const wide = '(min-width: 62em)';

/** The facets that are open beside the list from the start; on a phone none is. */
const openAtFirst: readonly string[] = ['topic', 'for', 'cost', 'how'];

/**
 * Filters over the page's own listing, which it shows, hides and orders. What is chosen is
 * remembered in the tab's history, and stands in an address only in a link that a reader asks for.
 * When anything fails at the start, the listing stays as it was.
 */
class DirectoryFilters extends HTMLElement {
  #facets: readonly Facet[] = [];
  #items: readonly FilterItem[] = [];
  #index: FilterIndex = { items: [], aToZ: [], facets: [] };
  #cards = new Map<string, Card>();
  #boxes: readonly Box[] = [];
  #state: FilterState = { chosen: {}, sort: sorts[0] };
  /** How the cards stand in the page. */
  #order: Sort = sorts[0];
  /** The box ticked last, for the reader whom it left with nothing. */
  #last: Box | undefined;
  #page: PageState | undefined;
  /** Makes the offer of a link fit what is chosen. */
  #offer = (): void => undefined;

  connectedCallback(): void {
    const { text } = requireElement(this, 'script', HTMLScriptElement);
    const data = readPageData<FilterData>(text, 'facets');
    this.#facets = data.facets;
    this.#cards = this.#findCards();
    const shown = [...this.#cards].map(([id, { item }]) => ({
      id,
      title: item.querySelector('a')?.textContent ?? '',
      freshness: item.querySelector('[data-due]') ? ('due' as const) : undefined,
    }));
    this.#items = unpackItems(data, shown);
    this.#index = this.#indexNow();
    this.#page = pageState('filters', saysSomething, (text) => {
      this.#read(text);
      this.#show();
    });
    this.#read(this.#page.first);
    replaceChildren(
      requirePart(this, 'facets'),
      ...this.#facets.map((facet) => this.#group(facet)),
    );
    this.#listen();
    this.#offer = offerLink(this, () => hashFromState(this.#state, this.#facets));
    this.#show({ announce: false });
    requirePart(this, 'plain').hidden = true;
    requirePart(this, 'filters').hidden = false;
  }

  /** The index with what the cards say at this moment of who is open. */
  #indexNow(): FilterIndex {
    const isOpen = (id: string): boolean =>
      Boolean(this.#cards.get(id)?.item.querySelector('[data-open]'));
    return indexItems(
      this.#facets,
      this.#items.map((item) => ({
        ...item,
        values: { ...item.values, open: isOpen(item.id) ? ['now'] : [] },
      })),
    );
  }

  #findCards(): Map<string, Card> {
    const cards = new Map<string, Card>();
    for (const item of this.querySelectorAll<HTMLElement>('li[data-service]')) {
      const id = item.dataset['service'];
      const home = item.parentElement;
      if (id !== undefined && home) cards.set(id, { item, home });
    }
    return cards;
  }

  /** A facet as a group of boxes, which adds the boxes to those that the element keeps. */
  #group(facet: Facet): HTMLElement {
    const boxes = facet.values.map((value): Box => {
      const input = createElement('input', '');
      input.type = 'checkbox';
      input.autocomplete = 'off';
      const count = createElement('span', '');
      // The space does not break: a count never stands alone on a line.
      const words = createElement('span', '', `${value.label}\u00a0`, count);
      const row = createElement('label', 'app-facet__value', input, words);
      return { facet: facet.id, value: value.id, label: value.label, input, row, count, gives: 0 };
    });
    this.#boxes = [...this.#boxes, ...boxes];
    const legend = createElement('legend', 'app-spoken', facet.label);
    const fields = createElement('fieldset', '', legend);
    if (facet.hint !== undefined) {
      const hint = createElement('p', 'app-small', facet.hint);
      hint.id = `filters-${facet.id}-hint`;
      fields.setAttribute('aria-describedby', hint.id);
      fields.append(hint);
    }
    fields.append(...boxes.map(({ row }) => row));
    const group = createElement(
      'details',
      'app-facet',
      createElement('summary', '', facet.label),
      fields,
    );
    const chosen = this.#state.chosen[facet.id] ?? [];
    group.open = chosen.length > 0 || (matchMedia(wide).matches && openAtFirst.includes(facet.id));
    return group;
  }

  #listen(): void {
    for (const box of this.#boxes) {
      box.input.addEventListener('change', () => {
        this.#choose(box, box.input.checked);
      });
      // Not while the box has the focus: a box that is turned off would lose it.
      box.input.addEventListener('blur', () => {
        if (document.activeElement !== box.input) this.#mute(box);
      });
    }
    this.#sort.addEventListener('change', () => {
      const sort = sorts.find((name) => name === this.#sort.value);
      if (sort) this.#go({ ...this.#state, sort });
    });
    requirePart(this, 'clear', HTMLButtonElement).addEventListener('click', () => {
      this.#go({ ...this.#state, chosen: {} });
      this.#status.focus();
    });
    requirePart(this, 'undo', HTMLButtonElement).addEventListener('click', () => {
      const last = this.#lastChosen();
      if (last) this.#choose(last, false);
      this.#status.focus();
    });
    const toggle = requirePart(this, 'toggle', HTMLButtonElement);
    toggle.addEventListener('click', () => {
      this.#open(toggle.getAttribute('aria-expanded') !== 'true');
    });
    requirePart(this, 'show', HTMLButtonElement).addEventListener('click', () => {
      this.#open(false);
      this.#status.focus();
      this.#status.scrollIntoView();
    });
    let changed = false;
    this.addEventListener('openchange', () => {
      if (changed) return;
      changed = true;
      // Once for all cards that change in the same minute.
      void Promise.resolve().then(() => {
        changed = false;
        this.#index = this.#indexNow();
        this.#show({ announce: false });
      });
    });
  }

  /** Takes what a link or the tab's history says, and says so where part of it cannot be read. */
  #read(text: string): void {
    const { whole, ...state } = stateFromHash(text, this.#facets);
    this.#state = state;
    requirePart(this, 'unread').hidden = whole;
  }

  /** Opens or closes the filters where they do not stand beside the list. */
  #open(open: boolean): void {
    requirePart(this, 'toggle', HTMLButtonElement).setAttribute('aria-expanded', String(open));
    requireElement(this, '#filters', HTMLElement).classList.toggle(
      'app-directory__panel--closed',
      !open,
    );
  }

  get #sort(): HTMLSelectElement {
    return requireElement(this, 'select', HTMLSelectElement);
  }

  get #status(): HTMLElement {
    return requirePart(this, 'status');
  }

  #isChosen({ facet, value }: Box): boolean {
    return this.#state.chosen[facet]?.includes(value) ?? false;
  }

  #lastChosen(): Box | undefined {
    const chosen = this.#boxes.filter((box) => this.#isChosen(box));
    return this.#last && chosen.includes(this.#last) ? this.#last : chosen[chosen.length - 1];
  }

  #choose(box: Box, add: boolean): void {
    if (add) this.#last = box;
    this.#go({ ...this.#state, chosen: choose(this.#state.chosen, box.facet, box.value, add) });
  }

  #go(state: FilterState): void {
    this.#state = state;
    this.#page?.keep(hashFromState(state, this.#facets));
    requirePart(this, 'unread').hidden = true;
    this.#show();
  }

  #show({ announce = true } = {}): void {
    const { chosen, sort } = this.#state;
    const found = filterItems(this.#index, chosen);
    const counts = countsFor(this.#index, chosen);
    for (const box of this.#boxes) {
      box.input.checked = this.#isChosen(box);
      box.gives = counts.get(box.facet)?.get(box.value) ?? 0;
      box.count.textContent = `(${box.gives})`;
      this.#mute(box);
    }
    this.#sort.value = sort;
    this.#showCards(new Set(found.map(({ id }) => id)));
    this.#showChips();
    this.#offer();
    const words = resultWords(found);
    const said = sort === 'best' && found.length > 0 ? `${words}, best match first` : words;
    // Put in again even where it is the same, so that every change is announced; but what stood
    // there as the page opened is no news.
    if (announce || this.#status.textContent !== said) this.#status.textContent = said;
    requirePart(this, 'show', HTMLButtonElement).textContent =
      found.length === 0 ? 'See what to do' : `Show ${words.replace(/,.*/, '')}`;
  }

  /** A value that would give nothing says so, and is passed over by the keyboard. */
  #mute({ input, row, gives }: Box): void {
    const empty = gives === 0 && !input.checked;
    row.classList.toggle('app-facet__value--none', empty);
    input.disabled = empty && document.activeElement !== input;
  }

  /**
   * Puts the cards in their order, under letters or in one list. None moves that stands right;
   * one that somebody is in stays, and the others go before and after it.
   */
  #arrange(flat: HTMLElement): void {
    const { chosen, sort } = this.#state;
    if (sort === 'a-z' && sort === this.#order) return;
    this.#order = sort;
    const active = document.activeElement;
    let next = flat.firstElementChild;
    for (const { id } of inOrder(this.#index, sort, chosen)) {
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

  /** Shows the services found, in their places under letters or in one list. */
  #showCards(found: ReadonlySet<string>): void {
    const { sort } = this.#state;
    const active = document.activeElement;
    const best = requirePart(this, 'best');
    const letters = requirePart(this, 'a-to-z');
    this.#arrange(requireElement(best, 'ul', HTMLElement));
    for (const [id, { item }] of this.#cards) {
      // A card that the clock takes away stays while somebody is in it.
      item.hidden = !found.has(id) && !item.contains(active);
    }
    best.hidden = sort !== 'best' || found.size === 0;
    letters.hidden = sort === 'best' || found.size === 0;
    requirePart(this, 'nothing').hidden = found.size > 0;
    for (const section of letters.querySelectorAll<HTMLElement>('section')) {
      section.hidden = !section.querySelector('li[data-service]:not([hidden])');
      const id = section.querySelector('h2')?.id ?? '';
      const link = letters.querySelector(`a[href="#${id}"]`)?.parentElement;
      if (link) link.hidden = section.hidden;
    }
    // Between the lists a card cannot take the focus along.
    if (active instanceof HTMLElement && active !== document.activeElement) active.focus();
  }

  /** A button for every value chosen, which takes it away. */
  #showChips(): void {
    const chosen = this.#boxes.filter((box) => this.#isChosen(box));
    const chips = requirePart(this, 'chips');
    requirePart(this, 'chosen').hidden = chosen.length === 0;
    replaceChildren(
      chips,
      ...chosen.map((box, index) => {
        const cross = createElement('span', 'app-chip__cross');
        cross.setAttribute('aria-hidden', 'true');
        // The words that are seen come first, for who says them to press it.
        const what = createSpoken('(remove filter)');
        const chip = createElement('button', 'app-chip', box.label, what, cross);
        chip.type = 'button';
        chip.addEventListener('click', () => {
          this.#choose(box, false);
          const left = chips.querySelectorAll('button');
          (left[index] ?? left[index - 1] ?? this.#status).focus();
        });
        return createElement('li', '', chip);
      }),
    );
    const last = this.#lastChosen();
    if (last) requirePart(this, 'undo').textContent = `Remove filter: ${last.label}`;
  }
}

customElements.define('directory-filters', DirectoryFilters);
