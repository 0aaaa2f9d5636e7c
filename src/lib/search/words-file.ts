import type { KnownPlaces } from '../near/known-places.ts';
import { indexPlaces } from '../near/place-index.ts';
import { readPageData } from '../page-data.ts';
import { collectAnswerWords } from './answer-words.ts';
import type { PackedList } from './engine-list.ts';
import type { Facets } from './facets.ts';
import { listTargets, type Lexicon } from './lexicon.ts';
import type { Places } from './places.ts';
import { makeSpelling } from './spelling.ts';
import { writePageName } from './titles.ts';
import { readWordList } from './word-list.ts';
import { readWordSet } from './word-set.ts';

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
  neverCorrect: string;
  /** The engine's list of its index, which says what its names of all pages begin with. */
  list: PackedList;
  /** How many files say what pages are called. */
  names: number;
  /** By filter and value, the places of the pages that have it, each after the last; no topics. */
  facets: Record<string, Record<string, number[]>>;
  /** Left out where the council lists none. */
  places?: {
    known: KnownPlaces;
    here: { lookFor: string; town: string; postcode: string };
    elsewhere: { lookFor: string; text: string };
  };
}

/** The file that the search page reads where somebody narrows: most questions are not narrowed. */
export interface TopicsFile {
  /** What the engine's names of all pages begin with. */
  pages: string;
  /** By topic, as in `facets`. */
  topics: Record<string, number[]>;
}

function readValues(
  values: Readonly<Record<string, readonly number[]>>,
  pages: string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const sets = new Map<string, ReadonlySet<string>>();
  for (const value of Object.keys(values)) {
    let last = 0;
    sets.set(
      value,
      new Set((values[value] ?? []).map((gap) => writePageName(pages, (last += gap)))),
    );
  }
  return sets;
}

function readFacets(facets: WordsFile['facets'], pages: string): Facets {
  const read = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();
  for (const name of Object.keys(facets)) {
    read.set(name, readValues(facets[name] ?? {}, pages));
  }
  return read;
}

const readPlaces = ({ known, ...words }: NonNullable<WordsFile['places']>): Places => ({
  index: indexPlaces(known),
  areas: known.areas,
  ...words,
});

/**
 * What the text of a words file says, beside the answers that stand above all results, with the
 * engine's list of its index. Throws when it is none of this build: without its facets search could
 * offer what is done together to someone who is afraid.
 */
export function readWordsFile(
  text: string,
  answers: Parameters<typeof collectAnswerWords>[0],
  neverMatch: ReadonlySet<string>,
): Lexicon & Pick<WordsFile, 'list'> {
  const file = readPageData<WordsFile>(text, 'facets');
  const vocabulary = new Map<string, number>();
  const subjects = new Set<string>();
  file.words.forEach((list, index) => {
    for (const word of readWordList(list)) vocabulary.set(word, 2 ** index);
  });
  file.subjects.forEach((list, index) => {
    for (const word of readWordList(list)) {
      vocabulary.set(word, 2 ** index);
      subjects.add(word);
    }
  });
  const synonyms = file.synonyms.map((item) => {
    const [words = '', means = ''] = item.split('=');
    return { words: words.split('|'), means: means.split('|') };
  });
  const english = readWordSet(file.neverCorrect);
  const { known, harm } = collectAnswerWords(answers);
  let spelling: Lexicon['spelling'] | undefined;
  return {
    vocabulary,
    synonyms,
    neverCorrect: { has: (word) => known.has(word) || neverMatch.has(word) || english.has(word) },
    // Most questions have no slip, and a phone takes long to sort all words by their sounds.
    get spelling() {
      return (spelling ??= makeSpelling(listTargets(vocabulary, subjects, synonyms), harm));
    },
    names: { files: file.names, pages: file.list.pages },
    facets: readFacets(file.facets, file.list.pages),
    places: file.places && readPlaces(file.places),
    list: file.list,
  };
}

/** What is known of words and pages, with the topics of the text of a topics file. Throws when it is none of the same build. */
export function addTopics(lexicon: Lexicon, text: string): Lexicon {
  const { pages, topics } = readPageData<TopicsFile>(text, 'topics');
  if (pages !== lexicon.names.pages) throw new Error('search: the topics are of another build');
  return { ...lexicon, facets: new Map([...lexicon.facets, ['topic', readValues(topics, pages)]]) };
}
