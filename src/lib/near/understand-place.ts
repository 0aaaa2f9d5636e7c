import { editDistance } from '../search/spelling.ts';
import {
  findName,
  findPostcode,
  findSlip,
  lettersForSlip,
  readFirstHalf,
  takeFirstHalf,
} from './find-words.ts';
import { joinLetters, splitName, type Meaning, type PlaceIndex } from './place-index.ts';

/**
 * What somebody said of where they live. `said` is the place or the first half of the postcode
 * that was understood, as its editor wrote it: nothing else that was typed is in it.
 */
export type Understood =
  | { kind: 'empty' }
  /** It is no place that is known. */
  | { kind: 'unknown' }
  /** It is one slip from these names of places. */
  | { kind: 'slip'; names: readonly string[] }
  | { kind: 'outside'; said: string }
  /** It is an area that services are for and no part of the council's own, such as a nation. */
  | { kind: 'wider'; said: string }
  /** In the council's area; in which part of it nobody can say. */
  | { kind: 'home'; said: string }
  /** In this part of it, by its key. */
  | { kind: 'area'; said: string; area: string }
  /** In one of several parts of it, or outside of it where `outside` says so. */
  | { kind: 'several'; said: string; areas: readonly string[]; outside: boolean };

/** What a meaning says, as an answer. */
function judgeMeaning(
  { said, whole, parts, outside }: Meaning,
  home: string,
): Exclude<Understood, { kind: 'empty' | 'unknown' | 'slip' | 'wider' }> {
  if (whole !== undefined) {
    return whole === home ? { kind: 'home', said } : { kind: 'area', said, area: whole };
  }
  return parts.length === 0
    ? { kind: 'outside', said }
    : { kind: 'several', said, areas: parts, outside };
}

/** So many names are offered to somebody whose words are near to several. */
const mostNames = 3;

/** The names that words are one slip from: all of them together, or else one among them. */
function listNear(words: readonly string[], letters: string, { names }: PlaceIndex): string[] {
  const near = names.filter(
    (name) =>
      name.letters.length >= lettersForSlip &&
      name.letters.startsWith(letters.charAt(0)) &&
      editDistance(letters, name.letters, 1) === 1,
  );
  const among = near.length > 0 ? undefined : findSlip(words, names, () => false);
  return [...near, ...(among ? [among] : [])]
    .map(({ meaning }) => meaning.said)
    .slice(0, mostNames);
}

/** Of a postcode that lies in several areas, the one that a town beside it is in. */
const narrow = (code: Meaning, town: Meaning | undefined): Meaning =>
  code.whole === undefined && town?.whole !== undefined && code.parts.includes(town.whole)
    ? town
    : code;

/**
 * What a text says of where somebody lives: a town, a part of the council's area or a postcode, of
 * which the second half is never looked at. Total: any text gives exactly one answer.
 */
export function understandPlace(text: string, index: PlaceIndex): Understood {
  const words = splitName(text);
  if (words.length === 0) return { kind: 'empty' };
  const letters = joinLetters(words);
  const named = findName(words, index.names)?.meaning;
  // Where no postcode is known, none is known to be elsewhere.
  if (index.postcodes.size > 0) {
    const first = takeFirstHalf(letters);
    const code =
      findPostcode(words, index)?.meaning ??
      (first === undefined ? undefined : readFirstHalf(first, index));
    if (code) return judgeMeaning(narrow(code, named), index.home);
  }
  const meaning = index.names.find((name) => name.letters === letters)?.meaning ?? named;
  if (meaning) return judgeMeaning(meaning, index.home);
  const wider = index.wider.get(letters);
  if (wider !== undefined) return { kind: 'wider', said: wider };
  const names = listNear(words, letters, index);
  return names.length > 0 ? { kind: 'slip', names } : { kind: 'unknown' };
}
