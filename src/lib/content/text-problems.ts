/** The most bytes of one file: four times the longest there is. */
export const mostBytes = 100_000;

/** What is wrong with a whole file, in the words of a `Problem`. */
export interface TextFault {
  found: string;
  write: string;
}

/** Where two versions of a file were joined and nobody has chosen yet. */
const mergeMarker = /^(<{7}|={7}|>{7}|\|{7})( .*)?$/m;

/** What UTF-8 looks like to a program that took it for another encoding and saved that. */
const mistaken = /[ÂÃ][\u0080-\u00BF]|â[\u0080€]|ï»¿/u;

/** Marks that are not seen: controls other than tab and line ends, and those that turn text round. */
const unseen = /[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u;

/**
 * The text of a file's bytes, or why they are not the text of a page. A byte order mark and any
 * kind of line end are taken as they are: they change no page.
 */
export function readText(bytes: Uint8Array): string | TextFault {
  if (bytes.length > mostBytes) {
    return {
      found: `${bytes.length} bytes`,
      write: `at most ${mostBytes} bytes; the longest page here is a quarter of that`,
    };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    text = '\0';
  }
  if (text.includes('\0')) {
    return {
      found: 'bytes that are not UTF-8 text',
      write: 'the file again, saved as UTF-8',
    };
  }
  const wrong = mistaken.exec(text);
  if (wrong) {
    return {
      found: JSON.stringify(text.slice(wrong.index, wrong.index + 12)),
      write: 'the characters that were meant, saved as UTF-8',
    };
  }
  const mark = unseen.exec(text);
  if (mark) {
    const line = text.slice(0, mark.index).split('\n').length;
    return {
      found: `a character on line ${line} that nobody can see (U+${hex(mark[0])})`,
      write: 'the line again, typed anew',
    };
  }
  const marker = mergeMarker.exec(text);
  if (marker) {
    return {
      found: JSON.stringify(marker[0].slice(0, 40)),
      write: 'one of the two versions, without the lines of <<<<<<<, ======= and >>>>>>>',
    };
  }
  return text;
}

const hex = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
