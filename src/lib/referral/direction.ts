/**
 * The first letter of a text, or a mark that gives a direction. Digits and signs have none of
 * their own (Unicode Bidirectional Algorithm, rule P2).
 */
const firstStrong = /[\p{L}\u200E\u200F]/u;

/** Letters that run from right to left, by their blocks: Hebrew, Arabic, and those beside them. */
const fromTheRight =
  /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

const [open, close] = ['\u2068', '\u2069'];

/** A text without what is set apart in it, which gives the rest no direction (rule P2). */
function dropIsolates(text: string): string {
  let depth = 0;
  let rest = '';
  for (const sign of text) {
    if (/[\u2066-\u2068]/.test(sign)) depth += 1;
    else if (sign === close) depth = Math.max(0, depth - 1);
    else if (depth === 0) rest += sign;
  }
  return rest;
}

/**
 * Whether a text runs from right to left, by its first letter. A name that is set apart turns no
 * sentence round, but gives a text its direction where there is nothing else. A text without
 * letters does not.
 */
export function isRightToLeft(text: string): boolean {
  const [first = ''] = firstStrong.exec(dropIsolates(text)) ?? firstStrong.exec(text) ?? [];
  return fromTheRight.test(first);
}

/**
 * The direction of a text as HTML names it. Browsers that find it themselves (`dir="auto"`) let a
 * name turn the sentence that it stands first in, also where it is set apart.
 */
export const findDirection = (text: string): 'ltr' | 'rtl' => (isRightToLeft(text) ? 'rtl' : 'ltr');

const turning = new RegExp(`${fromTheRight.source}|[\\u200E\\u202A-\\u202E\\u2066-\\u2069]`, 'u');

/**
 * A text that somebody wrote, to stand within a sentence: where its letters or marks could turn the
 * rest of the line round, it is set apart by marks that end with it (Unicode Bidirectional
 * Algorithm, isolates). Marks of its own that are not closed, or not opened, are balanced.
 */
export function isolateText(text: string): string {
  if (!turning.test(text)) return text;
  let notClosed = 0;
  let notOpened = 0;
  for (const sign of text) {
    if (/[\u2066-\u2068]/.test(sign)) notClosed += 1;
    else if (sign === close && notClosed > 0) notClosed -= 1;
    else if (sign === close) notOpened += 1;
  }
  return `${open.repeat(notOpened + 1)}${text}${close.repeat(notClosed + 1)}`;
}
