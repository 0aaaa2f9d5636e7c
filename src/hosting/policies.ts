import { ownPages, planPages } from '../lib/addresses.ts';

/** What the one policy must let through: base64 SHA-256 digests of the inline style and script. */
export interface InlineDigests {
  styles: readonly string[];
  scripts: readonly string[];
}

type Directives = Readonly<Record<string, readonly string[]>>;

/** A policy as a header or a page states it. */
const write = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');

const hashes = (digests: readonly string[]): string[] =>
  digests.map((digest) => `'sha256-${digest}'`);

const directPages = ({ styles, scripts }: InlineDigests): Directives => ({
  'default-src': ["'none'"],
  'script-src': ["'self'", ...hashes(scripts)],
  'style-src': hashes(styles),
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  // No script can make code or markup of a text; a page lets one worker through, by its address.
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['default'],
});

/** Where pages ask for a family's details: nothing that is written there may be sent. */
export const privateFolders = [ownPages.refer.href, planPages.plan.href] as const;

/** No form may be sent anywhere, and no script may ask for anything but more of the site's code. */
const privateLimits: Directives = {
  'connect-src': ["'none'"],
  'worker-src': ["'none'"],
  'form-action': ["'none'"],
  'trusted-types': ["'none'"],
};

const directPrivatePages = (digests: InlineDigests): Directives => ({
  ...directPages(digests),
  ...privateLimits,
});

/** The policy of every page but those that ask for a family's details. */
export const writePagePolicy = (digests: InlineDigests): string => write(directPages(digests));

/** The policy of the pages that ask for a family's details. */
export const writePrivatePolicy = (digests: InlineDigests): string =>
  write(directPrivatePages(digests));

/**
 * Whether the page at an address states its policy itself. A host may serve one page under several
 * spellings of its address and give headers for one, or for none: what protects a family does not
 * hang on that.
 */
export const statesPolicy = (path: string): boolean =>
  privateFolders.some((folder) => path.startsWith(folder));

/** Browsers pass over this where a page states it. */
const headerOnly = 'frame-ancestors';

/** What a page that asks for a family's details states: its whole policy, but for what browsers take from a header alone. */
export function writeStatedPolicy(digests: InlineDigests): string {
  const stated = Object.entries(directPrivatePages(digests)).filter(
    ([name]) => name !== headerOnly,
  );
  return write(Object.fromEntries(stated));
}

/** The search engine compiles WebAssembly in a worker, which takes its policy from its own file. */
export const searchPolicy = write({
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'connect-src': ["'self'"],
  'frame-ancestors': ["'none'"],
});

/** What answers without a signal asks this site alone: a worker takes its policy from its own file. */
export const keptWorkerPolicy = write({
  'default-src': ["'none'"],
  'connect-src': ["'self'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ["'none'"],
});

/** A file to download holds no page of ours; a browser that shows it itself frames it in its own viewer. */
export const filePolicy = write({
  'default-src': ["'none'"],
  'object-src': ["'self'"],
  'style-src': ["'unsafe-inline'"],
  'frame-ancestors': ["'none'"],
});

/** Data holds nothing that a browser would load. */
export const dataPolicy = write({ 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] });
