import {
  writeQueryHash,
  isQueryHash,
  readQueryHash,
  readSentQuery,
  type SearchQuery,
} from '../../lib/search/query-address.ts';
import '../my-list/list-button.ts';
import { requireElement, requirePart } from '../dom.ts';
import { offerLink } from '../links/copy-link.ts';
import { pageState, type PageState } from '../page-state.ts';
import { askForWords, takeHandedWords } from './handed-words.ts';
import { Narrowing } from './narrowing.ts';
import { isAfraid, readCalls, showAnswers, type Calls } from './promoted-answers.ts';
import { fetchFirst, ResultList, takeNext, type Answered } from './result-list.ts';
import { showNotes } from './result-notes.ts';
import { SearchStatus, slowAfter } from './search-status.ts';
import { SearchTools, type Tools } from './search-tools.ts';
import { Typing } from './typing.ts';

const findField = (root: ParentNode): HTMLInputElement =>
  requireElement(root, '#search-words', HTMLInputElement);

/**
 * The search page. The query lives in the entries of the tab's history and in no address, so that
 * it is never sent and stays in no list of pages; a link to it is made when asked for. Help for
 * people who are afraid or in danger is in the page and is shown before anything is loaded;
 * the engine and the site's own words are fetched on the first query. When the engine cannot
 * run, the page says so and the ways without it stay.
 */
class SiteSearch extends HTMLElement {
  readonly #tools = new SearchTools(() => this.#calls);
  readonly #status = new SearchStatus(this);
  readonly #results = new ResultList(this);
  /** Counts searches, so that a slow one never overwrites the one after it. */
  #turn = 0;
  #typing: Typing | undefined;
  #narrowing: Narrowing | undefined;
  #query: SearchQuery = readQueryHash('');
  #page: PageState | undefined;
  /** What the entry of the history remembers. */
  #kept = '';
  /** What the entry remembered before the reader typed. */
  #before = '';
  #offer: (() => void) | undefined;
  #calls: Calls = { triggers: [], neverMatch: new Set() };

  connectedCallback(): void {
    const sent = readSentQuery(location.search);
    if (sent) history.replaceState(null, '', location.pathname);
    const handed = takeHandedWords();
    this.#page = pageState('search', isQueryHash, (text) => {
      this.#typing?.stop();
      this.#kept = this.#before = text;
      void this.#run(readQueryHash(text));
    });
    this.#kept = this.#page.first;
    if (sent) this.#keep(sent);
    else if (handed) this.#keep({ ...this.#query, words: handed });
    this.#before = this.#kept;
    if (this.#kept) this.#tools.prepare();
    this.#offer = offerLink(this, () => (isAfraid(this) ? '' : writeQueryHash(this.#query)));
    if (handed === undefined) askForWords(requirePart(this, 'empty'));
    this.#calls = readCalls(this);
    requirePart(this, 'search').hidden = false;
    requirePart(this, 'fallback').hidden = true;
    requireElement(this, 'form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go(this.#typed());
    });
    // Results for what stands in the field, without a step in the history for each letter.
    findField(this).addEventListener('input', () => {
      if (!this.#typing?.isUnfinished) this.#before = this.#kept;
      this.#tools.prepare();
    });
    this.#typing = new Typing(findField(this), () => {
      const query = this.#typed();
      this.#keep(query);
      void this.#run(query);
    });
    this.#narrowing = new Narrowing(this, this.#tools, (name, value) => {
      this.#go({ ...this.#query, [name]: value });
    });
    void this.#run(readQueryHash(this.#kept));
  }

  /** Asks for something by a press: Back leads to what was asked before. */
  #go(query: SearchQuery): void {
    this.#typing?.stop();
    const text = writeQueryHash(query);
    // Where its results came while it was typed, what was asked before has its entry again.
    const from = text === this.#kept ? this.#before : this.#kept;
    this.#page?.keep(from);
    if (text !== from) this.#page?.step(text);
    this.#kept = this.#before = text;
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

  async #run(query: SearchQuery): Promise<void> {
    const turn = ++this.#turn;
    const say = this.#status.say.bind(this.#status);
    this.#status.start();
    const unfinished = this.#typing?.isUnfinished ?? false;
    // A space after it ends the last word, whoever goes on typing.
    const beginning = unfinished && !/\s$/.test(findField(this).value);
    this.#query = query;
    if (findField(this).value.trim() !== query.words) findField(this).value = query.words;
    showAnswers(this, query.words, this.#calls);
    const afraid = isAfraid(this);
    if (afraid) this.#offer?.();
    const begun = performance.now();
    const slow = this.#status.saySlow(() => turn === this.#turn && query.words !== '');
    try {
      if (query.words === '') {
        say('');
        this.#offer?.();
        this.#results.showNothingAsked();
        return;
      }
      requirePart(this, 'stage').setAttribute('data-asked', '');
      requirePart(this, 'empty').hidden = true;
      if (unfinished) say('');
      if (!this.#tools.isReady) {
        if (!unfinished) say('Searching…');
        requirePart(this, 'browse').hidden = true;
      }
      const narrows = query.topic !== '' || this.#narrowing?.isOpen === true;
      const { tools, engine, lexicon, sources } = await this.#tools.load(narrows);
      const answered = await tools.answerQuestion(query, lexicon, sources, {
        afraid,
        unfinished: beginning,
      });
      // Nothing is missing yet while a word is on its way.
      if (unfinished && answered.hits.length === 0) return;
      const { first, all } = await fetchFirst(engine, answered.hits);
      if (turn !== this.#turn) return;
      this.#query = answered.query;
      this.#narrowing?.show(tools, answered, lexicon.facets);
      showNotes(this, answered, afraid, (words, asTyped) => {
        this.#go({ ...answered.query, words, asTyped });
        findField(this).focus();
      });
      this.#results.show(tools, answered, first);
      const unnarrowed = query.topic !== '' && !lexicon.facets.has('topic');
      if (!unfinished) this.#status.sayWhatCame(tools, answered, unnarrowed);
      clearTimeout(slow);
      const pages = await all;
      if (turn !== this.#turn) return;
      this.#results.complete(tools, answered, pages, () => {
        void this.#showMore(tools, answered);
      });
      this.#offer?.();
    } catch {
      // A search that came after this one judges the engine for itself.
      if (turn !== this.#turn && this.#query.words !== '') return;
      // No WebAssembly, no index, no words or no network: the page says so and offers other ways.
      const mayHelp = this.#tools.stop();
      if (turn !== this.#turn) return;
      // A cache may hold what is of an older site. Nobody waits twice for what does not come.
      if (mayHelp && performance.now() - begun < slowAfter) void this.#run(query);
      else this.#showFailure();
    } finally {
      clearTimeout(slow);
    }
  }

  #showFailure(): void {
    this.#status.say('');
    this.#offer?.();
    this.#results.showFailure();
    this.#status.say('Search is not working. Use the lists below.', true);
  }

  async #showMore(tools: Tools, answered: Answered): Promise<void> {
    const turn = this.#turn;
    const next = takeNext(answered.hits, this.#results.count);
    requirePart(this, 'more').hidden = true;
    try {
      const { engine } = await this.#tools.load(false);
      const pages = await Promise.all(next.map((hit) => engine.page(hit)));
      if (turn === this.#turn) this.#results.add(tools, answered, pages)?.focus();
    } catch {
      if (turn === this.#turn) this.#showFailure();
    }
  }
}

customElements.define('site-search', SiteSearch);
