import {
  keptCache,
  nameEntry,
  recordName,
  type Kept,
  type KeptFile,
  type KeptList,
} from '../../lib/kept-toolkit/kept-files.ts';
import { readPageData, writePageData } from '../../lib/page-data.ts';
import { keptListAddress, practitionersAddress } from '../../lib/script-addresses.ts';
import { requestTimeout, withTimeout } from '../timeout.ts';

/*
 * The kept files of this device: the only reader and writer of their cache. What is put there
 * was fetched by its address from the build's list, so that nothing that anybody typed or
 * answered can be in it.
 */

/** What is kept on this device. */
export interface KeptSet {
  cache: Cache;
  /** Undefined where another version of the site kept it, in a form of its own. */
  kept: Kept | undefined;
}

/** What is kept on this device; undefined where nothing is. It makes no cache. */
export async function openKept(): Promise<KeptSet | undefined> {
  if (!(await caches.has(keptCache))) return undefined;
  // A cache that was deleted meanwhile is opened empty.
  const cache = await caches.open(keptCache);
  const record = await cache.match(recordName);
  if (!record) return undefined;
  const text = await record.text();
  try {
    return { cache, kept: readPageData<Kept>(text, 'keptAt') };
  } catch {
    return { cache, kept: undefined };
  }
}

async function ask(address: string): Promise<Response> {
  const asked = fetch(address, { cache: 'no-cache', redirect: 'error' });
  const response = await withTimeout(asked, requestTimeout);
  if (response.status !== 200) throw new Error(`${address} is not there`);
  return response;
}

const writeHex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Fetches a file of the list. Throws where it does not hold what the list says. */
async function fetchFile(file: KeptFile): Promise<{ file: KeptFile; response: Response }> {
  const answer = await ask(file.path);
  const body = await withTimeout(answer.arrayBuffer(), requestTimeout);
  const found = writeHex(await crypto.subtle.digest('SHA-256', body));
  if (found !== file.digest) throw new Error(`${file.path} is not what the list says`);
  const headers = new Headers(answer.headers);
  // They told of the bytes that came.
  for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name);
  return { file, response: new Response(body, { headers }) };
}

/**
 * Keeps what the site holds now, in place of what was kept before: all of it, or nothing of it.
 * `now` is in ms since 1970. Throws where a file cannot be fetched, or the device has no room.
 */
export async function keepAll(before: KeptSet | undefined, now: number): Promise<void> {
  const answer = await ask(keptListAddress);
  const { files } = readPageData<KeptList>(await answer.text(), 'files');
  const had = new Set((before?.kept?.files ?? []).map(nameEntry));
  const fetched = await Promise.all(
    files.filter((file) => !had.has(nameEntry(file))).map(fetchFile),
  );
  const cache = before?.cache ?? (await caches.open(keptCache));
  try {
    await Promise.all(fetched.map(({ file, response }) => cache.put(nameEntry(file), response)));
    const record: Kept = { keptAt: now, files };
    await cache.put(recordName, new Response(writePageData(record)));
  } catch (error) {
    if (!before) await caches.delete(keptCache);
    throw error;
  }
  const wanted = new Set([recordName, ...files.map(nameEntry)]);
  const entries = await cache.keys();
  const stale = entries.filter(({ url }) => !wanted.has(new URL(url).pathname));
  await Promise.all(stale.map((entry) => cache.delete(entry)));
}

/** The registration of what answers without a signal; undefined where there is none. */
export const findRegistration = (): Promise<ServiceWorkerRegistration | undefined> =>
  navigator.serviceWorker.getRegistration(practitionersAddress);

/** Removes all that is kept on this device, and what answers for it. */
export async function forgetAll(): Promise<void> {
  await caches.delete(keptCache);
  const registration = await findRegistration();
  await registration?.unregister();
}
