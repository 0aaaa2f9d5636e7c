import { z } from 'astro/zod';
import { readContent } from '../src/content-check/read-content.ts';
import { judgeReview, type ReviewFacts } from '../src/reviews/list-reviews.ts';

/** A listing that is due for a check, with its age in days and whether it is past all patience. */
export interface DueListing {
  file: string;
  /** ISO day of its source. */
  date: string;
  /** False for what says that it is not confirmed. */
  checked: boolean;
  /** The role that checks it. */
  owner: string;
  days: number;
  overdue: boolean;
}

/**
 * The listings that are due for a check on `today` (ISO day), oldest first: by their age, or because
 * their pause was to end. Those that were checked
 * more than `failAfterDays` ago are overdue; what says that it is not confirmed never is.
 */
export function listDue(
  listings: readonly { file: string; data: ReviewFacts }[],
  today: string,
  review: DueForCheck['review'],
): DueListing[] {
  return listings
    .flatMap(({ file, data }) => {
      const { date, by: owner } = data.verified;
      const { days, state, task } = judgeReview(data, today, review);
      const due = state === 'due' || state === 'overdue';
      if (date === undefined || days === undefined || !due || task === 'closed') return [];
      const checked = data.status === 'current';
      return [{ file, date, owner, checked, days, overdue: state === 'overdue' }];
    })
    .sort((one, other) => other.days - one.days || one.file.localeCompare(other.file));
}

/** Every listing that is due for a check, oldest first. */
export interface DueForCheck {
  /** ISO day: `SITE_DATE`, or today. */
  today: string;
  due: DueListing[];
  /** Days after which a listing is due, and days after which it is overdue. */
  review: { warnAfterDays: number; failAfterDays: number };
}

/** The day for which a command looks: `SITE_DATE`, or today. Throws where that is no ISO day. */
export const readToday = (): string =>
  z.iso
    .date({ error: 'SITE_DATE is not a day such as 2026-11-21' })
    .parse(process.env['SITE_DATE'] ?? new Date().toISOString().slice(0, 10));

/** What is due in the content of this folder. Throws where `site.yaml` or the day cannot be read. */
export async function findDueForCheck(): Promise<DueForCheck> {
  const today = readToday();
  const { content } = await readContent(process.cwd());
  if (!content.site) throw new Error('content/site.yaml has a fault: run "npm run check:content"');
  const { review } = content.site.data;
  const { terms } = content;
  const dated = terms
    ? [{ file: terms.file, data: { status: 'current' as const, verified: terms.data.verified } }]
    : [];
  return { today, due: listDue([...content.services, ...dated], today, review), review };
}
