import { recommended, type Service } from './service.ts';

/** The first `count` by a score, highest first; between equals the order given stands. */
function highest<Item>(
  items: readonly Item[],
  count: number,
  score: (item: Item) => number,
): Item[] {
  const best: { item: Item; score: number }[] = [];
  for (const item of items) {
    const scored = { item, score: score(item) };
    const place = best.findIndex((other) => other.score < scored.score);
    if (place === -1 && best.length === count) continue;
    best.splice(place === -1 ? best.length : place, 0, scored);
    if (best.length > count) best.pop();
  }
  return best.map(({ item }) => item);
}

/** How many to read next are given at most. */
const most = 3;

/** All that `recommended` asks of a service. */
const describeState = ({ pause, status, freshness }: Service): string =>
  `${pause ?? ''} ${status} ${freshness}`;

/**
 * A function that gives, for a service, at most three to read next: open ones that share the most
 * topics, confirmed ones first, else in the order of `all`. One that is due for a check is left out
 * while another is there. Beside a service about safety nothing is offered that brings both people
 * together.
 */
export function relatedAmong(all: readonly Service[]): (service: Service) => Service[] {
  const places = new Map(all.map((service, place) => [service, place]));
  const open = all.filter(({ status }) => status !== 'closed');
  // A service leaves out itself and those that replace it.
  const leftOut = all.reduce((count, { replacedBy }) => Math.max(count, 1 + replacedBy.length), 0);
  const pools = new Map<string, { pool: Service[]; score: (service: Service) => number }>();
  /**
   * What may be given beside topics: of each state so many of the best that what a service leaves out
   * changes nothing. Services share the same few topics, so no two are compared.
   */
  const findPool = (ids: readonly string[], safety: boolean) => {
    const key = `${safety}|${ids.toSorted().join('|')}`;
    const known = pools.get(key);
    if (known) return known;
    const topics = new Set(ids);
    const score = (other: Service): number =>
      other.topics.filter(({ id }) => topics.has(id)).length * 2 -
      Number(other.status === 'unconfirmed');
    const sharing = open.filter(
      (other) => other.topics.some(({ id }) => topics.has(id)) && !(safety && other.joint),
    );
    const pool = [...Map.groupBy(sharing, describeState).values()]
      .flatMap((group) => highest(group, most + leftOut, score))
      .sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
    const found = { pool, score };
    pools.set(key, found);
    return found;
  };
  return (service) => {
    const { pool, score } = findPool(
      service.topics.map(({ id }) => id),
      service.topics.some(({ safety }) => safety),
    );
    const replacements = new Set(service.replacedBy.map(({ href }) => href));
    const fitting = pool.filter(
      (other) => other.id !== service.id && !replacements.has(other.href),
    );
    return highest(recommended(fitting), most, score);
  };
}
