import { ownPages } from './addresses.ts';
import { cutPages } from './paging.ts';

/** A page as the site map names it. */
export interface MapEntry {
  title: string;
  href: string;
  language?: { lang: string } | undefined;
}

/** So many entries stand in one list of the site map. What is longer is cut into sections. */
export const mostEntries = 200;

/** A section of the site map, which has a page of its own. */
export interface MapSection {
  /** Where it stands. */
  page: MapEntry;
  /** What part of how many it is. */
  number: number;
  all: number;
  entries: readonly MapEntry[];
}

/** A part of the site map that grows with the directory. */
export interface MapPart {
  /** What the site map itself lists: its pages, or where there are too many, its sections. */
  entries: readonly MapEntry[];
  /** None where all its pages stand on the site map itself. */
  sections: readonly MapSection[];
}

/** A part of the site map whose entries stand in their order; `id` is its name in addresses. */
export function makeMapPart(id: string, entries: readonly MapEntry[], most = mostEntries): MapPart {
  if (entries.length <= most) return { entries, sections: [] };
  const sections = cutPages(entries, most).map(({ items, page, pages }): MapSection => {
    const [first, last] = [items[0]?.title ?? '', items[items.length - 1]?.title ?? ''];
    const title = first === last ? first : `${first} to ${last}`;
    const href = `${ownPages.siteMap.href}${id}/${page}/`;
    return { page: { title, href }, number: page, all: pages, entries: items };
  });
  return { entries: sections.map(({ page }) => page), sections };
}
