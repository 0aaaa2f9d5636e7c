import type { Entry } from '../../lib/my-list/entries.ts';
import { findChunk } from '../../lib/my-list/find-chunk.ts';
import type { ListChunk, ListedService, ListPage } from '../../lib/my-list/list-facts.ts';
import { readPageData } from '../../lib/page-data.ts';
import { listChunkAddress } from '../../lib/script-addresses.ts';
import type { Living } from '../near/late-places.ts';

/** How long the rest of the page waits for the facts, in milliseconds. */
const slowAfter = 8000;

/** What is known of a chunk: its services, or why there are none. */
type Chunk = readonly ListedService[] | 'loading' | 'late' | 'failed';

/** What a name in an address says: `listening-line` is "Listening line". */
const readName = (id: string): string =>
  `${id.charAt(0).toUpperCase()}${id.slice(1)}`.replace(/-/g, ' ');

/**
 * The services of the lists that are shown, whose facts are fetched in chunks of about ten
 * services: no others, and each once.
 */
export class ListedServices {
  readonly #page: ListPage;
  readonly #changed: () => void;
  readonly #chunks = new Map<number, Chunk>();
  #living: Living | undefined;

  /** `changed` is called when all that was asked for has come or is late, when more comes after that, and for another place. */
  constructor(page: ListPage, changed: () => void) {
    this.#page = page;
    this.#changed = changed;
  }

  /** Whether facts are still to come, and may yet do so in time. */
  get isLoading(): boolean {
    return Array.from(this.#chunks.values()).includes('loading');
  }

  /** Whether there are names of some of these and nothing else. */
  lackFacts(entries: readonly Entry[]): boolean {
    return !this.isLoading && entries.some(({ id }) => !this.#look(id));
  }

  /** Fetches what is missing for these. */
  ask(entries: readonly Entry[]): void {
    for (const { id } of entries) {
      const chunk = findChunk(id, this.#page.chunks);
      if (!this.#chunks.has(chunk)) void this.#load(chunk);
    }
  }

  async #load(chunk: number): Promise<void> {
    this.#chunks.set(chunk, 'loading');
    const late = window.setTimeout(() => {
      this.#set(chunk, 'late');
    }, slowAfter);
    let found: Chunk;
    try {
      const response = await fetch(listChunkAddress(chunk));
      const data = readPageData<ListChunk>(await response.text(), 'services');
      // Of another publishing a chunk holds other services.
      found = data.chunks === this.#page.chunks ? data.services : 'failed';
    } catch {
      found = 'failed';
    }
    clearTimeout(late);
    this.#set(chunk, found);
  }

  #set(chunk: number, found: Chunk): void {
    this.#chunks.set(chunk, found);
    if (!this.isLoading) this.#changed();
  }

  /** The services of the chunk in which this one would be; undefined where it has not come. */
  #look(id: string): readonly ListedService[] | undefined {
    const found = this.#chunks.get(findChunk(id, this.#page.chunks));
    return typeof found === 'string' ? undefined : found;
  }

  /** Of these, all but what is known to be no longer on the site. */
  keepKnown(entries: readonly Entry[]): Entry[] {
    return entries.filter(
      ({ id }) => this.#look(id)?.some((service) => service.id === id) !== false,
    );
  }

  /** What is known of a service: where that has not come, what the name of its page says. */
  describe(id: string): ListedService {
    return (
      this.#look(id)?.find((service) => service.id === id) ?? {
        id,
        title: readName(id),
        areas: [],
        warnings: [],
        instead: [],
        phones: [],
        hours: [],
        places: [],
      }
    );
  }

  /** Takes where the reader lives, or that this is not known. */
  readonly live = (living: Living | undefined): void => {
    this.#living = living;
    this.#changed();
  };

  /** Who a service is for, where its reader has said where they live; else empty. */
  sayWhom(id: string): string {
    const near = this.#living?.judge(this.describe(id).areas);
    if (!near?.why) return '';
    return near.nearness === 'elsewhere' ? `${near.why}: not where you live` : near.why;
  }

  /** The title of the situation that a service was added for; undefined where it is not known. */
  findSituation(from: Entry['from']): string | undefined {
    return this.#page.situations.find((situation) => situation.id === from)?.title;
  }
}
