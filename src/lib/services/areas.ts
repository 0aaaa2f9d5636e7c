import type { PlaceData } from '../../schemas/place.ts';
import { joinWords } from '../join-words.ts';

/**
 * Every area that some areas lie in, from the nearest out, each once and none of them again.
 * `find` gives a place by its id.
 */
export function listAreasAround(
  areas: readonly PlaceData[],
  find: (id: string) => PlaceData,
): PlaceData[] {
  const around: PlaceData[] = [];
  let next = areas;
  while (next.length > 0) {
    next = next
      .flatMap(({ within }) => (within === undefined ? [] : [find(within)]))
      .filter((area) => !areas.includes(area) && !around.includes(area));
    around.push(...next.filter((area, place) => next.indexOf(area) === place));
  }
  return around;
}

/** What a service says of where it works. */
export interface Coverage {
  areas: readonly PlaceData[];
  /** True where all of it is the council's own area, or lies in it. */
  local: boolean;
  /** True where it covers the whole of the council's own area. */
  everywhere: boolean;
}

/**
 * The keys of the parts of the council's own area that a service is for: those it names, those
 * around them and those inside. None for one that is for all of that area, or for more.
 */
export function listLocalParts({
  areas,
  around,
  inside,
  local,
  everywhere,
}: Coverage & { around: readonly PlaceData[]; inside: readonly PlaceData[] }): string[] {
  if (!local || everywhere) return [];
  const keys = [...areas, ...around, ...inside].filter(({ within }) => within !== undefined);
  return keys.map(({ key }) => key).filter((key, place, all) => all.indexOf(key) === place);
}

/** Names one after another, of which no more than three are said. */
const joinNames = (names: readonly string[]): string =>
  joinWords(names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more areas`] : names);

/** Where a service works, in a few words: `Local` for the whole of the council's own area. */
export const describeCoverage = ({ areas, local, everywhere }: Coverage): string =>
  local && everywhere ? 'Local' : joinNames(areas.map(({ name }) => name));

/** The same for a card, which says nothing of a service for more than the council's own area. */
export function sayCoverageOnCard(coverage: Coverage): string | undefined {
  return coverage.local ? describeCoverage(coverage) : undefined;
}
