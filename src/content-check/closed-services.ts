import { serviceAddress } from '../lib/script-addresses.ts';
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

/** Whether words name a service by its title, and not as part of a longer word. */
const names = (text: string, { data }: Service): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(data.title)}(?![\\p{L}\\p{N}])`, 'u').test(text);

/** The link of a block to a service, or its name there; nothing where it leads nowhere near it. */
const findNaming = ({ text, links }: Block, service: Service): string | undefined =>
  links.find((each) => each.startsWith(serviceAddress(service.id))) ??
  (names(text, service) ? service.data.title : undefined);

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
function findInProse({ file, blocks }: Entry<unknown>, closed: readonly Service[]): Problem[] {
  // What stands below a heading may say it.
  const says = ({ text, heading }: Block, place: number): boolean =>
    ended.test(text) || (heading && ended.test(blocks[place + 1]?.text ?? ''));
  return blocks
    .filter((block, place) => !says(block, place))
    .flatMap((block) =>
      closed.flatMap((service): Problem[] => {
        const found = findNaming(block, service);
        if (found === undefined) return [];
        return [
          {
            file,
            field: block.heading ? '(heading)' : '(prose)',
            found: JSON.stringify(found),
            write: block.heading
              ? 'a heading without the name of a service that has closed'
              : 'a service that has not closed, or "has closed" or "ended" in the same paragraph',
          },
        ];
      }),
    );
}

/** Every link and every sentence in the facts of a page that leads to a closed service or names it. */
function findInFacts(entry: Entry<unknown>, closed: readonly Service[]): Problem[] {
  const { file, data } = entry;
  const links = findFactLinks(entry)
    .filter(({ href }) => closed.some(({ id }) => href.startsWith(serviceAddress(id))))
    .map(({ field, href }) => ({
      field,
      found: href,
      write: 'the page of a service that has not closed',
    }));
  const words = findTexts(data)
    .filter(({ field, text }) => !unread.test(field) && !ended.test(text))
    .filter(({ text }) => closed.some((service) => names(text, service)))
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
  const closed = content.services.filter(({ data }) => data.status === 'closed');
  // Those of search have a check of their own, and what people must agree to is no page.
  const pages = listEntries({
    ...content,
    ...{ promoted: undefined, synonyms: undefined, golden: undefined, searchPlaces: undefined },
    ...{ words: undefined, launch: undefined },
    // These say who and where, also of what has ended.
    ...{ providers: [], places: [] },
  });
  return [
    ...closed.flatMap(findOldHeadings),
    ...pages.flatMap((entry) => {
      const others = closed.filter(({ file }) => file !== entry.file);
      const own = others.length < closed.length;
      return [...(own ? [] : findInFacts(entry, others)), ...findInProse(entry, others)];
    }),
  ];
}
