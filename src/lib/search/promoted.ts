import type { PromotedAnswer } from '../../schemas/promoted.ts';
import { spellAsBritish, normalise, queryTerms } from './normalise.ts';
import { editDistance } from './spelling.ts';

/** An answer with its services in place of their ids. */
export interface Answer<AnyService> extends Omit<PromotedAnswer, 'services'> {
  services: readonly AnyService[];
}

/** When an answer stands above all results: patterns as `parsePattern` reads them. */
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
export function readTriggers(
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
    when: when.map((text) => parsePattern(text, groups)),
    unless: unless.map((text) => parsePattern(text, groups)),
  }));
}

/** The phrases of answers, as the page carries them in one text: it packs best together. */
export function joinPhrases(answers: readonly Pick<PromotedAnswer, 'when' | 'unless'>[]): string {
  return answers.map(({ when, unless }) => `${when.join(';')}~${unless.join(';')}`).join('/');
}

/** The phrases that such a text stands for, an answer each. Total. */
export function readPhrases(text: string): Pick<PromotedAnswer, 'when' | 'unless'>[] {
  const lines = (part = ''): string[] => part.split(';').filter((line) => line !== '');
  return text.split('/').map((answer) => {
    const [when, unless] = answer.split('~');
    return { when: lines(when), unless: lines(unless) };
  });
}

/** Groups on one line, as the page carries them: `child=child|kid;he=he|she`. */
export function joinGroups(groups: Readonly<Record<string, readonly string[]>>): string {
  return Object.keys(groups)
    .map((name) => `${name}=${(groups[name] ?? []).join('|')}`)
    .join(';');
}

/** The groups that such a line stands for. Total: what is no group is passed over. */
export function readGroups(text: string): Groups {
  const groups = new Map<string, readonly string[]>();
  for (const piece of text.split(';')) {
    const [name = '', words = ''] = piece.split('=');
    if (name !== '' && words !== '') groups.set(name, words.split('|'));
  }
  return groups;
}

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
 * The pattern that a line such as `@he hit|threw me|us` stands for. A group that is not there
 * stands for nothing.
 */
export function parsePattern(text: string, groups: Groups): Pattern {
  const wordsFor = (piece: string): readonly string[] => {
    if (piece.startsWith('@')) {
      return (groups.get(piece.slice(1)) ?? []).reduce<string[]>(
        (all, word) => all.concat(wordsFor(word)),
        [],
      );
    }
    const word = normalise(piece);
    return word === '' ? [] : listForms(word);
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
function find(
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

/**
 * The keys of the answers that a question calls for, in the order of `triggers`. Small slips are
 * forgiven, because someone who is afraid may type in haste; words of `neverMatch` are never taken
 * for a slip. Total: any text gives a list.
 */
export function findPromoted(
  question: string,
  triggers: readonly Trigger[],
  neverMatch: ReadonlySet<string>,
): string[] {
  const asked = queryTerms(question).map(spellAsBritish);
  return triggers
    .filter(({ when, unless }) => {
      let words: readonly string[] = asked;
      for (const pattern of unless) {
        for (
          let places = find(words, pattern, neverMatch, true);
          places;
          places = find(words, pattern, neverMatch, true)
        ) {
          const gone = places;
          words = words.map((word, index) => (gone.includes(index) ? '' : word));
        }
      }
      return when.some((pattern) => find(words, pattern, neverMatch, false) !== undefined);
    })
    .map(({ key }) => key);
}
