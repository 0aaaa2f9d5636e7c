/**
 * What a spreadsheet takes for the beginning of a formula, also behind apostrophes: so that taking
 * one away always gives back what was there.
 */
const formula = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** A cell: always in quotes, so that a line break or a comma in it ends nothing. */
function writeCell(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

/**
 * A table as CSV (RFC 4180): a mark of UTF-8, by which spreadsheets read accents right, then the
 * names of the columns, then the rows. What a spreadsheet would run as a formula has an apostrophe
 * before it. https://owasp.org/www-community/attacks/CSV_Injection
 */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`;
