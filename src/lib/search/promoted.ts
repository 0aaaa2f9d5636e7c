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
  /** True where it is about fear, harm or danger. */
  safety: boolean;
  when: readonly Pattern[];
  /**
   * Phrases that mean something else: taken out of the question before `when` is tried, where
   * they stand word for word, so that no word of danger goes with them.
   */
  unless: readonly Pattern[];
}

/** Words in order; at each place any one of the words will do. */
export type Pattern = readonly (readonly string[])[];

/** Words that patterns name together: `@child` stands for every word of the group `child`. */
export type Groups = ReadonlyMap<string, readonly string[]>;

/** The triggers of answers as editors wrote them, with the groups that their patterns name. */
export function triggersOf(
  answers: readonly {
    key: string;
    safety: boolean;
    when: readonly string[];
    unless: readonly string[];
  }[],
  groups: Groups,
): Trigger[] {
  return answers.map(({ key, safety, when, unless }) => ({
    key,
    safety,
    when: when.map((text) => patternOf(text, groups)),
    unless: unless.map((text) => patternOf(text, groups)),
  }));
}

/** Groups on one line, as the page carries them: `child=child|kid*;he=he|she`. */
export function groupsText(groups: Readonly<Record<string, readonly string[]>>): string {
  return Object.keys(groups)
    .map((name) => `${name}=${(groups[name] ?? []).join('|')}`)
    .join(';');
}

/** The groups that such a line stands for. Total: what is no group is passed over. */
export function groupsFrom(text: string): Groups {
  const groups = new Map<string, readonly string[]>();
  for (const piece of text.split(';')) {
    const [name = '', words = ''] = piece.split('=');
    if (name !== '' && words !== '') groups.set(name, words.split('|'));
  }
  return groups;
}

/**
 * What `word*` stands for: the word and its endings in English, with the last letter doubled,
 * dropped or changed as verbs do it: `grab*` gives grabs, grabbed, grabbing; `choke*` choking;
 * `bully*` bullied. It gives forms that nobody writes as well: they do no harm.
 */
function formsOf(stem: string): string[] {
  const last = stem.charAt(stem.length - 1);
  const less = stem.slice(0, -1);
  if (last === 'e') return [stem, `${stem}s`, `${stem}d`, `${less}ing`];
  const all = [stem, `${stem}s`, `${stem}es`, `${stem}ed`, `${stem}ing`];
  if (last === 'y') return all.concat(`${less}ies`, `${less}ied`);
  return all.concat(`${stem}${last}ed`, `${stem}${last}ing`);
}

/** How many other words may stand between two words of a pattern that calls for an answer. */
const gap = 2;

/**
 * The pattern that a line such as `@he hit*|threw me|us` stands for. A group that is not there
 * stands for nothing.
 */
export function patternOf(text: string, groups: Groups): Pattern {
  const wordsFor = (piece: string): readonly string[] => {
    if (piece.startsWith('@')) {
      return (groups.get(piece.slice(1)) ?? []).reduce<string[]>(
        (all, word) => all.concat(wordsFor(word)),
        [],
      );
    }
    const word = normalise(piece);
    if (word === '') return [];
    return piece.endsWith('*') ? formsOf(word) : [word];
  };
  return text
    .split(' ')
    .map((place) =>
      place.split('|').reduce<string[]>((all, piece) => all.concat(wordsFor(piece)), []),
    )
    .filter((place) => place.length > 0);
}

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
  unlike: ReadonlySet<string>,
): boolean {
  if (typed === wanted) return true;
  if (wanted.charCodeAt(0) >= withoutSpaces) return typed.includes(wanted);
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
