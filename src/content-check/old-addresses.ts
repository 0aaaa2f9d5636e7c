import {
  blankFormAddress,
  leafletAddress,
  pageAddress,
  programmeAddress,
} from '../lib/addresses.ts';
import { hasOpenForm } from '../lib/referral/availability.ts';
import type { Content, Folder } from './entries.ts';
import { createPageFinder, indexPages } from './page-addresses.ts';
import type { Problem } from './problems.ts';

/** An address that a page had once, and where it leads now. */
export interface OldAddress {
  from: string;
  to: string;
}

/** Folders whose files make pages at their names. */
const folders = [
  'services',
  'topics',
  'situations',
  'parents',
  'scenes',
  'toolkit',
  'referrals',
  'policies',
] as const;

/**
 * Where the pages of files that were renamed stood: a key never changes, and is the name that its
 * file had first.
 */
function listRenamed(content: Content): OldAddress[] {
  const renamed = (write: (name: string) => string, id: string, key: string): OldAddress[] =>
    id === key ? [] : [{ from: write(key), to: write(id) }];
  return [
    ...folders.flatMap((folder) =>
      content[folder].flatMap(({ id, data }) =>
        renamed((name) => pageAddress(folder, name), id, data.key),
      ),
    ),
    ...content.programme.flatMap(({ id, data }) =>
      renamed((name) => programmeAddress(name, data.section), id, data.key),
    ),
    ...content.services
      .filter(({ data }) => data.status !== 'closed')
      .flatMap(({ id, data }) => renamed((name) => leafletAddress('services', name), id, data.key)),
    ...content.situations.flatMap(({ id, data }) =>
      renamed((name) => leafletAddress('situations', name), id, data.key),
    ),
    ...content.referrals
      .filter(({ data }) => hasOpenForm(data))
      .flatMap(({ id, data }) => renamed(blankFormAddress, id, data.key)),
  ];
}

/** Where an address leads in the end; nothing where old addresses lead round to one another. */
function follow(addresses: ReadonlyMap<string, string>, from: string): string | undefined {
  let to = from;
  for (let steps = 0; steps <= addresses.size; steps += 1) {
    const next = addresses.get(to);
    if (next === undefined) return to;
    to = next;
  }
  return undefined;
}

/** Every address that leads on to another by its file's own key or by `redirects` of site.yaml. */
function readOld(content: Content): ReadonlyMap<string, string> {
  const given = content.site?.data.redirects ?? [];
  return new Map([...listRenamed(content), ...given].map(({ from, to }) => [from, to]));
}

/** Says whether a file that could be read makes a page at an address. */
function findPages(content: Content): (href: string) => boolean {
  const ids = new Map<Folder, ReadonlySet<string>>();
  const list = (folder: Folder): ReadonlySet<string> => {
    const known = ids.get(folder) ?? new Set(content[folder].map(({ id }) => id));
    ids.set(folder, known);
    return known;
  };
  return createPageFinder(content, (folder, id) => list(folder).has(id));
}

/**
 * Every old address with the page that it leads to in the end, with a slash at its end and without.
 * Takes content without a problem: an address that a page has now is none, and nothing goes round.
 */
export function listOldAddresses(content: Content): OldAddress[] {
  const old = readOld(content);
  const now = findPages(content);
  return [...old.keys()]
    .filter((from) => !now(from))
    .flatMap((from) => {
      const to = follow(old, from);
      if (to === undefined) return [];
      const bare = from.replace(/\/$/, '');
      return bare === from
        ? [{ from, to }]
        : [
            { from, to },
            { from: bare, to },
          ];
    });
}

/** The address that a page has now, by one that it had; nothing for any other address. */
export function createAddressFollower(content: Content): (path: string) => string | undefined {
  const old = readOld(content);
  return (path) => (old.has(path) ? follow(old, path) : undefined);
}

/** Every old address that a page has now, that stands twice, or that leads to no page. */
export function findOldAddressProblems(
  content: Content,
  exists: (folder: Folder, id: string) => boolean,
): Problem[] {
  const { site } = content;
  if (!site) return [];
  const isPage = createPageFinder(content, exists);
  const now = findPages(content);
  const old = readOld(content);
  const seen = new Set<string>();
  return site.data.redirects.flatMap(({ from, to }, index): Problem[] => {
    const problem = (
      field: string,
      found: string,
      write: string,
      options?: string[],
    ): Problem[] => [
      {
        file: site.file,
        field: `redirects.${index}.${field}`,
        found: JSON.stringify(found),
        write,
        ...(options ? { options } : {}),
      },
    ];
    if (now(from)) return problem('from', from, 'an address that no page has any more');
    if (seen.has(from)) return problem('from', from, 'each old address once');
    seen.add(from);
    const end = follow(old, to);
    if (end === undefined) {
      return problem(
        'to',
        to,
        'the address of a page: these old addresses lead round to one another',
      );
    }
    return isPage(end)
      ? []
      : problem('to', to, 'the address of a page that is there, such as "/urgent-help/"', [
          ...indexPages(content).keys(),
        ]);
  });
}
