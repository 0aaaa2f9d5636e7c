import type { Finder } from '../../lib/situations/finder.ts';
import type { Match } from '../../lib/situations/match.ts';
import { createLink } from '../create-link.ts';

/**
 * Links to the pages of what was ticked, whose addresses `pages` gives, and then to guides; beside
 * a choice about safety only to its own.
 */
export function linkNext(
  finder: Finder,
  { safety, guides }: Match,
  { chosen, pages }: { chosen: readonly string[]; pages: ReadonlyMap<string, string> },
): HTMLAnchorElement[] {
  const told = finder.choices
    .filter((choice) => choice.statement && chosen.includes(choice.id))
    .filter((choice) => choice.safety || !safety)
    .flatMap(({ id, words }) => {
      const page = pages.get(id);
      return page === undefined ? [] : [createLink('', page, words)];
    });
  const reading = guides.flatMap((id) =>
    finder.guides
      .filter((guide) => guide.id === id)
      .map(({ title, href }) => createLink('', href, title)),
  );
  return [...told, ...reading];
}
