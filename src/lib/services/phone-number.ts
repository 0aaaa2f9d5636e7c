import { parsePhoneNumberFromString } from 'libphonenumber-js';

/**
 * Short numbers that the national numbering plan lets anyone call and that the phone library
 * does not hold: emergency, police, health and the two harmonised European help lines.
 */
const shortNumbers = new Set(['999', '112', '101', '111', '105', '116123', '116111']);

const keepDigits = (number: string): string => number.replace(/[\s()-]/g, '');

/**
 * The address that dials a UK number (`tel:+448082000247`, `tel:999`), or undefined when the
 * text is not a number that can be dialled from the United Kingdom. A number for texts is written
 * to (`sms:85258`), and may be a short code of five or six digits.
 */
export function telephoneAddress(
  number: string,
  kind: 'voice' | 'text' | 'textphone' = 'voice',
): string | undefined {
  const digits = keepDigits(number);
  if (kind === 'text') {
    return /^[5-8]\d{4,5}$/.test(digits)
      ? `sms:${digits}`
      : telephoneAddress(number)?.replace('tel:', 'sms:');
  }
  if (shortNumbers.has(digits)) return `tel:${digits}`;
  // Without its first 0 it is a number of the town where the phone stands, or of nobody.
  if (!/^(0|\+44[1-9])\d+$/.test(digits)) return undefined;
  const parsed = parsePhoneNumberFromString(number, 'GB');
  return parsed?.isValid() && parsed.countryCallingCode === '44' ? parsed.getURI() : undefined;
}
