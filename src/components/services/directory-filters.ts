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
  resultWords,
  sorts,
  type Facet,
  type FilterItem,
  type FilterIndex,
} from '../../lib/services/filters.ts';
import { replaceChildren, requireElement, requirePart } from '../dom.ts';
import { offerLink } from '../links/copy-link.ts';
import { pageState, type PageState } from '../page-state.ts';
import { showChips } from './chosen-chips.ts';
import { buildBoxes, buildGroup, muteBox, showBox, type Box } from './facet-boxes.ts';
import { ListingCards } from './listing-cards.ts';

/**
 * Filters over the page's own listing, which it shows, hides and orders. What is chosen is
 * remembered in the tab's history, and stands in an address only in a link that a reader asks for.
 * When anything fails at the start, the listing stays as it was.
 */
class DirectoryFilters extends HTMLElement {
  #facets: readonly Facet[] = [];
  #items: readonly FilterItem[] = [];
  #index: FilterIndex = { items: [], aToZ: [], facets: [] };
  #cards: ListingCards | undefined;
  #boxes: readonly Box[] = [];
  #state: FilterState = { chosen: {}, sort: sorts[0] };
  /** The box ticked last, for the reader whom it left with nothing. */
  #last: Box | undefined;
  #page: PageState | undefined;
  /** Makes the offer of a link fit what is chosen. */
  #offer = (): void => undefined;

  connectedCallback(): void {
    const { text } = requireElement(this, 'script', HTMLScriptElement);
    const data = readPageData<FilterData>(text, 'facets');
    this.#facets = data.facets;
    this.#cards = new ListingCards(this);
    this.#items = unpackItems(data, this.#cards.read());
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
    return indexItems(this.#facets, this.#cards?.addOpen(this.#items) ?? []);
  }

  /** A facet as a group of boxes, which adds the boxes to those that the element keeps. */
  #group(facet: Facet): HTMLElement {
    const boxes = buildBoxes(facet);
    this.#boxes = [...this.#boxes, ...boxes];
    return buildGroup(facet, boxes, this.#state.chosen[facet.id]);
  }

  #listen(): void {
    for (const box of this.#boxes) {
      box.input.addEventListener('change', () => {
        this.#choose(box, box.input.checked);
      });
      // Not while the box has the focus: a box that is turned off would lose it.
      box.input.addEventListener('blur', () => {
        if (document.activeElement !== box.input) muteBox(box);
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
      showBox(box, this.#isChosen(box), counts.get(box.facet)?.get(box.value) ?? 0);
    }
    this.#sort.value = sort;
    this.#cards?.show(new Set(found.map(({ id }) => id)), this.#index, this.#state);
    showChips(
      this,
      this.#boxes.filter((box) => this.#isChosen(box)),
      this.#lastChosen(),
      (box) => {
        this.#choose(box, false);
      },
    );
    this.#offer();
    const words = resultWords(found);
    const said = sort === 'best' && found.length > 0 ? `${words}, best match first` : words;
    // Put in again even where it is the same, so that every change is announced; but what stood
    // there as the page opened is no news.
    if (announce || this.#status.textContent !== said) this.#status.textContent = said;
    requirePart(this, 'show', HTMLButtonElement).textContent =
      found.length === 0 ? 'See what to do' : `Show ${words.replace(/,.*/, '')}`;
  }
}

customElements.define('directory-filters', DirectoryFilters);
