import { listFactsAddress } from '../../lib/script-addresses.ts';
import { saysSomething } from '../../lib/links/fragment.ts';
import { isOnList, limit, move, remove, tidy, type Entry } from '../../lib/my-list/entries.ts';
import { hashFromList, listFromHash } from '../../lib/my-list/list-address.ts';
import type { ListedService, ListFacts } from '../../lib/my-list/list-facts.ts';
import { listAsText } from '../../lib/my-list/plain-text.ts';
import { readPageData } from '../../lib/page-data.ts';
import { aLink, copyFrom } from '../copy.ts';
import { createElement, replaceChildren, requireElement, requirePart } from '../dom.ts';
import { pageState, type PageState } from '../page-state.ts';
import { offerPrint } from '../printing.ts';
import { entryItem, type EntryAction } from './entry-item.ts';
import { forgetList, keepList, readList, tryStore, watchList } from './list-store.ts';
import {
  countServices,
  forgettingProblem,
  linkProblems,
  places,
  risks,
  storeProblems,
} from './list-words.ts';
import { drawCode } from './code-drawing.ts';

/** How long the rest of the page waits for the facts, in milliseconds. */
const slowAfter = 8000;

/**
 * The reader's list, or one that came with a link. What is on it stays on the device: the facts of
 * all services are loaded as one file, and a link holds its list after `#`. Opening a link takes
 * the list out of the address, and keeps it in no store. Until the facts are loaded, and where they cannot be, names and links are shown.
 */
class MyList extends HTMLElement {
  #names: ReadonlyMap<string, string> = new Map();
  #facts: ListFacts | undefined;
  #loading = true;
  #page: PageState | undefined;
  /** The fragment of the link that is open; empty where it is the reader's own list. */
  #linked = '';
  /** The services of a link, while they are shown in place of the reader's own. */
  #shared: readonly Entry[] | undefined;

  connectedCallback(): void {
    const fallback = requirePart(this, 'fallback');
    this.#names = new Map(
      [...fallback.querySelectorAll<HTMLElement>('[data-service]')].map((link) => [
        link.dataset['service'] ?? '',
        link.textContent.trim(),
      ]),
    );
    const { content } = requireElement(this, 'template', HTMLTemplateElement);
    this.append(document.importNode(content, true));
    fallback.hidden = true;
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button[data-do]') : null;
      if (button instanceof HTMLButtonElement) this.#act(button);
    });
    requireElement(this, '#large', HTMLInputElement).addEventListener('change', ({ target }) => {
      const large = target instanceof HTMLInputElement && target.checked;
      document.documentElement.classList.toggle('app-large-print', large);
    });
    offerPrint(this);
    tryStore();
    this.#page = pageState('list', saysSomething, (text) => {
      this.#linked = text;
      this.#open();
    });
    this.#linked = this.#page.first;
    watchList(() => {
      this.#show();
    });
    this.#open();
    const loaded = (facts?: ListFacts): void => {
      this.#facts = facts;
      this.#loading = false;
      this.#open();
    };
    const late = window.setTimeout(loaded, slowAfter);
    void this.#load().then((facts) => {
      clearTimeout(late);
      loaded(facts);
    });
  }

  /** The facts of every service, whatever is on the list; nothing when they cannot be loaded. */
  async #load(): Promise<ListFacts | undefined> {
    try {
      const response = await fetch(listFactsAddress);
      return readPageData<ListFacts>(await response.text(), 'services');
    } catch {
      return undefined;
    }
  }

  #part(name: string): HTMLElement {
    return requirePart(this, name);
  }

  #say(words: string): void {
    this.#part('status').textContent = words;
  }

  /** Shows the list of the link that is open, or the reader's own. */
  #open(): void {
    const linked = listFromHash(this.#linked);
    this.#shared = linked && linked.entries.length > 0 ? linked.entries : undefined;
    this.#show(linked?.problem && linkProblems[linked.problem]);
  }

  /** What is shown: the list, without services that are no longer on the site. */
  get #entries(): Entry[] {
    return (this.#shared ?? readList().entries).filter(({ id }) => this.#names.has(id));
  }

  #service(id: string): ListedService {
    return (
      this.#facts?.services.find((service) => service.id === id) ?? {
        id,
        title: this.#names.get(id) ?? id,
        warnings: [],
        instead: [],
        phones: [],
        hours: [],
        places: [],
      }
    );
  }

  #show(problem?: string): void {
    const kept = readList();
    const shared = this.#shared !== undefined;
    const entries = this.#entries;
    const count = entries.length;
    const gone = (this.#shared ?? kept.entries).length - count;
    const held = document.activeElement?.closest('[data-part="entries"] [data-service]');
    const problems = [
      problem ?? '',
      !shared && kept.problem ? storeProblems[kept.problem] : '',
      !shared && kept.place === 'page' ? places.page : '',
      gone > 0 ? `${countServices(gone)} on it can no longer be found on this site.` : '',
      !this.#facts && !this.#loading && count > 0
        ? 'Phone numbers and other details could not be loaded. Choose a name to see them.'
        : '',
    ].filter(Boolean);
    this.#part('problem').textContent = problems.join(' ');
    this.#part('problem').hidden = problems.length === 0;

    this.#part('title').textContent = shared
      ? 'A list someone shared with you'
      : count === 0
        ? 'Your list is empty'
        : `${countServices(count)} on your list`;
    this.#part('empty').hidden = shared || count > 0;
    this.#part('shared').hidden = !shared;
    this.#part('full').hidden = count === 0;
    // What stands below the list waits for its facts, which would move it.
    const waiting = this.#loading && count > 0;
    this.#part('loading').hidden = !waiting;
    this.#part('take').hidden = waiting;
    // What cannot be shown can still be forgotten.
    this.#part('kept').hidden = shared || waiting || (kept.entries.length === 0 && !kept.problem);
    this.#part('text').hidden = true;
    if (requireElement(this, '#list-link', HTMLInputElement).value !== this.#link) {
      this.#part('link').hidden = true;
      replaceChildren(this.#part('code'));
    }
    this.#button('adopt').textContent =
      kept.entries.length > 0 ? 'Add these to my list' : 'Keep it as my list';
    this.#part('place').textContent = places[kept.place];
    this.#part('risk').textContent = risks[kept.place];
    this.#button('keep').hidden = kept.place === 'page' || count === 0;
    this.#button('keep').textContent =
      kept.place === 'device' ? 'Keep it in this tab only' : 'Keep on this device';

    replaceChildren(
      this.#part('entries'),
      ...entries.map(({ id, from }, index) =>
        entryItem(
          this.#service(id),
          this.#facts?.situations.find((situation) => situation.id === from)?.title,
          // No button where the facts are still to come: they would move it from under a finger.
          shared || this.#loading ? undefined : { first: index === 0, last: index === count - 1 },
        ),
      ),
    );
    // The focus was on what is drawn anew.
    if (held)
      this.#entry(held.getAttribute('data-service') ?? '')
        ?.querySelector('a')
        ?.focus();
  }

  /** The row of a service that is on the list. */
  #entry(id: string): Element | null {
    return this.querySelector(`[data-part="entries"] [data-service="${id}"]`);
  }

  #button(does: string): HTMLButtonElement {
    return requireElement(this, `button[data-do="${does}"]`, HTMLButtonElement);
  }

  #act(button: HTMLButtonElement): void {
    const id = button.closest('[data-service]')?.getAttribute('data-service') ?? '';
    switch (button.dataset['do']) {
      case 'up':
        this.#move(id, -1);
        break;
      case 'down':
        this.#move(id, 1);
        break;
      case 'remove':
        this.#remove(id);
        break;
      case 'adopt':
        this.#adopt();
        break;
      case 'keep':
        this.#keep();
        break;
      case 'forget':
        this.#show(forgetList() ? undefined : forgettingProblem);
        this.#part('title').focus();
        break;
      case 'copy':
        void this.#copyText();
        break;
      case 'share':
        this.#showLink();
        requireElement(this, '#list-link', HTMLInputElement).focus();
        requireElement(this, '#list-link', HTMLInputElement).select();
        break;
      case 'copy-link':
        void this.#copyLink();
        break;
      case 'draw':
        void this.#draw();
    }
  }

  #move(id: string, by: -1 | 1): void {
    const { place } = readList();
    const before = this.#entries;
    const after = move(before, id, by);
    const at = after.findIndex((entry) => entry.id === id);
    if (before[at]?.id === id) return;
    keepList(after, place);
    this.#show();
    this.#focusOn(id, by < 0 ? 'up' : 'down');
    this.#say(`${this.#service(id).title}: now ${at + 1} of ${after.length}.`);
  }

  /** Puts the focus on a button of a service that is on the list. */
  #focusOn(id: string, does: EntryAction): void {
    requireElement(this, `[data-service="${id}"] [data-do="${does}"]`, HTMLButtonElement).focus();
  }

  #remove(id: string): void {
    const { place } = readList();
    const after = remove(this.#entries, id);
    const at = this.#entries.findIndex((entry) => entry.id === id);
    keepList(after, place);
    this.#show();
    const next = after[Math.min(at, after.length - 1)];
    if (next) this.#focusOn(next.id, 'remove');
    else this.#part('title').focus();
    this.#say(`Removed: ${this.#service(id).title}. ${countServices(after.length)} on your list.`);
  }

  /** Puts the services of a link on the reader's own list, and takes them out of the address. */
  #adopt(): void {
    const { entries, place } = readList();
    const added = this.#entries.filter(({ id }) => !isOnList(entries, id));
    const all = tidy([...entries, ...added]);
    const lost = entries.length + added.length - all.length;
    const unfit = lost > 0 ? `${countServices(lost)} did not fit: your list holds ${limit}.` : '';
    const now = keepList(all, place);
    this.#page?.keep('');
    this.#linked = '';
    this.#shared = undefined;
    this.#show(unfit);
    this.#part('title').focus();
    this.#say(`${unfit} ${places[now]}`.trim());
  }

  #keep(): void {
    const { entries, place } = readList();
    const now = keepList(entries, place === 'device' ? 'tab' : 'device');
    this.#show();
    this.#say(places[now]);
    this.#button(now === 'page' ? 'forget' : 'keep').focus();
  }

  get #link(): string {
    return `${location.origin}${location.pathname}${hashFromList(this.#entries)}`;
  }

  #showLink(): void {
    this.#part('link').hidden = false;
    requireElement(this, '#list-link', HTMLInputElement).value = this.#link;
  }

  async #copyText(): Promise<void> {
    const box = requireElement(this, '#list-text', HTMLTextAreaElement);
    box.value = listAsText(this.#entries.map(({ id }) => this.#service(id)));
    const said = 'Your list is copied. You can paste it in a message or a note.';
    this.#say(await copyFrom(box, { said, what: 'text' }, this.#part('text')));
  }

  async #copyLink(): Promise<void> {
    this.#say(await copyFrom(requireElement(this, '#list-link', HTMLInputElement), aLink));
  }

  /** Draws the link as a QR code, with the link as text beside it. */
  async #draw(): Promise<void> {
    this.#showLink();
    const link = this.#link;
    try {
      const drawing = await drawCode(link, this.#part('code').clientWidth);
      if (!drawing) {
        replaceChildren(this.#part('code'));
        this.#say('Your list is too long for a QR code on this screen. Use the link.');
        return;
      }
      const words = createElement(
        'p',
        '',
        'Point the camera of a phone at it to open the list there.',
      );
      replaceChildren(this.#part('code'), words, drawing);
      this.#say('The QR code is below the link.');
    } catch {
      this.#say('The QR code could not be drawn. Use the link.');
    }
  }
}

customElements.define('my-list', MyList);
