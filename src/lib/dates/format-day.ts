const longDay = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** An ISO day as readers write it: `10 July 2026`. */
export function formatDay(date: string): string {
  return longDay.format(new Date(date));
}
