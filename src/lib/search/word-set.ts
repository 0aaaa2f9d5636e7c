/**
 * A large set of words in few bytes: a Golomb-coded set (Putze, Sanders and Singler 2007). It
 * never denies a word that is in it; of other words it takes about one in 128 for one that is.
 */

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const digitBits = 6;
/** One in two to the power of this is taken for a word of the set. */
const remainderBits = 7;

/** A number from 0 to below `range` that stands for a word (FNV-1a, 32 bits). */
function hashOf(word: string, range: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  }
  // The low bits of this hash are its weakest.
  return ((hash ^ (hash >>> 13)) >>> 0) % range;
}

/** The set of these words as text: how many they are, a stroke, and what `readWordSet` reads. */
export function packWordSet(words: readonly string[]): string {
  const range = words.length << remainderBits;
  const hashes = [...new Set(words.map((word) => hashOf(word, range)))].sort((a, b) => a - b);
  let bits = '';
  let last = 0;
  for (const hash of hashes) {
    const gap = hash - last;
    const rest = gap & ((1 << remainderBits) - 1);
    bits += `${'1'.repeat(gap >> remainderBits)}0${rest.toString(2).padStart(remainderBits, '0')}`;
    last = hash;
  }
  // What is left of the last digit reads as the beginning of a gap that never ends.
  bits += '1'.repeat((digitBits - (bits.length % digitBits)) % digitBits);
  let text = '';
  for (let place = 0; place < bits.length; place += digitBits) {
    text += digits.charAt(parseInt(bits.slice(place, place + digitBits), 2));
  }
  return `${words.length}|${text}`;
}

/** Whether a word is in a set that `packWordSet` packed. Text that is none gives an empty set. */
export function readWordSet(text: string): { has(word: string): boolean } {
  const [count = '', packed = ''] = text.split('|');
  const range = Number(count) << remainderBits;
  const hashes = new Set<number>();
  let hash = 0;
  let gap = 0;
  let left = 0;
  for (const digit of packed) {
    const value = digits.indexOf(digit);
    for (let bit = digitBits - 1; bit >= 0; bit -= 1) {
      const one = (value >> bit) & 1;
      if (left === 0) {
        if (one) gap += 1 << remainderBits;
        else left = remainderBits;
        continue;
      }
      left -= 1;
      gap += one << left;
      if (left > 0) continue;
      hash += gap;
      hashes.add(hash);
      gap = 0;
    }
  }
  return { has: (word) => range > 0 && hashes.has(hashOf(word, range)) };
}
