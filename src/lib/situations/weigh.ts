import type { Choice, Finder, ServiceFacts } from './finder.ts';
import { fitsAge, weighAges, weighName, weighReaders, weighTopic } from './points.ts';

/** What the choices say about a reader. */
export interface Reader {
  choices: readonly Choice[];
  safety: boolean;
  audiences: readonly string[];
  ages: readonly NonNullable<Choice['ages']>[];
}

/** What is worked out once for each object, however many services share it. */
function once<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? work(key);
    known.set(key, value);
    return value;
  };
}

/**
 * What tells how many points a service has for a reader: none where it does not fit. It fits where
 * a choice names it or shares a topic with it, it is for these readers and ages, and, with a choice
 * about safety, it is not joint. One for people who are afraid needs a choice about safety, or to
 * be named.
 */
export function weigh(
  finder: Finder,
  { choices, safety, audiences, ages }: Reader,
): (service: ServiceFacts) => number {
  const sum = (worth: (choice: Choice) => number): number =>
    choices.reduce((all, choice) => all + worth(choice), 0);
  const named = new Set(choices.flatMap(({ services }) => services));
  const ofTopics = once((topics: ServiceFacts['topics']) =>
    sum((choice) => weighTopic(finder, choice, { topics })),
  );
  const ofReaders = once((theirs: ServiceFacts['audiences']) => ({
    fits: theirs.some((audience) => audiences.includes(audience)),
    points: sum((choice) => weighReaders(finder, choice, { audiences: theirs })),
  }));
  const ofAges = once((theirs: NonNullable<ServiceFacts['ages']>) => ({
    fits: ages.length === 0 || ages.some((age) => fitsAge({ ages: theirs }, age)),
    points: sum((choice) => weighAges(finder, choice, { ages: theirs })),
  }));
  const anyAge = { fits: true, points: 0 };

  return (service) => {
    if (safety && service.joint) return 0;
    const age = service.ages ? ofAges(service.ages) : anyAge;
    if (!age.fits) return 0;
    const topics = service.safety && !safety ? 0 : ofTopics(service.topics);
    const readers = ofReaders(service.audiences);
    const isNamed = named.has(service.id);
    if (!isNamed && !(topics > 0 && readers.fits)) return 0;
    const name = isNamed ? sum((choice) => weighName(finder, choice, service)) : 0;
    return name + topics + readers.points + age.points;
  };
}

/** The choices that give a service any points, those that give the most first. */
export const explain = (
  finder: Finder,
  { choices, safety }: Reader,
  service: ServiceFacts,
): readonly Choice[] =>
  choices
    .map((choice) => ({
      choice,
      points:
        weighName(finder, choice, service) +
        (service.safety && !safety ? 0 : weighTopic(finder, choice, service)) +
        weighReaders(finder, choice, service) +
        weighAges(finder, choice, service),
    }))
    .filter(({ points }) => points > 0)
    .sort((one, other) => other.points - one.points)
    .map(({ choice }) => choice);
