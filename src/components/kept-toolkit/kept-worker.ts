import { describeCopy, isDue, markCopy } from '../../lib/kept-toolkit/kept-copy.ts';
import {
  findKeptFile,
  findKeptPath,
  isNamedByContent,
  nameEntry,
  type KeptFile,
} from '../../lib/kept-toolkit/kept-files.ts';
import { withTimeout } from '../timeout.ts';
import { keepAll, openKept, type KeptSet } from './kept-set.ts';

/**
 * Answers for practitioners’ pages where there is no signal. A page registers it only once its
 * reader has kept the toolkit, and it reaches no page outside its folder. Pages come from the
 * site where that answers in time, else from what is kept, and then they say so. It keeps nothing
 * that it is asked for: only `keepAll` does, from the build's list. Once nothing is kept any more,
 * as after “Leave this site”, it takes itself away.
 */

interface WaitingEvent {
  waitUntil(work: Promise<unknown>): void;
}
interface AskingEvent extends WaitingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
/** The part of the browser's own interface that is used. */
interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  readonly location: { readonly origin: string };
  skipWaiting(): Promise<void>;
  addEventListener(kind: 'install' | 'activate', listener: (event: WaitingEvent) => void): void;
  addEventListener(kind: 'fetch', listener: (event: AskingEvent) => void): void;
}
declare const self: WorkerScope;

/** How long the site is waited for where there is a kept copy, in milliseconds. */
const patience = 4000;

/** What is kept; undefined where nothing is, and then this worker goes. */
async function openOrGo(): Promise<KeptSet | undefined> {
  const set = await openKept();
  if (!set) await self.registration.unregister();
  return set;
}

let renewing = false;

/** Keeps what the site holds now, where it is time to. What fails leaves what was kept as it was. */
async function renewWhenDue(set: KeptSet | undefined): Promise<void> {
  const now = Date.now();
  if (!set || renewing || (set.kept && !isDue(set.kept.keptAt, now))) return;
  renewing = true;
  await keepAll(set, now).catch(() => undefined);
  renewing = false;
}

/** The kept copy of a file; a page says that it is one. Undefined where the browser has lost it. */
async function readCopy({ cache, kept }: KeptSet, file: KeptFile): Promise<Response | undefined> {
  const copy = await cache.match(nameEntry(file));
  const isPage = (copy?.headers.get('Content-Type') ?? '').startsWith('text/html');
  if (!copy || !kept || !isPage) return copy;
  const html = markCopy(await copy.text(), describeCopy(kept.keptAt, Date.now()));
  return new Response(html, { headers: copy.headers });
}

async function answer(event: AskingEvent, path: string): Promise<Response> {
  const { request } = event;
  const opening = openOrGo().catch(() => undefined);
  const asked = isNamedByContent(path) ? undefined : fetch(request);
  // It is awaited below, once what is kept is open.
  asked?.catch(() => undefined);
  const set = await opening;
  const file = set?.kept && findKeptFile(set.kept.files, path);
  const readKept = async (): Promise<Response | undefined> => set && file && readCopy(set, file);
  if (!asked) return (await readKept()) ?? fetch(request);
  try {
    const response = await (file ? withTimeout(asked, patience) : asked);
    if (response.status < 500) {
      event.waitUntil(renewWhenDue(set));
      return response;
    }
  } catch {
    // There is no signal, or too little.
  }
  return (await readKept()) ?? asked;
}

self.addEventListener('install', (event) => {
  event.waitUntil(self.skipWaiting());
});
self.addEventListener('activate', (event) => {
  event.waitUntil(openOrGo().then((set) => set && self.clients.claim()));
});
self.addEventListener('fetch', (event) => {
  const path = findKeptPath(event.request, self.location.origin);
  if (path !== undefined) event.respondWith(answer(event, path));
});
