import type { AnsweredQuestion } from '../../lib/search/answer-question.ts';
import { replaceChildren, requirePart } from '../dom.ts';
import type { Engine, EngineHit, FoundPage } from './engine.ts';
import { findHelp } from './promoted-answers.ts';
import type { Tools } from './search-tools.ts';

/** What a search gave: kept while the reader narrows it or asks for more. */
export type Answered = AnsweredQuestion<EngineHit>;

/** The results that a search shows at first, or after the `shown` ones. */
export const takeNext = (hits: readonly EngineHit[], shown = 0): readonly EngineHit[] =>
  hits.slice(shown, shown + 8);

/**
 * What results show of the first pages, once that is there, and what is on its way of all that a
 * search shows at first. Three fill a phone's screen. Throws where one of these cannot be fetched.
 */
export async function fetchFirst(
  engine: Pick<Engine, 'page'>,
  hits: readonly EngineHit[],
): Promise<{ first: readonly FoundPage[]; all: Promise<readonly FoundPage[]> }> {
  const coming = takeNext(hits).map((hit) => engine.page(hit));
  const all = Promise.all(coming);
  // It may fail before anybody asks.
  all.catch(() => undefined);
  return { first: await Promise.all(coming.slice(0, 3)), all };
}

/** Lets what stands below the results come into sight, where it waited for them. */
export const showBelow = (root: ParentNode): void => {
  requirePart(root, 'stage').removeAttribute('data-asked');
};

const buildItem = (tools: Tools, { asked }: Answered, page: FoundPage): HTMLElement =>
  tools.resultItem(`${asked.words} ${asked.alsoFor.join(' ')}`.split(' '), page);

/** The results of a search, and what the page shows in their place where there are none. */
export class ResultList {
  readonly #root: ParentNode;
  /** The results that stand on the page, by the engine's names of them and what is marked. */
  #shown = '';

  constructor(root: ParentNode) {
    this.#root = root;
  }

  /** How many results stand on the page. */
  get count(): number {
    return requirePart(this.#root, 'results').childElementCount;
  }

  /** Shows the first of what was found, before `complete` shows the others. */
  show(tools: Tools, answered: Answered, pages: readonly FoundPage[]): void {
    const { query, asked, hits } = answered;
    const narrowed = query.kind !== '' || query.topic !== '';
    this.#hide('empty', 'fallback');
    requirePart(this.#root, 'browse').hidden = hits.length > 0;
    if (hits.length === 0) showBelow(this.#root);
    requirePart(this.#root, 'nothing').hidden = hits.length > 0 || Boolean(findHelp(this.#root));
    const filters = requirePart(this.#root, 'filters', HTMLDetailsElement);
    filters.hidden = hits.length === 0 && !narrowed;
    filters.open = filters.open || narrowed;
    this.#fill(
      pages.map((page) => buildItem(tools, answered, page)),
      `${hits.map(({ id }) => id).join(' ')} ${asked.words}`,
    );
  }

  /** Shows all that is seen before a reader asks for more, which calls `more`: what is there stays. */
  complete(tools: Tools, answered: Answered, pages: readonly FoundPage[], more: () => void): void {
    this.add(tools, answered, pages.slice(this.count));
    requirePart(this.#root, 'more', HTMLButtonElement).onclick = more;
  }

  /** Adds the next results, and gives the link of the first of these. */
  add(
    tools: Tools,
    answered: Answered,
    pages: readonly FoundPage[],
  ): HTMLAnchorElement | null | undefined {
    const items = pages.map((page) => buildItem(tools, answered, page));
    requirePart(this.#root, 'results').append(...items);
    requirePart(this.#root, 'more').hidden = this.count >= answered.hits.length;
    return items[0]?.querySelector('a');
  }

  /** Shows what stands in the page where nothing is asked. */
  showNothingAsked(): void {
    this.#fill([], '');
    showBelow(this.#root);
    this.#hide('filters', 'more', 'nothing', 'fallback', 'notes');
    requirePart(this.#root, 'empty').hidden = false;
    requirePart(this.#root, 'browse').hidden = false;
  }

  /** Shows the ways without search. */
  showFailure(): void {
    this.showNothingAsked();
    this.#hide('empty');
    requirePart(this.#root, 'fallback').hidden = false;
    requirePart(this.#root, 'fallback-words').textContent =
      'Search is not working in this browser at the moment. You can find everything without it.';
  }

  /** Puts results in place of those that are there, unless they are the same. */
  #fill(items: readonly HTMLElement[], shown: string): void {
    if (shown === this.#shown && shown !== '') return;
    this.#shown = shown;
    const list = requirePart(this.#root, 'results');
    const held = list.contains(document.activeElement);
    replaceChildren(list, ...items);
    // Until the others are there.
    this.#hide('more');
    // Who has gone on to a result as the last word settled stays in the list.
    if (held) list.querySelector('a')?.focus();
  }

  #hide(...names: string[]): void {
    for (const name of names) requirePart(this.#root, name).hidden = true;
  }
}
