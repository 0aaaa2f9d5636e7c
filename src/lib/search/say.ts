import type { Understanding } from './understand.ts';

const quoted = (words: readonly string[]): string =>
  words
    .map((word) => `“${word}”`)
    .reduce(
      (all, word, index) =>
        index === 0 ? word : `${all}${index === words.length - 1 ? ' or ' : ', '}${word}`,
      '',
    );

const countOf = (number: number): string => (number === 1 ? '1 result' : `${number} results`);

/** What is read out: more would be a burden. */
const mostNamed = 3;

/** What was done with a question, in words to be read out once. `typed` is what the reader typed. */
export function sayWhatWasDone(typed: string, asked: Understanding, count: number): string {
  if (count === 0) return `Nothing found for “${typed}”`;
  const kept = asked.unknown.length > 0 ? asked.words : undefined;
  const found =
    asked.mended.length > 0
      ? `Showing results for “${kept ?? asked.question}”: ${countOf(count)}`
      : `${countOf(count)} for “${kept ?? typed}”`;
  const leftOut = asked.unknown.slice(0, mostNamed);
  const also = asked.alsoFor.slice(0, mostNamed);
  return [
    found,
    ...(leftOut.length > 0 ? [`No page has ${quoted(leftOut)}, so we left that out`] : []),
    ...(also.length > 0 ? [`We also looked for ${quoted(also)}`] : []),
  ].join('. ');
}
