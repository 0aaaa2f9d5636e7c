import type { Lexicon } from './lexicon.ts';
import { readWords, splitQuestion } from './read-words.ts';
import { stopWords } from './stop-words.ts';

/** One search of the engine, in which every word must match. */
interface PlannedSearch {
  words: string;
  /** How much a match counts beside the other searches for the same thing, above 0, at most 1. */
  weight: number;
  /** True where the site has the word for certain: an index that does not find it is broken. */
  sure: boolean;
}

/** One thing that is asked about: ways to say it, of which the best match counts. */
interface Concern {
  searches: readonly PlannedSearch[];
  /** How much it tells about what is wanted: rare words tell more. */
  weight: number;
}

/** A question as search takes it. */
export interface ParsedQuery {
  /** The whole question with its slips mended. */
  question: string;
  /** The words of it that are searched for. Empty for nothing. */
  words: string;
  concerns: readonly Concern[];
  /** Slips that were mended. */
  corrections: readonly { from: string; to: string }[];
  /** Questions that may have been meant: each has one word mended of which nobody can be sure. */
  offered: readonly string[];
  /** Words that no page has: they were left out. */
  unknown: readonly string[];
  /** What this site calls things that the reader named otherwise. */
  alsoFor: readonly string[];
}

/** More would cost a slow phone more than they tell: each search fetches a part of the index. */
const mostSearches = 6;

/** A word counts by how few pages have it; 128 pages is about the whole site. */
const weighWord = (uses: number): number => Math.max(0.4, Math.log2(256 / Math.max(1, uses)) / 7);

/** The longest phrase among `phrases` that stands in `words` at `start`, in words. */
function phraseAt(words: readonly string[], start: number, phrases: readonly string[]): number {
  return phrases.reduce((longest, phrase) => {
    const wanted = phrase.split(' ');
    const fits = wanted.every((word, index) => words[start + index] === word);
    return fits && wanted.length > longest ? wanted.length : longest;
  }, 0);
}

/**
 * What a question asks for. Words that only make sentences are passed over, the beginning of a
 * word stands for the word, slips are mended, or offered where nobody can be sure, what this
 * site calls otherwise is searched for under both names, and words that no page has are left out
 * and named. Words of English, known words and words of harm are never changed. `unfinished`
 * says that the reader is still typing the last word: it is a beginning then, and never a slip, and
 * one of which nothing is known yet is waited for. Total: any text gives an answer.
 */
export function parseQuery(
  question: string,
  lexicon: Omit<Lexicon, 'facets' | 'places' | 'names'>,
  unfinished = false,
): ParsedQuery {
  const { vocabulary, synonyms } = lexicon;
  const { words, corrections, offered } = readWords(question, lexicon, unfinished);
  const unknown: string[] = [];
  const alsoFor: string[] = [];
  const searchFor = (all: readonly string[]): PlannedSearch => ({
    words: all.join(' '),
    weight: 1,
    // The engine keeps other letters in forms of its own.
    sure: all.length === 1 && all.every((word) => vocabulary.has(word) && /^[a-z\d]+$/.test(word)),
  });

  const concerns: Concern[] = [];
  const kept: string[] = [];
  let index = 0;
  while (index < words.length) {
    const matching = synonyms
      .map((synonym) => ({ synonym, length: phraseAt(words, index, synonym.words) }))
      .filter(({ length }) => length > 0);
    const length = matching.reduce((longest, match) => Math.max(longest, match.length), 0);
    const joined = `${words[index] ?? ''}${words[index + 1] ?? ''}`;
    if (length < 2 && index + 1 < words.length && vocabulary.has(joined)) {
      // "co-parenting", "young minds": written as one word as well.
      const pair = words.slice(index, index + 2);
      const apart = pair.every((word) => vocabulary.has(word));
      kept.push(...pair);
      concerns.push({
        searches: [searchFor([joined]), ...(apart ? [{ ...searchFor(pair), weight: 0.9 }] : [])],
        weight: weighWord(vocabulary.get(joined) ?? 1),
      });
      index += 2;
      continue;
    }
    const phrase = words.slice(index, index + Math.max(1, length));
    // An age or a number of days, which many pages have by chance.
    const content = phrase.filter(
      (word) => !stopWords.has(word) && (length > 0 || !/^\d{1,2}$/.test(word)),
    );
    const findable = content.filter((word) => vocabulary.has(word));
    const means = matching
      .filter((match) => match.length === length)
      .reduce<string[]>((all, { synonym }) => all.concat(synonym.means), [])
      .filter((meaning, place, all) => all.indexOf(meaning) === place);
    index += phrase.length;
    if (length === 0 && content.length === 0) continue;
    if (findable.length === 0 && means.length === 0) {
      unknown.push(...content);
      continue;
    }
    kept.push(...(length > 0 ? phrase : findable));
    alsoFor.push(...means.filter((meaning) => !alsoFor.includes(meaning)));
    const all = findable.length > 0 && findable.length === content.length;
    // Who did what to whom ("i hit my") is in small words, which are not searched for: what such a
    // phrase means counts more than what is left of it.
    const own = means.length > 0 && content.length < phrase.length ? 0.8 : 1;
    const searches = [
      ...(all ? [{ ...searchFor(findable), weight: own }] : []),
      ...means.map((meaning) => ({ words: meaning, weight: 0.9, sure: false })),
    ];
    const uses = content.map((word) => vocabulary.get(word) ?? 1);
    concerns.push({
      searches,
      weight: length > 0 ? Math.max(1, ...uses.map(weighWord)) : weighWord(uses[0] ?? 1),
    });
  }

  if (concerns.length === 0) {
    // A question of nothing but small words is searched for as it is.
    const small = words.filter((word) => vocabulary.has(word));
    if (small.length > 0) {
      kept.push(...small);
      concerns.push({ searches: [searchFor(small)], weight: 1 });
    }
  }
  let searches = 0;
  const chosen = [...concerns]
    .sort((one, other) => other.weight - one.weight)
    .filter((concern, place) => {
      searches += concern.searches.length;
      return place === 0 || searches <= mostSearches;
    });
  return {
    question: words.join(' '),
    words: kept.join(' '),
    concerns: concerns.filter((concern) => chosen.includes(concern)),
    corrections,
    offered,
    unknown: unknown.filter((word, place) => unknown.indexOf(word) === place),
    alsoFor,
  };
}

/** A question whose words are to be taken as they stand, or when nothing is known about words. */
export function takeAsTyped(question: string): ParsedQuery {
  const words = splitQuestion(question);
  const content = words.filter((word) => !stopWords.has(word));
  const chosen = (content.length > 0 ? content : words).slice(0, mostSearches);
  return {
    question: words.join(' '),
    words: chosen.join(' '),
    concerns: chosen.map((word) => ({
      searches: [{ words: word, weight: 1, sure: false }],
      weight: 1,
    })),
    corrections: [],
    offered: [],
    unknown: [],
    alsoFor: [],
  };
}
