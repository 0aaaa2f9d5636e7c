/** The most bytes of one file: four times the longest there is. */
export const mostBytes = 100_000;

/** What is wrong with a whole file, in the words of a `Problem`. */
export interface TextFault {
  found: string;
  write: string;
  /** The line of the file, counted from 1, where it is known. */
  line?: number;
}

/** Where two versions of a file were joined and nobody has chosen yet. */
const mergeMarker = /^(<{7}|={7}|>{7}|\|{7})( .*)?$/m;

/** What UTF-8 looks like to a program that took it for another encoding and saved that. */
const mistaken = /[ÂÃ][\u0080-\u00BF]|â[\u0080€]|ï»¿/u;

/**
 * What nobody can see, or nobody can tell from a plain space or line end: controls other than tab
 * and line ends, other spaces, marks without width and those that turn text round. In scripts that
 * join their letters, two of them say how; between letters of those they stay.
 */
const unseen =
  /[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F-\u00A0\u00AD\u034F\u061C\u115F\u1160\u1680\u180E\u2000-\u200B\u200E\u200F\u2028-\u202F\u205F-\u206F\u3000\u3164\uFEFF\uFFA0\u{E0000}-\u{E007F}]|(?<![\p{Script=Arabic}\p{Script=Bengali}\p{Script=Devanagari}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Sinhala}\p{Script=Tamil}\p{Emoji}\uFE0F])[\u200C\u200D]|\r(?!\n)/u;

/** Whether a reader sees every character of a text. */
export const isSeen = (text: string): boolean => !unseen.test(text);

/** What to write in place of a text with a character that nobody sees. */
export const typeAnew = 'the line again, typed anew';

/** What those that are met most are called. */
const names: Partial<Record<string, string>> = {
  '\r': 'an old line end',
  '\u00A0': 'a space that does not break',
  '\u00AD': 'a soft hyphen',
  '\u200B': 'a space without width',
  '\uFEFF': 'a byte order mark',
};

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
      line: text.slice(0, wrong.index).split('\n').length,
      found: JSON.stringify(text.slice(wrong.index, wrong.index + 12)),
      write: 'the characters that were meant, saved as UTF-8',
    };
  }
  const mark = unseen.exec(text);
  if (mark) {
    const line = text.slice(0, mark.index).split('\n').length;
    const name = names[mark[0]] ?? 'a character';
    return {
      line,
      found: `${name} on line ${line} that nobody can see (U+${hex(mark[0])})`,
      write: typeAnew,
    };
  }
  const marker = mergeMarker.exec(text);
  if (marker) {
    return {
      line: text.slice(0, marker.index).split('\n').length,
      found: JSON.stringify(marker[0].slice(0, 40)),
      write: 'one of the two versions, without the lines of <<<<<<<, ======= and >>>>>>>',
    };
  }
  return text;
}

const hex = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
