import type { Choice, Finder, ServiceFacts } from './finder.ts';
import { weighPlace } from './points.ts';
import { explain, weigh, type Reader } from './weigh.ts';

/** How many services a list shows at first; the rest stand behind "Show more". */
export const shownFirst = 7;

/** A service for this reader. */
export interface Suggestion extends Pick<ServiceFacts, 'id' | 'place'> {
  /** The choices that brought it, the strongest first. */
  reasons: readonly Choice[];
}

/** A service that fits. Few of thousands are ever shown, and only these are asked why. */
class Fitting implements Suggestion {
  readonly id: string;
  readonly place: number;
  readonly #why: () => Suggestion['reasons'];

  constructor(service: ServiceFacts, whyOf: (service: ServiceFacts) => Suggestion['reasons']) {
    this.id = service.id;
    this.place = service.place;
    this.#why = () => whyOf(service);
  }

  get reasons(): Suggestion['reasons'] {
    return this.#why();
  }
}

/** A personal list. */
export interface Match {
  /** True when a choice speaks of fear, abuse or risk: nothing joint is offered. */
  safety: boolean;
  /** Whom to call first; empty unless `safety`. */
  lead: readonly Omit<Suggestion, 'place'>[];
  /** The best of the rest: with `lead`, at most seven where `lead` is not longer by itself. */
  list: readonly Suggestion[];
  /** What is left, best first. */
  more: readonly Suggestion[];
  /** Ids of guides to read next, best first, three at most. */
  guides: readonly string[];
}

/** Whether the choices say enough for a list: a statement, or an answer that stands alone. */
export function saysEnough(finder: Finder, chosen: readonly string[]): boolean {
  return finder.choices.some(({ id, alone }) => alone && chosen.includes(id));
}

function describeReader(finder: Finder, chosen: readonly string[]): Reader {
  const choices = finder.choices.filter(({ id }) => chosen.includes(id));
  return {
    choices,
    safety: choices.some((choice) => choice.safety),
    audiences: readers(finder, choices),
    ages: choices.flatMap((choice) => choice.ages ?? []),
  };
}

/** Whom to call first: those urgent ones that are not joint, when a choice is about safety. */
function urgentFor({ urgent, services }: Finder, { safety }: Reader): string[] {
  if (!safety) return [];
  const joint = services.filter((service) => service.joint).map(({ id }) => id);
  return urgent.filter((id) => !joint.includes(id));
}

/** Whether `match` would give at least so many services for these choices. */
export function givesAtLeast(finder: Finder, chosen: readonly string[], least: number): boolean {
  const reader = describeReader(finder, chosen);
  const urgent = urgentFor(finder, reader);
  const pointsOf = weigh(finder, reader);
  let count = urgent.length;
  return (
    count >= least ||
    finder.services.some((service) => {
      if (!urgent.includes(service.id) && pointsOf(service) > 0) count += 1;
      return count >= least;
    })
  );
}

/** The services that fit, in the order that `match` says. */
function rank(finder: Finder, reader: Reader): ServiceFacts[] {
  const pointsOf = weigh(finder, reader);
  const points = finder.services.map(pointsOf);
  const most = points.reduce((one, other) => Math.max(one, other), 0);
  const fresh = finder.services.some(({ trusted }, index) => trusted && (points[index] ?? 0) > 0);
  // Put into groups, because comparing thousands for every list takes too long.
  const groups: ServiceFacts[][] = [];
  finder.services.forEach((service, index) => {
    const own = points[index] ?? 0;
    if (own === 0) return;
    const group =
      (reader.safety && !service.safety ? 4 : 0) +
      (service.trusted ? 0 : 2) +
      (fresh && service.due ? 1 : 0);
    (groups[group * (most + 1) + most - own] ??= []).push(service);
  });
  const order: ServiceFacts[] = [];
  groups.forEach((group) => {
    for (const service of group) order.push(service);
  });
  return order;
}

/**
 * The services that fit what a reader chose, by the ids of the choices; ids that are no choice
 * count for nothing. With a choice about safety those for people who are afraid come first. Then
 * come those that are current and fresh, and where there are any, those past their review come
 * last; then by points; between equals the order of `finder.services` stands.
 */
export function match(finder: Finder, chosen: readonly string[]): Match {
  const reader = describeReader(finder, chosen);
  const { choices, safety } = reader;
  const order = rank(finder, reader);
  const whyOf = (service: ServiceFacts): readonly Choice[] => explain(finder, reader, service);
  const urgent = urgentFor(finder, reader);
  const lead = urgent.map((id) => {
    const found = order.filter((each) => each.id === id).flatMap(whyOf);
    const first = choices.filter((choice) => choice.safety);
    return { id, reasons: [...first, ...found.filter((choice) => !choice.safety)] };
  });
  const rest = order
    .filter(({ id }) => !urgent.includes(id))
    .map((service) => new Fitting(service, whyOf));
  const room = Math.max(0, shownFirst - lead.length);
  return {
    safety,
    lead,
    list: rest.slice(0, room),
    more: rest.slice(room),
    guides: bestGuides(finder, choices, safety),
  };
}

/** Whom the list is for: parents as the choices say, or all where none does, and others named. */
function readers({ parents }: Finder, choices: readonly Choice[]): string[] {
  const named = choices.flatMap(({ audiences }): readonly string[] => audiences);
  return named.some((audience) => parents.includes(audience)) ? named : [...named, ...parents];
}

/** Guides that the choices name, the most and best named first; with safety, none on talking. */
function bestGuides(finder: Finder, choices: readonly Choice[], safety: boolean): string[] {
  return finder.guides
    .filter((guide) => !safety || guide.safety)
    .map(({ id }) => ({
      id,
      points: choices.reduce(
        (sum, { guides, weight }) => sum + weighPlace(guides.indexOf(id), 4) * weight,
        0,
      ),
    }))
    .filter(({ points }) => points > 0)
    .sort((one, other) => other.points - one.points)
    .slice(0, 3)
    .map(({ id }) => id);
}
