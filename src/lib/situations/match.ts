import type { Choice, Finder, ServiceFacts } from './finder.ts';
import { fitsAge, weighAnswer, weighName, weighPlace, weighTopic } from './points.ts';

/** How many services a list shows at first; the rest stand behind "Show more". */
export const shownFirst = 7;

/** A service for this reader, with the choices that brought it, the strongest first. */
export interface Suggestion extends Pick<ServiceFacts, 'id' | 'place'> {
  reasons: readonly Choice[];
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

/** What the choices say about a reader. */
interface Reader {
  choices: readonly Choice[];
  safety: boolean;
  audiences: readonly string[];
  ages: readonly NonNullable<Choice['ages']>[];
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

/**
 * Whether a service fits a reader: a choice names it or shares a topic with it, it is for these
 * readers and ages, and, with a choice about safety, it is not joint. One for people who are
 * afraid needs a choice about safety, or to be named.
 */
function fits(finder: Finder, reader: Reader, service: ServiceFacts): boolean {
  const { choices, safety, audiences, ages } = reader;
  return (
    !(safety && service.joint) &&
    (ages.length === 0 || !service.ages || ages.some((age) => fitsAge(service, age))) &&
    (choices.some((choice) => choice.services.includes(service.id)) ||
      (service.audiences.some((audience) => audiences.includes(audience)) &&
        choices.some((choice) => weighTopicFor(finder, reader, choice, service) > 0)))
  );
}

const weighTopicFor = (
  finder: Finder,
  { safety }: Reader,
  choice: Choice,
  service: ServiceFacts,
): number => (service.safety && !safety ? 0 : weighTopic(finder, choice, service));

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
  let count = urgent.length;
  return (
    count >= least ||
    finder.services.some((service) => {
      if (!urgent.includes(service.id) && fits(finder, reader, service)) count += 1;
      return count >= least;
    })
  );
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

  const scored = finder.services.flatMap((service, place) => {
    if (!fits(finder, reader, service)) return [];
    const points = choices
      .map((choice) => ({
        choice,
        points:
          weighName(finder, choice, service) +
          weighTopicFor(finder, reader, choice, service) +
          weighAnswer(finder, choice, service),
      }))
      .filter((each) => each.points > 0)
      .sort((one, other) => other.points - one.points);
    return [
      {
        service,
        place,
        points: points.reduce((sum, each) => sum + each.points, 0),
        reasons: points.map(({ choice }) => choice),
      },
    ];
  });

  const fresh = scored.some(({ service }) => service.trusted);
  const order = scored.sort(
    (one, other) =>
      (safety ? Number(other.service.safety) - Number(one.service.safety) : 0) ||
      Number(other.service.trusted) - Number(one.service.trusted) ||
      (fresh ? Number(one.service.due) - Number(other.service.due) : 0) ||
      other.points - one.points ||
      one.place - other.place,
  );
  const urgent = urgentFor(finder, reader);
  const lead = urgent.map((id) => {
    const found = order.find(({ service }) => service.id === id)?.reasons ?? [];
    const first = choices.filter((choice) => choice.safety);
    return { id, reasons: [...first, ...found.filter((choice) => !choice.safety)] };
  });
  const rest = order
    .filter(({ service }) => !urgent.includes(service.id))
    .map(({ service: { id, place }, reasons }) => ({ id, place, reasons }));
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
