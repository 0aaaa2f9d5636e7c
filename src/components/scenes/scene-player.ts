import { describePlay, pressPlay, type Press } from '../../lib/scenes/play.ts';
import { createSpoken, replaceChildren, requireElement } from '../dom.ts';
import { offerPrint } from '../printing.ts';

/** Keeps a part of the page back, or shows it. */
function mark(part: Element, later: boolean): void {
  if (later) part.setAttribute('data-later', '');
  else part.removeAttribute('data-later');
}

/**
 * Shows a conversation line by line as its reader presses, and waits after each line: nothing moves
 * by itself. Lines kept back are marked with `data-later`, which hides them on the screen and never
 * on paper. Each new line is said once, and focus stays on the button that was pressed, which stays
 * where it was under the finger. Nothing is kept.
 */
class ScenePlayer extends HTMLElement {
  #shown = 0;

  connectedCallback(): void {
    for (const press of ['next', 'back', 'all'] as const) {
      this.#button(press).addEventListener('click', () => {
        this.#press(press);
      });
    }
    offerPrint(this);
    this.#show();
  }

  #button(press: Press): HTMLButtonElement {
    return requireElement(this, `[data-press="${press}"]`, HTMLButtonElement);
  }

  get #lines(): NodeListOf<HTMLElement> {
    return this.querySelectorAll<HTMLElement>('[data-line]');
  }

  #press(press: Press): void {
    const pressed = this.#button(press);
    const before = pressed.getBoundingClientRect().top;
    this.#shown = pressPlay(this.#shown, press, this.#lines.length);
    this.#show();
    const status = requireElement(this, '[role=status]', HTMLElement);
    const line = this.#lines[this.#shown - 1];
    const { place } = describePlay(this.#shown, this.#lines.length);
    if (line) {
      const words = [...line.children].map(({ textContent }) => textContent.trim()).join(' ');
      replaceChildren(status, place, createSpoken(`. ${words}`));
    } else status.textContent = 'Every line is shown.';

    // What was pressed may have gone; what goes on is always there.
    const stays = pressed.hidden ? this.#button('next') : pressed;
    stays.focus();
    scrollBy(0, stays.getBoundingClientRect().top - before);
    line?.scrollIntoView({ block: 'nearest' });
  }

  /** Puts the lines and the buttons in view that belong to this place. */
  #show(): void {
    const lines = this.#lines;
    const state = describePlay(this.#shown, lines.length);
    this.className = this.#shown > 0 ? 'app-scene-begun' : '';
    lines.forEach((line, index) => {
      mark(line, this.#shown > 0 && index >= this.#shown);
    });
    for (const panel of this.querySelectorAll('[data-panel]')) {
      mark(panel, !panel.querySelector('[data-line]:not([data-later])'));
    }
    this.#button('next').textContent = state.next;
    this.#button('back').hidden = !state.back;
    this.#button('all').hidden = !state.all;
  }
}

customElements.define('scene-player', ScenePlayer);
