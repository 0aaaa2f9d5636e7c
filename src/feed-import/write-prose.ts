import { findPhoneNumbers } from '../content-check/contacts.ts';
import { webAddress } from '../schemas/shared.ts';

/** The digits of a number as they are dialled here. */
const keepDigits = (number: string): string =>
  number.replace(/^(?:\+|00)44\s?(?:\(0\))?/, '0').replace(/\D/g, '');

/**
 * Words without phone numbers, which stand in fields alone: those of the entry are called what they
 * are, and of others it is said that one was left out.
 */
export function hideNumbers(words: string, numbers: readonly string[]): string {
  const known = new Set(numbers.map(keepDigits));
  return findPhoneNumbers(words)
    .toSorted((one, other) => other.length - one.length)
    .reduce(
      (left, number) =>
        left.replaceAll(
          number,
          known.has(keepDigits(number)) ? 'the number on this page' : '(a number that we left out)',
        ),
      words,
    );
}

/** Words in which no program finds an address: a parser makes links of them, escaped or not. */
function breakAddresses(words: string): string {
  const broken = words
    .replace(/[a-z][a-z0-9+.-]*:\/\//gi, '')
    .replace(/w{3,}\./gi, '')
    .replace(/(\S)@(?=\S)/g, '$1 at ');
  // What is left may stand together as another one.
  return broken === words ? words : breakAddresses(broken);
}

/** Marks that Markdown would take for more than characters. */
const escapeMarks = (words: string): string =>
  words
    .replace(/[\\`*_[\]{}|~$]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(?:#|[-+=](?=[-+=\s]|$))/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');

/** A link to a page by HTTPS, with words that are not its address; nothing for any other. */
function writeLink(address: string): string | undefined {
  if (!webAddress.safeParse(address).success) return undefined;
  const { href, hostname } = new URL(address);
  const escaped = href.replace(/[()\\*_[\]`~|$]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  const words = escapeMarks(hideNumbers(breakAddresses(hostname.replace(/^www\./, '')), []));
  return `[a page of ${words}](${escaped})`;
}

/** One line of plain text as Markdown that says the same, addresses by HTTPS as links. */
function writeLine(line: string, numbers: readonly string[]): string {
  let plain = '';
  let written = '';
  const endPlain = (): void => {
    written += escapeMarks(hideNumbers(breakAddresses(plain), numbers));
    plain = '';
  };
  for (const part of line.split(/(https:\/\/[^\s"']*[^\s"'.,;:!?)\]}])/i)) {
    const link = /^https:/i.test(part) ? writeLink(part) : undefined;
    // What is no address is words like those around it.
    if (link === undefined) plain += part;
    else {
      endPlain();
      written += link;
    }
  }
  endPlain();
  return written;
}

/** An item of a list, with its mark. */
function writeItem(line: string, place: number, numbers: readonly string[]): string {
  const [, mark = '', words = ''] = /^([-*•]|\d{1,3}[.)])\s+(.*)$/.exec(line) ?? [];
  return `${/\d/.test(mark) ? `${place + 1}.` : '-'} ${writeLine(words, numbers)}`;
}

/** A paragraph of plain text as Markdown: one whose lines all begin as items do is a list. */
export function writeParagraph(paragraph: string, numbers: readonly string[]): string {
  const lines = paragraph.split('\n');
  const list = lines.every((line) => /^(?:[-*•]|\d{1,3}[.)])\s+\S/.test(line));
  if (!list) return writeLine(lines.join(' '), numbers);
  const ordered = lines.every((line) => /^\d/.test(line));
  return lines
    .map((line, at) => writeItem(ordered ? line : line.replace(/^\d{1,3}[.)]/, '-'), at, numbers))
    .join('\n');
}
