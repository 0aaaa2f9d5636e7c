import type { Content, Entry, Folder } from './entries.ts';
import { pageFinder } from './page-addresses.ts';
import type { Problem } from './problems.ts';

/** Every `href` in facts, with the path that leads to it. */
function hrefsIn(data: unknown, path = ''): { field: string; href: string }[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]: [string, unknown]) => {
    const field = path === '' ? name : `${path}.${name}`;
    return name === 'href' && typeof value === 'string'
      ? [{ field, href: value }]
      : hrefsIn(value, field);
  });
}

/** Every link, in facts and in prose, to a page of this site that is not there. */
export function findLinkProblems(
  content: Content,
  exists: (folder: Folder, id: string) => boolean,
): Problem[] {
  const isPage = pageFinder(content, exists);
  const { site, promoted, synonyms, searchPlaces, words, ...folders } = content;
  const entries: (Entry<unknown> | undefined)[] = [site, promoted, synonyms, searchPlaces, words];
  for (const folder of Object.values(folders)) entries.push(...folder);
  return entries.flatMap((entry) =>
    entry
      ? [...hrefsIn(entry.data), ...entry.links.map((href) => ({ field: '(prose)', href }))]
          .filter(({ href }) => href.startsWith('/') && !isPage(href))
          .map(({ field, href }) => ({
            file: entry.file,
            field,
            found: JSON.stringify(href),
            write: 'the address of a page that is there, such as "/urgent-help/"',
          }))
      : [],
  );
}
