/**
 * A whole number, 0 to 2^32 - 1, that stands for a text: the same in every build and on every
 * phone (FNV-1a over the units of the string). It spreads names evenly, and hides nothing.
 */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  }
  return hash >>> 0;
}
