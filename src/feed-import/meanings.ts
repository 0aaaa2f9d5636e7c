import { cleanLine } from './clean-text.ts';
import type { FeedData } from '../schemas/feed.ts';
import type { FeedService } from './shapes.ts';

/** A word by which a feed describes a service. */
export interface NamedTerm {
  id: string | undefined;
  /** How a feed that this kit wrote knows it. */
  code: string | undefined;
  name: string;
  /** The list that it is of. */
  of: string | undefined;
  value: string | undefined;
}

/** The words by which a service is described, of either version. */
export const listTerms = ({ attributes, service_taxonomys }: FeedService): NamedTerm[] =>
  [
    ...attributes.map(({ link_type, value, taxonomy_term: term }) => ({ link_type, value, term })),
    ...service_taxonomys.map(({ taxonomy: term }) => ({
      link_type: undefined,
      value: undefined,
      term,
    })),
  ].flatMap(({ link_type, value, term }) => {
    const name = cleanLine(term?.name ?? term?.term);
    if (!term || name === undefined) return [];
    return [
      {
        id: term.id,
        code: term.code,
        name,
        of: cleanLine(term.taxonomy ?? term.vocabulary ?? link_type),
        value,
      },
    ];
  });

/** The areas of a service, each by its name and its id. */
export const listAreas = ({
  service_areas,
}: FeedService): { id: string | undefined; name: string }[] =>
  service_areas.flatMap(({ id, name, service_area, description }) => {
    const said = cleanLine(name ?? service_area ?? description);
    return said === undefined ? [] : [{ id, name: said }];
  });

const fold = (words: string): string => words.trim().toLowerCase();

/** What the words of a feed mean here, by the file of the feed; nothing for a word that it leaves out. */
export interface Meanings {
  term: (term: Pick<NamedTerm, 'id' | 'name' | 'of'>) => FeedData['terms'][number] | undefined;
  place: (id: string | undefined, name: string) => FeedData['places'][number] | undefined;
  provider: (id: string | undefined, name: string) => string | undefined;
}

/** Reads the file of a feed for many questions. */
export function readMeanings({ terms, places, providers }: FeedData): Meanings {
  const byTerm = new Map(terms.map((each) => [`${fold(each.term)}\n${fold(each.of ?? '')}`, each]));
  const byPlace = new Map(places.map((each) => [fold(each.place), each]));
  const byProvider = new Map(providers.map((each) => [fold(each.provider), each.is]));
  return {
    term: ({ id, name, of }) =>
      [name, id ?? '']
        .flatMap((each) => [`${fold(each)}\n${fold(of ?? '')}`, `${fold(each)}\n`])
        .map((each) => byTerm.get(each))
        .find((each) => each !== undefined),
    place: (id, name) => byPlace.get(fold(name)) ?? byPlace.get(fold(id ?? '')),
    provider: (id, name) => byProvider.get(fold(name)) ?? byProvider.get(fold(id ?? '')),
  };
}
