import type { FeedReply } from './ask-politely.ts';
import {
  readAnswer,
  readId,
  readName,
  type FeedAnswer,
  type FeedPage,
  type Refusal,
} from './shapes.ts';

/**
 * What of a feed is read at most: beyond, it is no directory of one publisher. `failures` are
 * services in a row that cannot be read, `repeats` pages in a row that bring nothing new.
 */
export const most = { pages: 2_000, services: 50_000, bytes: 500_000_000, failures: 5, repeats: 3 };

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

/** What is read of a feed, one request after another. */
export class Reading {
  private bytes = 0;
  readonly refused: Refusal[] = [];
  readonly ask: Ask;

  constructor(ask: Ask) {
    this.ask = ask;
  }

  /** To read another list, of which nothing is refused. */
  startAnew(): Reading {
    return new Reading(this.ask);
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

/** Every item of a list, page by page, until several bring nothing new. */
export async function readPages(
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
  let had = 1;
  let repeats = 0;
  // Some count their pages from 0.
  const lowest = first.page === 0 ? 0 : 1;
  for (let page = lowest + 1; goesOn(now, had); page += 1) {
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
    const isNew = take(next) > 0;
    // It says 0 of its first page, and is asked for it by 1.
    if (!isNew && page === 1) continue;
    // What was there before, and not said to be the page asked for: perhaps one page always comes.
    if (!isNew && next.items.length > 0 && next.page !== lowest + had) whole = false;
    now = next;
    had += 1;
    repeats = isNew ? 0 : repeats + 1;
    if (repeats >= most.repeats && goesOn(now, had)) {
      // It says that it goes on, and gives what was there before.
      whole = false;
      break;
    }
  }
  if (items.size > most.services) throw new BrokenOff(`more than ${most.services} services`);
  const short = first.total !== undefined && first.total > items.size + reading.refused.length;
  return { items, whole: whole && !short };
}
