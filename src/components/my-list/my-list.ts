import { saysSomething } from '../../lib/links/fragment.ts';
import { isOnList, limit, remove, tidy, type Entry } from '../../lib/my-list/entries.ts';
import { move } from '../../lib/my-list/move.ts';
import { hashFromList, listFromHash } from '../../lib/my-list/list-address.ts';
import type { ListPage } from '../../lib/my-list/list-facts.ts';
import { listAsText } from '../../lib/my-list/plain-text.ts';
import { readPageData } from '../../lib/page-data.ts';
import { copyFrom } from '../copy.ts';
import { requireElement, requirePart } from '../dom.ts';
import { askWhere } from '../near/near-field.ts';
import { pageState, type PageState } from '../page-state.ts';
import { offerPrint } from '../printing.ts';
import type { EntryAction } from './entry-item.ts';
import { copyLink, drawLink, shareLink } from './list-link.ts';
import { forgetList, keepList, readList, tryStore, watchList } from './list-store.ts';
import { findButton, showList } from './list-view.ts';
import { countServices, forgettingProblem, linkProblems, places } from './list-words.ts';
import { ListedServices } from './listed-services.ts';

/**
 * The reader's list, or one that came with a link. What is on it stays on the device, but that the
 * facts of services are fetched in chunks: a request tells one of about ten services. A link holds
 * its list after `#`. Opening a link takes the list out of the address, and keeps it in no store.
 * Until the facts are loaded, and where they cannot be, links are shown, named as their pages are.
 */
class MyList extends HTMLElement {
  #services = new ListedServices({ chunks: 1, situations: [] }, () => undefined);
  #page: PageState | undefined;
  /** The fragment of the link that is open; empty where it is the reader's own list. */
  #linked = '';
  /** The services of a link, while they are shown in place of the reader's own. */
  #shared: readonly Entry[] | undefined;

  connectedCallback(): void {
    const fallback = requirePart(this, 'fallback');
    const { text } = requireElement(this, 'script', HTMLScriptElement);
    this.#services = new ListedServices(readPageData<ListPage>(text, 'chunks'), this.#open);
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
    askWhere(this, this.#services.live);
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
  }

  #part(name: string): HTMLElement {
    return requirePart(this, name);
  }

  #say(words: string): void {
    this.#part('status').textContent = words;
  }

  /** Says what comes of something that takes a while. */
  async #sayWhen(words: Promise<string>): Promise<void> {
    this.#say(await words);
  }

  /** Shows the list of the link that is open, or the reader's own. */
  readonly #open = (): void => {
    const linked = listFromHash(this.#linked);
    this.#shared = linked && linked.entries.length > 0 ? linked.entries : undefined;
    this.#show(linked?.problem && linkProblems[linked.problem]);
  };

  /** What is shown: the list, without services that are no longer on the site. */
  get #entries(): Entry[] {
    return this.#services.keepKnown(this.#shared ?? readList().entries);
  }

  #show(problem?: string): void {
    const kept = readList();
    this.#services.ask(this.#shared ?? kept.entries);
    const entries = this.#entries;
    const gone = (this.#shared ?? kept.entries).length - entries.length;
    const [shared, link] = [this.#shared !== undefined, this.#link];
    showList(this, { entries, gone, shared, kept, problem, link }, this.#services);
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
        void this.#sayWhen(this.#copyText());
        break;
      case 'share':
        shareLink(this, this.#link);
        break;
      case 'copy-link':
        void this.#sayWhen(copyLink(this));
        break;
      case 'draw':
        void this.#sayWhen(drawLink(this, this.#link));
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
    this.#say(`${this.#services.describe(id).title}: now ${at + 1} of ${after.length}.`);
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
    this.#say(
      `Removed: ${this.#services.describe(id).title}. ${countServices(after.length)} on your list.`,
    );
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
    findButton(this, now === 'page' ? 'forget' : 'keep').focus();
  }

  get #link(): string {
    return `${location.origin}${location.pathname}${hashFromList(this.#entries)}`;
  }

  #copyText(): Promise<string> {
    const box = requireElement(this, '#list-text', HTMLTextAreaElement);
    box.value = listAsText(this.#entries.map(({ id }) => this.#services.describe(id)));
    const said = 'Your list is copied. You can paste it in a message or a note.';
    return copyFrom(box, { said, what: 'text' }, this.#part('text'));
  }
}

customElements.define('my-list', MyList);
