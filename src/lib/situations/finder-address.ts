import { saysSomething, valuesIn, wordsIn } from '../links/fragment.ts';
import type { Finder } from './finder.ts';

/** What a reader has chosen, and whether they look at the list that it gives. */
export interface FinderState {
  /** Ids of choices, in the order of the page. */
  chosen: readonly string[];
  list: boolean;
  /** How many more of it they have asked to see. */
  more: number;
}

const names = { chosen: 'choose', shown: 'show', more: 'more' } as const;
const listName = 'list';

/**
 * What a fragment such as `#choose=situations-a+children-b&show=list` says. Ids that are no choice
 * are left out: where any of it was meant for us and could not be read, it is not `whole`. With
 * `&more=20` there are so many more services on the list.
 */
export function finderStateFrom(
  hash: string,
  { choices }: Pick<Finder, 'choices'>,
): FinderState & { whole: boolean } {
  const values = valuesIn(hash, Object.values(names));
  const given = new Set(wordsIn(values.get(names.chosen)));
  const chosen = choices.map(({ id }) => id).filter((id) => given.has(id));
  const more = wordsIn(values.get(names.more))[0] ?? '0';
  const counts = /^\d{1,5}$/.test(more);
  return {
    chosen,
    more: counts ? Number(more) : 0,
    list: wordsIn(values.get(names.shown)).includes(listName),
    whole: counts && chosen.length === given.size && (values.size > 0 || !saysSomething(hash)),
  };
}

/** The fragment that `finderStateFrom` reads back to the same; empty when nothing is chosen. */
export function hashFromFinder({ chosen, list, more }: FinderState): string {
  if (chosen.length === 0) return '';
  const ids = chosen.map(encodeURIComponent).join('+');
  const shown = `&${names.shown}=${listName}${more > 0 ? `&${names.more}=${more}` : ''}`;
  return `#${names.chosen}=${ids}${list ? shown : ''}`;
}
