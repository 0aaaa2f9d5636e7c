import type { Problem } from './problems.ts';

const nameProblem = ({ file, field, found, write }: Problem): string =>
  JSON.stringify([file, field, found, write]);

/** Those problems that were not there before. Where they stand in a file does not matter. */
export function listNewProblems(found: readonly Problem[], known: readonly Problem[]): Problem[] {
  const names = new Set(known.map(nameProblem));
  return found.filter((problem) => !names.has(nameProblem(problem)));
}
