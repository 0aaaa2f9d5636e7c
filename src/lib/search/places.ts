import {
  findName,
  findPostcode,
  findSlip,
  readFirstHalf,
  takeFirstHalf,
  type Found,
} from '../near/find-words.ts';
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
  /** What is asked for besides the place; empty for nothing. */
  need: string;
  /** The whole question with the place in the words of this site: what is looked for where nothing is asked for besides. */
  whole: string;
  /** The place in the words of its editor, of a postcode the first half, after the word that leads to it ("in"), and how many words of the need stand before that. */
  name: { words: readonly string[]; at: number };
  /** The words of its name where pages may have them; empty for none, and for a postcode. */
  near: string;
  /** Whether it is the last that was said. */
  isLast: boolean;
  /** What the reader is told about the place. */
  say: string;
  /** The parts of the council's area that it is in, or may be in where they are several. */
  areas: readonly { key: string; name: string }[];
  /** The one of them that it is in for certain. */
  area: { key: string; name: string } | undefined;
}

const isHere = ({ whole, parts }: Meaning): boolean => whole !== undefined || parts.length > 0;

/** The areas of the postcodes of this country whose names are two letters (Royal Mail). */
const twoLetters =
  'ab al ba bb bd bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy ec eh ' +
  'en ex fk fy gl gu gy ha hd hg hp hr hs hu hx ig im ip iv je ka kt kw ky la ld le ll ln ls lu me ' +
  'mk ml ne ng nn np nr nw ol ox pa pe ph pl po pr rg rh rm sa se sg sk sl sm sn so sp sr ss st sw ' +
  'sy ta td tf tn tq tr ts tw ub wa wc wd wf wn wr ws wv yo ze';
const postTowns: ReadonlySet<string> = new Set(`${twoLetters} b e g l m n s w`.split(' '));
/** What stands before a place. */
const leads: ReadonlySet<string> = new Set(['in', 'near', 'around', 'from']);
/** Words that ask for whatever there is. */
const anything: ReadonlySet<string> = new Set(['help', 'support', 'service', 'services', 'local']);

/**
 * A first half that is no area's own. One letter and a number is a word of many messages ("b4"), and
 * so is a small word with one ("me2"): those are places only where the words before say so.
 */
function findHalf(words: readonly string[], index: PlaceIndex): Found | undefined {
  const from = words.findIndex((word, place) => {
    const letters = /^[a-z]+/.exec(word)?.[0] ?? '';
    const half = takeFirstHalf(word) === word && postTowns.has(letters);
    const sure = letters.length === 2 && !stopWords.has(letters);
    return half && (sure || leads.has(words[place - 1] ?? ''));
  });
  return from < 0
    ? undefined
    : { from, to: from + 1, meaning: readFirstHalf(words[from] ?? '', index) };
}

/** The place that words name, and whether by a postcode. */
function findSpot(
  words: readonly string[],
  { index }: Places,
  isKnown: (word: string) => boolean,
): { found: Found; code: boolean } | undefined {
  // Its own name is what is looked for in any case.
  const names = index.names.filter(({ home }) => !home);
  const said = words.map((word) => splitName(word)[0] ?? word);
  const code = findPostcode(words, index);
  if (code) return { found: code, code: true };
  const found = findName(said, names) ?? findSlip(said, names, isKnown);
  if (found) return { found, code: false };
  // Where no postcode is known, none is known to be elsewhere.
  const half = index.postcodes.size > 0 ? findHalf(words, index) : undefined;
  return half && { found: half, code: true };
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
  const { index, here, elsewhere } = places;
  const words = queryTerms(question);
  const spot = findSpot(words, places, isKnown);
  if (!spot) return undefined;
  const { from, to, meaning } = spot.found;
  const side = isHere(meaning) ? here : elsewhere;
  const name = words.slice(from, to);
  const [before, after] = [words.slice(0, from), words.slice(to)];
  const kept = !spot.code && name.every(isKnown) ? name : [];
  const lead = before.slice(-1).filter((word) => leads.has(word));
  const at = from - lead.length;
  const others = [...before.slice(0, at), ...after];
  const keys = meaning.whole === undefined ? meaning.parts : [meaning.whole];
  const areas = places.areas.filter(({ key }) => keys.includes(key) && key !== index.home);
  return {
    need: others.every((word) => stopWords.has(word) || anything.has(word)) ? '' : others.join(' '),
    whole: [...before, ...kept, side.lookFor, ...after].join(' '),
    name: { words: [...lead, ...queryTerms(meaning.said)], at },
    near: kept.join(' '),
    isLast: to === words.length,
    say: !isHere(meaning)
      ? elsewhere.text
      : spot.code && meaning.outside
        ? here.postcode
        : here.town,
    areas,
    area: meaning.whole === undefined ? undefined : areas[0],
  };
}
