import type { Finder } from '../../lib/situations/finder.ts';
import type { Match, Suggestion } from '../../lib/situations/match.ts';
import { createElement, replaceChildren, requireElement, requirePart } from '../dom.ts';

/** The most reasons that stand beside one service. */
const reasonsShown = 3;

/** The list of services that choices give, made of the cards that stand in the page. */
export class SuggestedList {
  readonly #result: HTMLElement;
  readonly #finder: Finder;
  /** The card of every service, in the order of the page. */
  readonly #cards = new Map<string, HTMLElement>();

  /** `result` is the part of the page that shows the list, and holds the cards. */
  constructor(result: HTMLElement, finder: Finder) {
    this.#result = result;
    this.#finder = finder;
    for (const card of this.#part('pool').querySelectorAll<HTMLElement>('[data-service]')) {
      this.#cards.set(card.dataset['service'] ?? '', card);
    }
  }

  #part(name: string): HTMLElement {
    return requirePart(this.#result, name);
  }

  /** Fills the list. `pages` has the address of the page of each statement, by its id. */
  show(made: Match, chosen: readonly string[], pages: ReadonlyMap<string, string>): void {
    const { safety, lead, list, more } = made;
    this.clear();
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
    const rest = requirePart(this.#result, 'rest', HTMLDetailsElement);
    rest.hidden = more.length === 0;
    rest.open = false;
    requireElement(rest, 'summary', HTMLElement).textContent = `Show ${more.length} more`;
    replaceChildren(
      this.#part('next'),
      ...this.#readNext(made, chosen, pages).map((link) => createElement('li', '', link)),
    );
  }

  /** Puts every card back where it came from, without its reasons and its situation. */
  clear(): void {
    this.#result.querySelectorAll('[data-part="why"]').forEach((reason) => {
      reason.remove();
    });
    for (const card of this.#cards.values()) delete card.dataset['from'];
    this.#part('pool').append(...this.#cards.values());
    replaceChildren(this.#part('next'));
  }

  #isTrusted(id: string): boolean {
    return this.#finder.services.some((each) => each.id === id && each.trusted);
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
  #readNext(
    { safety, guides }: Match,
    chosen: readonly string[],
    pages: ReadonlyMap<string, string>,
  ): HTMLAnchorElement[] {
    const told = this.#finder.choices
      .filter((choice) => choice.statement && chosen.includes(choice.id))
      .filter((choice) => choice.safety || !safety)
      .flatMap(({ id, words }) => {
        const page = pages.get(id);
        return page === undefined ? [] : [linkTo(words, page)];
      });
    const reading = guides.flatMap((id) =>
      this.#finder.guides
        .filter((guide) => guide.id === id)
        .map(({ title, href }) => linkTo(title, href)),
    );
    return [...told, ...reading];
  }
}

function linkTo(text: string, href: string): HTMLAnchorElement {
  const link = createElement('a', '', text);
  link.href = href;
  return link;
}

/** Says under the name of a service which choices brought it. On paper it is left out. */
function explain(card: HTMLElement, reasons: Suggestion['reasons']): void {
  const words = reasons.slice(0, reasonsShown).map((choice) => `“${choice.words}”`);
  const why = createElement('p', 'app-small app-no-print', `Because you said: ${words.join('; ')}`);
  why.dataset['part'] = 'why';
  requireElement(card, 'p', HTMLElement).insertAdjacentElement('afterend', why);
}
