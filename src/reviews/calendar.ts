import ical, { ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator';
import { addDays } from '../lib/dates/days.ts';
import { describeReview } from './describe-review.ts';
import type { Review } from './list-reviews.ts';

/** The site whose entries are checked. */
export interface ReviewedSite {
  name: string;
  /** Its address, without a slash at its end. */
  url: string;
}

/**
 * A calendar file (`.ics`, RFC 5545) with the day by which to check each entry, as a whole day in
 * no time zone, without an alarm and as free time. Each keeps its name for ever, so that a file
 * that is taken in later moves the day and adds no second one. `today` (ISO day) is when it was
 * made. What is not confirmed has no day: its page says so already.
 */
export function makeReviewCalendar(
  reviews: readonly Review[],
  site: ReviewedSite,
  today: string,
): string {
  const calendar = ical({
    prodId: { company: 'council-directory', product: 'reviews', language: 'EN' },
    name: `Checks of ${site.name}`,
  });
  for (const review of reviews) {
    const { key, title, path, checkBy, task } = review;
    if (checkBy === undefined || task === 'source') continue;
    calendar.createEvent({
      id: `${key}@${new URL(site.url).hostname}`,
      stamp: new Date(`${today}T00:00:00Z`),
      start: new Date(checkBy),
      end: new Date(addDays(checkBy, 1)),
      allDay: true,
      summary: `Check: ${title}`,
      description: describeReview(review, site.url).join('\n'),
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
      ...(path === undefined ? {} : { url: new URL(path, site.url).href }),
    });
  }
  return `${calendar.toString()}\r\n`;
}
