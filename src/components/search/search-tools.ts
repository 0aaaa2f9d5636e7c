import {
  searchProgramAddress,
  searchTopicsAddress,
  searchWordsAddress,
} from '../../lib/script-addresses.ts';
import type { Lexicon } from '../../lib/search/lexicon.ts';
import { requestTimeout, withTimeout } from '../timeout.ts';
import { askFor, startWorker } from './begun.ts';
import type { Engine } from './engine.ts';
import type { Calls } from './promoted-answers.ts';

/** What answers a question is fetched with the first one. */
export type Tools = typeof import('./question.ts');

/** Starts the worker at once: it, what speaks to it and what it needs come at the same time. */
async function startEngine(
  coming: Promise<Tools>,
  words: ReturnType<typeof loadWords>,
  anew: boolean,
): Promise<Engine> {
  const program = withTimeout(
    askFor(searchProgramAddress, anew).then((response) => response.arrayBuffer()),
    requestTimeout,
  );
  const { worker, failed } = await startWorker(anew);
  try {
    const started = Promise.all([coming, program, words]).then(([tools, engine, { list }]) =>
      tools.startEngine(worker, { program: engine, list }),
    );
    return await Promise.race([started, failed]);
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

/** The text of a file of the site. */
const readText = (address: string, anew: boolean): Promise<string> =>
  withTimeout(
    askFor(address, anew).then((response) => response.text()),
    requestTimeout,
  );

async function loadWords(
  coming: Promise<Tools>,
  readCalls: () => Calls,
  anew: boolean,
): Promise<ReturnType<Tools['readWordsFile']>> {
  const [text, tools] = await Promise.all([readText(searchWordsAddress, anew), coming]);
  const { triggers, neverMatch } = readCalls();
  return tools.readWordsFile(text, triggers, neverMatch);
}

/** The engine and the site's own words, which are fetched for the first question and kept. */
export class SearchTools {
  readonly #readCalls: () => Calls;
  #tools: Promise<Tools> | undefined;
  #words: ReturnType<typeof loadWords> | undefined;
  #withTopics: Promise<Lexicon> | undefined;
  #engine: Promise<Engine> | undefined;
  #isReady = false;
  /** Whether what is kept in caches is passed over. */
  #isAnew = false;

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
    const words = (this.#words ??= loadWords(coming, this.#readCalls, this.#isAnew));
    const engine = (this.#engine ??= startEngine(coming, words, this.#isAnew));
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
    const read = (address: string): Promise<string> => readText(address, this.#isAnew);
    return { tools, engine, lexicon, sources: { search, read } };
  }

  async #loadTopics(coming: Promise<Tools>, words: Promise<Lexicon>): Promise<Lexicon> {
    const text = readText(searchTopicsAddress, this.#isAnew);
    const [{ addTopics }, lexicon] = await Promise.all([coming, words]);
    try {
      return addTopics(lexicon, await text);
    } catch {
      this.#withTopics = undefined;
      return lexicon;
    }
  }

  /**
   * Ends the engine, so that the next question starts anew and asks past every cache. Gives whether
   * that may help at once: what a cache kept may be of a site that has been published anew since.
   */
  stop(): boolean {
    const mayHelp = !this.#isAnew;
    this.#isAnew = true;
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
    return mayHelp;
  }
}
