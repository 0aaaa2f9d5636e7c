import { normalise } from './normalise.ts';
import { editDistance } from './spelling.ts';

/** Words in order; at each place any one of the words will do. */
export type Pattern = readonly (readonly string[])[];

/** Words that patterns name together: `@child` stands for every word of the group `child`. */
export type Groups = ReadonlyMap<string, readonly string[]>;

/** How many other words may stand between two words of a pattern that calls for an answer. */
const gap = 2;

/**
 * A word and its endings in English, with the last letter doubled, dropped or changed as verbs do
 * it: `grab` gives grabs, grabbed, grabbing; `choke` choking; `bully` bullied. Words of one or two letters, words that have an ending
 * of their own, and words of other scripts stand for themselves.
 */
function listForms(word: string): string[] {
  if (!/^[a-z]{3,}$/.test(word) || /[^s]s$|ed$|ing$/.test(word)) return [word];
  const last = word.charAt(word.length - 1);
  const less = word.slice(0, -1);
  if (last === 'e') return [word, `${word}s`, `${word}d`, `${less}ing`];
  const all = [word, `${word}s`, `${word}ed`, `${word}ing`];
  if (/(?:[sxzo]|[cs]h)$/.test(word)) all.push(`${word}es`);
  if (/[^aeiou][aeiou][bdglmnprt]$/.test(word)) all.push(`${word}${last}ed`, `${word}${last}ing`);
  return last === 'y' ? all.concat(`${less}ies`, `${less}ied`) : all;
}

/**
 * Gives the pattern that a line such as `@he hit|threw me|us` stands for. A group that is not there
 * stands for nothing. Each place is read once, because lines repeat them and a page reads all of
 * them before it shows help.
 */
export function makePatternReader(groups: Groups): (text: string) => Pattern {
  const known = new Map<string, readonly string[]>();
  const join = (pieces: readonly string[]): string[] => {
    const all: string[] = [];
    for (const piece of pieces) all.push(...wordsFor(piece));
    return all;
  };
  const read = (text: string): readonly string[] => {
    if (text.includes('|')) return join(text.split('|'));
    if (text.startsWith('@')) return join(groups.get(text.slice(1)) ?? []);
    const word = normalise(text);
    return word === '' ? [] : listForms(word);
  };
  const wordsFor = (text: string): readonly string[] => {
    const words = known.get(text) ?? read(text);
    known.set(text, words);
    return words;
  };
  return (text) =>
    text
      .split(' ')
      .map(wordsFor)
      .filter((place) => place.length > 0);
}

/** The pattern that one line stands for. */
export const parsePattern = (text: string, groups: Groups): Pattern =>
  makePatternReader(groups)(text);

/**
 * From here on are the scripts of China and Japan, which put no space between words: a word of
 * theirs is found inside what was typed.
 */
const withoutSpaces = 0x2e80;

/**
 * Whether a typed word is the wanted one, or a slip of it: one slip from 5 letters, two from 9,
 * the first letter right. A word of the phrase needs 7 letters before a slip is forgiven.
 */
function isWord(
  typed: string,
  wanted: string,
  alone: boolean,
  neverMatch: ReadonlySet<string>,
): boolean {
  if (typed === wanted) return true;
  if (wanted.charCodeAt(0) >= withoutSpaces) return typed.includes(wanted);
  if (
    wanted.length < (alone ? 5 : 7) ||
    !wanted.startsWith(typed.charAt(0)) ||
    neverMatch.has(typed)
  )
    return false;
  const most = wanted.length < 9 ? 1 : 2;
  return editDistance(typed, wanted, most) <= most;
}

/**
 * The places of the words that a pattern finds first, or undefined. `exactly` takes no slips, and
 * words that stand side by side only.
 */
export function findPattern(
  words: readonly string[],
  pattern: Pattern,
  neverMatch: ReadonlySet<string>,
  exactly: boolean,
): number[] | undefined {
  const alone = pattern.length === 1;
  const reach = exactly ? 0 : gap;
  const fits = (place: readonly string[], word: string): boolean =>
    word !== '' &&
    place.some((wanted) => (exactly ? word === wanted : isWord(word, wanted, alone, neverMatch)));
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
