import { areEqual, isFields, isList, listNames, readField, type Fact } from './facts.ts';

/** Where an item stands in the old list and in the new one; one of the two for what came or went. */
export interface Pairing {
  was?: number;
  is?: number;
}

/** How far an item would have to change: 0 for the same, 2 for another thing altogether. */
function measureChange(one: Fact | undefined, other: Fact | undefined): number {
  if (areEqual(one, other)) return 0;
  if (isFields(one) && isFields(other)) {
    const names = [...new Set([...listNames(one), ...listNames(other)])];
    const changed = names.filter(
      (name) => !areEqual(readField(one, name), readField(other, name)),
    ).length;
    return (1.9 * changed) / names.length;
  }
  const alike = isList(one) === isList(other) && isFields(one) === isFields(other);
  return alike ? 1 : 2;
}

/**
 * Which item of a new list was which of the old one, so that the fewest change: items stay in their
 * order, one that came or went costs 1.
 */
export function alignLists(was: readonly Fact[], is: readonly Fact[]): Pairing[] {
  let start = 0;
  while (start < was.length && start < is.length && areEqual(was[start], is[start])) start += 1;
  let end = 0;
  while (
    end < was.length - start &&
    end < is.length - start &&
    areEqual(was[was.length - 1 - end], is[is.length - 1 - end])
  ) {
    end += 1;
  }
  const [rows, columns] = [was.length - start - end, is.length - start - end];
  /** The least cost of what is left of both lists, and the step that has it. */
  const best: { cost: number; step: 'both' | 'gone' | 'new' }[][] = [];
  for (let row = rows; row >= 0; row -= 1) {
    best[row] = [];
    for (let column = columns; column >= 0; column -= 1) {
      const cost = (down: number, right: number): number =>
        best[row + down]?.[column + right]?.cost ?? 0;
      const steps: { cost: number; step: 'both' | 'gone' | 'new' }[] = [];
      if (row < rows && column < columns) {
        const change = measureChange(was[start + row], is[start + column]);
        steps.push({ cost: change + cost(1, 1), step: 'both' });
      }
      if (row < rows) steps.push({ cost: 1 + cost(1, 0), step: 'gone' });
      if (column < columns) steps.push({ cost: 1 + cost(0, 1), step: 'new' });
      steps.sort((one, other) => one.cost - other.cost);
      (best[row] ??= [])[column] = steps[0] ?? { cost: 0, step: 'both' };
    }
  }
  const pairings: Pairing[] = [];
  for (let at = 0; at < start; at += 1) pairings.push({ was: at, is: at });
  let [row, column] = [0, 0];
  while (row < rows || column < columns) {
    const step = best[row]?.[column]?.step;
    pairings.push({
      ...(step === 'new' ? {} : { was: start + row }),
      ...(step === 'gone' ? {} : { is: start + column }),
    });
    if (step !== 'new') row += 1;
    if (step !== 'gone') column += 1;
  }
  for (let at = end; at > 0; at -= 1) pairings.push({ was: was.length - at, is: is.length - at });
  return pairings;
}
