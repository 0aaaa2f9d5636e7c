import type { Facets } from '../../lib/search/facets.ts';
import { replaceChildren, requireElement, requirePart } from '../dom.ts';
import type { Answered } from './result-list.ts';
import type { SearchTools, Tools } from './search-tools.ts';

type Choice = 'kind' | 'topic';

/** The kinds and topics to which a reader can narrow what was found. */
export class Narrowing {
  readonly #root: ParentNode;
  readonly #filters: HTMLDetailsElement;
  #answered: Answered | undefined;

  /**
   * Calls `narrow` with the kind or the topic that a reader chooses; empty for all. Topics are
   * asked for once the choices are opened.
   */
  constructor(
    root: ParentNode,
    tools: Pick<SearchTools, 'load'>,
    narrow: (name: Choice, value: string) => void,
  ) {
    this.#root = root;
    this.#filters = requirePart(root, 'filters', HTMLDetailsElement);
    for (const name of ['kind', 'topic'] as const) {
      const select = this.#select(name);
      select.addEventListener('change', () => {
        narrow(name, select.value);
      });
    }
    this.#filters.addEventListener('toggle', () => {
      const shown = this.#answered;
      if (!this.isOpen || !shown) return;
      tools.load(true).then(
        ({ tools: loaded, lexicon }) => {
          if (shown === this.#answered) this.show(loaded, shown, lexicon.facets);
        },
        () => undefined,
      );
    });
  }

  /** Whether the choices stand open. */
  get isOpen(): boolean {
    return this.#filters.open;
  }

  /** Offers the kinds and topics of what was found, each with how many results it would give. */
  show({ countValues }: Tools, answered: Answered, facets: Facets): void {
    this.#answered = answered;
    const { kind, topic } = answered.query;
    const ids = answered.found.map(({ id }) => id);
    const fill = (name: Choice, all: string): void => {
      const chosen = answered.query[name];
      const values = new Map(countValues(name, ids, facets, { kind, topic }));
      if (chosen && !values.has(chosen)) values.set(chosen, 0);
      const options = [...values]
        .sort(([one], [other]) => one.localeCompare(other))
        .map(([value, count]) => new Option(`${value} (${count})`, value));
      const select = this.#select(name);
      replaceChildren(select, new Option(all, ''), ...options);
      select.value = chosen;
    };
    fill('kind', 'All kinds');
    // Open choices have asked for the topics.
    const failed = this.isOpen && !facets.has('topic');
    fill('topic', failed ? 'All topics (the list did not load)' : 'All topics');
  }

  #select(name: Choice): HTMLSelectElement {
    return requireElement(this.#root, `#search-${name}`, HTMLSelectElement);
  }
}
