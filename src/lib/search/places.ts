import { queryTerms } from './normalise.ts';
import { editDistance } from './spelling.ts';
import { stopWords } from './stop-words.ts';

/** One side of the border: its towns, and what is looked for in place of their names. */
interface Side {
  /** Normalised. */
  lookFor: string;
  /** Normalised. */
  towns: readonly string[];
}

/** Where people may say that they live, and what is said of it. All as editors wrote it. */
export interface Places {
  here: Side & {
    town: string;
    /** First halves of postcodes, normalised. */
    postcodes: ReadonlySet<string>;
    postcode: string;
  };
  elsewhere: Side & { text: string };
}

/** A question that names a place. */
export interface Placed {
  /** The question with the place in the words of this site. */
  question: string;
  /** What the reader is told about the place. */
  say: string;
}

/** A first half, or a whole postcode without its space. Second halves hold no C, I, K, M, O or V. */
const postcode = /^([a-z]{1,2}\d[a-z\d]?)(\d[abd-hjlnp-uw-z]{2})?$/;
const secondHalf = /^\d[abd-hjlnp-uw-z]{2}$/;
/** What stands in the field while somebody types the second half. */
const begunHalf = /^\d[a-z]?$/;

/** A town's name needs so many letters before one slip is forgiven. */
const lettersForSlip = 7;

interface Spot {
  from: number;
  to: number;
  side: Side;
  say: string;
}

function findPostcode(words: readonly string[], { here, elsewhere }: Places): Spot | undefined {
  for (let from = 0; from < words.length; from += 1) {
    const [, first = '', second] = postcode.exec(words[from] ?? '') ?? [];
    if (first === '') continue;
    const next = words[from + 1] ?? '';
    const ends = from + 2 === words.length;
    const more = second === undefined && (secondHalf.test(next) || (ends && begunHalf.test(next)));
    const to = from + (more ? 2 : 1);
    if (here.postcodes.has(first)) return { from, to, side: here, say: here.postcode };
    // "b4" is a word of many messages, and "fm5" a form of the court: half tells nothing.
    if (second !== undefined || secondHalf.test(next)) {
      return { from, to, side: elsewhere, say: elsewhere.text };
    }
  }
  return undefined;
}

function findTown(
  words: readonly string[],
  { here, elsewhere }: Places,
  isKnown: (word: string) => boolean,
): Spot | undefined {
  const sides = [
    { side: here, say: here.town },
    { side: elsewhere, say: elsewhere.text },
  ];
  let best: Spot | undefined;
  for (const each of sides) {
    for (const town of each.side.towns) {
      const wanted = town.split(' ');
      for (let from = 0; from + wanted.length <= words.length; from += 1) {
        const to = from + wanted.length;
        const longer = !best || wanted.length > best.to - best.from;
        if (longer && wanted.every((word, index) => words[from + index] === word)) {
          best = { from, to, ...each };
        }
      }
    }
  }
  if (best) return best;
  for (const { side, say } of sides) {
    for (const town of side.towns) {
      if (town.length < lettersForSlip || town.includes(' ')) continue;
      const from = words.findIndex(
        (word) =>
          word.startsWith(town.charAt(0)) && !isKnown(word) && editDistance(word, town, 1) === 1,
      );
      if (from >= 0) return { from, to: from + 1, side, say };
    }
  }
  return undefined;
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
  const words = queryTerms(question);
  const spot = findPostcode(words, places) ?? findTown(words, places, isKnown);
  if (!spot) return undefined;
  const { from, to, side, say } = spot;
  const name = words.slice(from, to);
  const others = words.slice(0, from).concat(words.slice(to));
  const placeOnly = others.every((word) => stopWords.has(word));
  // Far away only what was asked for counts; here, what is for this area counts as well.
  const instead = placeOnly || side === places.here ? [side.lookFor] : [];
  const kept = name.every(isKnown) ? name : [];
  return {
    question: [...words.slice(0, from), ...kept, ...instead, ...words.slice(to)].join(' '),
    say,
  };
}
