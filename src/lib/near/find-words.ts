import { editDistance } from '../search/spelling.ts';
import type { Meaning, PlaceIndex, PlaceName } from './place-index.ts';

/** Words of a text that name a place: from the first of them to the one after the last. */
export interface Found {
  from: number;
  to: number;
  meaning: Meaning;
}

/** A first half, or a whole postcode without its space. Second halves hold no C, I, K, M, O or V. */
const postcode = /^([a-z]{1,2}\d[a-z\d]?)(\d[abd-hjlnp-uw-z]{2})?$/;
const secondHalf = /^\d[abd-hjlnp-uw-z]{2}$/;
/** What stands in the field while somebody types the second half. */
const begunHalf = /^\d[a-z]?$/;

/** A name needs so many letters before one slip is forgiven. */
export const lettersForSlip = 7;

/** A postcode that no area has. */
const elsewhere = (first: string): Meaning => ({
  ...{ said: first.toUpperCase(), parts: [], outside: true },
});

/** The first half, in small letters, of a text that is a postcode or a first half, without spaces. */
export const takeFirstHalf = (letters: string): string | undefined => postcode.exec(letters)?.[1];

/** What a first half says: every area's own postcodes are known, so others are outside. */
export const readFirstHalf = (first: string, { postcodes }: PlaceIndex): Meaning =>
  postcodes.get(first) ?? elsewhere(first);

/** The first postcode among words: one of an area, whole, by half or begun, or any whole one. */
export function findPostcode(words: readonly string[], index: PlaceIndex): Found | undefined {
  for (let from = 0; from < words.length; from += 1) {
    const [, first = '', second] = postcode.exec(words[from] ?? '') ?? [];
    if (first === '') continue;
    const next = words[from + 1] ?? '';
    const ends = from + 2 === words.length;
    const more = second === undefined && (secondHalf.test(next) || (ends && begunHalf.test(next)));
    const to = from + (more ? 2 : 1);
    // "b4" is a word of many messages, and "fm5" a form of the court: half tells nothing.
    const whole = second !== undefined || secondHalf.test(next);
    if (whole || index.postcodes.has(first)) {
      return { from, to, meaning: readFirstHalf(first, index) };
    }
  }
  return undefined;
}

/** The longest name of a place among words, of equals the one that stands first in the names. */
export function findName(words: readonly string[], names: readonly PlaceName[]): Found | undefined {
  let best: Found | undefined;
  for (const { words: wanted, meaning } of names) {
    for (let from = 0; from + wanted.length <= words.length; from += 1) {
      const to = from + wanted.length;
      const longer = !best || wanted.length > best.to - best.from;
      if (longer && wanted.every((word, index) => words[from + index] === word)) {
        best = { from, to, meaning };
      }
    }
  }
  return best;
}

/** A long name of one word with one slip. `isKnown` says which words are never taken for one. */
export function findSlip(
  words: readonly string[],
  names: readonly PlaceName[],
  isKnown: (word: string) => boolean,
): Found | undefined {
  for (const { words: wanted, letters, meaning } of names) {
    if (letters.length < lettersForSlip || wanted.length > 1) continue;
    const from = words.findIndex(
      (word) =>
        word.startsWith(letters.charAt(0)) &&
        !isKnown(word) &&
        editDistance(word, letters, 1) === 1,
    );
    if (from >= 0) return { from, to: from + 1, meaning };
  }
  return undefined;
}
