// Over 200 lines: the sentences of `open-data/words.ts`, one after another, read back.
import { formatDay } from '../lib/dates/format-day.ts';
import { contactPageKinds, numberKinds, type NumberKind } from '../lib/services/contact-kinds.ts';
import { checkFirst, numberDoubt } from '../lib/services/contact-words.ts';
import type { OpeningHours } from '../lib/services/opening-hours.ts';
import type { ServiceData } from '../schemas/service.ts';
import { readHoursWords } from './read-hours.ts';

/*
 * A feed that this kit wrote holds in words what the standard has no fields for: safety notes, web
 * chats, hours of one number. They have one order and one form (`open-data/words.ts`), so they can
 * be read back. What has another form stays words.
 */

/** What a description of this kit says beside its prose. */
export interface KitWords {
  summary: string;
  safetyNote?: string;
  statusNote?: string;
  paused?: NonNullable<ServiceData['paused']>;
  waitingList?: NonNullable<ServiceData['waitingList']>;
  referralOnly?: string;
  eligibility?: string;
  emailNote?: string;
  accessibility?: string;
  openingHours?: OpeningHours;
  contactPages: {
    kind: keyof typeof contactPageKinds;
    url: string;
    label: string;
    hours?: OpeningHours;
    note?: string;
  }[];
  /** What it says of each place, after “Where:”. */
  venues: string[];
  prose: string[];
  /** The source of its facts, in words. */
  source: { date?: string; source: string; url?: string };
  /** The page of the service on the site of its publisher. */
  page: string;
  /** Whether it takes nobody today. */
  isPaused: boolean;
}

const doubts = [
  'We have not been able to confirm these details.',
  'These details are old and may have changed.',
];

const age =
  /^What we checked them against is from \d{1,2} \w+ \d{4}\. Ask before you rely on them\.$/;
const sourceLine =
  /^(?:Last confirmed (.+?)|From a source of (.+?)|From a source without a date): (.*?)\.?(?: (https:\/\/\S+))?$/;

/** Words without the full stop that a sentence was given. */
const dropStop = (words: string): string => words.replace(/(?<!\.)\.$/, '');

const months = Array.from({ length: 12 }, (_, month) =>
  formatDay(`2026-${String(month + 1).padStart(2, '0')}-01`).replace(/^\S+ (\S+) .*$/, '$1'),
);

/** An ISO day by the words of `formatDay`; nothing for other words. */
function readDay(words: string | undefined): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2}) (\w+) (\d{4})$/.exec(words ?? '') ?? [];
  const at = months.indexOf(month) + 1;
  return at === 0 ? undefined : `${year}-${String(at).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** What a web chat, a form or the like is called, where it is, when and what else to know. */
function readContactPage(paragraph: string): KitWords['contactPages'][number] | undefined {
  const kinds = ['web-chat', 'video-relay', 'form'] as const;
  const kind = kinds.find((each) => paragraph.startsWith(`${contactPageKinds[each].said}: `));
  const [, said = '', url = ''] = /^(.*) (https:\/\/\S+)$/.exec(paragraph) ?? [];
  if (kind === undefined || url === '') return undefined;
  const [label = '', ...rest] = splitSentences(said.slice(contactPageKinds[kind].said.length + 2));
  return { kind, url, label: dropStop(label), ...readHoursAndNote(rest) };
}

const splitSentences = (words: string): string[] =>
  words.split(/(?<=[.!?])\s+/).filter((each) => each !== '');

/** The hours at the beginning of some sentences, as many as are hours together, and what follows. */
function readHoursAndNote(sentences: readonly string[]): { hours?: OpeningHours; note?: string } {
  const [first = '', ...others] = sentences;
  const plain = [first.replace(/^Hours not confirmed: /, ''), ...others];
  for (let count = plain.length; count > 0; count -= 1) {
    const hours = readHoursWords(plain.slice(0, count).join(' '));
    if (hours === undefined) continue;
    const note = others.slice(count - 1).join(' ');
    return { hours, ...(note === '' ? {} : { note: dropStop(note) }) };
  }
  const note = sentences.join(' ');
  return note === '' ? {} : { note: dropStop(note) };
}

/** What the words of a number say of it, by `describePhone`. */
export function readPhoneWords(words: string): {
  label: string;
  kind?: NumberKind;
  extension?: string;
  hours?: OpeningHours;
  note?: string;
  unconfirmed?: true;
} {
  const doubtful = words.startsWith(numberDoubt);
  const [first = '', ...rest] = splitSentences(
    words.slice(doubtful ? numberDoubt.length : 0).trim(),
  );
  const kinds = ['text', 'whatsapp', 'text-relay', 'textphone'] as const;
  const label = dropStop(first);
  const kind = kinds.find((each) => label.endsWith(` (${numberKinds[each].said})`));
  const extension = /^Extension (\d+)\.$/.exec(rest[0] ?? '')?.[1];
  const known = (extension === undefined ? rest : rest.slice(1)).filter(
    (sentence) =>
      sentence !== 'It may not be answered while the service is paused.' &&
      sentence !== 'For people who refer.',
  );
  return {
    label: kind ? label.slice(0, -` (${numberKinds[kind].said})`.length) : label,
    ...(kind ? { kind } : {}),
    ...(extension === undefined ? {} : { extension }),
    ...readHoursAndNote(known),
    ...(doubtful ? { unconfirmed: true as const } : {}),
  };
}

/** What is said of whom a service takes, a paragraph each; whether this one says that. */
function readIntake(paragraph: string, into: KitWords): boolean {
  const [, until, note = ''] =
    /^Paused (?:until (.+? \d{4})|for now)\. (.+)$/s.exec(paragraph) ?? [];
  if (note !== '') {
    const day = readDay(until);
    into.paused = { ...(day === undefined ? {} : { until: day }), note };
    into.isPaused = true;
    return true;
  }
  const over = /^It was paused until (.+? \d{4})\. Ask whether it has begun again\.$/.exec(
    paragraph,
  );
  if (over) {
    const until = readDay(over[1]);
    into.paused = {
      ...(until === undefined ? {} : { until }),
      note: 'Ask whether it has begun again.',
    };
    return true;
  }
  const refers = /^By referral only: you cannot ask for it yourself\. Who refers: (.+)$/.exec(
    paragraph,
  );
  if (refers) {
    into.referralOnly = dropStop(refers[1] ?? '');
    return true;
  }
  const waits = /^There is a waiting list(?:: (.+))?, as of (.+? \d{4})\.$/.exec(paragraph);
  const date = readDay(waits?.[2]);
  if (!waits || date === undefined) return false;
  into.waitingList = { ...(waits[1] === undefined ? {} : { length: waits[1] }), date };
  return true;
}

/** One paragraph before the prose; whether it is one of those. */
function readPart(paragraph: string, into: KitWords): boolean {
  if (age.test(paragraph) || readIntake(paragraph, into)) return true;
  const page = readContactPage(paragraph);
  if (page) {
    into.contactPages.push(page);
    return true;
  }
  const [, name = '', words = ''] =
    /^(Safety|For|Email|Open|Where|Disabled access): (.+)$/s.exec(paragraph) ?? [];
  const hours = name === 'Open' ? readHoursWords(words) : undefined;
  if (name === '' || (name === 'Open' && hours === undefined)) return false;
  if (name === 'Safety') into.safetyNote = words;
  if (name === 'For') into.eligibility = words;
  if (name === 'Email') into.emailNote = dropStop(words);
  if (hours !== undefined) into.openingHours = hours;
  if (name === 'Where') into.venues.push(dropStop(words));
  if (name === 'Disabled access') into.accessibility = dropStop(words);
  return true;
}

/**
 * What a description says that this kit wrote; nothing of any other. `alert` is what the feed says
 * to know first, and `unconfirmed` whether the feed says that it is not sure.
 */
export function readKitWords(
  description: string,
  alert: string | undefined,
  unconfirmed: boolean,
): KitWords | undefined {
  const paragraphs = description.split(/\n{2,}/).map((each) => each.trim());
  const page = paragraphs.pop() ?? '';
  const [, confirmed, dated, source = '', url] = sourceLine.exec(paragraphs.pop() ?? '') ?? [];
  const [first = '', ...rest] = paragraphs;
  if (!/^https:\/\/[^\s/]+\/support\/[a-z0-9-]+\/$/.test(page) || source === '') return undefined;
  const date = readDay(confirmed ?? dated);
  const doubt = doubts.map((each) => `${checkFirst(each)} `).find((each) => first.startsWith(each));
  const words: KitWords = {
    summary: first.slice(doubt?.length ?? 0),
    ...{ contactPages: [], venues: [], prose: [], page, isPaused: false },
    source: {
      source,
      ...(date === undefined ? {} : { date }),
      ...(url === undefined ? {} : { url }),
    },
  };
  const heads = rest.findIndex((paragraph) => paragraph === 'How it can help');
  for (let at = 0; at < rest.length; at += 1) {
    const paragraph = rest[at] ?? '';
    if (readPart(paragraph, words)) continue;
    const isNote =
      words.statusNote === undefined &&
      (heads < 0 ? unconfirmed || alert?.includes(paragraph) === true : at < heads);
    if (isNote) words.statusNote = paragraph;
    else {
      words.prose = rest.slice(at);
      break;
    }
  }
  return words;
}
