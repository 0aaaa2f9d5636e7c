/** How much of a word is as in the one before it is said by a capital, which no word here has. */
export const firstSame = 'A'.charCodeAt(0);

/** The words of a text that `packWordList` packed. */
export function readWordList(text: string): string[] {
  let before = '';
  return (text.match(/[A-Z][^A-Z]*/g) ?? []).map((part) => {
    before = before.slice(0, part.charCodeAt(0) - firstSame) + part.slice(1);
    return before;
  });
}
