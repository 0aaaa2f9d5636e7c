import type { SearchPlacesData } from '../../schemas/search-places.ts';
import type { Facets } from './find.ts';
import { normalise, wordsOf } from './normalise.ts';
import type { Places } from './places.ts';
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
  /** Words that no page may have, and that are no slips of words that some have. */
  realWords: ReadonlySet<string>;
  facets: Facets;
  /** Where people may say that they live; undefined where the council lists no places. */
  places: Places | undefined;
}

/** One page that search finds. */
export interface IndexedPage {
  /** The engine's name of the page. */
  id: string;
  /** What the page can be filtered by, such as `kind: ['Service']`. */
  filters: Readonly<Record<string, readonly string[]>>;
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
  pages: readonly Omit<IndexedPage, 'id' | 'filters'>[],
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
  realWords: string;
  /** The engine's names of all pages, A to Z. */
  pages: string;
  /** By filter and value, the places in `pages` of those that have it. */
  facets: Record<string, Record<string, number[]>>;
  /** Names in one text, each after a stroke. Left out where the council lists none. */
  places?: {
    here: { lookFor: string; towns: string; town: string; postcodes: string; postcode: string };
    elsewhere: { lookFor: string; towns: string; text: string };
  };
}

/** What editors wrote of places, as the words file carries it. */
export function placesFile({ here, elsewhere }: SearchPlacesData): WordsFile['places'] {
  const names = (towns: readonly string[]): string => towns.map(normalise).join('|');
  return {
    here: {
      ...here,
      lookFor: normalise(here.lookFor),
      towns: names(here.towns),
      postcodes: names(here.postcodes),
    },
    elsewhere: {
      ...elsewhere,
      lookFor: normalise(elsewhere.lookFor),
      towns: names(elsewhere.towns),
    },
  };
}

function facetsOf(pages: readonly Pick<IndexedPage, 'filters'>[]): WordsFile['facets'] {
  const facets: WordsFile['facets'] = {};
  pages.forEach(({ filters }, place) => {
    for (const [name, values] of Object.entries(filters)) {
      for (const value of values) ((facets[name] ??= {})[value] ??= []).push(place);
    }
  });
  return facets;
}

/** The words file of a vocabulary, what editors wrote of words, and pages with their filters. */
export function wordsFile(
  vocabulary: ReadonlyMap<string, number>,
  synonyms: readonly Synonym[],
  realWords: readonly string[],
  pages: readonly Pick<IndexedPage, 'id' | 'filters'>[],
): WordsFile {
  const ordered = [...pages].sort((one, other) => (one.id < other.id ? -1 : 1));
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
    realWords: realWords.map(normalise).join(' '),
    pages: ordered.map(({ id }) => id).join(' '),
    facets: facetsOf(ordered),
  };
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const namesIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value) : [];

function readFacets(file: unknown): Facets {
  const pages = fieldOf(file, 'pages');
  const facets = fieldOf(file, 'facets');
  const ids = typeof pages === 'string' ? pages.split(' ') : [];
  // Without them search could offer what is done together to someone who is afraid.
  if (namesIn(facets).length === 0) throw new Error('the words file has no facets');
  const read: Record<string, Record<string, ReadonlySet<string>>> = {};
  for (const name of namesIn(facets)) {
    const values = fieldOf(facets, name);
    const sets: Record<string, ReadonlySet<string>> = {};
    for (const value of namesIn(values)) {
      const places = fieldOf(values, value);
      if (!Array.isArray(places)) throw new Error('the words file has a bad facet');
      sets[value] = new Set(places.map((place: unknown) => ids[Number(place)] ?? ''));
    }
    read[name] = sets;
  }
  return read;
}

const textIn = (value: unknown, name: string): string => {
  const text = fieldOf(value, name);
  return typeof text === 'string' ? text : '';
};

function readPlaces(file: unknown): Places | undefined {
  const places = fieldOf(file, 'places');
  if (places === undefined) return undefined;
  const names = (side: unknown, name: string): string[] =>
    textIn(side, name)
      .split('|')
      .filter((each) => each !== '');
  const here = fieldOf(places, 'here');
  const elsewhere = fieldOf(places, 'elsewhere');
  return {
    here: {
      lookFor: textIn(here, 'lookFor'),
      towns: names(here, 'towns'),
      town: textIn(here, 'town'),
      postcodes: new Set(names(here, 'postcodes')),
      postcode: textIn(here, 'postcode'),
    },
    elsewhere: {
      lookFor: textIn(elsewhere, 'lookFor'),
      towns: names(elsewhere, 'towns'),
      text: textIn(elsewhere, 'text'),
    },
  };
}

/** What a words file says. Throws when it is not one. */
export function readWordsFile(file: unknown): Knowledge {
  const words = fieldOf(file, 'words');
  const list = fieldOf(file, 'synonyms');
  const real = fieldOf(file, 'realWords');
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
    const said = fieldOf(item, 'words');
    const means = fieldOf(item, 'means');
    if (!isTexts(said) || !isTexts(means)) throw new Error('the words file has a bad synonym');
    return { words: said, means };
  });
  const realWords = new Set(typeof real === 'string' ? real.split(' ') : []);
  return { vocabulary, synonyms, realWords, facets: readFacets(file), places: readPlaces(file) };
}
