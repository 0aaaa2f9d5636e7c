import { createElement } from '../dom.ts';
/**
 * The words that `search-form.ts` handed to this page, which are gone once read: empty for none,
 * undefined where nothing can be stored.
 */
export function takeHandedWords(): string | undefined {
  try {
    const words = sessionStorage.getItem('search') ?? '';
    sessionStorage.removeItem('search');
    return words;
  } catch {
    return undefined;
  }
}

/** Asks for the words again, at the top of a part of the page, where the browser cannot carry them. */
export function askForWords(part: HTMLElement): void {
  const ask = 'This browser cannot carry words from another page to this one. Type them here.';
  part.prepend(createElement('p', '', ask));
}
