import { feedFolder } from '../lib/addresses.ts';
import { webFiles } from '../lib/web-files.ts';

const typesOf = (kinds: (typeof webFiles)['files']): Record<string, string> =>
  Object.fromEntries(Object.entries(kinds).map(([ending, { type }]) => [ending, type]));

/** The media type of every kind of file that the site has, by the ending of its name. */
export const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  xml: 'application/xml',
  txt: 'text/plain',
  csv: 'text/csv',
  atom: 'application/atom+xml',
  woff2: 'font/woff2',
  ...typesOf(webFiles.pictures),
  ...typesOf(webFiles.files),
  // Parts of the search engine, compressed by its own means.
  pagefind: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_filter: 'application/octet-stream',
};

/** The types that hold text, which is UTF-8 and grows small when compressed. */
export const textTypes: readonly string[] = [...new Set(Object.values(mediaTypes))].filter((type) =>
  /^text\/|json$|xml$/.test(type),
);

/** The type that a path is served with; a path without an ending is a page, or data of a feed. */
export function findMediaType(path: string): string | undefined {
  if (path.startsWith(feedFolder)) return mediaTypes['json'];
  const ending = /\.([^./]+)$/.exec(path)?.[1] ?? 'html';
  return mediaTypes[ending];
}
