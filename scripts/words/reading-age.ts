import { syllable } from 'syllable';

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** The sentences of a text. */
export const splitSentences = (text: string): string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment.trim());

/** The words of a text: whatever has a letter in it. */
export const splitWords = (text: string): string[] =>
  text.match(/[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*/gu)?.filter((word) => /\p{L}/u.test(word)) ??
  [];

/**
 * The age at which most children can read these sentences, in years: the grade of Flesch and
 * Kincaid, which counts words in sentences and syllables in words, and five.
 */
export function measureReadingAge(sentences: readonly string[]): number {
  const words = sentences.flatMap(splitWords);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  const grade =
    0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
  return grade + 5;
}
