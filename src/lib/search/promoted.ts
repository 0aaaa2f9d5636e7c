import type { PromotedAnswer } from '../../schemas/promoted.ts';
import { spellAsBritish, queryTerms } from './normalise.ts';
import { findPattern, makePatternReader, type Groups, type Pattern } from './pattern.ts';

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
  const readPattern = makePatternReader(groups);
  return answers.map(({ key, safety, when, unless }) => ({
    key,
    safety,
    when: when.map(readPattern),
    unless: unless.map(readPattern),
  }));
}

/** A line with the words of each of its places in one order, which says the same. */
const sortPlaces = (line: string): string =>
  line
    .split(' ')
    .map((place) => place.split('|').sort().join('|'))
    .join(' ');

/**
 * The phrases of answers, as the page carries them in one text: it packs best together, and in
 * order. Only phrases that mean something else stay in the order in which they are taken out.
 */
export function joinPhrases(answers: readonly Pick<PromotedAnswer, 'when' | 'unless'>[]): string {
  return answers
    .map(({ when, unless }) =>
      [when.map(sortPlaces).sort(), unless.map(sortPlaces)]
        .map((lines) => lines.join(';'))
        .join('~'),
    )
    .join('/');
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
          let places = findPattern(words, pattern, neverMatch, true);
          places;
          places = findPattern(words, pattern, neverMatch, true)
        ) {
          const gone = places;
          words = words.map((word, index) => (gone.includes(index) ? '' : word));
        }
      }
      return when.some((pattern) => findPattern(words, pattern, neverMatch, false) !== undefined);
    })
    .map(({ key }) => key);
}
