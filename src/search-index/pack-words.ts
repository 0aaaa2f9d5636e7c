import { firstSame } from '../lib/search/word-list.ts';
import { digitBits, digits, hashWord, remainderBits } from '../lib/search/word-set.ts';

const longestSame = 25;

/** The words of a list A to Z, each without what it begins with as the one before it does. */
export function packWordList(words: readonly string[]): string {
  let before = '';
  return words
    .map((word) => {
      let same = 0;
      while (same < longestSame && same < word.length && word[same] === before[same]) same += 1;
      before = word;
      return String.fromCharCode(firstSame + same) + word.slice(same);
    })
    .join('');
}

/** The set of these words as text: how many they are, a stroke, and what `readWordSet` reads. */
export function packWordSet(words: readonly string[]): string {
  const range = words.length << remainderBits;
  const hashes = [...new Set(words.map((word) => hashWord(word, range)))].sort((a, b) => a - b);
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
