import type { ServiceFacts } from '../../lib/situations/finder.ts';
import type { Suggestion } from '../../lib/situations/match.ts';
import type { Living } from '../near/late-places.ts';

/** A service of the list, with who it is for where it is known where the reader lives. */
export interface Placed {
  suggestion: Suggestion;
  whom: string;
}

/**
 * Services that fit, from the nearest to where the reader lives out; equals stay as they were, best
 * first. Where a choice is about safety, those for people who are afraid stay first, in their order.
 */
export function orderByPlace(
  fitting: readonly Suggestion[],
  services: readonly Pick<ServiceFacts, 'place' | 'safety'>[],
  safety: boolean,
  living: Living | undefined,
): Placed[] {
  if (!living) return fitting.map((suggestion) => ({ suggestion, whom: '' }));
  const forAfraid = new Set(services.filter((each) => each.safety).map(({ place }) => place));
  return living
    .arrange(
      fitting.map((suggestion) => ({
        suggestion,
        areas: living.areasOf(suggestion.place),
        urgent: safety && forAfraid.has(suggestion.place),
      })),
    )
    .map(({ service: { suggestion }, why }) => ({ suggestion, whom: why }));
}
