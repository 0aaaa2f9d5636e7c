import { addDays } from '../lib/dates/days.ts';
import { formatDay } from '../lib/dates/format-day.ts';
import type { ReviewedSite } from './calendar.ts';
import { describeReview } from './describe-review.ts';
import type { Review } from './list-reviews.ts';
import type { OwnerReviews } from './owners.ts';

/** How many days ahead a letter looks: with one a month, nothing falls between two. */
const ahead = 31;

/** What a letter to an owner speaks of. */
export interface DueForOwner {
  now: Review[];
  soon: Review[];
  /** What says itself that it is not confirmed: it is worth no letter of its own. */
  unsure: Review[];
}

/** What is due for an owner on `today` (ISO day), what will be within a month, and what is not sure. */
export function sortDue({ reviews }: Pick<OwnerReviews, 'reviews'>, today: string): DueForOwner {
  const last = addDays(today, ahead);
  const unsure = reviews.filter(({ task }) => task === 'source');
  const sure = reviews.filter(({ task }) => task !== 'source');
  const now = sure.filter(({ state }) => state !== 'fresh');
  const soon = sure.filter(
    ({ state, checkBy }) => state === 'fresh' && checkBy !== undefined && checkBy <= last,
  );
  return { now, soon, unsure };
}

/** A letter in plain text. */
export interface Letter {
  subject: string;
  text: string;
}

const count = (many: number): string => (many === 1 ? '1 entry' : `${many} entries`);

function listPart(title: string, reviews: readonly Review[], site: string): string[] {
  const items = reviews.flatMap((review, index) => [
    `${index + 1}. ${review.title}${review.state === 'overdue' ? ' (long overdue)' : ''}`,
    ...describeReview(review, site).map((line) => `   ${line}`),
    '',
  ]);
  return reviews.length === 0 ? [] : [`${title}: ${count(reviews.length)}`, '', ...items];
}

/**
 * What to say to an owner on `today` (ISO day). Nothing where nothing is due within a month: a
 * letter without a task is one that nobody reads next time.
 */
export function writeLetter(
  owner: Pick<OwnerReviews, 'role' | 'reviews'>,
  site: ReviewedSite,
  today: string,
): Letter | undefined {
  const { now, soon, unsure } = sortDue(owner, today);
  if (now.length + soon.length === 0) return undefined;
  const subject = `${count(now.length + soon.length)} to check: ${site.name}`;
  const lines = [
    'Hello,',
    '',
    `You are “${owner.role}” for ${site.name}, as of ${formatDay(today)}.`,
    '',
    ...listPart('To check now', now, site.url),
    ...listPart(`To check by ${formatDay(addDays(today, ahead))}`, soon, site.url),
    ...listPart('Not confirmed, when you find a better source', unsure, site.url),
    'Compare each fact with its source. Then set the date of the source, in the file or with “Checked today” in the editor. If you cannot check it, make it unconfirmed.',
    '',
    'The next letter comes in a month. If somebody else checks these, say who.',
  ];
  return { subject, text: `${lines.join('\n')}\n` };
}
