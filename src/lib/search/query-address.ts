import { valuesIn } from '../links/fragment.ts';

/** What a search asks for. A link holds it after `#`, which browsers never send. */
export interface SearchQuery {
  words: string;
  kind: string;
  topic: string;
  /** True where the words are to be taken as they stand, slips and all. */
  asTyped: boolean;
}

const names = { words: 'q', kind: 'kind', topic: 'topic', how: 'as' } as const;

/** Longer than any question people type; what is beyond is dropped. */
const longest = 1000;

/** The query in a fragment such as `#q=split+up&kind=Service`. Anything else is ignored. */
export function readQueryHash(hash: string): SearchQuery {
  const values = valuesIn(hash, Object.values(names));
  const value = (name: string): string =>
    (values.get(name)?.[0] ?? '').replace(/\s+/g, ' ').trim().slice(0, longest);
  return {
    words: value(names.words),
    kind: value(names.kind),
    topic: value(names.topic),
    asTyped: value(names.how) === 'typed',
  };
}

/** Whether a fragment asks for something; `#main` is a place on the page. */
export const isQueryHash = (hash: string): boolean => valuesIn(hash, Object.values(names)).size > 0;

/** The query in `?q=…`, or undefined when the address has none. */
export function readSentQuery(search: string): SearchQuery | undefined {
  return new URLSearchParams(search).has(names.words)
    ? readQueryHash(search.replace(/^\?/, ''))
    : undefined;
}

/** The fragment that holds a query; empty when nothing is asked. */
export function writeQueryHash(query: SearchQuery): string {
  const values = new URLSearchParams();
  if (query.words) values.set(names.words, query.words);
  if (query.kind) values.set(names.kind, query.kind);
  if (query.topic) values.set(names.topic, query.topic);
  if (query.words && query.asTyped) values.set(names.how, 'typed');
  const text = values.toString();
  return text === '' ? '' : `#${text}`;
}
