import { normalise, wordsOf } from './normalise.ts';
import { correctWord } from './spelling.ts';

/** Words that people say, and what this site says for the same thing. */
export interface Synonym {
  /** Normalised phrases. */
  words: readonly string[];
  /** Normalised phrases. */
  means: readonly string[];
}

/** What the site knows about words: made when it is built, read by the search page. */
export interface Knowledge {
  /** On how many pages each word stands, about: powers of two. */
  vocabulary: ReadonlyMap<string, number>;
  synonyms: readonly Synonym[];
}

/** The text of one page that search finds. */
export interface IndexedPage {
  title: string;
  summary: string;
  /** Everyday words, old names and misspellings that its editor gave it. */
  words: string;
  /** Its headings and prose. */
  text: string;
}

/**
 * Every word of long text (`wordsOf` reads only as much as a question has), and what is joined by
 * hyphens as one word too, as the engine reads it.
 */
const everyWord = (text: string): string[] =>
  text.split(/[\s,]+/).reduce<string[]>((words, piece) => {
    words.push(...wordsOf(piece));
    if (/\p{L}-\p{L}/u.test(piece)) words.push(...wordsOf(piece.replace(/-/g, '')));
    return words;
  }, []);

/**
 * On how many pages each word stands. A word that stands only among keywords, and that is a slip
 * of a word the pages themselves use, is a misspelling given by an editor: it is left out, so
 * that search says what it took the word for. `realWords` are never taken for misspellings.
 */
export function vocabularyOf(
  pages: readonly IndexedPage[],
  realWords: ReadonlySet<string> = new Set(),
): Map<string, number> {
  const used = new Map<string, number>();
  const given = new Map<string, number>();
  const count = (counts: Map<string, number>, words: readonly string[]): void => {
    new Set(words).forEach((word) => counts.set(word, (counts.get(word) ?? 0) + 1));
  };
  for (const page of pages) {
    count(used, everyWord(`${page.title} ${page.summary} ${page.text}`));
    count(given, [
      ...everyWord(page.words),
      ...page.words
        .split(',')
        .map(normalise)
        .filter((word) => word !== '' && !word.includes(' ')),
    ]);
  }
  const vocabulary = new Map(used);
  given.forEach((pagesWith, word) => {
    const known = used.get(word);
    if (known === undefined && !realWords.has(word) && isSlip(word, used)) return;
    vocabulary.set(word, Math.max(known ?? 0, pagesWith));
  });
  return vocabulary;
}

/** Endings that make another word of the same family, which is no misspelling. */
const ending = /(?:s|es|ed|d|t|ing|er|ers|r|or|al|y|ly)$/;
const isFamily = (one: string, other: string): boolean =>
  one.startsWith(other) ||
  other.startsWith(one) ||
  one.replace(ending, '') === other.replace(ending, '');

const isSlip = (word: string, used: ReadonlyMap<string, number>): boolean => {
  if (word.length < 5) return false;
  const meant = correctWord(word, used);
  return meant !== undefined && meant.startsWith(word.charAt(0)) && !isFamily(word, meant);
};

const classOf = (pages: number): number => Math.floor(Math.log2(Math.max(1, pages)));

/** The file that the search page reads. */
export interface WordsFile {
  /** Words by how many pages they stand on: 1, 2 to 3, 4 to 7 and so on, each list A to Z. */
  words: string[];
  synonyms: { words: string[]; means: string[] }[];
}

/** The words file of a vocabulary and synonyms as editors wrote them. */
export function wordsFile(
  vocabulary: ReadonlyMap<string, number>,
  synonyms: readonly Synonym[],
): WordsFile {
  const lists: string[][] = [];
  [...vocabulary]
    .filter(([word]) => word.length > 1)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .forEach(([word, pages]) => {
      const index = classOf(pages);
      while (lists.length <= index) lists.push([]);
      lists[index]?.push(word);
    });
  return {
    words: lists.map((list) => list.join(' ')),
    synonyms: synonyms.map(({ words, means }) => ({
      words: words.map(normalise),
      means: means.map(normalise),
    })),
  };
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** What a words file says. Throws when it is not one. */
export function readWordsFile(file: unknown): Knowledge {
  const words: unknown = typeof file === 'object' && file ? Reflect.get(file, 'words') : undefined;
  const list: unknown =
    typeof file === 'object' && file ? Reflect.get(file, 'synonyms') : undefined;
  if (!isTexts(words) || words.length === 0 || !Array.isArray(list)) {
    throw new Error('the words file is not one');
  }
  const vocabulary = new Map<string, number>();
  words.forEach((text, index) => {
    for (const word of text.split(' ')) {
      if (word !== '') vocabulary.set(word, 2 ** index);
    }
  });
  const synonyms = list.map((item: unknown): Synonym => {
    const said: unknown = typeof item === 'object' && item ? Reflect.get(item, 'words') : undefined;
    const means: unknown =
      typeof item === 'object' && item ? Reflect.get(item, 'means') : undefined;
    if (!isTexts(said) || !isTexts(means)) throw new Error('the words file has a bad synonym');
    return { words: said, means };
  });
  return { vocabulary, synonyms };
}
