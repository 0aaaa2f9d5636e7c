import type { ParsedQuery } from './parse-query.ts';

const countResults = (number: number): string => (number === 1 ? '1 result' : `${number} results`);

/**
 * What came of a question, short enough to be read out and to stand in a line of a phone. `typed`
 * is what the reader typed.
 */
export function describeResults(typed: string, asked: ParsedQuery, count: number): string {
  if (count === 0) return `Nothing found for “${typed}”`;
  const kept = asked.unknown.length > 0 ? asked.words : undefined;
  return asked.corrections.length > 0
    ? `Showing results for “${kept ?? asked.question}”: ${countResults(count)}`
    : `${countResults(count)} for “${kept ?? typed}”`;
}
