import { gunzipSync } from 'node:zlib';

/** The most bytes that a packed file holds: beyond, it is no directory of one publisher. */
const mostBytes = 500_000_000;

/** Whether bytes are those of UTF-8, every one of them. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A letter that takes several bytes in UTF-8: text of another encoding hardly ever has its form. */
const letterOfUtf8 = /[\xC3-\xF4][\x80-\xBF]/;

/**
 * The text of a feed by its bytes, as publishers write them: packed with gzip or not, in UTF-8, in
 * UTF-16 with its mark, or in the encoding of older Windows, which no byte says of itself. What is
 * only damaged UTF-8 keeps U+FFFD for what is lost, and what cannot be unpacked is empty.
 */
export function decodeFeed(bytes: Uint8Array): string {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    try {
      return decodeFeed(gunzipSync(bytes, { maxOutputLength: mostBytes }));
    } catch {
      return '';
    }
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const isOlder = !isUtf8(bytes) && !letterOfUtf8.test(new TextDecoder('latin1').decode(bytes));
  return new TextDecoder(isOlder ? 'windows-1252' : 'utf-8').decode(bytes);
}
