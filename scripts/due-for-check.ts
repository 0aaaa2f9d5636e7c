import { z } from 'astro/zod';
import { readContent } from '../src/content-check/read-content.ts';
import { dueEntries, type DueEntry } from '../src/lib/services/freshness.ts';

/** Every listing that is due for a check, oldest first. */
export interface DueForCheck {
  /** ISO day: `SITE_DATE`, or today. */
  today: string;
  due: DueEntry[];
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
  const entries = content.services
    .filter(({ data }) => data.status !== 'closed')
    .map(({ file, data }) => ({
      file,
      date: data.verified.date,
      owner: data.verified.by,
      checked: data.status === 'current',
    }));
  return { today, due: dueEntries(entries, today, review), review };
}
