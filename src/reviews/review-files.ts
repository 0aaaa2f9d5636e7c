import { makeReviewCalendar, type ReviewedSite } from './calendar.ts';
import { writeDraft } from './draft.ts';
import { writeLetter } from './letter.ts';
import type { Review } from './list-reviews.ts';
import type { OwnerReviews } from './owners.ts';

/** The list for other programs. It changes its number with its form. */
const listName = 'reviews.json';

const listVersion = 1;

/** All reviews as a program reads them, with roles and no address of anyone. */
function writeList(reviews: readonly Review[], site: ReviewedSite, today: string): string {
  const list = reviews.map((review) => ({
    key: review.key,
    title: review.title,
    page: review.path === undefined ? undefined : new URL(review.path, site.url).href,
    file: review.file,
    owner: review.owner,
    source: review.source,
    sourceUrl: review.sourceUrl,
    date: review.date,
    checkBy: review.checkBy,
    state: review.state,
    task: review.task,
  }));
  const { name, url } = site;
  return `${JSON.stringify({ version: listVersion, today, site: { name, url }, reviews: list }, null, 2)}\n`;
}

/**
 * The text of every file, by its name: the list, and for each owner a calendar, and where something
 * is due a draft and a text to paste.
 */
export function makeReviewFiles(
  owners: readonly OwnerReviews[],
  site: ReviewedSite,
  today: string,
): Map<string, string> {
  const all = owners.flatMap(({ reviews }) => reviews);
  const files = new Map([[listName, writeList(all, site, today)]]);
  for (const owner of owners) {
    files.set(`${owner.name}.ics`, makeReviewCalendar(owner.reviews, site, today));
    const letter = writeLetter(owner, site, today);
    if (!letter) continue;
    files.set(`${owner.name}.eml`, writeDraft(letter, owner.email));
    files.set(`${owner.name}.txt`, `${letter.subject}\n\n${letter.text}`);
  }
  return files;
}
