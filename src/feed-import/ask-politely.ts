import { askPage, type Answer, type AskOptions } from '../source-check/ask.ts';
import { readRobots, type Robots } from '../source-check/robots.ts';

/** What an address of a feed gave. */
export type FeedReply =
  | { kind: 'body'; body: string; bytes: number }
  /** It will not come by asking again; the rest of the feed may. */
  | { kind: 'missing'; why: string }
  /** Nothing more can be had today. */
  | { kind: 'broken'; why: string };

/** How politely a feed is asked. */
export interface PoliteOptions extends AskOptions {
  /** The word by which a robots.txt can name this program. */
  robotName: string;
  /** Milliseconds between two requests, unless robots.txt asks for more. */
  pause: number;
  now: () => number;
  wait: (milliseconds: number) => Promise<void>;
  /** Milliseconds since 1970, for a day that a host names to come again. */
  clock: () => number;
}

const mostRedirects = 5;
/** How often one address is asked for that is busy or broken. */
const mostTries = 3;
/** No host makes an import wait longer, in milliseconds: then it is broken off. */
const longestWait = 10 * 60_000;

/** Whether an address is a name of the web, by HTTPS, and no other way in. */
export const isOpenAddress = ({ protocol, hostname, port, username, password }: URL): boolean =>
  protocol === 'https:' &&
  /[a-z]$/i.test(hostname) &&
  hostname.includes('.') &&
  !/\.(?:localhost|local|internal|home\.arpa)$/i.test(hostname) &&
  [port, username, password].every((part) => part === '');

/** Milliseconds that `Retry-After` asks to wait, in seconds or until a day of HTTP. */
function readRetry(said: string | undefined, now: number): number | undefined {
  if (said === undefined) return undefined;
  if (/^\s*\d{1,9}\s*$/.test(said)) return Number(said) * 1000;
  const day = Date.parse(said);
  return Number.isNaN(day) ? undefined : Math.max(0, day - now);
}

const isBusy = (status: number): boolean => status === 429 || status === 503;

/**
 * Gives a function that asks a feed for one address after another: never two at once, with pauses,
 * after its robots.txt, as late as `Retry-After` says, by HTTPS, and on the host of the first
 * address alone. It never throws.
 */
export function makeFeedAsker(options: PoliteOptions): (address: string) => Promise<FeedReply> {
  let last: number | undefined;
  let host: string | undefined;
  let robots: Robots | undefined;

  const ask = async (url: URL): Promise<Answer> => {
    const pause = Math.max(options.pause, (robots?.delay ?? 0) * 1000);
    const free = last === undefined ? 0 : last + pause;
    if (free > options.now()) await options.wait(free - options.now());
    const answer = await askPage(url, options);
    last = options.now();
    return answer;
  };

  /** Asks again, later, where the host is busy or has a fault of its own. */
  const askAgain = async (url: URL): Promise<Answer> => {
    let answer = await ask(url);
    for (let tries = 1; tries < mostTries; tries += 1) {
      if (answer.kind === 'fault') break;
      const status = answer.kind === 'answer' ? answer.status : 599;
      if (status < 500 && status !== 429) break;
      const said =
        answer.kind === 'answer' ? readRetry(answer.retryAfter, options.clock()) : undefined;
      const later = said ?? options.pause * 5 * tries;
      if (later > longestWait) break;
      await options.wait(later);
      answer = await ask(url);
    }
    return answer;
  };

  const readRules = async (origin: string): Promise<Robots | FeedReply> => {
    const answer = await askAgain(new URL('/robots.txt', origin));
    if (answer.kind !== 'answer') return explain(answer);
    const { status, body } = answer;
    if (status >= 500 || status === 429) {
      return { kind: 'broken', why: `its robots.txt answers ${status}` };
    }
    return readRobots(status < 300 ? body : '', options.robotName);
  };

  return async (address) => {
    let url = new URL(address);
    for (let steps = 0; steps <= mostRedirects; steps += 1) {
      if (!isOpenAddress(url))
        return { kind: 'broken', why: `it leads to ${url.origin}: HTTPS and names alone` };
      host ??= url.host;
      if (url.host !== host)
        return { kind: 'broken', why: `it leads to another host, ${url.host}` };
      const rules = robots ?? (await readRules(url.origin));
      if ('kind' in rules) return rules;
      robots = rules;
      if (!rules.allows(url.pathname + url.search)) {
        return { kind: 'broken', why: 'its robots.txt asks programs to stay away' };
      }
      const answer = await askAgain(url);
      if (answer.kind !== 'answer') return explain(answer);
      const { status, location, body, whole } = answer;
      if (status >= 200 && status < 300) {
        return whole
          ? { kind: 'body', body, bytes: Buffer.byteLength(body) }
          : {
              kind: 'broken',
              why: `an answer of more than ${options.largest} bytes, or packed in a way that is not known`,
            };
      }
      if (
        [301, 302, 303, 307, 308].includes(status) &&
        location !== undefined &&
        URL.canParse(location, url)
      ) {
        url = new URL(location, url);
        continue;
      }
      if (isBusy(status)) return { kind: 'broken', why: `it asks for fewer requests (${status})` };
      return { kind: 'missing', why: `it answers ${status}` };
    }
    return { kind: 'missing', why: 'it leads on and on' };
  };
}

/** Why nothing came. */
const explain = (answer: Exclude<Answer, { kind: 'answer' }>): FeedReply => ({
  kind: 'broken',
  why: answer.kind === 'fault' ? `no host, or a bad certificate (${answer.code})` : answer.why,
});
