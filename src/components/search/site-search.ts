import { countsOf, findPages, passes, type Facets } from '../../lib/search/find.ts';
import { placeIn } from '../../lib/search/places.ts';
import {
  groupsFrom,
  phrasesFrom,
  promotedFor,
  triggersOf,
  type Trigger,
} from '../../lib/search/promoted.ts';
import {
  hashFromQuery,
  isQueryHash,
  queryFromHash,
  queryFromSearch,
  type SearchQuery,
} from '../../lib/search/query-address.ts';
import { sayWhatWasDone } from '../../lib/search/say.ts';
import { takeAsTyped, understand, type Understanding } from '../../lib/search/understand.ts';
import { readWordsFile, type Knowledge } from '../../lib/search/vocabulary.ts';
import { element, fill, named, part } from '../dom.ts';
import { patience, within } from '../patience.ts';
import { startEngine, type Engine, type EngineHit, type FoundPage } from './engine.ts';
import { resultItem } from './result-item.ts';
import { workerPath } from './worker-policy.ts';

/** How long a reader sees nothing but a search under way, in milliseconds. */
const slowAfter = 8_000;
const wordsPath = '/search-words.json';
const resultsAtOnce = 8;
/** Milliseconds after the last key until results are shown. */
const pause = 300;

/** What a search gave: kept while the reader narrows it or asks for more. */
interface Answered {
  query: SearchQuery;
  asked: Understanding;
  hits: readonly EngineHit[];
  /** What is said of the place that was named; empty for none. */
  place: string;
}

/**
 * The search page. The query lives after `#`, so that it is never sent and can be shared. Help
 * for people who are afraid or in danger is in the page and is shown before anything is loaded;
 * the engine and the site's own words are fetched on the first query. When the engine cannot
 * run, the page says so and the ways without it stay.
 */
class SiteSearch extends HTMLElement {
  #engine: Promise<Engine> | undefined;
  #knowledge: Promise<Knowledge> | undefined;
  /** Counts searches, so that a slow one never overwrites the one after it. */
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #query: SearchQuery = queryFromHash('');
  #triggers: readonly Trigger[] = [];
  #unlike: ReadonlySet<string> = new Set();

  connectedCallback(): void {
    const sent = queryFromSearch(location.search);
    if (sent) history.replaceState(null, '', `${location.pathname}${hashFromQuery(sent)}`);

    const answers = this.#part('answers');
    this.#unlike = new Set((answers.dataset['unlike'] ?? '').split(' '));
    const phrases = phrasesFrom(answers.dataset['phrases'] ?? '');
    this.#triggers = triggersOf(
      this.#answers().map(({ dataset }, place) => ({
        key: dataset['answer'] ?? '',
        safety: dataset['safety'] !== undefined,
        ...(phrases[place] ?? { when: [], unless: [] }),
      })),
      groupsFrom(answers.dataset['groups'] ?? ''),
    );

    this.#part('search').hidden = false;
    this.#part('fallback').hidden = true;
    part(this, 'form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go(this.#typed());
    });
    this.#field.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#asTheyType();
      }, pause);
    });
    for (const name of ['kind', 'topic'] as const) {
      this.#select(name).addEventListener('change', () => {
        this.#go({ ...this.#query, [name]: this.#select(name).value });
      });
    }
    addEventListener('hashchange', () => {
      // A link to a part of the page, such as the skip link, asks for nothing.
      if (isQueryHash(location.hash)) void this.#run(queryFromHash(location.hash));
    });
    void this.#run(queryFromHash(location.hash));
  }

  get #field(): HTMLInputElement {
    return part(this, '#search-words', HTMLInputElement);
  }

  #select(name: 'kind' | 'topic'): HTMLSelectElement {
    return part(this, `#search-${name}`, HTMLSelectElement);
  }

  #part(name: string): HTMLElement {
    return part(this, named(name), HTMLElement);
  }

  #answers(): HTMLElement[] {
    return Array.from(this.querySelectorAll<HTMLElement>('[data-answer]'));
  }

  #go(query: SearchQuery): void {
    clearTimeout(this.#timer);
    const hash = hashFromQuery(query);
    if (hash === location.hash || (hash === '' && location.hash === '')) void this.#run(query);
    else location.hash = hash;
  }

  /** What the field asks for. What narrowed one question may leave nothing of the next. */
  #typed(): SearchQuery {
    const words = this.#field.value.trim();
    const kept = words === this.#query.words ? this.#query : queryFromHash('');
    return { ...kept, asTyped: false, words };
  }

  /** Results for what stands in the field now, without a step in the history for each letter. */
  #asTheyType(): void {
    const query = this.#typed();
    if (query.words === this.#query.words) return;
    history.replaceState(null, '', `${location.pathname}${hashFromQuery(query)}`);
    void this.#run(query);
  }

  async #load(): Promise<Engine> {
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

  async #loadWords(): Promise<Knowledge> {
    const file = fetch(wordsPath).then((response) => response.json());
    return readWordsFile(await within(patience, file), this.#triggers, this.#unlike);
  }

  async #run(query: SearchQuery): Promise<void> {
    const turn = ++this.#turn;
    this.#query = query;
    if (this.#field.value.trim() !== query.words) this.#field.value = query.words;
    const afraid = this.#showAnswers(query);
    const slow = setTimeout(() => {
      if (turn !== this.#turn || query.words === '') return;
      this.#part('browse').hidden = false;
      this.#say('Searching… It is slow. You can use the lists below.');
    }, slowAfter);
    try {
      const stage = this.#part('stage');
      if (query.words === '') {
        stage.removeAttribute('data-asked');
        this.#showNothingAsked();
        return;
      }
      stage.setAttribute('data-asked', '');
      this.#part('empty').hidden = true;
      if (!this.#engine) {
        this.#say('Searching…');
        this.#part('browse').hidden = true;
      }
      const starting = (this.#engine ??= this.#load());
      this.#knowledge ??= this.#loadWords();
      const [engine, knowledge] = await Promise.all([starting, this.#knowledge]);
      const { facets } = knowledge;
      const place = placeIn(query.words, knowledge.places, (word) =>
        knowledge.vocabulary.has(word),
      );
      const words = place?.question ?? query.words;
      const asked = query.asTyped ? takeAsTyped(words) : understand(words, knowledge);
      const found = await findPages((words) => engine.search(words), asked, facets, afraid);
      const chosen = { kind: query.kind, topic: query.topic };
      const hits = found.filter(({ id }) => passes(id, facets, chosen));
      const pages = await Promise.all(hits.slice(0, resultsAtOnce).map((hit) => engine.page(hit)));
      if (turn !== this.#turn) return;
      this.#showFilters(
        query,
        facets,
        found.map(({ id }) => id),
      );
      this.#showResults({ query, asked, hits, place: place?.say ?? '' }, pages, afraid);
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
      this.#knowledge = undefined;
      if (turn === this.#turn) this.#showFailure();
    } finally {
      clearTimeout(slow);
    }
  }

  /** Says it once: a status that is written again with the same words is read out again. */
  #say(text: string): void {
    const status = this.#part('status');
    const help = this.#answers().find(({ hidden }) => !hidden);
    const title = help?.querySelector('h2')?.textContent.trim();
    const whole = title && text ? `Help is shown first: ${title}. ${text}` : text;
    if (status.textContent !== whole) status.textContent = whole;
  }

  /** Shows the answers that the words call for. Gives whether one is about fear or harm. */
  #showAnswers({ words }: SearchQuery): boolean {
    const keys = promotedFor(words, this.#triggers, this.#unlike);
    for (const answer of this.#answers()) {
      answer.hidden = !keys.includes(answer.dataset['answer'] ?? '');
    }
    return this.#answers().some(
      ({ hidden, dataset }) => !hidden && dataset['safety'] !== undefined,
    );
  }

  #showNothingAsked(): void {
    this.#say('');
    fill(this.#part('results'));
    for (const name of ['filters', 'more', 'nothing', 'fallback', 'notes']) {
      this.#part(name).hidden = true;
    }
    this.#part('empty').hidden = false;
    this.#part('browse').hidden = false;
  }

  #showFailure(): void {
    this.#showNothingAsked();
    this.#part('empty').hidden = true;
    this.#part('fallback').hidden = false;
    this.#part('fallback-words').textContent =
      'Search is not working in this browser at the moment. You can find everything without it.';
    this.#say('Search is not working. Use the lists below.');
  }

  #showFilters(query: SearchQuery, facets: Facets, ids: readonly string[]): void {
    const chosen = { kind: query.kind, topic: query.topic };
    this.#fillSelect('kind', 'All kinds', countsOf('kind', ids, facets, chosen), query.kind);
    this.#fillSelect('topic', 'All topics', countsOf('topic', ids, facets, chosen), query.topic);
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
    const select = this.#select(name);
    fill(select, new Option(all, ''), ...options);
    select.value = chosen;
  }

  #showResults(answered: Answered, pages: readonly FoundPage[], afraid: boolean): void {
    const { query, asked, hits, place } = answered;
    const narrowed = query.kind !== '' || query.topic !== '';
    this.#part('empty').hidden = true;
    this.#part('fallback').hidden = true;
    this.#part('browse').hidden = hits.length > 0;
    this.#part('nothing').hidden = hits.length > 0;
    this.#part('filters').hidden = hits.length === 0 && !narrowed;
    const done = sayWhatWasDone(query.words, asked, hits.length);
    this.#say(place === '' ? done : `${done}. ${place}`);
    this.#showNotes(query, asked, afraid);
    fill(this.#part('results'), ...pages.map((page) => this.#item(asked, page)));

    const more = part(this, named('more'), HTMLButtonElement);
    more.hidden = hits.length <= pages.length;
    more.onclick = () => {
      void this.#showMore(answered);
    };
  }

  #showNotes(query: SearchQuery, asked: Understanding, afraid: boolean): void {
    const notes: HTMLElement[] = [];
    if (asked.mended.length > 0) {
      const link = element('a', '', query.words);
      link.href = hashFromQuery({ ...query, asTyped: true });
      notes.push(element('p', '', 'Search instead for ', link));
    }
    if (afraid) {
      notes.push(element('p', '', 'What brings both people together is left out here.'));
    }
    this.#part('notes').hidden = notes.length === 0;
    fill(this.#part('notes'), ...notes);
  }

  #item(asked: Understanding, page: FoundPage): HTMLElement {
    return resultItem(`${asked.words} ${asked.alsoFor.join(' ')}`.split(' '), page);
  }

  async #showMore({ asked, hits }: Answered): Promise<void> {
    const turn = this.#turn;
    const list = this.#part('results');
    const more = this.#part('more');
    const shown = list.childElementCount;
    more.hidden = true;
    try {
      const engine = await this.#engine;
      if (!engine) throw new Error('search: the engine has stopped');
      const next = await Promise.all(
        hits.slice(shown, shown + resultsAtOnce).map((hit) => engine.page(hit)),
      );
      if (turn !== this.#turn) return;
      const items = next.map((page) => this.#item(asked, page));
      list.append(...items);
      more.hidden = list.childElementCount >= hits.length;
      items[0]?.querySelector('a')?.focus();
    } catch {
      if (turn === this.#turn) this.#showFailure();
    }
  }
}

customElements.define('site-search', SiteSearch);
