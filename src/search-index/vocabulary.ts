import type { AnswerWords } from '../lib/search/answer-words.ts';
import { normalise, queryTerms } from '../lib/search/normalise.ts';
import { isCorrectable, guessWord, makeSpelling, type Spelling } from '../lib/search/spelling.ts';
import { stopWords } from '../lib/search/stop-words.ts';
import type { IndexedPage } from './indexed-page.ts';

/**
 * Every word of long text (`queryTerms` reads only as much as a question has), and what is joined by
 * hyphens as one word too, as the engine reads it.
 */
function readEveryWord(): (text: string) => string[] {
  // Few pieces are new: people write the same words on every page.
  const known = new Map<string, readonly string[]>();
  const read = (piece: string): readonly string[] => [
    ...queryTerms(piece),
    ...(/\p{L}-\p{L}/u.test(piece) ? queryTerms(piece.replace(/-/g, '')) : []),
  ];
  return (text) =>
    text.split(/[\s,]+/).reduce<string[]>((words, piece) => {
      const found = known.get(piece) ?? read(piece);
      known.set(piece, found);
      words.push(...found);
      return words;
    }, []);
}

/** The words that a site's pages use. */
export interface Vocabulary {
  /** On how many pages each word stands. */
  uses: ReadonlyMap<string, number>;
  /** Those that say what a page is about, and that slips may be mended to. */
  subjects: ReadonlySet<string>;
}

/**
 * The words of the pages. Subjects stand in a title, or among the words that an editor gave, and
 * are words of English or of the pages themselves. A word that only an editor gave, and that is
 * a slip of a subject, is a misspelling: it is left out, so that search says what it took it for.
 */
export function collectVocabulary(
  pages: readonly Pick<IndexedPage, 'title' | 'summary' | 'words' | 'text'>[],
  english: { has(word: string): boolean },
  { known, harm }: AnswerWords,
): Vocabulary {
  const used = new Map<string, number>();
  const given = new Map<string, number>();
  const subjects = new Set<string>();
  const count = (counts: Map<string, number>, words: readonly string[]): void => {
    new Set(words).forEach((word) => counts.set(word, (counts.get(word) ?? 0) + 1));
  };
  const everyWord = readEveryWord();
  for (const page of pages) {
    const title = everyWord(page.title);
    const words = [
      ...everyWord(page.words),
      ...page.words
        .split(',')
        .map(normalise)
        .filter((word) => word !== '' && !word.includes(' ')),
    ];
    count(used, [...title, ...everyWord(`${page.summary} ${page.text}`)]);
    count(given, words);
    for (const word of [...title, ...words]) subjects.add(word);
  }
  subjects.forEach((word) => {
    const isWord = used.has(word) || english.has(word);
    if (!isWord || !isCorrectable(word) || stopWords.has(word) || harm.has(word)) {
      subjects.delete(word);
    }
  });
  const uses = new Map(used);
  const spelling = makeSpelling(new Map([...used].filter(([word]) => subjects.has(word))), harm);
  given.forEach((pagesWith, word) => {
    const inPages = used.get(word);
    const isWord = inPages !== undefined || english.has(word) || known.has(word);
    if (!isWord && isSlip(word, spelling)) return;
    uses.set(word, Math.max(inPages ?? 0, pagesWith));
  });
  return { uses, subjects };
}

/** Endings that make another word of the same family, which is no misspelling. */
const ending = /(?:s|es|ed|d|t|ing|er|ers|r|or|al|y|ly)$/;
const isFamily = (one: string, other: string): boolean =>
  one.startsWith(other) ||
  other.startsWith(one) ||
  one.replace(ending, '') === other.replace(ending, '');

const isSlip = (word: string, spelling: Spelling): boolean => {
  const meant = word.length < 5 ? undefined : guessWord(word, spelling);
  return meant?.sure === true && !isFamily(word, meant.words[0] ?? '');
};
