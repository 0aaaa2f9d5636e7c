import {
  choiceAddress,
  comparisonAddress,
  contactParts,
  leafletAddress,
  outcomeAddress,
  ownPages,
  pageAddress,
  pagesAbove,
  planPages,
  policyPages,
  programmeAddress,
  scenesPage,
} from '../lib/addresses.ts';
import { serviceAddress } from '../lib/script-addresses.ts';
import { nameLists } from '../lib/services/lists.ts';
import type { Content, Folder } from './entries.ts';
import type { Problem } from './problems.ts';

const ownAddresses = Object.values(ownPages).map(({ href }): string => href);

type PageFolder = keyof typeof pagesAbove;
const isPageFolder = (name: string): name is PageFolder => name in pagesAbove;
const pageFolders = Object.keys(pagesAbove).filter(isPageFolder);
const sections = ['about', 'practitioners'] as const;

/** The page of all conversations, if there are any. */
const listScenesPage = ({ scenes }: Content): string[] =>
  scenes.length > 0 ? [scenesPage.href] : [];

/** The pages of the parenting plan, if there is one; a file of it that could be read tells that. */
const listPlanPages = ({ planTemplate, planSafety, planWords }: Content): string[] =>
  (planTemplate ?? planSafety ?? planWords) ? Object.values(planPages).map(({ href }) => href) : [];

/** The file of the questions of the decision guide, which a council may leave out. */
const decisionGuide = 'decision-guide';

/**
 * The page of the decision guide, by its id: every page of the programme, where the guide's file is
 * there and could not be read.
 */
function guidePages(
  { checker, programme }: Content,
  exists: (folder: Folder, id: string) => boolean,
): string[] {
  const guide = checker.find(({ id }) => id === decisionGuide);
  if (guide) return guide.data.page === undefined ? [] : [guide.data.page];
  return exists('checker', decisionGuide) ? programme.map(({ id }) => id) : [];
}

/** A decision guide that does not name its page, and other questions that name one. */
export function findGuidePageProblems({ checker, programme }: Content): Problem[] {
  return checker.flatMap(({ id, file, data: { page } }): Problem[] => {
    const problem = (write: string): Problem[] => [
      { file, field: 'page', found: page === undefined ? 'nothing' : JSON.stringify(page), write },
    ];
    if (id !== decisionGuide) {
      return page === undefined ? [] : problem(`nothing: only ${decisionGuide}.yaml has it`);
    }
    const section = programme.find((each) => each.id === page)?.data.section;
    return page === undefined || page === 'refer' || section === 'about'
      ? problem('the name of a file in content/programme/ with section: practitioners')
      : [];
  });
}

/** Says of an address whether its page leads both parents to something they do together. */
export function jointPages(content: Content): (href: string) => boolean {
  const guides = guidePages(content, () => false);
  const joint = [
    ownPages.refer.href,
    planPages.plan.href,
    ...guides.map((id) => programmeAddress(id, 'practitioners')),
  ];
  const alone = content.referrals
    .filter(({ data }) => data.parents === 'one')
    .map(({ id }) => pageAddress('referrals', id));
  const leads = (pages: readonly string[], href: string): boolean =>
    pages.some((page) => href.startsWith(page));
  return (href) => leads(joint, href) && !leads(alone, href);
}

/**
 * Says whether a page stands at an address of this site; what follows `#` is not looked at. A
 * file that is there and could not be read counts as the pages it would make.
 */
export function createPageFinder(
  content: Content,
  exists: (folder: Folder, id: string) => boolean,
): (href: string) => boolean {
  const { checker, programme, places, audiences } = content;
  const findSection = new Map(programme.map(({ id, data }) => [id, data.section]));
  const outcomes = new Map(
    checker.map(({ id, data }) => [id, new Set(data.outcomes.map((outcome) => outcome.id))]),
  );
  const guides = guidePages(content, exists);
  const closed = new Set(
    content.services.filter(({ data }) => data.status === 'closed').map(({ id }) => id),
  );
  const fixed = new Set([
    ...ownAddresses,
    ...listScenesPage(content),
    ...listPlanPages(content),
    ...guides.map(comparisonAddress),
    ...nameLists(
      places.map(({ data }) => data.key),
      audiences.map(({ data }) => data),
    ).map(serviceAddress),
  ]);
  const hasOutcome = (part: string, id: string): boolean =>
    exists('checker', part) && (outcomes.get(part)?.has(id) ?? true);

  return (href) => {
    const path = href.replace(/#.*$/, '');
    if (fixed.has(path)) return true;
    const [, id] = /([^/]+)\/$/.exec(path) ?? [];
    if (id === undefined) return false;
    return (
      pageFolders.some((folder) => path === pageAddress(folder, id) && exists(folder, id)) ||
      (path === leafletAddress('services', id) && exists('services', id) && !closed.has(id)) ||
      (path === leafletAddress('situations', id) && exists('situations', id)) ||
      sections.some(
        (section) =>
          path === programmeAddress(id, section) &&
          exists('programme', id) &&
          (findSection.get(id) ?? section) === section,
      ) ||
      (path === outcomeAddress(id) && (hasOutcome('safety', id) || hasOutcome('criteria', id))) ||
      guides.some((guide) => path === choiceAddress(guide, id) && hasOutcome(decisionGuide, id))
    );
  };
}

/** What the code itself marks on pages, for links to lead to; a test looks for each. */
const marked: Partial<Record<string, readonly string[]>> = {
  [ownPages.refer.href]: ['forms', 'send'],
  [ownPages.support.href]: ['filters'],
  [policyPages.contact]: Object.values(contactParts),
};

/** The anchors on a page that are not headings of its prose. */
export const listOwnAnchors = (path: string): readonly string[] => marked[path] ?? [];

/**
 * The address of every page that a file of content makes or that is there anyway, with the anchors
 * of its prose.
 */
export function indexPages(content: Content): Map<string, readonly string[]> {
  const pages = new Map<string, readonly string[]>(
    [...ownAddresses, ...listScenesPage(content), ...listPlanPages(content)].map((path) => [
      path,
      [],
    ]),
  );
  for (const folder of pageFolders) {
    for (const { id, anchors } of content[folder]) pages.set(pageAddress(folder, id), anchors);
  }
  for (const { id, data, anchors } of content.programme) {
    pages.set(programmeAddress(id, data.section), anchors);
  }
  return pages;
}
