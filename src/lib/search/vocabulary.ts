import type { SearchPlacesData } from '../../schemas/search-places.ts';
import { answerWords, type AnswerWords } from './answer-words.ts';
import type { Facets } from './find.ts';
import { normalise, wordsOf } from './normalise.ts';
import type { Places } from './places.ts';
import { isMendable, meantBy, spellingOf, type Spelling } from './spelling.ts';
import { stopWords } from './stop-words.ts';
import { packWordSet, readWordSet } from './word-set.ts';

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
  /**
   * Words of English, and those that answers listen for. Of English only those are known that
   * could be taken for a slip or a beginning of a word of the site; of others, one in 128.
   */
  realWords: { has(word: string): boolean };
  spelling: Spelling;
  /** What each page is called, by the engine's name of it: its title, then its other names. */
  titles: ReadonlyMap<string, readonly string[]>;
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
  /** Other and older names, with strokes between. */
  names: string;
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
export function vocabularyOf(
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
    if (!isWord || !isMendable(word) || stopWords.has(word) || harm.has(word)) {
      subjects.delete(word);
    }
  });
  const uses = new Map(used);
  const spelling = spellingOf(new Map([...used].filter(([word]) => subjects.has(word))), harm);
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
  const meant = word.length < 5 ? undefined : meantBy(word, spelling);
  return meant?.sure === true && !isFamily(word, meant.words[0] ?? '');
};

/** What slips are mended to: the subjects of the site, and what people call them. */
function targetsOf(
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

/** The words of a list A to Z, each without what it begins with as the one before it does. */
function pack(words: readonly string[]): string {
  let before = '';
  return words
    .map((word) => {
      let same = 0;
      while (same < longestSame && same < word.length && word[same] === before[same]) same += 1;
      before = word;
      return String.fromCharCode(firstSame + same) + word.slice(same);
    })
    .join('');
}
/** How much is the same is said by a capital, which no word here has. */
const firstSame = 'A'.charCodeAt(0);
const longestSame = 25;

function unpack(text: string): string[] {
  let before = '';
  return (text.match(/[A-Z][^A-Z]*/g) ?? []).map((part) => {
    before = before.slice(0, part.charCodeAt(0) - firstSame) + part.slice(1);
    return before;
  });
}

const classOf = (pages: number): number => Math.floor(Math.log2(Math.max(1, pages)));

/** The file that the search page reads. */
export interface WordsFile {
  /**
   * Words by how many pages they stand on: 1, 2 to 3, 4 to 7 and so on, each list A to Z and
   * packed; those that slips are mended to stand in the other lists.
   */
  words: string[];
  subjects: string[];
  /** What people say, a sign of equality, what this site says; a stroke between phrases. */
  synonyms: string[];
  /** A packed set. */
  realWords: string;
  /** The engine's names of all pages, A to Z. */
  pages: string;
  /** What each of them is called, normalised, with a stroke between its names. */
  titles: string[];
  /** By filter and value, the places in `pages` of those that have it, each after the last. */
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
  const facets = new Map<string, Map<string, number[]>>();
  pages.forEach(({ filters }, place) => {
    for (const [name, values] of Object.entries(filters)) {
      const places = facets.get(name) ?? new Map<string, number[]>();
      facets.set(name, places);
      for (const value of values) places.set(value, [...(places.get(value) ?? []), place]);
    }
  });
  const gaps = (places: readonly number[]): number[] =>
    places.map((place, index) => place - (places[index - 1] ?? 0));
  return Object.fromEntries(
    [...facets].map(([name, values]) => [
      name,
      Object.fromEntries([...values].map(([value, places]) => [value, gaps(places)])),
    ]),
  );
}

function byUses(uses: readonly (readonly [string, number])[]): string[] {
  const lists: string[][] = [];
  uses
    .filter(([word]) => word.length > 1)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .forEach(([word, pages]) => {
      const index = classOf(pages);
      while (lists.length <= index) lists.push([]);
      lists[index]?.push(word);
    });
  return lists.map(pack);
}

/**
 * The words of English that would otherwise be taken for a slip or for a beginning of a word of
 * the site: all others are known for words because nothing here is like them.
 */
function needed(
  english: Iterable<string>,
  uses: ReadonlyMap<string, number>,
  synonyms: readonly Synonym[],
  known: ReadonlySet<string>,
  spelling: Spelling,
): string[] {
  const said = new Set(synonyms.flatMap(({ words }) => words.join(' ').split(' ')));
  const starts = new Set<string>();
  for (const word of uses.keys()) {
    for (let end = shortestBeginning; end < word.length; end += 1) starts.add(word.slice(0, end));
  }
  return [...english].filter(
    (word) =>
      !uses.has(word) &&
      !said.has(word) &&
      !stopWords.has(word) &&
      !known.has(word) &&
      (starts.has(word) || meantBy(word, spelling) !== undefined),
  );
}

/** Fewer letters are the beginning of too many words. */
export const shortestBeginning = 5;

/** The words file of a site: its words, what editors wrote of words, and its pages. */
export function wordsFile(
  { uses, subjects }: Vocabulary,
  synonyms: readonly Synonym[],
  english: Iterable<string>,
  { known, harm }: AnswerWords,
  pages: readonly Pick<IndexedPage, 'id' | 'filters' | 'title' | 'names'>[],
): WordsFile {
  const ordered = pages.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const said = synonyms.map(({ words, means }) => ({
    words: words.map(normalise),
    means: means.map(normalise),
  }));
  const spelling = spellingOf(targetsOf(uses, subjects, said), harm);
  return {
    words: byUses([...uses].filter(([word]) => !subjects.has(word))),
    subjects: byUses([...uses].filter(([word]) => subjects.has(word))),
    synonyms: said.map(({ words, means }) => `${words.join('|')}=${means.join('|')}`),
    realWords: packWordSet(needed(english, uses, said, known, spelling)),
    pages: ordered.map(({ id }) => id).join(' '),
    titles: ordered.map(({ title, names }) =>
      [title, ...names.split('|')]
        .map(normalise)
        .filter((name, index, all) => name !== '' && all.indexOf(name) === index)
        .join('|'),
    ),
    facets: facetsOf(ordered),
  };
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const namesIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value) : [];

function readFacets(file: unknown, ids: readonly string[]): Facets {
  const facets = fieldOf(file, 'facets');
  // Without them search could offer what is done together to someone who is afraid.
  if (namesIn(facets).length === 0) throw new Error('the words file is not one');
  const read = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();
  for (const name of namesIn(facets)) {
    const values = fieldOf(facets, name);
    const sets = new Map<string, ReadonlySet<string>>();
    for (const value of namesIn(values)) {
      const places = fieldOf(values, value);
      if (!Array.isArray(places)) throw new Error('the words file is not one');
      let last = 0;
      sets.set(value, new Set(places.map((gap: unknown) => ids[(last += Number(gap))] ?? '')));
    }
    read.set(name, sets);
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

/**
 * What a words file says, beside the answers that stand above all results. Throws when it is not
 * one.
 */
export function readWordsFile(
  file: unknown,
  answers: Parameters<typeof answerWords>[0],
  unlike: ReadonlySet<string>,
): Knowledge {
  const words = fieldOf(file, 'words');
  const often = fieldOf(file, 'subjects');
  const list = fieldOf(file, 'synonyms');
  const real = fieldOf(file, 'realWords');
  const pages = fieldOf(file, 'pages');
  const names = fieldOf(file, 'titles');
  if (!isTexts(words) || words.length === 0 || !isTexts(often) || !isTexts(list)) {
    throw new Error('the words file is not one');
  }
  const vocabulary = new Map<string, number>();
  const subjects = new Set<string>();
  words.forEach((text, index) => {
    for (const word of unpack(text)) vocabulary.set(word, 2 ** index);
  });
  often.forEach((text, index) => {
    for (const word of unpack(text)) {
      vocabulary.set(word, 2 ** index);
      subjects.add(word);
    }
  });
  const synonyms = list.map((item): Synonym => {
    const [words = '', means = ''] = item.split('=');
    return { words: words.split('|'), means: means.split('|') };
  });
  const english = readWordSet(typeof real === 'string' ? real : '');
  const { known, harm } = answerWords(answers);
  const ids = typeof pages === 'string' ? pages.split(' ') : [];
  const titles = isTexts(names) ? names : [];
  return {
    vocabulary,
    synonyms,
    realWords: { has: (word) => known.has(word) || unlike.has(word) || english.has(word) },
    spelling: spellingOf(targetsOf(vocabulary, subjects, synonyms), harm),
    titles: new Map(ids.map((id, place) => [id, (titles[place] ?? '').split('|')])),
    facets: readFacets(file, ids),
    places: readPlaces(file),
  };
}
