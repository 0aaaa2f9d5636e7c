import { reservedServiceIds } from '../lib/services/lists.ts';
import type { Content, Folder } from './entries.ts';

/** The pages that no file of content makes; a test compares them with src/pages/. */
export const ownPages: readonly string[] = [
  '/',
  '/about/',
  '/about/how-we-check/',
  '/closed/',
  '/my-list/',
  '/parents/',
  '/practitioners/',
  '/practitioners/check-eligibility/',
  '/practitioners/check-eligibility/map/',
  '/practitioners/refer/',
  '/practitioners/toolkit/',
  '/search/',
  '/site-map/',
  '/situations/',
  '/support/',
  '/topics/',
];

/** Where the page of a file of each folder stands. */
const prefixes: readonly { folder: Folder; before: string }[] = [
  { folder: 'services', before: '/support/' },
  { folder: 'topics', before: '/topics/' },
  { folder: 'situations', before: '/situations/' },
  { folder: 'parents', before: '/parents/' },
  { folder: 'toolkit', before: '/practitioners/toolkit/' },
  { folder: 'referrals', before: '/practitioners/refer/' },
  { folder: 'programme', before: '/about/' },
  { folder: 'programme', before: '/practitioners/' },
  { folder: 'policies', before: '/' },
];

/** The decision guide, which a council may leave out. */
const guidePage = '/practitioners/mediation-or-counselling/';

/** Where the pages of the outcomes of each part stand. */
const outcomePages: readonly { part: string; before: string }[] = [
  { part: 'safety', before: '/practitioners/check-eligibility/' },
  { part: 'criteria', before: '/practitioners/check-eligibility/' },
  { part: 'decision-guide', before: guidePage },
];

/**
 * Says whether a page stands at an address of this site; what follows `#` is not looked at. A
 * file that is there and could not be read counts as the pages it would make.
 */
export function createPageFinder(
  { checker, programme, places }: Content,
  exists: (folder: Folder, id: string) => boolean,
): (href: string) => boolean {
  const sections = new Map(programme.map(({ id, data }) => [id, data.section]));
  const outcomes = new Map(
    checker.map(({ id, data }) => [id, new Set(data.outcomes.map((outcome) => outcome.id))]),
  );
  const lists = reservedServiceIds(places.map(({ data }) => data.key));
  const guide = exists('checker', 'decision-guide') ? [`${guidePage}compare/`] : [];
  const fixed = new Set([...ownPages, ...guide, ...lists.map((id) => `/support/${id}/`)]);

  return (href) => {
    const path = href.replace(/#.*$/, '');
    if (fixed.has(path)) return true;
    const under = (before: string): string =>
      path.startsWith(before) ? path.slice(before.length).replace(/\/$/, '') : '';
    return (
      prefixes.some(({ folder, before }) => {
        const id = under(before);
        if (id === '' || id.includes('/') || !exists(folder, id)) return false;
        const section = folder === 'programme' ? sections.get(id) : undefined;
        return section === undefined || before === `/${section}/`;
      }) ||
      outcomePages.some(({ part, before }) => {
        const id = under(before);
        if (id === '' || id.includes('/') || !exists('checker', part)) return false;
        return outcomes.get(part)?.has(id) ?? true;
      })
    );
  };
}

/** What the code itself marks on pages, for links to lead to; a test looks for each. */
const marked: Partial<Record<string, readonly string[]>> = {
  '/practitioners/refer/': ['forms', 'send'],
  '/support/': ['filters'],
};

/** The anchors on a page that are not headings of its prose. */
export const listOwnAnchors = (path: string): readonly string[] => marked[path] ?? [];

/** The address of every page that a file of content makes or that is there anyway, with the anchors of its prose. */
export function indexPages(content: Content): Map<string, readonly string[]> {
  const pages = new Map<string, readonly string[]>(ownPages.map((path) => [path, []]));
  for (const { folder, before } of prefixes) {
    for (const { id, data, anchors } of content[folder]) {
      const section: unknown = Reflect.get(data, 'section');
      if (folder === 'programme' && before !== `/${String(section)}/`) continue;
      pages.set(id === 'about' && folder === 'programme' ? before : `${before}${id}/`, anchors);
    }
  }
  return pages;
}
