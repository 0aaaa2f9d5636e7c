import { BrokenOff, most, Reading, readPages, type Ask } from './read-pages.ts';
import { fetchTerms } from './fetch-terms.ts';
import { isWhole, readAnswer, readId, readName, type FeedPage } from './shapes.ts';
import type { Fetched } from './plan-import.ts';

/** The file in which HSDS keeps the terms of a feed, beside that of its services. */
export const termsFile = 'taxonomy_terms.json';

/** The address of something below another. */
function addStep(address: string, step: string): string {
  const url = new URL(address);
  url.search = '';
  url.hash = '';
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${encodeURIComponent(step)}`;
  return url.href;
}

/** The list of services by the address that was given: of the feed, of the list, or of one service. */
async function findList(
  reading: Reading,
  address: string,
): Promise<{ at: string; answer: FeedPage } | { item: unknown }> {
  const answer = await reading.read(address);
  if (answer.kind === 'page') return { at: address, answer };
  if (answer.kind === 'single') return { item: answer.item };
  const at = addStep(address, 'services');
  const list = await reading.read(at);
  if (list.kind === 'page') return { at, answer: list };
  const why = list.kind === 'none' ? list.why : 'no list of services';
  throw new BrokenOff(`${at}: ${answer.kind === 'none' ? `${answer.why}; ` : ''}${why}`);
}

/**
 * All that a feed has, by its address: the pages of its list, then each service by its id, where the
 * list does not hold it whole. Throws `BrokenOff` where it cannot be read to its end. `tell` is
 * given how far it is.
 */
export async function fetchFeed(
  address: string,
  ask: Ask,
  tell: (done: number, of: number) => void = () => undefined,
): Promise<Fetched> {
  const reading = new Reading(ask);
  const found = await findList(reading, address);
  if ('item' in found) return { services: [found.item], terms: [], refused: [], whole: false };
  const { items, whole } = await readPages(reading, found.at, found.answer);
  const services: unknown[] = [];
  let failures = 0;
  let done = 0;
  for (const [id, item] of items) {
    tell((done += 1), items.size);
    if (isWhole(item)) {
      services.push(item);
      continue;
    }
    const single = await reading.read(addStep(found.at, id));
    const own = single.kind === 'single' && readId(single.item) === id;
    if (own) {
      services.push(single.item);
      failures = 0;
      continue;
    }
    const why =
      single.kind === 'none' ? single.why : 'its address gives another service, or a list';
    reading.refused.push({ id, name: readName(item), why: `it cannot be read: ${why}` });
    failures += 1;
    if (failures >= most.failures) {
      throw new BrokenOff(`${failures} services in a row cannot be read, the last: ${why}`);
    }
  }
  const terms = await fetchTerms(reading, found.at, services);
  return { services, terms, refused: reading.refused, whole };
}

/** The terms of a feed in a file of their own, or that there are none in it. */
function readTermsFile(text: string): Pick<Fetched, 'terms' | 'refused'> {
  const answer = readAnswer(text);
  if (answer.kind === 'page') return { terms: answer.items, refused: [] };
  const why = answer.kind === 'none' ? answer.why : 'no list of terms';
  return { terms: [], refused: [{ id: '', name: termsFile, why }] };
}

/**
 * All that a file of a feed has: a page, a list of services, or one. `termsText` is the file of
 * terms beside it, where there is one. Throws `BrokenOff` for others.
 */
export function readFeedFile(text: string, termsText?: string): Fetched {
  if (text.length > most.bytes) throw new BrokenOff(`more than ${most.bytes} bytes`);
  if (text.startsWith('PK\u0003\u0004')) {
    throw new BrokenOff('a zip file: unpack it, and name the file of services in it, as JSON');
  }
  const beside = termsText === undefined ? { terms: [], refused: [] } : readTermsFile(termsText);
  const answer = readAnswer(text);
  if (answer.kind === 'single') return { services: [answer.item], ...beside, whole: false };
  if (answer.kind !== 'page') {
    throw new BrokenOff(
      answer.kind === 'none' ? answer.why : 'it says where a feed is, and is none',
    );
  }
  const { items, pages = 1, last } = answer;
  if (items.length > most.services) throw new BrokenOff(`more than ${most.services} services`);
  const thin = items.length > 0 && items.every((item) => !isWhole(item));
  const whole = pages <= 1 && last !== false && !thin;
  return { services: items, ...beside, whole };
}
