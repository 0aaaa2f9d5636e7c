import { pageAddress } from '../lib/addresses.ts';
import { addDays, countDays } from '../lib/dates/days.ts';
import { isDue, judgeFreshness, type Freshness } from '../lib/services/due.ts';
import { judgePause } from '../lib/services/intake.ts';
import type { Content } from '../content-check/entries.ts';
import type { ServiceData } from '../schemas/service.ts';
import type { Site } from '../schemas/site.ts';

/** How it stands with a check: `overdue` is past all patience, `undated` has no source with a day. */
type ReviewState = Freshness | 'overdue';

/**
 * What to do: compare the facts with their source, find a source for what says that it is not
 * confirmed, ask whether a pause is over, or see where a closed service leads.
 */
export type ReviewTask = 'facts' | 'source' | 'pause' | 'closed';

/** One entry that somebody checks against a source again and again. */
export interface Review {
  /** Names it for ever: the key of a service, or the name of a file that stands alone. */
  key: string;
  file: string;
  title: string;
  /** Its page on the site; nothing where it has none. */
  path?: string | undefined;
  /** The role that checks it. */
  owner: string;
  source: string;
  sourceUrl?: string | undefined;
  /** ISO day of its source. */
  date?: string | undefined;
  /** ISO day by which to check it: the last on which its page warns of nothing. */
  checkBy?: string;
  /** Whole days since its source. */
  days?: number;
  state: ReviewState;
  task: ReviewTask;
}

/** The facts that decide by when to check an entry. */
export type ReviewFacts = Pick<ServiceData, 'status' | 'verified' | 'paused'>;

type Periods = Site['review'];

/** When to look at what has closed, and at nothing but where its page leads now. */
function judgeClosed(
  date: string,
  today: string,
  { failAfterDays }: Periods,
): Pick<Review, 'checkBy' | 'state' | 'task'> {
  const state = countDays(date, today) > failAfterDays ? 'due' : 'fresh';
  return { checkBy: addDays(date, failAfterDays), state, task: 'closed' };
}

/**
 * By when an entry is to be checked and how it stands on `today` (ISO day). What was checked is due
 * after `warnAfterDays`, and overdue after `failAfterDays`; a pause that has a last day is due on
 * that day; what has closed is looked at after `failAfterDays`, and what says that it is not
 * confirmed is never overdue.
 */
export function judgeReview(
  data: ReviewFacts,
  today: string,
  review: Periods,
): Pick<Review, 'checkBy' | 'days' | 'state' | 'task'> {
  const { date } = data.verified;
  if (date === undefined) return { state: 'undated', task: 'source' };
  const days = countDays(date, today);
  if (data.status === 'closed') return { days, ...judgeClosed(date, today, review) };
  const freshness = judgeFreshness(date, today, review.warnAfterDays);
  const begun = judgePause(data, today) === 'over';
  const due = begun || isDue({ status: data.status, freshness });
  const byAge = addDays(date, review.warnAfterDays);
  const until = data.paused?.until;
  const byPause = until !== undefined && until < byAge;
  const overdue = data.status === 'current' && days > review.failAfterDays;
  return {
    days,
    checkBy: byPause ? until : byAge,
    state: overdue ? 'overdue' : due ? 'due' : 'fresh',
    task: byPause ? 'pause' : data.status === 'unconfirmed' ? 'source' : 'facts',
  };
}

/**
 * Everything that is checked again and again, as it stands on `today` (ISO day): what has waited
 * longest first, what has no dated source last. Empty where `site.yaml` cannot be read.
 */
export function listReviews({ site, services, terms }: Content, today: string): Review[] {
  if (!site) return [];
  const { review } = site.data;
  const ofServices = services.map(({ id, file, data }): Review => {
    const { by: owner, ...source } = data.verified;
    const { key, title } = data;
    const own = { key, file, title, path: pageAddress('services', id), owner, ...source };
    return { ...own, ...judgeReview(data, today, review) };
  });
  const ofTerms = (terms ? [terms] : []).map(({ id, file, data }): Review => {
    const { by: owner, ...source } = data.verified;
    const own = { key: `${id}.yaml`, file, title: 'Term dates', owner, ...source };
    return { ...own, ...judgeReview({ status: 'current', ...data }, today, review) };
  });
  return [...ofServices, ...ofTerms].sort(
    (one, other) =>
      Number(one.state === 'undated') - Number(other.state === 'undated') ||
      (one.checkBy ?? '').localeCompare(other.checkBy ?? '') ||
      one.file.localeCompare(other.file),
  );
}
