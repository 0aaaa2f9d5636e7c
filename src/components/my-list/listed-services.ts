import type { Entry } from '../../lib/my-list/entries.ts';
import type { ListedService, ListFacts } from '../../lib/my-list/list-facts.ts';
import { readPageData } from '../../lib/page-data.ts';
import { listFactsAddress } from '../../lib/script-addresses.ts';

/** How long the rest of the page waits for the facts, in milliseconds. */
const slowAfter = 8000;

/** The facts of every service, whatever is on the list; nothing when they cannot be loaded. */
async function fetchFacts(): Promise<ListFacts | undefined> {
  try {
    const response = await fetch(listFactsAddress);
    return readPageData<ListFacts>(await response.text(), 'services');
  } catch {
    return undefined;
  }
}

/** The services of the site: their names, which the page has, and their facts once they came. */
export class ListedServices {
  #names: ReadonlyMap<string, string> = new Map();
  #facts: ListFacts | undefined;
  #loading = true;

  /** Reads the names of all services, to each of which `links` holds a link. */
  readNames(links: ParentNode): void {
    this.#names = new Map(
      [...links.querySelectorAll<HTMLElement>('[data-service]')].map((link) => [
        link.dataset['service'] ?? '',
        link.textContent.trim(),
      ]),
    );
  }

  /** Whether the facts are still to come, and may yet do so in time. */
  get isLoading(): boolean {
    return this.#loading;
  }

  /** Whether there are names and nothing else. */
  get lackFacts(): boolean {
    return !this.#facts && !this.#loading;
  }

  /** Loads the facts. `show` is called when they came or are late, and when they came after that. */
  load(show: () => void): void {
    const loaded = (facts?: ListFacts): void => {
      this.#facts = facts;
      this.#loading = false;
      show();
    };
    const late = window.setTimeout(loaded, slowAfter);
    void fetchFacts().then((facts) => {
      clearTimeout(late);
      loaded(facts);
    });
  }

  /** Of these, what is on the site. */
  keepKnown(entries: readonly Entry[]): Entry[] {
    return entries.filter(({ id }) => this.#names.has(id));
  }

  /** What is known of a service. */
  describe(id: string): ListedService {
    return (
      this.#facts?.services.find((service) => service.id === id) ?? {
        id,
        title: this.#names.get(id) ?? id,
        warnings: [],
        instead: [],
        phones: [],
        hours: [],
        places: [],
      }
    );
  }

  /** The title of the situation that a service was added for; undefined where it is not known. */
  findSituation(from: Entry['from']): string | undefined {
    return this.#facts?.situations.find((situation) => situation.id === from)?.title;
  }
}
