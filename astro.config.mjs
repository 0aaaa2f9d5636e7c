// @ts-check
import { readFileSync } from 'node:fs';
import purgeStyles from '@fullhuman/postcss-purgecss';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, envField } from 'astro/config';
import { load } from 'js-yaml';
import { NodePackageImporter } from 'sass';
import { contentCheck } from './src/integrations/content-check.ts';
import { isUnlisted } from './src/hosting/headers.ts';
import { hostingFiles } from './src/integrations/hosting-files.ts';
import { keepToolkit } from './src/integrations/keep-toolkit.ts';
import { licenceNotices } from './src/integrations/licence-notices.ts';
import { provideTestRecord } from './src/integrations/provide-test-record.ts';
import { olderPhones } from './src/integrations/older-phones.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { atomicOutput } from './src/integrations/atomic-output.ts';
import { siteSchema } from './src/schemas/site.ts';

/** The site's address; a fault in site.yaml is reported by the content check before any page. */
function siteAddress() {
  try {
    return siteSchema.parse(load(readFileSync('content/site.yaml', 'utf8'))).url;
  } catch {
    return 'https://site.invalid';
  }
}

/**
 * The library's styles as they come out here, without what every page would carry for nothing:
 * properties that nothing else sets, fields that are turned off or count, gaps in the underline of a
 * link, its own smoothing of letters, what Firefox needed before 2017, and the edge of a button that can be pressed and not seen.
 * @type {import('postcss').Plugin}
 */
const plainerLibrary = {
  postcssPlugin: 'plainer-library',
  Declaration(declaration) {
    const { prop, value } = declaration;
    const printed = prop === 'font-family' && declaration.parent?.parent?.type === 'atrule';
    const needless = /-font-smoothing$|text-decoration-skip(-ink)?$|box-decoration-break$/.test(
      prop,
    );
    if (needless || (printed && value === 'inherit')) declaration.remove();
    else declaration.value = value.replace(/var\(--govuk-[a-z-]+, ([^()]+)\)/g, '$1');
  },
  Rule(rule) {
    if (
      /^\.govuk-(.*(disabled|spin-button|type=.?number)|button::?before)|-moz-any-link/s.test(
        rule.selector,
      )
    )
      rule.remove();
  },
};

export default defineConfig({
  site: siteAddress(),
  trailingSlash: 'always',
  // Beside the site it belongs to: two copies that share their packages share no content.
  cacheDir: '.astro/cache',
  // The default drops the space between a word and a link on the next line.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  scopedStyleStrategy: 'class',
  markdown: { syntaxHighlight: false },
  env: {
    schema: {
      SITE_DATE: envField.string({ context: 'server', access: 'public', optional: true }),
    },
  },
  integrations: [
    mdx(),
    contentCheck(),
    provideTestRecord(),
    olderPhones(),
    sitemap({ filter: (address) => !isUnlisted(new URL(address).pathname) }),
    searchIndex(),
    keepToolkit(),
    licenceNotices(),
    hostingFiles(),
    atomicOutput(),
  ],
  vite: {
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
    ],
    build: {
      // Scripts and fonts stay files of their own, so that one policy fits every page.
      assetsInlineLimit: 0,
      // Astro's own marks in modules of prose: nobody can act on that warning.
      rolldownOptions: {
        checks: { moduleLevelDirective: false },
        // A file of its own for one short text would weigh more than the text.
        optimization: { inlineConst: true },
      },
      // lightningcss stops on a media query in govuk-frontend.
      cssMinify: 'esbuild',
    },
    css: {
      postcss: {
        plugins: [
          plainerLibrary,
          // Every page carries all styles: what no page uses of the library is left out.
          purgeStyles({
            content: ['src/**/*.{astro,ts}'],
            variables: true,
            dynamicAttributes: ['href'],
            // Our own rules stay, and what no file names as a word: a state of an element.
            safelist: { standard: [/^app-/, /^:focus-visible$/] },
          }),
        ],
      },
      preprocessorOptions: {
        // Styles stand in the page, whose own encoding they have.
        scss: { importers: [new NodePackageImporter()], quietDeps: true, charset: false },
      },
    },
  },
});
