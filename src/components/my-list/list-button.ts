import { myListAddress } from '../../lib/script-addresses.ts';
import { add, isOnList, limit, remove } from '../../lib/my-list/entries.ts';
import { createElement, createSpoken, replaceChildren } from '../dom.ts';
import { keepList, readList, watchList, type KeptList } from './list-store.ts';

const buttons = new Set<ListButton>();
let status: HTMLElement | undefined;

const showAll = (): void => {
  const list = readList();
  for (const button of buttons) button.show(list);
};

/** The one place on the page that tells a screen reader what a press did. */
function findStatus(): HTMLElement {
  if (status) return status;
  status = createElement('p', 'govuk-visually-hidden');
  status.setAttribute('role', 'status');
  (document.querySelector('main') ?? document.body).append(status);
  watchList(showAll);
  return status;
}

const countServices = (count: number): string => (count === 1 ? '1 service' : `${count} services`);

/**
 * Puts a service on the reader's list, or takes it off. The service is that of the nearest
 * `data-service` around it, or of the heading of the page; where `data-from` stands around it,
 * that situation is kept with it, so it never names one about safety. Without script it is empty.
 */
class ListButton extends HTMLElement {
  readonly #button = createElement('button', 'app-link-button');
  readonly #link = createElement('a', '');
  readonly #note = createElement('span', 'app-small');

  constructor() {
    super();
    this.#button.type = 'button';
    this.#button.addEventListener('click', () => {
      this.#press();
    });
    this.#link.href = myListAddress;
    // It comes with a press: no room is kept for it before.
    this.#link.hidden = true;
  }

  connectedCallback(): void {
    findStatus();
    buttons.add(this);
    if (!this.#button.isConnected) this.append(this.#button, this.#link, this.#note);
    this.show(readList());
  }

  disconnectedCallback(): void {
    buttons.delete(this);
  }

  get #service(): { id: string; name: string } {
    const holder = this.closest('[data-service]') ?? document.querySelector('h1[data-service]');
    const heading = holder?.querySelector('h2, h3, h4') ?? holder;
    return {
      id: holder?.getAttribute('data-service') ?? '',
      name: heading?.textContent.trim() ?? '',
    };
  }

  /** Says what a press does to this list; where the service is on it, leads to it. */
  show({ entries, place }: KeptList): void {
    const { id, name } = this.#service;
    const there = isOnList(entries, id);
    // A card has no room for all of the words: it shows "Add", or "Remove".
    const more = (words: string): Node | string =>
      this.closest('.app-card') ? createSpoken(words) : words;
    const words = there ? ['Remove', more(' from my list')] : ['Add', more(' to my list')];
    replaceChildren(this.#button, ...words, createSpoken(name));
    this.#button.classList.toggle('app-link-button--add', !there);
    this.#link.textContent = `See my list (${entries.length})`;
    if (!there || place === 'page') this.#link.hidden = true;
    this.#note.textContent =
      there && place === 'page' ? 'This browser will lose it when you leave this page.' : '';
  }

  #press(): void {
    const { entries, place } = readList();
    const { id, name } = this.#service;
    const there = isOnList(entries, id);
    const from = this.closest('[data-from]')?.getAttribute('data-from');
    const next = there ? remove(entries, id) : add(entries, from ? { id, from } : { id });
    if (next.length === entries.length) {
      const full = `Your list is full: it holds ${limit} services.`;
      this.#note.textContent = full;
      findStatus().textContent = full;
      return;
    }
    const kept = keepList(next, place);
    this.#link.hidden = there;
    showAll();
    // Whoever adds may not be the one who chose to keep a list here.
    if (!there && kept === 'device') {
      this.#note.textContent = 'Kept on this device: anyone who uses it can see it.';
    }
    findStatus().textContent = [
      `${there ? 'Removed' : 'Added'}: ${name}. ${countServices(next.length)} on your list.`,
      this.#note.textContent,
    ]
      .join(' ')
      .trim();
  }
}

customElements.define('list-button', ListButton);
