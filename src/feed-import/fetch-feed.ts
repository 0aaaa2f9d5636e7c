import type { FeedReply } from './ask-politely.ts';
import {
  isWhole,
  readAnswer,
  readId,
  readName,
  type FeedAnswer,
  type FeedPage,
  type Refusal,
} from './shapes.ts';
import type { Fetched } from './plan-import.ts';

/** What of a feed is read at most: beyond, it is no directory of one publisher. */
const most = { pages: 2_000, services: 50_000, bytes: 500_000_000, failures: 5 };

/** A feed could not be read to its end; what was had is kept, and the reason says why. */
export class BrokenOff extends Error {}

/** Gives what an address answers; `kept` where it was had before. */
export type Ask = (address: string) => Promise<FeedReply>;

/** An address with another page of the same list. */
function turnPage(address: string, page: number): string {
  const url = new URL(address);
  url.searchParams.set('page', String(page));
  return url.href;
}

/** The address of something below another. */
function addStep(address: string, step: string): string {
  const url = new URL(address);
  url.search = '';
  url.hash = '';
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${encodeURIComponent(step)}`;
  return url.href;
}

/** What is read of a feed, one request after another. */
class Reading {
  private bytes = 0;
  readonly refused: Refusal[] = [];
  readonly ask: Ask;

  constructor(ask: Ask) {
    this.ask = ask;
  }

  async read(address: string): Promise<FeedAnswer> {
    const reply = await this.ask(address);
    if (reply.kind === 'broken') throw new BrokenOff(`${address}: ${reply.why}`);
    if (reply.kind === 'missing') return { kind: 'none', why: reply.why };
    this.bytes += reply.bytes;
    if (this.bytes > most.bytes) throw new BrokenOff(`more than ${most.bytes} bytes in all`);
    return readAnswer(reply.body);
  }
}

/** Whether a list goes on after a page. */
const goesOn = ({ pages, last }: FeedPage, page: number): boolean =>
  last === true ? false : pages === undefined ? last === false : page < pages;

/** Every item of a list, page by page, until one brings nothing new. */
async function readPages(
  reading: Reading,
  address: string,
  first: FeedPage,
): Promise<{ items: Map<string, unknown>; whole: boolean }> {
  const items = new Map<string, unknown>();
  const take = ({ items: found }: FeedPage): number => {
    const before = items.size;
    for (const item of found) {
      const id = readId(item);
      if (id === undefined) {
        reading.refused.push({
          id: '',
          name: readName(item),
          why: 'it has no id that can be asked for',
        });
      } else if (!items.has(id)) items.set(id, item);
      // The same service on two pages is one; another one by its id is named later.
      else if (JSON.stringify(items.get(id)) !== JSON.stringify(item)) {
        reading.refused.push({
          id,
          name: readName(item),
          why: `another service has its id: ${readName(items.get(id))}`,
        });
      }
    }
    return items.size - before;
  };
  take(first);
  let now = first;
  let whole = true;
  for (let page = 2; goesOn(now, page - 1); page += 1) {
    if (page > most.pages || items.size > most.services) {
      throw new BrokenOff(`more than ${most.pages} pages or ${most.services} services`);
    }
    const next = await reading.read(turnPage(address, page));
    if (next.kind !== 'page') {
      whole = false;
      reading.refused.push({
        id: '',
        name: `page ${page}`,
        why: next.kind === 'none' ? next.why : 'no list',
      });
      break;
    }
    if (take(next) === 0) {
      // It says that it goes on, and gives what was there before.
      whole = false;
      break;
    }
    now = next;
  }
  if (items.size > most.services) throw new BrokenOff(`more than ${most.services} services`);
  const short = first.total !== undefined && first.total > items.size + reading.refused.length;
  return { items, whole: whole && !short };
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
  if ('item' in found) return { services: [found.item], refused: [], whole: false };
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
  return { services, refused: reading.refused, whole };
}

/** All that a file of a feed has: a page, a list of services, or one. Throws `BrokenOff` for others. */
export function readFeedFile(text: string): Fetched {
  if (text.length > most.bytes) throw new BrokenOff(`more than ${most.bytes} bytes`);
  const answer = readAnswer(text);
  if (answer.kind === 'single') return { services: [answer.item], refused: [], whole: false };
  if (answer.kind !== 'page') {
    throw new BrokenOff(
      answer.kind === 'none' ? answer.why : 'it says where a feed is, and is none',
    );
  }
  const { items, pages = 1, last } = answer;
  if (items.length > most.services) throw new BrokenOff(`more than ${most.services} services`);
  const thin = items.length > 0 && items.every((item) => !isWhole(item));
  const whole = pages <= 1 && last !== false && !thin;
  return { services: items, refused: [], whole };
}
