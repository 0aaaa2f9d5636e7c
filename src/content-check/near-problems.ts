import { splitName } from '../lib/near/place-index.ts';
import { livedIn } from '../schemas/place.ts';
import type { Content, Entry } from './entries.ts';
import type { Problem } from './problems.ts';

type Place = Content['places'][number];

/** The files of an area and of all that it lies in. */
function listAbove(place: Place, places: ReadonlyMap<string, Place>): Place[] {
  const above: Place[] = [];
  let next: Place | undefined = place;
  while (next && !above.includes(next)) {
    above.push(next);
    const { within }: Place['data'] = next.data;
    next = within === undefined ? undefined : places.get(within);
  }
  return above;
}

/** One mention of a town or postcode. */
interface Mention {
  place: Place;
  field: string;
  part: boolean;
  said: string;
}

/**
 * Everything wrong with the towns and postcodes by which people say where they live: of an area
 * that is not the council's own and lies in none, and those that stand in two areas without saying
 * that each has only a part.
 */
export function findNearProblems(content: Content): Problem[] {
  const problems: Problem[] = [];
  const add = ({ file }: Entry<unknown>, field: string, found: string, write: string): void => {
    problems.push({ file, field, found: JSON.stringify(found), write });
  };
  const places = new Map(content.places.map((place) => [place.id, place]));
  const area = content.site?.data.area;
  const home = content.places.find(({ data }) => data.kind === 'area' && data.name === area);
  for (const place of content.places) {
    const field = livedIn.find((name) => place.data[name].length > 0);
    if (field === undefined || !home || listAbove(place, places).includes(home)) continue;
    add(place, field, place.data[field][0] ?? '', `within: ${home.id}, or an area that lies in it`);
  }

  const mentions = new Map<string, Mention[]>();
  const mention = (key: string, each: Mention): void => {
    mentions.set(key, [...(mentions.get(key) ?? []), each]);
  };
  for (const place of content.places) {
    const { data } = place;
    if (data.kind !== 'area') continue;
    const name = (said: string): string => splitName(said).join(' ');
    [data.name, ...data.alsoKnownAs].forEach((said, index) => {
      const field = index === 0 ? 'name' : `alsoKnownAs.${index - 1}`;
      mention(name(said), { place, field, part: false, said });
    });
    for (const field of livedIn) {
      data[field].forEach((said, index) => {
        const part = field === 'partTowns' || field === 'partPostcodes';
        mention(name(said), { place, field: `${field}.${index}`, part, said });
      });
    }
  }
  mentions.forEach((all) => {
    const [first, ...others] = all;
    const mixed = all.some(({ part }) => !part);
    for (const each of first && mixed ? others : []) {
      // A district may be called as its largest town is.
      if (each.place === first?.place && [first.field, each.field].includes('name')) continue;
      const field = /postcodes/i.test(each.field) ? 'partPostcodes' : 'partTowns';
      add(
        each.place,
        each.field,
        each.said,
        `it once, or in ${field} of each area that has a part of it: ${first?.place.file ?? ''} has it too`,
      );
    }
  });

  const { searchPlaces } = content;
  const outside = new Set<string>();
  searchPlaces?.data.elsewhere.towns.forEach((town, place) => {
    const name = splitName(town).join(' ');
    if (
      outside.has(name) ||
      mentions.get(name)?.some(({ place }) => livesHere(place, home, places))
    )
      add(searchPlaces, `elsewhere.towns.${place}`, town, 'each name once');
    outside.add(name);
  });
  return problems;
}

/** Whether a place is the council's own area or lies in it. */
const livesHere = (
  place: Place,
  home: Place | undefined,
  places: ReadonlyMap<string, Place>,
): boolean => home !== undefined && listAbove(place, places).includes(home);
