import { cleanLine } from './clean-text.ts';
import type { FeedData } from '../schemas/feed.ts';
import { readTerm, type FeedService, type FeedTerm } from './shapes.ts';

/** A word by which a feed describes a service. */
export interface NamedTerm {
  id: string | undefined;
  /** How a feed that this kit wrote knows it. */
  code: string | undefined;
  name: string;
  /** The list that it is of. */
  of: string | undefined;
  /** The id of the term that it is below. */
  parent: string | undefined;
  value: string | undefined;
}

/** A term of a feed by its name; nothing where it has none. */
function nameTerm(
  term: FeedTerm | undefined,
  link?: { type: string | undefined; value: string | undefined },
): NamedTerm[] {
  const name = cleanLine(term?.name ?? term?.term);
  if (!term || name === undefined) return [];
  const of = cleanLine(term.taxonomy ?? term.vocabulary ?? link?.type);
  return [{ id: term.id, code: term.code, name, of, parent: term.parent_id, value: link?.value }];
}

/** The words by which a service is described, of either version. */
export const listTerms = ({ attributes, service_taxonomys }: FeedService): NamedTerm[] => [
  ...attributes.flatMap(({ link_type: type, value, taxonomy_term: term }) =>
    nameTerm(term, { type, value }),
  ),
  ...service_taxonomys.flatMap(({ taxonomy: term }) => nameTerm(term)),
];

/** Whether a service names a term by its id alone. */
export const isIdAlone = (term: FeedTerm | undefined): boolean =>
  term?.id !== undefined && (term.name ?? term.term) === undefined;

/**
 * Services with each term that they name by its id alone as the feed has it elsewhere: in its list
 * of terms, or at another service. One that stands nowhere is called by its id.
 */
export function fillTerms(
  services: readonly FeedService[],
  terms: readonly unknown[],
): FeedService[] {
  const known = new Map(
    [
      ...services.flatMap(({ attributes }) => attributes.map(({ taxonomy_term: term }) => term)),
      ...terms.map(readTerm),
    ].flatMap((term) =>
      term?.id === undefined || isIdAlone(term) ? [] : [[term.id, term] as const],
    ),
  );
  return services.map((service) => ({
    ...service,
    attributes: service.attributes.map((attribute) => {
      const { taxonomy_term: term } = attribute;
      if (!term?.id || !isIdAlone(term)) return attribute;
      return { ...attribute, taxonomy_term: known.get(term.id) ?? { ...term, name: term.id } };
    }),
  }));
}

/** All terms that a feed has, by their ids: those of its services, and others. */
export const findKnownTerms = (
  services: readonly FeedService[],
  terms: readonly unknown[],
): ReadonlyMap<string, NamedTerm> =>
  new Map(
    [...terms.flatMap((each) => nameTerm(readTerm(each))), ...services.flatMap(listTerms)].flatMap(
      (term) => (term.id === undefined ? [] : [[term.id, term] as const]),
    ),
  );

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
  /** Of a term, or of the nearest above it that the file has. */
  term: (term: NamedTerm) => FeedData['terms'][number] | undefined;
  /** Of some terms those that mean nothing, with what is above them: one word there is enough. */
  listUnmapped: (terms: readonly NamedTerm[]) => NamedTerm[];
  place: (id: string | undefined, name: string) => FeedData['places'][number] | undefined;
  provider: (id: string | undefined, name: string) => string | undefined;
}

/** Reads the file of a feed for many questions; `known` are the terms of the feed, by their ids. */
export function readMeanings(
  { terms, places, providers }: FeedData,
  known: ReadonlyMap<string, NamedTerm>,
): Meanings {
  const byTerm = new Map(terms.map((each) => [`${fold(each.term)}\n${fold(each.of ?? '')}`, each]));
  const byPlace = new Map(places.map((each) => [fold(each.place), each]));
  const byProvider = new Map(providers.map((each) => [fold(each.provider), each.is]));

  const findOwn = ({ id, name, of }: NamedTerm): FeedData['terms'][number] | undefined =>
    [name, id ?? '']
      .flatMap((each) => [`${fold(each)}\n${fold(of ?? '')}`, `${fold(each)}\n`])
      .map((each) => byTerm.get(each))
      .find((each) => each !== undefined);
  /** A term and all above it, the nearest first: each once, even where they go round in a circle. */
  const listUp = (term: NamedTerm): NamedTerm[] => {
    const all = new Map<string | undefined, NamedTerm>([[term.id, term]]);
    let { parent } = term;
    while (parent !== undefined && !all.has(parent)) {
      // One that the feed does not name can still be named by its id.
      const above: NamedTerm = known.get(parent) ?? { ...term, ...{ id: parent, name: '' } };
      all.set(parent, { ...above, of: above.of ?? term.of });
      parent = known.get(parent)?.parent;
    }
    return [...all.values()];
  };
  const findTerm = (term: NamedTerm): FeedData['terms'][number] | undefined => {
    for (const each of listUp(term)) {
      const found = findOwn(each);
      if (found) return found;
    }
    return undefined;
  };
  return {
    term: findTerm,
    listUnmapped: (some) => {
      const all = some.filter((term) => !findTerm(term)).flatMap(listUp);
      const named = all.filter(({ name }) => name !== '');
      return [...new Map(named.map((term) => [`${term.name}\n${term.of ?? ''}`, term])).values()];
    },
    place: (id, name) => byPlace.get(fold(name)) ?? byPlace.get(fold(id ?? '')),
    provider: (id, name) => byProvider.get(fold(name)) ?? byProvider.get(fold(id ?? '')),
  };
}
