import { requestTimeout, withTimeout } from '../timeout.ts';
import type { Filled } from './filled.ts';

type Files = typeof import('./referral-files.ts');
let files: Promise<Files> | undefined;

/** What makes files, fetched once. What did not come is asked for again. */
export function loadFiles(): Promise<Files> {
  files ??= import('./referral-files.ts').catch((error: unknown) => {
    files = undefined;
    throw error;
  });
  return files;
}

/** Makes Word files, one at a time, and hands them to the browser. */
export class FileSaver {
  readonly #filled: Filled;
  readonly #say: (words: string) => void;
  #busy = false;

  /** `say` tells the reader how it goes. */
  constructor(filled: Filled, say: (words: string) => void) {
    this.#filled = filled;
    this.#say = say;
  }

  /** Makes a file of what is filled in and hands it over. Gives whether it could. */
  async save(
    name: string,
    make: (files: Files) => Promise<Uint8Array<ArrayBuffer>>,
  ): Promise<boolean> {
    if (this.#busy) return false;
    const moment = this.#filled.remember();
    this.#busy = true;
    this.#say('Making the file…');
    try {
      const maker = await withTimeout(loadFiles(), requestTimeout);
      const file = await make(maker);
      this.#say('');
      // What was cleared meanwhile may lie nowhere.
      if (moment.isCleared()) return false;
      maker.save(file, name);
      moment.keep();
      return true;
    } catch {
      this.#say(
        'The file could not be made. Your answers are still here. Print this page, or try again.',
      );
      return false;
    } finally {
      this.#busy = false;
    }
  }
}
