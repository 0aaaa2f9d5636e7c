import type { PromotedAnswer } from '../../schemas/promoted.ts';
import { normalise, wordsOf } from './normalise.ts';
import { slips } from './spelling.ts';

/** An answer with its services in place of their ids. */
export interface Answer<AnyService> extends Omit<PromotedAnswer, 'services'> {
  services: readonly AnyService[];
}

/** When an answer stands above all results: patterns as `patternOf` reads them. */
export interface Trigger {
  key: string;
  when: readonly Pattern[];
  /**
   * Phrases that mean something else: taken out of the question before `when` is tried, where
   * they stand word for word, so that no word of danger goes with them.
   */
  unless: readonly Pattern[];
}

/** Words in order; at each place any one of the words will do. */
export type Pattern = readonly (readonly string[])[];

/** The triggers of answers as editors wrote them. */
export function triggersOf(
  answers: readonly { key: string; when: readonly string[]; unless: readonly string[] }[],
): Trigger[] {
  return answers.map(({ key, when, unless }) => ({
    key,
    when: when.map(patternOf),
    unless: unless.map(patternOf),
  }));
}

/** How many other words may stand between two words of a pattern that calls for an answer. */
const gap = 2;

/** The pattern that a line such as `hit|hits me|us` stands for. */
export function patternOf(text: string): Pattern {
  return text
    .split(' ')
    .map((place) =>
      place
        .split('|')
        .map(normalise)
        .filter((word) => word !== ''),
    )
    .filter((place) => place.length > 0);
}

/**
 * Whether a typed word is the wanted one, or a slip of it: one slip from 5 letters, two from 9,
 * the first letter right. A word of the phrase needs 7 letters before a slip is forgiven.
 */
function isWord(
  typed: string,
  wanted: string,
  alone: boolean,
  unlike: ReadonlySet<string>,
): boolean {
  if (typed === wanted) return true;
  if (wanted.length < (alone ? 5 : 7) || !wanted.startsWith(typed.charAt(0)) || unlike.has(typed))
    return false;
  const most = wanted.length < 9 ? 1 : 2;
  return slips(typed, wanted, most) <= most;
}

/**
 * The places of the words that a pattern finds first, or undefined. `exactly` takes no slips, and
 * words that stand side by side only.
 */
function find(
  words: readonly string[],
  pattern: Pattern,
  unlike: ReadonlySet<string>,
  exactly: boolean,
): number[] | undefined {
  const alone = pattern.length === 1;
  const reach = exactly ? 0 : gap;
  const fits = (place: readonly string[], word: string): boolean =>
    word !== '' &&
    place.some((wanted) => (exactly ? word === wanted : isWord(word, wanted, alone, unlike)));
  const from = (start: number, step: number): number[] | undefined => {
    const place = pattern[step];
    if (!place) return [];
    const last = step === 0 ? words.length - 1 : Math.min(words.length - 1, start + reach);
    for (let index = start; index <= last; index += 1) {
      if (!fits(place, words[index] ?? '')) continue;
      const rest = from(index + 1, step + 1);
      if (rest) return [index, ...rest];
    }
    return undefined;
  };
  return pattern.length === 0 ? undefined : from(0, 0);
}

/**
 * The keys of the answers that a question calls for, in the order of `triggers`. Small slips are
 * forgiven, because someone who is afraid may type in haste; words of `unlike` are never taken
 * for a slip. Total: any text gives a list.
 */
export function promotedFor(
  question: string,
  triggers: readonly Trigger[],
  unlike: ReadonlySet<string>,
): string[] {
  const asked = wordsOf(question);
  return triggers
    .filter(({ when, unless }) => {
      let words: readonly string[] = asked;
      for (const pattern of unless) {
        for (
          let places = find(words, pattern, unlike, true);
          places;
          places = find(words, pattern, unlike, true)
        ) {
          const gone = places;
          words = words.map((word, index) => (gone.includes(index) ? '' : word));
        }
      }
      return when.some((pattern) => find(words, pattern, unlike, false) !== undefined);
    })
    .map(({ key }) => key);
}
