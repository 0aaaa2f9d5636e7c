import { readPageData } from '../../lib/page-data.ts';
import { finderFactsAddress } from '../../lib/script-addresses.ts';
import type { ServiceFacts } from '../../lib/situations/finder.ts';
import { unpackFacts, type PackedFacts } from '../../lib/situations/pack-facts.ts';
import { requestTimeout, withTimeout } from '../timeout.ts';

/** What is known of all services, with the order in which their places are counted. */
export interface Facts extends Pick<PackedFacts, 'order'> {
  services: readonly ServiceFacts[];
  /** Places of those that are current and not past their review. */
  trusted: ReadonlySet<number>;
}

let facts: Promise<Facts | undefined> | undefined;

async function fetchFacts(): Promise<Facts> {
  const response = await fetch(finderFactsAddress);
  const packed = readPageData<PackedFacts>(await response.text(), 'columns');
  const services = unpackFacts(packed);
  const trusted = services.filter((service) => service.trusted).map(({ place }) => place);
  return { order: packed.order, services, trusted: new Set(trusted) };
}

/**
 * The facts of all services, the same file whoever asks, fetched once; nothing where they do not
 * come, and then they are asked for anew the next time.
 */
export function findFacts(): Promise<Facts | undefined> {
  facts ??= withTimeout(fetchFacts(), requestTimeout).catch(() => {
    facts = undefined;
    return undefined;
  });
  return facts;
}
