import type { ServiceData } from '../schemas/service.ts';
import type { ProviderData } from '../schemas/provider.ts';

/** What of an entry is compared with its own pages. */
export interface CheckedEntry {
  key: string;
  file: string;
  title: string;
  owner: string;
  /** Its page and its source, each once, as its file has them. */
  addresses: string[];
  /** What it and who runs it are called: a page of theirs says one of these. */
  names: string[];
  /** Its numbers, as its file has them. */
  numbers: string[];
}

interface File<Data> {
  id: string;
  file: string;
  data: Data;
}

/** Every service that has not closed and has a page to look at. */
export function listSources(
  services: readonly File<ServiceData>[],
  providers: readonly File<ProviderData>[],
): CheckedEntry[] {
  return services.flatMap(({ file, data }) => {
    const { key, title, website, verified } = data;
    const addresses = [...new Set([website, verified.sourceUrl])].filter(
      (address) => address !== undefined,
    );
    if (data.status === 'closed' || addresses.length === 0) return [];
    const provider = providers.find(({ id }) => id === data.provider)?.data.name;
    const names = [title, ...data.alsoKnownAs, ...(provider === undefined ? [] : [provider])];
    const numbers = [...new Set(data.phones.map(({ number }) => number))];
    return [{ key, file, title, owner: verified.by, addresses, names, numbers }];
  });
}

/** Every address once, so that one host is not asked for two pages in a row where others wait. */
export function orderAddresses(entries: readonly CheckedEntry[]): string[] {
  const hosts = new Map<string, string[]>();
  for (const address of new Set(entries.flatMap(({ addresses }) => addresses))) {
    const { host } = new URL(address);
    hosts.set(host, [...(hosts.get(host) ?? []), address]);
  }
  const queues = [...hosts.values()];
  const longest = Math.max(0, ...queues.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) =>
    queues.flatMap((queue) => queue[turn] ?? []),
  ).flat();
}
