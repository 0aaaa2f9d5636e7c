import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { collectFiles } from '../kept-toolkit/collect-files.ts';
import { ownPages } from '../lib/addresses.ts';
import { describeSize, type KeptFile } from '../lib/kept-toolkit/kept-files.ts';
import { writePageData } from '../lib/page-data.ts';
import {
  keptListAddress,
  keptWorkerAddress,
  practitionersAddress,
} from '../lib/script-addresses.ts';
import { addFallbacks } from '../older-phones/fallbacks.ts';

/** Where the page says how much is kept. */
const sizePlace = /(<[^<>]*\bdata-kept-size\b[^<>]*>)[^<]*/g;

/** The path of a file under which a page asks for it. */
const addressIn = (path: string): string => path.replace(/index\.html$/, '');

/** A worker is one file: phones of 2018 know no modules there. */
async function bundleWorker(root: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/components/kept-toolkit/kept-worker.ts'],
    bundle: true,
    minify: true,
    format: 'iife',
    charset: 'utf8',
    target: 'es2018',
    write: false,
  });
  return addFallbacks(outputFiles.map(({ text }) => text).join(''));
}

/**
 * Writes the list of all that practitioners can keep on a device, which is every page and form for
 * them and what those load, and the worker that answers from it; and says on the page of the
 * toolkit how much it is.
 */
export function keepToolkit(): AstroIntegration {
  let root = '';
  return {
    name: 'keep-toolkit',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const at = (path: string): string => join(folder, path);
        const pages = await Array.fromAsync(
          glob(`.${practitionersAddress}**/*.{html,docx}`, { cwd: folder }),
        );
        const paths = await collectFiles(
          pages.map((path) => `/${path.replaceAll('\\', '/')}`),
          (path) => readFile(at(path), 'utf8'),
        );
        const describe = async (path: string): Promise<KeptFile> => {
          const content = await readFile(at(path));
          const digest = createHash('sha256').update(content).digest('hex');
          return { path: addressIn(path), bytes: content.length, digest };
        };
        const size = describeSize(await Promise.all(paths.map(describe)));
        const toolkit = at(`${ownPages.toolkit.href}index.html`);
        const html = await readFile(toolkit, 'utf8');
        if ([...html.matchAll(sizePlace)].length !== 1) {
          throw new Error(`${ownPages.toolkit.href} has no one place for the size of what is kept`);
        }
        await writeFile(toolkit, html.replace(sizePlace, `$1${size}`));
        const files = await Promise.all(paths.map(describe));
        await writeFile(at(keptListAddress), writePageData({ files }));
        await writeFile(at(keptWorkerAddress), await bundleWorker(root));
        logger.info(`${files.length} files, ${size}, can be kept for use without a signal`);
      },
    },
  };
}
