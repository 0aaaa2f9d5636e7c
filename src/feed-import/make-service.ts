// Over 200 lines: each fact of a service, one after another.
import { z } from 'astro/zod';
import { channels, takingPart, termLists } from '../lib/services/terms.ts';
import type { OpeningHours } from '../lib/services/opening-hours.ts';
import type { Fact, Facts } from '../content-writer/facts.ts';
import type { FeedData } from '../schemas/feed.ts';
import { webAddress } from '../schemas/shared.ts';
import { cleanLine, cleanParagraphs, cutWords, longestText } from './clean-text.ts';
import { listTerms, type Meanings, type NamedTerm } from './meanings.ts';
import { readCost, readKitCost } from './read-cost.ts';
import { readFeedDay } from './read-day.ts';
import { readHoursWords, readSchedules } from './read-hours.ts';
import { readKitWords, readPhoneWords, type KitWords } from './read-kit-words.ts';
import { readNumbers } from './read-phones.ts';
import { shortSum } from './sums.ts';
import { hideNumbers, writeParagraph } from './write-prose.ts';
import type { FeedAtLocation, FeedPhone, FeedService } from './shapes.ts';

/** What a service of a feed is made with. */
export interface Making {
  feed: FeedData;
  meanings: Meanings;
  /** ISO day. */
  today: string;
  /** Whether a title tells what a page is about. */
  tells: (title: string) => boolean;
  /** Whether a topic is about safety. */
  isSafety: (topic: string) => boolean;
  /** The file of who runs a service; nothing where the feed does not say it. */
  findProvider: (service: FeedService) => string | undefined;
  /** The files of the areas of a service. */
  findAreas: (service: FeedService) => string[];
  /** The file of a place; nothing where it may not be told, or is none. */
  findPlace: (place: FeedAtLocation, from: Origin) => string | undefined;
}

/** What a service is called, who wrote its feed, and where what cannot be taken over is noted. */
export interface Origin {
  title: string;
  kit: boolean;
  leave: (what: string) => void;
}

/** A service as a file is to say it, or why it cannot be made. */
export type Made =
  | {
      facts: Facts;
      prose: string;
      /** What was left out, or somebody must look at. */
      notes: string[];
    }
  | { why: string };

/** The lists of words of a feed that this kit wrote which need no meaning. */
export const kitLists: readonly (string | undefined)[] = Object.values(termLists);

const isEmail = (words: string): boolean => z.email().safeParse(words).success;

/** An address on the web by HTTPS; nothing for any other, such as one that runs a program. */
export function readAddress(written: string | undefined): string | undefined {
  const words = cleanLine(written) ?? '';
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(words) ? words : `https://${words}`;
  const secure = whole.replace(/^http:\/\//i, 'https://');
  if (words === '' || !webAddress.safeParse(secure).success) return undefined;
  return secure;
}

/** A day that exists and is over, as `readFeedDay` reads it; nothing for any other. */
function readPastDay(written: string | undefined, today: string): string | undefined {
  const date = readFeedDay(written);
  return date !== undefined && date <= today ? date : undefined;
}

const languageNames = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'none' });

/** A language by its name, or by its code. */
function readLanguage({
  name,
  language,
  code,
}: FeedService['languages'][number]): string | undefined {
  const said = cleanLine(name ?? language);
  const short = code ?? (said !== undefined && /^[a-z]{2,3}$/.test(said) ? said : undefined);
  try {
    const known = short === undefined ? undefined : languageNames.of(short);
    return said === undefined || said === short ? known : said;
  } catch {
    return said;
  }
}

/** Words of a service that speak of help for two people together. */
const speaksOfBoth =
  /\bmediat|\bcouples?\b|\bboth (?:parents|of you|partners)\b|\brelationship counsell|\bco-?parent/i;
const jointNote =
  'If you are afraid of the other person, do not use this together. Get help for yourself first.';

const once = <Item>(items: readonly Item[]): Item[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];

const orNothing = (items: readonly Fact[]): readonly Fact[] | undefined =>
  items.length > 0 ? items : undefined;

/** Hours as facts: their lists are read, and ours may be written. */
const asFact = (hours: OpeningHours | undefined): Fact | undefined => {
  const fact: unknown = hours && JSON.parse(JSON.stringify(hours));
  return z.custom<Fact | undefined>(() => true).parse(fact);
};

/** The numbers of a service, with who answers, as far as its feed says. */
function listNumbers(service: FeedService, kit: boolean): { phone: FeedPhone; label?: string }[] {
  const ofContacts = (contacts: FeedService['contacts']): { phone: FeedPhone; label?: string }[] =>
    contacts.flatMap(({ name, title, department, phones }) =>
      phones.map((phone) => {
        // A name may be that of a person, but in a feed that this kit wrote.
        const label = kit ? undefined : (department ?? title);
        const words = kit ? { ...phone, description: title ?? name } : phone;
        return { phone: words, ...(label === undefined ? {} : { label }) };
      }),
    );
  return [
    ...service.phones.map((phone) => ({ phone })),
    ...ofContacts(service.contacts),
    ...service.service_at_locations.flatMap(({ phones, contacts, location }) => [
      ...phones.map((phone) => ({ phone })),
      ...ofContacts(contacts),
      ...(location?.phones ?? []).map((phone) => ({ phone })),
    ]),
  ];
}

function readPhones(service: FeedService, kit: boolean, { leave }: Origin): Facts[] {
  const phones = new Map<string, Facts>();
  for (const { phone, label } of listNumbers(service, kit)) {
    const words = cleanLine(phone.description) ?? '';
    const kitWords = kit ? readPhoneWords(words) : undefined;
    const numbers = readNumbers({ ...phone, type: kitWords?.kind ?? phone.type });
    const written = cleanLine(phone.number);
    if (numbers.length === 0 && written !== undefined)
      leave(`the number ${JSON.stringify(cutWords(written, 40))}: it cannot be dialled here`);
    const said: ReturnType<typeof readPhoneWords> = kitWords ?? {
      label: cleanLine(label) ?? (words !== '' && words.length <= 40 ? words : 'Phone'),
      ...(words.length > 40 ? { note: words } : {}),
    };
    for (const dialled of numbers) {
      const kind = said.kind ?? dialled.kind;
      const more = said.extension ?? dialled.extension;
      const facts = {
        number: dialled.number,
        label: said.label === '' ? 'Phone' : said.label,
        kind: kind === 'voice' ? undefined : kind,
        extension: kind === 'voice' ? more : undefined,
        hours: asFact(said.hours),
        note: said.note,
        unconfirmed: said.unconfirmed,
      };
      const name = `${dialled.number.replace(/\D/g, '')} ${kind} ${more ?? ''} ${kit ? said.label : ''}`;
      if (!phones.has(name)) phones.set(name, facts);
    }
  }
  return [...phones.values()];
}

/** The first sentence, or as much of it as a card holds. */
function makeSummary(paragraphs: readonly string[], fallback: string): string {
  const first = paragraphs.find((paragraph) => !paragraph.includes('\n')) ?? fallback;
  const [sentence = first] = /^.{20,159}?[.!?](?=\s|$)/s.exec(first) ?? [];
  return cutWords(sentence, 160);
}

const startWords = 'Use the contact details on this page.';
const titles = ['How it can help', 'How to start'] as const;

/** The prose of a page by its two headings. */
function joinProse(help: readonly string[], start: readonly string[]): string {
  const parts = [
    [`## ${titles[0]}`, ...help],
    [`## ${titles[1]}`, ...(start.length > 0 ? start : [startWords])],
  ];
  return parts.flat().join('\n\n');
}

/** The prose of a service that this kit wrote: its two headings are headings again. */
function writeKitProse({ prose, summary }: KitWords, numbers: readonly string[]): string {
  const write = (paragraphs: readonly string[]): string[] =>
    paragraphs.map((paragraph) => writeParagraph(paragraph, numbers));
  const start = prose.indexOf(titles[1]);
  const help = (start < 0 ? prose : prose.slice(0, start)).filter((each) => each !== titles[0]);
  return joinProse(
    write(help.length > 0 ? help : [summary]),
    start < 0 ? [] : write(prose.slice(start + 1)),
  );
}

interface Hours {
  openingHours: OpeningHours | undefined;
  /** By the place of a location in the list of the service. */
  at: ReadonlyMap<number, OpeningHours>;
  words: string[];
}

/** When a service is open, and each of its places; what is not understood stays words. */
function readAllHours(service: FeedService, today: string): Hours {
  const { service_at_locations: locations } = service;
  const schedules = [...service.schedules, ...service.regular_schedules];
  const isAt = (id: string | undefined): boolean =>
    id !== undefined && locations.some((place) => place.id === id);
  const whole = readSchedules(
    schedules.filter(({ service_at_location_id: id }) => !isAt(id)),
    today,
  );
  const at = new Map<number, OpeningHours>();
  const words = [...whole.words];
  locations.forEach((place, index) => {
    const own = readSchedules(
      [
        ...place.schedules,
        ...place.regular_schedule,
        ...(place.location?.schedules ?? []),
        ...schedules.filter(
          ({ service_at_location_id: id }) => id !== undefined && id === place.id,
        ),
      ],
      today,
    );
    if (own.hours !== undefined) at.set(index, own.hours);
    const name = cleanLine(place.location?.name);
    words.push(...own.words.map((each) => (name === undefined ? each : `${name}: ${each}`)));
  });
  return { openingHours: whole.hours, at, words: [...new Set(words)] };
}

/** Hours at each place of a feed that this kit wrote, by the words that stand behind its address. */
function readKitHoursAt(
  service: FeedService,
  { venues }: KitWords,
): ReadonlyMap<number, OpeningHours> {
  const at = new Map<number, OpeningHours>();
  service.service_at_locations.forEach(({ location }, index) => {
    const name = cleanLine(location?.name) ?? '';
    const line = venues.find(
      (each) => `${each},`.startsWith(`${name},`) || each.startsWith(`${name}.`),
    );
    const sentences = line?.split(/(?<=\.)\s+/) ?? [];
    for (let count = 1; count < sentences.length; count += 1) {
      const hours = readHoursWords(sentences.slice(count).join(' '));
      if (hours === undefined) continue;
      at.set(index, hours);
      break;
    }
  });
  return at;
}

/** Whether a service is open to people, closed for a while, or has ended, by its feed. */
export function findState(
  service: FeedService,
  kit: KitWords | undefined,
): 'open' | 'paused' | 'ended' {
  const status = (service.status ?? 'active').toLowerCase();
  if (kit?.isPaused === true) return 'paused';
  if (status === 'temporarily closed') return 'paused';
  return status === 'active' ? 'open' : 'ended';
}

/** What a feed that this kit wrote says in words; nothing of any other feed. */
export function findKitWords(service: FeedService): KitWords | undefined {
  if (service.description === undefined) return undefined;
  const isUnsure = listTerms(service).some(
    ({ of, code, name }) =>
      of === termLists.statuses && (code ?? name) !== 'current' && name !== 'Checked',
  );
  return readKitWords(service.description, service.alert, isUnsure);
}

/** Words that a list of the kit gives a service, by their keys or their labels. */
const readKitTerms = (terms: readonly NamedTerm[], list: string): string[] =>
  terms.filter(({ of }) => of === list).map(({ code, name }) => code ?? name);

/** Whether two people take part together, where a feed that this kit wrote says it. */
function readTakingPart(terms: readonly NamedTerm[]): boolean | undefined {
  const said = readKitTerms(terms, termLists['taking-part']);
  const says = (key: keyof typeof takingPart): boolean =>
    said.includes(key) || said.includes(takingPart[key].label);
  return says('together') ? true : says('alone') ? false : undefined;
}

function readChannels(terms: readonly NamedTerm[], service: FeedService, kit: boolean): string[] {
  if (kit) {
    const said = readKitTerms(terms, termLists.channels);
    return Object.entries(channels).flatMap(([key, { label }]) =>
      said.includes(key) || said.includes(label) ? [key] : [],
    );
  }
  const attending = [...service.schedules, ...service.regular_schedules].map(
    ({ attending_type: type }) => (type ?? '').toLowerCase(),
  );
  return [
    ...(attending.includes('phone') ? ['phone'] : []),
    ...(attending.includes('online') ? ['online'] : []),
    ...(attending.includes('venue') ? ['in-person'] : []),
  ];
}

function readAges(service: FeedService, leave: Origin['leave']): Facts | undefined {
  const [old] = service.eligibilitys;
  const from = service.minimum_age ?? old?.minimum_age;
  const to = service.maximum_age ?? old?.maximum_age;
  if (from === undefined && to === undefined) return undefined;
  const valid = [from, to].every(
    (age) => age === undefined || (Number.isInteger(age) && age >= 0 && age <= 130),
  );
  if (valid && (from ?? 0) <= (to ?? 130)) return { from, to };
  leave(`ages ${from ?? ''} to ${to ?? ''}: no such ages`);
  return undefined;
}

/** The facts and the prose of a service, without its key; or why it cannot be made. */
export function makeService(service: FeedService, making: Making): Made {
  const { feed, meanings, today } = making;
  const long = [service.name, service.description, service.application_process, service.alert].find(
    (each) => (each ?? '').length > longestText,
  );
  if (long !== undefined) return { why: `it has a text of more than ${longestText} characters` };
  const kit = findKitWords(service);
  const terms = listTerms(service).filter(({ of }) => !kit || !kitLists.includes(of));
  const notes: string[] = [];
  const leave = (what: string): void => {
    notes.push(`left out: ${what}`);
  };
  const title = hideNumbers(cutWords(cleanLine(service.name) ?? '', 120), []);
  if (!/\p{L}/u.test(title)) return { why: 'its name has no letter' };
  const origin: Origin = { title, kit: kit !== undefined, leave };
  const meant = terms.map((term) => meanings.term(term));
  const topics = once(meant.flatMap((each) => each?.topics ?? []));
  const named = once(meant.flatMap((each) => each?.audiences ?? []));
  const topicsHere = terms.length === 0 ? feed.otherwise.topics : topics;
  const audiences = named.length > 0 ? named : feed.otherwise.audiences;
  if (topicsHere.length === 0) {
    const said = [...new Set(terms.map(({ name }) => cleanLine(name)))].slice(0, 4).join('; ');
    return {
      why:
        terms.length === 0
          ? 'no term says what it is about'
          : `none of its terms means a topic here: ${said}`,
    };
  }
  if (audiences.length === 0) return { why: 'none of its terms says who it is for' };
  const areas = making.findAreas(service);
  if (areas.length === 0) return { why: 'none of its areas is one of ours' };
  const provider = making.findProvider(service);
  if (provider === undefined) return { why: 'it does not say who runs it' };
  const phones = readPhones(service, kit !== undefined, origin);
  const numbers = phones.flatMap(({ number }) => (typeof number === 'string' ? [number] : []));
  const hours = readAllHours(service, today);
  const hoursAt = kit ? readKitHoursAt(service, kit) : hours.at;
  const places: string[] = [];
  const placeHours: Facts[] = [];
  service.service_at_locations.forEach((place, index) => {
    const id = making.findPlace(place, origin);
    if (id === undefined || places.includes(id)) return;
    places.push(id);
    const own = asFact(hoursAt.get(index));
    if (own !== undefined) placeHours.push({ place: id, hours: own });
  });
  const description = kit ? [] : cleanParagraphs(service.description);
  const runBy = cleanLine(service.organization?.name);
  const fallback = runBy === undefined ? `${title}.` : `${title}, run by ${runBy}.`;
  const summary = hideNumbers(kit?.summary ?? makeSummary(description, fallback), []);
  const safety = topicsHere.some(making.isSafety);
  const quiet = safety || making.tells(title);
  const speaks = speaksOfBoth.test(`${title} ${summary}`);
  const told = kit ? readTakingPart(listTerms(service)) : undefined;
  const both = told ?? speaks;
  const paused = findState(service, kit) === 'paused';
  const alert = cleanLine(service.alert);
  const email = cleanLine(service.email);
  if (email !== undefined && !isEmail(email))
    leave(`the email ${JSON.stringify(cutWords(email, 40))}`);
  const website = kit?.page === service.url ? undefined : readAddress(service.url);
  if (service.url !== undefined && kit?.page !== service.url) {
    if (website === undefined) leave(`the address ${JSON.stringify(cutWords(service.url, 60))}`);
    else if (/^http:/i.test(service.url))
      notes.push(`look: ${website} was given without the s of https`);
  }
  if (told === undefined && speaks)
    notes.push('look: it may bring both people together, so it is kept from people in fear');
  if (told === false && speaks)
    notes.push('look: it speaks of both people, but its feed says that only one takes part');
  const own = kit ? kit.statusNote : paused ? undefined : alert;
  const note = `This comes from ${feed.name}. Nobody here has checked it yet: ask before you rely on it.`;
  const values = new Map(
    listTerms(service).flatMap(({ of, code, value }) =>
      kit && of === termLists.sources && code !== undefined
        ? [[code, cleanLine(value)] as const]
        : [],
    ),
  );
  const date =
    readPastDay(values.get('source-date') ?? kit?.source.date, today) ??
    readPastDay(service.assured_date, today) ??
    readPastDay(service.last_modified, today);
  const given = service.assured_date;
  if (given !== undefined && readPastDay(given, today) === undefined) {
    leave(`the date ${JSON.stringify(cutWords(given, 30))}: no day that has been`);
  }
  const source = values.get('source') ?? kit?.source.source;
  const channelsSaid = readChannels(listTerms(service), service, kit !== undefined);
  const languages = once(service.languages.flatMap((each) => readLanguage(each) ?? []));
  const [old] = service.eligibilitys;
  const facts: Facts = {
    title,
    tabTitle: quiet ? `Entry ${shortSum([feed.name, service.id]).slice(0, 8)}` : undefined,
    alsoKnownAs: orNothing(
      once((cleanLine(service.alternate_name) ?? '').split(/;\s+/).filter((each) => each !== '')),
    ),
    provider,
    summary,
    cardLine: cutWords(summary, 65),
    status: 'unconfirmed',
    statusNote: own === undefined ? note : `${/[.!?]$/.test(own) ? own : `${own}.`} ${note}`,
    paused: kit?.paused ?? (paused ? { note: alert ?? 'It takes nobody for now.' } : undefined),
    waitingList: kit?.waitingList,
    referralOnly: kit?.referralOnly,
    topics: topicsHere,
    audiences,
    cost: {
      ...(kit
        ? readKitCost(service, readKitTerms(listTerms(service), termLists.costs)[0], today)
        : readCost(service, today)),
    },
    channels: orNothing(channelsSaid),
    phones: orNothing(phones),
    contactPages: orNothing(
      (kit?.contactPages ?? []).map(({ hours: open, ...page }) => ({
        ...page,
        hours: asFact(open),
      })),
    ),
    website,
    email: email !== undefined && isEmail(email) ? email : undefined,
    emailNote: kit?.emailNote,
    openingHours: asFact(kit ? kit.openingHours : hours.openingHours),
    hoursAt: orNothing(placeHours),
    eligibility: cleanLine(service.eligibility_description ?? old?.eligibility ?? kit?.eligibility),
    ages: readAges(service, leave),
    areas,
    places: orNothing(places),
    languages: orNothing(languages),
    interpretation: cleanLine(service.interpretation_services),
    accessibility: kit?.accessibility,
    joint: both ? true : undefined,
    safetyNote: kit?.safetyNote ?? (both ? jointNote : undefined),
    verified: {
      date,
      source: source === undefined ? feed.name : `${source} (${feed.name})`,
      sourceUrl:
        readAddress(values.get('source-page') ?? kit?.source.url) ?? readAddress(kit?.page),
      by: feed.by,
    },
  };
  const write = (paragraphs: readonly string[]): string[] =>
    paragraphs.map((paragraph) => writeParagraph(paragraph, numbers));
  const start = [
    ...cleanParagraphs(service.application_process),
    ...(service.wait_time === undefined
      ? []
      : [`Waiting time: ${cleanLine(service.wait_time) ?? ''}`]),
    ...(hours.words.length > 0 ? [`When: ${hours.words.join('. ')}`] : []),
  ];
  const prose = kit
    ? writeKitProse(kit, numbers)
    : joinProse(write(description.length > 0 ? description : [fallback]), write(start));
  return { facts, prose, notes };
}
