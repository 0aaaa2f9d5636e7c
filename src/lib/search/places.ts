import { findName, findPostcode, findSlip, type Found } from '../near/find-words.ts';
import { splitName, type Meaning, type PlaceIndex } from '../near/place-index.ts';
import { queryTerms } from './normalise.ts';
import { stopWords } from './stop-words.ts';

/** Where people may say that they live, and what is said of it as editors wrote it. */
export interface Places {
  index: PlaceIndex;
  areas: readonly { key: string; name: string }[];
  here: {
    /** What is looked for in place of the name, normalised. */
    lookFor: string;
    town: string;
    postcode: string;
  };
  elsewhere: { lookFor: string; text: string };
}

/** A question that names a place. */
export interface Placed {
  /** The question with the place in the words of this site. */
  question: string;
  /** What the reader is told about the place. */
  say: string;
  /** The part of the council's area that it is, where that is sure. */
  area: { key: string; name: string } | undefined;
}

const isHere = ({ whole, parts }: Meaning): boolean => whole !== undefined || parts.length > 0;

/** The place that words name, and whether by a postcode. */
function findSpot(
  words: readonly string[],
  { index }: Places,
  isKnown: (word: string) => boolean,
): { found: Found; code: boolean } | undefined {
  const code = findPostcode(words, index);
  if (code) return { found: code, code: true };
  // Its own name is what is looked for in any case.
  const names = index.names.filter(({ home }) => !home);
  const said = words.map((word) => splitName(word)[0] ?? word);
  const found = findName(said, names) ?? findSlip(said, names, isKnown);
  return found && { found, code: false };
}

/**
 * What a question says about where somebody lives, or undefined: a town of the lists, with one
 * slip where it is long, or a postcode, whole, by half or begun. `isKnown` says which words the
 * site has: they are searched for as well. Total: any text gives an answer.
 */
export function findPlace(
  question: string,
  places: Places | undefined,
  isKnown: (word: string) => boolean,
): Placed | undefined {
  if (!places) return undefined;
  const { index, areas, here, elsewhere } = places;
  const words = queryTerms(question);
  const spot = findSpot(words, places, isKnown);
  if (!spot) return undefined;
  const { from, to, meaning } = spot.found;
  const inside = isHere(meaning);
  const side = inside ? here : elsewhere;
  const name = words.slice(from, to);
  const others = words.slice(0, from).concat(words.slice(to));
  const placeOnly = others.every((word) => stopWords.has(word));
  // Far away only what was asked for counts; here, what is for this area counts as well.
  const instead = placeOnly || inside ? [side.lookFor] : [];
  const kept = name.every(isKnown) ? name : [];
  return {
    question: [...words.slice(0, from), ...kept, ...instead, ...words.slice(to)].join(' '),
    say: inside ? (spot.code ? here.postcode : here.town) : elsewhere.text,
    area: areas.find(({ key }) => key === meaning.whole && key !== index.home),
  };
}
