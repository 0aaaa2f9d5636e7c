import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { NumberKind } from '../lib/services/contact-kinds.ts';
import { telephoneAddress } from '../lib/services/phone-number.ts';
import { cleanLine } from './clean-text.ts';
import type { FeedPhone } from './shapes.ts';

/** A number as a reader dials it here, with the spaces that it has, and the extension behind it. */
interface Dialled {
  number: string;
  kind: NumberKind;
  extension?: string;
}

/** What follows a number as its extension: `ext. 204`, `x204`, `option 2` is none. */
const extension = /[\s,;]*(?:ext(?:ension|n)?\.?|x)\s*:?\s*(\d{1,8})\s*$/i;

/** A number with its first 0 in place of the country, and with spaces where it has none. */
function writeHome(written: string): string {
  const number = written
    .replace(/^(?:\+|00)\s?44\s?(?:\(0\))?\s?/, '0')
    .replace(/[().‐-―-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (/\s/.test(number) || number.length < 9) return number;
  const parsed = parsePhoneNumberFromString(number, 'GB');
  return parsed?.isValid() === true ? parsed.formatNational() : number;
}

const kinds: Readonly<Record<string, NumberKind>> = {
  text: 'text',
  sms: 'text',
  textphone: 'textphone',
  tty: 'textphone',
  whatsapp: 'whatsapp',
};

/**
 * The number in what a feed writes for one, which may have quotes, words or an extension beside it;
 * nothing where none can be dialled from the United Kingdom. A fax is none.
 */
function readNumber({ number = '', type, extension: own }: FeedPhone): Dialled | undefined {
  const said = (type ?? '').trim().toLowerCase();
  if (said === 'fax' || said === 'pager') return undefined;
  const plain = (cleanLine(number) ?? '')
    .replace(
      /^(?:(?:tel(?:ephone)?|(?:free)?phone|mob(?:ile)?|call)(?: us)?(?: on)?|t|m)\b[\s:.]*/i,
      '',
    )
    .replace(/["'“”‘’]/g, '')
    .trim();
  const behind = extension.exec(plain);
  const written = writeHome(behind ? plain.slice(0, behind.index) : plain);
  const relay = written.replace(/\D/g, '').startsWith('18001');
  const kind = relay ? 'text-relay' : (kinds[said] ?? 'voice');
  const digits = own ?? behind?.[1];
  const valid = digits !== undefined && /^\d{1,8}$/.test(digits) && kind === 'voice';
  const dialled = { number: written, kind, ...(valid ? { extension: digits } : {}) };
  return /^[\d\s]+$/.test(written) && telephoneAddress(written, kind) !== undefined
    ? dialled
    : undefined;
}

/** What stands between two numbers in one field. */
const between = /\s*(?:[/|;,]|\bor\b|\band\b)\s*/i;

/**
 * The numbers in what a feed writes for one: several where each of its parts is one. Empty where none
 * can be dialled.
 */
export function readNumbers(phone: FeedPhone): Dialled[] {
  const whole = readNumber(phone);
  if (whole) return [whole];
  const parts = (phone.number ?? '')
    .split(between)
    .map((number) => readNumber({ ...phone, number }));
  const known = parts.flatMap((part) => part ?? []);
  return known.length === parts.length ? known : [];
}
