/**
 * The first letter of a text, or a mark that gives a direction. Digits and signs have none of
 * their own (Unicode Bidirectional Algorithm, rule P2).
 */
const firstStrong = /[\p{L}\u200E\u200F]/u;

/** Letters that run from right to left, by their blocks: Hebrew, Arabic, and those beside them. */
const fromTheRight =
  /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Whether a text runs from right to left, by its first letter. A text without letters does not. */
export function isRightToLeft(text: string): boolean {
  const [first = ''] = firstStrong.exec(text) ?? [];
  return fromTheRight.test(first);
}
