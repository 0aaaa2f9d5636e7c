import { serviceAddress } from '../lib/script-addresses.ts';
import type { Content } from './entries.ts';
import { listEntries, findFactLinks } from './link-problems.ts';
import type { Problem } from './problems.ts';

/** Words that tell a reader that a service is no more. */
const ended = /\b(closed|ended|stopped|no longer)\b/i;

/**
 * Every place that sends readers to a service that has closed: a link in facts, and a paragraph
 * that names it, or leads to it, and does not say that it has closed. The page of a closed service
 * says so of itself.
 */
export function findClosedServiceProblems(content: Content): Problem[] {
  const closed = content.services.filter(({ data }) => data.status === 'closed');
  // Promoted answers have a check of their own.
  const entries = listEntries({ ...content, promoted: undefined });
  return entries.flatMap((entry): Problem[] => [
    ...findFactLinks(entry)
      .filter(({ href }) => closed.some(({ id }) => href.startsWith(serviceAddress(id))))
      .map(({ file, field, href }) => ({
        file,
        field,
        found: JSON.stringify(href),
        write: 'the page of a service that has not closed',
      })),
    ...entry.blocks
      .filter(({ text, heading }) => !heading && !ended.test(text))
      .flatMap(({ text, links }) =>
        closed
          .filter(({ file }) => file !== entry.file)
          .flatMap(({ id, data }) => {
            const href = links.find((each) => each.startsWith(serviceAddress(id)));
            return href ?? (text.includes(data.title) ? data.title : []);
          }),
      )
      .map((found) => ({
        file: entry.file,
        field: '(prose)',
        found: JSON.stringify(found),
        write: 'a service that has not closed, or "has closed" or "ended" in the same paragraph',
      })),
  ]);
}
