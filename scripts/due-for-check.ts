import { z } from 'astro/zod';
import { readContent } from '../src/content-check/read-content.ts';
import { countDays } from '../src/lib/dates/days.ts';
import { isDue, judgeFreshness } from '../src/lib/services/due.ts';
import { judgePause } from '../src/lib/services/intake.ts';
import type { ServiceData } from '../src/schemas/service.ts';

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
  listings: readonly { file: string; data: Pick<ServiceData, 'status' | 'verified' | 'paused'> }[],
  today: string,
  { warnAfterDays, failAfterDays }: DueForCheck['review'],
): DueListing[] {
  return listings
    .flatMap(({ file, data }) => {
      const { status, verified } = data;
      const { date, by: owner } = verified;
      const freshness = judgeFreshness(date, today, warnAfterDays);
      const begun = judgePause(data, today) === 'over';
      if (date === undefined || !(begun || isDue({ status, freshness }))) return [];
      const days = countDays(date, today);
      const checked = status === 'current';
      return [{ file, date, owner, checked, days, overdue: checked && days > failAfterDays }];
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

/** What is due in the content of this folder. Throws where `site.yaml` or the day cannot be read. */
export async function findDueForCheck(): Promise<DueForCheck> {
  const today = z.iso
    .date({ error: 'SITE_DATE is not a day such as 2026-11-21' })
    .parse(process.env['SITE_DATE'] ?? new Date().toISOString().slice(0, 10));
  const { content } = await readContent(process.cwd());
  if (!content.site) throw new Error('content/site.yaml has a fault: run "npm run check:content"');
  const { review } = content.site.data;
  const { terms } = content;
  const dated = terms
    ? [{ file: terms.file, data: { status: 'current' as const, verified: terms.data.verified } }]
    : [];
  return { today, due: listDue([...content.services, ...dated], today, review), review };
}
