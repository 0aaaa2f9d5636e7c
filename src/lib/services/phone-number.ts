import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { NumberKind } from './contact-kinds.ts';

/**
 * Short numbers that the national numbering plan lets anyone call and that the phone library
 * does not hold: emergency, police, health and the two harmonised European help lines.
 */
const shortNumbers = new Set(['999', '112', '101', '111', '105', '116123', '116111']);

const keepDigits = (number: string): string => number.replace(/[\s()-]/g, '');

/** What is dialled before a number to reach it by text relay. */
const relayPrefix = '18001';

/** The address of a number of one of the kinds that are not called from a phone. */
function addressForKind(
  number: string,
  kind: Exclude<NumberKind, 'voice'>,
): ReturnType<typeof telephoneAddress> {
  const digits = keepDigits(number);
  if (kind === 'text' && /^[5-8]\d{4,5}$/.test(digits)) return `sms:${digits}`;
  if (kind === 'text-relay' && !digits.startsWith(relayPrefix)) return undefined;
  const called = telephoneAddress(
    kind === 'text-relay' ? digits.slice(relayPrefix.length) : number,
  );
  if (called === undefined) return undefined;
  if (kind === 'text') return called.replace('tel:', 'sms:');
  if (kind !== 'whatsapp') return '';
  return called.startsWith('tel:+') ? called.replace('tel:+', 'https://wa.me/') : undefined;
}

/** What the library said of numbers: a build asks it several times of each, and it is slow. */
const addresses = new Map<string, string>();

/**
 * The address that dials a UK number (`tel:+448082000247`, `tel:999`), or undefined when the
 * text is not a number that can be dialled from the United Kingdom. A number for texts is written
 * to (`sms:85258`), and may be a short code of five or six digits; one of WhatsApp is a page that
 * opens the app. A number for text relay begins with 18001; that and a textphone take another
 * device or app than the phone, so that their address is empty: no link may stand there. An
 * extension stands behind the number (RFC 3966).
 */
export function telephoneAddress(
  number: string,
  kind: NumberKind = 'voice',
  extension = '',
): string | undefined {
  if (kind !== 'voice') return addressForKind(number, kind);
  if (extension !== '') {
    const called = telephoneAddress(number);
    return called && `${called};ext=${extension}`;
  }
  const digits = keepDigits(number);
  if (shortNumbers.has(digits)) return `tel:${digits}`;
  // Without its first 0 it is a number of the town where the phone stands, or of nobody.
  if (!/^(0|\+44[1-9])\d+$/.test(digits)) return undefined;
  const known = addresses.get(number);
  if (known !== undefined) return known;
  const parsed = parsePhoneNumberFromString(number, 'GB');
  if (!parsed?.isValid() || parsed.countryCallingCode !== '44') return undefined;
  const address = parsed.getURI();
  addresses.set(number, address);
  return address;
}
