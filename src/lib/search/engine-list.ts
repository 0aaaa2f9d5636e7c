import { writePageName } from './titles.ts';
import { readWordList } from './word-list.ts';
import { digits } from './word-set.ts';

/**
 * What the engine’s list of its index says, in few bytes: every first question loads it, and as the
 * engine writes it each page costs it 4 bytes.
 */
export interface PackedList {
  /** The version of the engine that made the index. */
  engine: string;
  /** What the names of all pages and parts begin with, before their places. */
  pages: string;
  /** How many words each page has: a letter of `writeLengths` for each, in the order of their places. */
  lengths: string;
  /** What the words of each part of the index begin with or come after, packed. */
  parts: string;
  /** What the engine knows of a page besides its text. */
  fields: readonly string[];
}

/** So many letters stand between a page and one with twice as many words. */
const steps = 5;

/** The words of pages as one text: it is 7% off at most, up to 6,000 words. */
export const writeLengths = (lengths: readonly number[]): string =>
  lengths
    .map((length) => {
      const step = Math.round(steps * Math.log2(Math.max(1, length)));
      return digits.charAt(Math.min(step, digits.length - 1));
    })
    .join('');

/** Comes after every letter. */
const lastLetter = '\uffff';

/** The last word of a part, by what the next begins with; of the last part after all words. */
const findEnd = (next: string | undefined): string =>
  next === undefined
    ? lastLetter
    : next.slice(0, -1) + String.fromCharCode(next.charCodeAt(next.length - 1) - 1) + lastLetter;

/** What each kind of thing begins with in CBOR, https://www.rfc-editor.org/rfc/rfc8949. */
const kinds = { number: 0, text: 0x60, list: 0x80 };

/** The list that a packed one stands for, as Pagefind 1.5.2 reads it. */
export function writeEngineList({ engine, pages, lengths, parts, fields }: PackedList): Uint8Array {
  const bytes: number[] = Array.from('pagefind_dcd', (letter) => letter.charCodeAt(0));
  const encoder = new TextEncoder();
  const begin = (kind: number, value: number): void => {
    if (value < 24) bytes.push(kind + value);
    else if (value < 0x100) bytes.push(kind + 24, value);
    else if (value < 0x10000) bytes.push(kind + 25, value >> 8, value & 255);
    else bytes.push(kind + 26, value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255);
  };
  const list = (length: number): void => {
    begin(kinds.list, length);
  };
  const text = (value: string): void => {
    const encoded = encoder.encode(value);
    begin(kinds.text, encoded.length);
    encoded.forEach((byte) => bytes.push(byte));
  };
  const starts = readWordList(parts);
  list(6);
  text(engine);
  list(lengths.length);
  for (let place = 0; place < lengths.length; place += 1) {
    list(2);
    text(writePageName(pages, place));
    begin(kinds.number, Math.round(2 ** (digits.indexOf(lengths.charAt(place)) / steps)));
  }
  list(starts.length);
  starts.forEach((start, place) => {
    list(3);
    text(start);
    // Without a gap: for a word between two parts the engine would ask for both.
    text(findEnd(starts[place + 1]));
    text(writePageName(pages, place));
  });
  // No filters and no orders.
  list(0);
  list(0);
  list(fields.length);
  fields.forEach(text);
  return new Uint8Array(bytes);
}
