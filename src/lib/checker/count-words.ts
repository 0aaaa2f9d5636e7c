const words = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A count in words up to twelve, and in digits above: "six". Takes a whole number from 0. */
export const countWord = (count: number): string => words[count] ?? String(count);

/** The number that a word or digits stand for, or undefined for any other word. */
export function numberIn(word: string): number | undefined {
  if (/^\d+$/.test(word)) return Number(word);
  const place = words.indexOf(word.toLowerCase());
  return place < 1 ? undefined : place;
}
