import { passes } from './facets.ts';
import { findPages, type Hit } from './find.ts';
import type { Lexicon } from './lexicon.ts';
import { findPlace, type Placed } from './places.ts';
import type { SearchQuery } from './query-address.ts';
import { takeAsTyped, parseQuery, type ParsedQuery } from './parse-query.ts';
import { findNamedPages } from './titles.ts';

/** How a question is taken. */
interface TakenQuestion {
  asked: ParsedQuery;
  /** What is said of the place that was named; empty for none. */
  place: string;
  /** The part of the council's area that it is, where that is sure. */
  area: Placed['area'];
}

/** Where an answer comes from. */
interface Sources<AnyHit extends Hit> {
  /** One search of the engine. */
  search: (words: string) => Promise<readonly AnyHit[]>;
  /** The text of a file of names. */
  read: (address: string) => Promise<string>;
}

/** What came of a question. */
export interface AnsweredQuestion<AnyHit extends Hit> extends TakenQuestion {
  /** What was asked, without a kind or topic that the site has not, or no longer. */
  query: SearchQuery;
  /** All that was found, best first. */
  found: readonly AnyHit[];
  /** Of these, what is of the kind and topic that were chosen. */
  hits: readonly AnyHit[];
}

/**
 * How the words of a question are taken: a place that they name stands in the words of this site.
 * `unfinished` says that the last word is still being typed.
 */
export function takeQuestion(
  { words, asTyped }: Pick<SearchQuery, 'words' | 'asTyped'>,
  lexicon: Lexicon,
  unfinished = false,
): TakenQuestion {
  const place = findPlace(words, lexicon.places, (word) => lexicon.vocabulary.has(word));
  const question = place?.question ?? words;
  return {
    asked: asTyped ? takeAsTyped(question) : parseQuery(question, lexicon, unfinished),
    place: place?.say ?? '',
    area: place?.area,
  };
}

/** So many of the best are put in order by where they are for: those that a reader sees first. */
const seenFirst = 8;

/**
 * Of the best pages, those of services for one part of the council's area first. Undefined where
 * that moves none.
 */
function putAreaFirst<AnyHit extends Hit>(
  hits: readonly AnyHit[],
  pages: ReadonlySet<string> | undefined,
): AnyHit[] | undefined {
  const best = hits.slice(0, seenFirst);
  const near = best.filter(({ id }) => pages?.has(id));
  if (near.length === 0) return undefined;
  return [...near, ...best.filter((hit) => !near.includes(hit)), ...hits.slice(seenFirst)];
}

/**
 * All that is done to answer a question, by the page and by the tests of what people type.
 * `afraid` says that the question is one of fear or harm.
 * Throws a BrokenIndexError when a part of the index is missing.
 */
export async function answerQuestion<AnyHit extends Hit>(
  query: SearchQuery,
  lexicon: Lexicon,
  { search, read }: Sources<AnyHit>,
  { afraid, unfinished }: { afraid: boolean; unfinished: boolean },
): Promise<AnsweredQuestion<AnyHit>> {
  const { facets } = lexicon;
  const taken = takeQuestion(query, lexicon, unfinished);
  const naming = query.asTyped
    ? Promise.resolve([])
    : findNamedPages(taken.asked.question, lexicon.names, read);
  const all = await findPages(search, taken.asked.concerns, facets, afraid, naming);
  const named = await naming;
  // Where somebody may be in danger, the order is that of safety alone; a page that is called by
  // its name stays first.
  const nearFirst =
    taken.area && !afraid && named.length === 0
      ? putAreaFirst(all, facets.get('area')?.get(taken.area.key))
      : undefined;
  const found = nearFirst ?? all;
  const place =
    nearFirst && taken.area
      ? `${taken.place} Services for people in ${taken.area.name} come first.`
      : taken.place;
  const known = (name: 'kind' | 'topic'): string =>
    facets.get(name)?.has(query[name]) ? query[name] : '';
  const [kind, topic] = [known('kind'), known('topic')];
  const hits = found.filter(({ id }) => passes(id, facets, { kind, topic }));
  return { ...taken, place, query: { ...query, kind, topic }, found, hits };
}
