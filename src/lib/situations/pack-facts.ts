import { keepOnce } from '../keep-once.ts';
import type { ServiceFacts } from './finder.ts';

type Topics = Pick<ServiceFacts, 'topics' | 'safety'>;
type Rest = Pick<ServiceFacts, 'ages' | 'joint' | 'trusted' | 'due'>;

/**
 * The facts of services by their place, as small as they can be: what several services have in
 * common stands once, and for each service its number there.
 */
export interface PackedFacts {
  /** Stands for the order in which services are counted: see `markOrder`. */
  order: number;
  topics: readonly Topics[];
  audiences: readonly ServiceFacts['audiences'][];
  rest: readonly Rest[];
  /** For each service, one after the other, which of these it has. */
  columns: Readonly<Record<'topics' | 'audiences' | 'rest', readonly number[]>>;
  /** Places of services that no list offers. The columns pass over them. */
  gone: readonly number[];
  /** The ids of those that the finder names, with their places. */
  named: readonly (readonly [place: number, id: string])[];
}

/** Packs the facts of services in the order of their places, with the ids of those that are named. */
export function packFacts(
  services: readonly ServiceFacts[],
  named: ReadonlySet<string>,
  order: number,
): PackedFacts {
  const topics = keepOnce<Topics>();
  const audiences = keepOnce<ServiceFacts['audiences']>();
  const rest = keepOnce<Rest>();
  const places = new Set(services.map(({ place }) => place));
  const last = services[services.length - 1]?.place ?? -1;
  return {
    order,
    topics: topics.items,
    audiences: audiences.items,
    rest: rest.items,
    columns: {
      topics: services.map((each) =>
        topics.place({ topics: [...each.topics].sort(), safety: each.safety }),
      ),
      audiences: services.map((each) => audiences.place([...each.audiences].sort())),
      rest: services.map(({ ages, joint, trusted, due }) =>
        rest.place({ ...(ages && { ages }), joint, trusted, due }),
      ),
    },
    gone: Array.from({ length: last }, (_, place) => place).filter((place) => !places.has(place)),
    named: services.filter(({ id }) => named.has(id)).map(({ place, id }) => [place, id]),
  };
}

/** The facts that were packed. A service that is not named has an empty id. */
export function unpackFacts({ columns, gone, named, ...packed }: PackedFacts): ServiceFacts[] {
  const ids = new Map(named);
  const passed = new Set(gone);
  let place = -1;
  return columns.topics.flatMap((which, index) => {
    do place += 1;
    while (passed.has(place));
    const topics = packed.topics[which];
    const audiences = packed.audiences[columns.audiences[index] ?? 0];
    const rest = packed.rest[columns.rest[index] ?? 0];
    if (!topics || !audiences || !rest) return [];
    return [{ id: ids.get(place) ?? '', place, ...topics, audiences, ...rest }];
  });
}
