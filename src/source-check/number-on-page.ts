/** What may stand between two digits of a number as people write it. */
const between = '[\\s().\\u2010-\\u2015/-]{0,4}';

const spell = (digits: string): string => digits.split('').join(between);

/**
 * Whether a page says a number in any way in which people write it: with spaces, strokes or brackets
 * anywhere, and with 0, +44, 0044 or +44 (0) before it. It counts as a whole number alone, not as a
 * part of a longer one.
 */
export function hasNumber(page: string, number: string): boolean {
  const digits = number.replace(/\D/g, '').replace(/^18001(?=0)/, '');
  const national = /^(?:0|44)(?=\d{9,10}$)(\d+)$/.exec(digits)?.[1];
  const before = `(?:(?:\\+|00)?${between}4${between}4${between})?0?${between}`;
  const pattern = national === undefined ? spell(digits) : before + spell(national);
  return new RegExp(`(?<!\\d)${pattern}(?!\\d)`).test(page);
}
