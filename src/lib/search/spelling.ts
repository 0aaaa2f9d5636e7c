/**
 * How many slips of the finger lie between two words: a letter left out, added, changed, or two
 * neighbours swapped (optimal string alignment: Damerau 1964). Stops counting past `most` and
 * gives `most + 1`.
 */
export function slips(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const here = [row];
    let least = row;
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(
        (above[column] ?? 0) + 1,
        (here[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1];
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      here.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = above;
    above = here;
  }
  return Math.min(above[other.length] ?? 0, most + 1);
}

/** How many slips a word of this length may have: none below 4 letters, then 1, then 2 from 8. */
export function slipsAllowed(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

const fewestUses = 2;

/**
 * The word of the vocabulary that was probably meant, or undefined. A known word, a number and a
 * word of fewer than 4 letters are never changed. People rarely miss the first letter, so
 * another first letter counts as a slip more; among words as near, the one used most is taken,
 * and a word used only once must be one slip away.
 *
 * `vocabulary` gives for each word on how many pages it stands.
 */
export function correctWord(
  word: string,
  vocabulary: ReadonlyMap<string, number>,
): string | undefined {
  const most = slipsAllowed(word);
  if (most === 0 || vocabulary.has(word) || /\d/.test(word)) return undefined;
  let best: { word: string; cost: number; uses: number } | undefined;
  vocabulary.forEach((uses, candidate) => {
    if (candidate.length < 4 || /\d/.test(candidate)) return;
    const found = slips(word, candidate, most);
    if (found > most) return;
    const cost = found + (candidate.startsWith(word.charAt(0)) ? 0 : 1);
    if (cost > most || (uses < fewestUses && cost > 1)) return;
    const nearer = !best || cost < best.cost || (cost === best.cost && uses > best.uses);
    if (nearer) best = { word: candidate, cost, uses };
  });
  return best?.word;
}
