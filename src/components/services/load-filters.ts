import { filtersAddress } from '../../lib/script-addresses.ts';
import { requestTimeout, withTimeout } from '../timeout.ts';
import type { Filters } from './late-filters.ts';

let asked: Promise<Filters | undefined> | undefined;

async function fetchFilters(page: ParentNode): Promise<Filters> {
  const [{ openFilters }, text] = await Promise.all([
    import('./late-filters.ts'),
    fetch(filtersAddress).then((response) => response.text()),
  ]);
  return openFilters(text, page);
}

/**
 * Fetches what the filters of a page know and what reads it, once; nothing where it does not come:
 * then it may be asked for again.
 */
export const loadFilters = (page: ParentNode): Promise<Filters | undefined> =>
  (asked ??= withTimeout(fetchFilters(page), requestTimeout).catch(() => {
    asked = undefined;
    return undefined;
  }));
