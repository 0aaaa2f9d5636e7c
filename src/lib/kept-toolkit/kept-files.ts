import { practitionersAddress } from '../script-addresses.ts';

/** The one cache that holds the kept toolkit. “Leave this site” deletes it by this name. */
export const keptCache = 'kept';

/** A file that is kept: its address, its size in bytes and the SHA-256 of what it holds, in hex. */
export interface KeptFile {
  path: string;
  bytes: number;
  digest: string;
}

/** All that can be kept, as the build lists it. */
export interface KeptList {
  files: readonly KeptFile[];
}

/** What a device keeps, and when it was last found to be what the site holds: ms since 1970. */
export interface Kept extends KeptList {
  keptAt: number;
}

/** The name in the cache of what is kept. It is put there last, so that what it lists is whole. */
export const recordName = `${practitionersAddress}kept/`;

/**
 * The name in the cache of a file. It says what the file holds, so that a new set and the one
 * before it stand side by side, share what is the same, and are never mixed.
 */
export const nameEntry = ({ path, digest }: KeptFile): string => `${recordName}${digest}${path}`;

/** The kept file at a path of this site; undefined where none is kept. */
export const findKeptFile = (files: readonly KeptFile[], path: string): KeptFile | undefined =>
  files.find((file) => file.path === path);

/**
 * The path of what is asked for, where it may be among the kept files: a GET of this site without
 * a question, which is what an address says that somebody typed. Undefined for all else.
 */
export function findKeptPath(
  { method, url }: { method: string; url: string },
  origin: string,
): string | undefined {
  const asked = new URL(url);
  const plain = method === 'GET' && asked.origin === origin && asked.search === '';
  return plain ? asked.pathname : undefined;
}

/** Whether a file is named by what it holds: the bundler names those in this folder so. */
export const isNamedByContent = (path: string): boolean => path.startsWith('/_astro/');

/** How much all of these files take, in words: `640 kilobytes`, `2.1 megabytes`. */
export function describeSize(files: readonly KeptFile[]): string {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const kilobytes = Math.ceil(bytes / 1000);
  return kilobytes < 1000 ? `${kilobytes} kilobytes` : `${(bytes / 1e6).toFixed(1)} megabytes`;
}
