import { supportAddress } from '../lib/script-addresses.ts';
import type { Block, Content, Entry } from './entries.ts';
import { listEntries, findFactLinks } from './link-problems.ts';
import type { Problem } from './problems.ts';
import { findTexts } from './texts.ts';

/** Words that tell a reader that a service is no more. */
const ended = /\b(closed|ended|stopped|no longer)\b/i;

/** Headings of a service that is open. */
const ofOpen = /^how (it can help|to start)\b/i;

/** Facts that help to find a page, or say where its words come from: nobody reads them as help. */
const unread = /^(keywords|alsoKnownAs|words|sources|verified|statusNote|evidence)\b|\.source\b/;

type Service = Content['services'][number];

/** Closed services by what leads to them, so that no text is compared with each. */
interface Closed {
  services: readonly Service[];
  byId: ReadonlyMap<string, Service>;
  /** By the first word of their titles. */
  byWord: ReadonlyMap<string, readonly Service[]>;
}

const eachWord = /[\p{L}\p{N}]+/gu;

function indexClosed(services: readonly Service[]): Closed {
  const firstWord = ({ data }: Service): string => data.title.match(eachWord)?.[0] ?? '';
  const byId = new Map(services.map((service) => [service.id, service]));
  return { services, byId, byWord: Map.groupBy(services, firstWord) };
}

/** Whether a title stands at a place of a text, and not as part of a longer word. */
const standsAt = (text: string, title: string, at: number): boolean =>
  at >= 0 &&
  text.startsWith(title, at) &&
  !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
  !/^[\p{L}\p{N}]/u.test(text.slice(at + title.length, at + title.length + 2));

/** The services that a text names by their titles. */
function findNamed(text: string, { byWord }: Closed): ReadonlySet<Service> {
  const named = new Set<Service>();
  for (const { 0: word, index } of text.matchAll(eachWord)) {
    for (const service of byWord.get(word) ?? []) {
      const { title } = service.data;
      if (standsAt(text, title, index - title.indexOf(word))) named.add(service);
    }
  }
  return named;
}

/** The service to whose page an address leads, or into it. */
const findLinked = (href: string, { byId }: Closed): Service | undefined =>
  href.startsWith(supportAddress)
    ? byId.get(/^([^/]+)\//.exec(href.slice(supportAddress.length))?.[1] ?? '')
    : undefined;

/** Headings of a closed service that say how it helps. */
function findOldHeadings({ file, blocks }: Service): Problem[] {
  return blocks
    .filter(({ text, heading }) => heading && ofOpen.test(text))
    .map(({ text }) => ({
      file,
      field: '(heading)',
      found: JSON.stringify(text),
      write: 'the heading "What it was", or "What to use instead": it has closed',
    }));
}

/** Every paragraph and heading of another page that names a closed service and does not say so. */
function findInProse({ file, blocks }: Entry<unknown>, closed: Closed): Problem[] {
  // What stands below a heading may say it.
  const says = ({ text, heading }: Block, place: number): boolean =>
    ended.test(text) || (heading && ended.test(blocks[place + 1]?.text ?? ''));
  return blocks
    .filter((block, place) => !says(block, place))
    .flatMap(({ text, links, heading }) => {
      const led = new Map<Service, string>();
      for (const link of links) {
        const service = findLinked(link, closed);
        if (service && !led.has(service)) led.set(service, link);
      }
      const named = findNamed(text, closed);
      if (led.size === 0 && named.size === 0) return [];
      return closed.services
        .filter((service) => service.file !== file && (led.has(service) || named.has(service)))
        .map((service) => ({
          file,
          field: heading ? '(heading)' : '(prose)',
          found: JSON.stringify(led.get(service) ?? service.data.title),
          write: heading
            ? 'a heading without the name of a service that has closed'
            : 'a service that has not closed, or "has closed" or "ended" in the same paragraph',
        }));
    });
}

/** Every link and every sentence in the facts of a page that leads to a closed service or names it. */
function findInFacts(entry: Entry<unknown>, closed: Closed): Problem[] {
  const { file, data } = entry;
  const links = findFactLinks(entry)
    .filter(({ href }) => findLinked(href, closed) !== undefined)
    .map(({ field, href }) => ({
      field,
      found: href,
      write: 'the page of a service that has not closed',
    }));
  const words = findTexts(data)
    .filter(({ field, text }) => !unread.test(field) && !ended.test(text))
    .filter(({ text }) => findNamed(text, closed).size > 0)
    .map(({ field, text }) => ({
      field,
      found: text,
      write: 'words without the name of a service that has closed, or with "has closed" or "ended"',
    }));
  return [...links, ...words].map(({ field, found, write }) => ({
    file,
    field,
    found: JSON.stringify(found),
    write,
  }));
}

/**
 * Every place that sends readers to a service that has closed: a link or its name, in facts and in
 * prose, and its own headings. The page of a closed service says so of itself.
 */
export function findClosedServiceProblems(content: Content): Problem[] {
  const services = content.services.filter(({ data }) => data.status === 'closed');
  if (services.length === 0) return [];
  const closed = indexClosed(services);
  const files = new Set(services.map(({ file }) => file));
  // Those of search have a check of their own, and what people must agree to is no page.
  const pages = listEntries({
    ...content,
    ...{ promoted: undefined, synonyms: undefined, golden: undefined, searchPlaces: undefined },
    ...{ words: undefined, launch: undefined },
    // These say who and where, also of what has ended.
    ...{ providers: [], places: [], feeds: [] },
  });
  return [
    ...services.flatMap(findOldHeadings),
    ...pages.flatMap((entry) => [
      ...(files.has(entry.file) ? [] : findInFacts(entry, closed)),
      ...findInProse(entry, closed),
    ]),
  ];
}
