/**
 * A large set of words in few bytes: a Golomb-coded set (Putze, Sanders and Singler 2007). It
 * never denies a word that is in it; of other words it takes about one in 128 for one that is.
 */

export const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
export const digitBits = 6;
/** One in two to the power of this is taken for a word of the set. */
export const remainderBits = 7;

/** A number from 0 to below `range` that stands for a word (FNV-1a, 32 bits). */
export function hashWord(word: string, range: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  }
  // The low bits of this hash are its weakest.
  return ((hash ^ (hash >>> 13)) >>> 0) % range;
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
  return { has: (word) => range > 0 && hashes.has(hashWord(word, range)) };
}
