import {
  hashFromQuery,
  isQueryHash,
  queryFromHash,
  queryFromSearch,
  type SearchQuery,
} from '../../lib/search/query-address.ts';
import {
  isPagefind,
  type Filters,
  type Pagefind,
  type PagefindPage,
  type PagefindResponse,
} from './pagefind.ts';
import { resultItem } from './result-item.ts';
import { fill } from '../dom.ts';

const enginePath = '/pagefind/pagefind.js';
const resultsAtOnce = 8;

/** What a page is called counts most, then the words people use for it, then its summary. */
const metaWeights = { title: 5, words: 4, summary: 2, kind: 0, status: 0 };

const countOf = (number: number): string => (number === 1 ? '1 result' : `${number} results`);

/**
 * The search page. The query lives after `#`, so that it is never sent and can be shared; the
 * engine is loaded on the first query. When it cannot run, the fallback stays on the page.
 */
class SiteSearch extends HTMLElement {
  #engine: Promise<Pagefind> | undefined;
  /** Counts searches, so that a slow one never overwrites the one after it. */
  #turn = 0;
  #query: SearchQuery = { words: '', kind: '', topic: '' };

  connectedCallback(): void {
    const sent = queryFromSearch(location.search);
    if (sent) history.replaceState(null, '', `${location.pathname}${hashFromQuery(sent)}`);

    this.#part('search').hidden = false;
    this.#part('fallback').hidden = true;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go({ ...this.#query, words: this.#field.value.trim() });
    });
    for (const select of this.#selects) {
      select.addEventListener('change', () => {
        this.#go({
          words: this.#query.words,
          kind: this.#select('kind').value,
          topic: this.#select('topic').value,
        });
      });
    }
    addEventListener('hashchange', () => {
      // A link to a part of the page, such as the skip link, asks for nothing.
      if (isQueryHash(location.hash)) void this.#run();
    });
    void this.#run();
  }

  get #form(): HTMLFormElement {
    return this.#find('form', HTMLFormElement);
  }

  get #field(): HTMLInputElement {
    return this.#find('#search-words', HTMLInputElement);
  }

  get #selects(): HTMLSelectElement[] {
    return [this.#select('kind'), this.#select('topic')];
  }

  #select(name: 'kind' | 'topic'): HTMLSelectElement {
    return this.#find(`#search-${name}`, HTMLSelectElement);
  }

  #part(name: string): HTMLElement {
    return this.#find(`[data-part="${name}"]`, HTMLElement);
  }

  #find<T extends Element>(selector: string, type: new () => T): T {
    const found = this.querySelector(selector);
    if (!(found instanceof type)) throw new Error(`site-search: the page has no ${selector}`);
    return found;
  }

  #go(query: SearchQuery): void {
    const hash = hashFromQuery(query);
    if (hash === location.hash) void this.#run();
    else location.hash = hash;
  }

  async #load(): Promise<Pagefind> {
    const engine: unknown = await import(/* @vite-ignore */ enginePath);
    if (!isPagefind(engine)) throw new Error(`site-search: ${enginePath} is not the engine`);
    await engine.options({ excerptLength: 24, ranking: { metaWeights } });
    await engine.init();
    // Counts are given only once the filters are loaded, and an index that has none is not there.
    const { kind } = await engine.filters();
    if (!kind) throw new Error('site-search: the index is empty');
    return engine;
  }

  async #run(): Promise<void> {
    const turn = ++this.#turn;
    const query = queryFromHash(location.hash);
    this.#query = query;
    this.#field.value = query.words;
    if (query.words === '') {
      this.#showNothingAsked();
      return;
    }
    try {
      if (!this.#engine) this.#part('status').textContent = 'Searching…';
      this.#engine ??= this.#load();
      const engine = await this.#engine;
      const search = (filters: Filters): Promise<PagefindResponse> =>
        engine.search(query.words, { filters });
      const kind = query.kind ? { kind: query.kind } : {};
      const topic = query.topic ? { topic: query.topic } : {};
      // Each filter's counts leave that filter out: they are what choosing another value gives.
      const [found, ofKinds, ofTopics] = await Promise.all([
        search({ ...kind, ...topic }),
        search(topic),
        search(kind),
      ]);
      const pages = await Promise.all(
        found.results.slice(0, resultsAtOnce).map((result) => result.data()),
      );
      if (turn !== this.#turn) return;
      this.#fillSelect('kind', 'All kinds', ofKinds.filters.kind ?? {}, query.kind);
      this.#fillSelect('topic', 'All topics', ofTopics.filters.topic ?? {}, query.topic);
      this.#showResults(query, found, pages);
    } catch {
      // No WebAssembly, no index or no network: the page says so and offers the ways without it.
      this.#engine = undefined;
      if (turn === this.#turn) this.#showFailure();
    }
  }

  #showNothingAsked(): void {
    this.#part('status').textContent = '';
    fill(this.#part('results'));
    this.#part('filters').hidden = true;
    this.#part('more').hidden = true;
    this.#part('nothing').hidden = true;
    this.#part('fallback').hidden = true;
    this.#part('empty').hidden = false;
    this.#part('browse').hidden = false;
  }

  #showFailure(): void {
    this.#showNothingAsked();
    this.#part('empty').hidden = true;
    this.#part('fallback').hidden = false;
    this.#part('fallback-words').textContent =
      'Search is not working in this browser at the moment. You can find everything without it.';
    this.#part('status').textContent = 'Search is not working. Use the lists below.';
  }

  #fillSelect(
    name: 'kind' | 'topic',
    all: string,
    counts: Record<string, number>,
    chosen: string,
  ): void {
    const values = new Map(Object.entries(counts).filter(([, count]) => count > 0));
    if (chosen && !values.has(chosen)) values.set(chosen, 0);
    const options = [...values]
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([value, count]) => new Option(`${value} (${count})`, value));
    const select = this.#select(name);
    fill(select, new Option(all, ''), ...options);
    select.value = chosen;
  }

  #showResults(query: SearchQuery, found: PagefindResponse, pages: PagefindPage[]): void {
    const count = found.results.length;
    const narrowed = query.kind !== '' || query.topic !== '';
    this.#part('empty').hidden = true;
    this.#part('fallback').hidden = true;
    this.#part('browse').hidden = count > 0;
    this.#part('nothing').hidden = count > 0;
    this.#part('filters').hidden = count === 0 && !narrowed;
    this.#part('status').textContent =
      count === 0 ? `Nothing found for “${query.words}”` : `${countOf(count)} for “${query.words}”`;
    const list = this.#part('results');
    fill(list, ...pages.map((page) => resultItem(query, page)));

    const more = this.#part('more');
    more.hidden = count <= pages.length;
    more.onclick = () => {
      void this.#showMore(query, found);
    };
  }

  async #showMore(query: SearchQuery, found: PagefindResponse): Promise<void> {
    const turn = this.#turn;
    const list = this.#part('results');
    const more = this.#part('more');
    const shown = list.childElementCount;
    more.hidden = true;
    try {
      const next = await Promise.all(
        found.results.slice(shown, shown + resultsAtOnce).map((result) => result.data()),
      );
      if (turn !== this.#turn) return;
      const items = next.map((page) => resultItem(query, page));
      list.append(...items);
      more.hidden = list.childElementCount >= found.results.length;
      items[0]?.querySelector('a')?.focus();
    } catch {
      if (turn === this.#turn) more.hidden = false;
    }
  }
}

customElements.define('site-search', SiteSearch);
