import { findAssetProblems, findUnusedAssets } from './asset-problems.ts';
import { findBrandProblems } from './brand-problems.ts';
import { findCheckerProblems } from './checker-problems.ts';
import { findClosedServiceProblems } from './closed-services.ts';
import type { Content, Folder } from './entries.ts';
import { findNumbersInCards } from './contacts.ts';
import { createLineFinder } from './field-lines.ts';
import { findFinderProblems } from './finder-problems.ts';
import { findFormPolicyProblems } from './form-policy.ts';
import { findFutureDays } from './future-days.ts';
import { findGoldenProblems } from './golden-problems.ts';
import { findKeyProblems } from './key-problems.ts';
import { findLinkProblems } from './link-problems.ts';
import { acceptNeeded, findMissingFiles } from './needed-files.ts';
import { findNearProblems } from './near-problems.ts';
import { findOldAddressProblems } from './old-addresses.ts';
import { findOfferProblems } from './offers.ts';
import { findOwnerProblems } from './owner-problems.ts';
import { findGuidePageProblems } from './page-addresses.ts';
import { findPlanProblems } from './plan-problems.ts';
import { listPlanStops } from './plan-stop-problems.ts';
import type { Problem } from './problems.ts';
import { findReferralProblems } from './referral-problems.ts';
import { findReferenceProblems } from './reference-problems.ts';
import { findSafetyOutcomeProblems } from './safety-outcomes.ts';
import { findSceneProblems } from './scene-problems.ts';
import { findSearchProblems } from './search-problems.ts';
import { findTitleProblems } from './title-problems.ts';
import { openContent, type ContentSource } from './content-source.ts';
import { readContent } from './read-content.ts';
import { findUnusedFiles } from './unused-files.ts';

/** The day for which content is checked, as an ISO day: SITE_DATE, or the real date. */
const realDay = (): string => process.env['SITE_DATE'] ?? new Date().toISOString().slice(0, 10);

/**
 * What `content/` under `root`, or another source, holds, and all problems of all its files at once;
 * no problem means that the site can be built for `today` (an ISO day). The faults of single files
 * come first, because they may be the cause of others.
 */
export async function checkContent(
  root: string,
  source: ContentSource = openContent(root),
  today = realDay(),
): Promise<{ content: Content; problems: Problem[] }> {
  const { content, problems, ids, assets } = await readContent(root, source);
  const exists = (name: string, id: string): boolean =>
    ids.has(`${name}/${id}`) || ids.has(`${name}/*`);
  const thereFor: (name: Folder, id: string) => boolean = acceptNeeded(exists);
  // The stops before a plan are questions as those of the checker are.
  const asked = { ...content, checker: [...content.checker, ...listPlanStops(content)] };
  // What rests on other files is looked at when those could be read.
  const unread = (...folders: string[]): boolean =>
    problems.some(({ file }) => folders.some((folder) => file.startsWith(`content/${folder}`)));
  const found = [
    ...problems,
    ...findReferenceProblems(asked, exists),
    ...findKeyProblems(content),
    ...findMissingFiles(exists),
    ...findGuidePageProblems(asked),
    ...findLinkProblems(content, thereFor),
    ...findOldAddressProblems(content, thereFor),
    ...findBrandProblems(content),
    ...findAssetProblems(content, assets),
    ...(problems.length > 0 ? [] : findUnusedAssets(content, assets)),
    ...findClosedServiceProblems(content),
    ...findFutureDays(asked, today),
    ...findOwnerProblems(content, !unread('services', 'terms')),
    ...findOfferProblems(asked),
    ...findNumbersInCards(content),
    ...findSceneProblems(content),
    ...findCheckerProblems(content.checker),
    ...findPlanProblems(content),
    ...findSafetyOutcomeProblems(asked),
    ...findReferralProblems(content),
    ...findFormPolicyProblems(content),
    ...findSearchProblems(content, exists),
    ...findNearProblems(content),
    ...findGoldenProblems(content, thereFor),
    ...(unread('services', 'audiences', 'topics', 'situations', 'site')
      ? []
      : findFinderProblems(content)),
    ...findTitleProblems(content),
  ];
  // A service that is being closed is read whole, whatever must still go from it.
  const closing = new Set(
    content.services.flatMap(({ file, data }) => (data.status === 'closed' ? [file] : [])),
  );
  const ofServices = found.some(
    ({ file }) => file.startsWith('content/services') && !closing.has(file),
  );
  const all = ofServices ? found : [...found, ...findUnusedFiles(content)];
  return { content, problems: await withLines(all, source) };
}

/** All problems that `checkContent` finds. */
export const findContentProblems = async (
  ...given: Parameters<typeof checkContent>
): Promise<Problem[]> => (await checkContent(...given)).problems;

/** The same problems, each with the line of its file where that can be told. */
async function withLines(problems: readonly Problem[], source: ContentSource): Promise<Problem[]> {
  const files = new Map<string, Promise<(problem: Problem) => number | undefined>>();
  const findLines = (file: string): Promise<(problem: Problem) => number | undefined> => {
    const known = files.get(file) ?? readLines(file, source);
    files.set(file, known);
    return known;
  };
  return Promise.all(
    problems.map(async (problem) => {
      const line = problem.line ?? (await findLines(problem.file))(problem);
      return line === undefined ? problem : { ...problem, line };
    }),
  );
}

async function readLines(
  file: string,
  source: ContentSource,
): Promise<(problem: Problem) => number | undefined> {
  const bytes = /\.(yaml|mdx?)$/.test(file) ? await source.bytes(file) : undefined;
  if (!bytes || bytes.length > 100_000) return () => undefined;
  const text = new TextDecoder().decode(bytes);
  const end = file.endsWith('.yaml') ? text.length : text.indexOf('\n---', 3);
  const facts = text.slice(0, Math.max(end, 0)).replace(/^---/, '   ');
  const findLine = createLineFinder(facts);
  return ({ field, found }) => {
    if (field.startsWith('(file') || field.startsWith('(whole')) return undefined;
    if (field !== '(prose)' && field !== '(heading)') return findLine(field);
    const at = text.indexOf(found.replace(/^"|"$|…$/g, ''), Math.max(end, 0));
    return at < 0 ? undefined : text.slice(0, at).split('\n').length;
  };
}
