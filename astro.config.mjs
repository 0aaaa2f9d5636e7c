// @ts-check
import { globSync, readFileSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, envField } from 'astro/config';
import { load } from 'js-yaml';
import { listOldAddresses } from './src/content-check/old-addresses.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { isUnlisted } from './src/hosting/headers.ts';
import { collectInlineCode } from './src/hosting/inline-code.ts';
import { isFurtherPage } from './src/lib/paging.ts';
import { feedFiles } from './src/integrations/feed-files.ts';
import { hostingFiles } from './src/integrations/hosting-files.ts';
import { keepToolkit } from './src/integrations/keep-toolkit.ts';
import { licenceNotices } from './src/integrations/licence-notices.ts';
import { provideTestRecord } from './src/integrations/provide-test-record.ts';
import { olderPhones } from './src/integrations/older-phones.ts';
import { sayTimes } from './src/integrations/say-times.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { addBrand } from './src/integrations/add-brand.ts';
import { atomicOutput } from './src/integrations/atomic-output.ts';
import { siteSchema } from './src/schemas/site.ts';

/** What site.yaml says; a fault in it is reported by the content check before any page. */
function readSite() {
  try {
    return siteSchema.parse(load(readFileSync('content/site.yaml', 'utf8')));
  } catch {
    return undefined;
  }
}

/** What the questions before the tool of the plan load as well, in files that other pages have. */
const withFlow =
  /\/src\/(?:components\/(?:steps|dom|printing|copy-template|fields\/(?:choices|mark-field))|lib\/(?:own|page-data))\.ts$/;

const site = readSite();

/**
 * Whether search engines are given an address. Further pages of lists are for them as well, but
 * hold nothing that has no page of its own.
 * @param {string} path
 */
const isForEngines = (path) => !isUnlisted(path) && !isFurtherPage(path);

/** Where the check of the content found that pages stood once. */
let oldAddresses = /** @type {import('./src/content-check/old-addresses.ts').OldAddress[]} */ ([]);

/** What the policy of the site must let through, from the pages as they are read for search. */
const inlineCode = collectInlineCode();

const drawings = new Set(globSync('src/drawings/*.svg').map((file) => readFileSync(file, 'utf8')));

export default defineConfig({
  site: site?.url ?? 'https://site.invalid',
  trailingSlash: 'always',
  // Beside the site it belongs to: two copies that share their packages share no content.
  cacheDir: '.astro/cache',
  // The default drops the space between a word and a link on the next line.
  compressHTML: true,
  // A page is made while those before it are written.
  build: { concurrency: 4 },
  prerenderConflictBehavior: 'error',
  scopedStyleStrategy: 'class',
  markdown: { syntaxHighlight: false },
  image: { service: { entrypoint: './src/integrations/picture-service.ts' } },
  env: {
    schema: {
      SITE_DATE: envField.string({ context: 'server', access: 'public', optional: true }),
    },
  },
  integrations: [
    mdx(),
    contentCheck((content) => {
      oldAddresses = listOldAddresses(content);
    }),
    sayTimes(),
    provideTestRecord(),
    olderPhones(),
    sitemap({ filter: (address) => isForEngines(new URL(address).pathname) }),
    feedFiles(),
    searchIndex(inlineCode.look),
    keepToolkit(),
    licenceNotices(),
    hostingFiles(inlineCode, () => oldAddresses),
    atomicOutput(),
  ],
  vite: {
    css: {
      preprocessorOptions: {
        scss: { additionalData: (source, file) => addBrand(source, file, site?.brand ?? {}) },
      },
    },
    plugins: [
      {
        // What is fetched late has no styles of its own, so nothing need be fetched beside it.
        name: 'plain-late-imports',
        enforce: 'pre',
        configEnvironment: () => ({ build: { modulePreload: false } }),
        load: (id) =>
          id === '\0vite/preload-helper.js'
            ? 'export const __vitePreload = (load) => load();'
            : undefined,
      },
      {
        // What search shares with other pages would be a dozen small files, each of which a slow phone
        // waits for: search has copies of it, in one script that the page loads and one of the question.
        name: 'search-by-itself',
        enforce: 'pre',
        applyToEnvironment: ({ name }) => name === 'client',
        async resolveId(source, importer, options) {
          if (!importer || !/\?search$|\/components\/search\/site-search\.ts$/.test(importer))
            return undefined;
          const found = await this.resolve(source, importer, { ...options, skipSelf: true });
          return found && /\/src\/.*\.ts$/.test(found.id)
            ? { ...found, id: `${found.id}?search` }
            : undefined;
        },
      },
      {
        // What the plan's tool shares with another page would be a file of its own, and make that
        // page heavier. So the tool has copies of it, by the same names with a mark: but for the
        // steps of the page, which are one history for the questions before the tool and for itself.
        name: 'plan-by-itself',
        enforce: 'pre',
        applyToEnvironment: ({ name }) => name === 'client',
        async resolveId(source, importer, options) {
          if (!importer || !/\?plan$|\/components\/plan\/.*\.ts$/.test(importer)) return undefined;
          const found = await this.resolve(source, importer, { ...options, skipSelf: true });
          if (!found || found.external || !/\/src\/.*\.ts$/.test(found.id)) return found;
          if (withFlow.test(found.id)) return found;
          return { ...found, id: `${found.id}?plan` };
        },
      },
      {
        // Drawings stand in the pages themselves: no page asks for a file of one.
        name: 'no-drawing-files',
        generateBundle: (_, bundle) => {
          for (const [file, made] of Object.entries(bundle)) {
            if (made.type === 'asset' && drawings.has(String(made.source))) delete bundle[file];
          }
        },
      },
    ],
    build: {
      // The other minifier writes media queries and fallbacks that older phones do not read.
      cssMinify: 'esbuild',
      // Scripts and fonts stay files of their own, so that one policy fits every page.
      assetsInlineLimit: 0,
      // Astro's own marks in modules of prose: nobody can act on that warning.
      rolldownOptions: {
        checks: { moduleLevelDirective: false },
        // A file of its own for one short text would weigh more than the text.
        optimization: { inlineConst: true },
      },
    },
  },
});
