import { z } from 'astro/zod';
import { readContent } from '../src/integrations/read-content.ts';
import { dueEntries } from '../src/lib/services/freshness.ts';

const today = z.iso
  .date({ error: 'SITE_DATE is not a day such as 2026-11-21' })
  .parse(process.env['SITE_DATE'] ?? new Date().toISOString().slice(0, 10));
const { content } = await readContent(process.cwd());
if (!content.site) throw new Error('content/site.yaml has a fault: run "npm run check:content"');
const { review } = content.site.data;

const due = dueEntries(
  content.services
    .filter(({ data }) => data.status !== 'closed')
    .map(({ file, data }) => ({
      file,
      date: data.verified.date,
      owner: data.verified.by,
      checked: data.status === 'current',
    })),
  today,
  review,
);
for (const { file, date, days, owner, checked, overdue } of due) {
  console.log(
    `${overdue ? 'OVERDUE' : 'due    '}  ${days} days  ${file}  source of ${date ?? ''}  ${owner}${checked ? '' : '  not confirmed'}`,
  );
}
const overdue = due.filter((entry) => entry.overdue).length;
console.log(
  `On ${today}: ${due.length} due after ${review.warnAfterDays} days, ${overdue} overdue after ${review.failAfterDays}.`,
);
if (overdue > 0) process.exitCode = 1;
