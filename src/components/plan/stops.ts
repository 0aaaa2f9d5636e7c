import { requireElement, requirePart } from '../dom.ts';
import { onPress } from './on-press.ts';
import type { ViewName } from './view.ts';

/** What a reader does at the stops. */
interface Ways {
  /** Every answer lets them on, to this view. */
  pass: (next: ViewName) => void;
  /** An answer stops them. */
  stop: () => void;
  /** They go back to the plan that is open, and open no file. */
  back: () => void;
}

/** The questions before a plan and before every file. No answer of them is known to any other part. */
export class Stops {
  readonly #page: HTMLElement;
  #passed = false;
  /** The view that they lead to. A link may ask for a file to be opened first. */
  #next: ViewName = location.hash === '#answer' ? 'open' : 'start';

  constructor(page: HTMLElement, { pass, stop, back }: Ways) {
    this.#page = page;
    const returning = onPress(page, 'return', () => {
      this.#passed = true;
      back();
    });
    page.addEventListener('flow-outcome', (event) => {
      if (!(event instanceof CustomEvent)) return;
      returning.hidden = true;
      this.#passed = event.detail === page.dataset['ready'];
      if (!this.#passed) {
        stop();
        return;
      }
      event.preventDefault();
      const next = this.#next;
      this.#next = 'start';
      pass(next);
    });
  }

  /** Whether every answer lets the reader on. */
  get passed(): boolean {
    return this.#passed;
  }

  /** Asks them again before a view. `canReturn`: the reader may go back to a plan instead. */
  ask(next: ViewName, canReturn: boolean): void {
    this.shut(next);
    requireElement(this.#page, 'question-flow', HTMLElement).dispatchEvent(
      new Event('flow-restart'),
    );
    requirePart(this.#page, 'return').hidden = !canReturn;
    requirePart(this.#page, 'question').focus();
    this.#page.scrollIntoView();
  }

  /** Lets nobody on before all are asked anew. */
  shut(next: ViewName = 'start'): void {
    this.#passed = false;
    this.#next = next;
  }
}
