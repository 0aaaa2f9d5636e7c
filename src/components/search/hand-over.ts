/**
 * Hands words from a search field to the search page without an address, which would stay in the
 * browser's history. They lie in the tab's store until the page that opens next reads them.
 */

const name = 'search';

/** Keeps the words for the page that opens next. Where nothing can be stored, that page asks. */
export function handOver(words: string): void {
  try {
    sessionStorage.setItem(name, words);
  } catch {
    // The page that opens says so.
  }
}

/** The words handed to this page, which are gone once read; undefined where none can be. */
export function handedOver(): string | undefined {
  try {
    const words = sessionStorage.getItem(name) ?? '';
    sessionStorage.removeItem(name);
    return words;
  } catch {
    return undefined;
  }
}
