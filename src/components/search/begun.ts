import { searchWorkerAddress } from '../../lib/script-addresses.ts';
import { requestTimeout, withTimeout } from '../timeout.ts';
import { letWorkerThrough } from '../worker-policy.ts';

declare global {
  interface Window {
    /** What the head of the page has asked for where it opened with a question: `search-index/begin-search.ts`. */
    begun?: Partial<Record<string, Promise<Response>>>;
    /** The search engine's worker that it has started, and what comes when that fails. */
    begunWorker?: readonly [Worker, Promise<unknown>];
  }
}

if (!window.begun) letWorkerThrough(searchWorkerAddress);

/** Asks for a file of the site, or gives what is on its way: each of that once. `anew` asks past every cache. */
export function askFor(address: string, anew: boolean): Promise<Response> {
  const begun = window.begun?.[address];
  delete window.begun?.[address];
  if (begun && !anew) return begun;
  return fetch(address, { cache: anew ? 'reload' : 'default' });
}

/**
 * Starts the search engine's worker, or gives the one that has begun, once. `anew` takes it past every
 * cache. `failed` is rejected where it fails. Throws where it cannot be asked for.
 */
export async function startWorker(
  anew: boolean,
): Promise<{ worker: Worker; failed: Promise<never> }> {
  // A worker comes from the cache, which this renews.
  if (anew) await withTimeout(askFor(searchWorkerAddress, anew), requestTimeout);
  const [begun, lost] = window.begunWorker ?? [];
  delete window.begunWorker;
  const worker = begun ?? new Worker(searchWorkerAddress);
  const fails =
    lost ??
    new Promise((resolve) => {
      worker.addEventListener('error', resolve);
    });
  const failed = fails.then((): never => {
    throw new Error('search: the engine’s worker failed');
  });
  // It may fail before anybody asks.
  failed.catch(() => undefined);
  return { worker, failed };
}
