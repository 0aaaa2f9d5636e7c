/** A part of a text, from one offset up to another, and what stands there instead. */
export interface Splice {
  from: number;
  to: number;
  text: string;
}

/** The text with parts replaced that do not overlap. What is put in at one place keeps its order. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let at = 0;
  let result = '';
  for (const { from, to, text: put } of splices.toSorted(
    (one, other) => one.from - other.from || one.to - other.to,
  )) {
    if (from < at) throw new Error('two changes overlap');
    result += text.slice(at, from) + put;
    at = to;
  }
  return result + text.slice(at);
}
