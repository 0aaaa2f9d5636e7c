import {
  dataFolder,
  feedFolder,
  filesFolder,
  isLeafletAddress,
  ownPages,
} from '../lib/addresses.ts';
import {
  cardChunkFolder,
  filtersAddress,
  finderFactsAddress,
  placesAddress,
  keptWorkerAddress,
  listChunkFolder,
  searchNamesFolder,
  searchProgramAddress,
  searchTopicsAddress,
  searchWordsAddress,
  searchWorkerAddress,
} from '../lib/script-addresses.ts';
import { feedNotFoundPage } from './feeds.ts';
import {
  dataPolicy,
  filePolicy,
  keptWorkerPolicy,
  privateFolders,
  searchPolicy,
  writePagePolicy,
  writePrivatePolicy,
  type InlineDigests,
} from './policies.ts';

/**
 * Response headers of every path that matches. A path is whole, or a folder and all that is in it
 * when it ends in a slash and `*`: what every host understands.
 */
export interface HeaderRule {
  path: string;
  headers: Readonly<Record<string, string>>;
  /** Names that an earlier, wider rule set and this one takes away before it sets its own. */
  without?: readonly string[];
}

/** An address that leads on to another on this site, on every host. */
export interface Redirect {
  from: string;
  to: string;
}

/** Where people and tools look first for what has its address elsewhere. */
export const fixedRedirects: readonly Redirect[] = [
  { from: '/security.txt', to: '/.well-known/security.txt' },
  { from: '/sitemap.xml', to: '/sitemap-index.xml' },
];

/** The page for every address that does not exist, served with the status 404. */
export const notFoundPage = '/404.html';

/** Files that tell a host what to do and are not for readers. */
export const hostFiles: readonly string[] = [
  '/_headers',
  '/_redirects',
  '/staticwebapp.config.json',
  feedNotFoundPage,
];

const empty: readonly string[] = [ownPages.search.href, ownPages.myList.href, ownPages.closed.href];

/**
 * Whether the page at an address is not for search engines: it holds nothing, or what a reader has
 * put there, or says on paper what another page says.
 */
export const isUnlisted = (path: string): boolean => empty.includes(path) || isLeafletAddress(path);

const forever = 'public, max-age=31536000, immutable';
const briefly = 'public, max-age=300, must-revalidate';

/**
 * The security and caching headers of the whole site, widest rule first. One constant policy
 * serves every page; those that ask for a family's details have a stricter one, and the worker of
 * the kept toolkit and the search engine's files have their own.
 */
export function makeHeaderRules(digests: InlineDigests): HeaderRule[] {
  return [
    {
      path: '/*',
      // One host lets every other site read every file unless told not to.
      without: ['Access-Control-Allow-Origin'],
      headers: {
        'Content-Security-Policy': writePagePolicy(digests),
        'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
        'Referrer-Policy': 'no-referrer',
        'X-Content-Type-Options': 'nosniff',
        'X-Frame-Options': 'DENY',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Permissions-Policy':
          'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
        // No page is kept: one that a browser keeps whole for Back may have an old copy of what
        // the tab stores, so that it does not know that the reader has left.
        'Cache-Control': 'no-store',
      },
    },
    ...privateFolders.map((folder) => ({
      path: `${folder}*`,
      without: ['Content-Security-Policy'],
      headers: { 'Content-Security-Policy': writePrivatePolicy(digests) },
    })),
    {
      path: keptWorkerAddress,
      without: ['Content-Security-Policy'],
      headers: { 'Content-Security-Policy': keptWorkerPolicy },
    },
    {
      path: `${filesFolder}*`,
      without: ['Content-Security-Policy'],
      headers: { 'Content-Security-Policy': filePolicy },
    },
    // Any other site may read the data: it holds nothing of a reader.
    ...[feedFolder, dataFolder].map((folder) => ({
      path: `${folder}*`,
      without: ['Content-Security-Policy', 'Cache-Control'],
      headers: {
        'Content-Security-Policy': dataPolicy,
        'Access-Control-Allow-Origin': '*',
        'Cache-Control': briefly,
        // Its files have no ending that would say it.
        ...(folder === feedFolder ? { 'Content-Type': 'application/json; charset=utf-8' } : {}),
      },
    })),
    {
      path: '/pagefind/*',
      without: ['Content-Security-Policy', 'Cache-Control'],
      headers: { 'Content-Security-Policy': searchPolicy, 'Cache-Control': briefly },
    },
    ...[
      '/favicon.svg',
      searchWordsAddress,
      searchTopicsAddress,
      searchNamesFolder,
      filtersAddress,
      `${listChunkFolder}*`,
      finderFactsAddress,
      placesAddress,
      `${cardChunkFolder}*`,
    ].map((path) => ({
      path,
      without: ['Cache-Control'],
      headers: { 'Cache-Control': briefly },
    })),
    // The bundler and the engine name these files by what they hold.
    ...['/_astro/*', ...['index', 'fragment'].map((name) => `/pagefind/${name}/*`)].map((path) => ({
      path,
      without: ['Cache-Control'],
      headers: { 'Cache-Control': forever },
    })),
    // These change with the engine's version only, and a phone should not wait for them twice.
    ...[searchWorkerAddress, searchProgramAddress].map((path) => ({
      path,
      without: ['Cache-Control'],
      headers: { 'Cache-Control': 'public, max-age=300, stale-while-revalidate=604800' },
    })),
  ];
}

const matches = (rule: HeaderRule, path: string): boolean =>
  rule.path.endsWith('/*') ? path.startsWith(rule.path.slice(0, -1)) : rule.path === path;

/** The headers that a path is served with when every matching rule is applied in order. */
export function findHeaders(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const headers = new Map<string, string>();
  for (const rule of rules.filter((candidate) => matches(candidate, path))) {
    for (const name of rule.without ?? []) headers.delete(name);
    for (const [name, value] of Object.entries(rule.headers)) headers.set(name, value);
  }
  return Object.fromEntries(headers);
}
