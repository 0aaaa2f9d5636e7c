import type { CheckedEntry } from './list-sources.ts';
import { hasNumber } from './number-on-page.ts';
import { readPage, type PageWords } from './read-page.ts';
import type { Visit, VisitFault } from './visit.ts';

/** What can be wrong with a page of an entry. */
type FindingKind = VisitFault | 'moved' | 'front-page' | 'other-site' | 'not-theirs' | 'number';

/** One thing that somebody must look at. */
interface Finding {
  key: string;
  address: string;
  kind: FindingKind;
  /** What was met, in words. */
  words: string;
}

/** What a look at the pages of one entry came to. */
export interface Judged {
  /** The key of the entry. */
  key: string;
  findings: Finding[];
  /** Addresses of which nothing can be said, each with the reason. */
  unseen: { address: string; why: string }[];
}

/** Words of a page that says itself that nothing is there. */
const saysGone =
  /\b(?:404|page (?:not found|does(?:n.t| not) exist)|not found|no longer (?:available|exists))\b/i;

/** Words of a name that nobody uses any more, or that is offered to whoever pays. */
const saysForSale =
  /\b(?:(?:this|the) domain(?: name)?\b.{0,60}\b(?:is|may be) for sale|buy this domain|domain (?:is )?parked|parked (?:free|domain)|this domain has expired|domain has been registered)\b/i;

/** A page with fewer letters than this is written by a script, and nothing can be said of it. */
const fewest = 200;

const tidy = (words: string): string =>
  ` ${words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

const nameHost = (url: URL): string => url.host.replace(/^www\./, '');

/** Whether one host lies within the other: a name that is not the same belongs to somebody else. */
function isSameSite(one: URL, other: URL): boolean {
  const [a, b] = [nameHost(one), nameHost(other)];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

const isFront = ({ pathname, search }: URL): boolean =>
  search === '' && /^\/(?:index\.\w+|home\/?|en\/?)?$/.test(pathname);

const nameWay = ({ host, pathname, search }: URL): string =>
  `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`.toLowerCase();

/** What is wrong with where a page was found. */
function judgeWay(
  address: string,
  { url, moved }: Extract<Visit, { kind: 'page' }>,
): Omit<Finding, 'key' | 'address'> | undefined {
  const [from, to] = [new URL(address), new URL(url)];
  if (!isSameSite(from, to)) return { kind: 'other-site', words: `it leads to ${to.host}` };
  if (isFront(to) && !isFront(from)) {
    return { kind: 'front-page', words: 'it leads to the front page of its site' };
  }
  return moved && nameWay(from) !== nameWay(to)
    ? { kind: 'moved', words: `it is at ${url} now` }
    : undefined;
}

/** What is wrong with what a page says. */
function judgeWords(
  { title, text }: PageWords,
  names: readonly string[],
): Omit<Finding, 'key' | 'address'> | undefined {
  const said = tidy(`${title} ${text}`);
  if (saysForSale.test(`${title} ${text}`)) {
    return { kind: 'not-theirs', words: 'its name is for sale, or somebody else’s' };
  }
  if (saysGone.test(title)) return { kind: 'gone', words: `it says “${title}”` };
  return names.some((name) => said.includes(tidy(name)))
    ? undefined
    : { kind: 'not-theirs', words: `it names neither ${names.slice(0, 3).join(' nor ')}` };
}

/**
 * What is wrong with the pages of an entry, by what a look at each came to. A number is missed only
 * where every page could be read whole and none is wrong: what was not seen is no fault.
 */
export function judgeEntry(entry: CheckedEntry, visits: ReadonlyMap<string, Visit>): Judged {
  const judged: Judged = { key: entry.key, findings: [], unseen: [] };
  const texts: string[] = [];
  for (const address of entry.addresses) {
    const add = (found: Omit<Finding, 'key' | 'address'>): void => {
      judged.findings.push({ key: entry.key, address, ...found });
    };
    const visit = visits.get(address) ?? { kind: 'unseen', why: 'it was not looked at' };
    if (visit.kind === 'unseen') judged.unseen.push({ address, why: visit.why });
    if (visit.kind === 'fault') add({ kind: visit.fault, words: visit.detail });
    if (visit.kind !== 'page') continue;
    const way = judgeWay(address, visit);
    if (way) add(way);
    if (way?.kind === 'front-page') continue;
    const page = readPage(visit.body);
    const wrong = visit.readable && visit.whole ? judgeWords(page, entry.names) : undefined;
    const short = page.text.length < fewest;
    if (wrong && (!short || wrong.kind === 'gone' || saysForSale.test(page.text))) add(wrong);
    else if (!visit.readable) judged.unseen.push({ address, why: 'it is no page of words' });
    else if (!visit.whole) judged.unseen.push({ address, why: 'it is too long to read whole' });
    else if (short) judged.unseen.push({ address, why: 'it says nothing without a script' });
    texts.push(page.text);
  }
  if (judged.unseen.length > 0 || texts.length < entry.addresses.length) return judged;
  for (const number of entry.numbers) {
    if (texts.some((text) => hasNumber(text, number))) continue;
    const [address = ''] = entry.addresses;
    const words = `${number} does not stand on ${texts.length === 1 ? 'it' : 'its pages'}`;
    judged.findings.push({ key: entry.key, address, kind: 'number', words });
  }
  return judged;
}
