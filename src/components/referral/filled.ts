import type { FilledForm } from '../../lib/referral/form.ts';

const nothing: FilledForm = { values: {}, items: {} };

/** What is filled in, and whether any of it would be lost. It lives in the page alone. */
export class Filled {
  form = nothing;
  /** Counts what was filled in, added or removed. */
  #changes = 0;
  /** The count of changes that nothing would be lost of: in a file, or cleared. */
  #safe = 0;
  /** Counts how often everything was cleared. */
  #clears = 0;

  /** Puts this in its place, as something that would be lost. */
  change(form: FilledForm): void {
    this.form = form;
    this.#changes += 1;
  }

  /** Forgets everything. */
  clear(): void {
    this.form = nothing;
    this.#safe = this.#changes;
    this.#clears += 1;
  }

  get isUnsaved(): boolean {
    return this.#changes !== this.#safe;
  }

  /** Remembers what there is now: whether it was cleared since, and how to say that it is safe. */
  remember(): { isCleared: () => boolean; keep: () => void } {
    const [changes, clears] = [this.#changes, this.#clears];
    return {
      isCleared: () => this.#clears !== clears,
      keep: () => {
        this.#safe = changes;
      },
    };
  }
}
