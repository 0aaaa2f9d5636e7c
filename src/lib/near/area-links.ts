import { serviceAddress } from '../script-addresses.ts';
import { nameAreaList } from '../services/lists.ts';
import { listAround, type KnownPlaces } from './known-places.ts';

/** The page of an area, under the name of the area. */
interface AreaLink {
  text: string;
  href: string;
}

/** The pages of areas that the field "Where do you live?" leads to. */
export interface AreaLinks {
  /** Of the parts of the council's own area. */
  parts: readonly AreaLink[];
  /** Of what lies around it, such as a nation. */
  wider: readonly AreaLink[];
}

/** Links to the pages of areas, as far as their ids are among those of `lists`. */
export function linkAreas(lists: readonly { id: string }[], known: KnownPlaces): AreaLinks {
  const pages = new Set(lists.map(({ id }) => id));
  const links = known.areas
    .filter(({ key }) => pages.has(nameAreaList(key)))
    .map(({ key, name }) => ({
      link: { text: name, href: serviceAddress(nameAreaList(key)) },
      isPart: key !== known.home && listAround(key, known).includes(known.home),
      isWider: !listAround(key, known).includes(known.home),
    }));
  return {
    parts: links.filter(({ isPart }) => isPart).map(({ link }) => link),
    wider: links.filter(({ isWider }) => isWider).map(({ link }) => link),
  };
}
