import { saysSomething } from '../../lib/links/fragment.ts';
import { readPageData } from '../../lib/page-data.ts';
import { finderStateFrom, hashFromFinder } from '../../lib/situations/finder-address.ts';
import type { Finder } from '../../lib/situations/finder.ts';
import { match, saysEnough, type Match, type Suggestion } from '../../lib/situations/match.ts';
import { createElement, replaceChildren, requireElement, requirePart } from '../dom.ts';
import { offerLink } from '../links/copy-link.ts';
import { pageState, type PageState } from '../page-state.ts';
import { offerPrint } from '../printing.ts';
import { titlePage } from '../steps.ts';

/** The most reasons that stand beside one service. */
const reasonsShown = 3;

/**
 * Turns the statements into a form and shows the list that the choices give. What is chosen is
 * remembered in the tab's history: it is never sent, stands in an address only in a link that the
 * reader asks for, and is stored only as the situation of a service that the reader adds to a
 * list. When anything fails at the start, the statements stay as the links they were.
 */
class SituationFinder extends HTMLElement {
  #finder: Finder | undefined;
  #screen: HTMLElement = document.createElement('div');
  /** The card of every service, in the order of the page. */
  #cards = new Map<string, HTMLElement>();
  #page: PageState | undefined;
  /** Makes the offer of a link fit the list that is shown. */
  #offer = (): void => undefined;

  connectedCallback(): void {
    const { text } = requireElement(this, 'script', HTMLScriptElement);
    this.#finder = readPageData<Finder>(text, 'choices');
    const template = requireElement(this, 'template', HTMLTemplateElement);
    this.#screen = requireElement(document.importNode(template.content, true), 'div', HTMLElement);
    for (const card of this.#part('pool').querySelectorAll<HTMLElement>('[data-service]')) {
      this.#cards.set(card.dataset['service'] ?? '', card);
    }
    this.#listen();
    this.append(this.#screen);
    this.#part('static').hidden = true;
    this.#offer = offerLink(this, () => this.#linkHash());
    this.#page = pageState('finder', saysSomething, (text) => {
      this.#read(text);
      this.#title().focus();
      this.scrollIntoView();
    });
    this.#read(this.#page.first);
  }

  #listen(): void {
    const form = requireElement(this.#screen, 'form', HTMLFormElement);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    form.addEventListener('change', () => {
      this.#page?.keep(hashFromFinder({ chosen: this.#chosen(), list: false }));
    });
    requirePart(form, 'to-field', HTMLAnchorElement).addEventListener('click', (event) => {
      event.preventDefault();
      requireElement(form, 'input', HTMLInputElement).focus();
    });
    offerPrint(this);
    this.#part('change').addEventListener('click', () => {
      this.#change();
    });
    this.#part('restart').addEventListener('click', () => {
      form.reset();
      this.#change();
    });
  }

  /** Goes back to the form, with what is in it. */
  #change(): void {
    this.#page?.step(hashFromFinder({ chosen: this.#chosen(), list: false }));
    this.#showForm();
    this.#title().focus();
    this.scrollIntoView();
  }

  /** Shows what a link or the tab's history says, and says so where part of it cannot be read. */
  #read(text: string): void {
    if (!this.#finder) return;
    const { chosen, list, whole } = finderStateFrom(text, this.#finder);
    for (const box of this.#screen.querySelectorAll('input')) box.checked = chosen.includes(box.id);
    this.#part('unread').hidden = whole;
    if (list && saysEnough(this.#finder, chosen)) this.#showList(match(this.#finder, chosen));
    else this.#showForm();
  }

  /** What a link to the list shown says. There is none that would say that somebody is afraid. */
  #linkHash(): string {
    const chosen = this.#chosen();
    const safety = this.#finder?.choices.some(({ id, safety }) => safety && chosen.includes(id));
    return safety ? '' : hashFromFinder({ chosen, list: true });
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
      this.#part('problem').focus();
      return;
    }
    this.#page?.step(hashFromFinder({ chosen, list: true }));
    this.#showList(match(this.#finder, chosen));
    this.#part('unread').hidden = true;
    this.#title().focus();
    this.scrollIntoView();
  }

  #markProblem(there: boolean): void {
    titlePage('', { error: there });
    this.#part('problem').hidden = !there;
    this.#part('error').hidden = !there;
    this.#part('group').classList.toggle('govuk-form-group--error', there);
    const described = there ? 'situations-hint situations-error' : 'situations-hint';
    this.#part('statements').setAttribute('aria-describedby', described);
  }

  #showList(made: Match): void {
    const { safety, lead, list, more } = made;
    this.#clearList();
    this.#part('title').textContent = safety ? 'Your list, safety first' : 'Your list';
    this.#part('safety').hidden = !safety;
    for (const { id, reasons } of lead) {
      const card = this.#part('safety').querySelector<HTMLElement>(`[data-service="${id}"]`);
      if (card) explain(card, reasons);
    }
    this.#part('others').hidden = !safety;
    this.#part('suggestions').hidden = list.length === 0;
    this.#part('count').textContent =
      more.length === 0
        ? 'Best first.'
        : `Best first: ${list.length} of ${list.length + more.length} that may help.`;
    this.#part('doubt').hidden = [...list, ...more].some(({ id }) => this.#isTrusted(id));
    this.#part('list').append(...this.#suggest(list));
    this.#part('more').append(...this.#suggest(more));
    // What is kept on a device must not say that its reader is afraid.
    if (!safety) for (const { id, reasons } of [...list, ...more]) this.#noteFrom(id, reasons);
    const rest = requirePart(this, 'rest', HTMLDetailsElement);
    rest.hidden = more.length === 0;
    rest.open = false;
    requireElement(rest, 'summary', HTMLElement).textContent = `Show ${more.length} more`;
    replaceChildren(
      this.#part('next'),
      ...this.#readNext(made).map((link) => createElement('li', '', link)),
    );
    this.#screen.hidden = true;
    this.#part('result').hidden = false;
    this.#offer();
  }

  #isTrusted(id: string): boolean {
    return this.#finder?.services.some((each) => each.id === id && each.trusted) ?? false;
  }

  #suggest(suggestions: readonly Suggestion[]): HTMLElement[] {
    return suggestions.flatMap(({ id, reasons }) => {
      const card = this.#cards.get(id);
      if (!card) return [];
      explain(card, reasons);
      return [card];
    });
  }

  /** Puts on a card the situation that brought it most, for a list that the reader may keep. */
  #noteFrom(id: string, reasons: Suggestion['reasons']): void {
    const card = this.#cards.get(id);
    const from = reasons.find(({ statement }) => statement)?.id.replace(/^situations-/, '');
    if (card && from) card.dataset['from'] = from;
  }

  /** The pages of what was ticked, and then guides; beside a choice about safety only its own. */
  #readNext({ safety, guides }: Match): HTMLAnchorElement[] {
    const chosen = this.#chosen();
    const pages = (this.#finder?.choices ?? [])
      .filter((choice) => choice.statement && chosen.includes(choice.id))
      .filter((choice) => choice.safety || !safety)
      .flatMap(({ id, words }) => {
        const page = this.#screen.querySelector<HTMLAnchorElement>(`a[data-for="${id}"]`);
        return page ? [pageLink(words, page.href)] : [];
      });
    const reading = guides.flatMap((id) =>
      (this.#finder?.guides ?? [])
        .filter((guide) => guide.id === id)
        .map(({ title, href }) => pageLink(title, href)),
    );
    return [...pages, ...reading];
  }

  /** Puts every card back where it came from, without its reasons and its situation. */
  #clearList(): void {
    this.querySelectorAll('[data-part="why"]').forEach((reason) => {
      reason.remove();
    });
    for (const card of this.#cards.values()) delete card.dataset['from'];
    this.#part('pool').append(...this.#cards.values());
    replaceChildren(this.#part('next'));
  }

  /** Shows the form, with the choices that are in it. */
  #showForm(): void {
    this.#markProblem(false);
    this.#clearList();
    this.#part('result').hidden = true;
    this.#screen.hidden = false;
  }
}

function pageLink(text: string, href: string): HTMLAnchorElement {
  const link = createElement('a', '', text);
  link.href = href;
  return link;
}

/** Says under the name of a service which choices brought it. On paper it is left out. */
function explain(card: HTMLElement, reasons: Suggestion['reasons']): void {
  const words = reasons.slice(0, reasonsShown).map((choice) => `“${choice.words}”`);
  const why = createElement('p', 'app-small app-no-print', `Because you said: ${words.join('; ')}`);
  why.dataset['part'] = 'why';
  requireElement(card, 'h3', HTMLElement).insertAdjacentElement('afterend', why);
}

customElements.define('situation-finder', SituationFinder);
