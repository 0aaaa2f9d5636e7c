import { passes } from './facets.ts';
import { findPages, type Hit } from './find.ts';
import type { Lexicon } from './lexicon.ts';
import { findPlace } from './places.ts';
import type { SearchQuery } from './query-address.ts';
import { takeAsTyped, parseQuery, type ParsedQuery } from './parse-query.ts';

/** How a question is taken. */
interface TakenQuestion {
  asked: ParsedQuery;
  /** What is said of the place that was named; empty for none. */
  place: string;
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
  };
}

/**
 * All that is done to answer a question, by the page and by the tests of what people type.
 * `search` is one search of the engine; `afraid` says that the question is one of fear or harm.
 * Throws a BrokenIndexError when a part of the index is missing.
 */
export async function answerQuestion<AnyHit extends Hit>(
  query: SearchQuery,
  lexicon: Lexicon,
  search: (words: string) => Promise<readonly AnyHit[]>,
  { afraid, unfinished }: { afraid: boolean; unfinished: boolean },
): Promise<AnsweredQuestion<AnyHit>> {
  const { facets } = lexicon;
  const taken = takeQuestion(query, lexicon, unfinished);
  const found = await findPages(search, taken.asked, facets, afraid);
  const known = (name: 'kind' | 'topic'): string =>
    facets.get(name)?.has(query[name]) ? query[name] : '';
  const [kind, topic] = [known('kind'), known('topic')];
  const hits = found.filter(({ id }) => passes(id, facets, { kind, topic }));
  return { ...taken, query: { ...query, kind, topic }, found, hits };
}
