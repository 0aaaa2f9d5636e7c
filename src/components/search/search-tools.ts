import { searchTag, searchTopicsAddress, searchWordsAddress } from '../../lib/script-addresses.ts';
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

/** Starts the worker at once: it and what speaks to it come at the same time. */
async function startEngine(coming: Promise<Tools>, tag: string): Promise<Engine> {
  const worker = new Worker(workerPath);
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => {
      reject(new Error('search: the engine’s worker failed'));
    });
  });
  // It may fail before anybody asks.
  failed.catch(() => undefined);
  try {
    const tools = await coming;
    return await Promise.race([tools.startEngine(worker, tag), failed]);
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

/** The text of a file of the site. */
const readText = (address: string): Promise<string> =>
  withTimeout(
    fetch(address).then((response) => response.text()),
    requestTimeout,
  );

async function loadWords(coming: Promise<Tools>, readCalls: () => Calls): Promise<Lexicon> {
  const [text, tools] = await Promise.all([readText(searchWordsAddress), coming]);
  const { triggers, neverMatch } = readCalls();
  return tools.readWordsFile(text, triggers, neverMatch);
}

/** The engine and the site's own words, which are fetched for the first question and kept. */
export class SearchTools {
  readonly #readCalls: () => Calls;
  #tools: Promise<Tools> | undefined;
  #words: Promise<Lexicon> | undefined;
  #withTopics: Promise<Lexicon> | undefined;
  #engine: Promise<Engine> | undefined;
  #isReady = false;

  /** `readCalls` gives what calls for the answers that stand in the page. */
  constructor(readCalls: () => Calls) {
    this.#readCalls = readCalls;
  }

  /** Whether all is there that answers a question. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** Asks for what answers a question before there is one: the page has other work meanwhile. */
  prepare(): void {
    const { coming, engine, words } = this.#start();
    // A question asks for it again, and says what has failed.
    for (const each of [coming, engine, words]) each.catch(() => undefined);
  }

  #start(): { coming: Promise<Tools>; engine: Promise<Engine>; words: Promise<Lexicon> } {
    const coming = (this.#tools ??= withTimeout(import('./question.ts'), requestTimeout));
    // A cache may hold the list of an index that has been published anew: ask past it, once.
    const engine = (this.#engine ??= startEngine(coming, searchTag).catch(() =>
      startEngine(coming, String(Date.now())),
    ));
    const words = (this.#words ??= loadWords(coming, this.#readCalls));
    return { coming, engine, words };
  }

  /**
   * All that answers a question, asked for at the same time, and the topics of pages where
   * `narrowing` says that they are asked for; without them nothing can be narrowed to a topic. Throws
   * when any other of it cannot be fetched or started.
   */
  async load(narrowing: boolean): Promise<{
    tools: Tools;
    engine: Engine;
    lexicon: Lexicon;
    sources: Parameters<Tools['answerQuestion']>[2] & Pick<Engine, 'search'>;
  }> {
    const { coming, engine: starting, words } = this.#start();
    if (narrowing) this.#withTopics ??= this.#loadTopics(coming, words);
    const known = this.#withTopics ?? words;
    const [tools, engine, lexicon] = await Promise.all([coming, starting, known]);
    this.#isReady = true;
    const search: Engine['search'] = (words) => engine.search(words);
    return { tools, engine, lexicon, sources: { search, read: readText } };
  }

  async #loadTopics(coming: Promise<Tools>, words: Promise<Lexicon>): Promise<Lexicon> {
    const text = readText(searchTopicsAddress);
    const [{ addTopics }, lexicon] = await Promise.all([coming, words]);
    try {
      return addTopics(lexicon, await text);
    } catch {
      this.#withTopics = undefined;
      return lexicon;
    }
  }

  /** Ends the engine, so that the next question starts anew. */
  stop(): void {
    this.#engine?.then(
      (engine) => {
        engine.stop();
      },
      () => undefined,
    );
    this.#tools = undefined;
    this.#engine = undefined;
    this.#words = undefined;
    this.#withTopics = undefined;
    this.#isReady = false;
  }
}
