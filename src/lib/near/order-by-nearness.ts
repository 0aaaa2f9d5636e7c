import { joinWords } from '../join-words.ts';
import { listAround, type KnownPlaces } from './known-places.ts';

/** Where somebody lives: the key of an area, or outside of the council's own. */
export type Home = { area: string } | 'outside';

/** How near what a service is for is to where somebody lives. */
export type Nearness = 'here' | 'home' | 'parts' | 'wider' | 'elsewhere';

/** How near a service is, and why it stands where it does, in a few words. */
export interface Near {
  nearness: Nearness;
  why: string;
}

/** From the nearest out. */
const order: readonly Nearness[] = ['here', 'home', 'parts', 'wider', 'elsewhere'];

/** The tree of areas, as far as nearness needs it. */
export type AreaTree = Pick<KnownPlaces, 'home'> & {
  areas: readonly Pick<KnownPlaces['areas'][number], 'key' | 'name' | 'within'>[];
};

const forAll = (names: readonly string[]): string => `For all of ${joinWords(names)}`;
const forPeople = (names: readonly string[]): string => `For people in ${joinWords(names)}`;

/** How near one area is. */
function judgeArea(area: string, living: Home, tree: AreaTree): Nearness {
  const around = listAround(area, tree);
  const local = around.includes(tree.home);
  if (!local) return 'wider';
  if (living === 'outside') return 'elsewhere';
  if (area === tree.home) return 'home';
  if (living.area === tree.home) return 'parts';
  return around.includes(living.area) || listAround(living.area, tree).includes(area)
    ? 'here'
    : 'elsewhere';
}

/**
 * How near a service is by the keys of the areas that it covers: the nearest of them counts. An
 * area outside the council's own is taken for one that lies around it, such as a nation.
 */
export function judgeNearness(areas: readonly string[], living: Home, tree: AreaTree): Near {
  const judged = areas.map((area) => ({ area, nearness: judgeArea(area, living, tree) }));
  const nearness = order.find((each) => judged.some((area) => area.nearness === each)) ?? 'wider';
  const names = judged
    .filter((each) => each.nearness === nearness)
    .flatMap(({ area }) => tree.areas.find(({ key }) => key === area)?.name ?? []);
  if (names.length === 0) return { nearness, why: '' };
  const all = nearness === 'home' || nearness === 'wider';
  return { nearness, why: all ? forAll(names) : forPeople(names) };
}

/** What is known of a service that is put in order. */
export interface Located {
  /** The keys of the areas that it covers. */
  areas: readonly string[];
  /** Help for somebody in danger: it never moves down. */
  urgent?: boolean;
}

/**
 * Services from the nearest to where somebody lives out: for that place, for the council's whole
 * area, for wider areas, and last what is for people elsewhere. Each says why it stands there.
 * Equals stay in the order given, and urgent help stands with the first.
 */
export function orderByNearness<Service extends Located>(
  services: readonly Service[],
  living: Home,
  tree: AreaTree,
): (Near & { service: Service })[] {
  const known = new Map<string, Near>();
  // Services of one list of areas may share it: thousands are then judged at a look.
  const shared = new Map<readonly string[], Near>();
  const judge = (areas: readonly string[]): Near => {
    const seen = shared.get(areas);
    if (seen) return seen;
    const key = areas.join(' ');
    const near = known.get(key) ?? judgeNearness(areas, living, tree);
    known.set(key, near);
    shared.set(areas, near);
    return near;
  };
  const ranks = order.map((): (Near & { service: Service })[] => []);
  for (const service of services) {
    const { nearness, why } = judge(service.areas);
    const rank = service.urgent ? 0 : order.indexOf(nearness);
    ranks[rank]?.push({ service, nearness, why });
  }
  return ranks.reduce((all, next) => all.concat(next), []);
}

/** Services that stand together, below words that say why. */
export interface NearGroup<Service> {
  nearness: Nearness;
  title: string;
  services: Service[];
}

/** Names with "or" before the last, of which no more than three are said. */
function nameAny(names: readonly string[]): string {
  if (names.length > 3) return 'a wider area';
  const last = names[names.length - 1] ?? 'a wider area';
  return `all of ${names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${last}` : last}`;
}

/** The same in groups, each with what it is for as its title; groups of nothing are left out. */
export function groupByNearness<Service extends Located>(
  services: readonly Service[],
  living: Home,
  tree: AreaTree,
): NearGroup<Service>[] {
  const ordered = orderByNearness(services, living, tree);
  const findName = (area: string): string =>
    tree.areas.find(({ key }) => key === area)?.name ?? area;
  const home = findName(tree.home);
  const sayTitle = (nearness: Nearness, group: readonly Service[]): string => {
    switch (nearness) {
      case 'here':
        return forPeople([living === 'outside' ? home : findName(living.area)]);
      case 'home':
        return forAll([home]);
      case 'parts':
        return `For parts of ${home}`;
      case 'wider': {
        const wide = tree.areas.filter(
          ({ key }) =>
            !listAround(key, tree).includes(tree.home) &&
            group.some(({ areas }) => areas.includes(key)),
        );
        return `For ${nameAny(wide.map(({ name }) => name))}`;
      }
      case 'elsewhere':
        return living === 'outside' ? forPeople([home]) : `For other parts of ${home}`;
    }
  };
  return order.flatMap((nearness) => {
    const group = ordered
      .filter((each) => each.nearness === nearness)
      .map(({ service }) => service);
    return group.length > 0
      ? [{ nearness, title: sayTitle(nearness, group), services: group }]
      : [];
  });
}
