import { askPage, type Answer, type AskOptions } from './ask.ts';
import { readRobots, type Robots } from './robots.ts';

/** What a look at a page came to. */
export type Visit =
  | {
      kind: 'page';
      /** Where the last redirect led. */
      url: string;
      /** Whether every redirect said that it is for good. */
      moved: boolean;
      readable: boolean;
      body: string;
      whole: boolean;
    }
  /** A fault that a reader meets too; `detail` says which. */
  | { kind: 'fault'; fault: VisitFault; detail: string }
  /** Nothing can be said of the page. */
  | { kind: 'unseen'; why: string };

/** A fault of a page that the look itself shows. */
export type VisitFault = 'gone' | 'no-host' | 'certificate' | 'insecure' | 'loop';

/** How politely pages are looked at. */
export interface VisitOptions extends AskOptions {
  /** The word by which a robots.txt can name this program. */
  robotName: string;
  /** Milliseconds between two requests to one host, unless its robots.txt asks for more. */
  pause: number;
  /** Milliseconds since any moment. */
  now: () => number;
  /** Gives when so many milliseconds are over. */
  wait: (milliseconds: number) => Promise<void>;
}

const mostRedirects = 8;
/** No robots.txt makes this check wait longer, in milliseconds: the page is left alone then. */
const longestPause = 60_000;

/** Whether an address is one that a reader can be sent to: a name of the web, by HTTPS. */
const isOpenAddress = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' && /[a-z]$/i.test(hostname) && hostname.includes('.');

/**
 * Gives a function that looks at one page after another: each request waits for the pause of its
 * host, keeps to its robots.txt, and where a host asks for fewer requests it is asked for nothing
 * more. It never throws.
 */
export function makeVisitor(options: VisitOptions): (address: string) => Promise<Visit> {
  const asked = new Map<string, number>();
  const robots = new Map<string, Robots | Answer>();
  const closed = new Map<string, string>();

  const ask = async (url: URL, delay = 0): Promise<Answer> => {
    const { host } = url;
    const last = asked.get(host);
    const free = last === undefined ? 0 : last + Math.max(options.pause, delay * 1000);
    if (free > options.now()) await options.wait(free - options.now());
    const answer = await askPage(url, options);
    asked.set(host, options.now());
    if (answer.kind === 'answer' && (answer.status === 429 || answer.status === 503)) {
      const later = answer.retryAfter === undefined ? '' : `, again after ${answer.retryAfter}`;
      closed.set(host, `its host asks for fewer requests (${answer.status}${later})`);
    }
    return answer;
  };

  /** The robots.txt of a host, wherever on that host it leads; or why nothing may be asked there. */
  const askRobots = async (host: string): Promise<Robots | Answer> => {
    let url = new URL(`https://${host}/robots.txt`);
    for (let steps = 0; steps <= 2; steps += 1) {
      const answer = await ask(url);
      if (answer.kind !== 'answer') return answer;
      const { status, location } = answer;
      if (status >= 500 || status === 429) {
        return { kind: 'unseen', why: closed.get(host) ?? `its robots.txt answers ${status}` };
      }
      if (status < 300) return readRobots(answer.body, options.robotName);
      if (status >= 400 || location === undefined || !URL.canParse(location, url)) break;
      url = new URL(location, url);
      if (url.host !== host || !isOpenAddress(url)) break;
    }
    return readRobots('', options.robotName);
  };

  /** One request for a page, where that is allowed. */
  const look = async (url: URL): Promise<Answer> => {
    const refused = closed.get(url.host);
    if (refused !== undefined) return { kind: 'unseen', why: refused };
    const rules = robots.get(url.host) ?? (await askRobots(url.host));
    robots.set(url.host, rules);
    if ('kind' in rules) return rules;
    if (!rules.allows(url.pathname + url.search)) {
      return { kind: 'unseen', why: 'its robots.txt asks programs to stay away' };
    }
    if (rules.delay * 1000 > longestPause) {
      return { kind: 'unseen', why: `its robots.txt asks to wait ${rules.delay} seconds` };
    }
    return ask(url, rules.delay);
  };

  return async (address) => {
    let url = new URL(address);
    let moved = true;
    const seen = new Set<string>();
    for (let steps = 0; steps <= mostRedirects; steps += 1) {
      if (!isOpenAddress(url)) {
        return { kind: 'fault', fault: 'insecure', detail: `it leads to ${url.origin}` };
      }
      if (seen.has(url.href)) break;
      seen.add(url.href);
      const answer = await look(url);
      if (answer.kind === 'fault') return { ...answer, detail: answer.code };
      if (answer.kind === 'unseen') return answer;
      const { status, location, readable, body, whole } = answer;
      if (status >= 200 && status < 300) {
        return { kind: 'page', url: url.href, moved, readable, body, whole };
      }
      if (status === 404 || status === 410) {
        return { kind: 'fault', fault: 'gone', detail: `it answers ${status}` };
      }
      if (![301, 302, 303, 307, 308].includes(status) || location === undefined) {
        return { kind: 'unseen', why: closed.get(url.host) ?? `it answers ${status}` };
      }
      if (!URL.canParse(location, url)) {
        return { kind: 'fault', fault: 'loop', detail: 'it leads to no address' };
      }
      moved &&= status === 301 || status === 308;
      const next = new URL(location, url);
      next.hash = '';
      url = next;
    }
    return { kind: 'fault', fault: 'loop', detail: 'it leads on and on' };
  };
}
