import { findCheckerProblems } from '../lib/content/checker-problems.ts';
import { findFinderProblems } from '../lib/content/finder-problems.ts';
import { findLinkProblems } from '../lib/content/link-problems.ts';
import { findOfferProblems } from '../lib/content/offers.ts';
import type { Problem } from '../lib/content/problems.ts';
import { findReferralProblems } from '../lib/content/referral-problems.ts';
import { findReferenceProblems } from '../lib/content/references.ts';
import { findSearchProblems } from '../lib/content/search-problems.ts';
import { findTitleProblems } from '../lib/content/title-problems.ts';
import { readContent, type ContentSource } from './read-content.ts';

/**
 * All problems of all files of `content/` under `root`, or of another source, at once; an empty
 * list means that the site can be built.
 */
export async function findContentProblems(
  root: string,
  source?: ContentSource,
): Promise<Problem[]> {
  const { content, problems, ids } = await readContent(root, source);
  const exists = (name: string, id: string): boolean => ids.has(`${name}/${id}`);
  return [
    ...problems,
    ...findReferenceProblems(content, exists),
    ...findLinkProblems(content, exists),
    ...findOfferProblems(content),
    ...findCheckerProblems(content.checker),
    ...findReferralProblems(content),
    ...findSearchProblems(content, exists),
    ...findFinderProblems(content),
    ...findTitleProblems(content),
  ];
}
