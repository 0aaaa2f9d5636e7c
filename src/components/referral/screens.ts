import { copyTemplate } from '../copy-template.ts';
import { MissingPartError, requirePart } from '../dom.ts';
import { offerPrint } from '../printing.ts';
import { titlePage } from '../steps.ts';

export type Screen = 'screening' | 'form' | 'check' | 'done';

/** The screens of a referral, of which one is in view. */
export class Screens {
  readonly #screens = new Map<Screen, HTMLElement>();

  /** Puts a copy of each screen into the page, before the status line, and shows none of them. */
  constructor(page: HTMLElement) {
    const status = requirePart(page, 'status');
    this.#screens.set('screening', requirePart(page, 'screening'));
    for (const name of ['form', 'check', 'done'] as const) {
      const screen = copyTemplate(page, name);
      screen.hidden = true;
      offerPrint(screen);
      this.#screens.set(name, screen);
      status.before(screen);
    }
  }

  /** A screen. Throws a MissingPartError when there is none. */
  find(name: Screen): HTMLElement {
    const screen = this.#screens.get(name);
    if (!screen) throw new MissingPartError(name);
    return screen;
  }

  /** Puts a screen in view in place of the others. */
  reveal(name: Screen): void {
    for (const [other, screen] of this.#screens) screen.hidden = other !== name;
  }

  /** Titles the tab by the heading of a screen; the screening has titles of its own. */
  title(name: Screen, { error = false } = {}): void {
    const heading = this.find(name).querySelector('h2');
    titlePage(name === 'screening' ? '' : (heading?.textContent ?? ''), { error });
  }

  /** Puts the focus on the heading of a screen, or on the box of a key. */
  focus(name: Screen, key?: string): void {
    const place =
      (key ? document.getElementById(key) : null) ?? this.find(name).querySelector('h2[tabindex]');
    if (place instanceof HTMLElement) place.focus();
  }
}
