import { createHash } from 'node:crypto';

/** Six characters that differ where texts differ. */
const digest = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 6);

/** What a row said when it was exported. */
export interface Mark {
  /** Whether the whole list that the row belongs to says today what it said then. */
  sameWhole: (whole: string) => boolean;
  /** Whether a cell says what it said then. */
  sameCell: (header: string, text: string) => boolean;
}

/** What stands in the last column of a row: digests of the whole and of each cell. */
export const writeMark = (whole: string, cells: ReadonlyMap<string, string>): string =>
  [digest(whole), ...[...cells].map(([header, text]) => digest(`${header}\n${text}`))].join(' ');

/** What the last column of a row says; nothing where nothing, or something else, stands there. */
export function readMark(text: string): Mark | undefined {
  const [whole, ...cells] = text.split(' ');
  if (!/^[\w-]{6}( [\w-]{6})+$/.test(text)) return undefined;
  const known = new Set(cells);
  return {
    sameWhole: (today) => digest(today) === whole,
    sameCell: (header, today) => known.has(digest(`${header}\n${today}`)),
  };
}
