import { match } from '../../src/lib/situations/match.ts';
import { packFacts, unpackFacts } from '../../src/lib/situations/pack-facts.ts';
import { listNamed } from '../../src/lib/situations/finder.ts';
import { seededFinder } from '../fixtures/seeded-finder.ts';

/**
 * How long the list of the situations takes among so many invented services with all nine choices,
 * reasons of what is shown included, in milliseconds: the first time, and in the middle of many.
 */
export function timeSituations(count: number): { first: number; middle: number } {
  const made = seededFinder(count);
  // As a page has them: what several have in common is one object.
  const finder = {
    ...made,
    services: unpackFacts(packFacts(made.services, listNamed(made), 1)),
  };
  const chosen = finder.choices.map(({ id }) => id);
  const times = Array.from({ length: 41 }, () => {
    const start = performance.now();
    const { list } = match(finder, chosen);
    list.forEach(({ reasons }) => reasons);
    return performance.now() - start;
  });
  const [first = 0] = times;
  return { first, middle: times.toSorted((one, other) => one - other)[20] ?? 0 };
}
