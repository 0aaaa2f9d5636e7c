import {
  findPromoted,
  readGroups,
  readPhrases,
  readTriggers,
  type Trigger,
} from '../../lib/search/promoted.ts';
import { requirePart } from '../dom.ts';

/** What calls for the answers that stand in the page. */
export interface Calls {
  triggers: readonly Trigger[];
  /** Words that are near to those that call for an answer and mean something else. */
  neverMatch: ReadonlySet<string>;
}

const findAnswers = (root: ParentNode): HTMLElement[] =>
  Array.from(root.querySelectorAll<HTMLElement>('[data-answer]'));

/** Whether an answer about fear or harm is shown: there is no link that would say so. */
export const isAfraid = (root: ParentNode): boolean =>
  findAnswers(root).some(({ hidden, dataset }) => !hidden && dataset['safety'] !== undefined);

/** The first answer that is shown; undefined where the words call for none. */
export const findHelp = (root: ParentNode): HTMLElement | undefined =>
  findAnswers(root).find(({ hidden }) => !hidden);

/** What the page says of what calls for each of its answers. */
export function readCalls(root: ParentNode): Calls {
  const { dataset: said } = requirePart(root, 'answers');
  const phrases = readPhrases(said['phrases'] ?? '');
  const triggers = readTriggers(
    findAnswers(root).map(({ dataset }, place) => ({
      key: dataset['answer'] ?? '',
      safety: dataset['safety'] !== undefined,
      ...(phrases[place] ?? { when: [], unless: [] }),
    })),
    readGroups(said['groups'] ?? ''),
  );
  return { triggers, neverMatch: new Set((said['never'] ?? '').split(' ')) };
}

/** Shows the answers that the words call for. */
export function showAnswers(root: ParentNode, words: string, calls: Calls): void {
  const keys = findPromoted(words, calls.triggers, calls.neverMatch);
  for (const answer of findAnswers(root)) {
    answer.hidden = !keys.includes(answer.dataset['answer'] ?? '');
  }
}
