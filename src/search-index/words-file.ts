import type { AnswerWords } from '../lib/search/answer-words.ts';
import type { KnownPlaces } from '../lib/near/known-places.ts';
import type { PackedList } from '../lib/search/engine-list.ts';
import { shortestBeginning, listTargets, type Synonym } from '../lib/search/lexicon.ts';
import { normalise } from '../lib/search/normalise.ts';
import { guessWord, makeSpelling, type Spelling } from '../lib/search/spelling.ts';
import { stopWords } from '../lib/search/stop-words.ts';
import { worths } from '../lib/search/find.ts';
import type { TopicsFile, WordsFile } from '../lib/search/words-file.ts';
import type { SearchPlacesData } from '../schemas/search-places.ts';
import type { IndexedPage } from './indexed-page.ts';
import { packWordList, packWordSet } from './pack-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What editors wrote of places, as the words file carries it. */
export const packPlaces = (
  { here, elsewhere: { lookFor, text } }: SearchPlacesData,
  known: KnownPlaces,
): WordsFile['places'] => ({
  known,
  here: { ...here, lookFor: normalise(here.lookFor) },
  elsewhere: { lookFor: normalise(lookFor), text },
});

/** Whether search asks for a value of a filter: thousands of pages have a status that counts for nothing. */
const isAsked = (name: string, value: string): boolean =>
  name !== 'status' || worths.some((each) => each.facet === name && each.value === value);

function packFacets(
  pages: readonly Pick<IndexedPage, 'filters'>[],
  isWanted: (name: string) => boolean,
): WordsFile['facets'] {
  const facets = new Map<string, Map<string, number[]>>();
  pages.forEach(({ filters }, place) => {
    for (const [name, values] of Object.entries(filters)) {
      if (!isWanted(name)) continue;
      const places = facets.get(name) ?? new Map<string, number[]>();
      facets.set(name, places);
      for (const value of values.filter((each) => isAsked(name, each))) {
        const of = places.get(value);
        if (of) of.push(place);
        else places.set(value, [place]);
      }
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
      const index = Math.floor(Math.log2(Math.max(1, pages)));
      while (lists.length <= index) lists.push([]);
      lists[index]?.push(word);
    });
  return lists.map(packWordList);
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
      (starts.has(word) || guessWord(word, spelling) !== undefined),
  );
}

/** Which pages of a site are of which topic, with what the names of all pages begin with. */
export const makeTopicsFile = (
  pages: readonly Pick<IndexedPage, 'filters'>[],
  prefix: string,
): TopicsFile => ({
  pages: prefix,
  topics: packFacets(pages, (name) => name === 'topic')['topic'] ?? {},
});

/**
 * The words file of a site: its words, what editors wrote of words, and its pages in the order of
 * their places, with the engine's list and how many files say what they are called.
 */
export function makeWordsFile(
  { uses, subjects }: Vocabulary,
  synonyms: readonly Synonym[],
  english: Iterable<string>,
  { known, harm }: AnswerWords,
  pages: readonly Pick<IndexedPage, 'filters'>[],
  list: PackedList,
  names: number,
): WordsFile {
  const said = synonyms.map(({ words, means }) => ({
    words: words.map(normalise),
    means: means.map(normalise),
  }));
  const spelling = makeSpelling(listTargets(uses, subjects, said), harm);
  return {
    words: byUses([...uses].filter(([word]) => !subjects.has(word))),
    subjects: byUses([...uses].filter(([word]) => subjects.has(word))),
    synonyms: said.map(({ words, means }) => `${words.join('|')}=${means.join('|')}`),
    neverCorrect: packWordSet(needed(english, uses, said, known, spelling)),
    list,
    names,
    facets: packFacets(pages, (name) => name !== 'topic'),
  };
}
