/**
 * How many slips of the finger lie between two words: a letter left out, added, changed, or two
 * neighbours swapped (optimal string alignment: Damerau 1964). Stops counting past `most` and
 * gives `most + 1`.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const here = [row];
    let least = row;
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(
        (above[column] ?? 0) + 1,
        (here[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1];
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      here.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = above;
    above = here;
  }
  return Math.min(above[other.length] ?? 0, most + 1);
}

/** What letters of English sound like, one after another; a vowel is any vowel. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/^[kg]n/, 'n'],
  [/^wr/, 'r'],
  [/^wh/, 'w'],
  [/^ps/, 's'],
  [/ph/g, 'f'],
  [/tch|ch/g, 'C'],
  [/(?:ss|sc|t|c|s)i(?=[aeou])|sh/g, 'S'],
  [/gh/g, ''],
  [/sc(?=[eiy])|c(?=[eiy])|z/g, 's'],
  [/d?g(?=[eiy])/g, 'j'],
  [/ck|c|q/g, 'k'],
  [/x/g, 'ks'],
  [/(.)h/g, '$1'],
  [/[aeiouwy]+/g, 'a'],
  [/(.)\1+/g, '$1'],
  [/(.)a$/, '$1'],
];

/** What a word sounds like, about: `mediashun` sounds as `mediation` does. */
export const soundOut = (word: string): string =>
  sounds.reduce((text, [letters, sound]) => text.replace(letters, sound), word);

/** A word that a slip may be near to. */
interface Near {
  word: string;
  /** On how many pages it stands. */
  uses: number;
  letters: number;
}

/** Which of the letters a to z a word has, a bit for each. */
function collectLetters(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1)
    letters |= 1 << (word.charCodeAt(index) - 97);
  return letters;
}

/** How many letters one word has and the other has not. Each slip changes at most two. */
function lettersApart(one: number, other: number): number {
  let apart = 0;
  for (let rest = one ^ other; rest !== 0; rest &= rest - 1) apart += 1;
  return apart;
}

/** Words by their first letter and by their sound, so that few are compared. */
interface Neighbours {
  byFirst: ReadonlyMap<string, readonly Near[]>;
  bySound: ReadonlyMap<string, readonly Near[]>;
}

/** What slips are mended by. */
export interface Spelling {
  /** What a slip may be mended to. */
  targets: Neighbours;
  /** Words of harm: nothing is mended to one, and no slip of one to anything else. */
  harm: Neighbours;
}

/** What a word that is none was probably meant for. */
export interface Meant {
  /** At most two words, the likelier first. */
  words: readonly string[];
  /** Whether to search for the first without asking. */
  sure: boolean;
}

/** Shorter words have too many neighbours. */
const shortestMended = 4;
const shortestSound = 6;
const shortestTwoSlips = 10;
/** As many times as often must one of two words as near stand, to be taken without asking. */
const farMore = 4;
/** How many letters words of one family begin with: `mediation` and `mediating`. */
const family = 5;
/** Farther than any word that is near. */
const far = 4;

/** Whether a slip of this word may be mended, and a slip be mended to it. */
export const isCorrectable = (word: string): boolean =>
  word.length >= shortestMended && /^[a-z]+$/.test(word);

function neighbours(words: ReadonlyMap<string, number>): Neighbours {
  const byFirst = new Map<string, Near[]>();
  const bySound = new Map<string, Near[]>();
  const add = (groups: Map<string, Near[]>, name: string, near: Near): void => {
    const group = groups.get(name);
    if (group) group.push(near);
    else groups.set(name, [near]);
  };
  words.forEach((uses, word) => {
    if (!isCorrectable(word)) return;
    const near = { word, uses, letters: collectLetters(word) };
    add(byFirst, word.charAt(0), near);
    if (word.length >= shortestSound) add(bySound, soundOut(word), near);
  });
  return { byFirst, bySound };
}

/** Slips are mended to `targets`, which say on how many pages each stands, save words of harm. */
export function makeSpelling(
  targets: ReadonlyMap<string, number>,
  harm: ReadonlySet<string>,
): Spelling {
  return {
    targets: neighbours(new Map([...targets].filter(([word]) => !harm.has(word)))),
    harm: neighbours(new Map([...harm].map((word) => [word, 1]))),
  };
}

/**
 * The nearest words: 1 away for one slip, 2 for the same sound in letters that are not too many
 * others, 3 for two slips of long words.
 */
function nearest(word: string, { byFirst, bySound }: Neighbours): { far: number; words: Near[] } {
  let best: { far: number; words: Near[] } = { far, words: [] };
  const meet = (near: Near, distance: number): void => {
    if (distance < best.far) best = { far: distance, words: [] };
    if (distance === best.far && !best.words.includes(near)) best.words.push(near);
  };
  const letters = collectLetters(word);
  for (const near of byFirst.get(word.charAt(0)) ?? []) {
    const most = Math.min(word.length, near.word.length) < shortestTwoSlips ? 1 : 2;
    if (lettersApart(letters, near.letters) > 2 * most) continue;
    const found = editDistance(word, near.word, most);
    if (found <= most) meet(near, found < 2 ? 1 : 3);
  }
  if (best.far > 2 && word.length >= shortestSound) {
    for (const near of bySound.get(soundOut(word)) ?? []) {
      const most = 1 + Math.floor(word.length / 4);
      if (editDistance(word, near.word, most) <= most) meet(near, 2);
    }
  }
  return best;
}

/**
 * What a word that nobody knows was probably meant for: a word one slip away, one that sounds the
 * same, or, in long words, one that is two slips away. Of words as near, the one used more is
 * likelier. Undefined for short words, for what holds a digit, for what is near to nothing, and
 * for what is as near to a word of harm. It does not ask whether the word is a word of English:
 * its callers do.
 */
export function guessWord(word: string, { targets, harm }: Spelling): Meant | undefined {
  if (!isCorrectable(word)) return undefined;
  const { far: least, words } = nearest(word, targets);
  words.sort((one, other) => other.uses - one.uses || (one.word < other.word ? -1 : 1));
  const [first, ...others] = words;
  if (!first || nearest(word, harm).far <= least) return undefined;
  const rival = others.find((other) => other.word.slice(0, family) !== first.word.slice(0, family));
  return {
    words: [first.word, ...(rival ? [rival.word] : [])],
    sure: least < 3 && (!rival || first.uses >= farMore * rival.uses),
  };
}
