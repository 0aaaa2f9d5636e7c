/** Where the line begins on which an offset stands. */
export const startOfLine = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** Where that line ends, before its line end. */
export function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}

/** Where the line after it begins, or the end of the text. */
export function findNextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/** How many characters stand before an offset on its line. */
export const columnAt = (text: string, at: number): number => at - startOfLine(text, at);

/** Whether nothing but spaces stands before an offset on its line. */
export const opensLine = (text: string, at: number): boolean =>
  text.slice(startOfLine(text, at), at).trim() === '';

/** The line end that a text uses: that of its first line. */
export const findLineEnd = (text: string): string => (/\r?\n/.exec(text) ?? ['\n'])[0];
