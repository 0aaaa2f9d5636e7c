import { feedFolder } from '../lib/addresses.ts';

/**
 * Addresses of the feeds that are folders too: each is answered, with a slash at its end or without
 * one and whatever is asked behind it, by the file `index.json` in it. All other addresses of the
 * feeds are files without an ending.
 */
export const feedLists: readonly string[] = [
  'v3',
  'v3/services',
  'v3/taxonomies',
  'v3/taxonomy_terms',
  'v1/services',
].map((name) => `${feedFolder}${name}`);

/** What the feeds answer, with the status 404, for what they do not have. */
export const feedNotFound = `${feedFolder}404.json`;

/**
 * The same under the name that one host looks for, which goes by the name of the nearest page for
 * wrong addresses and by the headers that it is given.
 */
export const feedNotFoundPage = `${feedFolder}404.html`;

/** The file that answers an address, where that is not the one of its name. */
export function findFeedFile(path: string): string | undefined {
  const list = path.replace(/\/$/, '');
  return feedLists.includes(list) ? `${list}/index.json` : undefined;
}
