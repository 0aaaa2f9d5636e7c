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

/**
 * A function that gives, for a service, at most three to read next: open ones that share the most
 * topics, confirmed ones first, else in the order of `all`. One that is due for a check is left out
 * while another is there. Beside a service about safety nothing is offered that brings both people
 * together.
 */
export function relatedAmong(all: readonly Service[]): (service: Service) => Service[] {
  const open = all.filter(({ status }) => status !== 'closed');
  const placesByTopic = new Map<string, number[]>();
  open.forEach(({ topics }, place) => {
    for (const { id } of topics) {
      const places = placesByTopic.get(id);
      if (places) places.push(place);
      else placesByTopic.set(id, [place]);
    }
  });
  return (service) => {
    const topics = new Set(service.topics.map(({ id }) => id));
    const safety = service.topics.some((topic) => topic.safety);
    const replacements = new Set(service.replacedBy.map(({ href }) => href));
    const score = (other: Service): number =>
      other.topics.filter(({ id }) => topics.has(id)).length * 2 -
      Number(other.status === 'unconfirmed');
    const sharing = new Set([...topics].flatMap((id) => placesByTopic.get(id) ?? []));
    const fitting = [...sharing]
      .sort((one, other) => one - other)
      .flatMap((place) => open[place] ?? [])
      .filter(
        (other) =>
          other.id !== service.id && !replacements.has(other.href) && !(safety && other.joint),
      );
    return highest(recommended(fitting), 3, score);
  };
}
