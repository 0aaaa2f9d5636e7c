import { saysSomething, valuesIn, wordsIn } from '../links/fragment.ts';
import type { Finder } from './finder.ts';

/** What a reader has chosen, and whether they look at the list that it gives. */
export interface FinderState {
  /** Ids of choices, in the order of the page. */
  chosen: readonly string[];
  list: boolean;
}

const names = { chosen: 'choose', shown: 'show' } as const;
const listName = 'list';

/**
 * What a fragment such as `#choose=situations-a+children-b&show=list` says. Ids that are no choice
 * are left out: where any of it was meant for us and could not be read, it is not `whole`.
 */
export function finderStateFrom(
  hash: string,
  { choices }: Pick<Finder, 'choices'>,
): FinderState & { whole: boolean } {
  const values = valuesIn(hash, Object.values(names));
  const given = new Set(wordsIn(values.get(names.chosen)));
  const chosen = choices.map(({ id }) => id).filter((id) => given.has(id));
  return {
    chosen,
    list: wordsIn(values.get(names.shown)).includes(listName),
    whole: chosen.length === given.size && (values.size > 0 || !saysSomething(hash)),
  };
}

/** The fragment that `finderStateFrom` reads back to the same; empty when nothing is chosen. */
export function hashFromFinder({ chosen, list }: FinderState): string {
  if (chosen.length === 0) return '';
  const ids = chosen.map(encodeURIComponent).join('+');
  return `#${names.chosen}=${ids}${list ? `&${names.shown}=${listName}` : ''}`;
}
