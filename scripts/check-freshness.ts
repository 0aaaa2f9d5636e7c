import { findDueForCheck } from './due-for-check.ts';

const { today, due, review } = await findDueForCheck();
for (const { file, date, days, owner, checked, overdue } of due) {
  console.log(
    `${overdue ? 'OVERDUE' : 'due    '}  ${days} days  ${file}  source of ${date}  ${owner}${checked ? '' : '  not confirmed'}`,
  );
}
const overdue = due.filter((entry) => entry.overdue).length;
console.log(
  `On ${today}: ${due.length} due after ${review.warnAfterDays} days, ${overdue} overdue after ${review.failAfterDays}.`,
);
if (overdue > 0) process.exitCode = 1;
