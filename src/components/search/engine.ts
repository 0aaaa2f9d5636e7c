import type { PackedList } from '../../lib/search/engine-list.ts';
import type { Hit } from '../../lib/search/find.ts';
import { requestTimeout } from '../timeout.ts';

/**
 * Speaks to the search engine's own worker, which runs its WebAssembly: the page needs neither
 * the engine's 45 kB for itself nor the right to run WebAssembly. The messages are those of
 * Pagefind 1.5.2: `{ id, instanceId, method, args }`, answered by `{ id, result }` or `{ id, error }`.
 */

/** The part of a worker that is used. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(kind: 'message' | 'error', listener: (event: Event) => void): void;
  terminate(): void;
}

/** A page that a search found; `data` is the engine's name for what it can tell about it. */
export interface EngineHit extends Hit {
  data: string;
}

/** What the results show of a page. */
export interface FoundPage {
  url: string;
  /** Text with `<mark>` around what was found. */
  excerpt: string;
  meta: Partial<Record<'title' | 'kind' | 'card' | 'lang', string>>;
}

export interface Engine {
  /** The pages that have every word, best first. */
  search(words: string): Promise<EngineHit[]>;
  /** What the results show of a page. Throws when it cannot be fetched. */
  page(hit: EngineHit): Promise<FoundPage>;
  /** Ends the worker. */
  stop(): void;
}

/** What a page is called counts most, then the words people use for it, then its summary. */
const metaWeights = { title: 5, words: 8, summary: 2, names: 0, kind: 0, card: 0, lang: 0 };

const readField = (data: unknown, name: string): unknown =>
  typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined;

const readText = (data: unknown, name: string): string => {
  const value = readField(data, name);
  return typeof value === 'string' ? value : '';
};

function readHits(response: unknown): EngineHit[] {
  const results = readField(response, 'results');
  if (!Array.isArray(results)) throw new Error('search: the engine gave no results');
  return results.map((result: unknown) => {
    const score = readField(result, 'score');
    return {
      id: readText(result, 'id'),
      score: typeof score === 'number' ? score : 0,
      data: readText(result, 'data'),
    };
  });
}

/**
 * Starts the engine behind a port, with its program and the list of its index:
 * our lines at the head of its worker take both (`search-index/engine-files.ts`). Throws when the
 * engine cannot start.
 */
export async function startEngine(
  port: Port,
  given: { program: ArrayBuffer; list: PackedList },
): Promise<Engine> {
  const waiting = new Map<
    string,
    { resolve: (value: unknown) => void; reject: (why: Error) => void }
  >();
  let last = 0;
  const fail = (why: string): void => {
    waiting.forEach(({ reject }) => {
      reject(new Error(`search: ${why}`));
    });
    waiting.clear();
  };
  port.addEventListener('error', () => {
    fail('the engine’s worker failed');
  });
  port.addEventListener('message', (event) => {
    const data = readField(event, 'data');
    const call = waiting.get(readText(data, 'id'));
    if (!call) return;
    waiting.delete(readText(data, 'id'));
    const error = readText(data, 'error');
    if (error) call.reject(new Error(`search: ${error}`));
    else call.resolve(readField(data, 'result'));
  });
  const call = (method: string, args: unknown[], more = {}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      last += 1;
      const id = `call${last}`;
      const timer = setTimeout(() => {
        waiting.delete(id);
        reject(new Error('search: the engine does not answer'));
      }, requestTimeout);
      waiting.set(id, {
        resolve: (value) => {
          clearTimeout(timer);
          resolve(value);
        },
        reject: (why) => {
          clearTimeout(timer);
          reject(why);
        },
      });
      port.postMessage({ id, instanceId: 'site', method, args, ...more });
    });

  const options = {
    basePath: '/pagefind/',
    baseUrl: '/',
    language: 'en',
    excerptLength: 24,
    ranking: { metaWeights },
  };
  // It reads messages in their order, and answers the second once it has started, or says why not.
  await Promise.all([call('init', [options], { given }), call('filters', [])]);

  return {
    search: async (words) => readHits(await call('search', [words, {}])),
    page: async ({ data }) => {
      const page = await call('getData', [data]);
      const url = readText(page, 'url');
      if (url === '') throw new Error('search: the engine has lost a page');
      const meta = readField(page, 'meta');
      return {
        url,
        excerpt: readText(page, 'excerpt'),
        meta: {
          title: readText(meta, 'title'),
          kind: readText(meta, 'kind'),
          card: readText(meta, 'card'),
          lang: readText(meta, 'lang'),
        },
      };
    },
    stop: () => {
      fail('the engine was stopped');
      port.terminate();
    },
  };
}
