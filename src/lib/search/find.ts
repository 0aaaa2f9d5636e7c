import type { Facets } from './facets.ts';
import type { ParsedQuery } from './parse-query.ts';

/** A page as one search of the engine found it. */
export interface Hit {
  /** The engine's name of the page. */
  id: string;
  score: number;
}

/** What one search of the engine gave, best first. */
export interface Found<AnyHit extends Hit> {
  /** Where it stands: which concern, and how much it counts within it. */
  concern: number;
  weight: number;
  hits: readonly AnyHit[];
}

/**
 * What a page of a kind or status is worth beside others that match as well. Statuses by their
 * labels: the rest of what is known of them would be bytes on the page.
 */
export const worths: readonly { facet: string; value: string; worth: number }[] = [
  // Something to use now stands before something that has ended.
  { facet: 'status', value: 'Closed', worth: 0.4 },
  { facet: 'status', value: 'Not confirmed', worth: 0.97 },
  // A topic leads to everything about it; what people have in common stands before details.
  { facet: 'kind', value: 'Topic', worth: 1.25 },
  { facet: 'kind', value: 'Situation', worth: 1.1 },
  { facet: 'kind', value: 'Service', worth: 1.1 },
  { facet: 'kind', value: 'Toolkit', worth: 0.9 },
  { facet: 'kind', value: 'This site', worth: 0.8 },
];

const weighPage = (id: string, facets: Facets): number =>
  worths.reduce(
    (worth, each) =>
      facets.get(each.facet)?.get(each.value)?.has(id) ? worth * each.worth : worth,
    1,
  );

/** Whether a page may be offered to someone afraid: it is known, and not done together. */
const isSafe = (id: string, facets: Facets): boolean =>
  [...(facets.get('kind')?.values() ?? [])].some((pages) => pages.has(id)) &&
  !facets.get('joint')?.get('yes')?.has(id);

/** What lifts pages beside how well they meet what was asked. */
export interface Lifted {
  /** Pages that the question calls by their names: they stand before all others. */
  named: readonly string[];
  /** How near pages are to a place that was named, above 0, at most 1; pages that are not left out. */
  near: ReadonlyMap<string, number>;
}

export const nothingLifted: Lifted = { named: [], near: new Map() };

/** What is of the place stands before what meets the question about as well, and before no more. */
const nearWorth = 0.2;

/** How much a page that meets only a part of what was asked keeps of its score. */
const partly = 0.35;

/**
 * The pages of several searches, best first. Within a concern the best way to say it counts,
 * as a share of that search's own best score; across concerns shares add up by weight; and a
 * page that meets more of the concerns is worth more than one that meets one of them well.
 * Where the reader may be afraid, what brings both people together is left out, and so is what
 * `facets` do not know, as when they are older than the index; and then nearness counts for nothing.
 * A place that was named adds no page: it lifts what is found.
 * Each page is given as the search that found it best gave it.
 */
export function mergeFound<AnyHit extends Hit>(
  found: readonly Found<AnyHit>[],
  concerns: ParsedQuery['concerns'],
  facets: Facets = new Map(),
  afraid = false,
  { named, near }: Lifted = nothingLifted,
): AnyHit[] {
  const pages = new Map<string, { hit: AnyHit; best: number; shares: Map<number, number> }>();
  for (const { concern, weight, hits } of found) {
    const top = hits.reduce((most, { score }) => Math.max(most, score), 0);
    for (const hit of hits) {
      const share = top > 0 ? (weight * hit.score) / top : 0;
      const worth = share * (concerns[concern]?.weight ?? 0);
      const page = pages.get(hit.id);
      if (!page) {
        pages.set(hit.id, { hit, best: worth, shares: new Map([[concern, share]]) });
        continue;
      }
      page.shares.set(concern, Math.max(page.shares.get(concern) ?? 0, share));
      if (worth > page.best) {
        page.best = worth;
        page.hit = hit;
      }
    }
  }
  const met = new Set(found.filter(({ hits }) => hits.length > 0).map(({ concern }) => concern));
  const whole = concerns.reduce((sum, { weight }, index) => sum + (met.has(index) ? weight : 0), 0);
  return [...pages.values()]
    .filter(({ hit }) => !afraid || isSafe(hit.id, facets))
    .map(({ hit, shares }) => {
      let score = 0;
      let covered = 0;
      // In the order of the concerns: sums of fractions differ by the order they are added in.
      concerns.forEach(({ weight }, concern) => {
        const share = shares.get(concern);
        if (share === undefined) return;
        score += weight * share;
        covered += weight;
      });
      const coverage = partly + ((1 - partly) * covered) / (whole || 1);
      const nearness = afraid ? 0 : (near.get(hit.id) ?? 0);
      const worth = weighPage(hit.id, facets) * (1 + nearWorth * nearness);
      return { hit, score: score * coverage * worth };
    })
    .sort(
      (one, other) =>
        Number(named.includes(other.hit.id)) - Number(named.includes(one.hit.id)) ||
        other.score - one.score ||
        (one.hit.id < other.hit.id ? -1 : 1),
    )
    .map(({ hit }) => hit);
}

/** The index does not find a word that the site has: a part of it is missing. */
export class BrokenIndexError extends Error {
  constructor() {
    super('search: a part of the index is missing');
    this.name = 'BrokenIndexError';
  }
}

/**
 * Runs every search of a question side by side and gives the pages, best first. `lifting` gives
 * what lifts pages; `afraid` says that the question is one of fear or
 * harm. Throws a BrokenIndexError when a part of the index is missing.
 */
export async function findPages<AnyHit extends Hit>(
  search: (words: string) => Promise<readonly AnyHit[]>,
  concerns: ParsedQuery['concerns'],
  facets: Facets = new Map(),
  afraid = false,
  lifting: Promise<Lifted> = Promise.resolve(nothingLifted),
): Promise<AnyHit[]> {
  const searches: Promise<Found<AnyHit>>[] = [];
  concerns.forEach((concern, index) => {
    for (const { words, weight, sure } of concern.searches) {
      searches.push(
        search(words).then((hits) => {
          // The engine keeps quiet when a part of its index cannot be fetched.
          if (sure && hits.length === 0) throw new BrokenIndexError();
          return { concern: index, weight, hits };
        }),
      );
    }
  });
  const [found, lifted] = await Promise.all([Promise.all(searches), lifting]);
  return mergeFound(found, concerns, facets, afraid, lifted);
}
