import { accessibilityDuties, privacyDuties } from '../lib/duties/duties.ts';
import type { Content, Entry } from './entries.ts';
import { listEntries } from './link-problems.ts';
import { findTexts } from './texts.ts';

/** One thing that people must settle before a site goes live. */
export interface LaunchItem {
  file: string;
  /** The field, or the part of the file, that is meant. */
  field: string;
  /** What to do. */
  todo: string;
}

/** Host names kept for examples and tests: https://www.rfc-editor.org/rfc/rfc2606 */
const reservedHost = /(^|\.)(example|test|invalid|localhost|example\.(com|net|org))$/;

const isReserved = (text: string): boolean => {
  try {
    return /^https?:/.test(text) && reservedHost.test(new URL(text).hostname);
  } catch {
    return false;
  }
};

function reservedAddresses({ file, data }: Entry<unknown>): LaunchItem[] {
  return findTexts(data)
    .filter(({ text }) => isReserved(text))
    .map(({ field, text }) => ({
      file,
      field,
      todo: `${text} is an address for examples: write the real one`,
    }));
}

/** What is still open before the site may go live: missing duties, stand-ins and doubtful numbers. */
export function findLaunchItems(content: Content): LaunchItem[] {
  const { site, services, launch } = content;
  const missing = site
    ? [...privacyDuties(site.data), ...accessibilityDuties(site.data)]
        .filter(({ said }) => said === undefined)
        .map(({ field, name }) => ({ file: site.file, field, todo: `say: ${name}` }))
    : [];
  const numbers = services.flatMap(({ file, data }) =>
    data.phones.flatMap(({ number, unconfirmed }, index) =>
      unconfirmed || data.status === 'unconfirmed'
        ? [{ file, field: `phones.${index}.number`, todo: `${number} is not confirmed: call it` }]
        : [],
    ),
  );
  const toAgree = (launch?.data.items ?? []).map(({ file, what, who }) => ({
    file: `content/${file}`,
    field: '(words)',
    todo: `${who}: ${what}`,
  }));
  return [...missing, ...listEntries(content).flatMap(reservedAddresses), ...numbers, ...toAgree];
}
