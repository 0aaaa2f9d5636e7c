import type { Content, Entry, Folder } from './entries.ts';
import { createAddressFollower } from './old-addresses.ts';
import { listOwnAnchors, createPageFinder, indexPages } from './page-addresses.ts';
import type { Problem } from './problems.ts';

/** A link, with where it stands. */
export interface Link {
  file: string;
  field: string;
  href: string;
}

/** Every `href` in facts, with the path that leads to it. */
function findHrefs(data: unknown, path = ''): { field: string; href: string }[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]: [string, unknown]) => {
    const field = path === '' ? name : `${path}.${name}`;
    return name === 'href' && typeof value === 'string'
      ? [{ field, href: value }]
      : findHrefs(value, field);
  });
}

/** Every parsed file, whatever its kind. */
export function listEntries(content: Content): Entry<unknown>[] {
  return Object.values(content).flatMap(
    (part: Entry<unknown>[] | Entry<unknown> | undefined) => part ?? [],
  );
}

/** Every link in the facts of a file. */
export const findFactLinks = ({ file, data }: Entry<unknown>): Link[] =>
  findHrefs(data).map((link) => ({ file, ...link }));

const findProseLinks = ({ file, blocks }: Entry<unknown>): Link[] =>
  blocks.flatMap(({ links }) => links.map((href) => ({ file, field: '(prose)', href })));

/**
 * Every link, in facts and in prose, to a page of this site that is not there, or to an anchor that
 * is not on its page.
 */
export function findLinkProblems(
  content: Content,
  exists: (folder: Folder, id: string) => boolean,
): Problem[] {
  const isPage = createPageFinder(content, exists);
  const findNew = createAddressFollower(content);
  const pages = indexPages(content);
  return listEntries(content).flatMap((entry) =>
    [...findFactLinks(entry), ...findProseLinks(entry)].flatMap(({ href, ...place }): Problem[] => {
      const [path = '', anchor] = href.split('#');
      const found = JSON.stringify(href);
      const now = path.startsWith('/') && !isPage(path) ? findNew(path) : undefined;
      if (now !== undefined && isPage(now)) {
        return [{ ...place, found, write: `the address that its page has now, "${now}"` }];
      }
      if (path.startsWith('/') && !isPage(path)) {
        const write = 'the address of a page that is there, such as "/urgent-help/"';
        return [{ ...place, found, write, options: [...pages.keys()] }];
      }
      if (anchor === undefined || (path !== '' && !path.startsWith('/'))) return [];
      const prose = path === '' ? entry.anchors : pages.get(path);
      // A page whose file could not be read may have any anchor.
      if (prose === undefined) return [];
      const page = path === '' ? [...pages].find(([, each]) => each === prose)?.[0] : path;
      const anchors = [...prose, ...listOwnAnchors(page ?? '')];
      if (anchors.includes(anchor)) return [];
      const write =
        'the anchor of a heading of that page: its words in small letters, with hyphens';
      return [{ ...place, found, write, options: anchors.map((each) => `${path}#${each}`) }];
    }),
  );
}
