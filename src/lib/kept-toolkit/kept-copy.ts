const hour = 60 * 60 * 1000;

/** A kept set is compared with the site again after so long, in ms: pages change by the day. */
const renewAfter = hour;

/** A kept copy is called old after so long, in ms: numbers and routes may have changed by then. */
const oldAfter = 30 * 24 * hour;

/** Whether it is time to compare what is kept with the site. Both are ms since 1970. */
export const isDue = (keptAt: number, now: number): boolean =>
  now - keptAt >= renewAfter || now < keptAt;

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/London',
});

/** The day of a moment (ms since 1970) in the UK: `27 November 2026`. */
export const formatKeptDay = (at: number): string => day.format(new Date(at));

/** What a page says of itself where its kept copy is shown. Both are ms since 1970. */
export function describeCopy(keptAt: number, now: number): string {
  const old = now - keptAt >= oldAfter;
  return `Kept copy of ${formatKeptDay(keptAt)}. ${
    old
      ? 'It is more than 30 days old. Check numbers and routes before you use them. It renews itself when you open a page here with a signal.'
      : 'There is no signal, or too little to get the newest page.'
  }`;
}

/** The start of the main part of a page, which every page of the site has once. */
const mainStart = /<main\b[^>]*>/;

/** A page that says first in its main part that it is a kept copy. `words` are plain text. */
export const markCopy = (html: string, words: string): string =>
  html.replace(
    mainStart,
    (start) => `${start}<div class="app-width"><p class="app-callout">${words}</p></div>`,
  );
