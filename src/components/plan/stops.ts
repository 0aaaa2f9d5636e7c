import { requireElement } from '../dom.ts';
import type { ViewName } from './view.ts';

/** What a reader does at the stops. */
interface Ways {
  /** Every answer lets them on, to this view. */
  pass: (next: ViewName) => void;
  /** An answer stops them. */
  stop: () => void;
}

/** The questions before a plan and before every file. No answer of them is known to any other part. */
export class Stops {
  readonly #page: HTMLElement;
  #passed = false;
  /** The view that they lead to. A link may ask for a file to be opened first. */
  #next: ViewName = location.hash === '#answer' ? 'open' : 'start';

  constructor(page: HTMLElement, { pass, stop }: Ways) {
    this.#page = page;
    page.addEventListener('flow-outcome', (event) => {
      if (!(event instanceof CustomEvent)) return;
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

  /** Whether the reader was let on, and no answer has stopped them since. */
  get passed(): boolean {
    return this.#passed;
  }

  /** Asks them again before a view, in the step that is in view. */
  ask(next: ViewName): void {
    this.#next = next;
    requireElement(this.#page, 'question-flow', HTMLElement).dispatchEvent(
      new CustomEvent('flow-restart', { detail: true }),
    );
  }

  /** Lets nobody on before all are asked anew. */
  shut(): void {
    this.#passed = false;
    this.#next = 'start';
  }
}
