import type { Facets } from '../../lib/search/facets.ts';
import { replaceChildren, requireElement } from '../dom.ts';
import type { Answered } from './result-list.ts';
import type { Tools } from './search-tools.ts';

type Narrowing = 'kind' | 'topic';

const findSelect = (root: ParentNode, name: Narrowing): HTMLSelectElement =>
  requireElement(root, `#search-${name}`, HTMLSelectElement);

/** Calls `narrow` with the kind or the topic that a reader chooses; empty for all. */
export function listenToNarrowing(
  root: ParentNode,
  narrow: (name: Narrowing, value: string) => void,
): void {
  for (const name of ['kind', 'topic'] as const) {
    const select = findSelect(root, name);
    select.addEventListener('change', () => {
      narrow(name, select.value);
    });
  }
}

/** Offers the kinds and topics of what was found, each with how many results it would give. */
export function showNarrowing(
  root: ParentNode,
  { countValues }: Tools,
  { query, found }: Answered,
  facets: Facets,
): void {
  const { kind, topic } = query;
  const ids = found.map(({ id }) => id);
  const fill = (name: Narrowing, all: string): void => {
    const chosen = query[name];
    const values = new Map(countValues(name, ids, facets, { kind, topic }));
    if (chosen && !values.has(chosen)) values.set(chosen, 0);
    const options = [...values]
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([value, count]) => new Option(`${value} (${count})`, value));
    const select = findSelect(root, name);
    replaceChildren(select, new Option(all, ''), ...options);
    select.value = chosen;
  };
  fill('kind', 'All kinds');
  fill('topic', 'All topics');
}
