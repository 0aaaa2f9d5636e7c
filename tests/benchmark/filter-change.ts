import { countsFor, findPlaces } from '../../src/lib/services/filters.ts';
import { choose } from '../../src/lib/services/choice.ts';
import { indexItems, seededDirectory } from '../fixtures/filters.ts';

/**
 * How long one change of the filters takes among so many invented services, results, all
 * counts and the order included: for every value alone and every pair of values, in milliseconds.
 * 99 changes of 100 are as fast as `most`; other work on the machine slows single ones.
 */
export function timeFilterChanges(count: number): { middle: number; most: number } {
  const { facets, items } = seededDirectory(count);
  const index = indexItems(facets, items);
  const values = facets.flatMap((facet) => facet.values.map(({ id }) => ({ facet: facet.id, id })));
  const pairs = values.flatMap((one, place) => values.slice(place).map((other) => [one, other]));
  const times = pairs
    .map((pair) => {
      const start = performance.now();
      const chosen = pair.reduce((all, { facet, id }) => choose(all, facet, id, true), {});
      findPlaces(index, chosen, 'best');
      countsFor(index, chosen);
      return performance.now() - start;
    })
    .toSorted((one, other) => one - other);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
  return { middle: at(0.5), most: at(0.99) };
}
