/* Over 200 lines: what is chosen, what is fetched for it and what is shown of it are one state. */
import { saysSomething } from '../../lib/links/fragment.ts';
import { readPageData } from '../../lib/page-data.ts';
import { cardsOnPage } from '../../lib/paging.ts';
import type { CountedFacet } from '../../lib/services/facets.ts';
import {
  hashFromState,
  memoryFromState,
  stateFromHash,
  type FilterState,
} from '../../lib/services/filter-address.ts';
import { choose, sorts } from '../../lib/services/choice.ts';
import { replaceChildren, requireElement, requirePart } from '../dom.ts';
import { offerLink } from '../links/copy-link.ts';
import type { Living } from '../near/late-places.ts';
import { askWhere } from '../near/near-field.ts';
import { pageState, type PageState } from '../page-state.ts';
import { keepReadingPlace } from '../reading-place.ts';
import { showChips } from './chosen-chips.ts';
import { buildBoxes, buildGroup, muteBox, showBox, type Box } from './facet-boxes.ts';
import type { FoundGroup } from './found-cards.ts';
import { followClock } from './follow-clock.ts';
import type { Filters } from './late-filters.ts';
import { loadFilters } from './load-filters.ts';
import { sayLate } from './say-late.ts';

/**
 * Filters over all services. While nothing is chosen the page stands as it was written; what is
 * chosen fetches what the filters know, and the cards of what is found. It is remembered in the
 * tab's history, and stands in an address only in a link that a reader asks for.
 */
class DirectoryFilters extends HTMLElement {
  #facets: readonly CountedFacet[] = [];
  #filters: Filters | undefined;
  #boxes: readonly Box[] = [];
  #state: FilterState = { chosen: {}, sort: sorts[0], shown: cardsOnPage };
  /** What is found, in groups. */
  #found: readonly FoundGroup[] = [];
  /** Where the reader lives: nothing else remembers it. */
  #living: Living | undefined;
  /** The box ticked last, for the reader whom it left with nothing. */
  #last: Box | undefined;
  #page: PageState | undefined;
  /** Leads a reader who came back to where they were, once what is found stands there. */
  #return = (): void => undefined;
  /** Counts what was asked for: what comes after the next question is passed over. */
  #asked = 0;
  /** What the page says of its own list. */
  #ownWords = '';
  /** Makes the offer of a link fit what is chosen. */
  #offer = (): void => undefined;

  connectedCallback(): void {
    const { text } = requireElement(this, 'script', HTMLScriptElement);
    this.#facets = readPageData<{ facets: readonly CountedFacet[] }>(text, 'facets').facets;
    this.#ownWords = this.#status.textContent;
    this.#return = keepReadingPlace();
    this.#page = pageState('filters', saysSomething, (text) => {
      this.#read(text);
      void this.#show();
    });
    this.#read(this.#page.first);
    replaceChildren(
      requirePart(this, 'facets'),
      ...this.#facets.map((facet) => this.#group(facet)),
    );
    this.#listen();
    this.#offer = offerLink(this, () => hashFromState(this.#state, this.#facets));
    requirePart(this, 'plain').hidden = true;
    requirePart(this, 'filters').hidden = false;
    void this.#show({ announce: false });
  }

  /** A facet as a group of boxes, which adds the boxes to those that the element keeps. */
  #group(facet: CountedFacet): HTMLElement {
    const boxes = buildBoxes(facet);
    this.#boxes = [...this.#boxes, ...boxes];
    const group = buildGroup(facet, boxes, this.#state.chosen[facet.id]);
    // What only the clock can count is counted once it is looked at.
    if (facet.values.some(({ count }) => count === undefined)) {
      group.addEventListener('toggle', () => {
        if (group.open)
          void this.#load().then(() => {
            this.#count();
          });
      });
    }
    return group;
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
    const onPress = (part: string, act: () => void): void => {
      requirePart(this, part, HTMLButtonElement).addEventListener('click', act);
    };
    onPress('clear', () => {
      this.#go({ ...this.#state, chosen: {} });
      this.#status.focus();
    });
    onPress('undo', () => {
      const last = this.#lastChosen();
      if (last) this.#choose(last, false);
      this.#status.focus();
    });
    const toggle = requirePart(this, 'toggle', HTMLButtonElement);
    onPress('toggle', () => {
      this.#open(toggle.getAttribute('aria-expanded') !== 'true');
    });
    onPress('show', () => {
      this.#open(false);
      this.#status.focus();
      this.#status.scrollIntoView();
    });
    onPress('more', () => {
      void this.#showMore();
    });
    for (const part of ['load', 'again']) {
      onPress(part, () => {
        this.#status.focus();
        void this.#show();
      });
    }
    askWhere(this, (living) => {
      this.#living = living;
      this.#go(this.#state);
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

  #isChosenAny(): boolean {
    return hashFromState(this.#state, this.#facets) !== '';
  }

  #lastChosen(): Box | undefined {
    const chosen = this.#boxes.filter((box) => this.#isChosen(box));
    return this.#last && chosen.includes(this.#last) ? this.#last : chosen[chosen.length - 1];
  }

  #choose(box: Box, add: boolean): void {
    if (add) this.#last = box;
    this.#go({ ...this.#state, chosen: choose(this.#state.chosen, box.facet, box.value, add) });
  }

  /** Another choice: its list begins at the start. */
  #go(state: FilterState): void {
    this.#keep({ ...state, shown: cardsOnPage });
    requirePart(this, 'unread').hidden = true;
    void this.#show();
  }

  #keep(state: FilterState): void {
    this.#state = state;
    // Who comes back finds no place, and another list.
    const kept = this.#living ? { ...state, shown: cardsOnPage } : state;
    this.#page?.keep(memoryFromState(kept, this.#facets));
  }

  /** Fetches what the filters know, and follows the clock from then on. */
  async #load(): Promise<void> {
    const filters = await loadFilters(this);
    // Another choice may have asked for the same meanwhile.
    if (!filters || this.#filters === filters) return;
    followClock((now) => {
      filters.setTime(now);
      if (this.#filters) void this.#show({ announce: false });
    });
    this.#filters = filters;
  }

  /** Shows which boxes are chosen, and what each would give as far as that is known. */
  #count(): void {
    const counts = this.#filters?.count(this.#state.chosen);
    for (const box of this.#boxes) {
      const gives = counts ? (counts.get(box.facet)?.get(box.value) ?? 0) : box.first;
      showBox(box, this.#isChosen(box), gives);
    }
    this.#sort.value = this.#state.sort;
    showChips(
      this,
      this.#boxes.filter((box) => this.#isChosen(box)),
      this.#lastChosen(),
      (box) => {
        this.#choose(box, false);
      },
    );
    this.#offer();
  }

  /** Says what is found, and says it anew where it is the same, unless nothing was asked for. */
  #say(words: string, announce: boolean): void {
    if (announce || this.#status.textContent !== words) this.#status.textContent = words;
  }

  async #show({ announce = true } = {}): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    this.#count();
    const isOwn = !this.#isChosenAny() && !this.#living;
    if (!isOwn && !this.#filters) {
      const stop = sayLate(() => {
        this.#say('Finding services…', true);
      });
      await this.#load();
      stop();
      if (asked !== this.#asked) return;
      this.#count();
    }
    // A site that is published anew in the meantime counts its services otherwise.
    const isMixed = this.#living !== undefined && this.#living.order !== this.#filters?.order;
    const filters = isOwn || isMixed ? undefined : this.#filters;
    const isFault = !isOwn && filters === undefined;
    requirePart(this, 'filter-fault').hidden = !isFault;
    // The ready-made lists are another way on.
    requirePart(this, 'plain').hidden = !isFault;
    this.#stand(filters === undefined);
    if (!filters) {
      this.#filters?.cards.hide();
      requirePart(this, 'nothing').hidden = true;
      this.#say(this.#ownWords, announce);
      this.#sayShow(this.#ownWords);
      this.#return();
      return;
    }
    const { chosen, sort, shown } = this.#state;
    const { groups, words, order, said } = filters.find(chosen, sort, this.#living);
    this.#found = groups;
    requirePart(this, 'order').textContent = order;
    requirePart(this, 'nothing').hidden = groups.length > 0;
    this.#say(said, announce);
    this.#sayShow(words);
    if (groups.length === 0) {
      this.#leave('found');
      filters.cards.hide();
    } else if (!(await filters.cards.show(groups, shown))) return;
    this.#return();
  }

  /** What leads back from the filters on a phone. */
  #sayShow(words: string): void {
    requirePart(this, 'show', HTMLButtonElement).textContent =
      this.#found.length === 0 && this.#isChosenAny()
        ? 'See what to do'
        : `Show ${words.replace(/,.*/, '')}`;
  }

  /** Shows the page's own list, or takes it away. */
  #stand(own: boolean): void {
    this.#leave(own ? 'found' : 'own');
    requirePart(this, 'own').hidden = !own;
  }

  /** Leads who is in a part that goes to what is said of all. */
  #leave(part: string): void {
    if (requirePart(this, part).contains(document.activeElement)) this.#status.focus();
  }

  /** Shows the next services, and leads to the first of them. */
  async #showMore(): Promise<void> {
    const before = this.#state.shown;
    const shown = before + cardsOnPage;
    this.#keep({ ...this.#state, shown });
    const cards = this.#filters?.cards;
    if (await cards?.show(this.#found, shown)) cards?.focus(before);
  }
}

customElements.define('directory-filters', DirectoryFilters);
