import { saysSomething } from '../../lib/links/fragment.ts';
import { readPageData } from '../../lib/page-data.ts';
import { finderStateFrom, hashFromFinder } from '../../lib/situations/finder-address.ts';
import type { Finder } from '../../lib/situations/finder.ts';
import { saysEnough } from '../../lib/situations/match.ts';
import { copyTemplate } from '../copy-template.ts';
import { requireElement, requirePart } from '../dom.ts';
import { markField } from '../fields/mark-field.ts';
import { offerLink } from '../links/copy-link.ts';
import { askWhere } from '../near/near-field.ts';
import { pageState, type PageState } from '../page-state.ts';
import { offerPrint } from '../printing.ts';
import { keepReadingPlace } from '../reading-place.ts';
import { titlePage } from '../steps.ts';
import { findFacts } from './finder-facts.ts';
import { SuggestedList } from './suggested-list.ts';

/**
 * Turns the statements into a form and shows the list that the choices give. What is chosen is
 * remembered in the tab's history: it is never sent, stands in an address only in a link that the
 * reader asks for, and is stored only as the situation of a service that the reader adds to a
 * list. When anything fails at the start, the statements stay as the links they were.
 */
class SituationFinder extends HTMLElement {
  #finder: Finder | undefined;
  #screen: HTMLElement = document.createElement('div');
  #list: SuggestedList | undefined;
  #page: PageState | undefined;
  /** How many more of the list than the first are shown. */
  #more = 0;
  /** Makes the offer of a link fit the list that is shown. */
  #offer = (): void => undefined;

  connectedCallback(): void {
    const { text } = requireElement(this, 'script', HTMLScriptElement);
    this.#finder = readPageData<Finder>(text, 'choices');
    this.#screen = copyTemplate(this, 'form');
    this.#list = new SuggestedList(requirePart(this, 'result'), this.#finder, (more) => {
      this.#more = more;
      this.#page?.keep(hashFromFinder({ chosen: this.#chosen(), list: true, more }));
      this.#offer();
    });
    const goBack = keepReadingPlace();
    this.#listen();
    this.append(this.#screen);
    this.#part('static').hidden = true;
    this.#offer = offerLink(this, () => this.#linkHash());
    this.#page = pageState('finder', saysSomething, (text) => {
      void this.#read(text);
      this.#title().focus();
      this.scrollIntoView();
    });
    void this.#read(this.#page.first).then(goBack);
  }

  #listen(): void {
    const form = requireElement(this.#screen, 'form', HTMLFormElement);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    form.addEventListener('change', () => {
      this.#page?.keep(hashFromFinder({ chosen: this.#chosen(), list: false, more: 0 }));
      // While the reader goes on choosing.
      void findFacts();
    });
    requirePart(form, 'to-field', HTMLAnchorElement).addEventListener('click', (event) => {
      event.preventDefault();
      requireElement(form, 'input', HTMLInputElement).focus();
    });
    offerPrint(this);
    const forget = askWhere(this, (living) => {
      void this.#list?.live(living);
    });
    this.#part('change').addEventListener('click', () => {
      this.#change();
    });
    this.#part('restart').addEventListener('click', () => {
      form.reset();
      forget();
      this.#change();
    });
  }

  /** Goes back to the form, with what is in it. */
  #change(): void {
    this.#page?.step(hashFromFinder({ chosen: this.#chosen(), list: false, more: 0 }));
    this.#showForm();
    this.#title().focus();
    this.scrollIntoView();
  }

  /** Shows what a link or the tab's history says, and says so where part of it cannot be read. */
  async #read(text: string): Promise<void> {
    if (!this.#finder) return;
    const { chosen, list, more, whole } = finderStateFrom(text, this.#finder);
    for (const box of this.#screen.querySelectorAll('input')) box.checked = chosen.includes(box.id);
    this.#part('unread').hidden = whole;
    if (list && saysEnough(this.#finder, chosen)) await this.#showList(more);
    else this.#showForm();
  }

  /** What a link to the list shown says. There is none that would say that somebody is afraid. */
  #linkHash(): string {
    const chosen = this.#chosen();
    const safety = this.#finder?.choices.some(({ id, safety }) => safety && chosen.includes(id));
    return safety ? '' : hashFromFinder({ chosen, list: true, more: this.#more });
  }

  /** The heading of what is shown: of the form or of the list. */
  #title(): HTMLElement {
    return this.#part(this.#screen.hidden ? 'title' : 'start');
  }

  /** A part by its name: of the form, which may not stand in the page yet, or of the result. */
  #part(name: string): HTMLElement {
    return (
      this.#screen.querySelector<HTMLElement>(`[data-part="${name}"]`) ?? requirePart(this, name)
    );
  }

  /** The ids of all that is ticked or chosen. */
  #chosen(): string[] {
    const boxes = Array.from(this.#screen.querySelectorAll('input'));
    return boxes.filter(({ checked }) => checked).map(({ id }) => id);
  }

  #submit(): void {
    if (!this.#finder) return;
    const chosen = this.#chosen();
    const enough = saysEnough(this.#finder, chosen);
    this.#markProblem(!enough);
    if (!enough) {
      this.#part('problems').focus();
      return;
    }
    this.#page?.step(hashFromFinder({ chosen, list: true, more: 0 }));
    void this.#showList(0);
    this.#part('unread').hidden = true;
    this.#title().focus();
    this.scrollIntoView();
  }

  #markProblem(there: boolean): void {
    titlePage('', { error: there });
    this.#part('problems').hidden = !there;
    markField(this.#part('field'), there);
  }

  /** Shows the list, with so many more than the first. Settles once it is there, or cannot be. */
  async #showList(more: number): Promise<void> {
    this.#more = more;
    this.#screen.hidden = true;
    this.#part('result').hidden = false;
    this.#offer();
    await this.#list?.show({ chosen: this.#chosen(), more, pages: this.#pageLinks() });
  }

  /** The address of the page of each statement, by its id. */
  #pageLinks(): Map<string, string> {
    const links = Array.from(this.#screen.querySelectorAll<HTMLAnchorElement>('a[data-for]'));
    return new Map(links.map((link) => [link.dataset['for'] ?? '', link.href]));
  }

  /** Shows the form, with the choices that are in it. */
  #showForm(): void {
    this.#markProblem(false);
    this.#list?.clear();
    this.#part('result').hidden = true;
    this.#screen.hidden = false;
  }
}

customElements.define('situation-finder', SituationFinder);
