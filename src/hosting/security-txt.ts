/** The day a year after an ISO day, less one, so that the file never claims more than a year. */
function aYearLater(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString();
}

/**
 * `security.txt`: where to report a weakness of the site at `url` (no slash at its end), as built
 * on an ISO day. `part` is the anchor of what the contact page says of it, or empty.
 * https://www.rfc-editor.org/rfc/rfc9116
 */
export function writeSecurityText(url: string, day: string, part: string): string {
  return [
    `Contact: ${url}/contact/${part}`,
    `Expires: ${aYearLater(day)}`,
    'Preferred-Languages: en',
    `Canonical: ${url}/.well-known/security.txt`,
    '',
  ].join('\n');
}
