/** The first sentence of a step, and what follows it: empty where it is one sentence. */
export function splitStep(step: string): { first: string; rest: string } {
  const [, first = step, rest = ''] = /^(.+?[.?!][”’)]?)\s+(.+)$/s.exec(step) ?? [];
  return { first, rest };
}
