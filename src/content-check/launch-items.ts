import { accessibilityDuties, contactDuties, privacyDuties } from '../lib/duties/duties.ts';
import type { Content, Entry } from './entries.ts';
import { listEntries } from './link-problems.ts';
import { listOwned } from './owned-entries.ts';
import { findPlaceholder, isDramaNumber, isReservedAddress } from './stand-ins.ts';
import { findTexts } from './texts.ts';

/** One thing that people must settle before a site goes live. */
export interface LaunchItem {
  file: string;
  /** The field, or the part of the file, that is meant. */
  field: string;
  /** What to do. */
  todo: string;
}

/** What a text stands in for, in the words of what to do. */
function findStandIns(text: string): string[] {
  const words = findPlaceholder(text);
  return [
    ...(isReservedAddress(text) ? [`${text} is an address for examples: write the real one`] : []),
    ...(isDramaNumber(text) ? [`${text} is a number for drama: write the real one`] : []),
    ...(words === undefined ? [] : [`“${words}” stands for words to come: write them`]),
  ];
}

/** What only stands in for something else, in the facts and the prose of a file. */
function listStandIns({ file, data, blocks }: Entry<unknown>): LaunchItem[] {
  const prose = blocks.flatMap(({ text, links }) => [text, ...links]);
  const said = [...new Set(prose)].map((text) => ({ field: '(prose)', text }));
  return [...findTexts(data), ...said].flatMap(({ field, text }) =>
    findStandIns(text).map((todo) => ({ file, field, todo })),
  );
}

/** Duties of the council that it has not settled. */
function listMissing({ site }: Content): LaunchItem[] {
  if (!site) return [];
  return [
    ...privacyDuties(site.data),
    ...accessibilityDuties(site.data),
    ...contactDuties(site.data),
  ]
    .filter(({ said }) => said === undefined)
    .map(({ field, name }) => ({ file: site.file, field, todo: `say: ${name}` }));
}

/** Roles that check entries, and to which no reminder can be sent. */
function listUnreachedOwners(content: Content): LaunchItem[] {
  const { site } = content;
  if (!site) return [];
  const roles = new Set(listOwned(content).map(({ data }) => data.verified.by));
  return [...roles]
    .filter((role) => site.data.owners.every((owner) => owner.role !== role || !owner.email))
    .map((role) => ({
      file: site.file,
      field: 'owners',
      todo: `say where reminders go to “${role}”, who checks entries: a role and its email`,
    }));
}

/** Numbers that nobody has confirmed. */
const listUnconfirmed = ({ services }: Content): LaunchItem[] =>
  services.flatMap(({ file, data }) =>
    data.phones.flatMap(({ number, unconfirmed }, index) =>
      unconfirmed || data.status === 'unconfirmed'
        ? [{ file, field: `phones.${index}.number`, todo: `${number} is not confirmed: call it` }]
        : [],
    ),
  );

/** A notice whose last day is over on `today`, an ISO day. */
function listOldNotice({ site }: Content, today: string): LaunchItem[] {
  const until = site?.data.alert?.until;
  return site && until !== undefined && until < today
    ? [{ file: site.file, field: 'alert', todo: `its last day was ${until}: take it out` }]
    : [];
}

/**
 * What is still open before the site may go live: missing duties, owners without an address,
 * stand-ins, doubtful numbers, an old notice, and what people must agree to.
 */
export function findLaunchItems(content: Content, today: string): LaunchItem[] {
  const toAgree = (content.launch?.data.items ?? []).map(({ file, what, who }) => ({
    file: `content/${file}`,
    field: '(words)',
    todo: `${who}: ${what}`,
  }));
  return [
    ...listMissing(content),
    ...listUnreachedOwners(content),
    ...listEntries(content).flatMap(listStandIns),
    ...listUnconfirmed(content),
    ...listOldNotice(content, today),
    ...toAgree,
  ];
}
