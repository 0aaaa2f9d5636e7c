import { formatDay } from '../lib/dates/format-day.ts';
import type { Review, ReviewTask } from './list-reviews.ts';

/** What to do, where it is more than to compare the facts with their source. */
const tasks: Record<ReviewTask, string | undefined> = {
  facts: undefined,
  source: undefined,
  pause: 'It was to begin again: ask, and take “paused” out.',
  closed: 'It has closed: see if what its page names instead is still right.',
};

/** What an owner needs to know of one review, in lines. `site` is the address of the site. */
export function describeReview(review: Review, site: string): string[] {
  const { file, path, source, sourceUrl, date, checkBy, task } = review;
  return [
    `Page: ${path === undefined ? 'none of its own' : new URL(path, site).href}`,
    `File: ${file}`,
    `Source: ${source}${date === undefined ? ' (without a date)' : ` (${formatDay(date)})`}`,
    ...(sourceUrl === undefined ? [] : [sourceUrl]),
    ...(checkBy === undefined || task === 'source' ? [] : [`Check by: ${formatDay(checkBy)}`]),
    ...(tasks[task] === undefined ? [] : [tasks[task]]),
  ];
}
