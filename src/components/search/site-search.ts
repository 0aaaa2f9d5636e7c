import { searchWordsAddress } from '../../lib/script-addresses.ts';
import type { AnsweredQuestion } from '../../lib/search/answer-question.ts';
import type { Facets } from '../../lib/search/facets.ts';
import {
  readGroups,
  readPhrases,
  findPromoted,
  readTriggers,
  type Trigger,
} from '../../lib/search/promoted.ts';
import {
  writeQueryHash,
  isQueryHash,
  readQueryHash,
  readSentQuery,
  type SearchQuery,
} from '../../lib/search/query-address.ts';
import type { ParsedQuery } from '../../lib/search/parse-query.ts';
import type { Lexicon } from '../../lib/search/lexicon.ts';
import { createElement, replaceChildren, requireElement, requirePart } from '../dom.ts';
import { offerLink } from '../links/copy-link.ts';
import { pageState, type PageState } from '../page-state.ts';
import { requestTimeout, withTimeout } from '../timeout.ts';
import type { Engine, EngineHit, FoundPage } from './engine.ts';
import { workerPath } from './worker-policy.ts';

/** How long a reader sees nothing but a search under way, in milliseconds. */
const slowAfter = 8_000;
const resultsAtOnce = 8;
/** Milliseconds after the last key until results are shown. */
const pause = 300;
/** Milliseconds after the last key until the last word counts as whole. */
const stillness = 1_000;

/** What answers a question is fetched with the first one. */
type Tools = typeof import('./question.ts');

/** What a search gave: kept while the reader narrows it or asks for more. */
type Answered = AnsweredQuestion<EngineHit>;

/**
 * The words that `search-form.ts` handed to this page, which are gone once read: empty for none,
 * undefined where nothing can be stored.
 */
function handedOver(): string | undefined {
  try {
    const words = sessionStorage.getItem('search') ?? '';
    sessionStorage.removeItem('search');
    return words;
  } catch {
    return undefined;
  }
}

// Functions and no methods: private methods weigh more, as phones of 2018 need them.
const at = (root: ParentNode, name: string): HTMLElement => requirePart(root, name);
const findField = (root: ParentNode): HTMLInputElement =>
  requireElement(root, '#search-words', HTMLInputElement);
const findSelect = (root: ParentNode, name: 'kind' | 'topic'): HTMLSelectElement =>
  requireElement(root, `#search-${name}`, HTMLSelectElement);
const findAnswers = (root: ParentNode): HTMLElement[] =>
  Array.from(root.querySelectorAll<HTMLElement>('[data-answer]'));

/** Whether an answer about fear or harm is shown: there is no link that would say so. */
const isAfraid = (root: ParentNode): boolean =>
  findAnswers(root).some(({ hidden, dataset }) => !hidden && dataset['safety'] !== undefined);

/**
 * The search page. The query lives in the entries of the tab's history and in no address, so that
 * it is never sent and stays in no list of pages; a link to it is made when asked for. Help for
 * people who are afraid or in danger is in the page and is shown before anything is loaded;
 * the engine and the site's own words are fetched on the first query. When the engine cannot
 * run, the page says so and the ways without it stay.
 */
class SiteSearch extends HTMLElement {
  #tools: Tools | undefined;
  #engine: Promise<Engine> | undefined;
  #lexicon: Promise<Lexicon> | undefined;
  /** Counts searches, so that a slow one never overwrites the one after it. */
  #turn = 0;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #query: SearchQuery = readQueryHash('');
  /** Whether the reader may still be typing the last word. */
  #unfinished = false;
  /** Whether help that is shown was said in this search. */
  #toldHelp = false;
  /** The results that stand on the page, by the engine's names of them and what is marked. */
  #shown = '';
  #page: PageState | undefined;
  /** What the entry of the history remembers. */
  #kept = '';
  #offer: (() => void) | undefined;
  #triggers: readonly Trigger[] = [];
  #neverMatch: ReadonlySet<string> = new Set();

  connectedCallback(): void {
    const sent = readSentQuery(location.search);
    if (sent) history.replaceState(null, '', location.pathname);
    const handed = handedOver();
    this.#page = pageState('search', isQueryHash, (text) => {
      this.#stopWaiting();
      this.#kept = text;
      void this.#run(readQueryHash(text));
    });
    this.#kept = this.#page.first;
    if (sent) this.#keep(sent);
    else if (handed) this.#keep({ ...this.#query, words: handed });
    this.#offer = offerLink(this, () => (isAfraid(this) ? '' : writeQueryHash(this.#query)));
    if (handed === undefined) {
      const ask = 'This browser cannot carry words from another page to this one. Type them here.';
      at(this, 'empty').prepend(createElement('p', '', ask));
    }

    const answers = at(this, 'answers');
    this.#neverMatch = new Set((answers.dataset['never'] ?? '').split(' '));
    const phrases = readPhrases(answers.dataset['phrases'] ?? '');
    this.#triggers = readTriggers(
      findAnswers(this).map(({ dataset }, place) => ({
        key: dataset['answer'] ?? '',
        safety: dataset['safety'] !== undefined,
        ...(phrases[place] ?? { when: [], unless: [] }),
      })),
      readGroups(answers.dataset['groups'] ?? ''),
    );

    at(this, 'search').hidden = false;
    at(this, 'fallback').hidden = true;
    requireElement(this, 'form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go(this.#typed());
    });
    findField(this).addEventListener('input', () => {
      this.#stopWaiting();
      this.#unfinished = true;
      this.#timers = [
        setTimeout(() => {
          this.#asTheyType();
        }, pause),
        setTimeout(() => {
          this.#settle();
        }, stillness),
      ];
    });
    findField(this).addEventListener('blur', () => {
      this.#settle();
    });
    for (const name of ['kind', 'topic'] as const) {
      findSelect(this, name).addEventListener('change', () => {
        this.#go({ ...this.#query, [name]: findSelect(this, name).value });
      });
    }
    void this.#run(readQueryHash(this.#kept));
  }

  #stopWaiting(): void {
    this.#timers.forEach(clearTimeout);
    this.#unfinished = false;
  }

  /** Asks for something by a press: Back leads to what was asked before. */
  #go(query: SearchQuery): void {
    this.#stopWaiting();
    const text = writeQueryHash(query);
    if (text !== this.#kept) this.#page?.step(text);
    this.#kept = text;
    void this.#run(query);
  }

  #keep(query: SearchQuery): void {
    this.#kept = writeQueryHash(query);
    this.#page?.keep(this.#kept);
  }

  /** What the field asks for. What narrowed one question may leave nothing of the next. */
  #typed(): SearchQuery {
    const words = findField(this).value.trim();
    const kept = words === this.#query.words ? this.#query : readQueryHash('');
    return { ...kept, asTyped: false, words };
  }

  /** Results for what stands in the field now, without a step in the history for each letter. */
  #asTheyType(): void {
    const query = this.#typed();
    this.#keep(query);
    void this.#run(query);
  }

  /** The reader has stopped typing: the last word is whole, and what came of it is said. */
  #settle(): void {
    if (!this.#unfinished) return;
    this.#stopWaiting();
    this.#asTheyType();
  }

  async #load({ startEngine }: Tools): Promise<Engine> {
    const start = async (tag: string): Promise<Engine> => {
      const worker = new Worker(workerPath);
      try {
        return await startEngine(worker, tag);
      } catch (error) {
        worker.terminate();
        throw error;
      }
    };
    // A cache may hold the list of an index that has been published anew: ask past it, once.
    return start('site').catch(() => start(String(Date.now())));
  }

  async #loadWords({ readWordsFile }: Tools): Promise<Lexicon> {
    const file = fetch(searchWordsAddress).then((response) => response.text());
    return readWordsFile(await withTimeout(file, requestTimeout), this.#triggers, this.#neverMatch);
  }

  async #run(query: SearchQuery): Promise<void> {
    const turn = ++this.#turn;
    this.#toldHelp = false;
    const unfinished = this.#unfinished;
    // A space after it ends the last word, whoever goes on typing.
    const beginning = unfinished && !/\s$/.test(findField(this).value);
    this.#query = query;
    if (findField(this).value.trim() !== query.words) findField(this).value = query.words;
    const afraid = this.#showAnswers(query);
    const slow = setTimeout(() => {
      if (turn !== this.#turn || query.words === '') return;
      at(this, 'browse').hidden = false;
      this.#say('Still searching. You can use the lists below.', true);
    }, slowAfter);
    try {
      const stage = at(this, 'stage');
      if (query.words === '') {
        stage.removeAttribute('data-asked');
        this.#showNothingAsked();
        return;
      }
      stage.setAttribute('data-asked', '');
      at(this, 'empty').hidden = true;
      if (unfinished) this.#say('');
      if (!this.#engine) {
        if (!unfinished) this.#say('Searching…');
        at(this, 'browse').hidden = true;
      }
      const tools = (this.#tools ??= await withTimeout(import('./question.ts'), requestTimeout));
      const starting = (this.#engine ??= this.#load(tools));
      this.#lexicon ??= this.#loadWords(tools);
      const [engine, lexicon] = await Promise.all([starting, this.#lexicon]);
      const answered = await tools.answerQuestion(query, lexicon, (words) => engine.search(words), {
        afraid,
        unfinished: beginning,
      });
      const { hits } = answered;
      // Nothing is missing yet while a word is on its way.
      if (unfinished && hits.length === 0) return;
      const pages = await Promise.all(hits.slice(0, resultsAtOnce).map((hit) => engine.page(hit)));
      if (turn !== this.#turn) return;
      this.#query = answered.query;
      this.#showFilters(tools, answered, lexicon.facets);
      this.#showResults(tools, answered, pages, afraid);
      if (!unfinished) this.#sayWhatCame(tools, answered);
    } catch {
      // A search that came after this one judges the engine for itself.
      if (turn !== this.#turn && this.#query.words !== '') return;
      // No WebAssembly, no index, no words or no network: the page says so and offers other ways.
      this.#engine?.then(
        (engine) => {
          engine.stop();
        },
        () => undefined,
      );
      this.#engine = undefined;
      this.#lexicon = undefined;
      if (turn === this.#turn) this.#showFailure();
    } finally {
      clearTimeout(slow);
    }
  }

  /**
   * Says it once: a status that is written again with the same words is read out again. Help that
   * is shown is said once in a search, with the first that is not about to be replaced.
   */
  #say(text: string, settled = false): void {
    const status = at(this, 'status');
    const help = findAnswers(this).find(({ hidden }) => !hidden);
    const title = help?.querySelector('h2')?.textContent.trim();
    const helps = title && settled && !this.#toldHelp ? `Help is shown first: ${title}` : '';
    if (helps) this.#toldHelp = true;
    const whole = [helps, text].filter(Boolean).join('. ');
    if (status.textContent !== whole) status.textContent = whole;
  }

  /** Shows the answers that the words call for. Gives whether one is about fear or harm. */
  #showAnswers({ words }: SearchQuery): boolean {
    const keys = findPromoted(words, this.#triggers, this.#neverMatch);
    for (const answer of findAnswers(this)) {
      answer.hidden = !keys.includes(answer.dataset['answer'] ?? '');
    }
    const afraid = isAfraid(this);
    if (afraid) this.#offer?.();
    return afraid;
  }

  #showNothingAsked(): void {
    this.#say('');
    this.#offer?.();
    this.#fillResults([], '');
    for (const name of ['filters', 'more', 'nothing', 'fallback', 'notes']) {
      at(this, name).hidden = true;
    }
    at(this, 'empty').hidden = false;
    at(this, 'browse').hidden = false;
  }

  #showFailure(): void {
    this.#showNothingAsked();
    at(this, 'empty').hidden = true;
    at(this, 'fallback').hidden = false;
    at(this, 'fallback-words').textContent =
      'Search is not working in this browser at the moment. You can find everything without it.';
    this.#say('Search is not working. Use the lists below.', true);
  }

  #showFilters({ countValues }: Tools, { query, found }: Answered, facets: Facets): void {
    const { kind, topic } = query;
    const ids = found.map(({ id }) => id);
    this.#fillSelect('kind', 'All kinds', countValues('kind', ids, facets, { kind, topic }), kind);
    this.#fillSelect(
      'topic',
      'All topics',
      countValues('topic', ids, facets, { kind, topic }),
      topic,
    );
  }

  #fillSelect(
    name: 'kind' | 'topic',
    all: string,
    counts: ReadonlyMap<string, number>,
    chosen: string,
  ): void {
    const values = new Map(counts);
    if (chosen && !values.has(chosen)) values.set(chosen, 0);
    const options = [...values]
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([value, count]) => new Option(`${value} (${count})`, value));
    const select = findSelect(this, name);
    replaceChildren(select, new Option(all, ''), ...options);
    select.value = chosen;
  }

  #showResults(
    tools: Tools,
    answered: Answered,
    pages: readonly FoundPage[],
    afraid: boolean,
  ): void {
    const { query, asked, hits } = answered;
    const narrowed = query.kind !== '' || query.topic !== '';
    const helped = findAnswers(this).some(({ hidden }) => !hidden);
    at(this, 'empty').hidden = true;
    at(this, 'fallback').hidden = true;
    at(this, 'browse').hidden = hits.length > 0;
    at(this, 'nothing').hidden = hits.length > 0 || helped;
    at(this, 'filters').hidden = hits.length === 0 && !narrowed;
    this.#offer?.();
    this.#showNotes(query, asked, afraid);
    this.#fillResults(
      pages.map((page) => this.#item(tools, answered, page)),
      `${hits.map(({ id }) => id).join(' ')} ${asked.words}`,
    );

    const more = requirePart(this, 'more', HTMLButtonElement);
    more.hidden = hits.length <= at(this, 'results').childElementCount;
    more.onclick = () => {
      void this.#showMore(tools, answered);
    };
  }

  /** Puts results in place of those that are there, unless they are the same. */
  #fillResults(items: readonly HTMLElement[], shown: string): void {
    if (shown === this.#shown && shown !== '') return;
    this.#shown = shown;
    const list = at(this, 'results');
    const held = list.contains(document.activeElement);
    replaceChildren(list, ...items);
    // Who has gone on to a result as the last word settled stays in the list.
    if (held) list.querySelector('a')?.focus();
  }

  #sayWhatCame(tools: Tools, { query, asked, hits, place }: Answered): void {
    const helped = findAnswers(this).some(({ hidden }) => !hidden);
    // Where help is shown, what is not found is no news.
    const done =
      helped && hits.length === 0 ? '' : tools.describeResults(query.words, asked, hits.length);
    this.#say([done, place].filter(Boolean).join('. '), true);
  }

  #showNotes(query: SearchQuery, asked: ParsedQuery, afraid: boolean): void {
    const notes: HTMLElement[] = [];
    const ask = (words: string, asTyped: boolean): HTMLElement => {
      const button = createElement('button', 'app-link-button', words);
      button.type = 'button';
      button.addEventListener('click', () => {
        this.#go({ ...query, words, asTyped });
        findField(this).focus();
      });
      return button;
    };
    if (asked.corrections.length > 0) {
      notes.push(createElement('p', '', 'Search instead for ', ask(query.words, true)));
    }
    const [first, second] = asked.offered;
    if (first !== undefined) {
      const other = second === undefined ? [] : [' or ', ask(second, false)];
      notes.push(createElement('p', '', 'Did you mean ', ask(first, false), ...other, '?'));
    }
    if (afraid) {
      notes.push(
        createElement('p', '', 'We have left out services where you would both take part.'),
      );
    }
    at(this, 'notes').hidden = notes.length === 0;
    replaceChildren(at(this, 'notes'), ...notes);
  }

  #item(tools: Tools, { asked }: Answered, page: FoundPage): HTMLElement {
    return tools.resultItem(`${asked.words} ${asked.alsoFor.join(' ')}`.split(' '), page);
  }

  async #showMore(tools: Tools, answered: Answered): Promise<void> {
    const { hits } = answered;
    const turn = this.#turn;
    const list = at(this, 'results');
    const more = at(this, 'more');
    const shown = list.childElementCount;
    more.hidden = true;
    try {
      const engine = await this.#engine;
      if (!engine) throw new Error('search: the engine has stopped');
      const next = await Promise.all(
        hits.slice(shown, shown + resultsAtOnce).map((hit) => engine.page(hit)),
      );
      if (turn !== this.#turn) return;
      const items = next.map((page) => this.#item(tools, answered, page));
      list.append(...items);
      more.hidden = list.childElementCount >= hits.length;
      items[0]?.querySelector('a')?.focus();
    } catch {
      if (turn === this.#turn) this.#showFailure();
    }
  }
}

customElements.define('site-search', SiteSearch);
