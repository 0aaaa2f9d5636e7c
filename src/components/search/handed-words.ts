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
