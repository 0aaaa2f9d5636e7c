import { copyTemplate } from '../copy-template.ts';
import { createElement, replaceChildren, requirePart } from '../dom.ts';
import { offerPrint } from '../printing.ts';
import { titlePage } from '../steps.ts';
import type { Keeper } from './keeper.ts';
import type { Opened } from './opened.ts';
import { sayPlace } from './place-words.ts';

/**
 * The parts of the page around a view: the stops, where the plan is, and what is said. What stands
 * in the page to be read without them is hidden.
 */
export class Frame {
  readonly #page: HTMLElement;
  /** Around where the plan is, and that itself. They are kept, since each key of a plan asks for them. */
  readonly #open: HTMLElement;
  readonly #where: HTMLElement;

  constructor(page: HTMLElement) {
    this.#page = page;
    this.#open = this.#find('open');
    this.#where = this.#find('where');
    this.#find('reading').hidden = true;
    page.addEventListener('flow-shown', () => {
      this.reveal('stops');
    });
  }

  #find(part: string): HTMLElement {
    return requirePart(this.#page, part);
  }

  /** A copy of the one element of a template of the page. One list of faults serves them all. */
  copy(template: string): HTMLElement {
    const made = copyTemplate(this.#page, template);
    const place = made.querySelector('[data-part="fault-list"]');
    if (place) place.replaceWith(copyTemplate(this.#page, 'problems'));
    return made;
  }

  /** Says something once. */
  say(words: string): void {
    this.#find('status').textContent = words;
  }

  /** Says that the tool did not come, and shows what can be read without it. */
  fail(): void {
    this.say('This page could not load its questions. Load it again, or use the plan on paper.');
    this.#find('reading').hidden = false;
  }

  /** Shows the stops or the view, and never both. */
  reveal(part: 'stops' | 'view'): void {
    this.#find('stops').hidden = part !== 'stops';
    this.#find('view').hidden = part !== 'view';
    // What is said of the plan that is open comes with the view.
    if (part === 'stops') this.#open.hidden = true;
  }

  /** Puts a screen in place of the one before, and the reader at its heading. */
  showScreen(screen: HTMLElement, title: string): void {
    offerPrint(screen);
    replaceChildren(this.#find('view'), screen);
    this.reveal('view');
    titlePage(title);
    screen.querySelector<HTMLElement>('h2[tabindex]')?.focus();
    this.#page.scrollIntoView();
  }

  /** Takes the view away, with all that stands in its fields. */
  empty(): void {
    replaceChildren(this.#find('view'));
  }

  /** Says where the plan is and whether it is in a file. */
  sayWhere({ place, fault }: Keeper, opened: Opened | undefined): void {
    this.#open.hidden = opened === undefined;
    if (!opened) return;
    const lines = sayPlace(place, fault, opened.saved);
    // It is said anew only where it has changed: a page of many questions is slow to lay out.
    if (lines.join('') === this.#where.textContent) return;
    replaceChildren(this.#where, ...lines.map((line) => createElement('p', '', line)));
  }
}
