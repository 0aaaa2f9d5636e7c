import type { Facets } from './facets.ts';
import type { Places } from './places.ts';
import type { Spelling } from './spelling.ts';
import { stopWords } from './stop-words.ts';

/** Words that people say, and what this site says for the same thing. */
export interface Synonym {
  /** Normalised phrases. */
  words: readonly string[];
  /** Normalised phrases. */
  means: readonly string[];
}

/** What the site knows about words: made when it is built, read by the search page. */
export interface Lexicon {
  /** On how many pages each word stands, about: powers of two. */
  vocabulary: ReadonlyMap<string, number>;
  synonyms: readonly Synonym[];
  /**
   * Words of English, and those that answers listen for. Of English only those are known that
   * could be taken for a slip or a beginning of a word of the site; of others, one in 128.
   */
  neverCorrect: { has(word: string): boolean };
  spelling: Spelling;
  /** How many files say what pages are called, and what the engine's names of pages begin with. */
  names: { files: number; pages: string };
  facets: Facets;
  /** Where people may say that they live; undefined where the council lists no places. */
  places: Places | undefined;
}

/** Fewer letters are the beginning of too many words. */
export const shortestBeginning = 5;

/** What slips are mended to: the subjects of the site, and what people call them. */
export function listTargets(
  uses: ReadonlyMap<string, number>,
  subjects: ReadonlySet<string>,
  synonyms: readonly Synonym[],
): Map<string, number> {
  const targets = new Map<string, number>();
  for (const { words } of synonyms) {
    for (const word of words.join(' ').split(' ')) {
      if (!stopWords.has(word)) targets.set(word, uses.get(word) ?? 1);
    }
  }
  subjects.forEach((word) => targets.set(word, uses.get(word) ?? 1));
  return targets;
}
