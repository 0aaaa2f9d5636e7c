/** Milliseconds after the last key until results are shown. */
const pause = 300;
/** Milliseconds after the last key until the last word counts as whole. */
const stillness = 1_000;

/** A reader who types into a field. `ask` is called when they pause, and again when they stop. */
export class Typing {
  #unfinished = false;
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(field: HTMLInputElement, ask: () => void) {
    // The reader has stopped typing: the last word is whole, and what came of it is said.
    const settle = (): void => {
      if (!this.#unfinished) return;
      this.stop();
      ask();
    };
    field.addEventListener('input', () => {
      this.stop();
      this.#unfinished = true;
      this.#timers = [setTimeout(ask, pause), setTimeout(settle, stillness)];
    });
    field.addEventListener('blur', settle);
  }

  /** Whether the reader may still be typing the last word. */
  get isUnfinished(): boolean {
    return this.#unfinished;
  }

  /** Waits for nothing more of what was typed. */
  stop(): void {
    this.#timers.forEach(clearTimeout);
    this.#unfinished = false;
  }
}
