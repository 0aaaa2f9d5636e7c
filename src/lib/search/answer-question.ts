import { serviceAddress } from '../script-addresses.ts';
import { nameAreaList } from '../services/lists.ts';
import { passes } from './facets.ts';
import { findPages, nothingLifted, type Hit, type Lifted } from './find.ts';
import type { Lexicon } from './lexicon.ts';
import { findPlace, type Placed } from './places.ts';
import type { SearchQuery } from './query-address.ts';
import { takeAsTyped, parseQuery, type ParsedQuery } from './parse-query.ts';
import { findNamedPages } from './titles.ts';

/** How a question is taken. */
interface TakenQuestion {
  asked: ParsedQuery;
  /** What pages may be called that are asked for by name: the first of these that any page is. */
  names: readonly string[];
  /** What is said of the place that was named; empty for none. */
  place: string;
  /** The place that was named; `isAll` says that nothing else is asked for. */
  near: Pick<Placed, 'near' | 'area'> & { isAll: boolean };
  /** The pages of the parts of the council's area that it is in, or may be in. */
  districts: readonly { text: string; href: string }[];
}

/** So many of the best a reader sees first. */
const seenFirst = 8;

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

/** A plan for what is asked for besides a place, which says the place where it says the question. */
function addName(need: ParsedQuery, { name }: Placed): ParsedQuery {
  const add = (question: string): string => {
    const words = question.split(' ');
    return [...words.slice(0, name.at), ...name.words, ...words.slice(name.at)].join(' ');
  };
  return {
    ...need,
    question: add(need.question),
    words: [need.words, ...name.words].join(' '),
    offered: need.offered.map(add),
  };
}

/**
 * How the words of a question are taken. A place that they name is no part of what is looked for,
 * unless nothing else is: then it stands in the words of this site. `unfinished` says that the last
 * word is still being typed.
 */
export function takeQuestion(
  { words, asTyped }: Pick<SearchQuery, 'words' | 'asTyped'>,
  lexicon: Lexicon,
  unfinished = false,
): TakenQuestion {
  const take = (question: string, isBegun: boolean): ParsedQuery =>
    asTyped ? takeAsTyped(question) : parseQuery(question, lexicon, isBegun);
  const place = findPlace(words, lexicon.places, (word) => lexicon.vocabulary.has(word));
  if (!place) {
    const asked = take(words, unfinished);
    return {
      ...{ asked, names: [asked.question], place: '', districts: [] },
      near: { near: '', area: undefined, isAll: false },
    };
  }
  const need = take(place.need, unfinished && !place.isLast);
  const isNeeded = need.concerns.length > 0;
  const asked = isNeeded ? addName(need, place) : take(place.whole, unfinished && !place.isLast);
  return {
    asked,
    names: isNeeded ? [asked.question, need.question] : [asked.question],
    place: place.say,
    near: { near: isNeeded ? place.near : '', area: place.area, isAll: !isNeeded },
    districts: place.areas.map(({ key, name }) => ({
      text: name,
      href: serviceAddress(nameAreaList(key)),
    })),
  };
}

/**
 * What a place lifts: pages for that part of the area, and as far as they say its name, others. What
 * was asked for besides comes before it; where nothing was, what is for that part stands first.
 */
async function findNear<AnyHit extends Hit>(
  { near, area, isAll }: TakenQuestion['near'],
  { facets }: Lexicon,
  search: Sources<AnyHit>['search'],
): Promise<Lifted> {
  const hits = near === '' ? [] : await search(near);
  const top = hits.reduce((most, { score }) => Math.max(most, score), 0);
  const pages = new Map(hits.map(({ id, score }) => [id, top > 0 ? score / top : 0]));
  const own = [...(facets.get('area')?.get(area?.key ?? '') ?? [])];
  for (const id of own) pages.set(id, 1);
  return { named: isAll ? own : [], near: pages };
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
    ? []
    : taken.names.map((name) => findNamedPages(name, lexicon.names, read));
  // Where somebody may be in danger, the order is that of safety alone, and no list is offered.
  const { area, isAll } = taken.near;
  const lifting = Promise.all([
    Promise.all(naming),
    afraid ? nothingLifted : findNear(taken.near, lexicon, search),
  ]).then(([called, { named, near }]) => ({
    near,
    named: called.find((pages) => pages.length > 0) ?? named,
  }));
  const found = await findPages(search, taken.asked.concerns, facets, afraid, lifting);
  const ofArea = afraid ? undefined : facets.get('area')?.get(area?.key ?? '');
  const isLifted = area && found.slice(0, seenFirst).some(({ id }) => ofArea?.has(id));
  const order = isAll ? 'Services' : 'Of what fits as well, services';
  const place = isLifted
    ? `${taken.place} ${order} for people in ${area.name} come first.`
    : taken.place;
  const districts = afraid ? [] : taken.districts;
  const known = (name: 'kind' | 'topic'): string =>
    facets.get(name)?.has(query[name]) ? query[name] : '';
  const [kind, topic] = [known('kind'), known('topic')];
  const hits = found.filter(({ id }) => passes(id, facets, { kind, topic }));
  return { ...taken, place, districts, query: { ...query, kind, topic }, found, hits };
}
