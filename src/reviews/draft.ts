import type { Letter } from './letter.ts';

/** Words of a header that holds more than plain letters, in pieces of at most 75 signs (RFC 2047). */
function encodeWords(words: string): string {
  if (/^[\x20-\x7e]*$/.test(words)) return words;
  const pieces: string[] = [];
  for (const letter of words) {
    const joined = (pieces.at(-1) ?? '') + letter;
    if (pieces.length > 0 && Buffer.byteLength(joined) <= 42) pieces[pieces.length - 1] = joined;
    else pieces.push(letter);
  }
  return pieces
    .map((piece) => `=?utf-8?B?${Buffer.from(piece).toString('base64')}?=`)
    .join('\r\n ');
}

/**
 * A letter as a draft (`.eml`) in plain text, to `email` where that is known. `X-Unsent` makes
 * Outlook open it to be sent; it has no sender and no day, which the program that sends it sets.
 */
export function writeDraft({ subject, text }: Letter, email?: string): string {
  const body = Buffer.from(text.replace(/\n/g, '\r\n')).toString('base64');
  return [
    'X-Unsent: 1',
    ...(email === undefined ? [] : [`To: ${email}`]),
    `Subject: ${encodeWords(subject)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(body.match(/.{1,76}/g) ?? []),
    '',
  ].join('\r\n');
}
