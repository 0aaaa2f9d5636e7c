import { searchWordsAddress } from '../../lib/script-addresses.ts';
import type { Lexicon } from '../../lib/search/lexicon.ts';
import { requestTimeout, withTimeout } from '../timeout.ts';
import { letWorkerThrough } from '../worker-policy.ts';
import type { Engine } from './engine.ts';
import type { Calls } from './promoted-answers.ts';

/** What answers a question is fetched with the first one. */
export type Tools = typeof import('./question.ts');

/** The search engine's worker. */
const workerPath = '/pagefind/pagefind-worker.js';
letWorkerThrough(workerPath);

async function startEngine(tools: Tools, tag: string): Promise<Engine> {
  const worker = new Worker(workerPath);
  try {
    return await tools.startEngine(worker, tag);
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

async function loadWords(tools: Tools, { triggers, neverMatch }: Calls): Promise<Lexicon> {
  const file = fetch(searchWordsAddress).then((response) => response.text());
  return tools.readWordsFile(await withTimeout(file, requestTimeout), triggers, neverMatch);
}

/** The engine and the site's own words, which are fetched for the first question and kept. */
export class SearchTools {
  #tools: Tools | undefined;
  #words: Promise<Lexicon> | undefined;
  #engine: Promise<Engine> | undefined;

  /** The engine; undefined while none is started. */
  get engine(): Promise<Engine> | undefined {
    return this.#engine;
  }

  /** All that answers a question. Throws when any of it cannot be fetched or started. */
  async load(calls: Calls): Promise<{ tools: Tools; engine: Engine; lexicon: Lexicon }> {
    const tools = (this.#tools ??= await withTimeout(import('./question.ts'), requestTimeout));
    // A cache may hold the list of an index that has been published anew: ask past it, once.
    this.#engine ??= startEngine(tools, 'site').catch(() => startEngine(tools, String(Date.now())));
    this.#words ??= loadWords(tools, calls);
    const [engine, lexicon] = await Promise.all([this.#engine, this.#words]);
    return { tools, engine, lexicon };
  }

  /** Ends the engine, so that the next question starts anew. */
  stop(): void {
    this.#engine?.then(
      (engine) => {
        engine.stop();
      },
      () => undefined,
    );
    this.#engine = undefined;
    this.#words = undefined;
  }
}
